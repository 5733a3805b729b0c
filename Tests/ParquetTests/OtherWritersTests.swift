import Bytes
import Foundation
import Parquet
import Records
import Testing

@Suite("Parquet of other writers") struct OtherWritersTests {
  @Test(
    "files of pyarrow are read in every promised form",
    .enabled(if: OtherReadersTests.python != nil))
  func pyarrow() throws {
    let folder = temporaryPath("")
    try makeFolder(folder)
    defer { removeFile(folder) }
    let (status, output) = try OtherReadersTests.run("write_parquet.py", folder)
    #expect(status == 0, "\(output)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count == 23)
    for name in names {
      let reader = try ParquetReader(
        try FileBytes.reading("\(folder)/\(name)"), file: name, threadCount: 2)
      let found = rows(of: try reader.read())
      for (column, cells) in zip(reader.schema.columns, found) {
        #expect(cells == Self.expected[column.name], "\(name): \(column.name)")
      }
      let looked = try reader.rows(where: "unique", equals: "u777", columns: ["small", "list"])
      #expect(rows(of: looked) == [["277"], ["[\"x0\"]"]])
      #expect(try reader.describe(pages: true).contains("1000 rows"))
    }
  }

  @Test(
    "what only some writers write is read",
    .enabled(if: OtherReadersTests.python != nil))
  func oddities() throws {
    let folder = temporaryPath("")
    try makeFolder(folder)
    defer { removeFile(folder) }
    let (status, output) = try OtherReadersTests.run("write_odd.py", folder)
    #expect(status == 0, "\(output)")
    func reader(_ name: String) throws -> ParquetReader {
      try ParquetReader(FileBytes.reading("\(folder)/\(name)"), file: name)
    }
    for name in try Folder.names(in: folder) where name.hasPrefix("fastparquet") {
      let reader = try reader(name)
      for (column, cells) in zip(reader.schema.columns, rows(of: try reader.read())) {
        #expect(cells == Self.expected[column.name], "\(name): \(column.name)")
      }
    }
    let twice = try reader("twice.parquet").batch(rowGroup: 0)
    #expect(twice.columns.map { $0.text(1) } == ["2", "4"])
    #expect(throws: ParquetError.repeatedColumn(file: "twice.parquet", column: "a")) {
      try reader("twice.parquet").batch(rowGroup: 0, columns: ["a"])
    }
    let lists = try reader("lists.parquet")
    for row in 0..<20 {
      let found = try lists.batch(rowGroup: 0, where: "row", equals: "\(row)")
      let all = try lists.batch(rowGroup: 0)
      #expect(found.columns[1].text(0) == all.columns[1].text(row))
    }
  }

  /// What the script writes, column by column.
  static let expected: [String: [String]] = {
    func cells(_ make: (Int) -> String) -> [String] { (0..<1000).map(make) }
    return [
      "long": cells { "\($0 << 33)" },
      "small": cells { $0 % 5 == 0 ? "null" : "\($0 - 500)" },
      "name": cells { $0 % 7 == 0 ? "null" : "\"näme \($0 % 50)\"" },
      "unique": cells { "\"u\($0)\"" },
      "list": cells { row in
        row % 11 == 0
          ? "null" : "[" + (0..<row % 4).map { "\"x\($0)\"" }.joined(separator: ",") + "]"
      },
      "flag": cells { "\($0 % 3 == 0)" },
      "float": cells { "\((Double($0) / 8).bitPattern)" },
      "double": cells { "\((Double($0) / 3).bitPattern)" },
      "day": cells { "\(10_957 + $0)" },
      "moment": cells { "\((1_577_836_800 + $0) * 1_000_000)" },
      "milli": cells { "\(($0 * 1000 + 1) * 1000)" },
      "none": cells { _ in "null" },
      "unsigned": cells { "\(4_000_000_000 + $0)" },
    ]
  }()
}
