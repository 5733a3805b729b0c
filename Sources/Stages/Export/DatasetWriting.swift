import Bytes
import Parquet
import Records

/// Writes a dataset piece by piece, as `name.parquet` or, beyond `Datasets.partRowCount` rows, as a
/// folder of that name with `part-00000.parquet` ... and a list of their keys; the bytes do not depend on
/// the pieces.
final class DatasetWriting {
  /// Where datasets go, and what stands in the metadata of their files.
  struct Place: Sendable {
    let pipeline: String
    let folder: String
    let threadCount: Int
  }

  private(set) var rowCount = 0
  private let options: ParquetOptions
  private let path: String
  private let partRowCount: Int
  private var part: (file: AtomicFile, writer: ParquetWriter)?
  private var partCount = 0
  private let key: String?
  /// Of each part: its rows, the key of the first and of the last.
  private var ranges: [(rows: Int, least: String, greatest: String)] = []

  /// - Parameter keys: Columns that the rows are sorted by, the first with a bloom filter.
  init(
    _ name: String, keys: [String], in place: Place, partRowCount: Int = Datasets.partRowCount
  ) {
    self.partRowCount = partRowCount
    key = keys.first
    path = "\(place.folder)/\(name).parquet"
    options = ParquetOptions(
      codec: .zstd(level: 3), pageRowCountMax: ParquetOptions.lookupPageRowCount,
      metadata: [
        ("colligate.dataset", name), ("colligate.pipeline", place.pipeline),
        ("colligate.schema_version", String(Datasets.schemaVersion)),
      ], sortingColumns: keys.map { ParquetOptions.Sorting($0) },
      bloomFilterColumns: Array(keys.prefix(1)), hasFieldIDs: true, threadCount: place.threadCount)
  }

  /// Adds rows. There must be one piece at least: an empty one says which columns there are.
  func append(_ piece: Table) throws {
    var start = 0
    repeat {
      let room = partRowCount - rowCount % partRowCount
      let count = min(room, piece.rowCount - start)
      if part == nil || (rowCount > 0 && room == partRowCount && count > 0) {
        try openPart(ParquetSchema(of: piece))
      }
      try part?.writer.write(
        count == piece.rowCount ? piece : piece.rows(start..<start + count))
      note(piece, start..<start + count)
      start += count
      rowCount += count
    } while start < piece.rowCount
  }

  /// Ends the dataset; only then is it there under its name.
  func finish() throws {
    try closePart()
    precondition(partCount > 0, "a dataset without a piece has no columns")
    if partCount == 1 { return try renamePath(partPath(0), to: path) }
    try makeFolder(path)
    for index in 0..<partCount {
      try renamePath(partPath(index), to: "\(path)/\(partName(index))")
    }
    guard let key, ranges.count == partCount else { return }
    let parts = ranges.enumerated().map { index, range in
      PartList.Part(
        file: partName(index), rows: range.rows, least: range.least, greatest: range.greatest)
    }
    try PartList(key: key, parts: parts).write(to: path)
  }

  private func partName(_ index: Int) -> String {
    let digits = String(index)
    return "part-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".parquet"
  }

  /// Remembers the keys that a part begins and ends with.
  private func note(_ piece: Table, _ rows: Range<Int>) {
    guard let key, !rows.isEmpty, let first = piece.text(key, rows.lowerBound),
      let last = piece.text(key, rows.upperBound - 1)
    else { return }
    if ranges.count == partCount {
      ranges.append((rows.count, first, last))
    } else {
      ranges[ranges.count - 1].rows += rows.count
      ranges[ranges.count - 1].greatest = last
    }
  }

  private func openPart(_ schema: ParquetSchema) throws {
    try closePart()
    let file = try AtomicFile(path: partPath(partCount))
    part = (file, try ParquetWriter(to: file, schema: schema, options: options))
  }

  private func closePart() throws {
    guard let part else { return }
    try part.writer.finish()
    try part.file.commit()
    self.part = nil
    partCount += 1
  }

  /// How many parts there will be shows at the end.
  private func partPath(_ index: Int) -> String { "\(path).\(index)" }
}
