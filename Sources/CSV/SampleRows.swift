import Bytes

/// The first rows of a file, cut with one guess at its dialect.
struct SampleRows {
  /// A row, and where it lies.
  struct Row {
    /// Cells as bytes.
    var cells: [[UInt8]]
    var start: Int
    var line: Int

    /// Cells that hold anything.
    var filledCount: Int { cells.count { !$0.isEmpty } }
  }

  var rows: [Row] = []
  var flawedRowCount = 0
  /// Cells that stood in quotes.
  var quotedCellCount = 0
  /// Cells, but for the first of each row, that a blank precedes or begins.
  private var blankCellCount = 0

  /// Rows and bytes looked at: enough for one odd page of rows not to decide.
  private static let rowCountMax = 200
  private static let byteCountMax = 256 << 10

  init(_ bytes: Span<UInt8>, from start: Int, line: Int = 1, _ separators: Separators) {
    let end = min(bytes.count, start + Self.byteCountMax)
    let sample = bytes.extracting(0..<end)
    let quote = separators.quote
    var tokenizer = Tokenizer(separators, from: start, line: line)
    var tokens = TokenizedRows()
    _ = tokenizer.read(sample, rowCountMax: Self.rowCountMax, into: &tokens)
    // The sample cuts its last row.
    let rowCount =
      end < bytes.count && tokens.rowCount > 1 ? tokens.rowCount - 1 : tokens.rowCount
    tokens.unwrapFormulas(sample, separators)
    flawedRowCount = tokens.flaws.count { $0.row < rowCount }
    if flawedRowCount > 0 {
      let usual = usualCount((0..<rowCount).map { tokens.width($0) }.filter { $0 > 0 })
      tokens.repair(sample, RowRepair(separators: separators) { $0 == usual?.count })
    }
    for row in 0..<rowCount {
      let fields = tokens.fieldOffsets[row]..<tokens.fieldOffsets[row + 1]
      if fields.isEmpty { continue }
      rows.append(
        Row(
          cells: fields.map { tokens.text($0, in: sample, separators) },
          start: tokens.rowStarts[row], line: tokens.lines[row]))
      if startsWithMark(sample, at: tokens.rowStarts[row]), let last = rows.indices.last,
        rows[last].cells[0].starts(with: [0xEF, 0xBB, 0xBF])
      {
        rows[last].cells[0].removeFirst(3)
      }
      for field in fields where tokens.fieldStart(field) > start {
        let place = tokens.fieldStart(field)
        let before = tokens.isWritten(field) ? place : place - 1
        let isQuoted = quote != 0 && sample[before] == quote
        if isQuoted { quotedCellCount += 1 }
        guard field > fields.lowerBound else { continue }
        let outer = isQuoted ? before - 1 : place - 1
        let startsBlank = place < end && sample[place] == UInt8(ascii: " ")
        if startsBlank || sample[outer] == UInt8(ascii: " ") { blankCellCount += 1 }
      }
    }
  }

  /// Makes the cells UTF-8.
  mutating func decode(_ decoder: TextDecoder) {
    for row in rows.indices {
      for cell in rows[row].cells.indices
      where rows[row].cells[cell].contains(where: { $0 >= 0x80 }) {
        let own = rows[row].cells[cell]
        rows[row].cells[cell] = decoder.decoded(own.span).utf8
      }
    }
  }

  /// Whether the delimiter stands in values (`Surname, Given`): a blank follows it wherever it stands, at most one
  /// is in a line, and the line of the name above has none.
  var isOneColumn: Bool {
    guard rows.count > 3, rows[0].cells.count == 1, flawedRowCount == 0, quotedCellCount == 0 else {
      return false
    }
    let cut = rows.count { $0.cells.count == 2 }
    return cut * 2 > rows.count && cut == blankCellCount
      && rows.allSatisfy { $0.cells.count <= 2 }
  }

  /// How well the guess fits, from 0 to 1: most rows have one width, wider is better, flawed quoting and
  /// cells that start with a blank (prose, cut at its commas) are worse.
  var consistency: Double {
    guard let usual = usualCount(rows.map(\.cells.count)), usual.count > 1, !isOneColumn else {
      return 0
    }
    let total = Double(rows.count + flawedRowCount)
    let share = Double(usual.occurrences) / total
    let headerFits = rows[0].cells.count == usual.count ? 1.0 : 0.6
    let innerCells = rows.reduce(0) { $0 + $1.cells.count - 1 }
    let prose = innerCells == 0 ? 0 : Double(blankCellCount) / Double(innerCells)
    let flaws = Double(flawedRowCount) / total
    return share * headerFits * (1 - 0.4 * prose) * (1 - 0.5 * flaws)
      * (1 - 0.5 / Double(usual.count))
  }
}

/// The most frequent of some counts, of equally frequent ones the largest.
func usualCount(_ counts: [Int]) -> (count: Int, occurrences: Int)? {
  var occurrences: [Int: Int] = [:]
  for count in counts { occurrences[count, default: 0] += 1 }
  return occurrences.max { ($0.value, $0.key) < ($1.value, $1.key) }
    .map { (count: $0.key, occurrences: $0.value) }
}

extension TokenizedRows {
  /// The number of fields of a row.
  func width(_ row: Int) -> Int { fieldOffsets[row + 1] - fieldOffsets[row] }
}
