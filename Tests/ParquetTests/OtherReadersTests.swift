import Bytes
import Foundation
import Parquet
import Records
import TestSupport
import Testing

/// Files of ours under the eyes of pyarrow, DuckDB, Polars, DataFusion and fastparquet.
///
/// Python is the one that COLLIGATE_PYTHON names, or that of `.venv` in the package's folder.
@Suite("Parquet for other readers") struct OtherReadersTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let python: String? = {
    if let path = ProcessInfo.processInfo.environment["COLLIGATE_PYTHON"] { return path }
    let path = root.appendingPathComponent(".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  @Test("they read what was written, and their filters miss nothing", .enabled(if: python != nil))
  func otherReaders() throws {
    let folder = temporaryPath("")
    try makeFolder(folder)
    defer { removeFile(folder) }
    for seed in 0..<30 {
      var tables = RandomTables(seed: UInt64(1000 + seed))
      let table = tables.table(rowCount: [0, 1, 40, 500][seed % 4], columnCount: 7)
      var options = ParquetRoundTripTests.options(UInt64(seed))
      options.hasBounds = true  // what filters are held against
      options.bloomFilterColumns = table.columns.filter { column in
        if case .bool = column.values { false } else { true }
      }.map(\.name)
      try write(table, options, "random\(seed)", in: folder)
    }
    try write(Self.large, ParquetOptions(bloomFilterColumns: ["id"]), "large", in: folder)
    let (status, output) = try Self.run("check_parquet.py", folder)
    #expect(status == 0, "\(output)")
    let more = try Self.run("read_more.py", folder)
    #expect(more.status == 0, "\(more.output)")
  }

  /// More than one row group at the default size.
  static let large: Table = {
    let count = 135_000
    return Table([
      Column("id", .string(StringArray((0..<count).map { String(format: "e%07d", $0) }))),
      Column(
        "country",
        .dictionary(
          ids: (0..<count).map { UInt32($0 % 7) }, values: StringArray((0..<9).map { "c\($0)" })),
        validity: (0..<count).map { $0 % 11 != 0 }),
      Column(
        "alias", .string(StringArray((0..<count).map { "alias \($0 % 5000)" })),
        listOffsets: (0...count).map { UInt32($0 - $0 % 3) },
        validity: nil, isNullable: true),
      Column(
        "long",
        .string(StringArray((0..<count).map { String(repeating: "é", count: 60) + "\($0 % 900)" }))),
    ])
  }()

  private func write(
    _ table: Table, _ options: ParquetOptions, _ name: String, in folder: String
  ) throws {
    try ParquetFile.write(table, to: "\(folder)/\(name).parquet", options: options)
    let columns = table.columns.map { column in
      "{\"name\": \"\(column.name)\", \"kind\": \"\(ColumnDescription.Kind(of: column.values))\", "
        + "\"isList\": \(column.isList)}"
    }
    let cells = table.columns.map(jsonCells(of:))
    var lines = "[" + columns.joined(separator: ", ") + "]\n"
    for row in 0..<table.rowCount {
      lines += "[" + cells.map { $0[row] }.joined(separator: ", ") + "]\n"
    }
    try AtomicFile.write(lines, to: "\(folder)/\(name).jsonl")
  }

  static func run(_ script: String, _ folder: String) throws -> (status: Int32, output: String) {
    try run(script, [folder])
  }

  static func run(
    _ script: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python ?? "")
    process.arguments =
      [
        root.appendingPathComponent("Tests/PythonReaders/\(script)").path
      ] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output.suffix(4000), as: UTF8.self))
  }
}

/// The cells of a column as JSON.
private func jsonCells(of column: Column) -> [String] {
  let values: [String] =
    switch column.values {
    case .bool(let values): values.map { "\($0)" }
    case .int32(let values), .date(let values): values.map { "\($0)" }
    case .int64(let values), .timestamp(let values): values.map { "\($0)" }
    case .double(let values): values.map { "\($0.bitPattern)" }
    case .string(let texts): texts.strings.map(jsonText)
    case .dictionary(let ids, let texts):
      { quoted in ids.map { quoted[Int($0)] } }(texts.strings.map(jsonText))
    }
  return (0..<column.rowCount).map { row in
    if let validity = column.validity, !validity[row] { return "null" }
    guard let offsets = column.listOffsets else { return values[row] }
    return "[" + values[Int(offsets[row])..<Int(offsets[row + 1])].joined(separator: ", ") + "]"
  }
}

private func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case _ where scalar.value < 32: result += String(format: "\\u%04x", scalar.value)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
