import Bytes
import Fusion
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

  /// Adds the claims of rows, whole columns at once.
  ///
  /// - Parameter order: Which claims, in which order, and when they were seen.
  mutating func append(
    _ gathered: GatheredStatements, _ order: StatementOrder, sourceOfRecord: [UInt16]
  ) {
    let statements = gathered.statements
    func picked<Value>(_ column: [Value]) -> [Value] { order.indices.map { column[Int($0)] } }
    let own = picked(statements.records)
    entities += order.entities
    records += own
    let propertyIDs = gathered.propertyNames.map { properties.dictionary.id(of: $0) }
    properties.ids += order.indices.map { propertyIDs[Int(statements.properties[Int($0)])] }
    let texts = statements.valueTexts.picking(picked(statements.values))
    values.append(contentsOf: texts, 0..<texts.count)
    valueEntities += repeatElement(0, count: own.count)
    hasValueEntity += repeatElement(false, count: own.count)
    let written = gathered.originals.dictionary.values.picking(picked(gathered.originals.ids))
    originals.append(contentsOf: written, 0..<written.count)
    sourceIDs += own.map { UInt32(sourceOfRecord[Int($0)]) }
    fileIDs += picked(statements.files)
    rows += order.indices.map { Int64(statements.rows[Int($0)]) }
    lines += picked(gathered.lines)
    let fieldIDs = fields.dictionary.ids(of: gathered.fields.dictionary.values)
    fields.ids += order.indices.map { fieldIDs[Int(gathered.fields.ids[Int($0)])] }
    byteStarts += picked(gathered.byteStarts)
    byteEnds += picked(gathered.byteEnds)
    let firstIDs = order.dates.map { firstSeen.dictionary.id(of: $0) }
    firstSeen.ids += order.firstSeen.map { firstIDs[Int($0)] }
    let lastIDs = order.dates.map { lastSeen.dictionary.id(of: $0) }
    lastSeen.ids += order.lastSeen.map { lastIDs[Int($0)] }
  }

  /// The table by entity; statements of one entity stay in the order in which they came.
  var sortedTable: Table {
    var keys = entities.map { UInt64($0) }
    var places = entities.indices.map { UInt32($0) }
    radixSort(&keys, &places)
    let order = places.map { Int($0) }
    func texts(_ array: StringArray) -> ColumnValues { .string(array.picking(places)) }
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
