import Foundation
import Parquet
import Testing

/// What other programs use, so that nothing here is seen that is not public but for the package's own.
@Suite("Parquet as a library") struct LibraryTests {
  @Test("the example of the page writes and reads")
  func example() throws {
    let path = temporaryPath()
    defer { removeFile(path) }
    var printed = ""
    func print(_ numbers: [Int64?]) { printed += "\(numbers)" }

    let people = ParquetBatch([
      ParquetColumn("name", ["Ada", "Grace", nil]),
      ParquetColumn("born", [1815, 1906, nil]),
    ])
    let writer = try ParquetWriter(path: path, fields: people.fields)
    try writer.write(people)
    try writer.finish()

    let reader = try ParquetReader(path: path)
    try reader.forEachBatch(columns: ["born"], where: [("name", "Ada")]) { rows in
      print(rows["born"]?.numbers ?? [])  // [Optional(1815)]
    }
    #expect(printed == "[Optional(1815)]")
  }

  @Test("the page shows that example")
  func page() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/parquet.md"), encoding: .utf8)
    let shown = try #require(
      page.components(separatedBy: "```swift\nimport Parquet\n\n").last?
        .components(separatedBy: "```").first)
    let test = try String(contentsOf: here, encoding: .utf8)
    let indented = shown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    #expect(test.contains(indented))
  }

  @Test("columns of each kind come back as they were made")
  func kinds() throws {
    let path = temporaryPath()
    defer { removeFile(path) }
    let id = (0..<16).map { UInt8($0) }
    let batch = ParquetBatch([
      ParquetColumn("texts", ["", nil, "ü"]),
      ParquetColumn("whole", [Int.min, nil, Int.max]),
      ParquetColumn("floating", [-0.5, nil, .infinity]),
      ParquetColumn("flags", [true, nil, false]),
      ParquetColumn(
        ParquetField("narrow", .integer(bitCount: 32, isSigned: false)),
        numbers: [0, nil, 4_294_967_295]),
      ParquetColumn(ParquetField("day", .date), numbers: [-1, nil, 19_000]),
      ParquetColumn(
        ParquetField("instant", .timestamp(.nanoseconds, isUTC: true)), numbers: [-1, nil, 1]),
      ParquetColumn(
        ParquetField("price", .decimal(precision: 9, scale: 2)), numbers: [150, nil, -1]),
      ParquetColumn(ParquetField("binary", .binary), bytes: [[0, 255], nil, []]),
      ParquetColumn(ParquetField("id", .uuid), bytes: [id, nil, id.reversed()]),
      ParquetColumn("tags", lengths: [2, nil, 0], elements: ParquetColumn("element", ["a", nil])),
      ParquetColumn("address", parts: [ParquetColumn("city", ["Paris", nil, "Rome"])]),
    ])
    let writer = try ParquetWriter(path: path, fields: batch.fields)
    try writer.write(batch)
    #expect(!FileManager.default.fileExists(atPath: path), "the file is not there before its end")
    #expect(try writer.finish().rowCount == 3)

    let read = try ParquetReader(path: path).batch(rowGroup: 0)
    #expect(read["texts"]?.texts == ["", nil, "ü"])
    #expect(read["whole"]?.numbers == [Int64.min, nil, Int64.max])
    #expect(read["floating"]?.doubles == [-0.5, nil, .infinity])
    #expect(read["flags"]?.flags == [true, nil, false])
    #expect(read["narrow"]?.numbers == [0, nil, 4_294_967_295])
    #expect(read["day"]?.text(0) == "1969-12-31")
    #expect(read["instant"]?.numbers == [-1, nil, 1])
    #expect(read["price"]?.text(0) == "1.50")
    #expect(read["price"]?.numbers == [150, nil, -1])
    #expect(read["binary"]?.bytes == [[0, 255], nil, []])
    #expect(read["id"]?.bytes == [id, nil, id.reversed()])
    #expect(read["tags"]?.elements?.texts == ["a", nil])
    #expect((0..<3).map { read["tags"]?.elementRange($0) } == [0..<2, 2..<2, 2..<2])
    #expect(read["tags"]?.isNull(1) == true)
    #expect(read["address"]?.parts?[0].texts == ["Paris", nil, "Rome"])
    #expect(read["tags"]?.json(0) == "[\"a\",null]")
    #expect(read["texts"]?.numbers == nil && read["whole"]?.texts == nil)
  }

  @Test("bytes in memory are read, and what is none is refused by name")
  func memory() throws {
    do throws(ParquetError) {
      _ = try ParquetReader(bytes: Array("no Parquet at all".utf8), name: "upload")
      Issue.record("a text was read as Parquet")
    } catch {
      #expect("\(error)" == "upload: this is no Parquet file, or its end is missing")
    }
    #expect(throws: (any Error).self) { try ParquetReader(path: temporaryPath()) }
  }
}
