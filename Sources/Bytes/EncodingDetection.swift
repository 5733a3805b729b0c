/// How a text file is encoded, and how many bytes of byte-order mark stand in front.
package struct DetectedEncoding: Sendable, Hashable {
  /// An iconv name.
  package var name: String
  package var markByteCount: Int
  /// Whether it is the likeliest of several that the bytes allow, rather than what they show.
  package var isGuess = false

  package init(_ name: String, markByteCount: Int = 0, isGuess: Bool = false) {
    self.name = name
    self.markByteCount = markByteCount
    self.isGuess = isGuess
  }
}

/// The byte-order mark in front of `bytes`, if any.
package func byteOrderMark(of bytes: Span<UInt8>) -> DetectedEncoding? {
  func starts(_ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    for index in mark.indices where bytes[index] != mark[index] { return false }
    return true
  }
  if starts([0xEF, 0xBB, 0xBF]) { return DetectedEncoding("UTF-8", markByteCount: 3) }
  if starts([0xFF, 0xFE, 0, 0]) { return DetectedEncoding("UTF-32LE", markByteCount: 4) }
  if starts([0, 0, 0xFE, 0xFF]) { return DetectedEncoding("UTF-32BE", markByteCount: 4) }
  if starts([0xFF, 0xFE]) { return DetectedEncoding("UTF-16LE", markByteCount: 2) }
  if starts([0xFE, 0xFF]) { return DetectedEncoding("UTF-16BE", markByteCount: 2) }
  if starts([0x84, 0x31, 0x95, 0x33]) { return DetectedEncoding("GB18030", markByteCount: 4) }
  return nil
}

/// Tells the encoding of a text from its bytes: the mark, zero bytes in step (UTF-16, UTF-32), escape
/// sequences (ISO 2022), valid UTF-8, else the legacy encoding whose letters look most like a language.
///
/// A file that is nearly UTF-8 stays UTF-8: its few bad bytes are flaws, not another encoding. The
/// guess among legacy encodings is a guess; a pipeline can declare what it knows.
package func detectedEncoding(of bytes: Span<UInt8>) -> DetectedEncoding {
  if let mark = byteOrderMark(of: bytes) { return mark }
  if let wide = wideEncoding(of: bytes) { return DetectedEncoding(wide) }
  if let shifted = shiftedEncoding(of: bytes) { return DetectedEncoding(shifted) }
  let valid = validUTF8Prefix(bytes)
  // What is left may be one character that the end of the file cuts.
  if valid == bytes.count || (valid + 3 >= bytes.count && bytes[valid] >= 0xC2 && valid > 0) {
    let isWholeASCII = valid == bytes.count
    if isWholeASCII || hasNonASCII(bytes, below: valid) { return DetectedEncoding("UTF-8") }
  }
  if isNearlyUTF8(bytes) { return DetectedEncoding("UTF-8") }
  return DetectedEncoding(LegacyEncodingGuess(bytes).name, isGuess: true)
}

private func hasNonASCII(_ bytes: Span<UInt8>, below end: Int) -> Bool {
  for index in 0..<end where bytes[index] >= 0x80 { return true }
  return false
}

/// UTF-16 or UTF-32 without a mark: ASCII in it leaves zero bytes at every second or fourth place.
private func wideEncoding(of bytes: Span<UInt8>) -> String? {
  let count = min(bytes.count, 4096) / 4 * 4
  guard count >= 8 else { return nil }
  var zeros = [0, 0, 0, 0]
  for index in 0..<count where bytes[index] == 0 { zeros[index & 3] += 1 }
  let quarter = count / 4
  func isFull(_ place: Int) -> Bool { zeros[place] * 10 >= quarter * 7 }
  func isEmpty(_ place: Int) -> Bool { zeros[place] * 10 <= quarter }
  if isFull(1), isFull(2), isFull(3), isEmpty(0) { return "UTF-32LE" }
  if isFull(0), isFull(1), isFull(2), isEmpty(3) { return "UTF-32BE" }
  if isFull(1), isFull(3), isEmpty(0), isEmpty(2) { return "UTF-16LE" }
  if isFull(0), isFull(2), isEmpty(1), isEmpty(3) { return "UTF-16BE" }
  return nil
}

/// Encodings of seven bits, which say by escape sequences what the next bytes are; nil for all others.
private func shiftedEncoding(of bytes: Span<UInt8>) -> String? {
  let end = min(bytes.count, 64 << 10)
  var found: String?
  var index = 0
  while index < end {
    if bytes[index] >= 0x80 { return nil }
    if found == nil, bytes[index] == 0x1B, index + 2 < end {
      switch (bytes[index + 1], bytes[index + 2]) {
      case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")):
        found = "ISO-2022-JP-2"
      case (UInt8(ascii: "$"), UInt8(ascii: ")")) where index + 3 < end:
        found = bytes[index + 3] == UInt8(ascii: "C") ? "ISO-2022-KR" : "ISO-2022-CN-EXT"
      default: break
      }
    }
    index += 1
  }
  return found
}

/// At least three whole characters beyond ASCII, and two for each byte that breaks UTF-8; of many characters, one for
/// every two such bytes, as where rows of another origin were appended. Words of legacy encodings hold bytes that look
/// so by chance: of three words together in any of twelve none did in 4,000 draws, and long texts in Thai, of all the
/// closest, have one for every five.
private func isNearlyUTF8(_ bytes: Span<UInt8>) -> Bool {
  var characterCount = 0
  var flawCount = 0
  var index = 0
  while index < bytes.count {
    let lead = bytes[index]
    guard lead >= 0x80 else {
      index += 1
      continue
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    var isWhole = length > 1 && lead <= 0xF4 && index + length <= bytes.count
    if isWhole {
      for next in (index + 1)..<(index + length) where bytes[next] & 0xC0 != 0x80 {
        isWhole = false
      }
    }
    if isWhole {
      characterCount += 1
      index += length
    } else {
      flawCount += 1
      index += 1
    }
  }
  return characterCount >= max(3, 2 * flawCount)
    || (characterCount >= 20 && 2 * characterCount >= flawCount)
}
