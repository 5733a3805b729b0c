import Bytes
import Records
import Testing

@testable import CSV

@Suite("Table quirks") struct QuirkTests {
  @Test("a newline inside quotes belongs to the field, and lines are counted through it")
  func quotedNewline() throws {
    let table = try TableReading(fixture: "quoted-newline.csv")
    #expect(table.cells == [["1", "Ada", "first line\nsecond line"], ["2", "Bob", "plain"]])
    #expect(table.lines == [2, 4])
    #expect(table.byteRanges == [13..<43, 44..<55])
    #expect(table.issues.isEmpty)
  }

  @Test("a doubled quote is one quote, and an empty quoted cell is no value")
  func doubledQuote() throws {
    let table = try TableReading(fixture: "doubled-quote.csv")
    #expect(table.cells == [["1", "Ada \"the first\" Lovelace"], ["2", "\""], ["3", ""]])
    #expect(table.issues.isEmpty)
  }

  @Test(
    "every kind of line end ends a row",
    arguments: [
      ("bare-carriage-return.csv", [["1", "Ada"], ["2", "Bob"]], [2, 3]),
      ("crlf.csv", [["1", "Ada"], ["2", "Bob\r\nJr"]], [2, 3]),
      ("mixed-line-ends.csv", [["1", "Ada"], ["2", "Bob"], ["3", "Eve"]], [2, 3, 4]),
      ("no-final-newline.csv", [["1", "Ada"], ["2", "Bob"]], [2, 3]),
      ("blank-lines.csv", [["1", "Ada"], ["2", "Bob"]], [3, 6]),
    ])
  func lineEnds(file: String, cells: [[String]], lines: [Int]) throws {
    let table = try TableReading(fixture: file)
    #expect(table.names == ["id", "name"])
    #expect(table.cells == cells)
    #expect(table.lines == lines)
    #expect(table.issues.isEmpty)
  }

  @Test("a byte-order mark is no part of the first name")
  func byteOrderMark() throws {
    let table = try TableReading(fixture: "byte-order-mark.csv")
    #expect(table.names == ["id", "name"])
    #expect(table.byteRanges == [11..<16])
  }

  @Test("rows with too few or too many fields are quarantined, surplus empty ones are not")
  func ragged() throws {
    let table = try TableReading(fixture: "ragged.csv")
    #expect(table.cells == [["3", "Eve", "Oslo"], ["4", "Max", "Bonn"]])
    #expect(table.rows == [3, 4])
    #expect(
      table.flaws == [
        "2:1 2 fields where the header has 3 (quarantined, row 1)",
        "3:1 4 fields where the header has 3 (quarantined, row 2)",
        "5:1 5 fields where the header has 3 (warning, row 4)",
      ])
    #expect(table.summary.rowCount == 4)
    #expect(table.summary.quarantinedCount == 2)
  }

  @Test("a row of zero bytes is quarantined, a zero byte in a cell is left out")
  func nulBytes() throws {
    let table = try TableReading(fixture: "nul-bytes.csv")
    #expect(table.cells == [["1", "Ada"], ["2", "Bob"]])
    #expect(
      table.flaws == [
        "3:1 4 control bytes instead of a row (quarantined, row 2)",
        "2:0 1 NUL byte, the first on this line, is left out (warning, row 0)",
      ])
  }

  @Test("the end-of-file mark of DOS is no row")
  func endOfFileMark() throws {
    let table = try TableReading(fixture: "dos-end-of-file.csv")
    #expect(table.cells == [["1", "Ada", "-0- "], ["2", "Bob", "-0- "]])
    #expect(table.summary.rowCount == 2)
    #expect(table.flaws == ["3:1 1 control byte instead of a row (warning, row 0)"])
  }

  @Test("the end-of-file mark is known even where blank lines follow and a batch is full")
  func endOfFileMarkAtBatchEnd() throws {
    let content = FileBytes(Array("a,b\n1,2\n\u{1A}\n\r\n\n".utf8))
    let table = try TableReading(CSVReader(content, file: "t.csv"), batchRowCount: 2)
    #expect(table.issues.map(\.severity) == [.warning])
    #expect(table.summary.rowCount == 1)
  }

  @Test("a header that stands in the middle again is quarantined")
  func repeatedHeader() throws {
    let table = try TableReading(fixture: "repeated-header.csv")
    #expect(table.rows == [1, 3])
    #expect(table.flaws == ["3:1 the header stands here again (quarantined, row 2)"])
  }

  @Test("repeated and empty names are made unique")
  func repeatedNames() throws {
    let dialect = CSVDialect(hasHeader: true)
    let table = try TableReading(fixture: "repeated-names.csv", dialect: dialect)
    #expect(table.names == ["name", "name.2", "3", "name.3"])
    #expect(table.cells == [["Ada", "Bob", "Eve", "Max"]])
  }

  @Test(
    "an unclosed quote is reported where it opened and costs one row",
    arguments: ["unclosed-quote.csv", "unclosed-at-end.csv"])
  func unclosedQuote(file: String) throws {
    let table = try TableReading(fixture: file)
    let line = file == "unclosed-quote.csv" ? 2 : 3
    #expect(table.cells.count == 2)
    #expect(table.cells.last == ["3", "Eve"])
    #expect(
      table.flaws == ["\(line):3 quote opened here is never closed (quarantined, row \(line - 1))"])
    #expect(table.issues.first?.byteRange.count == 6)
  }

  @Test("stray quotes are kept, and said")
  func strayQuote() throws {
    let dialect = CSVDialect(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))
    let table = try TableReading(fixture: "stray-quote.csv", dialect: dialect)
    #expect(table.cells == [["1", "5\" pipe"], ["2", "Ada Lovelace"]])
    #expect(
      table.flaws == [
        "2:4 quote inside an unquoted field (warning, row 1)",
        "3:8 text after a closing quote (warning, row 2)",
      ])
  }

  @Test("without a header fields are numbers, or the declared names")
  func noHeader() throws {
    #expect(try TableReading(fixture: "no-header.csv").names == ["1", "2", "3"])
    let declared = CSVDialect(columns: ["ent_num", "name", "type"])
    let table = try TableReading(fixture: "no-header.csv", dialect: declared)
    #expect(table.names == ["ent_num", "name", "type"])
    #expect(table.cells.first == ["36", "AERO, LTD", "-0- "])
    #expect(table.rows == [1, 2, 3])
  }

  @Test("lines in front of the table are left out and counted")
  func preamble() throws {
    let table = try TableReading(fixture: "preamble.csv", dialect: CSVDialect(skipLineCount: 2))
    #expect(table.names == ["id", "name"])
    #expect(table.lines == [4])
  }

  @Test("titles in front of a table are told from its header, left out and reported")
  func titles() throws {
    let table = try TableReading(fixture: "title-lines.csv")
    #expect(table.names == ["id", "name", "fee"])
    #expect(table.lines == [4, 5])
    #expect(
      table.flaws == ["1:1 2 lines in front of the table are left out (warning, row 0)"])
    #expect(table.issues.first?.byteRange == 0..<29)
    let padded = try TableReading(fixture: "padded-title.csv")
    #expect(padded.names == ["id", "name", "town"])
    #expect(padded.cells.first == ["1", "Ada", "Oslo"])
    #expect(padded.flaws == ["1:1 1 line in front of the table is left out (warning, row 0)"])
  }

  @Test("a backslash makes quotes and itself text, where the file shows that it does")
  func escape() throws {
    let table = try TableReading(fixture: "backslash-escape.csv")
    #expect(
      table.cells == [
        ["1", "Ada \"the first\" Lovelace"], ["2", "C:\\temp, and more"], ["3", "x \\n y"],
      ])
    #expect(table.issues.isEmpty)
  }

  @Test("a blank between delimiter and quote belongs to the delimiter")
  func blankAfterDelimiter() throws {
    let table = try TableReading(fixture: "blank-after-comma.csv")
    #expect(table.names == ["id", "name", "town"])
    #expect(table.cells.first == ["1", "Lovelace, Ada", "Oslo"])
    #expect(table.issues.isEmpty)
  }

  @Test("rows that are all wider or narrower than the header are read, and said once")
  func headerWidth() throws {
    let wide = try TableReading(fixture: "nameless-column.csv")
    #expect(wide.names == ["id", "name", "3"])
    #expect(wide.cells.first == ["1", "Ada", "Oslo"])
    #expect(wide.issues.map(\.kind) == [.headerWidth(header: 2, rows: 3)])
    let narrow = try TableReading(fixture: "short-rows.csv")
    #expect(narrow.names == ["id", "name", "town", "remark"])
    #expect(narrow.cells.first == ["1", "Ada", "Oslo", ""])
    #expect(narrow.issues.map(\.kind) == [.headerWidth(header: 4, rows: 3)])
    #expect(narrow.summary.quarantinedCount == 0)
  }

  @Test("quotes that nobody doubled are read so that the row has its fields")
  func quotesNotDoubled() throws {
    let dialect = CSVDialect(quote: UInt8(ascii: "\""))
    let table = try TableReading(fixture: "quotes-not-doubled.csv", dialect: dialect)
    #expect(
      table.cells == [
        ["1", "5\" pipe, short", "black"], ["3", "plain, good", "blue"],
      ])
    #expect(
      table.flaws == [
        "2:6 text after a closing quote (warning, row 1)",
        "3:3 quote opened here is never closed (quarantined, row 2)",
      ])
  }

  @Test("a row of nothing but delimiters is no value lost, and said")
  func blankRows() throws {
    let table = try TableReading(fixture: "blank-rows.csv")
    #expect(table.rows == [1, 3])
    #expect(
      table.flaws == [
        "3:1 the row holds no value (quarantined, row 2)",
        "5:1 the row holds no value (quarantined, row 4)",
      ])
  }

  @Test("an empty file says so; a header alone is a table without rows")
  func empty() throws {
    let empty = try TableReading(fixture: "empty.csv")
    #expect(empty.flaws == ["0:0 the file is empty (warning, row 0)"])
    #expect(try TableReading(fixture: "header-only.csv").summary.rowCount == 0)
    #expect(try TableReading(fixture: "header-only.csv").issues.isEmpty)
  }

  @Test("fields come in the order asked for, and one that never occurs has no values")
  func fieldOrder() throws {
    let bytes = FileBytes(Array("a,b\n1,2\n".utf8))
    let table = try TableReading(CSVReader(bytes, file: "t.csv"), fields: ["b", "nothing", "a"])
    #expect(table.cells == [["2", "", "1"]])
  }

  @Test("what a batch callback throws ends the reading")
  func stop() throws {
    struct Stop: Error {}
    let reader = CSVReader(FileBytes(Array("a,b\n1,2\n3,4\n".utf8)), file: "t.csv")
    #expect(throws: Stop.self) {
      try reader.read(
        fields: ["a"], batchRowCount: 1, onBatch: { _ in throw Stop() }, onIssue: { _ in })
    }
  }
}
