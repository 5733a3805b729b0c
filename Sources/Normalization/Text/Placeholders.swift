/// What people write where they know nothing. A placeholder never blocks nor agrees.
struct Placeholders: Sendable {
  static let shared = Placeholders()

  private let words: [String] = [
    "n/a", "n.a.", "n.a", "n / a", "#n/a", "-0-", "tbd", "tba", "tbc", "t.b.d.", "unknown", "none",
    "null",
    "nil", "nan", "nat", "undefined", "not available", "not applicable", "not provided",
    "not specified", "unspecified", "not known", "not found", "not given", "no data", "no name",
    "unnamed",
    "missing", "blank", "empty", "to be determined", "to be confirmed", "to be announced", "(none)",
    "(null)", "(blank)", "(unknown)", "[null]", "<null>", "\\n", "xxx", "xxxx", "n/k",
    "no information",
    "inconnu", "aucun", "néant", "unbekannt", "keine angabe", "keine angaben", "k.a.", "k. a.",
    "desconocido", "sin nombre", "ninguno", "no disponible", "sconosciuto", "onbekend",
    "нет", "нет данных", "неизвестно", "не указано", "не указан", "无", "無", "不详", "不詳", "未知", "暂无",
    "なし",
  ]

  /// Hashes of the words in small letters, and in capitals where they are not ASCII; never written.
  private let hashes: Set<UInt64>
  /// Whether any hash has these low bits: most values need no look into the set.
  private let lowBits: [Bool]
  /// The longest of them in bytes: longer values need no look.
  private let byteCountMax: Int

  private init() {
    var hashes: Set<UInt64> = []
    for word in words {
      for form in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
        let bytes = Array(form.utf8)
        hashes.insert(Self.hash(bytes.span, 0..<bytes.count))
      }
    }
    self.hashes = hashes
    var lowBits = [Bool](repeating: false, count: 4096)
    for hash in hashes { lowBits[Int(hash & 4095)] = true }
    self.lowBits = lowBits
    byteCountMax = words.reduce(0) { max($0, $1.utf8.count) }
  }

  /// Whether a value says only that there is none; punctuation alone says so too.
  func contains(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count > byteCountMax + 2 { return false }
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, source[lower] <= 0x20 { lower += 1 }
    while lower < upper, source[upper - 1] <= 0x20 { upper -= 1 }
    guard let first = (lower..<upper).first(where: { isContent(source[$0]) }) else { return true }
    let byte = source[first]
    // Most values are told apart by their first letter.
    if byte &- 0x31 < 9 { return false }
    let hash = Self.hash(source, lower..<upper)
    return lowBits[Int(hash & 4095)] && hashes.contains(hash)
  }

  private func isContent(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// FNV-1a of the bytes with ASCII capitals made small.
  private static func hash(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range {
      let byte = source[index]
      hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// Whether the digits of an identifier are one digit again and again: "0000000000", "99999999".
  func isRepeatedDigit(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, bytes.count >= 4, first &- 0x30 < 10 else {
      return bytes == [UInt8(ascii: "0")]
    }
    return bytes.allSatisfy { $0 == first } && (first == UInt8(ascii: "0") || bytes.count >= 7)
  }
}
