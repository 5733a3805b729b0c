import Bytes
import Records
import Testing

@testable import Stages

@Suite("Pipeline file") struct PipelineFileTests {
  private func pipeline(_ text: String) throws -> PipelineDefinition {
    let folder = try TemporaryFolder()
    return try PipelineFile.read(
      try folder.write("p.yml", text), variables: ["DATA": "/data"])
  }

  /// A pipeline with one source whose map is `map`.
  private func mappings(_ map: String, schema: String = "Company") throws -> [PropertyMapping] {
    try pipeline(
      """
      name: p
      sources:
        a:
          files: a.csv
          schema: \(schema)
          map: \(map)
      """
    ).sources[0].layouts[0].map
  }

  private let example = """
    # Who is listed where?
    name: watchlist
    sources:
      dod_1260h:
        files: ${DATA}/dod.csv
        schema: Company
        map:
          name: Clean Name
          alias: {column: Alias, split: ";"}
          country: {constant: cn}
        relations:
          - {kind: owner, name: Parent Name}
        trust: 0.9
        license: US public domain
        retrieved: 2026-08-22
        expect: {rows: {min: 300}, filled: {name: 0.99}}
      hongkong:
        files: ${DATA}/hk.csv.gz
        schema: {column: type, values: {Entity: Organization, Person: Person}}
        key: symbol
        where: {symbol: {not: null}, type: [Entity, Person]}
        map: {name: name, isin: isin, address: [state, city, zipcode]}
      press:
        files: ${DATA}/{aeb,gne_zh}/*.html.gz
        exclude: "*.expected.html.gz"
        format: html
    link:
      organization:
        block:
          - name.fingerprint
          - registrationNumber
          - {all: [name.tokens, country], max: 2000}
          - {all: name.phonetic, missing: incorporationDate}
          - {all: name.phonetic, missing: [incorporationDate.day, country]}
        compare: {name: organization, country: exact, address: address}
        threshold: {link: 0.95, review: 0.5}
    judgements: watchlist.judgements.csv
    suppress: suppress.csv
    fuse: {incorporationDate: most_trusted, address: most_recent}
    publish: {gates: {id_churn: 0.02, cluster_size: 200}, also: [ftm]}
    """

  @Test("the example of the design reads as it is written")
  func designExample() throws {
    let pipeline = try pipeline(example)
    #expect(pipeline.purpose == "Who is listed where?")
    #expect(pipeline.sources.map(\.name) == ["dod_1260h", "hongkong", "press"])
    let dod = pipeline.sources[0]
    #expect(dod.retrieved == .date("2026-08-22"))
    #expect(dod.expect.rowCountMin == 300 && dod.expect.filled == ["name": 0.99])
    #expect(dod.layouts[0].relations[0].object == .name(column: "Parent Name"))
    #expect(dod.layouts[0].relations[0].subject == .ownRecord)
    let hongkong = pipeline.sources[1].layouts[0]
    #expect(hongkong.format.kind == .csv)
    #expect(
      hongkong.conditions == [
        Condition(column: "symbol", test: .isNotNull),
        Condition(column: "type", test: .isIn(["Entity", "Person"])),
      ])
    #expect(hongkong.map[2].columns == ["state", "city", "zipcode"])
    #expect(hongkong.map[2].join == ", ")
    #expect(pipeline.sources[2].layouts[0].schema == .fixed("Article"))
    let link = try #require(pipeline.link.first)
    #expect(link.block?[2].keys == ["name.tokens", "country"])
    #expect(link.block?[2].blockSizeMax == 2000 && link.block?[2].missing == nil)
    #expect(link.block?[3].keys == ["name.phonetic"])
    #expect(link.block?[3].missing == ["incorporationDate"])
    #expect(link.block?[4].missing == ["incorporationDate.day", "country"])
    #expect(
      link.properties == ["name", "registrationNumber", "country", "incorporationDate", "address"])
    #expect(link.thresholdReview == 0.5)
    #expect(pipeline.fuse.rules["address"] == .mostRecent)
    #expect(pipeline.publish.idChurnMax == 0.02 && pipeline.publish.also == [.ftm])
  }

  @Test("a property takes a column, several columns, a constant, steps, or a list of these")
  func mappingForms() throws {
    #expect(try mappings("{name: A}")[0].columns == ["A"])
    #expect(try mappings("{name: {columns: [A, B]}}")[0].join == nil)
    #expect(try mappings("{country: {constant: cn}}")[0].constant == "cn")
    let steps = try mappings(
      "{topics: {column: K, split: [';', ','], values: {S: sanction, X: null}, prefix: p}}")[0]
    #expect(steps.split == [";", ","] && steps.values == ["S": "sanction", "X": ""])
    let several = try mappings("{name: [A, {column: B, where: {k: [x, y]}}]}")
    #expect(several.map(\.columns) == [["A"], ["B"]])
    #expect(several.map(\.property) == ["name", "name"])
    #expect(several[1].conditions == [Condition(column: "k", test: .isIn(["x", "y"]))])
  }

  @Test(
    "a condition says which values pass",
    arguments: [
      ("{c: a}", [Condition.Test.isIn(["a"])]), ("{c: null}", [.isNull]),
      ("{c: {not: [a, b]}}", [.isNotIn(["a", "b"])]),
      ("{c: {not: [a, null]}}", [.isNotIn(["a"]), .isNotNull]),
      ("{c: {matches: '^a'}}", [.matches("^a")]),
      ("{c: {not: {matches: '^a'}}}", [.doesNotMatch("^a")]),
      ("{c: {is: a, matches: b}}", [.isIn(["a"]), .matches("b")]),
    ])
  func conditionForms(_ text: String, _ tests: [Condition.Test]) throws {
    let mapping = try mappings("{name: {column: A, where: \(text)}}")[0]
    #expect(mapping.conditions.map(\.test) == tests)
  }

  @Test("tables share the source's key; one without a schema only adds to records")
  func tables() throws {
    let source = try pipeline(
      """
      name: p
      sources:
        a:
          key: id
          nulls: "-0-"
          header: false
          tables:
            - {files: prim.csv, columns: [id, name, type], map: {name: name},
               schema: {column: type, values: {i: Person}, otherwise: Company}}
            - {files: alt.csv, columns: [id, alt], map: {alias: alt, birthDate: alt}}
      """
    ).sources[0]
    #expect(source.layouts.map(\.key) == [["id"], ["id"]])
    #expect(source.layouts.map(\.nulls) == [["-0-"], ["-0-"]])
    #expect(source.layouts.map(\.isSupplement) == [false, true])
    #expect(source.layouts[1].schema == .fixed("LegalEntity"))
    #expect(source.property("birthDate", in: Schemata())?.type == .date)
  }

  @Test("own schemata have typed properties, which sources can map")
  func ownSchemata() throws {
    let pipeline = try pipeline(
      """
      name: p
      schemata:
        Book: {properties: {isbn: {type: identifier, unique: true}, year: date}}
      sources:
        a: {files: a.json, schema: Book, map: {name: title, isbn: isbn, year: year}}
      link: {Book: {compare: {isbn: identifier}}}
      """)
    #expect(pipeline.schemata[0].extends == "Thing")
    #expect(pipeline.schemata[0].properties[0].isUnique)
    #expect(pipeline.link[0].group == "Book")
  }

  @Test("an included map is added to; what the file itself says wins")
  func include() throws {
    let folder = try TemporaryFolder()
    try folder.write("shared/base.yml", "schema: Company\nmap: {name: A, country: B}\ntrust: 0.3\n")
    let path = try folder.write(
      "p.yml",
      "name: p\nsources:\n  a: {include: shared/base.yml, files: a.csv, map: {name: C}}\n")
    let source = try PipelineFile.read(path, variables: [:]).sources[0]
    #expect(source.trust == 0.3)
    #expect(Set(source.layouts[0].map.flatMap(\.columns)) == ["C", "B"])
  }

  @Test("what an anchor names can be merged into a map")
  func anchors() throws {
    let sources = try pipeline(
      """
      name: p
      sources:
        a: &list {files: a.csv, schema: Company, trust: 0.2, map: {name: n}}
        b:
          <<: *list
          files: b.csv
      """
    ).sources
    #expect(sources[1].trust == 0.2)
    #expect(sources.map(\.layouts[0].files) == [["a.csv"], ["b.csv"]])
  }

  @Test("a default of a variable starts at the file, a given one wins")
  func variables() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "p.yml",
      """
      name: p
      variables: {DATA: ../d}
      sources: {a: {files: "${DATA}/a.csv", schema: Company, map: {name: n}}}
      """)
    let standing = try PipelineFile.read(path, variables: [:])
    #expect(standing.variables == ["DATA": folder.path + "/../d"])
    #expect(standing.sources[0].layouts[0].files == ["${DATA}/a.csv"])
    #expect(try PipelineFile.read(path, variables: ["DATA": "e"]).variables == ["DATA": "e"])
  }

  @Test("a slice has one canonical text, however the file is written")
  func canonical() throws {
    let flow = try pipeline(
      "name: p\nsources: {a: {files: a/b.csv, schema: Company, trust: 0.9, map: {name: n}}}")
    let block = try pipeline(
      """
      name: p
      sources:
        a:
          trust: 0.90
          map:
            name: n
          schema: "Company"
          files: [a/b.csv]
      """)
    #expect(canonicalJSON(flow.sources) == canonicalJSON(block.sources))
    #expect(canonicalJSON(["b": 1, "a": 2]) == #"{"a":2,"b":1}"#)
    #expect(canonicalJSON(["a/b"]) == #"["a/b"]"#)
  }
}
