import Bytes
import Fusion
import Normalization
import Records
import StageEngine

/// The relations that registries state, on entities: claims of ingest's `relations.parquet`.
struct RelationGathering {
  let catalog: SourceCatalog
  let night: NightRecords
  let assignment: EntityAssignment
  let schemata: Schemata
  let suppression: NameSuppression

  /// Whether any table states relations.
  var isNeeded: Bool { catalog.tables.contains { !$0.layout.relations.isEmpty } }

  func gather(names: RecordNames, folder: (TaskID) throws -> String) throws -> GatheredRelations {
    var indices = ValueDictionary()
    if isNeeded { _ = indices.ids(of: night.ids) }
    var claims = RelationClaims()
    var texts = ValueDictionary()
    var places: [GatheredRelations.Place] = []
    var lost = LostRelations()
    for (file, partition) in catalog.tables.enumerated() where !partition.layout.relations.isEmpty {
      let table = try Tables.read(
        try folder(PipelineTasks.ingestID(partition)) + "/relations.parquet")
      append(table, file: UInt32(file), indices, &claims, &texts, &places, &lost)
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
        of: claims, entityIDs: assignment.entityIDs, names: index(of: names),
        suppression: suppression), claims: claims, places: places,
      lost: lost.sentences(night.files.map(\.name)))
  }

  private func append(
    _ table: Table, file: UInt32, _ indices: ValueDictionary, _ claims: inout RelationClaims,
    _ texts: inout ValueDictionary, _ places: inout [GatheredRelations.Place],
    _ lost: inout LostRelations
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
    let subjectRecords = indices.known(subjects, 0..<subjects.count, none: noIndex)
    let objectRecords = indices.known(objects, 0..<objects.count, none: noIndex)
    for row in 0..<table.rowCount {
      let subject = subjectRecords[row]
      let object = objectRecords[row]
      let isLost = subject == noIndex || object == noIndex && !objects.range(row).isEmpty
      if isLost {
        lost.add(
          subject == noIndex ? subjects[row] : objects[row], file: Int(file), line: lines[row])
      }
      if subject == noIndex { continue }
      let objectEntity = object == noIndex ? noIndex : assignment.entityOfRecord[Int(object)]
      // A record that is named and not there, or hidden, leaves nothing to relate to.
      if objectEntity == noIndex && names.range(row).isEmpty { continue }
      claims.append(
        subject: assignment.entityOfRecord[Int(subject)], object: objectEntity,
        objectName: id(names, row), kind: texts.id(of: kinds.span, kinds.range(row)),
        role: id(roles, row), startDate: id(starts, row), endDate: id(ends, row),
        source: UInt32(night.sources[Int(subject)]))
      places.append(
        GatheredRelations.Place(
          record: subject, file: file, row: rows[row], line: lines[row], field: fields[row],
          bytes: byteStarts[row]..<byteEnds[row]))
    }
  }

  /// The comparable names of all entities.
  private func index(of names: RecordNames) -> EntityNameIndex {
    EntityNameIndex(
      entities: names.records.map { assignment.entityOfRecord[Int($0)] },
      comparables: names.comparables, texts: names.texts,
      isOrganization: names.records.map { record in
        schemata.group(of: night.schemaNames[Int(night.schemas[Int(record)])]) == .organization
      })
  }
}

/// Claims that name a record which no dump of tonight has, by file.
private struct LostRelations {
  private var counts: [Int: Int] = [:]
  private var firsts: [Int: (record: String, line: Int64)] = [:]

  mutating func add(_ record: String, file: Int, line: Int64) {
    counts[file, default: 0] += 1
    if firsts[file] == nil { firsts[file] = (record, line) }
  }

  func sentences(_ names: [String]) -> [String] {
    counts.sorted { $0.key < $1.key }.map { file, count in
      let first = firsts[file].map { " (first \(names[file]):\($0.line): \($0.record))" } ?? ""
      return "\(grouped(count)) relation\(count == 1 ? "" : "s") of \(names[file]) "
        + "name\(count == 1 ? "s a record that is" : " records that are") not there\(first)"
    }
  }
}

/// Relations and the places of their claims.
struct GatheredRelations: Sendable {
  struct Place: Sendable {
    let record: UInt32
    let file: UInt32
    let row: Int64
    let line: Int64
    let field: String
    let bytes: Range<Int64>
  }

  let relations: Relations
  /// A sentence for each file whose relations name records that are not there.
  let lost: [String]
  private let claims: RelationClaims
  private let places: [Place]
  /// Claims with a relation, by its subject and then as they came.
  private let claimsBySubject: [Int]

  init(relations: Relations, claims: RelationClaims, places: [Place], lost: [String]) {
    self.relations = relations
    self.lost = lost
    self.claims = claims
    self.places = places
    let found = relations.ofClaim.indices.filter { relations.ofClaim[$0] != noIndex }
    claimsBySubject = found.sorted {
      (relations.all[Int(relations.ofClaim[$0])].subject, $0)
        < (relations.all[Int(relations.ofClaim[$1])].subject, $1)
    }
  }

  private func subject(_ claim: Int) -> UInt32 {
    relations.all[Int(relations.ofClaim[claim])].subject
  }

  /// Adds to the statements of a piece those that its relations are claimed by, each entity's behind
  /// its own. The entity that a claim names is its value.
  ///
  /// - Parameter entities: Of the statements that are there, ascending.
  func adding(
    to table: Table, entities: [UInt32], of range: Range<Int>, _ pieces: EntityPieces
  ) -> Table {
    let start = firstClaim(of: range.lowerBound)
    let own = claimsBySubject[start..<firstClaim(of: range.upperBound)]
    guard !own.isEmpty else { return table }
    let joined = Tables.joined([table, statements(Array(own), pieces)])
    var order: [Int] = []
    order.reserveCapacity(joined.rowCount)
    var next = 0
    for (index, claim) in own.enumerated() {
      while next < entities.count, entities[next] <= subject(claim) {
        order.append(next)
        next += 1
      }
      order.append(entities.count + index)
    }
    order += next..<entities.count
    return joined.picking(order)
  }

  /// The place in `claimsBySubject` where the claims of `entity` and of those behind it begin.
  private func firstClaim(of entity: Int) -> Int {
    var (low, high) = (0, claimsBySubject.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(subject(claimsBySubject[middle])) < entity { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func statements(_ own: [Int], _ pieces: EntityPieces) -> Table {
    let entityIDs = pieces.assignment.entityIDs
    let night = pieces.night
    let found = own.map { relations.all[Int(relations.ofClaim[$0])] }
    let at = own.map { places[$0] }
    var values = StringArray()
    var originals = StringArray()
    for (claim, relation) in zip(own, found) {
      let written = claims.objectNames[claim]
      let name =
        written == noIndex ? (relation.objectName ?? "") : claims.texts[Int(written)]
      originals.append(name)
      if relation.object == noIndex {
        values.append(relation.objectName ?? name)
      } else {
        values.append(entityIDs.slice(Int(relation.object)))
      }
    }
    func text(_ texts: [String]) -> ColumnValues { .string(StringArray(texts)) }
    let dates = at.map { night.files[Int($0.file)].retrieved }
    let isDated = dates.map { !$0.isEmpty }
    return Table([
      Column("entity_id", .string(entityIDs.picking(found.map(\.subject)))),
      Column("record_id", .string(night.ids.picking(at.map(\.record)))),
      Column("prop", text(found.map(\.kind))), Column("value", .string(values)),
      Column(
        "value_entity_id",
        text(found.map { $0.object == noIndex ? "" : entityIDs[Int($0.object)] }),
        validity: found.map { $0.object != noIndex }),
      Column("original_value", .string(originals)),
      Column(
        "source", text(at.map { pieces.sourceNames[Int(night.sources[Int($0.record)])] })),
      Column("file", text(at.map { night.files[Int($0.file)].name })),
      Column("row", .int64(at.map(\.row))), Column("line", .int64(at.map(\.line))),
      Column("field", text(at.map(\.field)), validity: at.map { !$0.field.isEmpty }),
      Column("byte_start", .int64(at.map(\.bytes.lowerBound)), isNullable: true),
      Column("byte_end", .int64(at.map(\.bytes.upperBound)), isNullable: true),
      Column("first_seen", text(dates), validity: isDated),
      Column("last_seen", text(dates), validity: isDated),
    ])
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
