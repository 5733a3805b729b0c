import ArgumentParser
import Bytes
import Parquet
import Records

/// Writes a sorted file of any size, for lookups and to watch memory.
struct RowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Writes a sorted Parquet file with a bloom filter on its key, and tells the memory.")

  @Argument(help: "Where to write.")
  var file: String

  @Option(help: "Rows.")
  var count = 4_000_000

  @Option(help: "The number of the first key.")
  var first = 0

  @Option(help: "Threads.")
  var threads = 1

  private static let pieceRowCount = 65_536

  func run() throws {
    let output = try AtomicFile(path: file, isHashed: false, isFlushed: false)
    var writer: ParquetWriter?
    let options = ParquetOptions(
      sortingColumns: [.init("entity_id")], bloomFilterColumns: ["entity_id"],
      threadCount: threads)
    for start in stride(from: first, to: first + count, by: Self.pieceRowCount) {
      let piece = Self.piece(start..<min(start + Self.pieceRowCount, first + count))
      let known =
        try writer
        ?? ParquetWriter(
          to: output, schema: ParquetSchema(of: piece), options: options)
      writer = known
      try known.write(piece)
    }
    let summary = try writer?.finish()
    try output.commit()
    print(
      "\(summary?.rowCount ?? 0) rows, \(summary?.rowGroupCount ?? 0) row groups, "
        + "\(summary?.byteCount ?? 0) bytes, \(ProcessMemory.recentPeakByteCount >> 20) MiB at the most"
    )
  }

  private static func piece(_ rows: Range<Int>) -> Table {
    var keys = StringArray()
    var values = StringArray()
    for row in rows {
      let digits = String(row)
      keys.append("cg-" + String(repeating: "0", count: 12 - digits.count) + digits)
      values.append("value \(row &* 2_654_435_761 % 1_000_003) of \(digits)")
    }
    return Table([
      Column("entity_id", .string(keys)),
      Column(
        "prop",
        .dictionary(
          ids: rows.map { UInt32($0 % 3) }, values: StringArray(["name", "country", "address"]))),
      Column("value", .string(values)), Column("row", .int64(rows.map { Int64($0) })),
    ])
  }
}
