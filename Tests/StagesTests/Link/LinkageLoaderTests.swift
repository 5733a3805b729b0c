import Bytes
import Linkage
import Parquet
import Records
import StageEngine
import TestSupport
import Testing

@testable import Stages

@Suite("Linkage loader") struct LinkageLoaderTests {
  @Test("fields hold the distinct values of each record in byte order, on any number of threads")
  func twin() throws {
    var random = SeededGenerator(seed: 21)
    for round in 0..<12 {
      let folder = try TemporaryFolder()
      let files = try (0..<3).map { try File(index: $0, round: round, in: folder, &random) }
      let group: LinkGroup = round % 4 < 2 ? .person : .organization
      let loader = LinkageLoader(
        group: group, schemata: Schemata(own: []),
        partitions: files.map { (TaskID("normalize", $0.name), "s\($0.index % 2)") })
      for threadCount in [1, 2] {
        let loaded = try loader.load(
          folder: { task in folder.path + "/" + task.partition }, threadCount: threadCount)
        let records = loaded.records
        let expected = Self.expected(files, group)
        #expect(records.recordIDs.strings == expected.keys.sorted())
        let fields = Set(expected.values.flatMap(\.keys))
        #expect(Set(records.fields.map(\.name)) == fields)
        for field in records.fields {
          let values = field.values.strings
          #expect(values.sorted() == Set(values).sorted() && !values.contains(""))
          for (record, id) in records.recordIDs.strings.enumerated() {
            let found = (Int(field.offsets[record])..<Int(field.offsets[record + 1])).map {
              field.values[Int(field.ids[$0])]
            }
            #expect(found == (expected[id]?[field.name] ?? []).sorted(), "\(id) \(field.name)")
          }
        }
      }
    }
  }

  /// One partition of normalized rows: lists of comparable values per property.
  private struct File {
    let index: Int
    let name: String
    var ids: [String] = []
    var schemata: [String] = []
    var values: [String: [[String]]] = [:]

    init(
      index: Int, round: Int, in folder: TemporaryFolder, _ random: inout SeededGenerator
    ) throws {
      self.index = index
      name = "part\(index)"
      let texts: [String: [String]] = [
        "name": ["", "ada\u{1F}king", "ada b\u{1F}", "li\u{1F}", "li\u{1F}\u{1E}ada\u{1F}king"],
        "firstName": ["ada\u{1F}", "", "jo ann\u{1F}", "jo\u{1F}\u{1E}ada\u{1F}"],
        "lastName": ["\u{1F}king", "\u{1F}van dam", ""],
        "middleName": ["b\u{1F}"], "nationality": ["hk", "cn", "de", ""], "country": ["pr", "us"],
        "birthDate": ["1999-01-01", "1999", ""], "postalCode": ["1", "2"], "gender": ["male"],
        "address": round % 2 == 0 ? [""] : ["", "1 low road", "2 low road"],
      ]
      let rowCount = Int.random(in: 0...30, using: &random)
      for _ in 0..<rowCount {
        ids.append("s\(index % 2)/\(Int.random(in: 0..<20, using: &random))")
        schemata.append(
          round % 3 == 0
            ? (round % 4 < 2 ? "Person" : "Company")
            : ["Person", "Company", ""].randomElement(using: &random)!)
      }
      var columns = [
        Column("record_id", .string(StringArray(ids))),
        Column("schema", .string(StringArray(schemata))),
        Column("row", .int64((0..<Int64(rowCount)).map { $0 + 1 })),
      ]
      for property in texts.keys.sorted() where Int.random(in: 0..<6, using: &random) > 0 {
        let lists = (0..<rowCount).map { _ in
          (0..<Int.random(in: 0...2, using: &random)).map { _ in
            texts[property]!.randomElement(using: &random)!
          }
        }
        values[property] = lists
        columns.append(
          Column(
            property + ":key", .string(StringArray(lists.flatMap { $0 })),
            listOffsets: lists.reduce(into: [0]) { $0.append($0.last! + UInt32($1.count)) }))
      }
      try folder.write("\(name)/here")
      try ParquetFile.write(
        Table(columns, rowCount: rowCount), to: "\(folder.path)/\(name)/rows.parquet",
        options: ParquetOptions(codec: .none, rowGroupRowCount: 11))
    }
  }

  /// Record to field to values, by the letter.
  private static func expected(
    _ files: [File], _ group: LinkGroup
  ) -> [String: [String: Set<String>]] {
    let own = group == .person ? "Person" : "Company"
    var records: [String: [String: Set<String>]] = [:]
    var hasAddress = false
    for file in files {
      let ownRows = file.ids.indices.filter { file.schemata[$0] == own }
      // Where a source writes whole names, one half of a name is none.
      let hasWholeNames = ownRows.contains { row in
        (file.values["name"]?[row] ?? []).contains { !$0.isEmpty }
      }
      for row in ownRows {
        let id = file.ids[row]
        records[id, default: [:]] = records[id] ?? [:]
        func list(_ property: String) -> [String] { file.values[property]?[row] ?? [] }
        func add(_ field: String, _ values: [String]) {
          for value in values where !value.isEmpty {
            // Several forms of one value are as many values.
            for form in ComparableName.alternatives(value) {
              records[id]?[field, default: []].insert(String(form))
            }
          }
        }
        add("name", list("name"))
        for country in list("country") + list("nationality") {
          add("country", [country, FieldPlan.stateOfTerritory[country] ?? ""])
        }
        add("birthDate", list("birthDate"))
        add("address", list("address"))
        add("postalCode", list("postalCode"))
        if list("address").contains(where: { !$0.isEmpty }) { hasAddress = true }
        func tokens(_ property: String) -> [Substring] {
          let name = ComparableName(first(of: list(property)))
          return name.first + name.second
        }
        if group != .person { continue }
        let given = ["firstName", "middleName"].flatMap(tokens)
        let family = tokens("lastName")
        add("gender", list("gender"))
        if hasWholeNames ? !given.isEmpty && !family.isEmpty : !(given + family).isEmpty {
          add("name", [ComparableName(first: given, second: family).text])
        }
      }
    }
    return records.mapValues { fields in
      fields.filter { field in
        switch field.key {
        case "postalCode": !hasAddress
        case "birthDate": group == .person
        default: true
        }
      }
    }
  }

  private static func first(of list: [String]) -> String { list.first ?? "" }
}
