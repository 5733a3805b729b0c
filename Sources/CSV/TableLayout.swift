import Bytes

/// What the first rows tell of a table's build: lines in front of it, whether it has a header, and how wide
/// its rows are.
struct TableLayout {
  /// Rows of the sample in front of the table: titles, dates, remarks.
  private(set) var leadingRowCount = 0
  private(set) var hasHeader = false
  /// The width of most rows below the header; nil where no width has the majority.
  private(set) var usualWidth: Int?
  /// The row of the sample that begins another table; nil where none does.
  private(set) var nextTableRow: Int?
  /// Whether the row below the header names the columns once more.
  private(set) var hasSecondHeader = false

  init(_ sample: SampleRows, _ dialect: CSVDialect) {
    let rows = sample.rows
    if dialect.columns.isEmpty && dialect.hasHeader != false {
      nextTableRow = Self.nextTableRow(rows, from: 0)
      if nextTableRow == nil && dialect.skipLineCount == 0 {
        leadingRowCount = Self.leadingRowCount(rows)
        nextTableRow = Self.nextTableRow(rows, from: leadingRowCount)
      }
    }
    let table = rows[leadingRowCount..<(nextTableRow ?? rows.count)].map(\.cells)
    hasHeader = dialect.hasHeader ?? detectHeader(table, columns: dialect.columns)
    let widths = table.dropFirst(hasHeader ? 1 : 0).map(\.count)
    if let usual = usualCount(Array(widths)), usual.occurrences * 2 > widths.count {
      // One row below a header proves nothing.
      usualWidth = hasHeader && widths.count < 2 ? nil : usual.count
    }
    hasSecondHeader = hasHeader && Self.isSecondHeader(table)
  }

  /// Rows looked at for the start of the table.
  private static let leadingRowCountMax = 30

  private static func leadingRowCount(_ rows: [SampleRows.Row]) -> Int {
    guard rows.count > 1, let usual = usualCount(rows.map(\.cells.count)), usual.count > 1,
      usual.occurrences * 2 > rows.count
    else { return 0 }
    let reach = rows.prefix(leadingRowCountMax)
    if let group = groupRowCount(rows, width: usual.count) { return group }
    guard let first = reach.firstIndex(where: { $0.cells.count == usual.count }) else { return 0 }
    if first > 0 {
      let table = rows[first...].map(\.cells)
      if headerEvidence(table) > 0 { return first }
      // A header may be wider or narrower than its rows; a title is no header.
      let above = rows[first - 1].cells
      let isHeader = above.count * 2 > usual.count && !above.contains { looksLikeData($0) }
      return isHeader ? first - 1 : first
    }
    // Titles that a spreadsheet padded to the width of the table, above a row of names.
    guard usual.count >= 3, let second = reach.firstIndex(where: { $0.filledCount > 1 }),
      second > 0,
      !rows[second].cells.contains(where: { looksLikeData($0) })
    else { return 0 }
    return second
  }

  // MARK: Rows of names

  /// Rows below which a column of numbers proves that a row above it is none of data.
  private static let rowCountMin = 5

  /// Columns of which all values below the first `headerRowCount` rows are numbers or dates.
  private static func dataColumns(_ table: [[[UInt8]]], below headerRowCount: Int) -> [Int] {
    let body = table.dropFirst(headerRowCount)
    guard body.count >= rowCountMin, let width = table.first?.count else { return [] }
    return (0..<width).filter { column in
      body.allSatisfy { column < $0.count && looksLikeData($0[column]) }
    }
  }

  /// 1 where the first row names groups of columns and leaves gaps, and the second names each column.
  private static func groupRowCount(_ rows: [SampleRows.Row], width: Int) -> Int? {
    let table = rows.map(\.cells)
    guard table.count > 2, table[0].count == width, table[1].count == width, width > 2,
      rows[0].filledCount > 1, rows[0].filledCount < width, rows[1].filledCount == width,
      !(table[0] + table[1]).contains(where: looksLikeData), Set(table[1]).count == width
    else { return nil }
    return dataColumns(table, below: 2).isEmpty ? nil : 1
  }

  /// Whether the second row stands for names in another language or for units: each of its cells is in
  /// brackets, and none of those below is.
  private static func isSecondHeader(_ table: [[[UInt8]]]) -> Bool {
    func isBracketed(_ cell: [UInt8]) -> Bool {
      guard cell.count > 2, let first = cell.first, let last = cell.last else { return false }
      return first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
        || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    }
    guard table.count > rowCountMin, table[1].count == table[0].count, table[1].count > 1 else {
      return false
    }
    return table[1].allSatisfy(isBracketed) && !table[0].contains(where: isBracketed)
      && !table.dropFirst(2).contains { $0.contains(where: isBracketed) }
  }

  /// The row behind a blank line from which on all rows have another width than all rows before, and that names
  /// columns: no value of its own is a number or date, and none stands again.
  private static func nextTableRow(_ rows: [SampleRows.Row], from start: Int) -> Int? {
    guard rows.count - start > 5 else { return nil }
    let width = rows[start].cells.count
    guard let next = rows[start...].firstIndex(where: { $0.cells.count != width }),
      // A few lines of names and values are what stands in front of a table.
      next - start > rowCountMin, width > 2, rows.count - next > 2, rows[next].cells.count > 1
    else { return nil }
    let own = rows[next].cells
    let above = rows[next - 1]
    let innerLineEnds = above.cells.reduce(0) { $0 + $1.count { $0 == UInt8(ascii: "\n") } }
    guard rows[next].line > above.line + innerLineEnds + 1,
      rows[next...].allSatisfy({ $0.cells.count == own.count }),
      !own.contains(where: { $0.isEmpty || looksLikeData($0) }), Set(own).count == own.count
    else { return nil }
    let known = Set(rows[start...].filter { $0.start != rows[next].start }.flatMap(\.cells))
    return own.contains { known.contains($0) } ? nil : next
  }
}
