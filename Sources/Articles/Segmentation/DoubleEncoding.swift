/// Repairs pages that were encoded twice: UTF-8 read as windows-1252 and written as UTF-8 again, so that an
/// apostrophe stands there as "â€™". Archives and careless servers make them; one page in sixty was one.
enum DoubleEncoding {
  /// How often characters only make sense as bytes of UTF-8, and how often others stand there.
  private struct Counts {
    var doubleCount = 0
    var otherCount = 0

    /// Three characters and more that only make sense so, and four times as many as others.
    var isDouble: Bool { doubleCount >= 3 && otherCount * 4 <= doubleCount }
  }

  /// The page as it was before its second encoding; nil where that is not plainly what happened. Characters as they
  /// are and those written as references (`&acirc;&euro;&trade;`) are looked at apart: these come from an editor that
  /// was handed such text, and the page around it may be sound.
  static func repaired(_ page: DecodedPage) -> DecodedPage? {
    guard mayBeDouble(page.bytes), let shift = page.offsets.shift else { return nil }
    let bytes = page.bytes
    var plain = Counts()
    var referenced = Counts()
    forEachPiece(bytes) { piece in
      switch piece {
      case .same: break
      case .unit(_, _, let isReference):
        if isReference { referenced.doubleCount += 1 } else { plain.doubleCount += 1 }
      case .other(_, let isReference):
        if isReference { referenced.otherCount += 1 } else { plain.otherCount += 1 }
      }
    }
    guard plain.isDouble || referenced.isDouble else { return nil }
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
    forEachPiece(bytes) { piece in
      switch piece {
      case .same(let range), .other(let range, _): append(bytes[range], range)
      case .unit(let utf8, let range, let isReference):
        let isRepaired = isReference ? referenced.isDouble : plain.isDouble
        append(isRepaired ? utf8[...] : bytes[range], range)
      }
    }
    return output
  }

  private enum Piece {
    /// ASCII.
    case same(Range<Int>)
    /// Characters that are the bytes of one, and its UTF-8.
    case unit([UInt8], Range<Int>, isReference: Bool)
    case other(Range<Int>, isReference: Bool)
  }

  private static func forEachPiece(_ bytes: [UInt8], _ body: (Piece) -> Void) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 && byte != 0x26 {
        index += 1
        continue
      }
      let isReference = byte == 0x26
      let character = character(bytes, at: index)
      // A reference to anything but a letter is common in sound pages.
      if isReference, character.map({ $0.byte < 0xC0 }) ?? true {
        index += 1
        continue
      }
      if index > start { body(.same(start..<index)) }
      if let unit = unit(bytes, at: index) {
        body(.unit(unit.utf8, index..<unit.end, isReference: isReference))
        index = unit.end
      } else {
        let end = character?.end ?? index + Words.scalar(bytes, index, bytes.count).width
        body(.other(index..<end, isReference: isReference))
        index = end
      }
      start = index
    }
    if start < bytes.count { body(.same(start..<bytes.count)) }
  }

  /// A cheap look: characters that lead UTF-8 when read as windows-1252, with one behind that follows, or references
  /// to such.
  private static func mayBeDouble(_ page: [UInt8]) -> Bool {
    let bytes = page.span
    var count = 0
    var index = 0
    while index + 5 < bytes.count {
      if bytes[index] == 0xC3, bytes[index + 1] >= 0x82, bytes[index + 1] <= 0xB4,
        bytes[index + 2] >= 0xC2
      {
        count += 1
        if count == 3 { return true }
      } else if bytes[index] == 0x26 {
        let first = bytes[index + 1] | 0x20
        let second = bytes[index + 2] | 0x20
        let third = bytes[index + 3] | 0x20
        let isNumber = bytes[index + 1] == 0x23
        // "&Acirc;", "&atilde;", "&#194;", "&#226;", "&#xE2;".
        if first == 0x61 && (second == 0x63 || second == 0x74)
          || isNumber && (second == 0x31 && third == 0x39 || second == 0x32 && third == 0x32)
          || isNumber && second == 0x78 && (third == 0x63 || third == 0x65)
        {
          count += 1
          if count == 3 { return true }
        }
      }
      index += 1
    }
    return false
  }

  /// The character whose UTF-8 the characters here were, and where they end.
  private static func unit(_ bytes: [UInt8], at start: Int) -> (utf8: [UInt8], end: Int)? {
    var end = start
    func next() -> UInt8? {
      guard let character = character(bytes, at: end) else { return nil }
      end = character.end
      return character.byte
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

  /// The character here or the one that a reference names, as its byte in windows-1252.
  private static func character(_ bytes: [UInt8], at start: Int) -> (byte: UInt8, end: Int)? {
    guard start < bytes.count else { return nil }
    if bytes[start] != 0x26 {
      let (scalar, width) = Words.scalar(bytes, start, bytes.count)
      return legacyByte(scalar).map { ($0, start + width) }
    }
    let tail = bytes[(start + 1)...].prefix(8)
    guard let end = tail.firstIndex(of: 0x3B), end > tail.startIndex else { return nil }
    let name = String(decoding: tail[..<end], as: UTF8.self)
    if !name.hasPrefix("#") { return namedBytes[name].map { ($0, end + 1) } }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let scalar = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else {
      return nil
    }
    return legacyByte(scalar).map { ($0, end + 1) }
  }

  /// The names of HTML 4.01, section 24, for what windows-1252 has beyond ASCII.
  private static let namedBytes: [String: UInt8] = {
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
      para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
      Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
      Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
      igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
      thorn yuml
      """.split(separator: " ")
    let others = """
      euro - sbquo fnof bdquo hellip dagger Dagger circ permil Scaron lsaquo OElig - Zcaron - - lsquo rsquo ldquo rdquo \
      bull ndash mdash tilde trade scaron rsaquo oelig - zcaron Yuml
      """.split(separator: " ")
    var bytes: [String: UInt8] = [:]
    for (index, name) in latin.enumerated() { bytes[String(name)] = UInt8(0xA0 + index) }
    for (index, name) in others.enumerated() where name != "-" {
      bytes[String(name)] = UInt8(0x80 + index)
    }
    return bytes
  }()

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
