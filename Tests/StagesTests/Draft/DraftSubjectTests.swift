import Bytes
import Records
import Testing

@testable import Stages

@Suite("Draft: what rows are about") struct DraftSubjectTests {
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

  @Test(
    "organizations are told by the words they are called by, where no legal form tells",
    arguments: [
      "Holm University\nLind College of Arts\nHarbor Council",
      "Universität Holm\nFachhochschule Lind\nLandesverband Berg e.",
      "霍姆银行\n林德大学\n贝格医院",
      "Université de Holm\nLycée Lind\nMairie de Berg",
      "Holms kommun\nLinds högskola\nBergs förening",
      "Министерство труда Холма\nИнститут Линда\nБанк Берг",
    ])
  func organizations(names: String) throws {
    let layout = try drafted("list.csv", "code x;name;web\n" + table(names) { "\($0);b\($0)" })
    #expect(layout.schema == .fixed("Organization"))
    #expect(columns(layout)["name"] == ["name"])
  }

  private func table(_ names: String, _ rest: (Int) -> String) -> String {
    names.split(separator: "\n").enumerated().map { place, name in
      let cells = rest(place).split(separator: ";")
      return "\(cells[0]);\(name);\(cells[1])"
    }.joined(separator: "\n") + "\n"
  }

  @Test(
    "persons are told by given names and by Chinese surnames",
    arguments: [
      "Mary Holm\nJohn Lind\nAnna Berg\nRobert Dal", "王小明\n李丽\n张伟国\n陈静",
    ])
  func persons(names: String) throws {
    let layout = try drafted("list.csv", "no;name;area\n" + table(names) { "\($0 * 7);North" })
    #expect(layout.schema == .fixed("Person"))
  }

  @Test("songs and beers are none of both, whatever their names hold")
  func others() throws {
    let layout = try drafted(
      "songs.csv",
      "id,Song_Name,Artist_Name\n7,School Bank,A\n9,Church Museum,B\n11,Police Club,C\n")
    #expect(layout.schema == .fixed("Song"))
  }

  @Test("the name of something else that rows share is neither name nor alias")
  func namesOfOthers() throws {
    let rows = (0..<60).map {
      "S\($0 % 3),State of \(["Norland", "Sudland", "Westland"][$0 % 3]),Ada\($0) Holm\($0),L"
    }
    let map = columns(
      try drafted(
        "votes.csv", (["ST_CODE,ST_NAME,Candidate,Party"] + rows).joined(separator: "\n") + "\n"))
    #expect(map["name"] == ["Candidate"])
    #expect(map["alias"] == nil)
  }

  @Test("codes under a company's header are its number; a plain name beside it is the name")
  func codesOfOrganizations() throws {
    let layout = try drafted(
      "bodies.tsv",
      "government-organisation\tname\nD1\tHarbor Council\nD14\tOffice of Tides\nEA7\tLock Agency\n")
    #expect(columns(layout)["name"] == ["name"])
  }

  @Test("headers whose words stand together are read, where words of headers make them")
  func runTogether() {
    #expect(HeaderWords.meaning(of: "preferreddisplayname") == .name)
    #expect(HeaderWords.meaning(of: "companyname") == .companyName)
    #expect(HeaderWords.meaning(of: "birthcountry") == .birthPlace)
    #expect(HeaderWords.meaning(of: "username") == nil)
    #expect(HeaderWords.meaning(of: "candidate") == .name)
    #expect(HeaderWords.meaning(of: "details.slug") == nil)
    #expect(HeaderWords.meaning(of: "images.url") == .picture)
  }

  @Test("amounts and votes are no numbers of persons, nor is a text that refers to something")
  func amounts() throws {
    let votes = [7, 81, 923, 10_412, 302_118, 55, 4_120, 68_003, 9, 777_123]
    let rows = votes.enumerated().map {
      "Holm Ada \($0.offset),\($0.offset % 2 == 0 ? "Left" : "Right"),\($0.element),\"£\($0.element)\",It refers to many a thing that was said at length \($0.offset),\($0.element)"
    }
    let map = columns(
      try drafted(
        "results.csv",
        (["name,party,Poll,Funds,Terms of Reference,pollid"] + rows).joined(separator: "\n") + "\n")
    )
    #expect(map["idNumber"] == ["pollid"])
    #expect(map["summary"] == ["Terms of Reference"])
  }

  @Test("pictures are left out, and where a row was read is its source")
  func pictures() throws {
    let map = columns(
      try drafted(
        "members.csv",
        "name,party,image,source\nAda Holm,L,https://e.org/1.jpg,https://e.org/1\n"
          + "Bo Lind,R,https://e.org/2.jpg,https://e.org/2\nCy Berg,L,https://e.org/3.jpg,https://e.org/3\n"
      ))
    #expect(map["website"] == nil)
    #expect(map["sourceUrl"] == ["source"])
  }

  @Test("what others know an entity by is its key, and is said of it all the same")
  func knownKeys() throws {
    let layout = try drafted(
      "shares.csv",
      "Symbol,Security,Close\nHLM,Holm AS,3.5\nLND.B,Lind Ltd,4\nBRG,Berg GmbH,1.25\n")
    #expect(layout.key == ["Symbol"])
    #expect(columns(layout)["ticker"] == ["Symbol"])
  }

  @Test("given names in the languages whose word for it is that for a name are names, on their own")
  func nome() throws {
    let map = columns(
      try drafted("places.csv", "codigo;nome;latitude\n35;Holmo;1.5\n52;Lindo;2.5\n71;Bergo;3\n"))
    #expect(map["name"] == ["nome"])
  }

  @Test(
    "identifiers are found by what they are called in short, where they are some",
    arguments: [
      ("SIREN", "404833048,732829320,552100554", "sirenCode"),
      ("no_siret", "73282932000074,40483304800022,55210055400013", "siretCode"),
      ("IBAN", "GB82WEST12345698765432,DE89370400440532013000,NO9386011117947", "iban"),
      ("swift_code", "HOLMDEFFXXX,LINDGB2L,BERGNOKK", "swiftBic"),
    ])
  func namedIdentifiers(header: String, values: String, property: String) throws {
    let rows = values.split(separator: ",").enumerated().map {
      "Holm\($0.offset) GmbH;\($0.element)"
    }
    let map = columns(
      try drafted("firms.csv", (["name;\(header)"] + rows).joined(separator: "\n") + "\n"))
    #expect(map[property] == [header])
    // An inn is no number of a taxpayer.
    let inns = columns(
      try drafted("inns.csv", "name;INN\nHolm GmbH;The Anchor\nLind AG;The Whale\nBerg AS;Harp\n"))
    #expect(inns["innCode"] == nil)
  }

  @Test("a file of another program is refused by name")
  func foreign() throws {
    let page = try folder.write("list.dat", "%PDF-1.4\u{0}\n1 0 obj")
    #expect(throws: DraftError.foreignFormat(file: page, what: "a PDF document")) {
      try PipelineDraft(files: [page], name: nil, folder: folder.path)
    }
  }
}
