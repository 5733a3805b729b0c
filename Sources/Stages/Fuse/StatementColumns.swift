import Bytes
import Records

/// Statements under construction: the columns of the dataset of that name.
struct StatementColumns {
  /// What the ids below count.
  var entityIDs = StringArray()
  var recordIDs = StringArray()
  var files = StringArray()
  var sources = StringArray()

  private var entities: [UInt32] = []
  private var records: [UInt32] = []
  private var properties = DictionaryColumn()
  private var values = StringArray()
  private var valueEntities: [UInt32] = []
  private var hasValueEntity: [Bool] = []
  private var originals = StringArray()
  private var sourceIDs: [UInt32] = []
  private var fileIDs: [UInt32] = []
  private var rows: [Int64] = []
  private var lines: [Int64] = []
  private var fields = DictionaryColumn()
  private var byteStarts: [Int64] = []
  private var byteEnds: [Int64] = []
  private var firstSeen = DictionaryColumn()
  private var lastSeen = DictionaryColumn()

  mutating func append(
    entity: UInt32, record: UInt32, property: String, value: ArraySlice<UInt8>,
    valueEntity: UInt32?, original: ArraySlice<UInt8>, source: UInt32, file: UInt32, row: Int64,
    line: Int64, field: String, bytes: Range<Int64>, firstSeen: String, lastSeen: String
  ) {
    entities.append(entity)
    records.append(record)
    properties.append(property)
    values.append(value)
    valueEntities.append(valueEntity ?? 0)
    hasValueEntity.append(valueEntity != nil)
    originals.append(original)
    sourceIDs.append(source)
    fileIDs.append(file)
    rows.append(row)
    lines.append(line)
    fields.append(field)
    byteStarts.append(bytes.lowerBound)
    byteEnds.append(bytes.upperBound)
    self.firstSeen.append(firstSeen)
    self.lastSeen.append(lastSeen)
  }

  /// The table by entity; statements of one entity stay in the order in which they came.
  var sortedTable: Table {
    let order = entities.indices.sorted { (entities[$0], $0) < (entities[$1], $1) }
    func texts(_ array: StringArray) -> ColumnValues {
      var sorted = StringArray()
      sorted.reserveCapacity(count: array.count, byteCount: array.bytes.count)
      for index in order { sorted.append(array.span, array.range(index)) }
      return .string(sorted)
    }
    func ids(_ list: [UInt32], _ values: StringArray) -> ColumnValues {
      .dictionary(ids: order.map { list[$0] }, values: values)
    }
    func ids(_ column: DictionaryColumn) -> ColumnValues {
      ids(column.ids, column.dictionary.values)
    }
    func numbers(_ list: [Int64]) -> ColumnValues { .int64(order.map { list[$0] }) }
    func isFilled(_ column: DictionaryColumn) -> [Bool] {
      order.map { !column.dictionary.values.range(Int(column.ids[$0])).isEmpty }
    }
    return Table([
      Column("entity_id", ids(entities, entityIDs)), Column("record_id", ids(records, recordIDs)),
      Column("prop", ids(properties)), Column("value", texts(values)),
      Column(
        "value_entity_id", ids(valueEntities, entityIDs.isEmpty ? StringArray([""]) : entityIDs),
        validity: order.map { hasValueEntity[$0] }),
      Column("original_value", texts(originals)), Column("source", ids(sourceIDs, sources)),
      Column("file", ids(fileIDs, files)), Column("row", numbers(rows)),
      Column("line", numbers(lines)),
      Column("field", ids(fields), validity: isFilled(fields)),
      Column("byte_start", numbers(byteStarts)), Column("byte_end", numbers(byteEnds)),
      Column("first_seen", ids(firstSeen), validity: isFilled(firstSeen)),
      Column("last_seen", ids(lastSeen), validity: isFilled(lastSeen)),
    ])
  }
}
