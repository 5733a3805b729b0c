/// Where each number stands in a list: the places of number *n* are
/// `places[offsets[n]..<offsets[n + 1]]`, ascending.
///
/// Two threads share the list; the result is the same on any number of threads.
///
/// - Parameters:
///   - mask: What of each element of `list` is its number; the other bits are passed over.
///   - flag: Elements that bear it are left out.
///   - numberCount: All numbers are below it.
package func inverted(
  _ list: [UInt32], mask: UInt32 = .max, without flag: UInt32 = 0, numberCount: Int,
  threadCount: Int
) -> (offsets: [UInt32], places: [UInt32]) {
  precondition(list.count <= Int(UInt32.max), "more places than 32 bits can name")
  var offsets = [UInt32](repeating: 0, count: numberCount + 1)
  let partCount = list.count < 1 << 14 ? 1 : 2
  let partSize = (list.count + partCount - 1) / partCount
  // For each part how often each number stands in it, then where the next place of the number goes.
  var heads = [UInt32](repeating: 0, count: partCount * numberCount)
  var places: [UInt32] = []
  // Safety: a part reads its own stretch of `list` and writes its own heads; the heads of all parts
  // together are the counts of `list`, so that every place is written once. The arrays outlive the calls.
  unsafe list.withUnsafeBufferPointer { list in
    unsafe heads.withUnsafeMutableBufferPointer { heads in
      let run = unsafe Inverted(
        list: list, heads: heads, mask: mask, flag: flag, numberCount: numberCount,
        partSize: partSize)
      parallelChunks(partCount, threadCount: threadCount) { run.count($0) }
      var sum: UInt32 = 0
      for number in 0..<numberCount {
        offsets[number] = sum
        for slot in stride(from: number, to: heads.count, by: numberCount) {
          let count = unsafe heads[slot]
          unsafe heads[slot] = sum
          sum &+= count
        }
      }
      offsets[numberCount] = sum
      places = Array(repeating: 0, count: Int(sum))
      unsafe places.withUnsafeMutableBufferPointer { places in
        let places = unsafe InvertedPlaces(places: places)
        parallelChunks(partCount, threadCount: threadCount) { run.place($0, into: places) }
      }
    }
  }
  return (offsets, places)
}

@safe private struct InvertedPlaces: @unchecked Sendable {
  // Safety: threads write disjoint places only; see above.
  let places: UnsafeMutableBufferPointer<UInt32>
}

@safe private struct Inverted: @unchecked Sendable {
  // Safety: threads write disjoint places only; see above.
  let list: UnsafeBufferPointer<UInt32>
  let heads: UnsafeMutableBufferPointer<UInt32>
  let mask: UInt32
  let flag: UInt32
  let numberCount: Int
  let partSize: Int

  private func stretch(_ part: Int) -> Range<Int> {
    unsafe (part * partSize)..<min((part + 1) * partSize, list.count)
  }

  func count(_ part: Int) {
    for index in stretch(part) {
      let element = unsafe list[index]
      if element & flag != 0 { continue }
      let number = Int(element & mask)
      precondition(number < numberCount, "a number beyond those that there are")
      unsafe heads[part &* numberCount &+ number] &+= 1
    }
  }

  func place(_ part: Int, into all: InvertedPlaces) {
    for index in stretch(part) {
      let element = unsafe list[index]
      if element & flag != 0 { continue }
      let head = part &* numberCount &+ Int(element & mask)
      let place = unsafe heads[head]
      unsafe heads[head] = place &+ 1
      unsafe all.places[Int(place)] = UInt32(truncatingIfNeeded: index)
    }
  }
}
