import Bytes

/// A page as UTF-8 that the parser cannot stumble over, with the way back to its raw bytes.
struct DecodedPage {
  var bytes: [UInt8]
  var offsets: OffsetTable
  /// An iconv name.
  var encoding: String
  /// Raw bytes without meaning, now U+FFFD.
  var invalidCount = 0
  /// Nothing says how the page is encoded: its letters look like this.
  var isGuess = false
}

/// Finds out a page's encoding and decodes it.
///
/// A byte order mark decides; else bytes that are valid UTF-8 are UTF-8, whatever is declared (chance
/// practically never makes them so); else what the page's meta element says, else what the caller was
/// told, else windows-1252, which is what browsers assume.
enum PageDecoding {
  static func decode(_ raw: Span<UInt8>, declared: String?) -> DecodedPage {
    if raw.count >= 3 && raw[0] == 0xEF && raw[1] == 0xBB && raw[2] == 0xBF {
      let page = utf8(raw, from: 3)
      return DoubleEncoding.repaired(page) ?? page
    }
    if raw.count >= 2 && raw[0] == 0xFF && raw[1] == 0xFE {
      return utf16(raw, isLittleEndian: true)
    }
    if raw.count >= 2 && raw[0] == 0xFE && raw[1] == 0xFF {
      return utf16(raw, isLittleEndian: false)
    }
    let candidates = [metaCharset(raw), declared].compactMap { $0.flatMap(iconvName) }
    let validCount = validUTF8Prefix(raw)
    if validCount == raw.count && !candidates.contains(where: { $0.hasPrefix("ISO-2022") }) {
      let page = utf8(raw, from: 0)
      return DoubleEncoding.repaired(page) ?? page
    }
    for name in candidates {
      if name == "UTF-8" { break }
      if let page = legacy(raw, encoding: name) { return page }
    }
    if candidates.contains("UTF-8") || isMostlyUTF8(raw) { return utf8(raw, from: 0) }
    if let page = guessed(raw) { return page }
    return legacy(raw, encoding: "WINDOWS-1252") ?? utf8(raw, from: 0)
  }

  /// A page of which nothing says how it is encoded, by its letters; nil where it has too few to tell.
  private static func guessed(_ raw: Span<UInt8>) -> DecodedPage? {
    var count = 0
    for index in 0..<raw.count where raw[index] >= 0x80 { count += 1 }
    guard count >= lettersMin else { return nil }
    let encoding = detectedEncoding(of: raw)
    guard encoding.isGuess, var page = legacy(raw, encoding: encoding.name) else { return nil }
    page.isGuess = true
    return page
  }
  private static let lettersMin = 40

  /// The encoding that a label means, as browsers read it (WHATWG Encoding Standard, section 4.2),
  /// in glibc's words.
  static func iconvName(_ label: String) -> String? {
    let label = label.lowercased().filter { $0.isASCII && !$0.isWhitespace }
    switch label {
    case "": return nil
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode", "utf-16", "utf-16le", "utf-16be":
      // A page whose meta element can be read is not UTF-16.
      return "UTF-8"
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252",
      "cp1252":
      return "WINDOWS-1252"
    case "gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "chinese": return "GB18030"
    case "big5", "big5-hkscs", "x-x-big5", "cn-big5": return "BIG5-HKSCS"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": return "CP932"
    case "euc-kr", "ks_c_5601-1987", "korean", "ksc5601", "windows-949": return "CP949"
    case "iso-8859-9", "latin5", "windows-1254": return "WINDOWS-1254"
    case "iso-8859-11", "tis-620", "windows-874": return "CP874"
    default: return label.uppercased()
    }
  }

  /// The charset that a meta element in the first 4096 bytes names.
  static func metaCharset(_ raw: Span<UInt8>) -> String? {
    let head = (0..<min(raw.count, 4096)).map { index -> UInt8 in
      let byte = raw[index]
      return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
    func firstIndex(of word: [UInt8], from start: Int, to end: Int) -> Int? {
      var index = start
      while index + word.count <= end {
        if head[index] == word[0], head[index..<index + word.count].elementsEqual(word) {
          return index
        }
        index += 1
      }
      return nil
    }
    var place = 0
    while let meta = firstIndex(of: metaMark, from: place, to: head.count) {
      place = meta + metaMark.count
      let end = head[place...].firstIndex(of: 0x3E) ?? head.count
      guard let found = firstIndex(of: charsetMark, from: place, to: end) else { continue }
      var value = head[found + charsetMark.count..<end].drop(while: isSpace)
      guard value.first == 0x3D else { continue }
      value = value.dropFirst().drop { isSpace($0) || $0 == 0x22 || $0 == 0x27 }
      let name = value.prefix { byte in
        byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
          || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2E
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static let metaMark = Array("<meta".utf8)
  private static let charsetMark = Array("charset".utf8)

  /// Control bytes become spaces: libxml2 would drop them, and with them the count of bytes.
  @inline(__always)
  private static func harmless(_ byte: UInt8) -> UInt8 {
    if byte >= 0x20 { return byte == 0x7F ? 0x20 : byte }
    return byte == 0x0A || byte == 0x0D || byte == 0x09 ? byte : 0x20
  }

  private static func utf8(_ raw: Span<UInt8>, from start: Int) -> DecodedPage {
    let rest = raw.extracting(start..<raw.count)
    let validCount = validUTF8Prefix(rest)
    var page = DecodedPage(bytes: [], offsets: OffsetTable(shift: start), encoding: "UTF-8")
    if validCount == rest.count {
      page.bytes = [UInt8](repeating: 0, count: rest.count)
      var bytes = page.bytes.mutableSpan
      for index in 0..<rest.count { bytes[index] = harmless(rest[index]) }
      return page
    }
    page.bytes.reserveCapacity(rest.count)
    page.offsets = OffsetTable()
    var index = 0
    while index < rest.count {
      let tail = rest.extracting(index..<rest.count)
      let count = validUTF8Prefix(tail)
      if count > 0 {
        page.offsets.append(
          decoded: page.bytes.count, decodedCount: count, raw: start + index, rawCount: count)
        for offset in 0..<count { page.bytes.append(harmless(tail[offset])) }
        index += count
      }
      // Stray bytes in a row are one flaw to the reader of the text.
      var badCount = 0
      while index + badCount < rest.count,
        validUTF8Prefix(
          rest.extracting(index + badCount..<min(rest.count, index + badCount + 4))) == 0
      {
        badCount += 1
      }
      guard badCount > 0 else { continue }
      page.offsets.append(
        decoded: page.bytes.count, decodedCount: 3, raw: start + index, rawCount: badCount)
      page.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      page.invalidCount += badCount
      index += badCount
    }
    return page
  }

  /// Whether stray bytes are the exception among well-formed sequences.
  private static func isMostlyUTF8(_ raw: Span<UInt8>) -> Bool {
    var goodCount = 0
    var badCount = 0
    var index = 0
    while index < raw.count {
      if raw[index] < 0x80 {
        index += 1
        continue
      }
      let width = raw[index] >= 0xF0 ? 4 : raw[index] >= 0xE0 ? 3 : 2
      let end = min(raw.count, index + width)
      if validUTF8Prefix(raw.extracting(index..<end)) == width {
        goodCount += 1
        index += width
      } else {
        badCount += 1
        index += 1
      }
    }
    return goodCount > 4 * badCount
  }

  private static func utf16(_ raw: Span<UInt8>, isLittleEndian: Bool) -> DecodedPage {
    var page = DecodedPage(
      bytes: [], offsets: OffsetTable(), encoding: isLittleEndian ? "UTF-16LE" : "UTF-16BE")
    func unit(_ index: Int) -> UInt32 {
      let (low, high) = isLittleEndian ? (index, index + 1) : (index + 1, index)
      return UInt32(raw[low]) | UInt32(raw[high]) << 8
    }
    var index = 2
    while index < raw.count {
      var width = 2
      var scalar = Unicode.Scalar(0xFFFD as UInt16)
      if index + 1 < raw.count {
        var value = unit(index)
        if value >> 10 == 0x36, index + 3 < raw.count, unit(index + 2) >> 10 == 0x37 {
          value = 0x10000 + (value & 0x3FF) << 10 + (unit(index + 2) & 0x3FF)
          width = 4
        }
        scalar = Unicode.Scalar(value)
        if scalar == nil { page.invalidCount += 2 }
      } else {
        width = 1
        page.invalidCount += 1
      }
      let utf8 = Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
      page.offsets.append(
        decoded: page.bytes.count, decodedCount: utf8.count, raw: index, rawCount: width)
      page.bytes.append(contentsOf: utf8.count == 1 ? [harmless(utf8[0])] : utf8)
      index += width
    }
    return page
  }

  /// Decodes a legacy encoding unit by unit, each distinct unit once.
  private static func legacy(_ raw: Span<UInt8>, encoding: String) -> DecodedPage? {
    guard let decoder = TextDecoder(encoding: encoding) else { return nil }
    var page = DecodedPage(bytes: [], offsets: OffsetTable(), encoding: encoding)
    page.bytes.reserveCapacity(raw.count + raw.count / 2)
    if encoding.hasPrefix("ISO-2022") { return byLine(raw, decoder, page) }
    var known: [UInt32: (width: Int, utf8: [UInt8])] = [:]
    var index = 0
    while index < raw.count {
      if raw[index] < 0x80 {
        let start = index
        while index < raw.count && raw[index] < 0x80 {
          page.bytes.append(harmless(raw[index]))
          index += 1
        }
        page.offsets.append(
          decoded: page.bytes.count - (index - start), decodedCount: index - start, raw: start,
          rawCount: index - start)
        continue
      }
      var key: UInt32 = 0
      for offset in 0..<4 {
        key = key << 8 | (index + offset < raw.count ? UInt32(raw[index + offset]) : 0)
      }
      let entry: (width: Int, utf8: [UInt8])
      if let found = known[key & 0xFFFF_0000] ?? known[key] {
        entry = found
      } else {
        entry = unit(raw, at: index, decoder)
        // What two bytes tell does not depend on the next two.
        known[entry.width <= 2 && !entry.utf8.isEmpty ? key & 0xFFFF_0000 : key] = entry
      }
      let utf8 = entry.utf8.isEmpty ? [0xEF, 0xBF, 0xBD] : entry.utf8
      if entry.utf8.isEmpty { page.invalidCount += 1 }
      page.offsets.append(
        decoded: page.bytes.count, decodedCount: utf8.count, raw: index, rawCount: entry.width)
      page.bytes.append(contentsOf: utf8)
      index += entry.width
    }
    return page
  }

  /// The shortest run of bytes here that has a meaning; empty text when none has.
  private static func unit(
    _ raw: Span<UInt8>, at index: Int, _ decoder: TextDecoder
  ) -> (width: Int, utf8: [UInt8]) {
    for width in 1...4 where index + width <= raw.count {
      let (utf8, invalidCount) = decoder.decoded(raw.extracting(index..<index + width))
      if invalidCount == 0 && !utf8.isEmpty { return (width, utf8) }
    }
    return (1, [])
  }

  /// Stateful encodings start anew on each line; places are known by line only.
  private static func byLine(
    _ raw: Span<UInt8>, _ decoder: TextDecoder, _ empty: DecodedPage
  ) -> DecodedPage {
    var page = empty
    var index = 0
    while index < raw.count {
      var end = index
      while end < raw.count && raw[end] != 0x0A { end += 1 }
      end = min(raw.count, end + 1)
      let (utf8, invalidCount) = decoder.decoded(raw.extracting(index..<end))
      page.offsets.append(
        decoded: page.bytes.count, decodedCount: utf8.count, raw: index, rawCount: end - index)
      page.bytes.append(contentsOf: utf8.map(harmless))
      page.invalidCount += invalidCount
      index = end
    }
    return page
  }
}
