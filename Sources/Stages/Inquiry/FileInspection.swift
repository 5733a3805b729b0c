import Bytes
import Parquet
import Records

/// The error is about the bytes of a Parquet file that somebody handed in.
package func isFlawOfFile(_ error: any Error) -> Bool { error is ParquetError }

/// What is physically in a Parquet file.
package struct FileInspection {
  private let reader: ParquetReader

  package init(path: String) throws {
    reader = try ParquetReader(FileBytes.reading(path), file: path)
  }

  /// Schema, row groups, encodings, sizes, statistics; pages on request.
  package func text(pages: Bool) throws -> String { try reader.describe(pages: pages) }

  /// The same, to be encoded.
  package func description(pages: Bool) throws -> some Encodable {
    try reader.description(pages: pages)
  }

  /// The names of the columns, and the first rows as text, lists joined by `; `, what is nested deeper
  /// as JSON; nil for null.
  package func head(_ count: Int) throws -> (columns: [String], rows: [[String?]]) {
    var rows: [[String?]] = []
    let columns = reader.columnNames
    for group in 0..<reader.rowGroupCount where rows.count < count {
      let batch = try reader.batch(rowGroup: group)
      for row in 0..<min(batch.rowCount, count - rows.count) {
        rows.append(batch.columns.map { Self.text($0, row) })
      }
    }
    return (columns, rows)
  }

  private static func text(_ column: ParquetColumn, _ row: Int) -> String? {
    guard !column.isNull(row) else { return nil }
    switch column.values {
    case .double(let values): return ColumnValues.double(values).text(at: row)
    case .list(let offsets, let elements):
      if case .list = elements.values { return column.text(row) }
      if case .structure = elements.values { return column.text(row) }
      return (Int(offsets[row])..<Int(offsets[row + 1])).map { elements.text($0) ?? "" }
        .joined(separator: "; ")
    default: return column.text(row)
    }
  }

  /// A text without control characters, which can steer a terminal.
  package static func printable(_ text: String) -> String { Parquet.printable(text) }
}
