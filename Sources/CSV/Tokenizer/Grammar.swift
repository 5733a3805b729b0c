// The readable grammar of a delimited table. The fast `Tokenizer` is held equal to it by tests; a
// change of the language starts here.
//
//   row    = field *( delimiter field ) newline
//   field  = quote *( text / delimiter / newline / quote quote ) quote / *text
//
// Where an escape is set, `escape quote` and `escape escape` inside quotes are text, too; where blanks after
// a delimiter belong to it, they are skipped.
//
// Three leniencies, none of them silent: a quote inside an unquoted field is a character of it; text
// after a closing quote belongs to the field; a quote that is never closed, or that meets text after a
// closing quote on another line (then the "closing" quote opened a later field), is reported where
// it opened, and reading goes on at the line after that place.

/// What a byte means to the grammar.
enum ByteClass: CaseIterable { case delimiter, quote, newline, escape, blank, other }

/// What the grammar remembers between two bytes.
enum State: CaseIterable {
  case fieldStart, unquoted
  case quoted, quotedAcrossLines
  case quoteInQuoted, quoteInQuotedAcrossLines
  case escapeInQuoted, escapeInQuotedAcrossLines
}

/// What a byte does.
enum Action {
  case skip, keep
  /// Keeps the escape in front, too.
  case keepBoth
  case endField, endRow, reportStrayQuote, reportStrayText, reportUnclosed
}

/// One step of the grammar.
func transition(from state: State, on byte: ByteClass) -> (State, Action) {
  switch (state, byte) {
  case (.quoted, .quote): (.quoteInQuoted, .skip)
  case (.quotedAcrossLines, .quote): (.quoteInQuotedAcrossLines, .skip)
  case (.quoted, .newline): (.quotedAcrossLines, .keep)
  case (.quoted, .escape): (.escapeInQuoted, .skip)
  case (.quotedAcrossLines, .escape): (.escapeInQuotedAcrossLines, .skip)
  case (.escapeInQuoted, .quote), (.escapeInQuoted, .escape): (.quoted, .keep)
  case (.escapeInQuotedAcrossLines, .quote), (.escapeInQuotedAcrossLines, .escape):
    (.quotedAcrossLines, .keep)
  case (.escapeInQuoted, .newline): (.quotedAcrossLines, .keepBoth)
  case (.escapeInQuoted, _): (.quoted, .keepBoth)
  case (.escapeInQuotedAcrossLines, _): (.quotedAcrossLines, .keepBoth)
  case (.quoted, _), (.quotedAcrossLines, _): (state, .keep)
  case (.quoteInQuoted, .quote): (.quoted, .keep)  // "" stands for one quote
  case (.quoteInQuotedAcrossLines, .quote): (.quotedAcrossLines, .keep)
  case (_, .delimiter): (.fieldStart, .endField)
  case (_, .newline): (.fieldStart, .endRow)
  case (.fieldStart, .quote): (.quoted, .skip)
  case (.fieldStart, .blank): (.fieldStart, .skip)
  case (.quoteInQuoted, _): (.unquoted, .reportStrayText)
  case (.quoteInQuotedAcrossLines, _): (.fieldStart, .reportUnclosed)
  case (.unquoted, .quote): (.unquoted, .reportStrayQuote)
  case (.fieldStart, _), (.unquoted, _): (.unquoted, .keep)
  }
}

/// A row as the grammar reads it.
struct GrammarRow: Hashable {
  var fields: [[UInt8]] = []
  var byteRange = 0..<0
  var line = 1
  var flaw: RowFlaw.Kind?
  var flawOffset = 0
}

/// All rows of a text, byte by byte: the oracle of `Tokenizer`, and too slow for anything else.
func rowsByGrammar(_ bytes: [UInt8], _ separators: Separators) -> [GrammarRow] {
  let (delimiter, quote) = (separators.delimiter, separators.quote)
  let cr = UInt8(ascii: "\r")
  let lf = UInt8(ascii: "\n")
  func byteClass(_ byte: UInt8) -> ByteClass {
    if byte == delimiter { return .delimiter }
    if byte == quote && quote != 0 { return .quote }
    if byte == cr || byte == lf { return .newline }
    if byte == separators.escape && separators.escape != 0 { return .escape }
    return byte == UInt8(ascii: " ") && separators.skipsBlanks ? .blank : .other
  }
  func lineNumber(_ offset: Int) -> Int {
    1
      + (0..<offset).count {
        bytes[$0] == lf && ($0 == 0 || bytes[$0 - 1] != cr) || bytes[$0] == cr
      }
  }
  var rows: [GrammarRow] = []
  var start = 0
  while start < bytes.count {
    var row = GrammarRow(line: lineNumber(start))
    var field: [UInt8] = []
    var state = State.fieldStart
    var opened = start
    var index = start
    var isOpen = true
    while isOpen {
      let isEnd = index == bytes.count
      let byte = isEnd ? lf : bytes[index]
      if state == .fieldStart { opened = index }
      let isInsideQuotes = [
        .quoted, .quotedAcrossLines, .escapeInQuoted, .escapeInQuotedAcrossLines,
      ].contains(state)
      var (next, action) = transition(from: state, on: byteClass(byte))
      if isEnd && isInsideQuotes { action = .reportUnclosed }
      switch action {
      case .skip: break
      case .keep: field.append(byte)
      case .keepBoth: field += [separators.escape, byte]
      case .reportStrayQuote, .reportStrayText:
        field.append(byte)
        if row.flaw == nil {
          row.flaw = .strayText(afterQuote: action == .reportStrayText)
          row.flawOffset = index
        }
      case .endField:
        row.fields.append(field)
        field = []
      case .endRow:
        row.fields.append(field)
        row.byteRange = start..<index
        start =
          byte == cr && index + 1 < bytes.count && bytes[index + 1] == lf ? index + 2 : index + 1
        isOpen = false
      case .reportUnclosed:
        let end = bytes[opened...].firstIndex { $0 == cr || $0 == lf } ?? bytes.count
        row = GrammarRow(
          byteRange: start..<end, line: row.line, flaw: .unterminatedQuote, flawOffset: opened)
        let isPair = end + 1 < bytes.count && bytes[end] == cr && bytes[end + 1] == lf
        start = min(bytes.count, end + (isPair ? 2 : 1))
        isOpen = false
      }
      state = next
      index += 1
    }
    if row.byteRange.isEmpty && row.flaw == nil { continue }  // a blank line
    rows.append(row)
  }
  return rows
}
