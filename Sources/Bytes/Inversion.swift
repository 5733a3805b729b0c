/// Where each number stands in a list: the places of number *n* are
/// `places[offsets[n]..<offsets[n + 1]]`, ascending.
///
/// Two threads share the numbers; the result is the same on any number of threads.
///
/// - Parameters:
///   - mask: What of each element of `list` is its number; the other bits are passed over.
///   - numberCount: All numbers are below it.
package func inverted(
  _ list: [UInt32], mask: UInt32 = .max, numberCount: Int, threadCount: Int
) -> (offsets: [UInt32], places: [UInt32]) {
  precondition(list.count <= Int(UInt32.max), "more places than 32 bits can name")
  var offsets = [UInt32](repeating: 0, count: numberCount + 1)
  var places = [UInt32](repeating: 0, count: list.count)
  let partCount = numberCount < 1 << 14 ? 1 : 2
  let partSize = (numberCount + partCount - 1) / partCount
  // Safety: a part reads all of `list` and writes `offsets` and `places` of its own numbers alone: their
  // offsets first, from which the places of different parts do not overlap. The arrays outlive the calls.
  unsafe list.withUnsafeBufferPointer { list in
    unsafe offsets.withUnsafeMutableBufferPointer { offsets in
      unsafe places.withUnsafeMutableBufferPointer { places in
        let run = unsafe Inverted(list: list, offsets: offsets, places: places, mask: mask)
        parallelChunks(partCount, threadCount: threadCount) { part in
          run.count(min(part * partSize, numberCount)..<min((part + 1) * partSize, numberCount))
        }
        var sum: UInt32 = 0
        for number in 0...numberCount {
          sum &+= unsafe offsets[number]
          unsafe offsets[number] = sum
        }
        parallelChunks(partCount, threadCount: threadCount) { part in
          run.place(min(part * partSize, numberCount)..<min((part + 1) * partSize, numberCount))
        }
      }
    }
  }
  return (offsets, places)
}

@safe private struct Inverted: @unchecked Sendable {
  // Safety: threads write disjoint places only; see above.
  let list: UnsafeBufferPointer<UInt32>
  let offsets: UnsafeMutableBufferPointer<UInt32>
  let places: UnsafeMutableBufferPointer<UInt32>
  let mask: UInt32

  func count(_ numbers: Range<Int>) {
    for index in unsafe list.indices {
      let number = unsafe Int(list[index] & mask)
      if numbers.contains(number) { unsafe offsets[number + 1] &+= 1 }
    }
  }

  func place(_ numbers: Range<Int>) {
    var next = numbers.map { unsafe offsets[$0] }
    for index in unsafe list.indices {
      let number = unsafe Int(list[index] & mask) &- numbers.lowerBound
      guard number >= 0, number < next.count else { continue }
      unsafe places[Int(next[number])] = UInt32(truncatingIfNeeded: index)
      next[number] &+= 1
    }
  }
}
