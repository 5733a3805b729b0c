import Bytes
import Records

/// Tells of the rows of a stretch which are used, and gathers the cells of those: a pure function, so that
/// stretches may be judged side by side.
struct RowJudge: Sendable {
  /// Some rows, and where they stand in the table.
  struct Stretch: Sendable {
    var rows: TokenizedRows
    /// The number of its first row.
    let firstNumber: Int
    /// Lines in front of it.
    let lineCount: Int
    let range: Range<Int>
    /// No row follows.
    let isLast: Bool
  }

  struct Result: Sendable {
    var batch = InputBatch(fieldCount: 0)
    /// In input order; byte ranges are those of the text that was cut.
    var issues: [DataIssue] = []
    /// Rows used or quarantined.
    var rowCount = 0
    var quarantinedCount = 0
    /// NUL bytes, and where the first stands.
    var nulCount = 0
    var nulLocation: SourceLocation?
  }

  private let file: String
  private let separators: Separators
  private let shape: TableShape
  /// The encoding of cells; nil where they are UTF-8.
  private let encoding: String?
  /// The column of each wanted field, nil where the table has none of that name.
  private let columns: [Int?]

  init(_ text: CSVText, _ shape: TableShape, file: String, fields: [String]) {
    self.file = file
    self.shape = shape
    separators = text.separators
    encoding = text.decoder?.encoding
    let places = Dictionary(shape.names.enumerated().map { ($1, $0) }) { first, _ in first }
    columns = fields.map { places[$0] }
  }

  func judged(_ stretch: Stretch, _ bytes: Span<UInt8>) -> Result {
    var work = RowJudging(
      file: file, separators: separators, shape: shape, isUTF8: encoding == nil,
      isKnownValid: encoding == nil
        && validUTF8Prefix(bytes.extracting(stretch.range)) == stretch.range.count,
      holdsNUL: firstPlace(of: 0, in: bytes, stretch.range) != nil, rows: stretch.rows,
      firstNumber: stretch.firstNumber, lineCount: stretch.lineCount)
    work.check(bytes, isLast: stretch.isLast)
    let cells = CellGathering(
      rows: work.rows, used: work.used, separators: separators, isKnownValid: work.isKnownValid,
      holdsNUL: work.result.nulCount > 0,
      // Decoders hold a state, and so are none of two threads.
      decoder: encoding.flatMap { TextDecoder(encoding: $0) })
    var result = work.result
    result.batch = cells.batch(
      bytes, columns: columns, firstNumber: stretch.firstNumber, lineCount: stretch.lineCount)
    return result
  }
}

/// The judging of one stretch.
private struct RowJudging {
  let file: String
  let separators: Separators
  let shape: TableShape
  let isUTF8: Bool
  /// Whether every byte is known to be valid UTF-8.
  let isKnownValid: Bool
  let holdsNUL: Bool
  var rows: TokenizedRows
  let firstNumber: Int
  let lineCount: Int
  private(set) var used: [Int] = []
  private(set) var result = RowJudge.Result()

  /// Reports the flaws of the rows just read, in input order, and collects those without.
  mutating func check(_ bytes: Span<UInt8>, isLast: Bool) {
    if !rows.flaws.isEmpty {
      rows.unwrapFormulas(bytes, separators)
      rows.repair(bytes, RowRepair(separators: separators, isWidth: shape.isWidth))
    }
    used.reserveCapacity(rows.rowCount)
    var flawIndex = 0
    for row in 0..<rows.rowCount {
      var flaw: RowFlaw?
      if flawIndex < rows.flaws.count && rows.flaws[flawIndex].row == row {
        flaw = rows.flaws[flawIndex]
        flawIndex += 1
      }
      if isLast && isEndOfFileMark(bytes, row) {
        report(bytes, .controlBytes(count: 1), row, number: 0, .warning)
        rows.rowStarts.removeLast()  // the last row, as isEndOfFileMark has seen to
        break
      }
      result.rowCount += 1
      let number = firstNumber + row
      if isUTF8 && startsWithMark(bytes, at: rows.rowStarts[row]) {
        dropMark(bytes, row, number: number, &flaw)
      }
      if let kind = reasonToQuarantine(bytes, row, flaw) {
        result.quarantinedCount += 1
        report(bytes, kind, row, number: number, .quarantined, at: flaw?.offset)
        continue
      }
      if case .strayText(let afterQuote)? = flaw?.kind {
        report(
          bytes, .strayText(afterQuote: afterQuote), row, number: number, .warning,
          at: flaw?.offset)
      }
      let fieldCount = rows.fieldOffsets[row + 1] - rows.fieldOffsets[row]
      if !shape.isWidth(fieldCount) {
        report(
          bytes, .fieldCount(expected: shape.columnCount, found: fieldCount), row, number: number,
          .warning)
      }
      if !isKnownValid && isUTF8 {
        reportInvalidBytes(bytes, row, number: number)
      }
      if holdsNUL { countNULs(bytes, row) }
      used.append(row)
    }
  }

  private func reasonToQuarantine(
    _ bytes: Span<UInt8>, _ row: Int, _ flaw: RowFlaw?
  ) -> DataIssue.Kind? {
    if let next = shape.nextTable, rows.rowStarts[row] >= next.start {
      return .otherTable(line: next.line)
    }
    if flaw?.kind == .unterminatedQuote { return .unterminatedQuote }
    if rows.rowStarts[row] == shape.secondHeaderStart { return .secondHeader }
    if rows.rowStarts[row] == shape.totalStart { return .totals }
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
    where rows.text(field, in: bytes, separators) != shape.header[index] {
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

  // MARK: Bytes that are no text

  /// Counts the NUL bytes of a row that is used.
  private mutating func countNULs(_ bytes: Span<UInt8>, _ row: Int) {
    var place = rows.rowStarts[row]
    while let found = firstPlace(of: 0, in: bytes, place..<rows.rowEnds[row]) {
      if result.nulCount == 0 {
        result.nulLocation = SourceLocation(file: file, line: lineCount + rows.lines[row])
      }
      result.nulCount += 1
      place = found + 1
    }
  }

  /// Leaves out the byte-order mark in front of a row: where files with marks were put together.
  private mutating func dropMark(
    _ bytes: Span<UInt8>, _ row: Int, number: Int, _ flaw: inout RowFlaw?
  ) {
    guard rows.width(row) > 0 else { return }
    let field = rows.fieldOffsets[row]
    let (start, end) = (rows.rowStarts[row] + 3, rows.fieldEnds[field])
    guard !rows.isWritten(field), rows.markedStarts[field] < start, start <= end else { return }
    rows.markedStarts[field] = start
    // The mark kept a quote from opening its field.
    if end - start >= 2 && bytes[start] == separators.quote && separators.quote != 0
      && bytes[end - 1] == separators.quote && flaw?.offset == start
    {
      rows.markedStarts[field] = start + 1
      rows.fieldEnds[field] = end - 1
      flaw = nil
    }
    report(bytes, .innerByteOrderMark, row, number: number, .warning)
  }

  // MARK: Issues

  private mutating func report(
    _ bytes: Span<UInt8>, _ kind: DataIssue.Kind, _ row: Int, number: Int,
    _ severity: DataIssue.Severity, at offset: Int? = nil
  ) {
    let place = offset ?? rows.rowStarts[row]
    var line = lineCount + rows.lines[row]
    var column = 1
    for index in rows.rowStarts[row]..<place {
      let isPair = bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
      let isLineEnd =
        bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") && !isPair
      if isLineEnd { line += 1 }
      column = isLineEnd ? 1 : column + 1
    }
    result.issues.append(
      DataIssue(
        kind, at: SourceLocation(file: file, line: line, column: column), severity: severity,
        row: number, byteRange: rows.rowStarts[row]..<rows.rowEnds[row]))
  }

  private mutating func reportInvalidBytes(
    _ bytes: Span<UInt8>, _ row: Int, number: Int
  ) {
    let range = rows.rowStarts[row]..<rows.rowEnds[row]
    let invalid = repairedUTF8(range.map { bytes[$0] }).invalidByteCount
    guard invalid > 0 else { return }
    report(
      bytes, .invalidEncoding(encoding: "UTF-8", byteCount: invalid), row, number: number,
      .warning)
  }
}
