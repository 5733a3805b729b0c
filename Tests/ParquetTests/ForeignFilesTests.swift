import Bytes
import Foundation
import Parquet
import Testing

/// The files of apache/parquet-testing, where they are at hand.
@Suite("Parquet of the Apache test files") struct ForeignFilesTests {
  static let folder = OtherReadersTests.root.appendingPathComponent(
    "../shared/data/hostile/parquet"
  ).standardized

  static func names(_ subfolder: String) -> [String] {
    let path = folder.appendingPathComponent(subfolder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".parquet") }.sorted().map { "\(subfolder)/\($0)" }
  }

  /// Well-formed, but beyond this reader; everything else below `data` is read.
  static let refused = [
    "data/large_string_map.brotli.parquet": "compression BROTLI is not supported",
    "data/datapage_v1-corrupt-checksum.parquet": "the checksum differs",
    "data/rle-dict-uncompressed-corrupt-checksum.parquet": "the checksum differs",
  ]

  static func lines(_ name: String) throws(any Error) -> [String] {
    let bytes = try FileBytes.reading(folder.appendingPathComponent(name).path)
    let reader = try ParquetReader(bytes, file: name)
    _ = try reader.describe(pages: true)
    var lines: [String] = []
    for group in 0..<reader.rowGroupCount { lines += jsonLines(try reader.batch(rowGroup: group)) }
    #expect(lines.count == reader.rowCount)
    return lines
  }

  @Test("well-formed files are read", arguments: names("data"))
  func wellFormed(_ name: String) throws {
    guard let reason = Self.refused[name] else {
      _ = try Self.lines(name)
      return
    }
    do {
      _ = try Self.lines(name)
      Issue.record("\(name) was read")
    } catch {
      #expect("\(error)".contains(reason))
    }
  }

  @Test("bad files are refused with a sentence", arguments: names("bad_data"))
  func bad(_ name: String) throws {
    if name.contains("ARROW-GH-43605") {
      // Odd but well-formed: indices of no bits.
      #expect(try !Self.lines(name).isEmpty)
      return
    }
    #expect(throws: ParquetError.self) { try Self.lines(name) }
  }

  @Test("variants are refused by name", arguments: names("shredded_variant"))
  func variant(_ name: String) throws {
    do {
      _ = try Self.lines(name)
      Issue.record("\(name) was read")
    } catch {
      #expect("\(error)".contains("VARIANT"))
    }
  }

  @Test(
    "values are those that pyarrow reads",
    .enabled(if: OtherReadersTests.python != nil && !names("data").isEmpty))
  func likePyarrow() throws {
    let folder = temporaryPath("")
    try makeFolder(folder)
    defer { removeFile(folder) }
    var files: [String] = []
    for name in Self.names("data") where Self.refused[name] == nil {
      // pyarrow wraps dates beyond 2262 around, and refuses maps whose keys may be null.
      guard !name.contains("int96_from_spark"), !name.contains("incorrect_map_schema") else {
        continue
      }
      let path = Self.folder.appendingPathComponent(name).path
      let reader = try ParquetReader(FileBytes.reading(path), file: name)
      var lines: [UInt8] = []
      for group in 0..<reader.rowGroupCount {
        let batch = try reader.batch(rowGroup: group)
        for row in 0..<batch.rowCount {
          lines.append(UInt8(ascii: "["))
          for (index, column) in batch.columns.enumerated() {
            if index > 0 { lines.append(UInt8(ascii: ",")) }
            column.appendJSON(row, to: &lines)
          }
          lines += Array("]\n".utf8)
        }
      }
      let base = URL(fileURLWithPath: name).lastPathComponent
      try AtomicFile.write(lines, to: "\(folder)/\(base).jsonl")
      files.append(path)
    }
    let (status, output) = try OtherReadersTests.run(
      "compare_jsonl.py", [folder] + files)
    #expect(status == 0, "\(output)")
  }
}
