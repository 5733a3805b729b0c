import Bytes
import Parquet
import Records

/// A Parquet file as a source: columns are fields, lists give several values, parts of structures are
/// addressed by path.
///
///     name             a column; of a list, each element
///     address.city     a part of a structure; lists on the way give several values
///     labels.key       the keys of a map, `labels.value` its values
///
/// A row of a columnar file has no bytes of its own: its place is its number, its byte range is empty.
struct ParquetRowReader: InputReader {
  private let reader: ParquetReader

  init(_ content: FileBytes, file: String) throws {
    reader = try ParquetReader(content, file: file)
  }

  /// The paths of all plain values, in the order of the file.
  func fieldNames() throws -> [String] { reader.fields.flatMap(Self.paths(of:)) }

  private static func paths(of field: ParquetField) -> [String] {
    switch field.type {
    case .list(let element): paths(of: ParquetField(field.name, element.type))
    case .structure(let parts):
      parts.flatMap(paths(of:)).map { "\(field.name).\($0)" }
    case .map(let key, let value):
      (paths(of: ParquetField("key", key.type)) + paths(of: ParquetField("value", value.type)))
        .map { "\(field.name).\($0)" }
    default: [field.name]
    }
  }

  func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    var summary = InputSummary()
    // Which column a path begins with; a name with dots in it goes before a path.
    let columns = reader.columnNames
    let ways = fields.map { field in
      let parts = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      let count = (1...max(1, parts.count)).reversed().first { count in
        columns.contains(parts.prefix(count).joined(separator: "."))
      }
      return count.map { count in
        (column: parts.prefix(count).joined(separator: "."), path: Array(parts.dropFirst(count)))
      }
    }
    var wanted: [String] = []
    for way in ways {
      if let way, !wanted.contains(way.column) { wanted.append(way.column) }
    }
    for rowGroup in 0..<reader.rowGroupCount {
      let table = try reader.batch(rowGroup: rowGroup, columns: wanted)
      let found = ways.map { way in way.flatMap { way in table[way.column] } }
      var start = 0
      while start < table.rowCount {
        let end = min(table.rowCount, start + batchRowCount)
        var batch = InputBatch(fieldCount: fields.count)
        for index in fields.indices {
          for row in start..<end {
            if let column = found[index] {
              Self.append(
                column, row, ways[index]?.path[...] ?? [], to: &batch.fields[index].values)
            }
            batch.fields[index].endRow()
          }
        }
        for row in start..<end {
          batch.rows.append(summary.rowCount + row + 1)
          batch.lines.append(0)
          batch.byteStarts.append(0)
          batch.byteEnds.append(0)
        }
        try onBatch(batch)
        start = end
      }
      summary.rowCount += table.rowCount
    }
    return summary
  }

  private static func append(
    _ column: ParquetColumn, _ row: Int, _ path: ArraySlice<String>, to cells: inout StringArray
  ) {
    guard !column.isNull(row) else { return }
    switch column.values {
    case .list(let offsets, let elements):
      for element in Int(offsets[row])..<Int(offsets[row + 1]) {
        if case .map = column.field.type, case .structure(let pair) = elements.values {
          // The pair goes by these names, whatever the file calls its parts.
          guard let part = ["key": 0, "value": 1][path.first ?? ""] else { return }
          append(pair[part], element, path.dropFirst(), to: &cells)
        } else {
          append(elements, element, path, to: &cells)
        }
      }
    case .structure(let parts):
      guard let name = path.first, let part = parts.first(where: { $0.field.name == name }) else {
        return
      }
      append(part, row, path.dropFirst(), to: &cells)
    default:
      guard path.isEmpty, let text = text(column, row), !text.isEmpty else { return }
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
