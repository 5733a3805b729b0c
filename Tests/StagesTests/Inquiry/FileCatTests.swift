import Bytes
import Foundation
import Parquet
import Records
import Testing

@testable import Stages

/// Bytes kept in memory.
final class Memory: ByteSink {
  private(set) var bytes: [UInt8] = []
  var byteCount: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  func write(_ more: [UInt8]) throws(SystemError) { bytes += more }
}

@Suite("Printing the rows of dumps") struct FileCatTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func printed(
    _ path: String, _ format: RowFormat, _ columns: [String] = [],
    where conditions: [String] = [], threadCount: Int = 1
  ) throws -> (bytes: [UInt8], issues: [DataIssue]) {
    let sink = Memory()
    var issues: [DataIssue] = []
    try FileCat.write(
      [path],
      FileCat.Request(
        columns: columns, conditions: conditions, format: format, threadCount: threadCount),
      to: sink, onIssue: { issues.append($0) })
    return (sink.bytes, issues)
  }

  @Test("a pipe is read once, whatever comes through it")
  func pipes() throws {
    let plain = try folder.write("plain.csv", "id,name\n1,Ada\n2,Grace\n")
    let table = try printed(plain, .parquet).bytes
    for (name, bytes) in [("csv", Array("id,name\n1,Ada\n2,Grace\n".utf8)), ("parquet", table)] {
      let path = folder.path + "/pipe.\(name)"
      let status = unsafe mkfifo(path, 0o600)
      #expect(status == 0)
      Thread.detachNewThread {
        try? FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(bytes))
      }
      let text = String(decoding: try printed(path, .csv).bytes, as: UTF8.self)
      #expect(text == "id,name\n1,Ada\n2,Grace\n", "\(name)")
    }
  }

  @Test("a value that no value of a column reads like is told, with their form")
  func typedConditions() throws {
    let fields = [
      ParquetField("count", .integer(bitCount: 64, isSigned: true)), ParquetField("flag", .bool),
      ParquetField("share", .double), ParquetField("day", .date),
    ]
    let batch = ParquetBatch(
      [
        ParquetColumn(fields[0], .int64([7])), ParquetColumn(fields[1], .bool([true])),
        ParquetColumn(fields[2], .double([0.5])), ParquetColumn(fields[3], .int32([19_000])),
      ], rowCount: 1)
    let sink = Memory()
    let writer = try ParquetWriter(to: sink, fields: fields, options: ParquetOptions())
    try writer.write(batch)
    try writer.finish()
    let path = folder.path + "/typed.parquet"
    try AtomicFile.write(sink.bytes, to: path)
    for (column, good, bad) in [
      ("count", "7", "+7"), ("flag", "true", "TRUE"), ("share", "0.5", "half"),
      ("day", "2022-01-08", "soon"),
    ] {
      let found = try printed(path, .csv, where: ["\(column)=\(good)"]).bytes
      #expect(
        String(decoding: found, as: UTF8.self) == "count,flag,share,day\n7,true,0.5,2022-01-08\n")
      #expect(throws: InquiryError.self) { try printed(path, .csv, where: ["\(column)=\(bad)"]) }
    }
  }

  /// More than one stretch of a thread, with empty cells, quotes, lines inside cells and flawed rows.
  private func table() throws -> String {
    var text = "id,name,town,remark\n"
    for row in 0..<40_000 {
      text += "\(row),name \(row % 977),\(row % 3 == 0 ? "" : "town \(row % 50)"),"
      text += row % 100 == 0 ? "\"two\nlines, \"\"quoted\"\"\"\n" : "\n"
      if row % 9_000 == 5 { text += "short,row\n" }
    }
    return try folder.write("table.csv", text)
  }

  @Test("as Parquet: all cells, the same bytes on any number of threads")
  func parquet() throws {
    let path = try table()
    let one = try printed(path, .parquet)
    let four = try printed(path, .parquet, threadCount: 4)
    #expect(one.bytes == four.bytes)
    #expect(one.issues == four.issues)
    #expect(one.issues.count == 5)
    let columns = try ParquetReader(FileBytes(one.bytes), file: "table").read().columns
    #expect(columns.map(\.name) == ["id", "name", "town", "remark"])
    #expect(columns[0].strings[39_999] == "39999")
    #expect(columns[2].validity?.prefix(3) == [false, true, true])
    #expect(columns[2].strings[4] == "town 4")
    #expect(columns[3].strings[100] == "two\nlines, \"quoted\"")
    #expect(columns[3].validity?.count { $0 } == 400)
  }

  @Test("texts give the same file by the road for tables and by that for nested columns")
  func roads() throws {
    let source = try RowSource(
      path: try table(), columns: [], conditions: [], threadCount: 1, onIssue: { _ in })
    let (flat, nested) = (Memory(), Memory())
    let output = try ParquetRowOutput(source.fields, to: flat, ParquetOptions(encoding: .compact))
    let writer = try ParquetWriter(
      to: nested, fields: source.fields, options: ParquetOptions(encoding: .compact))
    try source.forEachBatch(
      {
        try output.write($0)
        try writer.write($0)
      }, onIssue: { _ in })
    try output.finish()
    try writer.finish()
    #expect(flat.bytes == nested.bytes)
  }

  @Test("parts of nested columns are printed and looked for by path")
  func paths() throws {
    let number = ParquetField("zip", .integer(bitCount: 32, isSigned: true))
    let address = ParquetField("address", .structure([ParquetField("city", .string), number]))
    let city = ParquetColumn(
      ParquetField("city", .string), .bytes(StringArray(["Kiel", "", "Jena"])),
      validity: [true, false, true])
    let tags = ParquetField("a,b", .list(ParquetField("element", .string)))
    let batch = ParquetBatch([
      ParquetColumn(
        address, .structure([city, ParquetColumn(number, .int32([24103, 0, 7743]))]),
        validity: [true, false, true]),
      ParquetColumn(
        tags,
        .list(
          offsets: [0, 2, 2, 3],
          elements: ParquetColumn(
            ParquetField("element", .string), .bytes(StringArray(["x", "y", "y"]))))),
      ParquetColumn(ParquetField("c=d", .double), .double([0.5, 1, .nan])),
    ])
    let sink = Memory()
    let writer = try ParquetWriter(
      to: sink, fields: batch.columns.map(\.field), options: ParquetOptions())
    try writer.write(batch)
    try writer.finish()
    let path = folder.path + "/nested.parquet"
    try AtomicFile.write(sink.bytes, to: path)
    func text(
      _ format: RowFormat, _ columns: [String], _ conditions: [String] = []
    ) throws -> String {
      String(decoding: try printed(path, format, columns, where: conditions).bytes, as: UTF8.self)
    }
    #expect(
      try text(.csv, ["address.city,address.zip", "c=d"])
        == "address.city,address.zip,c=d\nKiel,24103,0.5\n,,1.0\nJena,7743,NaN\n")
    #expect(
      try text(.jsonl, [#""a,b",address.zip"#], ["address.city=Kiel"])
        == #"{"a,b":["x","y"],"address.zip":24103}"# + "\n")
    #expect(try text(.csv, ["a,b"], ["a,b=y", "c=d=NaN"]) == "\"a,b\"\n\"[\"\"y\"\"]\"\n")
    #expect(try text(.csv, ["c=d"], ["address.zip=24103", #""c=d"=0.5"#]) == "c=d\n0.5\n")
    #expect(throws: InquiryError.self) { try text(.csv, [], ["address.zip=Kiel"]) }
    for wrong in ["address.town", "a", "b", ","] {
      #expect(throws: ParquetError.self) { try text(.csv, [wrong]) }
    }
  }

  @Test("JSON lines with lists are told once, and as they are")
  func lists() throws {
    let path = try folder.write(
      "people.jsonl",
      #"""
      {"id":"1","name":["Ada","Countess"]}
      {"id":
      {"id":"2","name":["Eve"]}
      {"id":"3"}

      """#)
    let found = try printed(path, .jsonl)
    #expect(found.issues.count == 1)
    #expect(
      String(decoding: found.bytes, as: UTF8.self) == #"""
        {"id":"1","name":["Ada","Countess"]}
        {"id":"2","name":["Eve"]}
        {"id":"3","name":[]}

        """#)
  }

  @Test("a pointer of Git LFS is no dump, and says what to do")
  func pointer() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "firms.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 7\n")
    #expect {
      try OpenedInput(path: path, name: "firms.csv")
    } throws: {
      "\($0)".contains("firms.csv: a pointer of Git LFS")
    }
  }
}
