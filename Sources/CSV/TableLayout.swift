import Bytes

/// What the first rows tell of a table's build: lines in front of it, whether it has a header, and how wide
/// its rows are.
struct TableLayout {
  /// Rows of the sample in front of the table: titles, dates, remarks.
  private(set) var leadingRowCount = 0
  private(set) var hasHeader = false
  /// The width of most rows below the header; nil where no width has the majority.
  private(set) var usualWidth: Int?

  init(_ sample: SampleRows, _ dialect: CSVDialect) {
    let rows = sample.rows
    if dialect.skipLineCount == 0 && dialect.columns.isEmpty && dialect.hasHeader != false {
      leadingRowCount = Self.leadingRowCount(rows)
    }
    let table = rows.dropFirst(leadingRowCount).map(\.cells)
    hasHeader = dialect.hasHeader ?? detectHeader(table, columns: dialect.columns)
    let widths = table.dropFirst(hasHeader ? 1 : 0).map(\.count)
    if let usual = usualCount(Array(widths)), usual.occurrences * 2 > widths.count {
      // One row below a header proves nothing.
      usualWidth = hasHeader && widths.count < 2 ? nil : usual.count
    }
  }

  /// Rows looked at for the start of the table.
  private static let leadingRowCountMax = 30

  private static func leadingRowCount(_ rows: [SampleRows.Row]) -> Int {
    guard rows.count > 1, let usual = usualCount(rows.map(\.cells.count)), usual.count > 1,
      usual.occurrences * 2 > rows.count
    else { return 0 }
    let reach = rows.prefix(leadingRowCountMax)
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
}
