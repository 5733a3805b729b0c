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
  /// Where each field lies, without the quotes around it.
  var fieldStarts: [Int] = []
  var fieldEnds: [Int] = []
  /// Fields whose text is not what lies there: doubled quotes, or text after a closing quote. Their
  /// range includes the opening quote. Ascending indices into the fields.
  var writtenFields: [Int] = []
  /// The fields of row `i` are `fieldOffsets[i]..<fieldOffsets[i + 1]`; a row that cannot be used has none.
  var fieldOffsets: [Int] = [0]
  var rowStarts: [Int] = []
  /// Without the line end.
  var rowEnds: [Int] = []
  var lines: [Int] = []
  /// At most one per row, ascending.
  var flaws: [RowFlaw] = []

  var rowCount: Int { rowStarts.count }

  mutating func removeAll() {
    fieldStarts.removeAll(keepingCapacity: true)
    fieldEnds.removeAll(keepingCapacity: true)
    writtenFields.removeAll(keepingCapacity: true)
    fieldOffsets.removeAll(keepingCapacity: true)
    fieldOffsets.append(0)
    rowStarts.removeAll(keepingCapacity: true)
    rowEnds.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    flaws.removeAll(keepingCapacity: true)
  }

  /// The text of a field.
  func text(_ field: Int, in bytes: Span<UInt8>, quote: UInt8) -> [UInt8] {
    let range = fieldStarts[field]..<fieldEnds[field]
    return isWritten(field) ? unquoted(bytes, range, quote: quote) : range.map { bytes[$0] }
  }

  /// Whether a field's text differs from what lies at its place.
  func isWritten(_ field: Int) -> Bool {
    var low = 0
    var high = writtenFields.count
    while low < high {
      let middle = (low + high) / 2
      if writtenFields[middle] < field { low = middle + 1 } else { high = middle }
    }
    return low < writtenFields.count && writtenFields[low] == field
  }
}

/// The text of a field that starts with a quote: doubled quotes made one, text after the closing quote
/// appended.
func unquoted(_ bytes: Span<UInt8>, _ range: Range<Int>, quote: UInt8) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(range.count)
  var isQuoted = true
  var index = range.lowerBound + 1
  while index < range.upperBound {
    let byte = bytes[index]
    if isQuoted && byte == quote {
      if index + 1 < range.upperBound && bytes[index + 1] == quote {
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
