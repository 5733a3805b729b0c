/// Snappy blocks, without the framing that streams have.
///
///     block:    varint(length) element*
///     element:  literal  ......00, upper six bits length - 1; 60 to 63: that many - 59 bytes of it
///               copy     ......01  length 4 to 11, 11 bits of distance
///               copy     ......10  length 1 to 64, 16 bits; ......11 with 32 bits
///
/// Source: <https://github.com/google/snappy/blob/main/format_description.txt>.

/// Reads a block that holds exactly `byteCount` bytes.
///
/// The size is held against what so few bytes can hold before memory is taken: three bytes make at
/// most 64.
package func snappyDecompressed(
  _ bytes: Span<UInt8>, exactly byteCount: Int
) throws(CompressionError) -> [UInt8] {
  var start = 0
  guard byteCount >= 0, byteCount / 22 <= bytes.count,
    let promised = readVarInt(bytes, at: &start), promised == UInt64(byteCount)
  else { throw .corrupt(format: "snappy", atByte: 0) }
  if byteCount == 0 {
    guard start == bytes.count else { throw .corrupt(format: "snappy", atByte: start) }
    return []
  }
  // Safety: elements read where the source has bytes, and write through `BlockTarget`.
  return try unsafe blockDecompressed(bytes, exactly: byteCount, format: "snappy") {
    unsafe snappyElements($0, from: start, to: &$1)
  }
}

/// Takes all elements; returns where they make no sense, or nil.
private func snappyElements(
  _ source: UnsafeBufferPointer<UInt8>, from start: Int, to block: inout BlockTarget
) -> Int? {
  var place = start
  let end = source.count
  let base = source.baseAddress!
  while place < end {
    let tag = Int(unsafe base[place])
    let at = place
    place &+= 1
    switch tag & 3 {
    case 0:
      var length = (tag >> 2) &+ 1
      if length > 60 {
        let width = length &- 60
        guard width <= end &- place else { return at }
        length = 0
        for index in 0..<width { length |= Int(unsafe base[place &+ index]) << (8 &* index) }
        length &+= 1
        place &+= width
      }
      guard length <= end &- place, unsafe block.append(base + place, length) else { return at }
      place &+= length
    case 1:
      guard place < end else { return at }
      let distance = (tag >> 5) << 8 | Int(unsafe base[place])
      place &+= 1
      guard unsafe block.repeatBack(distance, ((tag >> 2) & 7) &+ 4) else { return at }
    default:
      let width = tag & 3 == 2 ? 2 : 4
      guard width <= end &- place else { return at }
      var distance = 0
      for index in 0..<width { distance |= Int(unsafe base[place &+ index]) << (8 &* index) }
      place &+= width
      guard unsafe block.repeatBack(distance, (tag >> 2) &+ 1) else { return at }
    }
  }
  return nil
}

/// Compresses to one block. Copies reach back at most 64 KiB, as everybody's do.
package func snappyCompressed(_ bytes: Span<UInt8>) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count / 2 + 16)
  appendVarInt(UInt64(bytes.count), to: &output)
  var table = MatchTable()
  var literalStart = 0
  var place = 0
  var misses = 32
  while place + 4 <= bytes.count {
    let word = word32(bytes, place)
    let found = table.exchange(word, place)
    guard found >= 0, place - found <= 0xFFFF, word32(bytes, found) == word else {
      // The longer nothing repeats, the larger the steps: random bytes cost little.
      place += misses >> 5
      misses += 1
      continue
    }
    misses = 32
    appendSnappyLiteral(bytes, literalStart..<place, to: &output)
    var length = 4
    while place + length < bytes.count, bytes[found + length] == bytes[place + length] {
      length += 1
    }
    appendSnappyCopy(distance: place - found, length: length, to: &output)
    place += length
    literalStart = place
  }
  appendSnappyLiteral(bytes, literalStart..<bytes.count, to: &output)
  return output
}

private func appendSnappyLiteral(
  _ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
) {
  guard !range.isEmpty else { return }
  let rest = range.count - 1
  if rest < 60 {
    output.append(UInt8(rest << 2))
  } else {
    let width = (Int.bitWidth - rest.leadingZeroBitCount + 7) / 8
    output.append(UInt8((59 + width) << 2))
    for index in 0..<width { output.append(UInt8(truncatingIfNeeded: rest >> (8 * index))) }
  }
  // Safety: the range lies inside the span, which outlives the call.
  unsafe bytes.withUnsafeBufferPointer {
    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
  }
}

private func appendSnappyCopy(distance: Int, length: Int, to output: inout [UInt8]) {
  var left = length
  while left > 0 {
    // A rest below four cannot be a short copy: 60 leave room for it.
    let piece = left > 64 && left < 68 ? 60 : min(left, 64)
    if piece >= 4, piece <= 11, distance < 2048 {
      output.append(UInt8((distance >> 8) << 5 | (piece - 4) << 2 | 1))
      output.append(UInt8(truncatingIfNeeded: distance))
    } else {
      output.append(UInt8((piece - 1) << 2 | 2))
      output.append(UInt8(truncatingIfNeeded: distance))
      output.append(UInt8(truncatingIfNeeded: distance >> 8))
    }
    left -= piece
  }
}
