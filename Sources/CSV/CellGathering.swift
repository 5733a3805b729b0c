import Bytes
import Records

/// Gathers the cells of used rows, column by column.
struct CellGathering {
  let rows: TokenizedRows
  /// Indices of the rows, ascending.
  let used: [Int]
  let separators: Separators
  /// Whether every byte is known to be valid UTF-8.
  let isKnownValid: Bool
  /// Whether NUL bytes stand somewhere in the rows.
  let holdsNUL: Bool
  /// Nil where cells are UTF-8.
  let decoder: TextDecoder?

  func batch(
    _ bytes: Span<UInt8>, columns: [Int?], firstNumber: Int, lineCount: Int
  ) -> InputBatch {
    var batch = InputBatch(fieldCount: columns.count)
    batch.rows = used.map { firstNumber + $0 }
    batch.lines = used.map { lineCount + rows.lines[$0] }
    batch.byteStarts = used.map { rows.rowStarts[$0] }
    batch.byteEnds = used.map { rows.rowEnds[$0] }
    for (index, column) in columns.enumerated() {
      batch.fields[index] = cells(bytes, column)
    }
    return batch
  }

  /// One column. Cells that are taken as they lie are gathered in runs.
  private func cells(_ bytes: Span<UInt8>, _ column: Int?) -> InputBatch.Cells {
    var values = StringArray()
    // Places of the cells of a run, to be copied in one go, and how many cells there were up to each row.
    var runStarts = [Int](repeating: 0, count: used.count)
    var runEnds = runStarts
    var cellEnds = [UInt32](repeating: 0, count: used.count + 1)
    var starts = runStarts.mutableSpan
    var ends = runEnds.mutableSpan
    var offsets = cellEnds.mutableSpan
    var runCount = 0
    var count: UInt32 = 0
    if let column {
      let fieldOffsets = rows.fieldOffsets.span
      let markedStarts = rows.markedStarts.span
      let fieldEnds = rows.fieldEnds.span
      for (index, row) in used.enumerated() {
        let field = fieldOffsets[row] &+ column
        if field < fieldOffsets[row + 1] {
          let mark = markedStarts[field]
          let end = fieldEnds[field]
          if mark < 0 || (!isKnownValid && hasNonASCII(bytes, mark..<end))
            || (holdsNUL && firstPlace(of: 0, in: bytes, mark..<end) != nil)
          {
            let value = decoded(rows.text(field, in: bytes, separators))
            if !value.isEmpty {
              values.append(
                gathering: bytes, starts: starts.span.extracting(..<runCount),
                ends: ends.span.extracting(..<runCount))
              runCount = 0
              values.append(value)
              count &+= 1
            }
          } else if mark < end {
            starts[runCount] = mark
            ends[runCount] = end
            runCount &+= 1
            count &+= 1
          }
        }
        offsets[index + 1] = count
      }
    }
    values.append(
      gathering: bytes, starts: starts.span.extracting(..<runCount),
      ends: ends.span.extracting(..<runCount))
    var cells = InputBatch.Cells()
    cells.offsets = cellEnds
    cells.values = values
    return cells
  }

  private func decoded(_ value: [UInt8]) -> [UInt8] {
    var value = FormulaText.inner(value) ?? value
    if holdsNUL { value.removeAll { $0 == 0 } }
    if let decoder { return decoder.decoded(value.span).utf8 }
    return isKnownValid ? value : repairedUTF8(value).utf8
  }

  private func hasNonASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] >= 0x80 { return true }
    return false
  }
}
