import Bytes
import Parquet
import Records
import StageEngine

/// Reading and writing of the tables of artifacts.
///
/// Artifacts are uncompressed: they are read back soon and often; datasets are zstd.
enum Tables {
  static func write(_ table: Table, to name: String, in context: TaskContext) throws {
    let options = ParquetOptions(codec: .none, threadCount: context.threadCount)
    try ParquetFile.write(table, to: context.outputFolder + "/" + name, options: options)
  }

  static func read(_ name: String, of task: TaskID, in context: TaskContext) throws -> Table {
    try read(context.folder(of: task) + "/" + name)
  }

  static func read(_ path: String, columns: [String]? = nil) throws -> Table {
    let reader = try ParquetReader(FileBytes.reading(path), file: path)
    return try reader.read(columns: columns)
  }

  /// Puts tables of equal columns under one another.
  static func joined(_ tables: [Table]) -> Table {
    guard let first = tables.first else { return Table([], rowCount: 0) }
    guard tables.count > 1 else { return first }
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
      first.name, joinedValues(columns), listOffsets: offsets, validity: isNullable ? validity : nil)
  }

  private static func joinedValues(_ columns: [Column]) -> ColumnValues {
    switch columns[0].values {
    case .bool: return .bool(columns.flatMap { if case .bool(let v) = $0.values { v } else { [] } })
    case .int32: return .int32(columns.flatMap { if case .int32(let v) = $0.values { v } else { [] } })
    case .int64: return .int64(columns.flatMap { if case .int64(let v) = $0.values { v } else { [] } })
    case .double:
      return .double(columns.flatMap { if case .double(let v) = $0.values { v } else { [] } })
    case .date: return .date(columns.flatMap { if case .date(let v) = $0.values { v } else { [] } })
    case .timestamp:
      return .timestamp(columns.flatMap { if case .timestamp(let v) = $0.values { v } else { [] } })
    case .string, .dictionary:
      var all = DictionaryColumn()
      for column in columns {
        let part = DictionaryColumn(column.values)
        var idOfPart: [UInt32] = []
        for index in 0..<part.dictionary.count {
          let values = part.dictionary.values
          idOfPart.append(all.dictionary.id(of: values.span, values.range(index)))
        }
        all.ids += part.ids.map { idOfPart[Int($0)] }
      }
      return all.column
    }
  }
}
