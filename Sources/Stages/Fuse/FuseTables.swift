import Bytes
import Fusion
import Records

/// What fusion found, as the tables that datasets are made of.
struct FuseTables {
  let gathered: GatheredStatements
  let records: FusionRecords
  let assignment: EntityAssignment
  let profiles: Profiles
  let order: StatementOrder
  let sourceNames: [String]
  /// The property columns of `entities`, in byte order.
  let propertyNames: [String]

  /// One row per entity, by entity id; `mention_count` is added when articles have been read.
  var entities: Table {
    var columns = [
      Column("entity_id", .string(profiles.entityIDs)),
      Column(
        "schema",
        .dictionary(
          ids: profiles.schemas.map { UInt32($0) }, values: StringArray(records.schemaNames))),
      Column("caption", .string(profiles.captions)),
    ]
    for name in propertyNames {
      if let index = profiles.propertyNames.firstIndex(of: name) {
        let lists = profiles.values[index]
        columns.append(
          Column(
            name, .dictionary(ids: lists.items, values: profiles.valueTexts),
            listOffsets: lists.offsets))
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

  /// One row per record that belongs to an entity, by record id.
  var recordTable: Table {
    let kept = (0..<records.count).filter { assignment.entityOfRecord[$0] != noIndex }
    let ids = records.ids.picking(kept.map { UInt32($0) })
    return Table([
      Column("record_id", .string(ids)),
      Column(
        "entity_id",
        .dictionary(
          ids: kept.map { assignment.entityOfRecord[$0] }, values: assignment.entityIDs)),
      Column(
        "schema",
        .dictionary(
          ids: kept.map { UInt32(records.schemas[$0]) }, values: StringArray(records.schemaNames))),
      Column(
        "source",
        .dictionary(
          ids: kept.map { UInt32(records.sources[$0]) }, values: StringArray(sourceNames))),
      Column(
        "file",
        .dictionary(
          ids: kept.map { gathered.recordFiles[$0] }, values: StringArray(gathered.fileNames))),
      Column(
        "key", .string(StringArray(kept.map { gathered.keys[$0] ?? "" })),
        validity: kept.map { gathered.keys[$0] != nil }),
      Column("row", .int64(kept.map { gathered.firstRows[$0] })),
      Column("row_count", .int64(kept.map { gathered.rowCounts[$0] })),
    ])
  }

  /// One row per claim, sorted by entity, property, value and record; relations after the values.
  func statements(relations: GatheredRelations) -> Table {
    var table = StatementColumns()
    table.entityIDs = assignment.entityIDs
    table.recordIDs = records.ids
    table.files = StringArray(gathered.fileNames)
    table.sources = StringArray(sourceNames)
    table.append(gathered, order, sourceOfRecord: records.sources)
    relations.appendStatements(to: &table, gathered: gathered, records: records)
    return table.sortedTable
  }

  private func list(_ name: String, _ lists: IndexLists, _ names: [String]) -> Column {
    Column(
      name, .dictionary(ids: lists.items, values: StringArray(names)), listOffsets: lists.offsets)
  }

  private func text(_ ids: [UInt32], _ names: [String]) -> ColumnValues {
    .dictionary(ids: ids, values: StringArray(names))
  }
}
