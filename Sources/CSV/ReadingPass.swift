import Bytes
import Records

/// One reading of a table from its first row to its last.
struct ReadingPass {
  private let text: CSVText
  private let file: String
  private var shape: TableShape
  /// The column of each wanted field, nil where the table has none of that name.
  private let columns: [Int?]
  /// Whether every byte is known to be valid UTF-8.
  private let isKnownValid: Bool
  private var rows = TokenizedRows()
  private var summary = InputSummary()

  init(_ bytes: Span<UInt8>, _ text: CSVText, file: String, fields: [String]) {
    self.text = text
    self.file = file
    let shape = TableShape(bytes, text)
    self.shape = shape
    columns = fields.map { shape.names.firstIndex(of: $0) }
    isKnownValid = text.decoder == nil && validUTF8Prefix(bytes) == bytes.count
    summary.encoding = text.dialect.encoding ?? "UTF-8"
  }

  mutating func run(
    _ bytes: Span<UInt8>, batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    if bytes.count == text.start {
      onIssue(DataIssue(.emptyFile, at: SourceLocation(file: file), severity: .warning))
    }
    if text.invalidByteCount > 0 {
      let kind = DataIssue.Kind.invalidEncoding(
        encoding: summary.encoding, byteCount: text.invalidByteCount)
      onIssue(DataIssue(kind, at: SourceLocation(file: file), severity: .warning))
    }
    reportLayout(onIssue)
    let repair = RowRepair(separators: text.separators, isWidth: shape.isWidth)
    var more = true
    var used: [Int] = []
    while more {
      rows.removeAll()
      more = shape.tokenizer.read(bytes, rowCountMax: batchRowCount, into: &rows)
      if !rows.flaws.isEmpty { rows.repair(bytes, repair) }
      used.removeAll(keepingCapacity: true)
      let firstNumber = summary.rowCount + 1
      check(bytes, isLast: !more, used: &used, onIssue: onIssue)
      guard !used.isEmpty else { continue }
      try onBatch(batch(bytes, of: used, firstNumber: firstNumber))
    }
    return summary
  }

  /// Says what the table's first lines tell of it, where that is not what one would expect.
  private func reportLayout(_ onIssue: (DataIssue) -> Void) {
    if !text.leadingLines.isEmpty {
      let lines = text.leadingLines
      onIssue(
        DataIssue(
          .linesBeforeTable(count: text.startLine - 1),
          at: SourceLocation(file: file, line: 1, column: 1), severity: .warning,
          byteRange: text.sourceOffset(lines.lowerBound)..<text.sourceOffset(lines.upperBound)))
    }
    let (header, usual) = shape.widths
    if header != usual && text.dialect.hasHeader == true {
      onIssue(
        DataIssue(
          .headerWidth(header: header, rows: usual),
          at: SourceLocation(file: file, line: text.startLine, column: 1), severity: .warning))
    }
  }

  // MARK: Which rows are used

  /// Reports the flaws of the rows just read, in input order, and collects those without.
  private mutating func check(
    _ bytes: Span<UInt8>, isLast: Bool, used: inout [Int], onIssue: (DataIssue) -> Void
  ) {
    var flawIndex = 0
    for row in 0..<rows.rowCount {
      var flaw: RowFlaw?
      if flawIndex < rows.flaws.count && rows.flaws[flawIndex].row == row {
        flaw = rows.flaws[flawIndex]
        flawIndex += 1
      }
      if isLast && isEndOfFileMark(bytes, row) {
        report(bytes, .controlBytes(count: 1), row, number: 0, .warning, onIssue)
        rows.rowStarts.removeLast()  // the last row, as isEndOfFileMark has seen to
        break
      }
      summary.rowCount += 1
      let number = summary.rowCount
      if let kind = reasonToQuarantine(bytes, row, flaw) {
        summary.quarantinedCount += 1
        report(bytes, kind, row, number: number, .quarantined, onIssue, at: flaw?.offset)
        continue
      }
      if case .strayText(let afterQuote)? = flaw?.kind {
        report(
          bytes, .strayText(afterQuote: afterQuote), row, number: number, .warning, onIssue,
          at: flaw?.offset)
      }
      let fieldCount = rows.fieldOffsets[row + 1] - rows.fieldOffsets[row]
      if !shape.isWidth(fieldCount) {
        report(
          bytes, .fieldCount(expected: shape.columnCount, found: fieldCount), row, number: number,
          .warning, onIssue)
      }
      if !isKnownValid && text.decoder == nil {
        reportInvalidBytes(bytes, row, number: number, onIssue)
      }
      used.append(row)
    }
  }

  private func reasonToQuarantine(
    _ bytes: Span<UInt8>, _ row: Int, _ flaw: RowFlaw?
  ) -> DataIssue.Kind? {
    if flaw?.kind == .unterminatedQuote { return .unterminatedQuote }
    let fields = rows.fieldOffsets[row]..<rows.fieldOffsets[row + 1]
    if shape.isWidth(fields.count) {
      if repeatsHeader(bytes, fields) { return .repeatedHeader }
      if fields.count == 1 { return controlBytes(bytes, row) }
      return isBlank(row, fields) ? .blankRow : nil
    }
    if let kind = controlBytes(bytes, row) { return kind }
    if isBlank(row, fields) { return .blankRow }
    // A delimiter too many at the end of a line hides nothing.
    let surplus = fields.dropFirst(shape.columnCount)
    if !surplus.isEmpty && surplus.allSatisfy({ isBlank(bytes, $0) }) { return nil }
    return .fieldCount(expected: shape.columnCount, found: fields.count)
  }

  /// Whether all fields are empty: what spreadsheets write below a table.
  private func isBlank(_ row: Int, _ fields: Range<Int>) -> Bool {
    // Delimiters, and at most quotes around nothing.
    guard rows.rowEnds[row] - rows.rowStarts[row] < 3 * fields.count else { return false }
    return fields.allSatisfy { rows.fieldStart($0) == rows.fieldEnds[$0] }
  }

  private func isBlank(_ bytes: Span<UInt8>, _ field: Int) -> Bool {
    for index in rows.fieldStart(field)..<rows.fieldEnds[field]
    where bytes[index] > UInt8(ascii: " ") {
      return false
    }
    return true
  }

  private func repeatsHeader(_ bytes: Span<UInt8>, _ fields: Range<Int>) -> Bool {
    guard let first = shape.header.first, fields.count == shape.header.count else { return false }
    // The length of the first cell settles nearly all rows.
    let length = rows.fieldEnds[fields.lowerBound] - rows.fieldStart(fields.lowerBound)
    guard length == first.count || rows.isWritten(fields.lowerBound) else { return false }
    for (index, field) in fields.enumerated()
    where rows.text(field, in: bytes, text.separators) != shape.header[index] {
      return false
    }
    return true
  }

  /// A row of nothing but control bytes: what a crash or a full disk leaves.
  private func controlBytes(_ bytes: Span<UInt8>, _ row: Int) -> DataIssue.Kind? {
    let range = rows.rowStarts[row]..<rows.rowEnds[row]
    for index in range where bytes[index] >= 0x20 || bytes[index] == UInt8(ascii: "\t") {
      return nil
    }
    return .controlBytes(count: range.count)
  }

  /// A last line of one 0x1A: the end-of-file mark of DOS, not a row.
  private func isEndOfFileMark(_ bytes: Span<UInt8>, _ row: Int) -> Bool {
    row == rows.rowCount - 1 && rows.rowEnds[row] - rows.rowStarts[row] == 1
      && bytes[rows.rowStarts[row]] == 0x1A
  }

  // MARK: Issues

  private func report(
    _ bytes: Span<UInt8>, _ kind: DataIssue.Kind, _ row: Int, number: Int,
    _ severity: DataIssue.Severity, _ onIssue: (DataIssue) -> Void, at offset: Int? = nil
  ) {
    let place = offset ?? rows.rowStarts[row]
    var line = rows.lines[row]
    var column = 1
    for index in rows.rowStarts[row]..<place {
      let isPair = bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
      let isLineEnd =
        bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") && !isPair
      if isLineEnd { line += 1 }
      column = isLineEnd ? 1 : column + 1
    }
    onIssue(
      DataIssue(
        kind, at: SourceLocation(file: file, line: line, column: column), severity: severity,
        row: number, byteRange: sourceRange(row)))
  }

  private func sourceRange(_ row: Int) -> Range<Int> {
    text.sourceOffset(rows.rowStarts[row])..<text.sourceOffset(rows.rowEnds[row])
  }

  private func reportInvalidBytes(
    _ bytes: Span<UInt8>, _ row: Int, number: Int, _ onIssue: (DataIssue) -> Void
  ) {
    let range = rows.rowStarts[row]..<rows.rowEnds[row]
    let invalid = repairedUTF8(range.map { bytes[$0] }).invalidByteCount
    guard invalid > 0 else { return }
    report(
      bytes, .invalidEncoding(encoding: "UTF-8", byteCount: invalid), row, number: number, .warning,
      onIssue)
  }

  // MARK: Values

  private func batch(_ bytes: Span<UInt8>, of used: [Int], firstNumber: Int) -> InputBatch {
    var batch = InputBatch(fieldCount: columns.count)
    batch.rows = used.map { firstNumber + $0 }
    batch.lines = used.map { rows.lines[$0] }
    batch.byteStarts = used.map { text.sourceOffset(rows.rowStarts[$0]) }
    batch.byteEnds = used.map { text.sourceOffset(rows.rowEnds[$0]) }
    for (index, column) in columns.enumerated() {
      batch.fields[index] = cells(bytes, of: used, column: column)
    }
    return batch
  }

  /// One column of the batch. Cells that are taken as they lie are gathered in runs.
  private func cells(_ bytes: Span<UInt8>, of used: [Int], column: Int?) -> InputBatch.Cells {
    var values = StringArray()
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(used.count + 1)
    var starts: [Int] = []
    var ends: [Int] = []
    starts.reserveCapacity(used.count)
    ends.reserveCapacity(used.count)
    var count: UInt32 = 0
    let fieldOffsets = rows.fieldOffsets.span
    let markedStarts = rows.markedStarts.span
    let fieldEnds = rows.fieldEnds.span
    for row in used {
      let field = fieldOffsets[row] + (column ?? 0)
      if column != nil && field < fieldOffsets[row + 1] {
        let mark = markedStarts[field]
        let isWritten = mark < 0
        let start = isWritten ? ~mark : mark
        let end = fieldEnds[field]
        if isWritten || (!isKnownValid && hasNonASCII(bytes, start..<end)) {
          let value = decoded(rows.text(field, in: bytes, text.separators))
          if !value.isEmpty {
            values.append(gathering: bytes, starts: starts, ends: ends)
            starts.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            values.append(value)
            count += 1
          }
        } else if start < end {
          starts.append(start)
          ends.append(end)
          count += 1
        }
      }
      offsets.append(count)
    }
    values.append(gathering: bytes, starts: starts, ends: ends)
    var cells = InputBatch.Cells()
    cells.offsets = offsets
    cells.values = values
    return cells
  }

  private func decoded(_ value: [UInt8]) -> [UInt8] {
    if let decoder = text.decoder { return decoder.decoded(value.span).utf8 }
    return isKnownValid ? value : repairedUTF8(value).utf8
  }

  private func hasNonASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] >= 0x80 { return true }
    return false
  }
}
