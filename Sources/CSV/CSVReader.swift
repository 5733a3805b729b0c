package import Bytes
package import Records
internal import Synchronization

/// Delimited tables: CSV, TSV and their kin.
///
/// A row whose quote is never closed, whose fields are too few or too many, or that repeats the header
/// is quarantined; reading goes on at the next line. Blank lines are no rows. An empty cell is no value.
package struct CSVReader: InputReader {
  package var isFlat: Bool { true }

  private let content: FileBytes
  private let file: String
  private let dialect: CSVDialect
  /// The names of the fields and the rows are asked for one after the other: the dialect is found once.
  private let opening = Opening()
  private var threadCount = 1
  private var stretchByteCount = StretchCutter.stretchByteCount

  /// - Parameters:
  ///   - content: The file, decompressed.
  ///   - file: Its name, for locations.
  package init(_ content: FileBytes, file: String, dialect: CSVDialect = CSVDialect()) {
    self.content = content
    self.file = file
    self.dialect = dialect
  }

  /// The column names: those declared, else those of the header, else numbers from 1.
  ///
  /// Names that repeat become `name.2`, an empty one becomes its number.
  package func fieldNames() throws -> [String] {
    let text = try opening.text(content, file, dialect)
    return text.bytes.withSpan { TableShape($0, text).names }
  }

  package func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    let text = try opening.text(content, file, dialect)
    var pass = ReadingPass(
      text, file: file, fields: fields, threadCount: threadCount,
      stretchByteCount: stretchByteCount)
    return try pass.run(
      threadCount: threadCount, batchRowCount: max(1, batchRowCount), onBatch: onBatch,
      onIssue: onIssue)
  }

  package func reading(threadCount: Int) -> any InputReader {
    reading(threadCount: threadCount, stretchByteCount: stretchByteCount)
  }

  /// - Parameter stretchByteCount: How much a thread reads at a time; rows and issues do not depend on it.
  func reading(threadCount: Int, stretchByteCount: Int) -> CSVReader {
    var reader = self
    reader.threadCount = threadCount
    reader.stretchByteCount = stretchByteCount
    return reader
  }

  /// Cuts the whole table and counts its rows and fields, the header and flawed rows with them: what cutting
  /// alone costs.
  package func counts() throws -> (rows: Int, fields: Int) {
    let text = try opening.text(content, file, dialect)
    return text.bytes.withSpan { bytes in
      var tokenizer = Tokenizer(text.separators, from: text.start)
      var rows = TokenizedRows()
      var counts = (rows: 0, fields: 0)
      while tokenizer.position < bytes.count {
        rows.removeAll()
        _ = tokenizer.read(bytes, rowCountMax: 4_096, into: &rows)
        counts.rows += rows.rowCount
        counts.fields += rows.markedStarts.count
      }
      return counts
    }
  }
}

/// A file made ready to be cut, once however often it is asked for.
private final class Opening: Sendable {
  private let known = Mutex<Result<CSVText, DataIssue>?>(nil)

  func text(_ content: FileBytes, _ file: String, _ dialect: CSVDialect) throws(DataIssue)
    -> CSVText
  {
    let result = known.withLock { known in
      if let known { return known }
      let made = Result { () throws(DataIssue) in
        try CSVText(content, file: file, dialect: dialect)
      }
      known = made
      return made
    }
    return try result.get()
  }
}

/// The columns of a table, and where its rows are.
struct TableShape: Sendable {
  var names: [String]
  /// The header's cells as they lie in the file; empty without a header.
  var header: [[UInt8]] = []
  /// Names for all fields that rows have.
  var columnCount: Int
  /// The widths that rows may have: that of the header and that of most rows, which differ where a writer
  /// forgot a name or leaves out what is empty at the end.
  var widths: (header: Int, usual: Int)
  /// The first data row, and its line.
  var start: Int
  var startLine: Int
  /// Behind here are blank lines at most.
  var end: Int
  /// Where another table begins, and on which line.
  var nextTable: (start: Int, line: Int)?
  /// Where a second row of names stands.
  var secondHeaderStart: Int?
  /// Where a row stands that holds the sums of its columns.
  var totalStart: Int?

  init(_ bytes: Span<UInt8>, _ text: CSVText) {
    var tokenizer = Tokenizer(text.separators, from: text.start, line: text.startLine)
    let declared = text.dialect.columns
    if text.dialect.hasHeader == true {
      var rows = TokenizedRows()
      _ = tokenizer.read(bytes, rowCountMax: 1, into: &rows)
      rows.unwrapFormulas(bytes, text.separators)
      rows.repair(bytes, RowRepair(separators: text.separators) { $0 == text.usualWidth })
      if rows.rowCount == 1 {
        header = (0..<rows.fieldOffsets[1]).map { rows.text($0, in: bytes, text.separators) }
      }
      let own = header.map { cell in
        let cell = FormulaText.inner(cell) ?? cell
        return text.decoder.map { String(decoding: $0.decoded(cell.span).utf8, as: UTF8.self) }
          ?? String(decoding: cell, as: UTF8.self)
      }
      names = declared + own.dropFirst(declared.count)
    } else if declared.isEmpty {
      let sample = SampleRows(bytes, from: text.start, text.separators)
      names = Array(repeating: "", count: usualCount(sample.rows.map(\.cells.count))?.count ?? 0)
    } else {
      names = declared
    }
    let width = text.dialect.hasHeader == true ? header.count : names.count
    widths = (width, width)
    // Far narrower rows are another table, or cut by another delimiter.
    if let usual = text.usualWidth, usual * 2 >= width { widths.usual = usual }
    names += Array(repeating: "", count: max(0, widths.usual - names.count))
    columnCount = max(widths.header, widths.usual)
    names = uniqueNames(names)
    (start, startLine) = (tokenizer.position, tokenizer.line)
    end = bytes.count
    while end > start && [UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[end - 1]) {
      end -= 1
    }
    nextTable = text.nextTable
    if text.hasSecondHeader { secondHeaderStart = start }
    if text.dialect.hasHeader == true { totalStart = TotalRow.start(bytes, self, text) }
  }

  func isWidth(_ count: Int) -> Bool { count == widths.header || count == widths.usual }
}

/// Column names without surrounding blanks, each one once.
private func uniqueNames(_ names: [String]) -> [String] {
  var taken: Set<String> = []
  taken.reserveCapacity(names.count)
  // The number that a repeated name was given last: looking from 2 on each time takes the square of their count.
  var lastNumbers: [String: Int] = [:]
  var unique: [String] = []
  unique.reserveCapacity(names.count)
  for (index, name) in names.enumerated() {
    let trimmed = name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let base = trimmed.isEmpty ? String(index + 1) : String(trimmed)
    var candidate = base
    while !taken.insert(candidate).inserted {
      let number = (lastNumbers[base] ?? 1) + 1
      lastNumbers[base] = number
      candidate = "\(base).\(number)"
    }
    unique.append(candidate)
  }
  return unique
}
