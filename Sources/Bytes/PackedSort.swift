/// Sorts words by their upper 32 bits; stable, so that words of one upper half keep their order.
///
/// A key above and what belongs to it below, in one word: half the memory traffic of keys and a payload
/// in two arrays. Words are dealt to 256 parts by the highest byte, and each part, which then fits a
/// core's own cache, is sorted by the other three; the same on any number of threads. Meant for
/// hashes, whose high digits spread evenly. Needs room for a second copy.
package func sortByUpperHalf(_ words: inout [UInt64], threadCount: Int = 1) {
  let count = words.count
  guard count > 1 else { return }
  // A grid of 16 stretches of the input, whatever the number of threads.
  let stretchCount = count < 1 << 16 ? 1 : 16
  let stretch = (count + stretchCount - 1) / stretchCount
  var heads = [Int](repeating: 0, count: stretchCount * 256)
  var partStarts = [Int](repeating: 0, count: 257)
  var sorted = [UInt64](repeating: 0, count: count)
  // Safety: every stretch counts into its own 256 slots of `heads` and then writes to places that
  // these counts give to it alone; every part is a range of its own. The arrays outlive the calls.
  unsafe words.withUnsafeMutableBufferPointer { words in
    unsafe sorted.withUnsafeMutableBufferPointer { sorted in
      unsafe heads.withUnsafeMutableBufferPointer { heads in
        let run = unsafe PackedBuffers(words: words, others: sorted, heads: heads)
        parallelChunks(stretchCount, threadCount: threadCount) { part in
          let range = min(part * stretch, count)..<min((part + 1) * stretch, count)
          for index in range {
            unsafe run.heads[part &* 256 &+ Int(truncatingIfNeeded: run.words[index] >> 56)] &+= 1
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
            let word = unsafe run.words[index]
            let slot = part &* 256 &+ Int(truncatingIfNeeded: word >> 56)
            let place = unsafe run.heads[slot]
            unsafe run.heads[slot] = place &+ 1
            unsafe run.others[place] = word
          }
        }
        let starts = partStarts
        parallelChunks(256, threadCount: threadCount) { digit in
          run.sortPart(starts[digit]..<starts[digit + 1])
        }
      }
    }
  }
}

/// The arrays of one sort, shared by its threads; what is sorted ends in `words`.
@safe private struct PackedBuffers: @unchecked Sendable {
  // Safety: threads write disjoint places only; see above.
  let words: UnsafeMutableBufferPointer<UInt64>
  let others: UnsafeMutableBufferPointer<UInt64>
  let heads: UnsafeMutableBufferPointer<Int>

  /// Sorts one part of `others` by three bytes into `words`: an odd number of passes.
  func sortPart(_ range: Range<Int>) {
    if range.count <= 24 {
      for index in range { unsafe words[index] = others[index] }
      insertionSort(range)
      return
    }
    var source = unsafe others
    var target = unsafe words
    var heads = [Int](repeating: 0, count: 256)
    for shift in [UInt64(32), 40, 48] {
      for slot in 0..<256 { heads[slot] = 0 }
      for index in range {
        unsafe heads[Int(truncatingIfNeeded: source[index] >> shift & 255)] &+= 1
      }
      var sum = range.lowerBound
      for slot in 0..<256 {
        let size = heads[slot]
        heads[slot] = sum
        sum += size
      }
      for index in range {
        let word = unsafe source[index]
        let slot = Int(truncatingIfNeeded: word >> shift & 255)
        let place = heads[slot]
        heads[slot] = place &+ 1
        unsafe target[place] = word
      }
      unsafe swap(&source, &target)
    }
  }

  private func insertionSort(_ range: Range<Int>) {
    for index in range.dropFirst() {
      let word = unsafe words[index]
      var place = index
      while place > range.lowerBound, unsafe words[place - 1] >> 32 > word >> 32 {
        unsafe words[place] = words[place - 1]
        place -= 1
      }
      unsafe words[place] = word
    }
  }
}
