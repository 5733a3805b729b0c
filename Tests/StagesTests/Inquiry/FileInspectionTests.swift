import Bytes
import Foundation
import Parquet
import Records
import Testing

@testable import Stages

@Suite("What inspect shows") struct FileInspectionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func head(_ path: String, _ count: Int, asJSON: Bool) throws -> String {
    let sink = Memory()
    try FileInspection(path: path).writeHead(count, asJSON: asJSON, to: sink)
    return sink.text
  }

  private func dataset(keys: [String]) throws -> String {
    let writing = DatasetWriting(
      "entities", keys: keys,
      in: .init(pipeline: "p", folder: folder.path, threadCount: 1), partRowCount: 4)
    try writing.append(
      Table([
        Column("entity_id", .string(StringArray((0..<10).map { "cg-\($0)" }))),
        Column("share", .double((0..<10).map { Double($0) / 10 })),
        Column(
          "tags", .string(StringArray((0..<20).map { "t\($0)" })),
          listOffsets: (0...10).map { UInt32($0 * 2) }),
      ]))
    try writing.finish()
    return folder.path + "/entities.parquet"
  }

  @Test("the first rows are those that cat prints, over the parts of a folder")
  func firstRows() throws {
    let path = try dataset(keys: ["entity_id"])
    let all = Memory()
    try FileCat.write(
      [path], FileCat.Request(format: .jsonl, threadCount: 1), to: all, onIssue: { _ in })
    let lines = all.text.split(separator: "\n")[...]
    #expect(lines.count == 10)
    for count in [1, 4, 6, 10, 1000] {
      let found = try head(path, count, asJSON: true)
      #expect(found.split(separator: "\n")[...] == lines.prefix(count))
    }
    #expect(
      try head(path + "/part-00001.parquet", 1, asJSON: false)
        == "entity_id: cg-4\nshare: 0.4\ntags: [\"t8\",\"t9\"]\n\n")
  }

  private func description(_ path: String) throws -> DatasetDescription {
    try #require(
      try FileInspection(path: path).description(pages: false) as? DatasetDescription)
  }

  @Test("a folder shows its parts with rows, sizes and keys, and its columns once")
  func parts() throws {
    let path = try dataset(keys: ["entity_id"])
    let found = try description(path)
    #expect(found.rowCount == 10)
    #expect(found.key == "entity_id")
    #expect(found.parts.map(\.rowCount) == [4, 4, 2])
    #expect(found.parts.map(\.least) == ["cg-0", "cg-4", "cg-8"])
    #expect(found.parts.map(\.greatest) == ["cg-3", "cg-7", "cg-9"])
    #expect(found.byteCount == found.parts.reduce(0) { $0 + $1.byteCount })
    #expect(found.columns.map(\.name) == ["entity_id", "share", "tags"])
    #expect(found.flaws.isEmpty)
    let text = try FileInspection(path: path).text(pages: false)
    #expect(text.hasPrefix("\(path): 10 rows, 3 columns, 3 parts, \(found.byteCount) bytes"))
    // Without the list the parts themselves tell the same.
    try FileManager.default.removeItem(atPath: PartList.path(of: path))
    #expect(try description(path).parts == found.parts)
    #expect(throws: InquiryError.self) { try FileInspection(path: path).text(pages: true) }
  }

  @Test("what does not fit together is told")
  func flaws() throws {
    let path = try dataset(keys: ["entity_id"])
    try FileManager.default.removeItem(atPath: path + "/part-00002.parquet")
    try FileManager.default.moveItem(
      atPath: path + "/part-00001.parquet", toPath: path + "/other.parquet")
    let other = try ParquetReader(
      FileBytes.reading(path + "/part-00000.parquet"), file: "part"
    ).read(columns: ["share"])
    try ParquetFile.write(other, to: path + "/part-00001.parquet", options: ParquetOptions())
    try ParquetFile.write(
      other.rows(0..<1), to: path + "/part-00002.parquet", options: ParquetOptions())
    try FileManager.default.removeItem(atPath: path + "/part-00001.parquet")
    #expect(
      try description(path).flaws == [
        "other.parquet is not in the list of parts, so that lookups pass it over",
        "part-00002.parquet has other columns than the first part",
        "part-00002.parquet has 1 rows, and the list of parts says 2",
        "part-00001.parquet is in the list of parts and not there",
      ])
  }

  @Test("a folder without Parquet files is refused")
  func emptyFolder() throws {
    #expect(throws: InquiryError.emptyFolder(path: folder.path)) {
      try FileInspection(path: folder.path)
    }
  }
}
