import Bytes
import Foundation
import Records
import Testing

@testable import CSV

/// Tables with something in them that is no row: a second table, rows of names, sums, marks and NUL bytes.
@Suite("What is no row") struct PlacementTests {
  private func reading(_ bytes: [UInt8]) throws -> TableReading {
    try TableReading(CSVReader(FileBytes(bytes), file: "t.csv"))
  }

  private func reading(_ text: String) throws -> TableReading { try reading(Array(text.utf8)) }

  private func rows(_ count: Int, _ row: (Int) -> String) -> String {
    (0..<count).map { row($0) + "\n" }.joined()
  }

  @Test("a table below another is quarantined row by row under one sentence")
  func nextTable() throws {
    let first = "id,name,city\n" + rows(8) { "R\($0),Alpha \($0),Bonn" }
    let second = "officer,company,from,role\n" + rows(9) { "Max \($0),R\($0),2001-02-03,director" }
    let table = try reading(first + "\n" + second)
    #expect(table.names == ["id", "name", "city"])
    #expect(table.cells.count == 8)
    #expect(table.summary.rowCount == 18 && table.summary.quarantinedCount == 10)
    #expect(Set(table.issues.map(\.kind)) == [.otherTable(line: 11)])
  }

  @Test(
    "names and values in front of a table are no table, and a wider row behind a blank line is none"
  )
  func noNextTable() throws {
    let head = "Title,Register,\nDate,2020,\nSource,Office,\n\n"
    let table = try reading(
      head + "id,name,city,zip\n" + rows(9) { "\($0),A \($0),Bonn,5311\($0)" })
    #expect(table.cells.count == 9)
    let wide =
      "id,name,city\n" + rows(8) { "\($0),Alpha \($0),Bonn" } + "\n8,Beta,Bonn,x\n9,Cy,Ulm\n"
    #expect(try reading(wide).issues.map(\.kind) == [.fieldCount(expected: 3, found: 4)])
  }

  @Test("of two lines of names the one that names each column is the header")
  func groups() throws {
    let body = rows(9) { "\($0);Alpha \($0);Bonn;Weg \($0)" }
    let table = try reading("Company;;Address;\nNumber;Name;Town;Street\n" + body)
    #expect(table.names == ["Number", "Name", "Town", "Street"])
    #expect(table.cells.count == 9)
    #expect(table.issues.map(\.kind) == [.linesBeforeTable(count: 1)])
    let gap = try reading("Number;;Town;\n" + body)
    #expect(gap.cells.count == 9 && gap.issues.isEmpty)
  }

  @Test("names in brackets below the header are quarantined, a row with brackets is not")
  func secondHeader() throws {
    let body = rows(9) { "\($0);Alpha \($0);Bonn" }
    let table = try reading("Nr.;Firma;Ort\n(Number);(Company);(Town)\n" + body)
    #expect(table.names == ["Nr.", "Firma", "Ort"])
    #expect(table.issues.map(\.kind) == [.secondHeader])
    #expect(try reading("Nr.;Firma;Ort\n(1);(Beta);Bonn\n" + body).cells.count == 10)
  }

  @Test("years are names where the rows below are none")
  func years() throws {
    let table = try reading(
      "name,2020,2021,2022\n" + rows(9) { "A \($0),\($0),\($0 + 1),\($0 + 2)" })
    #expect(table.names == ["name", "2020", "2021", "2022"])
    let years = try reading("Ada,1990,1991\nBo,1992,1993\nCy,2001,2002\nDi,1980,1981\n")
    #expect(years.cells.count == 4)
  }

  @Test(
    "a last row of sums is quarantined",
    arguments: [
      (",,4500", ""), ("Total,,4500", ""), ("Summe;;4500,00", "\nQuelle: Amt\n"),
      ("TOTAL:,,\"4,500\"", ""),
    ])
  func totals(row: String, remark: String) throws {
    let d = row.contains(";") ? ";" : ","
    let body = rows(10) { "\($0)\(d)Alpha \($0)\(d)\($0 * 100)" }
    let table = try reading("id\(d)name\(d)turnover\n" + body + row + "\n" + remark)
    #expect(table.cells.count == 10)
    #expect(table.issues.first?.kind == .totals)
    #expect(table.issues.first?.row == 11)
  }

  @Test(
    "a row that is no sum stays",
    arguments: [",,4501", "Total,Energies,4500", ",Beta,4500", "Total,,", "9,,4500"])
  func noTotals(row: String) throws {
    let body = rows(10) { "\($0),Alpha \($0),\($0 * 100)" }
    let table = try reading("id,name,turnover\n" + body + row + "\n")
    #expect(table.cells.count == 11)
    #expect(table.issues.isEmpty)
  }

  @Test("a comma inside the values of one column is no delimiter")
  func oneColumn() throws {
    let table = try reading("name\n" + rows(9) { "Muster, Max \($0)" })
    #expect(table.names == ["name"])
    #expect(table.cells.first == ["Muster, Max 0"] && table.cells.count == 9)
    #expect(try reading("name,given\n" + rows(9) { "Muster, Max \($0)" }).names.count == 2)
  }

  @Test(
    "marks in front of inner rows are left out and said, a repeated one in front of the file is nothing"
  )
  func marks() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let part = Array("id,name\n15,Ada\n".utf8)
    let table = try reading(mark + mark + part + mark + Array("16,\u{E4}\n".utf8) + mark + part)
    #expect(table.names == ["id", "name"])
    #expect(table.cells.map(\.first) == ["15", "16", "15"])
    #expect(
      table.issues.map(\.kind) == [
        .innerByteOrderMark, .innerByteOrderMark, .repeatedHeader,
      ])
    let quoted = try reading(part + mark + Array("\"17\",Bo\n".utf8))
    #expect(quoted.cells.last == ["17", "Bo"])
    #expect(quoted.issues.map(\.kind) == [.innerByteOrderMark])
  }

  @Test("NUL bytes are left out and said once")
  func nulBytes() throws {
    let table = try reading("id,name\n1,A\0da\n2,B\0\0o\n3,Cy\n")
    #expect(table.cells == [["1", "Ada"], ["2", "Bo"], ["3", "Cy"]])
    #expect(
      table.flaws == [
        "2:0 3 NUL bytes, the first on this line, are left out (warning, row 0)"
      ])
  }

  @Test("a formula of a text is the text, quoted or not")
  func formulas() throws {
    let table = try reading("id,name\n=\"00001\",Ada\n\"=\"\"00002\"\"\",Bo\n=A1,Cy\n")
    #expect(table.cells == [["00001", "Ada"], ["00002", "Bo"], ["=A1", "Cy"]])
    #expect(table.issues.isEmpty)
  }

  @Test("a header in an encoding of two bytes a character is found as in UTF-8")
  func decodedHeader() throws {
    let text =
      "\u{6CD5}\u{4EBA}\u{756A}\u{53F7},\u{5546}\u{53F7}\n"
      + rows(9) { "21113819493\($0),\u{682A}\u{5F0F}\u{4F1A}\u{793E}\u{65ED}\($0)" }
    let encoded = try #require(text.data(using: .shiftJIS))
    let table = try reading([UInt8](encoded))
    #expect(table.names == ["\u{6CD5}\u{4EBA}\u{756A}\u{53F7}", "\u{5546}\u{53F7}"])
    #expect(table.cells.count == 9)
  }

  @Test("repeated names are told apart in time that grows with their number alone")
  func repeatedNames() throws {
    let header = (0..<60_000).map { _ in "name" }.joined(separator: ",")
    let names = try CSVReader(FileBytes(Array((header + "\n").utf8)), file: "t.csv").fieldNames()
    #expect(names.count == 60_000 && Set(names).count == 60_000)
    #expect(names.prefix(3) == ["name", "name.2", "name.3"] && names.last == "name.60000")
  }

  @Test("a line of nothing but delimiters is refused with its width")
  func tooWide() {
    let line = [UInt8](repeating: UInt8(ascii: ";"), count: 1 << 19) + [0x0A]
    #expect(
      throws: DataIssue(
        .columnCount(found: (1 << 19) + 1, max: CSVText.columnCountMax),
        at: SourceLocation(file: "t.csv", line: 1))
    ) { try reading(line) }
  }
}
