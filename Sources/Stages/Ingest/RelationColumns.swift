import Bytes
import Records

/// The relations that the rows of a file state: the artifact `relations.parquet`.
struct RelationColumns {
  private var subject = StringArray()
  private var object = StringArray()
  private var objectName = StringArray()
  private var kind = DictionaryColumn()
  private var role = DictionaryColumn()
  private var startDate = DictionaryColumn()
  private var endDate = DictionaryColumn()
  private var field = DictionaryColumn()
  private var row: [Int64] = []
  private var line: [Int64] = []
  private var byteStart: [Int64] = []
  private var byteEnd: [Int64] = []

  var count: Int { row.count }

  /// Adds what one mapping states about one row; rows without both ends state nothing.
  mutating func append(
    _ relation: RelationMapping, _ relationIndex: Int, _ batch: InputBatch, _ index: Int,
    mapper: inout RowMapper, recordID: String
  ) {
    guard mapper.states(relation: relationIndex, batch, index) else { return }
    var kindName = relation.kind
    if let column = relation.kindColumn {
      guard let value = mapper.value(column, batch, index), let named = relation.kinds[value] else {
        return
      }
      kindName = named
    }
    guard let from = record(relation.subject, batch, index, mapper, recordID) else { return }
    var objects: [(record: String, name: String, field: String)] = []
    switch relation.object {
    case .ownRecord:
      objects = [(recordID, "", "")]
    case .record(let source, let key, let prefix):
      // A single key column that holds a list names several records.
      let keys =
        key.count == 1
        ? mapper.values(key[0], batch, index)
        : [mapper.key(key, batch, index)].compactMap { $0 }
      objects = keys.map { ("\(source)/\(prefix)\($0)", "", key.joined(separator: ", ")) }
    case .name(let column):
      objects = mapper.objectNames(relation: relationIndex, column, batch, index).map {
        ("", $0, column)
      }
    }
    for (to, name, column) in objects {
      subject.append(from)
      object.append(to)
      objectName.append(name)
      kind.append(kindName)
      role.append(relation.role.flatMap { mapper.value($0, batch, index) } ?? "")
      startDate.append(relation.startDate.flatMap { mapper.value($0, batch, index) } ?? "")
      endDate.append(relation.endDate.flatMap { mapper.value($0, batch, index) } ?? "")
      field.append(column)
      row.append(Int64(batch.rows[index]))
      line.append(Int64(batch.lines[index]))
      byteStart.append(Int64(batch.byteStarts[index]))
      byteEnd.append(Int64(batch.byteEnds[index]))
    }
  }

  private func record(
    _ end: RelationMapping.End, _ batch: InputBatch, _ row: Int, _ mapper: RowMapper,
    _ recordID: String
  ) -> String? {
    switch end {
    case .ownRecord: return recordID
    case .record(let source, let key, let prefix):
      return mapper.key(key, batch, row).map { "\(source)/\(prefix)\($0)" }
    case .name: return nil
    }
  }

  var table: Table {
    Table([
      Column("subject", .string(subject)), Column("object", .string(object)),
      Column("object_name", .string(objectName)), Column("kind", kind.column),
      Column("role", role.column), Column("start_date", startDate.column),
      Column("end_date", endDate.column), Column("field", field.column), Column("row", .int64(row)),
      Column("line", .int64(line)), Column("byte_start", .int64(byteStart)),
      Column("byte_end", .int64(byteEnd)),
    ])
  }
}

extension RelationMapping.End {
  /// The columns that say who the end is.
  var columns: [String] {
    switch self {
    case .ownRecord: []
    case .record(_, let key, _): key
    case .name(let column): [column]
    }
  }
}
