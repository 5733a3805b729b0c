import Bytes
import Normalization
import Parquet
import Records

/// The datasets of one published night, read as far as a question needs them.
struct NightReading {
  let folder: String

  /// The published night of a workspace.
  init(workspace: String) throws {
    folder = workspace + "/current"
    guard Folder.kind(of: folder) == .folder else {
      throw InquiryError.noNight(workspace: workspace)
    }
  }

  init(folder: String) { self.folder = folder }

  func table(_ name: String, columns: [String]? = nil) throws -> Table {
    try Datasets.read(name, in: folder, columns: columns)
  }

  /// The rows of a dataset whose key column holds a value, without reading the rest.
  func rows(of name: String, where column: String, equals value: String) throws -> Table {
    let path = "\(folder)/\(name).parquet"
    var files = try Datasets.files(at: path, where: column, equals: value)
    // Where no part can hold it, any tells the columns.
    if files.isEmpty { files = Array(try Datasets.files(at: path).prefix(1)) }
    return Tables.joined(
      try files.map { file in
        try ParquetReader(FileBytes.scattered(file), file: file)
          .rows(where: column, equals: value, columns: nil)
      })
  }
}

extension Table {
  /// The text of a flat column in a row; nil for null.
  func text(_ name: String, _ row: Int) -> String? {
    guard let column = self[name], column.validity?[row] ?? true else { return nil }
    return column.values.text(at: row)
  }

  /// The texts of a list column in a row.
  func texts(_ name: String, _ row: Int) -> [String] {
    guard let column = self[name], let offsets = column.listOffsets else { return [] }
    return (Int(offsets[row])..<Int(offsets[row + 1])).map { column.values.text(at: $0) }
  }

  /// The number of a flat integer column in a row.
  func number(_ name: String, _ row: Int) -> Int {
    guard case .int64(let values)? = self[name]?.values else { return 0 }
    return Int(values[row])
  }
}
