/// Sorts `keys` ascending and carries `payload` along; stable, and the same on any number of threads.
///
/// Keys are dealt to 256 parts by their highest digit that differs, and each part, which then fits a
/// core's own cache, is sorted by the lower digits. Meant for hashes, whose high digits spread evenly.
/// Needs room for a second copy.
package func radixSort(
  _ keys: inout [UInt64], _ payload: inout [UInt32], threadCount: Int
) {
  precondition(keys.count == payload.count, "one payload per key")
  let count = keys.count
  guard count >= 1 << 16 else {
    radixSort(&keys, &payload)
    return
  }
  var differing: UInt64 = 0
  for key in keys { differing |= key ^ keys[0] }
  guard differing != 0 else { return }
  let topDigit = (63 - differing.leadingZeroBitCount) / 8
  let shift = UInt64(topDigit * 8)
  // A grid of 16 stretches of the input, whatever the number of threads.
  let stretchCount = 16
  let stretch = (count + stretchCount - 1) / stretchCount
  var heads = [Int](repeating: 0, count: stretchCount * 256)
  var partStarts = [Int](repeating: 0, count: 257)
  var sortedKeys = [UInt64](repeating: 0, count: count)
  var sortedPayload = [UInt32](repeating: 0, count: count)
  // Safety: every stretch counts into its own 256 slots of `heads` and then writes to places that
  // these counts give to it alone; every part is a range of its own. The arrays outlive the calls.
  unsafe keys.withUnsafeMutableBufferPointer { keys in
    unsafe payload.withUnsafeMutableBufferPointer { payload in
      unsafe sortedKeys.withUnsafeMutableBufferPointer { sortedKeys in
        unsafe sortedPayload.withUnsafeMutableBufferPointer { sortedPayload in
          unsafe heads.withUnsafeMutableBufferPointer { heads in
            let run = unsafe SortBuffers(
              keys: keys, payload: payload, otherKeys: sortedKeys, otherPayload: sortedPayload,
              heads: heads)
            parallelChunks(stretchCount, threadCount: threadCount) { part in
              let range = min(part * stretch, count)..<min((part + 1) * stretch, count)
              for index in range {
                let digit = unsafe Int(truncatingIfNeeded: run.keys[index] >> shift & 255)
                unsafe run.heads[part &* 256 &+ digit] &+= 1
              }
            }
            var sum = 0
            for digit in 0..<256 {
              partStarts[digit] = sum
              for part in 0..<stretchCount {
                let size = unsafe run.heads[part * 256 + digit]
                unsafe run.heads[part * 256 + digit] = sum
                sum += size
              }
            }
            partStarts[256] = sum
            parallelChunks(stretchCount, threadCount: threadCount) { part in
              let range = min(part * stretch, count)..<min((part + 1) * stretch, count)
              for index in range {
                let key = unsafe run.keys[index]
                let slot = part &* 256 &+ Int(truncatingIfNeeded: key >> shift & 255)
                let place = unsafe run.heads[slot]
                unsafe run.heads[slot] = place &+ 1
                unsafe run.otherKeys[place] = key
                unsafe run.otherPayload[place] = run.payload[index]
              }
            }
            let starts = partStarts
            parallelChunks(256, threadCount: threadCount) { digit in
              run.sortPart(starts[digit]..<starts[digit + 1], digitCount: topDigit)
            }
          }
        }
      }
    }
  }
  swap(&keys, &sortedKeys)
  swap(&payload, &sortedPayload)
}

/// The arrays of one sort, shared by its threads.
@safe private struct SortBuffers: @unchecked Sendable {
  // Safety: threads write disjoint places only; see above.
  let keys: UnsafeMutableBufferPointer<UInt64>
  let payload: UnsafeMutableBufferPointer<UInt32>
  let otherKeys: UnsafeMutableBufferPointer<UInt64>
  let otherPayload: UnsafeMutableBufferPointer<UInt32>
  let heads: UnsafeMutableBufferPointer<Int>

  /// Sorts one part of `otherKeys` by its lower digits, with the same range of `keys` as room.
  func sortPart(_ range: Range<Int>, digitCount: Int) {
    guard range.count > 1 else { return }
    if range.count <= 32 {
      insertionSort(range)
      return
    }
    var source = unsafe (otherKeys, otherPayload)
    var target = unsafe (keys, payload)
    var heads = [Int](repeating: 0, count: 256)
    var isSwapped = false
    for digit in 0..<digitCount {
      let shift = UInt64(digit * 8)
      for slot in 0..<256 { heads[slot] = 0 }
      for index in range {
        unsafe heads[Int(truncatingIfNeeded: source.0[index] >> shift & 255)] &+= 1
      }
      let first = unsafe Int(truncatingIfNeeded: source.0[range.lowerBound] >> shift & 255)
      if heads[first] == range.count { continue }
      var sum = range.lowerBound
      for slot in 0..<256 {
        let size = heads[slot]
        heads[slot] = sum
        sum += size
      }
      for index in range {
        let key = unsafe source.0[index]
        let slot = Int(truncatingIfNeeded: key >> shift & 255)
        let place = heads[slot]
        heads[slot] = place &+ 1
        unsafe target.0[place] = key
        unsafe target.1[place] = source.1[index]
      }
      unsafe swap(&source, &target)
      isSwapped.toggle()
    }
    if isSwapped {
      for index in range {
        unsafe otherKeys[index] = keys[index]
        unsafe otherPayload[index] = payload[index]
      }
    }
  }

  private func insertionSort(_ range: Range<Int>) {
    for index in (range.lowerBound + 1)..<range.upperBound {
      let key = unsafe otherKeys[index]
      let carried = unsafe otherPayload[index]
      var place = index
      while place > range.lowerBound, unsafe otherKeys[place - 1] > key {
        unsafe otherKeys[place] = otherKeys[place - 1]
        unsafe otherPayload[place] = otherPayload[place - 1]
        place -= 1
      }
      unsafe otherKeys[place] = key
      unsafe otherPayload[place] = carried
    }
  }
}
