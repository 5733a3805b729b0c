import Bytes
import Foundation
import Testing

@testable import XML

@Suite("Workbooks") struct WorkbookTests {
  private static func file(_ name: String) throws -> FileBytes {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try FileBytes.reading(root.appendingPathComponent("fixtures/xlsx/\(name)").path)
  }

  private static func text(_ name: String, sheet: String? = nil) throws -> String {
    String(decoding: try Workbook(file(name)).delimited(sheet: sheet), as: UTF8.self)
  }

  @Test("the largest sheet that is not hidden is taken, a line for each of its rows")
  func largest() throws {
    let workbook = try Workbook(Self.file("register.xlsx"))
    #expect(workbook.sheetNames == ["Notes", "Register 2026"])
    #expect(workbook.largestSheet == "Register 2026")
    #expect(
      try Self.text("register.xlsx") == """
        "Harbor companies, as of 2026",,,,,,

        number,company,postcode,founded,capital,active,changed
        HC-1,Nordhafen Schiffbau GmbH,01067,1987-05-12,25000,TRUE,2026-03-01T14:30:00
        HC-2,"Kai & Söhne, ""Alte Werft""\",20457,0,0.3,FALSE,
        HC-3,"Due
        Moli S.p.A.",40121,2024-02-29,1234567.5,TRUE,2025-12-31

        HC-5,Δελφίν Α.Ε.,,,-3,,
        HC-6,Two runs AS,,1912,,,

        """)
  }

  @Test("texts that are shared, runs of one text, formats of numbers and results of formulas")
  func shared() throws {
    #expect(
      try Self.text("shared.xlsx") == """
        imo,name,flag,built,watch,note
        9074729,Abendröte,Panama,1993-04-01,18:00:00,
        0012345,海星,Panama,2011-11-30,18:00:00,
        9074731,Abendröte,Malta,1903-01-02,18:00:00,7
        1E+20,Kleine Freude II,TRUE,,,2

        """)
  }

  @Test("a sheet is found by its name, hidden ones too; an unknown name tells those that are")
  func named() throws {
    #expect(try Self.text("register.xlsx", sheet: "Notes") == "Made for the tests of Colligate.\n")
    #expect(try Self.text("register.xlsx", sheet: "Old").hasPrefix("old 0,0,xxxx"))
    let error = WorkbookError.noSheet(name: "Vesels", known: ["Vessels", "Legend"])
    #expect(throws: error) { try Self.text("shared.xlsx", sheet: "Vesels") }
    #expect(
      "\(error)" == "the workbook has no sheet \"Vesels\"; its sheets are Vessels, Legend")
  }

  @Test(
    "formats of numbers",
    arguments: [
      ("yyyy\\-mm\\-dd", "45000", "2023-03-15"), ("[$-407]d. mmmm yyyy;@", "1", "1900-01-01"),
      ("dd/mm/yy", "59", "1900-02-28"), ("dd/mm/yy", "60", "60"),
      ("dd/mm/yy", "61", "1900-03-01"), ("m/d/yy h:mm", "45000.5", "2023-03-15T12:00:00"),
      ("m/d/yy h:mm", "45000.999999999", "2023-03-16"), ("h:mm AM/PM", "0.25", "06:00:00"),
      ("\"day\" 0", "12", "12"), ("[Red]0.00", "12.50", "12.50"),
      ("General", "1.2345678E7", "12345678"),
      ("0.00%", "0.30000000000000004", "0.3"), ("00000", "312", "00312"),
      ("00000", "1234567", "1234567"),
      ("General", "007", "007"), ("General", "x", "x"), ("yyyy", "-5", "-5"),
      ("yyyy", "99999999", "99999999"),
    ])
  func formats(_ code: String, _ written: String, _ shown: String) throws {
    let styles = StyleCollector()
    let parser = try #require(SAXParser(styles))
    let escaped = code.replacingOccurrences(of: "\"", with: "&quot;")
    let xml = """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="\(escaped)"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>
      """
    let bytes = Array(xml.utf8)
    let isWhole = parser.parse(bytes.span, isLast: true)
    #expect(isWhole)
    #expect(CellStyles(styles, countsFrom1904: false).shown(written, style: 1) == shown)
  }

  @Test("days are counted from 1904 where the workbook says so")
  func macintosh() throws {
    let styles = StyleCollector()
    let parser = try #require(SAXParser(styles))
    let xml = Array("<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>".utf8)
    let isWhole = parser.parse(xml.span, isLast: true)
    #expect(isWhole)
    let shown = CellStyles(styles, countsFrom1904: true)
    #expect(shown.shown("0", style: 0) == "1904-01-01")
    #expect(shown.shown("43538", style: 0) == "2023-03-15")
  }

  @Test("a workbook that is cut anywhere is refused, one with a changed byte is read or refused")
  func damage() throws {
    let whole = try Self.file("shared.xlsx").array
    for end in stride(from: 0, to: whole.count, by: 97) {
      let cut = FileBytes(Array(whole[..<end]))
      #expect(!Workbook.isWorkbook(cut), "\(end)")
      #expect(throws: WorkbookError.self, "\(end)") { try Workbook(cut) }
    }
    for place in stride(from: 0, to: whole.count, by: 13) {
      var bytes = whole
      bytes[place] ^= 0x55
      // A sentence is the other way out; no place may crash.
      do throws(WorkbookError) {
        let text = try Workbook(FileBytes(bytes)).delimited()
        #expect(text.count < 10 * whole.count, "\(place)")
      } catch {
        #expect(!error.description.isEmpty, "\(place)")
      }
    }
  }
}
