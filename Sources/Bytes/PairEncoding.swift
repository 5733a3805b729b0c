/// An encoding of two bytes a character, and the language that is written in it.
struct PairEncoding: Sendable {
  let name: String
  private let lead: @Sendable (UInt8) -> Bool
  private let trail: @Sendable (UInt8) -> Bool
  /// Bytes beyond ASCII that stand alone (half-width kana).
  private let single: @Sendable (UInt8) -> Bool
  /// log2 of how often a pair is met that is none of the common characters, by where its rows lie.
  private let rowBits: @Sendable (UInt8, UInt8) -> Double
  /// Characters that make up most of running text, and of names.
  private let common: Set<Unicode.Scalar>
  /// log2 of how often each of those is met.
  private let commonBits: Double

  private static let rareBits = -22.0

  private init(
    _ name: String, common: String, share: Double, lead: @escaping @Sendable (UInt8) -> Bool,
    trail: @escaping @Sendable (UInt8) -> Bool,
    single: @escaping @Sendable (UInt8) -> Bool = { _ in false },
    rowBits: @escaping @Sendable (UInt8, UInt8) -> Double
  ) {
    self.name = name
    self.common = Set(common.unicodeScalars)
    commonBits = binaryLogarithm(share / Double(self.common.count))
    (self.lead, self.trail, self.single, self.rowBits) = (lead, trail, single, rowBits)
  }

  /// log2 of how likely the language is to write this; nil if the sample holds no pair.
  func bits(_ sample: [UInt8]) -> Double? {
    var counts: [UInt16: Int] = [:]
    var sum = -3.0
    var endsPair = false
    var index = 0
    while index < sample.count {
      let byte = sample[index]
      index += 1
      guard byte >= 0x80 else {
        endsPair = false
        continue
      }
      if single(byte) {
        sum -= 9
      } else if lead(byte), index < sample.count, trail(sample[index]) {
        counts[UInt16(byte) << 8 | UInt16(sample[index]), default: 0] += 1
        // Small letters of ASCII seldom touch characters; what is read as a pair in Latin words stands in them.
        if index > 1 && isSmallLetter(sample[index - 2]) && !endsPair { sum -= 4 }
        index += 1
        if index < sample.count && isSmallLetter(sample[index]) { sum -= 4 }
        endsPair = true
        continue
      } else {
        sum += LegacyEncodingGuess.invalidBits
      }
      endsPair = false
    }
    guard !counts.isEmpty, let decoder = TextDecoder(encoding: name) else { return nil }
    // In order of the pairs, so that the sum is the same on every run.
    for (pair, count) in counts.sorted(by: { $0.key < $1.key }) {
      let bytes = [UInt8(pair >> 8), UInt8(pair & 0xFF)]
      let text = decoder.decoded(bytes.span)
      let character = String(decoding: text.utf8, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      let bits =
        text.invalidCount > 0
        ? LegacyEncodingGuess.invalidBits
        : common.contains(character) ? commonBits : rowBits(bytes[0], bytes[1])
      // A letter of ASCII is explained along with it, which elsewhere counts nothing.
      sum += (bits + (bytes[1] < 0x80 ? 2.5 : 0)) * Double(count)
    }
    return sum
  }

  /// The encodings of China, Taiwan, Korea and Japan, each by the superset that is met.
  static let all: [PairEncoding] = [
    PairEncoding(
      "GB18030", common: CommonCharacters.simplifiedChinese, share: 0.68,
      lead: { (0x81...0xFE).contains($0) }, trail: { (0x40...0xFE).contains($0) && $0 != 0x7F },
      rowBits: { lead, trail in
        guard trail >= 0xA1 else { return rareBits }
        return switch lead {
        case 0xA1, 0xA3: -9
        // The 3,755 characters of the first level of GB 2312, and the 3,008 of the second.
        case 0xB0...0xD7: -13.7
        case 0xD8...0xF7: -16.5
        default: rareBits
        }
      }),
    PairEncoding(
      "BIG5-HKSCS", common: CommonCharacters.traditionalChinese, share: 0.68,
      lead: { (0x87...0xFE).contains($0) },
      trail: { (0x40...0x7E).contains($0) || (0xA1...0xFE).contains($0) },
      rowBits: { lead, _ in
        switch lead {
        case 0xA1: -9
        case 0xA4...0xC6: -14
        case 0xC9...0xF9: -17
        default: rareBits
        }
      }),
    PairEncoding(
      // The superset of EUC-KR with all syllables.
      "CP949", common: CommonCharacters.korean, share: 0.75,
      lead: { (0x81...0xFD).contains($0) },
      trail: { trail in
        (0x41...0x5A).contains(trail) || (0x61...0x7A).contains(trail)
          || (0x81...0xFE).contains(trail)
      },
      rowBits: { lead, trail in
        guard trail >= 0xA1 else { return rareBits }
        return switch lead {
        case 0xA1...0xA3: -10
        case 0xB0...0xC8: -13.5
        case 0xCA...0xFD: -18.5
        default: rareBits
        }
      }),
    PairEncoding(
      "EUC-JP", common: CommonCharacters.japanese, share: 0.75,
      lead: { (0xA1...0xFE).contains($0) || $0 == 0x8E }, trail: { (0xA1...0xFE).contains($0) },
      rowBits: { lead, _ in
        switch lead {
        case 0xA1, 0xA3: -9
        case 0x8E: -10
        case 0xAD: -14
        case 0xB0...0xCF: -14
        case 0xD0...0xF4: -18
        default: rareBits
        }
      }),
    PairEncoding(
      "CP932", common: CommonCharacters.japanese, share: 0.75,
      lead: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) },
      trail: { (0x40...0xFC).contains($0) && $0 != 0x7F },
      single: { (0xA1...0xDF).contains($0) },
      rowBits: { lead, trail in
        switch lead {
        case 0x81: -9
        case 0x82: -12
        case 0x87: -14
        case 0x88...0x97: -14
        case 0x98...0x9F, 0xE0...0xEA: -18
        case 0xED...0xEE, 0xFA...0xFC: -20
        default: rareBits
        }
      }),
  ]
}

private func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
