import Bytes
import Records
import Testing

@testable import CSV

@Suite("Dialect detection") struct DialectTests {
  @Test(
    "delimiter, quote and header are told from the file",
    arguments: [
      ("semicolon.csv", ";", "\"", true), ("tab.tsv", "\t", "\"", true),
      ("pipe.csv", "|", "\"", true), ("single-quote.csv", ",", "'", true),
      ("no-header.csv", ",", "\"", false), ("crlf.csv", ",", "\"", true),
      ("colon.csv", ":", "\"", true), ("title-lines.csv", ",", "\"", true),
      ("blank-after-comma.csv", ",", "\"", true), ("backslash-escape.csv", ",", "\"", true),
    ])
  func detection(file: String, delimiter: Unicode.Scalar, quote: Unicode.Scalar, hasHeader: Bool)
    throws
  {
    let dialect = try CSVDialect().detected(in: content(packageRoot + "/fixtures/csv/" + file))
    #expect(dialect.delimiter == UInt8(ascii: delimiter))
    #expect(dialect.quote == UInt8(ascii: quote))
    #expect(dialect.hasHeader == hasHeader)
  }

  @Test("addresses of a vocabulary name columns, addresses above addresses do not")
  func predicates() throws {
    func hasHeader(_ text: String) throws -> Bool? {
      try CSVDialect().detected(in: FileBytes(Array(text.utf8))).hasHeader
    }
    let named = "id,http://xmlns.com/foaf/0.1/name,http://dbpedia.org/ontology/birthYear\n"
    #expect(try hasHeader(named + "1,Ada Norlund,1905\n2,Bo Tarn,\n3,Cy Ek,1912\n") == true)
    let links = "https://norlund.org/a,https://tarn.org\nhttps://ek.org/b,http://moe.org\n"
    #expect(try hasHeader(links + "http://lund.org,http://vik.org\n") == false)
  }

  @Test("what is declared is not looked for")
  func declared() throws {
    let own = CSVDialect(
      delimiter: UInt8(ascii: "x"), quote: 0, escape: 0, hasHeader: false, encoding: "ISO-8859-2")
    #expect(try own.detected(in: FileBytes(Array("a,b\n1,2\n".utf8))) == own)
  }

  @Test("an encoding that does not exist is an error with its name")
  func unknownEncoding() {
    let reader = CSVReader(
      FileBytes([65, 10]), file: "t.csv", dialect: CSVDialect(encoding: "UTF-9"))
    #expect(
      throws: DataIssue(.unknownEncoding(name: "UTF-9"), at: SourceLocation(file: "t.csv"))
    ) { try reader.fieldNames() }
  }

  @Test(
    "legacy encodings are told and decoded; places count the file's own bytes",
    arguments: [
      ("latin-1.csv", "WINDOWS-1252", "Société Générale à Genève"),
      ("windows-1251.csv", "WINDOWS-1251", "Газпром нефть"),
      ("gbk.csv", "GB18030", "中国工商银行股份有限公司"),
      ("utf-16.csv", "UTF-16LE", "Ada 😀"),
    ])
  func encodings(file: String, encoding: String, first: String) throws {
    let table = try TableReading(fixture: file)
    #expect(table.summary.encoding == encoding)
    #expect(table.cells.first?[1] == first)
    let bytes = try content(packageRoot + "/fixtures/csv/" + file)
    let decoder = try #require(TextDecoder(encoding: encoding))
    for (range, row) in zip(table.byteRanges, table.cells) {
      let raw = bytes.withSpan { span in decoder.decoded(span.extracting(range)).utf8 }
      let text = String(decoding: raw, as: UTF8.self)
      #expect(text.filter { $0 != "\"" } == row.joined(separator: ","))
    }
  }

  @Test("a vertical bar inside a GBK character is no delimiter")
  func gbkPipe() throws {
    let dialect = CSVDialect(delimiter: UInt8(ascii: "|"), encoding: "GBK")
    let table = try TableReading(fixture: "gbk-pipe.csv", dialect: dialect)
    #expect(table.cells.count == 2)
    #expect(table.cells.last == ["2", "银行"])
    #expect(table.byteRanges == [8..<16, 17..<23])
  }

  @Test("an encoding that is guessed is said, with the place that is not UTF-8")
  func guess() throws {
    func flaws(_ bytes: [UInt8], _ dialect: CSVDialect = CSVDialect()) throws -> [String] {
      try TableReading(CSVReader(FileBytes(bytes), file: "t.csv", dialect: dialect)).flaws
    }
    let latin = Array("id,name\n1,Acme\n2,Caf".utf8) + [0xE9, 0x0A]
    #expect(
      try flaws(latin) == [
        "3:6 a byte that is not UTF-8: the file is read as WINDOWS-1252, which is a guess; declare its encoding where letters come out wrong (warning, row 0)"
      ])
    #expect(try flaws(latin, CSVDialect(encoding: "ISO-8859-1")) == [])
    #expect(try flaws(Array("id,name\n1,Café\n".utf8)) == [])
  }

  @Test("one bad byte in a small file leaves it UTF-8")
  func smallDamagedUTF8() throws {
    let bytes = Array("id,name\n1,Åcme\n2,Zoë\n3,Ökonom\n4,Caf".utf8) + [0xE9, 0x0A]
    let table = try TableReading(CSVReader(FileBytes(bytes), file: "t.csv"))
    #expect(table.summary.encoding == "UTF-8")
    #expect(table.cells.map(\.last) == ["Åcme", "Zoë", "Ökonom", "Caf\u{FFFD}"])
    #expect(table.flaws == ["5:1 1 byte is not UTF-8 (warning, row 4)"])
  }

  @Test("a few bad bytes do not make a UTF-8 file something else")
  func damagedUTF8() throws {
    let table = try TableReading(fixture: "damaged-utf-8.csv")
    #expect(table.summary.encoding == "UTF-8")
    #expect(table.cells[2] == ["3", "bad \u{FFFD}\u{FFFD} byte"])
    #expect(table.flaws == ["4:1 2 bytes are not UTF-8 (warning, row 3)"])
  }
}
