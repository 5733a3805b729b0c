import ArgumentParser
import Bytes
import Foundation
import Parquet
import Records

/// Writes a sorted file of any size, for lookups and to watch memory.
struct RowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Writes sorted rows with a bloom filter on their key, and tells the memory.",
    discussion: """
      With --part-rows the rows go into a folder of parts with the list of their keys beside it, as \
      datasets do that are too large for one file.
      """)

  @Argument(help: "Where to write: a file, or a folder NAME.parquet with --part-rows.")
  var file: String

  @Option(help: "Rows.")
  var count = 4_000_000

  @Option(help: "The number of the first key.")
  var first = 0

  @Option(help: "Rows per part.")
  var partRows: Int?

  @Option(help: "Rows per page at the most.")
  var pageRows = ParquetOptions.lookupPageRowCount

  @Option(help: "Threads.")
  var threads = 1

  private static let pieceRowCount = 65_536

  func validate() throws {
    guard count > 0, first >= 0, threads > 0, pageRows > 0, partRows ?? 1 > 0 else {
      throw ValidationError("rows, parts and threads are counted from 1")
    }
    guard partRows == nil || file.hasSuffix(".parquet") else {
      throw ValidationError("a folder of parts is named NAME.parquet")
    }
  }

  func run() throws {
    let end = first + count
    guard let partRows else { return report([try write(first..<end, to: file)]) }
    try makeFolder(file)
    var summaries: [ParquetSummary] = []
    var parts: [PartKeys] = []
    for start in stride(from: first, to: end, by: partRows) {
      let rows = start..<min(start + partRows, end)
      let digits = String(parts.count)
      let name = "part-" + String(repeating: "0", count: 5 - digits.count) + digits + ".parquet"
      summaries.append(try write(rows, to: "\(file)/\(name)"))
      parts.append(
        PartKeys(
          file: name, rows: rows.count, least: Self.key(rows.lowerBound),
          greatest: Self.key(rows.upperBound - 1)))
    }
    let list = try JSONEncoder().encode(PartKeyList(key: "entity_id", parts: parts))
    try AtomicFile.write(Array(list), to: String(file.dropLast(".parquet".count)) + ".parts.json")
    report(summaries)
  }

  /// Which keys lie in which part, as `colligate cat --where` looks them up.
  private struct PartKeyList: Encodable {
    let key: String
    let parts: [PartKeys]
  }

  private struct PartKeys: Encodable {
    let file: String
    let rows: Int
    let least: String
    let greatest: String
  }

  private func report(_ summaries: [ParquetSummary]) {
    func sum(_ part: (ParquetSummary) -> Int) -> Int { summaries.reduce(0) { $0 + part($1) } }
    print(
      "\(sum(\.rowCount)) rows, \(sum(\.rowGroupCount)) row groups, \(sum(\.byteCount)) bytes, "
        + "\(ProcessMemory.peakByteCount >> 20) MiB at the most")
  }

  private func write(_ rows: Range<Int>, to path: String) throws -> ParquetSummary {
    let output = try AtomicFile(path: path, isFlushed: false)
    let options = ParquetOptions(
      pageRowCountMax: pageRows, sortingColumns: [.init("entity_id")],
      bloomFilterColumns: ["entity_id"],
      threadCount: threads)
    let schema = ParquetSchema(of: Self.piece(rows.lowerBound..<rows.lowerBound))
    let writer = try ParquetWriter(to: output, schema: schema, options: options)
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.pieceRowCount) {
      try writer.write(Self.piece(start..<min(start + Self.pieceRowCount, rows.upperBound)))
    }
    let summary = try writer.finish()
    try output.commit()
    return summary
  }

  private static func key(_ row: Int) -> String {
    let digits = String(row)
    return "cg-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  private static func piece(_ rows: Range<Int>) -> Table {
    var keys = StringArray()
    var values = StringArray()
    for row in rows {
      keys.append(key(row))
      values.append("value \(row &* 2_654_435_761 % 1_000_003) of \(row)")
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
