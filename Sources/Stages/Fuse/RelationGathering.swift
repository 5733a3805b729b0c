import Bytes
import Fusion
import Normalization
import Records
import StageEngine

/// The relations that registries state, on entities: claims of ingest's `relations.parquet`.
struct RelationGathering {
  let catalog: SourceCatalog
  let gathered: GatheredStatements
  let assignment: EntityAssignment
  let schemata: Schemata
  let suppression: NameSuppression

  func gather(folder: (TaskID) throws -> String) throws -> GatheredRelations {
    var indices: [String: UInt32] = [:]
    indices.reserveCapacity(gathered.recordIDs.count)
    for index in 0..<gathered.recordIDs.count { indices[gathered.recordIDs[index]] = UInt32(index) }
    var claims = RelationClaims()
    var texts = ValueDictionary()
    var places: [GatheredRelations.Place] = []
    for (file, partition) in catalog.tables.enumerated() where !partition.layout.relations.isEmpty {
      let table = try Tables.read(
        try folder(PipelineTasks.ingestID(partition)) + "/relations.parquet")
      append(table, file: UInt32(file), indices, &claims, &texts, &places)
    }
    claims.texts = texts.values
    let normalizer = Normalizer()
    let comparables = normalizer.normalized(
      texts.values, of: Property("name", .name), group: .organization, dateOrder: nil
    ).comparables
    // Comparable forms stand behind the texts themselves.
    let base = UInt32(texts.count)
    claims.texts.append(contentsOf: comparables, 0..<comparables.count)
    claims.objectComparables = claims.objectNames.map { $0 == noIndex ? noIndex : base + $0 }
    let dates = normalizer.normalized(
      texts.values, of: Property("date", .date), group: .organization,
      dateOrder: nil
    ).values
    let dateBase = UInt32(claims.texts.count)
    claims.texts.append(contentsOf: dates, 0..<dates.count)
    func dated(_ ids: [UInt32]) -> [UInt32] {
      ids.map { $0 == noIndex || dates.range(Int($0)).isEmpty ? noIndex : dateBase + $0 }
    }
    claims.startDates = dated(claims.startDates)
    claims.endDates = dated(claims.endDates)
    return GatheredRelations(
      relations: Relations(
        of: claims, entityIDs: assignment.entityIDs, names: entityNames, suppression: suppression),
      claims: claims, places: places)
  }

  private func append(
    _ table: Table, file: UInt32, _ indices: [String: UInt32], _ claims: inout RelationClaims,
    _ texts: inout ValueDictionary, _ places: inout [GatheredRelations.Place]
  ) {
    func column(_ name: String) -> StringArray { table[name]?.strings ?? StringArray() }
    func numbers(_ name: String) -> [Int64] { table[name]?.integers ?? [] }
    let (subjects, objects, names) = (column("subject"), column("object"), column("object_name"))
    let (kinds, roles) = (column("kind"), column("role"))
    let (starts, ends, fields) = (column("start_date"), column("end_date"), column("field"))
    let (rows, lines) = (numbers("row"), numbers("line"))
    let (byteStarts, byteEnds) = (numbers("byte_start"), numbers("byte_end"))
    func id(_ array: StringArray, _ row: Int) -> UInt32 {
      array.range(row).isEmpty ? noIndex : texts.id(of: array.span, array.range(row))
    }
    for row in 0..<table.rowCount {
      guard let subject = indices[subjects[row]] else { continue }
      let object = objects.range(row).isEmpty ? nil : indices[objects[row]]
      let objectEntity = object.map { assignment.entityOfRecord[Int($0)] } ?? noIndex
      // A record that is named and not there, or hidden, leaves nothing to relate to.
      if objectEntity == noIndex && names.range(row).isEmpty { continue }
      claims.append(
        subject: assignment.entityOfRecord[Int(subject)], object: objectEntity,
        objectName: id(names, row), kind: texts.id(of: kinds.span, kinds.range(row)),
        role: id(roles, row), startDate: id(starts, row), endDate: id(ends, row),
        source: UInt32(gathered.sources[Int(subject)]))
      places.append(
        GatheredRelations.Place(
          record: subject, file: file, row: rows[row], line: lines[row], field: fields[row],
          bytes: byteStarts[row]..<byteEnds[row]))
    }
  }

  /// The comparable names of all entities.
  private var entityNames: EntityNameIndex {
    let names = gathered.names
    return EntityNameIndex(
      entities: names.records.map { assignment.entityOfRecord[Int($0)] },
      comparables: names.comparables, texts: names.texts,
      isOrganization: names.records.map { record in
        schemata.group(of: gathered.schemaNames[Int(gathered.schemas[Int(record)])])
          == .organization
      })
  }
}

/// Relations and the places of their claims.
struct GatheredRelations {
  struct Place: Sendable {
    let record: UInt32
    let file: UInt32
    let row: Int64
    let line: Int64
    let field: String
    let bytes: Range<Int64>
  }

  let relations: Relations
  let claims: RelationClaims
  let places: [Place]

  /// A statement per claim, with the entity it names as its value.
  func appendStatements(
    to table: inout StatementColumns, gathered: GatheredStatements, records: FusionRecords
  ) {
    for (claim, relation) in relations.ofClaim.enumerated() where relation != noIndex {
      let found = relations.all[Int(relation)]
      let place = places[claim]
      let date = gathered.statements.fileDates[Int(place.file)]
      let written = claims.objectNames[claim]
      let name =
        written == noIndex ? (found.objectName ?? "") : claims.texts[Int(written)]
      let value =
        found.object == noIndex
        ? Array((found.objectName ?? name).utf8)[...]
        : table.entityIDs.slice(Int(found.object))
      table.append(
        entity: found.subject, record: place.record, property: found.kind, value: value,
        valueEntity: found.object == noIndex ? nil : found.object, original: Array(name.utf8)[...],
        source: UInt32(records.sources[Int(place.record)]), file: place.file, row: place.row,
        line: place.line, field: place.field, bytes: place.bytes, firstSeen: date, lastSeen: date)
    }
  }
}

extension Relations {
  /// One row per relation.
  func table(_ entityIDs: StringArray) -> Table {
    func optional(_ name: String, _ values: [String?]) -> Column {
      Column(
        name, .string(StringArray(values.map { $0 ?? "" })), validity: values.map { $0 != nil })
    }
    return Table([
      Column("relation_id", .string(StringArray(all.map(\.id)))),
      Column("subject", .dictionary(ids: all.map(\.subject), values: entityIDs)),
      optional("object", all.map { $0.object == noIndex ? nil : entityIDs[Int($0.object)] }),
      optional("object_name", all.map(\.objectName)),
      Column("kind", .string(StringArray(all.map(\.kind)))), optional("role", all.map(\.role)),
      optional("start_date", all.map(\.startDate)), optional("end_date", all.map(\.endDate)),
      Column("evidence_count", .int64(all.map { Int64($0.evidenceCount) })),
      Column("source_count", .int64(all.map { Int64($0.sourceCount) })),
    ])
  }
}
