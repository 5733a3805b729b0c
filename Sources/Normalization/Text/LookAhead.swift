// What the text folder asks about the characters that follow.

/// The number of letters from `index` on, at most 3.
func segmentLength(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
  var index = index
  var count = 0
  while index < end, count < 3 {
    let byte = source[index]
    if byte >= 0x80 {
      let (scalar, width) = decodedScalar(source, index, end)
      guard let value = Unicode.Scalar(scalar), value.properties.isAlphabetic else { return count }
      index += width
    } else {
      guard (byte | 0x20) &- 0x61 < 26 else { return byte &- 0x30 < 10 ? 3 : count }
      index += 1
    }
    count += 1
  }
  return count
}

func letterFollows(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
  segmentLength(source, index, end) > 0
}

func digitFollows(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
  var index = index
  while index < end, source[index] == UInt8(ascii: ",") || source[index] == UInt8(ascii: ".") {
    index += 1
  }
  return index < end && source[index] &- 0x30 < 10
}

func isSpace(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
  index >= end || source[index] == UInt8(ascii: " ") || source[index] &- 9 < 5
}

func isPossessive(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
  index < end && source[index] | 0x20 == UInt8(ascii: "s") && segmentLength(source, index, end) == 1
}
