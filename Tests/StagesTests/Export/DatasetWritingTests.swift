import Bytes
import Parquet
import Records
import Testing

@testable import Stages

@Suite("Datasets written piece by piece") struct DatasetWritingTests {
  private let table = Table([
    Column("entity_id", .string(StringArray((0..<10).map { "cg-\($0)" }))),
    Column("row", .int64((0..<10).map { Int64($0) })),
  ])

  /// Writes the table in pieces and returns the bytes of each file of the dataset.
  private func written(pieceCounts: [Int], partRowCount: Int) throws -> [[UInt8]] {
    let folder = try TemporaryFolder()
    let writing = DatasetWriting(
      "entities", keys: ["entity_id"],
      in: .init(pipeline: "p", folder: folder.path, threadCount: 1), partRowCount: partRowCount)
    var start = 0
    for count in pieceCounts {
      try writing.append(table.rows(start..<start + count))
      start += count
    }
    try writing.finish()
    #expect(writing.rowCount == start)
    #expect(
      try Datasets.read("entities", in: folder.path)["row"]?.integers
        == (0..<start).map { Int64($0) })
    let some = try Datasets.read("entities", in: folder.path, anyOf: ["row", "caption"])
    #expect(some.columns.map(\.name) == ["row"] && some.rowCount == start)
    return try Datasets.files(of: "entities", in: folder.path).map { path in
      try FileBytes.reading(path).withSpan { bytes in (0..<bytes.count).map { bytes[$0] } }
    }
  }

  @Test("the pieces leave no trace in the bytes")
  func pieces() throws {
    let whole = try written(pieceCounts: [10], partRowCount: 100)
    #expect(whole.count == 1)
    for counts in [[1, 9], [0, 5, 0, 5], [3, 3, 3, 1]] {
      #expect(try written(pieceCounts: counts, partRowCount: 100) == whole)
    }
  }

  @Test("more rows than a part holds make a folder of parts, exactly as many make one file")
  func parts() throws {
    #expect(try written(pieceCounts: [10], partRowCount: 10).count == 1)
    let parts = try written(pieceCounts: [10], partRowCount: 4)
    #expect(parts.count == 3)
    for counts in [[4, 4, 2], [5, 5], [1, 8, 1]] {
      #expect(try written(pieceCounts: counts, partRowCount: 4) == parts)
    }
  }

  @Test("without rows there is a file with the columns")
  func empty() throws {
    #expect(try written(pieceCounts: [0], partRowCount: 4).count == 1)
  }

  @Test("an adopted dataset is the same, be it a file or a folder", arguments: [4, 100])
  func adopted(partRowCount: Int) throws {
    let folder = try TemporaryFolder()
    let (from, target) = (folder.path + "/from", folder.path + "/to")
    try makeFolder(from)
    try makeFolder(target)
    let writing = DatasetWriting(
      "entities", keys: [], in: .init(pipeline: "p", folder: from, threadCount: 1),
      partRowCount: partRowCount)
    try writing.append(table)
    try writing.finish()
    try Datasets.adopt("entities", from: from, into: target)
    #expect(try Datasets.read("entities", in: target) == Datasets.read("entities", in: from))
    #expect(try Datasets.files(of: "entities", in: target).count == (partRowCount == 4 ? 3 : 1))
  }
}
