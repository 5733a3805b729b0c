import Bytes

/// Another reading of a row with stray quotes: the writer forgot to double them, or typed one by chance.
///
/// Tried only where the grammar met text after a closing quote, and taken only where it gives a number of
/// fields that rows of the table have:
///
/// 1. `"5" pipe, black",` - a quote closes its field only in front of a delimiter or at the end of the row,
/// 2. `"0,17,"red"` - the opening quote of the flawed field is text.
///
/// Slow, and run for flawed rows alone.
struct RowRepair {
  /// A field: where it lies, and its text where that is not what lies there.
  struct Field: Hashable {
    var range: Range<Int>
    var text: [UInt8]?
  }

  let separators: Separators
  let isWidth: (Int) -> Bool

  /// The fields of a row whose flaw lies in the field that starts at `flawedField`, or nil where no other
  /// reading fits better.
  func fields(
    _ bytes: Span<UInt8>, _ row: Range<Int>, flawedField: Int, width: Int
  ) -> [Field]? {
    if let fields = read(bytes, row, literal: nil), isWidth(fields.count) { return fields }
    // `"Ada" Lovelace` is what it looks like as long as the row has its fields.
    if isWidth(width) { return nil }
    if let fields = read(bytes, row, literal: flawedField), isWidth(fields.count) { return fields }
    return nil
  }

  /// - Parameter literal: Where a quote is text though a field starts with it.
  private func read(_ bytes: Span<UInt8>, _ row: Range<Int>, literal: Int?) -> [Field]? {
    var fields: [Field] = []
    var start = row.lowerBound
    while true {
      if separators.skipsBlanks {
        while start < row.upperBound && bytes[start] == UInt8(ascii: " ") { start += 1 }
      }
      var end = start
      if start < row.upperBound && bytes[start] == separators.quote && start != literal {
        guard let close = closingQuote(bytes, row, open: start) else { return nil }
        fields.append(quotedField(bytes, start, close))
        end = close + 1
      } else {
        while end < row.upperBound && bytes[end] != separators.delimiter { end += 1 }
        fields.append(Field(range: start..<end))
      }
      if end == row.upperBound { return fields }
      start = end + 1
    }
  }

  /// The first quote that a delimiter or the end of the row follows.
  private func closingQuote(_ bytes: Span<UInt8>, _ row: Range<Int>, open: Int) -> Int? {
    var index = open + 1
    while index < row.upperBound {
      if bytes[index] == separators.escape && separators.escape != 0 {
        index += 2
        continue
      }
      if bytes[index] == separators.quote {
        let next = index + 1
        if next == row.upperBound || bytes[next] == separators.delimiter { return index }
        if bytes[next] == separators.quote { index += 1 }
      }
      index += 1
    }
    return nil
  }

  /// The text between two quotes: doubled and escaped ones made one, stray ones kept.
  private func quotedField(_ bytes: Span<UInt8>, _ open: Int, _ close: Int) -> Field {
    let quote = separators.quote
    var text: [UInt8] = []
    var index = open + 1
    while index < close {
      let byte = bytes[index]
      let next = index + 1 < close ? bytes[index + 1] : 0
      let isEscape = separators.escape != 0 && byte == separators.escape
      if byte == quote && next == quote || isEscape && (next == quote || next == byte) {
        text.append(next)
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
    }
    let isAsItLies = text.count == close - open - 1
    return Field(
      range: isAsItLies ? (open + 1)..<close : open..<(close + 1), text: isAsItLies ? nil : text)
  }
}

extension TokenizedRows {
  /// Reads rows with text after a closing quote in another way, where one fits; their flaws stay.
  mutating func repair(_ bytes: Span<UInt8>, _ repair: RowRepair) {
    var repaired: [(row: Int, fields: [RowRepair.Field])] = []
    for flaw in flaws where flaw.kind == .strayText(afterQuote: true) {
      let fields = fieldOffsets[flaw.row]..<fieldOffsets[flaw.row + 1]
      guard let flawed = fields.last(where: { fieldStart($0) <= flaw.offset }) else { continue }
      let row = rowStarts[flaw.row]..<rowEnds[flaw.row]
      if let found = repair.fields(
        bytes, row, flawedField: fieldStart(flawed), width: fields.count)
      {
        repaired.append((flaw.row, found))
      }
    }
    guard !repaired.isEmpty else { return }
    var next = repaired[...]
    var (starts, ends, offsets) = ([Int](), [Int](), [0])
    starts.reserveCapacity(markedStarts.count)
    ends.reserveCapacity(fieldEnds.count)
    offsets.reserveCapacity(fieldOffsets.count)
    for row in 0..<rowCount {
      if let (repairedRow, fields) = next.first, repairedRow == row {
        next.removeFirst()
        for field in fields {
          if let text = field.text { repairedTexts[starts.count] = text }
          starts.append(field.text == nil ? field.range.lowerBound : ~field.range.lowerBound)
          ends.append(field.range.upperBound)
        }
      } else {
        starts += markedStarts[fieldOffsets[row]..<fieldOffsets[row + 1]]
        ends += fieldEnds[fieldOffsets[row]..<fieldOffsets[row + 1]]
      }
      offsets.append(starts.count)
    }
    (markedStarts, fieldEnds, fieldOffsets) = (starts, ends, offsets)
  }
}
