package import Bytes
package import Records

/// Reads the rows of one table of a web page.
///
/// Cells that span rows or columns stand in each of them. The header is the first rows made of header
/// cells (joined by a space where there are several), else the first row. A name that repeats gets
/// " (2)", a column without a name is "column 3". Tables inside a cell belong to the cell's text.
package struct HTMLTableReader: InputReader {
  private let page: FileBytes
  private let file: String
  private let caption: String?
  private let declaredEncoding: String?

  /// - Parameters:
  ///   - page: The raw page, decompressed.
  ///   - caption: Text of the table's caption, of a header cell or of the heading before it, compared by
  ///     words without case; nil for the table with the most cells.
  package init(
    _ page: FileBytes, file: String, caption: String? = nil, declaredEncoding: String? = nil
  ) {
    self.page = page
    self.file = file
    self.caption = caption
    self.declaredEncoding = declaredEncoding
  }

  package func fieldNames() throws -> [String] { chosenTable().table?.fieldNames ?? [] }

  package func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    var summary = InputSummary()
    let (found, decoded, isCut) = chosenTable()
    summary.encoding = decoded.encoding
    let place = SourceLocation(file: file)
    if page.count == 0 { onIssue(DataIssue(.emptyFile, at: place)) }
    if decoded.invalidCount > 0 {
      onIssue(
        DataIssue(
          .invalidEncoding(encoding: decoded.encoding, byteCount: decoded.invalidCount), at: place,
          severity: .warning))
    }
    if isCut {
      onIssue(DataIssue(.deepNesting(depthMax: PageParser.depthMax), at: place, severity: .warning))
    }
    guard let table = found else {
      if page.count > 0 {
        onIssue(
          DataIssue(.missingPath(path: caption.map { "table \"\($0)\"" } ?? "table"), at: place))
      }
      return summary
    }
    let names = table.fieldNames
    let columns = fields.map { names.firstIndex(of: $0) }
    let ranges = table.rows.map { decoded.offsets.raw($0.source) }
    let lines = page.withSpan { Self.lines(of: ranges.map(\.lowerBound), in: $0) }
    var batch = InputBatch(fieldCount: fields.count)
    for (row, content) in table.rows.enumerated().dropFirst(table.headerCount) {
      for (field, column) in columns.enumerated() {
        if let column, column < content.cells.count, !content.cells[column].text.isEmpty {
          batch.fields[field].values.append(content.cells[column].text)
        }
        batch.fields[field].endRow()
      }
      summary.rowCount += 1
      batch.rows.append(summary.rowCount)
      batch.lines.append(lines[row])
      batch.byteStarts.append(ranges[row].lowerBound)
      batch.byteEnds.append(ranges[row].upperBound)
      if batch.rowCount >= max(1, batchRowCount) {
        try onBatch(batch)
        batch = InputBatch(fieldCount: fields.count)
      }
    }
    if batch.rowCount > 0 { try onBatch(batch) }
    return summary
  }

  private func chosenTable() -> (table: HTMLTable?, decoded: DecodedPage, isCut: Bool) {
    let decoded = page.withSpan { PageDecoding.decode($0, declared: declaredEncoding) }
    let tree = PageParser.parse(decoded.bytes)
    let tables = HTMLTable.tables(in: tree, decoded.bytes)
    guard let caption else {
      var best: HTMLTable?
      for table in tables where table.cellCount > best?.cellCount ?? 0 { best = table }
      return (best, decoded, tree.isCut)
    }
    let words = Words.hashes(of: caption)
    let found =
      tables.first { table in table.titles.contains { Words.hashes(of: $0) == words } }
      ?? tables.first { table in
        table.titles.contains { PageMeasures.contains(Words.hashes(of: $0), words) }
      }
    return (found, decoded, tree.isCut)
  }

  /// The line of each position, from 1. Positions need not ascend.
  private static func lines(of positions: [Int], in bytes: Span<UInt8>) -> [Int] {
    var lines = [Int](repeating: 1, count: positions.count)
    var line = 1
    var index = 0
    for at in positions.indices.sorted(by: { (positions[$0], $0) < (positions[$1], $1) }) {
      while index < min(positions[at], bytes.count) {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
      }
      lines[at] = line
    }
    return lines
  }
}
