import Bytes
import Foundation
import Parquet
import Testing

/// Nested files of ours, in every encoding, codec and page version, under the eyes of pyarrow, DuckDB,
/// Polars and DataFusion, flat columns under those of fastparquet; and the same rows as Arrow streams.
@Suite("Nested Parquet for other readers") struct NestedReadersTests {
  /// Types that all three read; arrays of fixed width in byte streams, intervals and nanoseconds are not
  /// for all.
  static let types: [ParquetType] = [
    .bool, .integer(bitCount: 8, isSigned: true), .integer(bitCount: 16, isSigned: false),
    .integer(bitCount: 32, isSigned: true), .integer(bitCount: 32, isSigned: false),
    .integer(bitCount: 64, isSigned: true), .integer(bitCount: 64, isSigned: false), .float,
    .double, .decimal(precision: 7, scale: 2), .decimal(precision: 18, scale: 4), .string, .binary,
    .date, .timestamp(.milliseconds, isUTC: true), .timestamp(.microseconds, isUTC: true),
    .timestamp(.microseconds, isUTC: false), .list(ParquetField("element", .string)),
    .list(
      ParquetField(
        "element",
        .list(ParquetField("element", .integer(bitCount: 64, isSigned: true), isNullable: false)))),
    .structure([
      ParquetField("city", .string), ParquetField("since", .date),
      ParquetField("marks", .list(ParquetField("element", .double))),
    ]),
    .list(
      ParquetField(
        "element",
        .structure([
          ParquetField("name", .string), ParquetField("share", .decimal(precision: 18, scale: 4)),
        ]))),
  ]

  static let encodings: [ParquetOptions.EncodingChoice] = [
    .compatible, .compact, .plain, .delta, .prefix,
  ]
  static let codecs: [ParquetOptions.Compression] = [.none, .zstd(), .snappy, .gzip(), .lz4]

  @Test(
    "they read what was written",
    .enabled(if: OtherReadersTests.python != nil))
  func otherReaders() throws {
    let folder = temporaryPath("")
    try makeFolder(folder)
    defer { removeFile(folder) }
    var files: [String] = []
    for (number, encoding) in Self.encodings.enumerated() {
      for (codecNumber, codec) in Self.codecs.enumerated() {
        let seed = number * 5 + codecNumber
        var batches = RandomBatches(seed: UInt64(seed))
        // The largest decimals are bytes of fixed width, which go out plainly or as a dictionary.
        let isFixedRead = number < 3
        let types = Self.types + (isFixedRead ? [.decimal(precision: 38, scale: 10)] : [])
        let batch = batches.batch(rowCount: [0, 1, 30, 90, 200][codecNumber], types: types)
        let bytes = try written(
          batch,
          ParquetOptions(
            codec: codec, rowGroupRowCount: [1, 70, 131_072][seed % 3],
            pageRowCountMax: [9, 20_000][seed % 2], encoding: encoding,
            pageVersion: seed % 2 == 0 ? .v1 : .v2, hasFieldIDs: seed % 4 == 0))
        let path = "\(folder)/nested-\(seed).parquet"
        try AtomicFile.write(bytes, to: path)
        files.append(path)
        var lines: [UInt8] = []
        for row in 0..<batch.rowCount {
          lines.append(UInt8(ascii: "["))
          for (index, column) in batch.columns.enumerated() {
            if index > 0 { lines.append(UInt8(ascii: ",")) }
            column.appendJSON(row, to: &lines)
          }
          lines += Array("]\n".utf8)
        }
        try AtomicFile.write(lines, to: path + ".jsonl")
        let stream = try AtomicFile(path: "\(folder)/nested-\(seed).arrows")
        let arrow = try ArrowStreamWriter(to: stream, fields: batch.columns.map(\.field))
        try arrow.write(batch)
        try arrow.finish()
        try stream.commit()
      }
    }
    for (script, arguments) in [
      ("compare_jsonl.py", [folder] + files), ("read_everything.py", [folder]),
      ("compare_arrow.py", [folder]), ("read_more.py", [folder]),
    ] {
      let (status, output) = try OtherReadersTests.run(script, arguments)
      #expect(status == 0, "\(script): \(output)")
    }
  }
}
