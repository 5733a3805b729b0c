import Bytes
import Parquet
import Records
import TestSupport
import Testing

@Suite("Parquet lookup") struct ParquetLookupTests {
  @Test("a lookup finds the rows that a scan finds", arguments: 0..<40)
  func twin(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = 900
    let names = (0..<count).map { _ in "name \(Int.random(in: 0..<400, using: &random))" }.sorted()
    let keys = (0..<count).map { _ in "key \(Int.random(in: 0..<500, using: &random))" }
    var tables = RandomTables(seed: UInt64(seed))
    let table = Table([
      Column("name", .string(StringArray(names))),
      Column(
        "key", .string(StringArray(keys)), validity: (0..<count).map { $0 % 5 != 0 }),
      Column(
        "list", .string(StringArray(keys)), listOffsets: (0...count).map { UInt32($0 - $0 % 3) }),
      tables.column("other", rowCount: count),
    ])
    let options = ParquetOptions(
      rowGroupRowCount: 250, pageRowCountMax: 40, sortingColumns: [.init("name")],
      bloomFilterColumns: seed % 2 == 0 ? ["key", "list"] : [], hasPageIndex: seed % 3 != 0)
    let reader = try ParquetReader(FileBytes(try written(table, options)), file: "lookup")
    for (column, text) in [
      ("name", names[seed]), ("name", "name 1000"), ("name", ""), ("key", keys[seed * 7]),
      ("key", keys[0]), ("key", "absent"), ("list", keys[seed]),
    ] {
      let cells = cells(of: try #require(table[column]))
      let isList = column == "list"
      let scanned = cells.indices.filter { row in
        isList
          ? cells[row].dropFirst().dropLast().split(separator: ",").contains("\"\(text)\"")
          : cells[row] == "\"\(text)\""
      }
      let found = try reader.rows(where: column, equals: text)
      #expect(found.rowCount == scanned.count)
      let expected = rows(of: table).map { column in scanned.map { column[$0] } }
      #expect(rows(of: found) == expected)
    }
    #expect(throws: (any Error).self) { try reader.rows(where: "nothing", equals: "") }
  }
}
