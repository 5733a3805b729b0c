import Bytes
import Parquet
import Records
import StageEngine

/// Reading and writing of the tables of artifacts.
///
/// Artifacts are uncompressed, and nothing in them helps to skip: they are read back soon, often, and
/// column by column as a whole; datasets are zstd. The engine flushes all files of a task at its end.
/// Stages hold a row group of each file they read or write: half as many rows as in datasets.
enum Tables {
  static func write(_ table: Table, to name: String, in context: TaskContext) throws {
    let writing = try Writing(table, to: name, in: context)
    try writing.append(table)
    try writing.finish()
  }

  static let rowGroupRowCount = 65_536

  private static func options(_ threadCount: Int) -> ParquetOptions {
    var options = ParquetOptions(
      codec: .none, rowGroupRowCount: rowGroupRowCount, pageRowCountMax: .max,
      pageByteCountMax: 1 << 28, hasPageIndex: false, hasBounds: false, hasChecksums: false,
      threadCount: threadCount)
    options.isQuick = true
    return options
  }

  /// A table that is written piece by piece.
  final class Writing {
    private let name: String
    private let file: AtomicFile
    private let writer: ParquetWriter
    private let context: TaskContext

    /// - Parameter shape: A table with the columns of every piece; its rows are not written.
    init(_ shape: Table, to name: String, in context: TaskContext) throws {
      self.context = context
      self.name = name
      file = try AtomicFile(path: context.outputFolder + "/" + name, isFlushed: false)
      writer = try ParquetWriter(
        to: file, schema: ParquetSchema(of: shape),
        options: Tables.options(context.threadCount))
    }

    func append(_ piece: Table) throws {
      writer.threadCount = context.threadCount
      try writer.write(piece)
    }

    func finish() throws {
      try writer.finish()
      context.wrote(name, try file.commit(), byteCount: file.byteCount)
    }
  }

  static func read(_ name: String, of task: TaskID, in context: TaskContext) throws -> Table {
    try read(context.folder(of: task) + "/" + name)
  }

  static func read(
    _ path: String, columns: [String]? = nil, threadCount: Int = 1
  ) throws -> Table {
    try reader(path, threadCount: threadCount).read(columns: columns)
  }

  /// Those of some columns that a table has; which properties it has depends on the pipeline.
  static func read(_ path: String, anyOf columns: Set<String>) throws -> Table {
    let reader = try reader(path)
    return try reader.read(columns: reader.schema.columns.map(\.name).filter(columns.contains))
  }

  /// Opens a table to read of it what is wanted. Artifacts are ours, and nobody cuts them while we hold
  /// the workspace: they are mapped, so that only what is read takes memory.
  static func reader(_ path: String, threadCount: Int = 1) throws -> ParquetReader {
    try ParquetReader(
      FileBytes.reading(path, mappedFrom: 1 << 20), file: path, threadCount: threadCount)
  }

  /// Puts tables of equal columns under one another.
  static func joined(_ tables: [Table]) -> Table {
    guard let first = tables.first else { return Table([], rowCount: 0) }
    guard tables.count > 1 else { return first }
    // A single table with rows need not be copied; only its columns may become nullable.
    let filled = tables.filter { $0.rowCount > 0 }
    if filled.count == 1 {
      let columns = filled[0].columns.indices.map { index in
        var column = filled[0].columns[index]
        column.isNullable = tables.contains { $0.columns[index].isNullable }
        return column
      }
      return Table(columns, rowCount: filled[0].rowCount)
    }
    let columns = first.columns.indices.map { index in
      Column.joined(tables.map { $0.columns[index] })
    }
    return Table(columns, rowCount: tables.reduce(0) { $0 + $1.rowCount })
  }
}

extension Column {
  /// Columns of one name and kind under one another.
  static func joined(_ columns: [Column]) -> Column {
    let first = columns[0]
    var offsets: [UInt32]? = first.isList ? [0] : nil
    var validity: [Bool] = []
    for column in columns {
      precondition(column.name == first.name, "columns of other names cannot be joined")
      if let own = column.listOffsets, let base = offsets?.last {
        offsets?.append(contentsOf: own.dropFirst().map { $0 + base })
      }
      validity += column.validity ?? Array(repeating: true, count: column.rowCount)
    }
    let isNullable = columns.contains(where: \.isNullable)
    return Column(
      first.name, joinedValues(columns), listOffsets: offsets, validity: isNullable ? validity : nil
    )
  }

  private static func joinedValues(_ columns: [Column]) -> ColumnValues {
    switch columns[0].values {
    case .bool:
      var all: [Bool] = []
      for column in columns { if case .bool(let part) = column.values { all += part } }
      return .bool(all)
    case .int32:
      var all: [Int32] = []
      for column in columns { if case .int32(let part) = column.values { all += part } }
      return .int32(all)
    case .int64:
      var all: [Int64] = []
      for column in columns { if case .int64(let part) = column.values { all += part } }
      return .int64(all)
    case .double:
      var all: [Double] = []
      for column in columns { if case .double(let part) = column.values { all += part } }
      return .double(all)
    case .date:
      var all: [Int32] = []
      for column in columns { if case .date(let part) = column.values { all += part } }
      return .date(all)
    case .timestamp:
      var all: [Int64] = []
      for column in columns { if case .timestamp(let part) = column.values { all += part } }
      return .timestamp(all)
    case .string, .dictionary:
      var all = DictionaryColumn()
      for column in columns {
        let part = DictionaryColumn(column.values)
        let idOfPart = all.dictionary.ids(of: part.dictionary.values)
        all.ids += part.ids.map { idOfPart[Int($0)] }
      }
      return all.column
    }
  }
}
