/// Which legacy encoding a text is most likely in, by simple statistics over its first bytes.
///
/// Two-byte encodings are told by their structure: nearly all pairs must be valid, and most must lie
/// where the everyday characters of the language lie. One-byte encodings are told by decoding the
/// sample with each and counting how far the result looks like text: letters of one script in a
/// word, lower case after upper case, few symbols, the frequent letters of the language.
struct LegacyEncodingGuess {
  let name: String

  /// Bytes beyond ASCII that are looked at; more changes no verdict on the texts we have.
  private static let highByteCountMax = 20_000

  init(_ bytes: Span<UInt8>) {
    var sample: [UInt8] = []
    var highByteCount = 0
    var previousIsHigh = false
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let isHigh = byte >= 0x80
      if isHigh { highByteCount += 1 }
      // Runs of plain ASCII say nothing; keep what touches a high byte, as words.
      if isHigh || previousIsHigh || isWordByte(byte) {
        sample.append(byte)
      } else {
        sample.append(32)
      }
      previousIsHigh = isHigh
      if highByteCount >= Self.highByteCountMax || sample.count >= 1 << 20 { break }
    }
    if let pairs = Self.twoByteEncoding(sample) {
      name = pairs
    } else {
      name = Self.oneByteEncoding(sample)
    }
  }

  // MARK: Two bytes a character

  private struct PairEncoding {
    let name: String
    let lead: (UInt8) -> Bool
    let trail: (UInt8) -> Bool
    /// The share of everyday pairs in real text: half for Japanese (kana), nearly all for Chinese.
    /// Lower for Korean, whose syllables are all common in Chinese too, so that it wins on its own.
    var commonShare = 0.9
    /// Pairs that everyday text of the language is made of.
    let isCommon: (UInt8, UInt8) -> Bool
    /// Bytes beyond ASCII that stand alone (half-width kana).
    var single: (UInt8) -> Bool = { _ in false }
  }

  private static var pairEncodings: [PairEncoding] {
    [
      PairEncoding(
        name: "GB18030", lead: { (0x81...0xFE).contains($0) },
        trail: { (0x40...0xFE).contains($0) && $0 != 0x7F },
        // GB 2312: punctuation, and the 3,755 first-level characters.
        isCommon: { ($0 == 0xA1 || $0 == 0xA3 || (0xB0...0xD7).contains($0)) && $1 >= 0xA1 }),
      PairEncoding(
        name: "BIG5-HKSCS", lead: { (0x87...0xFE).contains($0) },
        trail: { (0x40...0x7E).contains($0) || (0xA1...0xFE).contains($0) },
        isCommon: { lead, _ in (0xA4...0xC6).contains(lead) || lead == 0xA1 }),
      PairEncoding(
        name: "EUC-KR", lead: { (0xA1...0xFD).contains($0) }, trail: { (0xA1...0xFE).contains($0) },
        commonShare: 0.75, isCommon: { lead, _ in (0xB0...0xC8).contains(lead) }),
      PairEncoding(
        name: "EUC-JP", lead: { (0xA1...0xFE).contains($0) || $0 == 0x8E },
        trail: { (0xA1...0xFE).contains($0) }, commonShare: 0.45,
        isCommon: { lead, _ in lead == 0xA4 || lead == 0xA5 || lead == 0xA1 }),
      PairEncoding(
        name: "CP932", lead: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) },
        trail: { (0x40...0xFC).contains($0) && $0 != 0x7F }, commonShare: 0.45,
        isCommon: { lead, _ in (0x81...0x83).contains(lead) },
        single: { (0xA1...0xDF).contains($0) }),
    ]
  }

  private static func twoByteEncoding(_ sample: [UInt8]) -> String? {
    var best: (name: String, score: Double)?
    for encoding in pairEncodings {
      guard let score = score(sample, encoding), score > (best?.score ?? 0) else { continue }
      best = (encoding.name, score)
    }
    return best?.name
  }

  /// The share of everyday pairs, scaled by what everyday pairs make up in real text; nil if the
  /// sample cannot be of this encoding.
  private static func score(_ sample: [UInt8], _ encoding: PairEncoding) -> Double? {
    var pairCount = 0
    var commonCount = 0
    var flawCount = 0
    var singleCount = 0
    var index = 0
    while index < sample.count {
      let lead = sample[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      if encoding.single(lead) {
        singleCount += 1
        index += 1
      } else if encoding.lead(lead), index + 1 < sample.count, encoding.trail(sample[index + 1]) {
        pairCount += 1
        if encoding.isCommon(lead, sample[index + 1]) { commonCount += 1 }
        index += 2
      } else {
        flawCount += 1
        index += 1
      }
    }
    guard pairCount > 0, flawCount * 50 <= pairCount, singleCount * 3 <= pairCount else {
      return nil
    }
    let share = Double(commonCount) / Double(pairCount + singleCount)
    let expected = encoding.commonShare
    guard share >= expected * 0.67 else { return nil }
    return min(1.2, share / expected)
  }

  // MARK: One byte a character

  /// In the order in which ties fall.
  private static let oneByteNames = [
    "WINDOWS-1252", "WINDOWS-1251", "WINDOWS-1250", "WINDOWS-1254", "KOI8-R", "IBM866",
    "ISO-8859-5", "ISO-8859-2", "WINDOWS-1253", "WINDOWS-1255", "WINDOWS-1256", "TIS-620",
    "MACCYRILLIC",
  ]

  private static func oneByteEncoding(_ sample: [UInt8]) -> String {
    var best = (name: oneByteNames[0], score: -Double.infinity)
    for name in oneByteNames {
      guard let decoder = TextDecoder(encoding: name) else { continue }
      let decoded = decoder.decoded(sample.span)
      let score = plausibility(String(decoding: decoded.utf8, as: UTF8.self), ofEncoding: name)
      if score > best.score { best = (name, score) }
    }
    return best.name
  }

  private enum Script { case none, latin, cyrillic, greek, hebrew, arabic, thai }

  private static func script(_ value: UInt32) -> Script {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x4FF: .cyrillic
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x6D3: .arabic
    case 0xE01...0xE4E: .thai
    default: .none
    }
  }

  /// The letters beyond ASCII that are frequent in the languages of an encoding.
  private static func isFrequent(_ value: Unicode.Scalar, in name: String) -> Bool {
    switch name {
    case "WINDOWS-1252": "éèàùçêôîâëïüöäßáíóúñãõåæøÉÖÜÄ’–“”".unicodeScalars.contains(value)
    case "WINDOWS-1250", "ISO-8859-2":
      "áéíóúýčďěňřšťůžąćęłńśźżőűöüăşţșțâîđČŠŽŁŚÁÉÖ„”–".unicodeScalars.contains(value)
    case "WINDOWS-1254": "ıİşğçöüŞĞÇÖÜ’–“”".unicodeScalars.contains(value)
    case "WINDOWS-1253": "αοιετσνηυρπκμλςάίόέήγδωχθφύώ".unicodeScalars.contains(value)
    case "WINDOWS-1255": "יוהלאתרשמבנ".unicodeScalars.contains(value)
    case "WINDOWS-1256": "اليمونرتبةع".unicodeScalars.contains(value)
    case "TIS-620": "านรอกเงมยล่้วดทสตะปบคห".unicodeScalars.contains(value)
    default: "оеаинтсрвлкмдпуяыьОЕАИНТСРВЛ".unicodeScalars.contains(value)
    }
  }

  /// Points per character beyond ASCII: how much the decoded text looks like words.
  private static func plausibility(_ text: String, ofEncoding name: String) -> Double {
    var points = 0.0
    var count = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      let isHigh = scalar.value >= 0x80
      let own = script(scalar.value)
      let before = script(previous.value)
      if isHigh {
        count += 1
        switch own {
        case .none: points -= "’‘“”–—…«»°€№ ".unicodeScalars.contains(scalar) ? 0 : 1
        // Small alphabets: nearly every letter is frequent.
        case .hebrew, .arabic, .thai: points += isFrequent(scalar, in: name) ? 1 : 0.6
        default: points += isFrequent(scalar, in: name) ? 1 : 0.2
        }
        if scalar.value == 0xFFFD || (0x80...0x9F).contains(scalar.value) { points -= 3 }
      }
      guard isHigh || previous.value >= 0x80 else { continue }
      if own != .none && before != .none {
        if own != before { points -= 1 }
        // A capital inside a word: wrong table, unless the whole word is in capitals.
        if scalar.properties.isUppercase {
          points -= previous.properties.isLowercase ? 1 : previous.properties.isUppercase ? 0.2 : 0
        }
      }
    }
    return count == 0 ? 0 : points / Double(count)
  }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
