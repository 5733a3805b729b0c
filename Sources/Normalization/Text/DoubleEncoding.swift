internal import Bytes

/// Text whose UTF-8 was read as Windows-1252 and written as UTF-8 again, once or several times:
/// "FranÃ§ois" for "François". Exports and imports with different settings leave it in many registries.
enum DoubleEncoding {
  /// Damage that was repeated more often is not looked for.
  private static let roundCountMax = 3

  /// The text as it was before; nil where nothing says that it was another one.
  ///
  /// All its letters beyond ASCII must be bytes of Windows-1252 that are UTF-8 together, and what they spell
  /// must be letters and marks of a script in which registries are written. Hardly any text is both by
  /// chance: "ß…" and "É®" are, and spell letters of N'Ko and of phonetic transcriptions.
  static func repaired(_ source: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    guard range.contains(where: { isLead(source[$0]) }) else { return nil }
    var text = range.map { source[$0] }
    var isRepaired = false
    for _ in 0..<roundCountMax {
      guard let earlier = undone(text.span) else { break }
      text = earlier
      isRepaired = true
    }
    guard isRepaired else { return nil }
    var index = 0
    while index < text.count {
      let (scalar, width) = decodedScalar(text.span, index, text.count)
      if scalar >= 0x80, !isWritten(scalar) { return nil }
      index += width
    }
    return text
  }

  /// What is left where some bytes were lost on the way, and nothing can be read any more: most words are
  /// single accented letters, "ã â æ ã â".
  static func isBeyondRepair(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.contains(where: { isLead(source[$0]) }) else { return false }
    var wordCount = 0
    var strayCount = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] <= 0x20 {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, source[index] > 0x20 { index += 1 }
      let (scalar, width) = decodedScalar(source, start, index)
      wordCount += 1
      if width == index - start, isLetterOfWindows(scalar) { strayCount += 1 }
    }
    return wordCount >= wordCountMin && strayCount * 5 >= wordCount * 3
  }

  private static let wordCountMin = 6

  /// Leads of U+0080 to U+03FF and of U+2000 to U+2FFF: in their letters all bytes of Windows-1252 lie.
  private static func isLead(_ byte: UInt8) -> Bool { byte &- 0xC2 < 14 || byte == 0xE2 }

  /// One round back: each letter as its byte, if these are UTF-8 and not all ASCII.
  private static func undone(_ text: Span<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isASCII = true
    var index = 0
    while index < text.count {
      let (scalar, width) = decodedScalar(text, index, text.count)
      guard let byte = byteOfWindows(scalar) else { return nil }
      isASCII = isASCII && byte < 0x80
      bytes.append(byte)
      index += width
    }
    return !isASCII && validUTF8Prefix(bytes.span) == bytes.count ? bytes : nil
  }

  /// The byte of a letter in Windows-1252; the five that it leaves open stand for themselves.
  private static func byteOfWindows(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
    if let place = upperHalf.firstIndex(of: scalar) { return UInt8(0x80 + place) }
    return nil
  }

  /// 0x80 to 0x9F. Source: Unicode Consortium, "cp1252 to Unicode table", version 2.01.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  private static func isLetterOfWindows(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
    case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192: true
    default: false
    }
  }

  /// Letters and marks of today's scripts.
  private static func isWritten(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0x24F, 0x370...0x6FF, 0x900...0x10FF, 0x1200...0x137F, 0x1780...0x17FF,
      0x1E00...0x206F,
      0x20A0...0x214F, 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF00...0xFFEF, 0x20000...0x2FFFF:
      true
    default: false
    }
  }
}
