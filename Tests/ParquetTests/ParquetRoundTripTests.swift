import Bytes
import Parquet
import Records
import TestSupport
import Testing

@Suite("Parquet round trip") struct ParquetRoundTripTests {
  /// Small pages and groups, so that a few hundred rows meet every border.
  static func options(_ seed: UInt64) -> ParquetOptions {
    var random = SeededGenerator(seed: seed)
    let hasBounds = Bool.random(using: &random)
    var options = ParquetOptions(
      codec: Bool.random(using: &random) ? .none : .zstd(),
      rowGroupRowCount: [50, 333, 131_072].randomElement(using: &random) ?? 50,
      pageRowCountMax: [1, 7, 64, 20_000].randomElement(using: &random) ?? 7,
      pageByteCountMax: [1, 100, 1 << 20].randomElement(using: &random) ?? 100,
      hasPageIndex: hasBounds && Bool.random(using: &random), hasBounds: hasBounds,
      hasChecksums: Bool.random(using: &random),
      threadCount: Int.random(in: 1...3, using: &random))
    options.isQuick = Bool.random(using: &random)
    return options
  }

  @Test("random tables come back as they were", arguments: 0..<150)
  func roundTrip(_ seed: Int) throws {
    var tables = RandomTables(seed: UInt64(seed))
    let table = tables.table(rowCount: [0, 1, 8, 61, 700][seed % 5], columnCount: 6)
    let bytes = try written(table, Self.options(UInt64(seed)))
    let reader = try ParquetReader(FileBytes(bytes), file: "random", threadCount: 2)
    let back = try reader.read()
    #expect(reader.schema == ParquetSchema(of: table))
    #expect(back.rowCount == table.rowCount)
    #expect(rows(of: back) == rows(of: table))
    var pieces: [[String]] = table.columns.map { _ in [] }
    for group in 0..<reader.rowGroupCount {
      for (column, cells) in rows(of: try reader.read(rowGroup: group)).enumerated() {
        pieces[column] += cells
      }
    }
    #expect(pieces == rows(of: table))
  }

  @Test("bytes depend on the rows alone", arguments: 0..<40)
  func sameBytes(_ seed: Int) throws {
    var tables = RandomTables(seed: UInt64(seed))
    let table = tables.table(rowCount: 600, columnCount: 5)
    var options = Self.options(UInt64(seed))
    options.threadCount = 1
    let whole = try written(table, options)
    var pieces: [Table] = []
    var start = 0
    var random = SeededGenerator(seed: UInt64(seed))
    while start < table.rowCount {
      let count = min(table.rowCount - start, Int.random(in: 0...120, using: &random))
      pieces.append(part(table, start..<start + count))
      start += count
    }
    options.threadCount = 3
    #expect(try written(table, options, pieces: pieces) == whole)
  }

  @Test("a table without rows keeps its columns")
  func noRows() throws {
    var tables = RandomTables(seed: 9)
    let table = tables.table(rowCount: 0, columnCount: 8)
    let reader = try ParquetReader(FileBytes(try written(table)), file: "empty")
    #expect(reader.schema == ParquetSchema(of: table))
    #expect(reader.rowGroupCount == 0)
    #expect(try reader.read().columns.map(\.name) == table.columns.map(\.name))
  }

  @Test("texts that repeat come back as a dictionary, others plain")
  func textForms() throws {
    let few = StringArray((0..<1000).map { "group \($0 % 9)" })
    let many = StringArray((0..<1000).map { "unique \($0)" })
    let table = Table([Column("few", .string(few)), Column("many", .string(many))])
    let options = ParquetOptions(rowGroupRowCount: 300)
    let back = try ParquetReader(FileBytes(try written(table, options)), file: "texts").read()
    guard case .dictionary(_, let values) = back.columns[0].values else {
      Issue.record("few distinct texts are a dictionary")
      return
    }
    #expect(values.count == 9)
    #expect(back.columns[1].values == .string(many))
  }

  @Test("columns are read by name, in the order asked for")
  func projection() throws {
    var tables = RandomTables(seed: 11)
    let table = tables.table(rowCount: 50, columnCount: 4)
    let reader = try ParquetReader(FileBytes(try written(table)), file: "some.parquet")
    let back = try reader.read(columns: ["column 3", "column 1"])
    #expect(back.columns.map(\.name) == ["column 3", "column 1"])
    #expect(cells(of: back.columns[1]) == cells(of: table.columns[1]))
    #expect(
      throws: ParquetError.unknownColumn(
        file: "some.parquet", column: "x", known: (0..<4).map { "column \($0)" })
    ) {
      try reader.read(columns: ["x"])
    }
  }

  @Test("lists of at most one element come back, alone and beside longer ones")
  func shortLists() throws {
    let counts: [[Int]] = [
      Array(repeating: 1, count: 50), Array(repeating: 0, count: 50),
      (0..<50).map { $0 % 3 == 0 ? 0 : 1 }, (0..<50).map { $0 == 49 ? 2 : 1 }, [1], [0], [],
    ]
    for first in counts {
      for second in counts {
        for isNullable in [false, true] {
          let offsets = (first + second).reduce(into: [UInt32(0)]) {
            $0.append($0[$0.count - 1] + UInt32($1))
          }
          let numbers = (0..<Int32(offsets[offsets.count - 1])).map { $0 }
          let column = Column("n", .int32(numbers), listOffsets: offsets, isNullable: isNullable)
          for options in [
            ParquetOptions(rowGroupRowCount: 50),
            ParquetOptions(pageRowCountMax: 7, hasPageIndex: false, hasBounds: false),
          ] {
            let file = try written(Table([column]), options)
            let back = try ParquetReader(FileBytes(file), file: "short").read()
            #expect(back.columns == [column])
          }
        }
      }
    }
  }

  @Test("metadata comes back in order")
  func metadata() throws {
    let options = ParquetOptions(metadata: [("colligate.b", "1"), ("colligate.a", "zwei")])
    let table = Table([Column("n", .int32([1]))])
    let reader = try ParquetReader(FileBytes(try written(table, options)), file: "m")
    #expect(reader.metadata.map(\.key) == ["colligate.b", "colligate.a"])
    #expect(reader.metadata("colligate.a") == "zwei")
  }

  @Test("what cannot be written is refused")
  func refusals() throws {
    func refusal(_ table: Table, _ options: ParquetOptions = ParquetOptions()) -> ParquetRefusal? {
      do {
        _ = try written(table, options)
        return nil
      } catch let ParquetError.unwritable(_, refusal) {
        return refusal
      } catch {
        return nil
      }
    }
    #expect(refusal(Table([Column("", .int32([]))])) == .emptyName)
    #expect(refusal(Table([Column("a", .int32([])), Column("a", .bool([]))])) == .repeatedName)
    let broken = StringArray(bytes: [0x41, 0xC3], offsets: [0, 1, 2])
    #expect(refusal(Table([Column("a", .string(broken))])) == .invalidUTF8(row: 1))
    var column = Column("a", .int32([1, 2]), validity: [true, false])
    column.isNullable = false
    #expect(refusal(Table([column])) == .unexpectedNull(row: 1))
    let options = ParquetOptions(pageRowCountMax: 1, sortingColumns: [.init("a")])
    #expect(refusal(Table([Column("a", .int32([2, 1]))]), options) == .notSorted(row: 1))
  }
}
