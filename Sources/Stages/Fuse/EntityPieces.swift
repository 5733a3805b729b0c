import Bytes
import Fusion
import Records

/// The entities of a night in pieces that are fused one by one, so that what is said of them never lies
/// in memory all at once. Where the pieces are cut depends on the records alone.
struct EntityPieces: Sendable {
  let night: NightRecords
  let records: FusionRecords
  let assignment: EntityAssignment
  let fusion: ProfileFusion
  let relations: GatheredRelations
  let valueChanges: ValueChanges?
  /// Names that no free text may show, and the properties that hold such texts.
  let hidden: HiddenTexts
  let textProperties: Set<UInt16>
  let sourceNames: [String]
  /// The property columns of `entities`, in byte order.
  let entityProperties: [String]

  /// The rows of the datasets about some entities, and what changed of their values.
  struct Piece: Sendable {
    let entities: Table
    let records: Table
    let statements: Table
    let valueChanges: [UInt32: [String]]
  }

  /// A piece ends with the entity that makes its rows so many.
  private static let rowCountMax = 16_384

  /// Consecutive, all entities in all; one empty range where there are none.
  var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var rowCount = 0
    for entity in 0..<assignment.entityIDs.count {
      for record in fusion.members[entity] { rowCount += Int(night.rowCounts[Int(record)]) }
      if rowCount >= Self.rowCountMax {
        ranges.append(start..<entity + 1)
        start = entity + 1
        rowCount = 0
      }
    }
    let count = assignment.entityIDs.count
    if start < count || count == 0 { ranges.append(start..<count) }
    return ranges
  }

  func piece(_ entities: Range<Int>) -> Piece {
    var claims = EntityClaims(night, members: fusion.members, entities: entities)
    if !hidden.isEmpty { claims.mask(hidden, in: textProperties) }
    let statements = claims.statements(fileDates: night.files.map(\.retrieved))
    let order = StatementOrder(
      statements, entityOfRecord: assignment.entityOfRecord, propertyNames: night.propertyNames)
    let profiles = fusion.profiles(of: entities, statements, order: order)
    return Piece(
      entities: entityTable(profiles), records: recordTable(claims.records, profiles),
      statements: statementTable(claims, statements, order, profiles),
      valueChanges: valueChanges?.phrases(profiles, continuedFrom: assignment.continuedFrom) ?? [:])
  }

  // MARK: Tables
  //
  // What only articles leave open is nullable here too: the datasets have one schema.

  /// One row per entity, by entity id; `mention_count` is told once articles have been read.
  private func entityTable(_ profiles: Profiles) -> Table {
    var columns = [
      Column("entity_id", .string(profiles.entityIDs)),
      Column(
        "schema",
        .dictionary(
          ids: profiles.schemas.map { UInt32($0) }, values: StringArray(records.schemaNames))),
      Column("caption", .string(profiles.captions)),
    ]
    for name in entityProperties {
      if let index = profiles.propertyNames.firstIndex(of: name) {
        let lists = profiles.values[index]
        columns.append(
          Column(
            name, .string(profiles.valueTexts.picking(lists.items)), listOffsets: lists.offsets))
      } else {
        columns.append(
          Column(
            name, .string(StringArray()),
            listOffsets: Array(repeating: 0, count: profiles.count + 1)))
      }
    }
    columns += [
      list("conflicts", profiles.conflicts, profiles.propertyNames),
      list("sources", profiles.sources, sourceNames),
      list("licenses", profiles.licenses, profiles.licenseNames),
      Column("record_count", .int64(profiles.recordCounts.map { Int64($0) })),
      Column("mention_count", .int64(Array(repeating: 0, count: profiles.count))),
      Column(
        "first_seen", text(profiles.firstSeen, profiles.dates),
        validity: profiles.firstSeen.map { $0 != 0 }),
      Column(
        "last_seen", text(profiles.lastSeen, profiles.dates),
        validity: profiles.lastSeen.map { $0 != 0 }),
      Column(
        "weakest_link",
        .double(
          profiles.weakestLinks.map { $0 == Profiles.noWeight ? 0 : Double($0) / 1024 }),
        validity: profiles.weakestLinks.map { $0 != Profiles.noWeight }),
    ]
    return Table(columns, rowCount: profiles.count)
  }

  /// One row per record, by entity id and record id.
  private func recordTable(_ own: [UInt32], _ profiles: Profiles) -> Table {
    let first = UInt32(profiles.entities.lowerBound)
    var keys = StringArray()
    for record in own { keys.append(night.key(of: Int(record))) }
    let keyOffsets = keys.offsets
    return Table([
      Column("record_id", .string(records.ids.picking(own))),
      Column(
        "entity_id",
        .dictionary(
          ids: own.map { assignment.entityOfRecord[Int($0)] - first }, values: profiles.entityIDs),
        isNullable: true),
      Column(
        "schema",
        .dictionary(
          ids: own.map { UInt32(records.schemas[Int($0)]) },
          values: StringArray(records.schemaNames))),
      Column(
        "source",
        .dictionary(
          ids: own.map { UInt32(records.sources[Int($0)]) }, values: StringArray(sourceNames))),
      Column(
        "file",
        .dictionary(
          ids: own.map { night.firstRows[Int($0)].file },
          values: StringArray(night.files.map(\.name)))),
      Column(
        "key", .string(keys),
        validity: own.indices.map { keyOffsets[$0 + 1] > keyOffsets[$0] }),
      Column(
        "row",
        .int64(
          own.map { record in
            let place = night.firstRows[Int(record)]
            return night.files[Int(place.file)].rowNumbers[Int(place.row)]
          })),
      Column("row_count", .int64(own.map { Int64(night.rowCounts[Int($0)]) })),
    ])
  }

  /// One row per claim, sorted by entity, property, value and record; relations after the values.
  private func statementTable(
    _ claims: EntityClaims, _ statements: FusionStatements, _ order: StatementOrder,
    _ profiles: Profiles
  ) -> Table {
    let first = UInt32(profiles.entities.lowerBound)
    let picks = order.indices
    func picked<Value>(_ column: [Value]) -> [Value] {
      let column = column.span
      return picks.map { column[Int($0)] }
    }
    func dates(_ name: String, _ ids: [UInt32]) -> Column {
      Column(name, text(ids, order.dates), validity: ids.map { $0 != 0 })
    }
    let rowPlaces = picked(claims.rowPlaces)
    func ofRow<Value>(_ column: [Value]) -> [Value] {
      let column = column.span
      return rowPlaces.map { column[Int($0)] }
    }
    let own = ofRow(claims.rows.records)
    let fields = picked(claims.fields)
    let sources = claims.records.map { UInt32(records.sources[Int($0)]) }
    let table = Table([
      Column(
        "entity_id",
        .dictionary(ids: order.entities.map { $0 - first }, values: profiles.entityIDs)),
      Column("record_id", .dictionary(ids: own, values: records.ids.picking(claims.records))),
      Column(
        "prop",
        .dictionary(
          ids: picked(statements.properties).map { UInt32($0) },
          values: StringArray(night.propertyNames))),
      Column("value", .string(statements.valueTexts.picking(picked(statements.values)))),
      Column(
        "value_entity_id",
        .dictionary(ids: [UInt32](repeating: 0, count: picks.count), values: StringArray([""])),
        validity: [Bool](repeating: false, count: picks.count)),
      Column("original_value", .string(claims.originals.picking(picks))),
      Column(
        "source",
        .dictionary(
          ids: own.map { sources[Int($0)] }, values: StringArray(sourceNames))),
      Column(
        "file",
        .dictionary(ids: ofRow(claims.rows.files), values: StringArray(night.files.map(\.name)))),
      Column("row", .int64(ofRow(claims.rows.numbers))),
      Column("line", .int64(ofRow(claims.rows.lines))),
      Column(
        "field", .dictionary(ids: fields, values: night.fieldNames),
        validity: fields.map { $0 != 0 }),
      Column("byte_start", .int64(ofRow(claims.rows.byteStarts)), isNullable: true),
      Column("byte_end", .int64(ofRow(claims.rows.byteEnds)), isNullable: true),
      dates("first_seen", order.firstSeen), dates("last_seen", order.lastSeen),
    ])
    return relations.adding(to: table, entities: order.entities, of: profiles.entities, self)
  }

  private func list(_ name: String, _ lists: IndexLists, _ names: [String]) -> Column {
    Column(
      name, .dictionary(ids: lists.items, values: StringArray(names)), listOffsets: lists.offsets)
  }

  private func text(_ ids: [UInt32], _ names: [String]) -> ColumnValues {
    .dictionary(ids: ids, values: StringArray(names))
  }
}
