import Bytes
import Fusion
import Normalization
import Records
import StageEngine

/// Fuses clusters to profiles: `entities`, `records`, `statements`, `relations`, `redirects`,
/// `changes` and `suppressed` tables, all without what articles add.
struct FuseStage {
  static let codeVersion = 1

  let pipeline: PipelineDefinition
  let catalog: SourceCatalog
  let groups: [LinkGroup]
  let usedSchemata: [String]

  func run(in context: TaskContext) throws -> TaskCounts {
    let schemata = pipeline.allSchemata
    let gathered = try gather(context)
    let clusters = try Clusters(
      groups: groups, recordIDs: gathered.recordIDs, folder: context.folder)
    let records = FusionRecords(
      ids: gathered.recordIDs, schemas: gathered.schemas, schemaNames: gathered.schemaNames,
      schemaDepths: gathered.schemaNames.map { schemata.depth($0) }, sources: gathered.sources,
      groups: groupOfRecord(gathered, schemata), groupNames: groups.map(\.description),
      clusters: clusters.ofRecord)
    let base = try context.baseNightFolder.map { try BaseNightReading(folder: $0).night }
    let suppression = try Suppression(file: pipeline.suppressFile)
    let hidden = suppression.list.result(
      records, names: gathered.names, nameSuppression: suppression.names,
      statements: gathered.statements, propertyNames: gathered.propertyNames, base: base)
    for entry in hidden.unmatched {
      context.log("row \(entry.row) of the suppression list matches nothing tonight")
    }
    let assignment = assignEntityIDs(
      records, base: base, suppression: hidden, night: nightNumber(after: context.baseNightFolder))
    let order = StatementOrder(
      gathered.statements, entityOfRecord: assignment.entityOfRecord,
      propertyNames: gathered.propertyNames)
    let profiles = fuse(
      gathered.statements, order: order, records: records, assignment: assignment,
      sources: pipeline.sources.map {
        FusionSource(name: $0.name, trust: $0.trust, license: $0.license)
      }, properties: properties(gathered.propertyNames, schemata),
      weakestLinks: clusters.weakestLinks)
    let changes = try base.map { base in
      Fusion.changes(
        from: base, to: assignment, profiles: profiles, records: records,
        judgements: try judged(gathered.recordIDs), suppression: hidden)
    }

    let writer = FuseTables(
      gathered: gathered, records: records, assignment: assignment, profiles: profiles,
      order: order, sourceNames: pipeline.sources.map(\.name),
      propertyNames: allPropertyNames(schemata))
    let relations = try RelationGathering(
      catalog: catalog, gathered: gathered, assignment: assignment, schemata: schemata,
      suppression: suppression.names
    ).gather(folder: context.folder)
    try Tables.write(writer.entities, to: "entities.parquet", in: context)
    try Tables.write(writer.recordTable, to: "records.parquet", in: context)
    try Tables.write(
      writer.statements(relations: relations), to: "statements.parquet", in: context)
    try Tables.write(
      relations.relations.table(assignment.entityIDs), to: "relations.parquet", in: context)
    try Tables.write(redirectTable(assignment.redirects), to: "redirects.parquet", in: context)
    try Tables.write(
      changeTable(changes ?? firstNight(profiles)), to: "changes.parquet", in: context)
    try Tables.write(
      suppressedTable(
        assignment.carriedSuppressions(hidden, suppression.list, records)),
      to: "suppressed.parquet", in: context)
    try Tables.write(
      hiddenNames(gathered, isHidden: { assignment.entityOfRecord[$0] == noIndex }),
      to: "hidden_names.parquet", in: context)
    try Tables.write(
      Table([
        Column("file", .string(StringArray(gathered.fileNames))),
        Column("rows", .int64(gathered.orphanCounts)),
      ]), to: "orphans.parquet", in: context)
    let figures = GateFigures(assignment, base: base, suppression: hidden)
    context.log(figures.summary)
    try AtomicFile.write(figures.json + "\n", to: context.outputFolder + "/" + GateFigures.fileName)
    return TaskCounts(
      rowsIn: records.count, rowsOut: profiles.count, issueCount: hidden.unmatched.count,
      extra: ["statements": order.indices.count])
  }

  private func gather(_ context: TaskContext) throws -> GatheredStatements {
    let sourceNames = pipeline.sources.map(\.name)
    return try StatementGathering(
      partitions: catalog.tables.map { partition in
        StatementGathering.Partition(
          ingest: PipelineTasks.ingestID(partition),
          normalize: PipelineTasks.normalizeID(partition),
          source: sourceNames.firstIndex(of: partition.source.name) ?? 0,
          file: partition.files[0].name, isSupplement: partition.layout.isSupplement)
      }, schemata: pipeline.allSchemata
    ).gather(folder: context.folder)
  }

  private func groupOfRecord(_ gathered: GatheredStatements, _ schemata: Schemata) -> [UInt8] {
    let ofSchema = gathered.schemaNames.map { name in
      UInt8(groups.firstIndex(of: schemata.group(of: name)) ?? 0)
    }
    return gathered.schemas.map { ofSchema[Int($0)] }
  }

  private func properties(_ names: [String], _ schemata: Schemata) -> [FusedProperty] {
    names.map { name in
      let property =
        usedSchemata.lazy.compactMap { schemata.property(name, of: $0) }.first
        ?? Property(name, .text)
      let rule = pipeline.fuse.rules[name].flatMap { survivorshipRule(named: $0.rawValue) }
      return FusedProperty(property, rule: rule ?? MostFrequentValue())
    }
  }

  /// All properties of the pipeline's schemata in byte order: the columns of `entities`.
  private func allPropertyNames(_ schemata: Schemata) -> [String] {
    Set(usedSchemata.flatMap { schemata.properties(of: $0).map(\.name) }).sorted()
  }

  private func judged(_ recordIDs: StringArray) throws -> [JudgedPair] {
    guard let file = pipeline.judgementsFile else { return [] }
    let judgements = try Judgements(path: file.path, file: file.name)
    let wanted = Set(judgements.list.flatMap { [$0.left, $0.right] })
    var indices: [String: UInt32] = [:]
    for index in 0..<recordIDs.count where wanted.contains(recordIDs[index]) {
      indices[recordIDs[index]] = UInt32(index)
    }
    return judgements.list.compactMap { judgement in
      guard judgement.verdict != .unsure, let left = indices[judgement.left],
        let right = indices[judgement.right]
      else { return nil }
      return JudgedPair(left: left, right: right, isPositive: judgement.verdict == .positive)
    }
  }

  /// Nights count up from their base, so the number of this one is known before it is published.
  private func nightNumber(after base: String?) -> String? {
    let name = base?.split(separator: "/").last ?? ""
    guard let number = Int(name.prefix { $0 != "-" }) else { return nil }
    let digits = String(number + 1)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Without a base every entity is new.
  private func firstNight(_ profiles: Profiles) -> [EntityChange] {
    (0..<profiles.count).map {
      EntityChange(.added, oldID: nil, newID: profiles.entityIDs[$0], cause: "first night")
    }
  }

  private func redirectTable(_ redirects: [Redirect]) -> Table {
    var offsets: [UInt32] = [0]
    var targets = StringArray()
    for redirect in redirects {
      for target in redirect.newIDs { targets.append(target) }
      offsets.append(UInt32(targets.count))
    }
    return Table([
      Column("old_id", .string(StringArray(redirects.map(\.oldID)))),
      Column("new_ids", .string(targets), listOffsets: offsets),
      Column(
        "since", .string(StringArray(redirects.map { $0.since ?? "" })),
        validity: redirects.map { $0.since != nil }),
    ])
  }

  private func changeTable(_ changes: [EntityChange]) -> Table {
    Table([
      Column(
        "entity_id", .string(StringArray(changes.map { $0.newID ?? $0.oldID ?? "" }))),
      Column("kind", .string(StringArray(changes.map(\.kind.rawValue)))),
      Column(
        "old_id", .string(StringArray(changes.map { $0.oldID ?? "" })),
        validity: changes.map { $0.oldID != nil }),
      Column(
        "new_id", .string(StringArray(changes.map { $0.newID ?? "" })),
        validity: changes.map { $0.newID != nil }),
      Column("cause", .string(StringArray(changes.map(\.cause)))),
    ])
  }

  /// Names of hidden records that no published record has: what must not stand in articles either.
  private func hiddenNames(
    _ gathered: GatheredStatements, isHidden: (Int) -> Bool
  ) -> Table {
    var isPublished = Set<UInt32>()
    var hidden = Set<UInt32>()
    for (index, record) in gathered.names.records.enumerated() {
      if isHidden(Int(record)) {
        hidden.insert(gathered.writtenNames[index])
      } else {
        isPublished.insert(gathered.writtenNames[index])
      }
    }
    let names = hidden.subtracting(isPublished).map {
      gathered.originals.dictionary.values[Int($0)]
    }
    return Table([Column("name", .string(StringArray(names.sorted())))])
  }

  private func suppressedTable(_ suppressed: [SuppressedRecord]) -> Table {
    Table([
      Column("entry", .int64(suppressed.map { Int64(bitPattern: $0.entry) })),
      Column("record", .int64(suppressed.map { Int64(bitPattern: $0.record) })),
    ])
  }
}

/// The clusters that the link stages left, on the records of the night.
private struct Clusters {
  /// The smallest record index of each record's cluster.
  let ofRecord: [UInt32]
  /// By cluster, the weakest link of the strongest tree that holds it together, in 1/1024 bit.
  let weakestLinks: [UInt32: Int32]

  init(groups: [LinkGroup], recordIDs: StringArray, folder: (TaskID) throws -> String) throws {
    // Record ids are distinct, so an id of the dictionary is a record's index.
    var known = ValueDictionary()
    _ = known.ids(of: recordIDs)
    func indices(_ texts: StringArray) -> [UInt32] { known.ids(of: texts) }
    let count = UInt32(recordIDs.count)
    var ofRecord = (0..<recordIDs.count).map { UInt32($0) }
    var links: [(left: UInt32, right: UInt32, weight: Double)] = []
    for group in groups {
      let path = try folder(PipelineTasks.linkID(group))
      let clusters = try Tables.read(path + "/clusters.parquet")
      guard let ids = clusters["record_id"]?.strings, let labels = clusters["cluster"]?.strings
      else { continue }
      for (record, label) in zip(indices(ids), indices(labels)) where max(record, label) < count {
        ofRecord[Int(record)] = label
      }
      let scored = try Tables.read(
        path + "/links.parquet", columns: ["left", "right", "match_weight"])
      guard let left = scored["left"]?.strings, let right = scored["right"]?.strings,
        case .double(let weights)? = scored["match_weight"]?.values
      else { continue }
      for (row, (from, to)) in zip(indices(left), indices(right)).enumerated()
      where max(from, to) < count {
        links.append((from, to, weights[row]))
      }
    }
    self.ofRecord = ofRecord
    weakestLinks = Self.weakest(links, ofRecord)
  }

  /// Kruskal's maximum spanning tree per cluster; its least weight is the bottleneck.
  private static func weakest(
    _ links: [(left: UInt32, right: UInt32, weight: Double)], _ clusters: [UInt32]
  ) -> [UInt32: Int32] {
    var parents: [UInt32: UInt32] = [:]
    func root(_ node: UInt32) -> UInt32 {
      var node = node
      while let parent = parents[node], parent != node { node = parent }
      return node
    }
    var weakest: [UInt32: Int32] = [:]
    for link in links.sorted(by: {
      ($1.weight, $0.left, $0.right) < ($0.weight, $1.left, $1.right)
    }) {
      let cluster = clusters[Int(link.left)]
      guard cluster == clusters[Int(link.right)] else { continue }
      let (from, to) = (root(link.left), root(link.right))
      guard from != to else { continue }
      parents[max(from, to)] = min(from, to)
      weakest[cluster] = Int32((link.weight * 1024).rounded())
    }
    return weakest
  }
}
