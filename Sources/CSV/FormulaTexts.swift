import Bytes

/// Spreadsheets keep zeros in front of a code by writing a formula of a text: `="00001"`, or quoted
/// `"=""00001"""`. Both are the text.
enum FormulaText {
  /// The text between the quotes of `="..."`; nil for everything else.
  static func inner(_ text: [UInt8]) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    guard text.count >= 3, text[0] == UInt8(ascii: "="), text[1] == quote, text.last == quote
    else { return nil }
    let inner = text[2..<(text.count - 1)]
    return inner.contains(quote) ? nil : Array(inner)
  }
}

extension TokenizedRows {
  /// Takes fields of the form `="..."` for their text; a row whose quotes are all such has no flaw.
  mutating func unwrapFormulas(_ bytes: Span<UInt8>, _ separators: Separators) {
    guard separators.quote == UInt8(ascii: "\"") else { return }
    var explained: Set<Int> = []
    for flaw in flaws where flaw.kind == .strayText(afterQuote: false) {
      var hasOther = false
      for field in fieldOffsets[flaw.row]..<fieldOffsets[flaw.row + 1] where !isWritten(field) {
        let range = markedStarts[field]..<fieldEnds[field]
        guard firstPlace(of: separators.quote, in: bytes, range) != nil else { continue }
        if FormulaText.inner(range.map { bytes[$0] }) != nil {
          markedStarts[field] += 2
          fieldEnds[field] -= 1
        } else {
          hasOther = true
        }
      }
      if !hasOther { explained.insert(flaw.row) }
    }
    if !explained.isEmpty { flaws.removeAll { explained.contains($0.row) } }
  }
}
