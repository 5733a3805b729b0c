/// A flaw of one row that the tokenizer sees.
struct RowFlaw: Hashable {
  enum Kind: Hashable {
    case unterminatedQuote
    case strayText(afterQuote: Bool)
  }
  /// Index in the batch.
  var row: Int
  var kind: Kind
  /// Where: the opening quote, or the stray byte.
  var offset: Int
}

/// Rows as places in the bytes: nothing is copied yet.
struct TokenizedRows {
  /// Where each field starts, inside its quotes. A field whose text is not what lies there (doubled
  /// quotes, text after a closing quote) is marked by the complement of its start, and its range
  /// then includes the quotes.
  var markedStarts: [Int] = []
  var fieldEnds: [Int] = []
  /// The fields of row `i` are `fieldOffsets[i]..<fieldOffsets[i + 1]`; a row that cannot be used has none.
  var fieldOffsets: [Int] = [0]
  var rowStarts: [Int] = []
  /// Without the line end.
  var rowEnds: [Int] = []
  var lines: [Int] = []
  /// At most one per row, ascending.
  var flaws: [RowFlaw] = []
  /// Texts of marked fields that `RowRepair` has read in another way, by field.
  var repairedTexts: [Int: [UInt8]] = [:]

  var rowCount: Int { rowStarts.count }

  mutating func reserveCapacity(rows rowCount: Int, fields fieldCount: Int) {
    markedStarts.reserveCapacity(fieldCount)
    fieldEnds.reserveCapacity(fieldCount)
    fieldOffsets.reserveCapacity(rowCount + 1)
    rowStarts.reserveCapacity(rowCount)
    rowEnds.reserveCapacity(rowCount)
    lines.reserveCapacity(rowCount)
  }

  mutating func removeAll() {
    markedStarts.removeAll(keepingCapacity: true)
    fieldEnds.removeAll(keepingCapacity: true)
    fieldOffsets.removeAll(keepingCapacity: true)
    fieldOffsets.append(0)
    rowStarts.removeAll(keepingCapacity: true)
    rowEnds.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    flaws.removeAll(keepingCapacity: true)
    repairedTexts.removeAll(keepingCapacity: true)
  }

  /// Takes back the fields from `count` on.
  mutating func dropFields(from count: Int) {
    markedStarts.removeLast(markedStarts.count - count)
    fieldEnds.removeLast(fieldEnds.count - count)
  }

  /// The text of a field.
  func text(_ field: Int, in bytes: Span<UInt8>, _ separators: Separators) -> [UInt8] {
    let range = fieldStart(field)..<fieldEnds[field]
    guard isWritten(field) else { return range.map { bytes[$0] } }
    return repairedTexts[field] ?? unquoted(bytes, range, separators)
  }

  /// Whether a field's text differs from what lies at its place.
  func isWritten(_ field: Int) -> Bool { markedStarts[field] < 0 }

  func fieldStart(_ field: Int) -> Int {
    let start = markedStarts[field]
    return start < 0 ? ~start : start
  }
}

/// The text of a field that starts with a quote: doubled quotes made one, text after the closing quote
/// appended.
func unquoted(_ bytes: Span<UInt8>, _ range: Range<Int>, _ separators: Separators) -> [UInt8] {
  let quote = separators.quote
  let escape = separators.escape
  var text: [UInt8] = []
  text.reserveCapacity(range.count)
  var isQuoted = true
  var index = range.lowerBound + 1
  while index < range.upperBound {
    let byte = bytes[index]
    let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
    if isQuoted && escape != 0 && byte == escape && (next == quote || next == escape) {
      text.append(next)
      index += 1
    } else if isQuoted && byte == quote {
      if next == quote {
        text.append(quote)
        index += 1
      } else {
        isQuoted = false
      }
    } else {
      text.append(byte)
    }
    index += 1
  }
  return text
}
