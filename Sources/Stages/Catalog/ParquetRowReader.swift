import Bytes
import Parquet
import Records

/// A Parquet file as a source: columns are fields, lists give several values, parts of structures are
/// addressed by path; see `ParquetField.paths`.
///
/// A row of a columnar file has no bytes of its own: its place is its number, its byte range is empty.
struct ParquetRowReader: InputReader {
  private let reader: ParquetReader

  init(_ content: FileBytes, file: String) throws {
    reader = try ParquetReader(content, file: file)
  }

  /// The paths of all plain values, in the order of the file.
  func fieldNames() throws -> [String] { reader.fields.flatMap(\.paths) }

  func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    var summary = InputSummary()
    let known = fields.map(reader.hasColumn)
    let selection = try reader.selection(zip(fields, known).filter(\.1).map(\.0))
    for rowGroup in 0..<reader.rowGroupCount {
      var stream = try reader.rows(
        ofGroup: rowGroup, selection, batchRowCount: batchRowCount)
      while let table = try stream.next() {
        var batch = InputBatch(fieldCount: fields.count)
        var columns = table.columns[...]
        for index in fields.indices {
          let column = known[index] ? columns.popFirst() : nil
          for row in 0..<table.rowCount {
            if let column { Self.append(column, row, to: &batch.fields[index].values) }
            batch.fields[index].endRow()
          }
        }
        for row in 0..<table.rowCount {
          batch.rows.append(summary.rowCount + row + 1)
          batch.lines.append(0)
          batch.byteStarts.append(0)
          batch.byteEnds.append(0)
        }
        try onBatch(batch)
        summary.rowCount += table.rowCount
      }
    }
    return summary
  }

  /// The values of a row; a structure is none, only its parts are.
  private static func append(
    _ column: ParquetColumn, _ row: Int, to cells: inout StringArray
  ) {
    guard !column.isNull(row) else { return }
    switch column.values {
    case .list(let offsets, let elements):
      for element in Int(offsets[row])..<Int(offsets[row + 1]) {
        append(elements, element, to: &cells)
      }
    case .structure: return
    default:
      guard let text = text(column, row), !text.isEmpty else { return }
      cells.append(text)
    }
  }

  /// Numbers without needless digits, timestamps of midnight as dates: sources hold days as such.
  private static func text(_ column: ParquetColumn, _ row: Int) -> String? {
    switch column.values {
    case .double(let values): ColumnValues.double(values).text(at: row)
    case .float(let values):
      values[row] == values[row].rounded(.towardZero) && abs(values[row]) < 1e15
        ? String(Int(values[row])) : column.text(row)
    case .int64, .fixed:
      switch column.field.type {
      case .timestamp, .int96:
        column.text(row).map { text in
          text.hasSuffix("T00:00:00Z") || text.hasSuffix("T00:00:00")
            ? String(text.prefix { $0 != "T" }) : text
        }
      default: column.text(row)
      }
    default: column.text(row)
    }
  }
}
