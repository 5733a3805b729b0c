import Bytes
import Records
import Testing

@testable import Stages

@Suite("Draft: properties") struct DraftPropertyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func drafted(_ name: String, _ text: String) throws -> SourceDefinition.Layout {
    let path = try folder.write(name, text)
    let draft = try PipelineDraft(files: [path], name: nil, folder: folder.path)
    let pipeline = try PipelineFile.read(
      try folder.write("drafted.yml", draft.text), variables: [:])
    return pipeline.sources[0].layouts[0]
  }

  private func columns(_ layout: SourceDefinition.Layout) -> [String: [String]] {
    Dictionary(layout.map.map { ($0.property, $0.columns) }, uniquingKeysWith: +)
  }

  @Test("identifiers are told by their check digits, whatever their column is called")
  func checkDigits() throws {
    let layout = try drafted(
      "firms.csv",
      """
      name,code a,code b,item
      Holm GmbH,DE0007164600,BBG000BLNNH6,Q312
      Lind Ltd,US0378331005,BBG000B9XRY4,Q2283
      Berg AS,NO0010063308,BBG000BVPV84,Q95
      Tarn Oy,FI0009000681,BBG000BPH459,Q20718
      Dal AB,SE0000108656,BBG000N9MNX3,Q9584
      """)
    let map = columns(layout)
    #expect(map["isin"] == ["code a"])
    #expect(map["figi"] == ["code b"])
    #expect(map["wikidataId"] == ["item"])
  }

  @Test("a column that is called like a property is that property, where its values allow it")
  func namesakes() throws {
    let layout = try drafted(
      "firms.csv",
      """
      nr,name,inn_code,imoNumber,topics,swiftBic
      17,Holm GmbH,7707083893,9074729,sanction,HOLMDEFFXXX
      35,Lind Ltd,7702070139,9176187,sanction;debarment,LINDGB2L
      52,Berg AS,7736050003,9321483,debarment,BERGNOKK
      """)
    let map = columns(layout)
    #expect(map["innCode"] == ["inn_code"])
    #expect(map["imoNumber"] == ["imoNumber"])
    #expect(map["topics"] == ["topics"])
    #expect(map["swiftBic"] == ["swiftBic"])
  }

  @Test("year, month and day in three columns are one date, by their names or by what they hold")
  func dateParts() throws {
    let named = try drafted(
      "people.csv",
      """
      nr,given name,surname,birth_day,birth_month,birth_year
      17,Ada,Holm,3,2,1961
      35,Bo,Lind,30,11,1970
      52,Cy,Berg,17,6,1982
      """)
    #expect(columns(named)["birthDate"] == ["birth_year", "birth_month", "birth_day"])
    let rows = (0..<400).map { row in
      "\(row * 7),Ada,Holm\(row % 90),\(1930 + row % 61),\(row % 12 + 1),\(row % 31 + 1)"
    }
    let unnamed = try drafted(
      "members.csv", (["nr,given name,surname,f1,f2,f3"] + rows).joined(separator: "\n") + "\n")
    #expect(columns(unnamed)["birthDate"] == ["f1", "f2", "f3"])
    // Counts up to twelve and thirty beside a year are no date: not all of them occur.
    let counts = (0..<400).map { row in
      "\(row * 7),Ada,Holm\(row % 90),\(1930 + row % 61),\(row % 5 + 1),\(row % 20 + 1)"
    }
    let other = try drafted(
      "counts.csv", (["nr,given name,surname,f1,f2,f3"] + counts).joined(separator: "\n") + "\n")
    #expect(columns(other)["birthDate"] == nil)
  }

  @Test("members of a faction are persons, what has a stock market launch is a company")
  func subjects() throws {
    let people = try drafted(
      "deputies.csv", "name,faction\nHolm Ada,Left\nLind Bo,Right\nBerg Cy,Left\n")
    #expect(people.schema == .fixed("Person"))
    let shares = try drafted(
      "shares.csv",
      "code_name,ipoDate,status\nHolm,1999-01-04,1\nLind,2003-05-06,1\nBerg,2010-02-03,0\n")
    #expect(shares.schema == .fixed("Company"))
  }

  @Test("behind two underscores stands the language of a name")
  func languages() throws {
    let people = try drafted(
      "deputies.csv",
      "key,name__id,name__no,gender\n1,Holm Ada,Holm Ada B,f\n2,Lind Bo,Lind Bo C,m\n3,Berg Cy,Berg Cy D,f\n"
    )
    let map = columns(people)
    #expect(map["name"] == ["name__id"])
    #expect(map["idNumber"] == nil)
  }

  @Test("constituents of an index are companies, by their symbols and securities")
  func constituents() throws {
    let shares = try drafted(
      "index.csv",
      "Symbol,Security,GICS Sector,Headquarters Location,CIK\nHLM,Holm,Industrials,Oslo,0000320193\n"
        + "LND,Lind,Energy,Bergen,0000789019\nBRG,Berg,Energy,Voss,0001018724\n")
    #expect(shares.schema == .fixed("Company"))
    let map = columns(shares)
    #expect(map["name"] == ["Security"])
    #expect(map["ticker"] == ["Symbol"])
    #expect(map["cikCode"] == ["CIK"])
  }

  @Test("rows lie where a document has many, not where it speaks of itself")
  func rowsBesideMeta() throws {
    let layout = try drafted(
      "firms.json",
      """
      {"meta": {"source": "x", "pulled": "2020-01-02", "sha": "0a1b", "domain": "firms"},
       "entities": [{"qid": "Q312", "canonical": "Holm GmbH"}, {"qid": "Q95", "canonical": "Lind AG"},
                    {"qid": "Q2283", "canonical": "Berg AS"}]}
      """)
    #expect(columns(layout)["name"] == ["canonical"])
  }

  @Test("the large table of a page is a dump")
  func page() throws {
    let rows = (1...12).map { "<tr><td>Holm \($0) GmbH</td><td>de</td><td>\($0 * 7)</td></tr>" }
    let layout = try drafted(
      "list.html",
      "<h1>Firms</h1><table><tr><th>Company</th><th>Country</th><th>Pages</th></tr>"
        + rows.joined() + "</table>")
    #expect(layout.format.kind == .htmlTable)
    #expect(layout.schema == .fixed("Company"))
    #expect(columns(layout)["name"] == ["Company"])
  }
}
