/// Repairs pages that were encoded twice: UTF-8 read as windows-1252 and written as UTF-8 again, so that an
/// apostrophe stands there as "â€™". Archives and careless servers make them; one page in sixty was one.
enum DoubleEncoding {
  /// The page as it was before its second encoding; nil where that is not plainly what happened: three
  /// characters and more that only make sense so, and four times as many as others.
  static func repaired(_ page: DecodedPage) -> DecodedPage? {
    guard mayBeDouble(page.bytes), let shift = page.offsets.shift else { return nil }
    let bytes = page.bytes
    var doubleCount = 0
    var otherCount = 0
    var output = page
    output.offsets = OffsetTable()
    output.bytes = []
    output.bytes.reserveCapacity(bytes.count)
    func append(_ utf8: some Collection<UInt8>, _ source: Range<Int>) {
      output.offsets.append(
        decoded: output.bytes.count, decodedCount: utf8.count, raw: source.lowerBound + shift,
        rawCount: source.count)
      output.bytes.append(contentsOf: utf8)
    }
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count && bytes[index] < 0x80 { index += 1 }
      if index > start { append(bytes[start..<index], start..<index) }
      guard index < bytes.count else { break }
      if let unit = unit(bytes, at: index) {
        doubleCount += 1
        append(unit.utf8, index..<unit.end)
        index = unit.end
      } else {
        otherCount += 1
        let width = Words.scalar(bytes, index, bytes.count).width
        append(bytes[index..<index + width], index..<index + width)
        index += width
      }
    }
    return doubleCount >= 3 && otherCount * 4 <= doubleCount ? output : nil
  }

  /// A cheap look: characters that lead UTF-8 when read as windows-1252, with one behind that follows.
  private static func mayBeDouble(_ page: [UInt8]) -> Bool {
    let bytes = page.span
    var count = 0
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xC3, bytes[index + 1] >= 0x82, bytes[index + 1] <= 0xB4,
        bytes[index + 2] >= 0xC2
      {
        count += 1
        if count == 3 { return true }
      }
      index += 1
    }
    return false
  }

  /// The character whose UTF-8 the characters here were, and where they end.
  private static func unit(_ bytes: [UInt8], at start: Int) -> (utf8: [UInt8], end: Int)? {
    var end = start
    func next() -> UInt8? {
      guard end < bytes.count else { return nil }
      let (scalar, width) = Words.scalar(bytes, end, bytes.count)
      end += width
      return legacyByte(scalar)
    }
    guard let lead = next(), lead >= 0xC2, lead <= 0xF4 else { return nil }
    var utf8 = [lead]
    for _ in 0..<(lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3) {
      guard let byte = next(), byte & 0xC0 == 0x80 else { return nil }
      utf8.append(byte)
    }
    // Overlong forms and surrogates are none.
    guard String(validating: utf8, as: UTF8.self) != nil else { return nil }
    return (utf8, end)
  }

  /// The byte that windows-1252 reads as this character; bytes without meaning there read as themselves.
  private static func legacyByte(_ scalar: UInt32) -> UInt8? {
    if scalar >= 0x80 && scalar <= 0xFF { return UInt8(scalar) }
    return specials.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// Windows-1252 from 0x80 on, as far as it differs from Latin-1.
  static let specials: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
