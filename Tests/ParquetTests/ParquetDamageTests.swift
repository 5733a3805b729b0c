import Bytes
import Parquet
import Records
import Testing

@Suite("Damaged Parquet") struct ParquetDamageTests {
  /// Small, with everything in it: dictionaries, plain values, lists, nulls, indexes, filters, zstd.
  static func table() -> Table {
    let count = 12
    return Table([
      Column("id", .string(StringArray((0..<count).map { "id \(100 + $0)" }))),
      Column(
        "group",
        .dictionary(
          ids: (0..<count).map { UInt32($0 % 3) },
          values: StringArray(["first of three groups", "second of three groups", "third"])),
        validity: (0..<count).map { $0 % 4 != 0 }),
      Column(
        "alias", .string(StringArray((0..<count).map { "one of two aliases \($0 % 2)" })),
        listOffsets: (0...count).map { UInt32($0 - $0 % 2) }, isNullable: true),
      Column("flag", .bool((0..<count).map { $0 % 3 == 0 })),
      Column("small", .int32((0..<count).map { Int32($0) })),
      Column("large", .int64((0..<count).map { Int64($0) << 40 })),
      Column("number", .double((0..<count).map { Double($0) / 3 })),
      Column("day", .date((0..<count).map { Int32($0 * 400) })),
      Column("moment", .timestamp((0..<count).map { Int64($0) * 1_000_000_007 })),
    ])
  }

  static func options(_ codec: ParquetOptions.Compression, checksums: Bool) -> ParquetOptions {
    ParquetOptions(
      codec: codec, rowGroupRowCount: 8, pageRowCountMax: 4, metadata: [("colligate.run", "1")],
      sortingColumns: [.init("id")], bloomFilterColumns: ["id", "group"],
      hasChecksums: checksums)
  }

  /// Everything that reads, one after the other; what is thrown must be a `ParquetError`.
  static func readAll(_ bytes: [UInt8]) throws(ParquetError) -> [[String]] {
    let reader = try ParquetReader(FileBytes(bytes), file: "damaged")
    var cells = rows(of: try reader.read())
    _ = try reader.describe(pages: true)
    cells += rows(of: try reader.rows(where: "id", equals: "id 107"))
    cells += rows(of: try reader.rows(where: "alias", equals: "one of two aliases 1"))
    return cells
  }

  @Test("a file cut anywhere is an error")
  func cut() throws {
    let bytes = try written(Self.table(), Self.options(.zstd(), checksums: true))
    for length in 0..<bytes.count {
      #expect(throws: ParquetError.self) { try Self.readAll(Array(bytes[..<length])) }
    }
  }

  @Test("a flipped byte in a page is an error where there are checksums")
  func flippedPage() throws {
    let options = Self.options(.none, checksums: true)
    let bytes = try written(Self.table(), options)
    let whole = try Self.readAll(bytes)
    let reader = try ParquetReader(FileBytes(bytes), file: "whole")
    var bodies: Set<Int> = []
    for group in try reader.description(pages: true).rowGroups {
      for page in group.chunks.flatMap({ $0.pages ?? [] }) {
        bodies.formUnion(page.offset..<page.offset + page.compressedByteCount)
      }
    }
    #expect(bodies.count > 300)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      do {
        _ = try Self.readAll(damaged)
        #expect(!bodies.contains(index), "byte \(index) is covered by a checksum")
      } catch {}
    }
    #expect(try Self.readAll(bytes) == whole)
  }

  @Test("a flipped byte anywhere is an error or other values, never a crash", arguments: 0..<2)
  func flipped(_ codec: Int) throws {
    let bytes = try written(
      Self.table(), Self.options(codec == 0 ? .none : .zstd(), checksums: false))
    var refused = 0
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= codec == 0 ? 0xFF : 1 << UInt8(index % 8)
      do { _ = try Self.readAll(damaged) } catch { refused += 1 }
    }
    #expect(refused > bytes.count / 4)
  }

  @Test("an error names file, row group, column and page")
  func places() throws {
    var bytes = try written(Self.table(), Self.options(.none, checksums: true))
    let reader = try ParquetReader(FileBytes(bytes), file: "people.parquet")
    let chunk = try reader.description(pages: true).rowGroups[0].chunks[1]
    let page = try #require(chunk.pages?.last)
    bytes[page.offset] ^= 1
    let damaged = try ParquetReader(FileBytes(bytes), file: "people.parquet")
    do {
      _ = try damaged.read()
      Issue.record("the damage went unnoticed")
    } catch {
      #expect(
        error.description
          == "people.parquet, row group 0, column group, page 2: the bytes are damaged: the checksum differs"
      )
    }
  }
}
