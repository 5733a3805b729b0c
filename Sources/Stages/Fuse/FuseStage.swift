import Bytes
import Fusion
import Normalization
import Parquet
import Records
import StageEngine

/// Fuses clusters to profiles: `entities`, `records`, `statements`, `relations`, `redirects`,
/// `changes` and `suppressed` tables, all without what articles add. The first three are written as they
/// are published.
struct FuseStage {
  static let codeVersion = 7

  let pipeline: PipelineDefinition
  let catalog: SourceCatalog
  let groups: [LinkGroup]
  let usedSchemata: [String]

  func run(in context: TaskContext) throws -> TaskCounts {
    let schemata = pipeline.allSchemata
    let night = try gather(context)
    let clusters = try LinkedClusters(
      folders: groups.map { context.folder(of: PipelineTasks.linkID($0)) }, recordIDs: night.ids,
      threadCount: context.threadCount)
    let records = FusionRecords(
      ids: night.ids, schemas: night.schemas, schemaNames: night.schemaNames,
      schemaDepths: night.schemaNames.map { schemata.depth($0) }, sources: night.sources,
      groups: groupOfRecord(night, schemata), groupNames: groups.map(\.description),
      clusters: clusters.ofRecord)
    let base = try context.baseNightFolder.map {
      try BaseNightReading(folder: $0, threadCount: context.threadCount).night
    }
    let suppression = try Suppression(file: pipeline.suppressFile)
    let normalized = catalog.tables.map { context.folder(of: PipelineTasks.normalizeID($0)) }
    var names = suppression.names.isEmpty ? nil : try NightNames(night, normalized: normalized)
    let hidden = suppression.list.result(
      records, names: names?.names ?? RecordNames(), nameSuppression: suppression.names,
      statements: night.statements(of: suppression.list.identifierProperties),
      propertyNames: night.propertyNames, base: base)
    for entry in hidden.unmatched {
      context.log("row \(entry.row) of the suppression list matches nothing tonight")
    }
    let assignment = assignEntityIDs(
      records, base: base, suppression: hidden, night: nightNumber(after: context.baseNightFolder),
      threadCount: context.threadCount)
    let gathering = RelationGathering(
      catalog: catalog, night: night, assignment: assignment, schemata: schemata,
      suppression: suppression.names)
    if names == nil, gathering.isNeeded || assignment.entityOfRecord.contains(noIndex) {
      names = try NightNames(night, normalized: normalized)
    }
    let relations = try gathering.gather(
      names: names?.names ?? RecordNames(), folder: context.folder)
    for sentence in relations.lost { context.log(sentence) }
    let hiddenNames = names?.hidden { assignment.entityOfRecord[$0] == noIndex } ?? []
    names = nil

    let valueChanges = base.map { ValueChanges(from: $0, propertyNames: night.propertyNames) }
    let pieces = EntityPieces(
      night: night, records: records, assignment: assignment,
      fusion: ProfileFusion(
        records: records, assignment: assignment,
        sources: pipeline.sources.map {
          FusionSource(name: $0.name, trust: $0.trust, license: $0.license)
        }, properties: properties(night.propertyNames, schemata),
        weakestLinks: clusters.weakestLinks), relations: relations, valueChanges: valueChanges,
      hidden: HiddenTexts(names: suppression.list.names + hiddenNames),
      textProperties: textProperties(night.propertyNames, schemata),
      sourceNames: pipeline.sources.map(\.name), entityProperties: allPropertyNames(schemata))
    var contents = base.map { base in
      var ids = ValueDictionary(expecting: base.recordIDs.count)
      _ = ids.ids(of: base.recordIDs)
      _ = ids.ids(of: night.ids)
      return NightContents(ids: ids)
    }
    let before = try contents.map { try said(in: context.baseNightFolder ?? "", $0) }
    let written = try write(pieces, &contents, in: context)
    let changes =
      try base.map { base in
        Fusion.changes(
          from: base, to: assignment, valueChanges: written.valueChanges, records: records,
          judgements: try judged(night.ids), suppression: hidden)
      } ?? firstNight(assignment)
    try Tables.write(
      relations.relations.table(assignment.entityIDs), to: "relations.parquet", in: context)
    try Tables.write(redirectTable(assignment.redirects), to: "redirects.parquet", in: context)
    try Tables.write(changeTable(changes), to: "changes.parquet", in: context)
    try Tables.write(
      suppressedTable(
        assignment.carriedSuppressions(hidden, suppression.list, records)),
      to: "suppressed.parquet", in: context)
    try Tables.write(
      Table([Column("name", .string(StringArray(hiddenNames)))]), to: "hidden_names.parquet",
      in: context)
    let hiddenRecords = (0..<UInt32(records.count)).filter {
      assignment.entityOfRecord[Int($0)] == noIndex
    }
    try Tables.write(
      Table([Column("record_id", .string(records.ids.picking(hiddenRecords)))]),
      to: "hidden_records.parquet", in: context)
    try Tables.write(
      Table([
        Column("file", .string(StringArray(night.files.map(\.name)))),
        Column("rows", .int64(night.orphanCounts)),
      ]), to: "orphans.parquet", in: context)
    let figures = GateFigures(
      assignment, base: base, suppression: hidden,
      sources: before.flatMap { contents?.keyFigures(since: $0) } ?? [])
    context.log(figures.summary)
    for sentence in figures.sources.compactMap(\.summary) { context.log(sentence) }
    try AtomicFile.write(figures.json + "\n", to: context.outputFolder + "/" + GateFigures.fileName)
    return TaskCounts(
      rowsIn: records.count, rowsOut: assignment.entityIDs.count,
      issueCount: hidden.unmatched.count, extra: ["statements": written.statementCount])
  }

  private func gather(_ context: TaskContext) throws -> NightRecords {
    var files: [ClaimFile] = []
    var recordIDs: [StringArray] = []
    for partition in catalog.tables {
      let read = try ClaimFile.reading(
        ingest: context.folder(of: PipelineTasks.ingestID(partition)),
        normalize: context.folder(of: PipelineTasks.normalizeID(partition)), partition: partition,
        source: pipeline.sources.firstIndex { $0.name == partition.source.name } ?? 0,
        threadCount: context.threadCount)
      files.append(read.file)
      recordIDs.append(read.recordIDs)
    }
    return NightRecords(files: files, recordIDs: recordIDs, schemata: pipeline.allSchemata)
  }

  /// Fuses piece by piece, and writes the large datasets as they are published where no article adds
  /// to them.
  private func write(
    _ pieces: EntityPieces, _ contents: inout NightContents?, in context: TaskContext
  ) throws -> (statementCount: Int, valueChanges: [UInt32: [String]]) {
    let ranges = pieces.ranges
    let datasets = DatasetWriting.Place(
      pipeline: pipeline.name, folder: context.outputFolder, threadCount: context.threadCount)
    let entities = DatasetWriting("entities", keys: ["entity_id"], in: datasets)
    let records = DatasetWriting("records", keys: ["entity_id", "record_id"], in: datasets)
    let statements = DatasetWriting("statements", keys: ["entity_id"], in: datasets)
    var valueChanges: [UInt32: [String]] = [:]
    // A few at once, so that memory holds a few at once.
    let stepCount = 2 * context.threadCount
    for start in stride(from: 0, to: ranges.count, by: stepCount) {
      try context.checkCancellation()
      let step = Array(ranges[start..<min(start + stepCount, ranges.count)])
      let fused = try parallelMap(step.count, threadCount: context.threadCount) { index in
        pieces.piece(step[index])
      }
      for piece in fused {
        try entities.append(piece.entities)
        try records.append(piece.records)
        try statements.append(piece.statements)
        contents?.add(piece.statements, nameProperties)
        valueChanges.merge(piece.valueChanges) { first, _ in first }
      }
      context.progress(
        done: step[step.count - 1].upperBound, total: pieces.assignment.entityIDs.count,
        unit: "entities")
    }
    try entities.finish()
    try records.finish()
    try statements.finish()
    return (statements.rowCount, valueChanges)
  }

  /// What the records of a published night say.
  private func said(
    in folder: String, _ empty: NightContents
  ) throws -> NightContents {
    var contents = empty
    for file in try Datasets.files(of: "statements", in: folder) {
      let reader = try Tables.reader(file)
      for group in 0..<reader.rowGroupCount {
        contents.add(
          try reader.read(
            rowGroup: group, columns: ["record_id", "prop", "value", "value_entity_id"]),
          nameProperties)
      }
    }
    return contents
  }

  /// The properties that hold names.
  private var nameProperties: Set<String> {
    let schemata = pipeline.allSchemata
    return Set(
      usedSchemata.flatMap { schemata.properties(of: $0) }.filter { $0.type == .name }.map(\.name))
  }

  private func groupOfRecord(_ night: NightRecords, _ schemata: Schemata) -> [UInt8] {
    let ofSchema = night.schemaNames.map { name in
      UInt8(groups.firstIndex(of: schemata.group(of: name)) ?? 0)
    }
    return night.schemas.map { ofSchema[Int($0)] }
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

  /// Of the properties those that hold free texts.
  private func textProperties(_ names: [String], _ schemata: Schemata) -> Set<UInt16> {
    Set(
      names.indices.lazy.filter { index in
        usedSchemata.contains { schemata.property(names[index], of: $0)?.type == .text }
      }.map { UInt16($0) })
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
  private func firstNight(_ assignment: EntityAssignment) -> [EntityChange] {
    (0..<assignment.entityIDs.count).map {
      EntityChange(.added, oldID: nil, newID: assignment.entityIDs[$0], cause: "first night")
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

  private func suppressedTable(_ suppressed: [SuppressedRecord]) -> Table {
    Table([
      Column("entry", .int64(suppressed.map { Int64(bitPattern: $0.entry) })),
      Column("record", .int64(suppressed.map { Int64(bitPattern: $0.record) })),
    ])
  }
}

extension NightContents {
  /// Adds rows of the dataset of statements, those of relations left out.
  fileprivate mutating func add(_ statements: Table, _ nameProperties: Set<String>) {
    guard let record = statements["record_id"], let property = statements["prop"],
      let value = statements["value"], let entity = statements["value_entity_id"]
    else { return }
    let (records, properties) = (TextCells(record.values), TextCells(property.values))
    let values = TextCells(value.values)
    add(
      count: statements.rowCount, records: records.texts, recordPlace: { records.place($0) },
      properties: properties.texts, propertyPlace: { properties.place($0) },
      isName: properties.texts.strings.map(nameProperties.contains), values: values.texts,
      valuePlace: { values.place($0) }, counts: { !(entity.validity?[$0] ?? true) })
  }
}
