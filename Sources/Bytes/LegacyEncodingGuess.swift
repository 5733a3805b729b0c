/// Which legacy encoding a text is most likely in, by simple statistics over the words that hold bytes
/// beyond ASCII.
///
/// Each encoding is asked the same question: how likely would a language that is written in it give these
/// bytes? The answer is in bits, so that one byte a character (`LetterCount`) and two (`PairEncoding`)
/// can be compared. A byte that has no meaning costs so much that only a long text can make up for it.
struct LegacyEncodingGuess {
  let name: String

  /// What a byte without a meaning costs: as much as six letters tell.
  static let invalidBits = -30.0

  /// What speaks against an encoding from the start, in bits: what is seldom met needs more evidence.
  private static let rarity: [String: Double] = [
    "KOI8-U": 3, "IBM866": 3, "ISO-8859-2": 2, "ISO-8859-7": 2, "ISO-8859-6": 2, "ISO-8859-5": 2,
    "IBM855": 10, "MACCYRILLIC": 6, "MACINTOSH": 8, "IBM850": 6, "IBM852": 6, "WINDOWS-1250": 1,
    "WINDOWS-1254": 2, "WINDOWS-1257": 4, "MACTURKISH": 14, "IBM857": 12, "TIS-620": 4,
  ]

  init(_ bytes: Span<UInt8>) {
    let sample = highWords(bytes)
    var best = (name: "WINDOWS-1252", bits: -Double.infinity)
    func consider(_ name: String, _ bits: Double) {
      let bits = bits - (Self.rarity[name] ?? 0)
      if bits > best.bits { best = (name, bits) }
    }
    var counts: [String: LetterCount] = [:]
    for language in LetterFrequencies.all {
      for name in language.encodings {
        if counts[name] == nil, let decoder = TextDecoder(encoding: name) {
          let text = decoder.decoded(sample.span)
          counts[name] = LetterCount(String(decoding: text.utf8, as: UTF8.self))
        }
        if let letters = counts[name] { consider(name, letters.bits(of: language)) }
      }
    }
    for encoding in PairEncoding.all {
      if let bits = encoding.bits(sample) { consider(encoding.name, bits) }
    }
    name = best.name
  }
}

/// Bytes beyond ASCII that are looked at; more changes no verdict on the texts we have.
private let highByteCountMax = 8_000

/// The words that hold a byte beyond ASCII, wherever in the text they stand, a blank after each.
private func highWords(_ bytes: Span<UInt8>) -> [UInt8] {
  var sample: [UInt8] = []
  var highByteCount = 0
  var index = asciiPrefix(bytes)
  var wordEnd = 0
  while index < bytes.count && highByteCount < highByteCountMax {
    var start = index
    while start > wordEnd && isWordByte(bytes[start - 1]) { start -= 1 }
    // The byte behind one beyond ASCII may be the second of its character, whatever it is.
    var isHigh = false
    var end = start
    while end < bytes.count && (isHigh || bytes[end] >= 0x80 || isWordByte(bytes[end])) {
      isHigh = bytes[end] >= 0x80
      if isHigh { highByteCount += 1 }
      sample.append(bytes[end])
      end += 1
      if highByteCount >= highByteCountMax && !isHigh { break }
    }
    sample.append(UInt8(ascii: " "))
    wordEnd = end
    index = end + asciiPrefix(bytes.extracting(end..<bytes.count))
  }
  return sample
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
