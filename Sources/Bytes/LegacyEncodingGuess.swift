/// Which legacy encoding a text is most likely in, by simple statistics over its first bytes.
///
/// Two-byte encodings are told by their structure: nearly all pairs must be valid, and most must lie
/// where the everyday characters of the language lie. One-byte encodings are told by decoding the
/// sample with each and asking how likely a language is to use its letters that often
/// (`LetterFrequencies`), with letters of one script in a word, lower case after upper case, few symbols.
struct LegacyEncodingGuess {
  let name: String

  /// Bytes beyond ASCII that are looked at; more changes no verdict on the texts we have.
  private static let highByteCountMax = 8_000

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
    if let pairs = Self.twoByteEncoding(sample), !Self.isThai(sample) {
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
    /// The share of everyday pairs in real text: half for EUC-JP (kana), nearly all for others.
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
        // The superset of EUC-KR with all syllables.
        name: "CP949", lead: { (0x81...0xFD).contains($0) },
        trail: { $0 >= 0x41 && $0 <= 0xFE && (isWordByte($0) || $0 >= 0x81) }, commonShare: 0.75,
        isCommon: { lead, trail in (0xB0...0xC8).contains(lead) && trail >= 0xA1 }),
      PairEncoding(
        name: "EUC-JP", lead: { (0xA1...0xFE).contains($0) || $0 == 0x8E },
        trail: { (0xA1...0xFE).contains($0) }, commonShare: 0.45,
        isCommon: { lead, _ in lead == 0xA4 || lead == 0xA5 || lead == 0xA1 }),
      PairEncoding(
        name: "CP932", lead: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) },
        trail: { (0x40...0xFC).contains($0) && $0 != 0x7F },
        // Punctuation, kana, and the first-level characters.
        isCommon: { lead, _ in (0x81...0x83).contains(lead) || (0x88...0x97).contains(lead) },
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

  /// What speaks against an encoding from the start, in bits a letter: what is seldom met needs more evidence.
  private static let rarity: [String: Double] = [
    "KOI8-U": 0.1, "IBM866": 0.1, "ISO-8859-2": 0.05, "ISO-8859-7": 0.05, "ISO-8859-6": 0.05,
    "IBM855": 0.1, "MACCYRILLIC": 0.05, "MACINTOSH": 1, "IBM850": 1, "IBM852": 1,
    "WINDOWS-1257": 0.5,
    "MACTURKISH": 1.5, "IBM857": 1.5,
  ]

  /// Marks that every language uses between its words; they cost little and gain nothing.
  private static let commonMarks = Set("’‘“”„–—…«»°€№§•·©®™£\u{A0}".unicodeScalars)

  /// The encoding whose letters, decoded, are most like those of a language.
  private static func oneByteEncoding(_ sample: [UInt8]) -> String {
    var best = (name: "WINDOWS-1252", bits: -Double.infinity)
    var tried: Set<String> = []
    for language in LetterFrequencies.all {
      for name in language.encodings where tried.insert(name).inserted {
        guard let decoder = TextDecoder(encoding: name) else { continue }
        let text = String(decoding: decoder.decoded(sample.span).utf8, as: UTF8.self)
        let letters = LetterCount(text)
        for language in LetterFrequencies.all where language.encodings.contains(name) {
          var bits = letters.bits(of: language)
          // Few letters prove little.
          if let rarity = rarity[name] { bits -= rarity + 6 / Double(max(1, letters.count)) }
          if bits > best.bits { best = (name, bits) }
        }
      }
    }
    return best.name
  }

  /// Thai writes no blanks between words, and its bytes then are pairs of Chinese, too; Chinese read as Thai
  /// takes marks that stand on no letter and places without one.
  private static func isThai(_ sample: [UInt8]) -> Bool {
    guard let decoder = TextDecoder(encoding: "TIS-620"),
      let thai = LetterFrequencies.all.first(where: { $0.encodings == ["TIS-620"] })
    else { return false }
    let text = String(decoding: decoder.decoded(sample.span).utf8, as: UTF8.self)
    return LetterCount(text).bits(of: thai) > -5.6
  }

  /// The letters beyond ASCII of a decoded text, and what is odd about them in any language.
  private struct LetterCount {
    private var occurrences: [UInt32: Int] = [:]
    private(set) var count = 0
    private var oddBits = 0.0

    init(_ text: String) {
      var previous: Unicode.Scalar = " "
      var before = Script.none
      for scalar in text.unicodeScalars {
        let isHigh = scalar.value >= 0x80
        let own = script(scalar.value)
        defer { (previous, before) = (scalar, own) }
        if isHigh {
          count += 1
          if own == .none {
            let isKnown = commonMarks.contains(scalar)
            oddBits -= isKnown ? 5 : scalar.value == 0xFFFD || scalar.value < 0xA0 ? 16 : 12
          } else {
            occurrences[lowercase(scalar).value, default: 0] += 1
          }
        }
        guard isHigh || previous.value >= 0x80, own != .none, before != .none else { continue }
        // Two scripts in a word, or a capital inside one, unless the whole word is in capitals.
        if own != before { oddBits -= 6 }
        if scalar.properties.isUppercase {
          oddBits -= previous.properties.isLowercase ? 5 : previous.properties.isUppercase ? 1 : 0
        }
      }
    }

    private func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    /// log2 of how likely the language is to write this, per letter.
    func bits(of language: LetterFrequencies) -> Double {
      guard count > 0 else { return 0 }
      var sum = oddBits
      // In order of the letters, so that the sum is the same on every run.
      for (letter, number) in occurrences.sorted(by: { $0.key < $1.key }) {
        sum += Double(number) * (language.bits[letter] ?? LetterFrequencies.unknownBits)
      }
      return sum / Double(count)
    }
  }

  private enum Script { case none, latin, cyrillic, greek, hebrew, arabic, thai }

  private static func script(_ value: UInt32) -> Script {
    switch value {
    case 0xD7, 0xF7: .none
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x386, 0x388...0x3FF: .greek
    case 0x400...0x4FF: .cyrillic
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x6D3: .arabic
    case 0xE01...0xE4E: .thai
    default: .none
    }
  }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
