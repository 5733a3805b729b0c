import Bytes
import Records
import Testing

@testable import Stages

@Suite("Draft: pipelines") struct PipelineDraftTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Drafts, and reads the draft as `run` would.
  private func drafted(_ files: (name: String, text: String)...) throws -> PipelineDefinition {
    let paths = try files.map { try folder.write($0.name, $0.text) }
    let draft = try PipelineDraft(files: paths, name: nil, folder: folder.path)
    let file = try folder.write("drafted.yml", draft.text)
    let pipeline = try PipelineFile.read(file, variables: [:])
    // Every file is found from the folder of the draft.
    #expect(try SourceCatalog(of: pipeline).partitions.count == files.count)
    return pipeline
  }

  private func columns(_ pipeline: PipelineDefinition, _ source: Int = 0) -> [String: [String]] {
    Dictionary(
      pipeline.sources[source].layouts[0].map.map { ($0.property, $0.columns) },
      uniquingKeysWith: +)
  }

  private func schema(_ pipeline: PipelineDefinition, _ source: Int = 0) -> String? {
    if case .fixed(let name) = pipeline.sources[source].layouts[0].schema { return name }
    return nil
  }

  private let people = """
    nr,Vorname,Nachname,Geburtsdatum,Straße,PLZ,Ort
    17,Ada,Holm,1961-02-03,Kai 1,20001,Norlund
    35,Bo,Lind,1970-11-30,Kai 2,20001,Norlund
    52,Cy,Berg,1982-06-17,Hafen 3,20002,Tarn
    """

  @Test("people become persons, their address one value, the number their key")
  func person() throws {
    let pipeline = try drafted(("leute.csv", people))
    #expect(pipeline.name == "leute")
    #expect(schema(pipeline) == "Person")
    #expect(pipeline.sources[0].layouts[0].key == ["nr"])
    let map = columns(pipeline)
    #expect(map["firstName"] == ["Vorname"])
    #expect(map["lastName"] == ["Nachname"])
    #expect(map["name"] == ["Vorname", "Nachname"])
    #expect(map["birthDate"] == ["Geburtsdatum"])
    #expect(map["address"] == ["Straße", "PLZ", "Ort"])
  }

  @Test("names with legal forms become companies")
  func company() throws {
    let pipeline = try drafted(
      ("firms.csv", "id;name;country\n7;Holm GmbH;de\n9;Lind Ltd;gb\n12;Berg AS;no\n"))
    #expect(schema(pipeline) == "Company")
    #expect(columns(pipeline) == ["name": ["name"], "country": ["country"]])
  }

  @Test("persons and organizations in one dump are told apart by their column")
  func either() throws {
    let pipeline = try drafted(
      (
        "list.csv",
        "id,kind,name,dob\na1,individual,Ada Holm,1961-02-03\nb2,entity,Holm Works,\n"
          + "c3,individual,Bo Lind,1970-11-30\nd4,ship,Petrel,\n"
      ))
    guard
      case .column(let column, let values, let otherwise) = pipeline.sources[0].layouts[0].schema
    else {
      Issue.record("the schema does not depend on a column")
      return
    }
    #expect(column == "kind")
    #expect(values == ["individual": "Person", "entity": "Organization"])
    #expect(otherwise == "Organization")
  }

  @Test("columns of two dumps that mean the same are one property, the rest is left out")
  func pairing() throws {
    let titles = ["Tides", "Locks of the North", "On Cranes", "Grey Petrel", "Salt", "Ropes"]
    func rows(_ more: (Int) -> String) -> String {
      titles.enumerated().map { "\($0.offset * 7 + 3),\($0.element),\(more($0.offset))" }
        .joined(separator: "\n")
    }
    let pipeline = try drafted(
      (
        "north.csv",
        "id,title,authors,year,shelf\n" + rows { "Holm and Lind \($0),199\($0),s\($0)" }
      ),
      ("south.csv", "id,name,author,jahr\n" + rows { "Lind \($0),199\($0)" }))
    let own = try #require(schema(pipeline))
    #expect(pipeline.schemata.map(\.name) == [own])
    #expect(columns(pipeline, 0)["name"] == ["title"])
    #expect(columns(pipeline, 1)["name"] == ["name"])
    #expect(Set(columns(pipeline, 0).keys) == Set(columns(pipeline, 1).keys))
    #expect(columns(pipeline, 0)["shelf"] == nil)
    #expect(pipeline.schemata[0].properties.first { $0.name == "year" }?.type == .date)
  }

  @Test("a key that repeats is no key")
  func repeatedKey() throws {
    let pipeline = try drafted(
      ("parts.csv", "id,part,price\n1,bolt,2.50\n1,nut,3.10\n2,anchor,80\n"))
    #expect(pipeline.sources[0].layouts[0].key.isEmpty)
  }

  @Test("JSON lines, documents and XML are drafted with the path of their rows")
  func trees() throws {
    let json = #"{"person":{"name":"Ada Holm","born":"1961-02-03"}}"#
    let other = #"{"person":{"name":"Bo Lind","born":"1970-11-30"}}"#
    let lines = try drafted(("a.jsonl", "\(json)\n\(other)\n"))
    #expect(columns(lines)["birthDate"] == ["person.born"])
    let document = try drafted(("b.json", "{\"meta\":1,\"rows\":[\(json),\(other)]}"))
    #expect(document.sources[0].layouts[0].format.rows == "rows")
    let xml = "<l><ps><p><name>Ada Holm</name><sex>f</sex></p><p><name>Bo</name></p></ps></l>"
    let tree = try drafted(("c.xml", xml))
    #expect(columns(tree)["name"] == ["name"])
    #expect(tree.sources[0].layouts[0].format.rows == "*/ps/p")
  }

  @Test("files of the same name make sources of different names")
  func sourceNames() throws {
    let pipeline = try drafted(("x/list.csv", people), ("y/list.csv", people))
    #expect(pipeline.sources.map(\.name) == ["list", "list_2"])
  }

  @Test("what cannot be drafted is refused in a sentence")
  func refusals() throws {
    let empty = try folder.write("head.csv", "id,name\n")
    #expect(throws: DraftError.noRows(file: empty)) {
      try PipelineDraft(files: [empty], name: nil, folder: folder.path)
    }
    let page = try folder.write("page.html", "<p>x</p>")
    #expect(throws: DraftError.pages(file: page)) {
      try PipelineDraft(files: [page], name: nil, folder: folder.path)
    }
    let noise = try folder.write("noise.bin", "\u{0}\u{1}\u{2}")
    #expect(throws: DraftError.unknownFormat(file: noise)) {
      try PipelineDraft(files: [noise], name: nil, folder: folder.path)
    }
  }

  @Test(
    "every benchmark folder gets a draft without an error, and a key for every dump",
    .enabled(if: Folder.kind(of: sharedData + "/linkage") == .folder))
  func benchmarks() throws {
    let root = sharedData + "/linkage"
    for name in try Folder.names(in: root) where Folder.kind(of: root + "/" + name) == .folder {
      let files = try Folder.names(in: root + "/" + name)
        .filter { ["a.csv", "b.csv", "a.csv.gz", "b.csv.gz"].contains($0) }
        .map { "\(root)/\(name)/\($0)" }
      let draft = try PipelineDraft(files: files, name: nil, folder: folder.path)
      #expect(draft.name == name || files.count == 1)
      let file = try folder.write("\(name).yml", draft.text)
      let pipeline = try PipelineFile.read(file, variables: [:])
      #expect(pipeline.sources.allSatisfy { $0.layouts[0].key == ["id"] }, "\(name)")
    }
  }

  @Test("entities that say what they are keep it, and their edges become relations")
  func followTheMoney() throws {
    let text = """
      {"id": "c1", "schema": "Company", "properties": {"name": ["Holm AG"], "jurisdiction": ["ch"]}}
      {"id": "p1", "schema": "Person", "properties": {"name": ["Ada Holm"], "birthDate": ["1961"]}}
      {"id": "o1", "schema": "Ownership", "properties": {"owner": ["p1"], "asset": ["c1"], "startDate": ["2010"]}}
      {"id": "s1", "schema": "Sanction", "properties": {"entity": ["p1"], "reason": ["none"]}}
      """
    // Lines, whatever the name of the file says.
    let path = try folder.write("entities.ftm.json", text)
    let draft = try PipelineDraft(files: [path], name: nil, folder: folder.path)
    #expect(draft.text.contains("# Left out: rows of Sanction."))
    let pipeline = try PipelineFile.read(
      try folder.write("drafted.yml", draft.text), variables: [:])
    let source = try #require(pipeline.sources.first)
    #expect(source.layouts.count == 2)
    #expect(source.schemaNames(in: Schemata()).contains("Person"))
    #expect(columns(pipeline)["birthDate"] == ["properties.birthDate"])
    #expect(columns(pipeline)["jurisdiction"] == ["properties.jurisdiction"])
    #expect(columns(pipeline)["alias"] == nil, "no row has one")
    let relation = try #require(source.layouts[1].relations.first)
    #expect(source.layouts[1].isSupplement && source.layouts[1].relations.count == 1)
    #expect(relation.kind == "owner" && relation.startDate == "properties.startDate")
    #expect(
      relation.object
        == .record(source: "entities", key: ["properties.owner"], prefix: ""))
  }

  @Test("a seat is no name, and neither places nor dates are keys")
  func seat() throws {
    let rows = (1...12).map { "\(10_000 + $0),Holm \($0) GmbH,Ort\($0),19\(50 + $0)-01-01" }
    let pipeline = try drafted(
      ("firms.csv", "PostalCode,Name,Company Seat,Founded\n" + rows.joined(separator: "\n")))
    #expect(pipeline.sources[0].layouts[0].key == [])
    #expect(columns(pipeline)["alias"] == nil)
    #expect(columns(pipeline)["address"] == ["PostalCode", "Company Seat"])
  }

  @Test("namespaces of elements are no part of what they are called")
  func namespaces() {
    #expect(HeaderWords.meaning(of: "lei:Entity/lei:LegalName") == .name)
    #expect(HeaderWords.meaning(of: "lei:LegalAddress/lei:PostalCode") == .postalCode)
    #expect(HeaderWords.meaning(of: "lei:LEI") == .leiCode)
  }

  @Test("a draft says how many rows are flawed where a run would stop for them")
  func flawedRows() throws {
    let rows = (1...20).map { $0 % 4 == 0 ? "\($0),A,b,c" : "\($0),Holm \($0) Ltd" }
    let path = try folder.write("ragged.csv", "id,name\n" + rows.joined(separator: "\n"))
    let draft = try PipelineDraft(files: [path], name: nil, folder: folder.path)
    #expect(draft.text.contains("quarantine_max: 0.30"))
    #expect(draft.text.contains("5 rows are flawed, the first:"))
    let broken = try folder.write("broken.json", "[{\"id\": 1},\n{\"id\": x}]")
    #expect(throws: DataIssue.self) {
      try PipelineDraft(files: [broken], name: nil, folder: folder.path)
    }
  }

  @Test("line breaks and control characters of headers stay out of comments")
  func controlCharacters() throws {
    let pipeline = try drafted(
      ("odd.csv", "id,\"company\nname\"\n1,Holm\u{7F} AG\n2,Lind Ltd\n3,Berg GmbH\n"))
    #expect(columns(pipeline)["name"] == ["company\nname"])
  }
}
