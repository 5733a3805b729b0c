/// What people write where they know nothing. A placeholder never blocks nor agrees.
struct Placeholders: Sendable {
  static let shared = Placeholders()

  private let words: Set<String> = [
    "n/a", "n.a.", "n.a", "n / a", "#n/a", "-0-", "tbd", "tba", "tbc", "t.b.d.", "unknown", "none", "null",
    "nil", "nan", "nat", "undefined", "not available", "not applicable", "not provided",
    "not specified", "unspecified", "not known", "not found", "not given", "no data", "no name", "unnamed",
    "missing", "blank", "empty", "to be determined", "to be confirmed", "to be announced", "(none)",
    "(null)", "(blank)", "(unknown)", "[null]", "<null>", "\\n", "xxx", "xxxx", "n/k", "no information",
    "inconnu", "aucun", "néant", "unbekannt", "keine angabe", "keine angaben", "k.a.", "k. a.",
    "desconocido", "sin nombre", "ninguno", "no disponible", "sconosciuto", "onbekend",
    "нет", "нет данных", "неизвестно", "не указано", "не указан", "无", "無", "不详", "不詳", "未知", "暂无", "なし",
  ]

  /// The longest of them in bytes: longer values need no look.
  private let byteCountMax = 24

  /// Whether a value says only that there is none; punctuation alone says so too.
  func contains(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count > byteCountMax { return false }
    var hasContent = false
    var firstLetter: UInt8 = 0
    for index in range {
      let byte = source[index]
      if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
        hasContent = true
        firstLetter = byte | 0x20
        break
      }
    }
    guard hasContent else { return true }
    // Most values are told apart by their first letter.
    switch firstLetter {
    case 0x61...0x7A where !"abdefikmnostux".utf8.contains(firstLetter): return false
    case 0x31...0x39: return false
    default: break
    }
    var text = String(decoding: range.map { source[$0] }, as: UTF8.self).trimmed
    if text.utf8.contains(where: { $0 &- 0x41 < 26 || $0 >= 0x80 }) { text = text.lowercased() }
    return words.contains(text)
  }

  /// Whether the digits of an identifier are one digit again and again: "0000000000", "99999999".
  func isRepeatedDigit(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, bytes.count >= 4, first &- 0x30 < 10 else {
      return bytes == [UInt8(ascii: "0")]
    }
    return bytes.allSatisfy { $0 == first } && (first == UInt8(ascii: "0") || bytes.count >= 7)
  }
}
