import Bytes

/// The keys that a transform makes of each distinct value of a field, hashed.
struct ValueKeys: Sendable {
  /// `valueCount + 1` offsets into `hashes`.
  let offsets: [UInt32]
  let hashes: [UInt64]

  /// Of a long text only this many words become keys, its rarest.
  private static let wordCountMax = 12

  /// - Parameter usesSecondPart: Whether words behind the unit separator count: a person's family name
  ///   does, an organization's legal form does not.
  init(_ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool) {
    var offsets: [UInt32] = [0]
    var hashes: [UInt64] = []
    let bytes = field.values.bytes
    let frequencies = transform.isPerWord ? ValueKeys.wordFrequencies(field.values) : [:]
    for value in 0..<field.values.count {
      ValueKeys.forEachKey(bytes, field.values.range(value), transform, usesSecondPart, frequencies)
      { key in
        hashes.append(stableHash(key.span))
      }
      offsets.append(UInt32(hashes.count))
    }
    self.offsets = offsets
    self.hashes = hashes
  }

  func range(_ value: UInt32) -> Range<Int> {
    Int(offsets[Int(value)])..<Int(offsets[Int(value) + 1])
  }

  /// The keys of one value as texts, for the ledger.
  static func texts(
    _ field: LinkageField, _ value: Int, _ transform: KeyTransform, usesSecondPart: Bool
  ) -> [String] {
    var texts: [String] = []
    forEachKey(
      field.values.bytes, field.values.range(value), transform, usesSecondPart, [:]
    ) {
      texts.append(String(decoding: $0, as: UTF8.self))
    }
    return texts
  }

  private static func wordFrequencies(_ values: StringArray) -> [UInt64: Int] {
    var frequencies: [UInt64: Int] = [:]
    let bytes = values.bytes
    for value in 0..<values.count {
      var count = 0
      forEachToken(bytes, values.range(value)) { _, isSecond in if !isSecond { count += 1 } }
      // Only texts that are cut need to know which of their words are rare.
      guard count > wordCountMax else { continue }
      forEachToken(bytes, values.range(value)) { word, _ in
        frequencies[stableHash(bytes.span, word), default: 0] += 1
      }
    }
    return frequencies
  }

  private static func forEachKey(
    _ bytes: [UInt8], _ range: Range<Int>, _ transform: KeyTransform, _ usesSecondPart: Bool,
    _ frequencies: [UInt64: Int], _ body: ([UInt8]) -> Void
  ) {
    switch transform {
    case .exact: body(Array(bytes[range]))
    case .prefix(let length):
      let text = bytes[range].filter { $0 != 0x1F && $0 != 0x20 }
      if text.count >= length { body(Array(text.prefix(length))) }
    case .year, .month:
      let digits = bytes[range].filter { $0 >= 0x30 && $0 <= 0x39 }
      let length = transform == .year ? 4 : 6
      if digits.count >= length { body(Array(digits.prefix(length))) }
    case .digits:
      let digits = bytes[range].filter { $0 >= 0x30 && $0 <= 0x39 }
      if digits.count >= 3 { body(Array(digits.suffix(8))) }
    case .domain:
      if let at = range.first(where: { bytes[$0] == 0x40 }) {
        body(Array(bytes[(at + 1)..<range.upperBound]))
      } else {
        let host = hostRange(bytes, range)
        if !host.isEmpty { body(Array(bytes[host])) }
      }
    case .fingerprint, .compact, .tokens, .sounds, .phonetic, .acronym, .initials:
      forEachWordKey(bytes, range, transform, usesSecondPart, frequencies, body)
    }
  }

  private static func forEachWordKey(
    _ bytes: [UInt8], _ range: Range<Int>, _ transform: KeyTransform, _ usesSecondPart: Bool,
    _ frequencies: [UInt64: Int], _ body: ([UInt8]) -> Void
  ) {
    var first: [Range<Int>] = []
    var second: [Range<Int>] = []
    forEachToken(bytes, range) { word, isSecond in
      if isSecond { second.append(word) } else { first.append(word) }
    }
    let words = usesSecondPart || first.isEmpty ? first + second : first
    guard !words.isEmpty else { return }
    switch transform {
    case .fingerprint:
      let sorted = words.map { bytes[$0] }.sorted { $0.lexicographicallyPrecedes($1) }
      body(Array(sorted.joined(separator: [0x20])))
    case .compact: body(Array(words.map { bytes[$0] }.joined()))
    case .phonetic:
      var keys: [[UInt8]] = []
      for word in words {
        var key: [UInt8] = []
        appendPhoneticKey(bytes, word, to: &key)
        keys.append(key)
      }
      keys.sort { $0.lexicographicallyPrecedes($1) }
      body(Array(keys.joined(separator: [0x20])))
    case .initials:
      body(words.map { bytes[$0.lowerBound] }.sorted())
    case .acronym:
      if words.count >= 3 {
        body(words.map { bytes[$0.lowerBound] })
        let long = words.filter { $0.count > 3 }
        if long.count >= 3, long.count < words.count { body(long.map { bytes[$0.lowerBound] }) }
      } else if words.count == 1, (3...6).contains(words[0].count) {
        body(Array(bytes[words[0]]))
      }
    default:
      for word in cut(words, bytes, frequencies) {
        if transform == .tokens {
          body(Array(bytes[word]))
        } else {
          var key: [UInt8] = []
          appendPhoneticKey(bytes, word, to: &key)
          body(key)
        }
      }
    }
  }

  /// The rarest words of a long text, all of a short one.
  private static func cut(
    _ words: [Range<Int>], _ bytes: [UInt8], _ frequencies: [UInt64: Int]
  ) -> [Range<Int>] {
    guard words.count > wordCountMax else { return words }
    let ranked = words.enumerated().sorted { left, right in
      let one = frequencies[stableHash(bytes.span, left.element)] ?? 0
      let other = frequencies[stableHash(bytes.span, right.element)] ?? 0
      return (one, left.offset) < (other, right.offset)
    }
    return ranked.prefix(wordCountMax).map(\.element)
  }
}
