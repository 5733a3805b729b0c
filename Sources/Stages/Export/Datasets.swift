import Bytes
import Parquet
import Records

/// The published datasets: how each is written, and how a large one is cut.
enum Datasets {
  /// Stands in the metadata of every file; raised when a column changes its meaning. Columns are only
  /// ever added.
  static let schemaVersion = 1

  /// A dataset beyond this many rows becomes a folder of parts, split by key range.
  static let partRowCount = 4_000_000

  /// Writes one dataset as `name.parquet`, or as a folder of that name with `part-00000.parquet` ...
  ///
  /// - Parameter keys: Columns that the rows are sorted by, the first with a bloom filter.
  static func write(
    _ table: Table, name: String, keys: [String], in place: DatasetWriting.Place
  ) throws {
    let writing = DatasetWriting(name, keys: keys, in: place)
    try writing.append(table)
    try writing.finish()
  }

  /// Reads a dataset of either form.
  static func read(
    _ name: String, in folder: String, columns: [String]? = nil, threadCount: Int = 1
  ) throws -> Table {
    Tables.joined(
      try files(of: name, in: folder).map { path in
        try Tables.read(path, columns: columns, threadCount: threadCount)
      })
  }

  /// Those of some columns that a dataset of either form has.
  static func read(_ name: String, in folder: String, anyOf columns: Set<String>) throws -> Table {
    Tables.joined(
      try files(of: name, in: folder).map { try Tables.read($0, anyOf: columns) })
  }

  /// The files of a dataset, in the order of its rows.
  static func files(of name: String, in folder: String) throws -> [String] {
    let path = "\(folder)/\(name).parquet"
    guard Folder.kind(of: path) == .folder else { return [path] }
    return try Folder.names(in: path).filter { $0.hasSuffix(".parquet") }.sorted().map {
      "\(path)/\($0)"
    }
  }

  /// Gives a dataset that lies in one folder a second name in another.
  static func adopt(_ name: String, from folder: String, into target: String) throws {
    let (path, adopted) = ("\(folder)/\(name).parquet", "\(target)/\(name).parquet")
    guard Folder.kind(of: path) == .folder else { return try linkOrCopyFile(path, to: adopted) }
    try makeFolder(adopted)
    if Folder.kind(of: PartList.path(of: path)) == .file {
      try linkOrCopyFile(PartList.path(of: path), to: PartList.path(of: adopted))
    }
    for file in try Folder.names(in: path) {
      try linkOrCopyFile("\(path)/\(file)", to: "\(adopted)/\(file)")
    }
  }
}

extension Table {
  /// A stretch of rows.
  func rows(_ range: Range<Int>) -> Table { picking(Array(range)) }

  /// The rows at these places, in this order.
  func picking(_ rows: [Int]) -> Table {
    Table(columns.map { $0.picking(rows) }, rowCount: rows.count)
  }

  /// A copy with one more column.
  func adding(_ column: Column, before name: String? = nil) -> Table {
    var all = columns
    let place = name.flatMap { name in all.firstIndex { $0.name == name } } ?? all.count
    all.insert(column, at: place)
    return Table(all, rowCount: rowCount)
  }
}

extension Column {
  /// The rows at these places, in this order.
  func picking(_ rows: [Int]) -> Column {
    guard let listOffsets else {
      return Column(
        name, values.picking(rows), validity: validity.map { flags in rows.map { flags[$0] } },
        isNullable: isNullable)
    }
    var offsets: [UInt32] = [0]
    var places: [Int] = []
    for row in rows {
      places += Int(listOffsets[row])..<Int(listOffsets[row + 1])
      offsets.append(UInt32(places.count))
    }
    return Column(
      name, values.picking(places), listOffsets: offsets,
      validity: validity.map { flags in rows.map { flags[$0] } }, isNullable: isNullable)
  }
}

extension ColumnValues {
  /// The values at these places, in this order.
  func picking(_ places: [Int]) -> ColumnValues {
    switch self {
    case .bool(let values): return .bool(places.map { values[$0] })
    case .int32(let values): return .int32(places.map { values[$0] })
    case .int64(let values): return .int64(places.map { values[$0] })
    case .double(let values): return .double(places.map { values[$0] })
    case .date(let values): return .date(places.map { values[$0] })
    case .timestamp(let values): return .timestamp(places.map { values[$0] })
    case .dictionary(let ids, let distinct):
      return .dictionary(ids: places.map { ids[$0] }, values: distinct)
    case .string(let texts):
      return .string(texts.picking(places.map { UInt32($0) }))
    }
  }
}
