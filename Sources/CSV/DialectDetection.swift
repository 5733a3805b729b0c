import Bytes

/// The first rows of a file, cut with one guess at its dialect.
struct SampleRows {
  /// Cells as bytes, row by row.
  var cells: [[[UInt8]]] = []
  var flawedRowCount = 0
  /// Cells that stood in quotes.
  var quotedCellCount = 0

  /// Rows and bytes looked at: enough for one odd page of rows not to decide.
  private static let rowCountMax = 200
  private static let byteCountMax = 256 << 10

  init(_ bytes: Span<UInt8>, from start: Int, delimiter: UInt8, quote: UInt8) {
    let end = min(bytes.count, start + Self.byteCountMax)
    let sample = bytes.extracting(0..<end)
    var tokenizer = Tokenizer(delimiter: delimiter, quote: quote, from: start)
    var rows = TokenizedRows()
    _ = tokenizer.read(sample, rowCountMax: Self.rowCountMax, into: &rows)
    // The sample cuts its last row.
    let rowCount = end < bytes.count && rows.rowCount > 1 ? rows.rowCount - 1 : rows.rowCount
    flawedRowCount = rows.flaws.count { $0.row < rowCount }
    for row in 0..<rowCount {
      let fields = rows.fieldOffsets[row]..<rows.fieldOffsets[row + 1]
      if fields.isEmpty { continue }
      cells.append(fields.map { rows.text($0, in: sample, quote: quote) })
      for field in fields where rows.fieldStart(field) > start {
        let before = rows.isWritten(field) ? rows.fieldStart(field) : rows.fieldStart(field) - 1
        if quote != 0 && sample[before] == quote { quotedCellCount += 1 }
      }
    }
  }

  /// How well the guess fits, from 0 to 1: most rows have one width, wider is better, flawed quoting and
  /// cells that start with a blank (prose, cut at its commas) are worse.
  var consistency: Double {
    guard !cells.isEmpty else { return 0 }
    var rowCountOfWidth: [Int: Int] = [:]
    for row in cells { rowCountOfWidth[row.count, default: 0] += 1 }
    let mode = rowCountOfWidth.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let mode, mode.key > 1 else { return 0 }
    let total = Double(cells.count + flawedRowCount)
    let share = Double(mode.value) / total
    let headerFits = cells[0].count == mode.key ? 1.0 : 0.6
    let innerCells = cells.reduce(0) { $0 + $1.count - 1 }
    let blankCells = cells.reduce(0) { sum, row in
      sum + row.dropFirst().count { $0.first == UInt8(ascii: " ") }
    }
    let prose = innerCells == 0 ? 0 : Double(blankCells) / Double(innerCells)
    let flaws = Double(flawedRowCount) / total
    return share * headerFits * (1 - 0.4 * prose) * (1 - 0.5 * flaws) * (1 - 0.5 / Double(mode.key))
  }
}

/// The delimiter and quote that cut the sample most evenly; a comma and `"` where nothing does.
func detectSeparators(
  _ bytes: Span<UInt8>, from start: Int, _ dialect: CSVDialect
) -> (delimiter: UInt8, quote: UInt8) {
  if let delimiter = dialect.delimiter, let quote = dialect.quote { return (delimiter, quote) }
  let delimiters: [UInt8] = dialect.delimiter.map { [$0] } ?? Array(",;\t|".utf8)
  let quotes: [UInt8] =
    dialect.quote.map { [$0] } ?? [UInt8(ascii: "\""), 0, UInt8(ascii: "'")]
  var best = (delimiter: delimiters[0], quote: quotes[0], score: 0.0)
  for delimiter in delimiters {
    var isQuotingDoubtful = dialect.quote != nil
    for quote in quotes {
      // One unclosed quote is a flaw of one row; many, and few whole ones, are no quotes at all.
      if quote == 0 && !isQuotingDoubtful { continue }
      let sample = SampleRows(bytes, from: start, delimiter: delimiter, quote: quote)
      if quote == UInt8(ascii: "\"") {
        isQuotingDoubtful =
          sample.flawedRowCount >= 3 && sample.flawedRowCount > sample.quotedCellCount
      }
      var score = sample.consistency
      // Apostrophes are common in names: as quotes they must stand around whole cells, and often.
      if quote == UInt8(ascii: "'") && sample.quotedCellCount * 2 < sample.cells.count { score = 0 }
      // Without cause, `"` quotes.
      if quote != UInt8(ascii: "\"") { score *= 0.95 }
      if score > best.score { best = (delimiter, quote, score) }
    }
  }
  if best.score == 0, dialect.quote == nil { best.quote = UInt8(ascii: "\"") }
  return (best.delimiter, best.quote)
}

/// Whether the first row names the columns.
///
/// Yes if it equals the declared names. Otherwise no if it holds a number, date, address or null mark
/// where a name would stand, or repeats one of the values below it; yes in all other cases.
func detectHeader(_ rows: [[[UInt8]]], columns: [String]) -> Bool {
  guard let first = rows.first else { return false }
  let body = rows.dropFirst()
  if !columns.isEmpty {
    func folded(_ texts: [String]) -> [String] {
      texts.map { $0.lowercased().filter { !$0.isWhitespace } }
    }
    return folded(first.map { String(decoding: $0, as: UTF8.self) }) == folded(columns)
  }
  let filled = first.filter { !$0.isEmpty }
  guard !filled.isEmpty else { return false }
  let dataLike = filled.count { looksLikeData($0) }
  // A year or two among the names is a pivoted table; more are a row of data.
  if dataLike * 5 > filled.count { return false }
  var evidence = 0
  for (column, name) in first.enumerated() where !name.isEmpty {
    let values = body.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    guard values.count >= 2 else { continue }
    let likeData = values.count { looksLikeData($0) }
    if likeData * 10 >= values.count * 8 { evidence += looksLikeData(name) ? -1 : 1 }
    // A name does not recur among its values, unless the header is repeated as a whole.
    if values.contains(name) && !body.contains(first) { evidence -= 1 }
  }
  return evidence >= 0
}

/// Whether a cell is a number, a date, a mail or web address or a null mark: nothing that names a column.
private func looksLikeData(_ cell: [UInt8]) -> Bool {
  let text = cell.filter { $0 != UInt8(ascii: " ") }
  guard let first = text.first else { return false }
  if text == Array("-0-".utf8) { return true }
  if text.contains(UInt8(ascii: "@")) { return first != UInt8(ascii: "@") }
  if text.starts(with: "http:".utf8) || text.starts(with: "https:".utf8) { return true }
  let digitCount = text.count { (0x30...0x39).contains($0) }
  let signCount = text.count { "+-.,:/%$TZ".utf8.contains($0) }
  return digitCount > 0 && digitCount + signCount == text.count
}
