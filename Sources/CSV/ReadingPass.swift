import Bytes
import Records

/// One reading of a table from its first row to its last.
struct ReadingPass {
  private let text: CSVText
  private let file: String
  private let shape: TableShape
  private let judge: RowJudge
  private var cutter: StretchCutter
  private var summary = InputSummary()
  /// NUL bytes so far, and where the first stands.
  private var nulCount = 0
  private var nulLocation: SourceLocation?
  /// Lines in front of the rows that were not handed out.
  private var lineCount: Int

  init(
    _ text: CSVText, file: String, fields: [String], threadCount: Int,
    stretchByteCount: Int = StretchCutter.stretchByteCount
  ) {
    self.text = text
    self.file = file
    let shape = text.bytes.withSpan { TableShape($0, text) }
    self.shape = shape
    judge = RowJudge(text, shape, file: file, fields: fields)
    cutter = StretchCutter(
      text.bytes, from: shape.start, text.separators, threadCount: threadCount,
      stretchByteCount: stretchByteCount)
    lineCount = shape.startLine - 1
    summary.encoding = text.dialect.encoding ?? "UTF-8"
  }

  mutating func run(
    threadCount: Int, batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    if text.bytes.count == text.start {
      onIssue(DataIssue(.emptyFile, at: SourceLocation(file: file), severity: .warning))
    }
    if text.invalidByteCount > 0 {
      let kind = DataIssue.Kind.invalidEncoding(
        encoding: summary.encoding, byteCount: text.invalidByteCount)
      onIssue(DataIssue(kind, at: SourceLocation(file: file), severity: .warning))
    }
    reportLayout(onIssue)
    // What telling the encoding has touched.
    text.bytes.letGo(0..<text.bytes.count)
    while true {
      let stretches = try numbered(cutter.next(rowCountMax: batchRowCount))
      if stretches.isEmpty {
        if let location = nulLocation {
          onIssue(DataIssue(.nulBytes(count: nulCount), at: location, severity: .warning))
        }
        return summary
      }
      let (judge, bytes) = (judge, text.bytes)
      let judged = try parallelMap(stretches.count, threadCount: threadCount) { place in
        bytes.withSpan { judge.judged(stretches[place], $0) }
      }
      for result in judged {
        summary.rowCount += result.rowCount
        summary.quarantinedCount += result.quarantinedCount
        nulCount += result.nulCount
        nulLocation = nulLocation ?? result.nulLocation
        for issue in result.issues { onIssue(placed(issue)) }
        if result.batch.rowCount > 0 { try onBatch(placed(result.batch)) }
      }
      if let first = stretches.first, let last = stretches.last {
        text.bytes.letGo(first.range.lowerBound..<last.range.upperBound)
      }
    }
  }

  /// The stretches with their place in the table.
  private mutating func numbered(_ stretches: [TableStretch]) -> [RowJudge.Stretch] {
    var rowCount = summary.rowCount
    return stretches.map { stretch in
      defer {
        rowCount += stretch.rows.rowCount
        lineCount += stretch.lineCount
      }
      return RowJudge.Stretch(
        rows: stretch.rows, firstNumber: rowCount + 1, lineCount: lineCount,
        range: stretch.start..<stretch.end, isLast: stretch.end >= shape.end)
    }
  }

  // MARK: Places of a transcoded file

  private func placed(_ batch: InputBatch) -> InputBatch {
    guard text.isTranscoded else { return batch }
    var batch = batch
    for row in batch.rows.indices {
      batch.byteStarts[row] = text.sourceOffset(batch.byteStarts[row])
      batch.byteEnds[row] = text.sourceOffset(batch.byteEnds[row])
    }
    return batch
  }

  private func placed(_ issue: DataIssue) -> DataIssue {
    guard text.isTranscoded else { return issue }
    let range = issue.byteRange
    return DataIssue(
      issue.kind, at: issue.location, severity: issue.severity, row: issue.row,
      byteRange: text.sourceOffset(range.lowerBound)..<text.sourceOffset(range.upperBound))
  }

  /// Says what the file's bytes and the table's first lines tell of it, where that is not what one would expect.
  private func reportLayout(_ onIssue: (DataIssue) -> Void) {
    if let location = text.guessLocation {
      onIssue(
        DataIssue(.guessedEncoding(name: summary.encoding), at: location, severity: .warning))
    }
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
}
