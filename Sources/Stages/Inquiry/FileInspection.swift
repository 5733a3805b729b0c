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

  /// The names of the columns, and the first rows as text, lists joined by `; `; nil for null.
  package func head(_ count: Int) throws -> (columns: [String], rows: [[String?]]) {
    var rows: [[String?]] = []
    let columns = reader.schema.columns.map(\.name)
    for group in 0..<reader.rowGroupCount where rows.count < count {
      let table = try reader.read(rowGroup: group)
      for row in 0..<min(table.rowCount, count - rows.count) {
        rows.append(
          table.columns.map { column in
            guard column.validity?[row] ?? true else { return nil }
            return column.isList
              ? table.texts(column.name, row).joined(separator: "; ")
              : column.values.text(at: row)
          })
      }
    }
    return (columns, rows)
  }
}
