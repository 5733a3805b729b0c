import Bytes
import Fusion
import Records

/// A made-up world written as rows: enough of a night to fuse.
struct SmallWorld {
  struct Row {
    let record: String
    let property: String
    let value: String
    var file = 0
  }

  var records: FusionRecords
  var statements: FusionStatements
  var sources: [FusionSource]
  var properties: [FusedProperty]
  var propertyNames: [String] { properties.map(\.name) }

  static let sources = [
    FusionSource(name: "registry", trust: 0.9, license: "CC0"),
    FusionSource(name: "listings", trust: 0.5, license: "ODbL"),
    FusionSource(name: "press", trust: 0.2),
  ]
  static let properties = [
    FusedProperty(Property("name", .name)),
    FusedProperty(Property("address", .address), rule: MostRecentValue()),
    FusedProperty(Property("incorporationDate", .date), rule: MostTrustedValue()),
    FusedProperty(Property("leiCode", .identifier, isUnique: true)),
    FusedProperty(Property("alias", .name), rule: AllValues()),
  ]

  /// - Parameter clusters: Record ids that belong together; a record id begins with its source.
  init(
    _ clusters: [[String]], _ rows: [Row] = [], schemas: [String: String] = [:],
    dates: [String] = ["", "2026-01-01", "2026-02-01"]
  ) {
    let ids = clusters.flatMap { $0 }.sorted()
    let indexOf = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, UInt32($0)) })
    var labels = [UInt32](repeating: noIndex, count: ids.count)
    for cluster in clusters {
      let members = cluster.compactMap { indexOf[$0] }
      for member in members { labels[Int(member)] = members.min() ?? member }
    }
    let schemaNames = ["Company", "LegalEntity", "Person", "PublicBody"]
    records = FusionRecords(
      ids: StringArray(ids),
      schemas: ids.map { UInt16(schemaNames.firstIndex(of: schemas[$0] ?? "Company") ?? 0) },
      schemaNames: schemaNames, schemaDepths: [4, 2, 3, 4],
      sources: ids.map { id in
        UInt16(Self.sources.firstIndex { id.hasPrefix($0.name) } ?? 0)
      },
      groups: ids.map { _ in 0 }, groupNames: ["organization"], clusters: labels)
    var dictionary = ValueDictionary()
    let values = rows.map { dictionary.id(of: $0.value) }
    statements = FusionStatements(
      records: rows.map { indexOf[$0.record] ?? 0 },
      properties: rows.map { row in
        UInt16(Self.properties.firstIndex { $0.name == row.property } ?? 0)
      },
      values: values, valueTexts: dictionary.values, files: rows.map { UInt32($0.file) },
      rows: rows.indices.map { UInt32($0 + 1) }, fileDates: dates)
    sources = Self.sources
    properties = Self.properties
  }

  func order(_ assignment: EntityAssignment) -> StatementOrder {
    StatementOrder(
      statements, entityOfRecord: assignment.entityOfRecord, propertyNames: propertyNames)
  }

  func profiles(_ assignment: EntityAssignment) -> Profiles {
    ProfileFusion(
      records: records, assignment: assignment, sources: sources, properties: properties
    ).profiles(of: 0..<assignment.entityIDs.count, statements, order: order(assignment))
  }

  /// What became of the entities of `base`.
  func changes(
    from base: BaseNight, to assignment: EntityAssignment, judgements: [JudgedPair] = [],
    suppression: SuppressionResult? = nil
  ) -> [EntityChange] {
    Fusion.changes(
      from: base, to: assignment,
      valueChanges: ValueChanges(from: base, propertyNames: propertyNames).phrases(
        profiles(assignment), continuedFrom: assignment.continuedFrom),
      records: records, judgements: judgements, suppression: suppression)
  }

  /// Publishes the night, so that the next one can continue it.
  func base(_ assignment: EntityAssignment, suppressed: [SuppressedRecord] = []) -> BaseNight {
    let profiles = profiles(assignment)
    let kept = (0..<records.count).filter { assignment.entityOfRecord[$0] != noIndex }
    return BaseNight(
      recordIDs: StringArray(kept.map { records.ids[$0] }),
      entityOfRecord: kept.map { assignment.entityOfRecord[$0] }, entityIDs: assignment.entityIDs,
      redirects: assignment.redirects,
      values: zip(profiles.propertyNames, profiles.values).map {
        BaseValues(property: $0, lists: $1, texts: profiles.valueTexts)
      }, suppressed: suppressed)
  }

  func id(of record: String, _ assignment: EntityAssignment) -> String? {
    guard let index = records.ids.strings.firstIndex(of: record) else { return nil }
    let entity = assignment.entityOfRecord[index]
    return entity == noIndex ? nil : assignment.entityIDs[Int(entity)]
  }
}
