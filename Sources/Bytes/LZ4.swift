/// LZ4 blocks, without the framing that streams have.
///
///     block:     sequence*, the last without a copy
///     sequence:  token (4 bits literal length, 4 bits copy length - 4), more length bytes where 15,
///                literal, 16 bits of distance, more length bytes where 15
///
/// Source: <https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md>.

/// Reads a block that holds exactly `byteCount` bytes.
///
/// The size is held against what so few bytes can hold before memory is taken: a byte of length makes
/// at most 255.
package func lz4Decompressed(
  _ bytes: Span<UInt8>, exactly byteCount: Int
) throws(CompressionError) -> [UInt8] {
  guard byteCount >= 0, byteCount / 256 <= bytes.count else {
    throw .corrupt(format: "lz4", atByte: 0)
  }
  if byteCount == 0 {
    // A block of nothing is one token of zero, or no byte at all.
    guard bytes.count == 0 || bytes.count == 1 && bytes[0] == 0 else {
      throw .corrupt(format: "lz4", atByte: 0)
    }
    return []
  }
  guard bytes.count > 0 else { throw .corrupt(format: "lz4", atByte: 0) }
  // Safety: elements read where the source has bytes, and write through `BlockTarget`.
  return try unsafe blockDecompressed(bytes, exactly: byteCount, format: "lz4") {
    unsafe lz4Sequences($0, to: &$1)
  }
}

/// Takes all sequences; returns where they make no sense, or nil.
private func lz4Sequences(
  _ source: UnsafeBufferPointer<UInt8>, to block: inout BlockTarget
) -> Int? {
  var place = 0
  let end = source.count
  let base = source.baseAddress!
  /// The rest of a length that does not fit its four bits; nil where the bytes end.
  func rest() -> Int? {
    var sum = 0
    while place < end {
      let byte = Int(unsafe base[place])
      place &+= 1
      sum &+= byte
      if byte < 255 { return sum }
    }
    return nil
  }
  while place < end {
    let at = place
    let token = Int(unsafe base[place])
    place &+= 1
    var length = token >> 4
    if length == 15 {
      guard let more = rest() else { return at }
      length &+= more
    }
    guard length <= end &- place, unsafe block.append(base + place, length) else { return at }
    place &+= length
    if place == end { return nil }
    guard end &- place >= 2 else { return at }
    let distance = Int(unsafe base[place]) | Int(unsafe base[place &+ 1]) << 8
    place &+= 2
    length = token & 15
    if length == 15 {
      guard let more = rest() else { return at }
      length &+= more
    }
    guard unsafe block.repeatBack(distance, length &+ 4) else { return at }
  }
  return nil
}

/// Compresses to one block, which ends in at least five literal bytes, as readers demand.
package func lz4Compressed(_ bytes: Span<UInt8>) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count / 2 + 16)
  var table = MatchTable()
  var literalStart = 0
  var place = 0
  var misses = 32
  // No copy begins in the last 12 bytes, none reaches into the last 5.
  while place + 12 < bytes.count {
    let word = word32(bytes, place)
    let found = table.exchange(word, place)
    guard found >= 0, place - found <= 0xFFFF, word32(bytes, found) == word else {
      place += misses >> 5
      misses += 1
      continue
    }
    misses = 32
    var length = 4
    while place + length < bytes.count - 5, bytes[found + length] == bytes[place + length] {
      length += 1
    }
    appendLZ4Literal(bytes, literalStart..<place, copyLength: length - 4, to: &output)
    output.append(UInt8(truncatingIfNeeded: place - found))
    output.append(UInt8(truncatingIfNeeded: (place - found) >> 8))
    if length - 4 >= 15 { appendLZ4Rest(length - 19, to: &output) }
    place += length
    literalStart = place
  }
  appendLZ4Literal(bytes, literalStart..<bytes.count, copyLength: 0, to: &output)
  return output
}

private func appendLZ4Literal(
  _ bytes: Span<UInt8>, _ range: Range<Int>, copyLength: Int, to output: inout [UInt8]
) {
  output.append(UInt8(min(range.count, 15) << 4 | min(copyLength, 15)))
  if range.count >= 15 { appendLZ4Rest(range.count - 15, to: &output) }
  // Safety: the range lies inside the span, which outlives the call.
  unsafe bytes.withUnsafeBufferPointer {
    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
  }
}

private func appendLZ4Rest(_ length: Int, to output: inout [UInt8]) {
  var left = length
  while left >= 255 {
    output.append(255)
    left -= 255
  }
  output.append(UInt8(left))
}

/// Reads what Hadoop calls LZ4: blocks behind their sizes, highest byte first, and where that makes no
/// sense a bare block, which some writers put under the same name.
package func hadoopLZ4Decompressed(
  _ bytes: Span<UInt8>, exactly byteCount: Int
) throws(CompressionError) -> [UInt8] {
  if let output = framedLZ4(bytes, byteCount) { return output }
  return try lz4Decompressed(bytes, exactly: byteCount)
}

private func framedLZ4(_ bytes: Span<UInt8>, _ byteCount: Int) -> [UInt8]? {
  func number(_ place: Int) -> Int { Int(word32(bytes, place).byteSwapped) }
  guard byteCount >= 0, byteCount / 256 <= bytes.count else { return nil }
  var output: [UInt8] = []
  var place = 0
  while bytes.count - place >= 8 {
    let (plain, packed) = (number(place), number(place + 4))
    place += 8
    guard packed <= bytes.count - place, plain <= byteCount - output.count else { return nil }
    do throws(CompressionError) {
      output += try lz4Decompressed(bytes.extracting(place..<place + packed), exactly: plain)
    } catch {
      return nil
    }
    place += packed
  }
  return place == bytes.count && output.count == byteCount ? output : nil
}
