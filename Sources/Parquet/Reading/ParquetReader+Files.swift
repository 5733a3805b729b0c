internal import Bytes

/// How other programs open files and go through their rows.
extension ParquetReader {
  /// Opens a file or a pipe. Of a file only the places that are asked for are read.
  ///
  /// - Parameter threadCount: Columns are unpacked on so many threads.
  /// - Throws: `ParquetError` where the file is damaged or no Parquet file; an error with path and reason
  ///   where it cannot be read.
  public convenience init(path: String, threadCount: Int = 1) throws {
    let isPipe = Folder.kind(of: path) == .stream
    let bytes = try isPipe ? FileBytes.reading(path) : FileBytes.scattered(path)
    try self.init(bytes, file: path, threadCount: threadCount)
  }

  /// Reads a file that is in memory.
  ///
  /// - Parameter name: How errors call it.
  public convenience init(
    bytes: [UInt8], name: String, threadCount: Int = 1
  ) throws(ParquetError) {
    try self.init(FileBytes(bytes), file: name, threadCount: threadCount)
  }

  /// Hands out rows in the order of the file, some at a time, at most 131,072.
  ///
  /// Memory follows these, not the size of the file. With conditions, row groups and pages that cannot
  /// hold a value, by what the file says of them, are not read.
  ///
  /// - Parameters:
  ///   - names: Columns, or parts of nested ones by path (`address.city`), in the order wanted; nil for all.
  ///   - conditions: Values that all must hold, as texts: `("born", "1815-12-10")`. Of a list one element
  ///     is enough. A text that no value of the column reads like finds nothing.
  /// - Throws: `ParquetError`, and what `body` throws.
  public func forEachBatch(
    columns names: [String]? = nil, where conditions: [(column: String, value: String)] = [],
    _ body: (ParquetBatch) throws -> Void
  ) throws {
    let selection = try selection(names)
    var wanted: [Condition] = []
    for (column, value) in conditions { wanted.append(try condition(column, equals: value)) }
    for rowGroup in 0..<rowGroupCount {
      try forEachBatch(rowGroup: rowGroup, selection, where: wanted, body)
    }
  }
}
