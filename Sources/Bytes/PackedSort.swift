/// Sorts words by their upper 32 bits, all of which are below a bound; stable, so that words of one upper
/// half keep their order. Numbers of records take two passes where whole hashes take four.
package func sortByUpperHalf(_ words: inout [UInt64], below bound: Int) {
  let bitCount = max(1, Int.bitWidth - max(0, bound - 1).leadingZeroBitCount)
  precondition(bitCount <= 32, "numbers of 32 bits are sorted")
  let passCount = (bitCount + 10) / 11
  let digitBits = UInt64((bitCount + passCount - 1) / passCount)
  var others = [UInt64](repeating: 0, count: words.count)
  for pass in 0..<UInt64(passCount) {
    // Safety: the two arrays are equally long, and the heads are the counts of the words of this pass.
    unsafe words.withUnsafeBufferPointer { words in
      unsafe others.withUnsafeMutableBufferPointer { others in
        unsafe deal(words, to: others, by: 32 + pass * digitBits, digitBits)
      }
    }
    swap(&words, &others)
  }
}

/// One stable pass by the digit at `shift`.
@inline(__always) private func deal(
  _ source: UnsafeBufferPointer<UInt64>, to target: UnsafeMutableBufferPointer<UInt64>,
  by shift: UInt64, _ digitBits: UInt64
) {
  let mask = (1 << digitBits) - 1 as UInt64
  var heads = [Int](repeating: 0, count: 1 << Int(digitBits))
  for index in source.indices {
    unsafe heads[Int(truncatingIfNeeded: source[index] >> shift & mask)] &+= 1
  }
  var sum = 0
  for slot in heads.indices {
    let size = heads[slot]
    heads[slot] = sum
    sum += size
  }
  for index in source.indices {
    let word = unsafe source[index]
    let slot = Int(truncatingIfNeeded: word >> shift & mask)
    let place = heads[slot]
    heads[slot] = place &+ 1
    unsafe target[place] = word
  }
}

/// The words of all pieces, one piece after another, sorted by their upper 32 bits; stable.
///
/// A key above and what belongs to it below, in one word: half the memory traffic of keys and a payload
/// in two arrays. Words are dealt to 256 parts by the highest byte, straight from their pieces, and each
/// part, which then fits a core's own cache, is sorted by the other three bytes; the same on any number of
/// threads. Meant for hashes, whose high digits spread evenly.
package func sortedByUpperHalf(
  joining pieces: consuming [[UInt64]], threadCount: Int = 1
) -> [UInt64] {
  let pieceCount = pieces.count
  let count = pieces.reduce(0) { $0 + $1.count }
  var heads = [Int](repeating: 0, count: pieceCount * 256)
  for (piece, words) in pieces.enumerated() {
    for word in words { heads[piece &* 256 &+ Int(truncatingIfNeeded: word >> 56)] &+= 1 }
  }
  var partStarts = [Int](repeating: 0, count: 257)
  var sum = 0
  for digit in 0..<256 {
    partStarts[digit] = sum
    for piece in 0..<pieceCount {
      let size = heads[piece * 256 + digit]
      heads[piece * 256 + digit] = sum
      sum += size
    }
  }
  partStarts[256] = sum
  let all = pieces
  // Safety: every piece writes to places that its own counts give to it alone, and all of them to all places; every
  // part is a range of its own. The arrays outlive the calls.
  return unsafe [UInt64](unsafeUninitializedCapacity: count) { sorted, written in
    unsafe heads.withUnsafeMutableBufferPointer { heads in
      let run = unsafe PackedBuffers(words: sorted, heads: heads)
      parallelChunks(pieceCount, threadCount: threadCount) { piece in
        for word in all[piece] {
          let slot = piece &* 256 &+ Int(truncatingIfNeeded: word >> 56)
          let place = unsafe run.heads[slot]
          unsafe run.heads[slot] = place &+ 1
          unsafe run.words[place] = word
        }
      }
      let starts = partStarts
      parallelChunks(256, threadCount: threadCount) { digit in
        run.sortPart(starts[digit]..<starts[digit + 1])
      }
    }
    written = count
  }
}

/// The arrays of one sort, shared by its threads.
@safe private struct PackedBuffers: @unchecked Sendable {
  // Safety: threads write disjoint places only; see above.
  let words: UnsafeMutableBufferPointer<UInt64>
  let heads: UnsafeMutableBufferPointer<Int>

  /// Sorts one part by three bytes, there and back and there again.
  func sortPart(_ range: Range<Int>) {
    if range.count <= 24 {
      insertionSort(range)
      return
    }
    var others = [UInt64](repeating: 0, count: range.count)
    // Safety: the part and `others` are equally long, and places count from the start of the part.
    unsafe others.withUnsafeMutableBufferPointer { others in
      let own = unsafe UnsafeMutableBufferPointer(rebasing: words[range])
      unsafe deal(UnsafeBufferPointer(own), to: others, by: 32, 8)
      unsafe deal(UnsafeBufferPointer(others), to: own, by: 40, 8)
      unsafe deal(UnsafeBufferPointer(own), to: others, by: 48, 8)
      for index in 0..<range.count { unsafe own[index] = others[index] }
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
