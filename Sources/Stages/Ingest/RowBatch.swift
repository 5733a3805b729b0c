import Bytes
import Records

/// The used rows of a batch as a piece of the artifact `rows.parquet`: places, then per property `name`
/// and `name:field`.
struct RowBatch {
  let table: Table

  init(
    _ batch: InputBatch, _ mapped: RowMapper.Mapped, recordIDs: StringArray,
    properties: [PropertyFeed]
  ) {
    let rows = mapped.rows
    func picked(_ numbers: [Int]) -> ColumnValues {
      .int64(
        rows.isAll
          ? numbers.map { Int64($0) } : rows.indices.map { Int64(numbers[$0]) })
    }
    let keys = mapped.keys
    let keyEnds = keys.offsets.span
    var hasKey: [Bool] = []
    hasKey.reserveCapacity(keys.count)
    for row in 0..<keys.count { hasKey.append(keyEnds[row + 1] > keyEnds[row]) }
    var columns = [
      Column("record_id", .string(recordIDs)),
      Column("key", .string(keys), validity: hasKey),
      Column("schema", mapped.schemata.column),
      Column("row", picked(batch.rows)), Column("line", picked(batch.lines)),
      Column("byte_start", picked(batch.byteStarts)), Column("byte_end", picked(batch.byteEnds)),
    ]
    for (property, values) in zip(properties, mapped.lists) {
      columns.append(
        Column(
          property.name, .string(values.lists.values), listOffsets: values.lists.offsets))
      columns.append(
        Column(
          property.name + ":field",
          .dictionary(ids: values.fieldIDs, values: property.fields),
          listOffsets: values.lists.offsets))
    }
    table = Table(columns, rowCount: rows.indices.count)
  }

  /// A table without rows that has the columns of a layout.
  static func empty(_ layout: SourceDefinition.Layout) -> Table {
    var mapper = RowMapper(layout)
    let batch = InputBatch(fieldCount: mapper.fields.count)
    let mapped = mapper.map(batch)
    return RowBatch(batch, mapped, recordIDs: StringArray(), properties: mapper.properties).table
  }
}
