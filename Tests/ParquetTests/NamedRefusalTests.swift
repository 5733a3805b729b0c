import Bytes
import Records
import Testing

@testable import Parquet

/// What is well-formed and beyond this reader is called by its name.
@Suite("Parquet that is refused by name") struct NamedRefusalTests {
  /// A small file of ours with its footer changed.
  private func file(_ change: (inout FileMetadata) -> Void) throws -> [UInt8] {
    let bytes = try written(
      Table([Column("shape", .string(StringArray(["a", "b"]))), Column("n", .int64([1, 2]))]))
    let footerByteCount = littleEndianLength(bytes.span, at: bytes.count - 8)
    let start = bytes.count - 8 - footerByteCount
    var metadata = try FileMetadata(decoding: bytes.span.extracting(start..<bytes.count - 8))
    change(&metadata)
    let footer = metadata.encoded()
    var end: [UInt8] = []
    appendLittleEndian([Int32(footer.count)].span, 0..<1, to: &end)
    return Array(bytes[..<start]) + footer + end + ParquetWriter.magic
  }

  @Test(
    "types that are not read",
    arguments: [
      (LogicalType.geometry, "GEOMETRY"), (.geography, "GEOGRAPHY"), (.variant, "VARIANT"),
    ])
  func types(_ type: LogicalType, _ name: String) throws {
    let bytes = try file { $0.elements[1].logicalType = type }
    let reader = try ParquetReader(FileBytes(bytes), file: "map.parquet")
    do throws(ParquetError) {
      _ = try reader.batch(rowGroup: 0)
      Issue.record("\(name) was read")
    } catch {
      #expect("\(error)" == "map.parquet, column shape: type \(name) is not supported")
    }
    // The other columns can be had.
    #expect(try reader.read(columns: ["n"]).columns[0].values == .int64([1, 2]))
  }

  @Test("an encrypted footer")
  func encrypted() throws {
    var bytes = try file { _ in }
    #expect(try ParquetReader(FileBytes(bytes), file: "a").rowCount == 2)
    bytes.replaceSubrange(bytes.count - 4..<bytes.count, with: Array("PARE".utf8))
    do throws(ParquetError) {
      _ = try ParquetReader(FileBytes(bytes), file: "a.parquet")
      Issue.record("an encrypted file was read")
    } catch {
      #expect("\(error)" == "a.parquet: the file is encrypted, which is not supported")
    }
  }

  @Test("a repetition that is none")
  func repetition() throws {
    let bytes = try file { $0.elements[2].repetition = 101 }
    do throws(ParquetError) {
      _ = try ParquetReader(FileBytes(bytes), file: "a.parquet")
      Issue.record("a repetition of 101 was read")
    } catch {
      #expect(
        "\(error)" == "a.parquet: the metadata is damaged: the repetition of n makes no sense")
    }
  }

  @Test("rows without columns, which nothing shows for")
  func emptyRows() throws {
    func rowCount(claiming count: Int) throws(ParquetError) -> Int {
      var metadata = FileMetadata()
      metadata.elements = [SchemaElement(name: "schema", childCount: 0)]
      metadata.rowCount = count
      metadata.rowGroups = [RowGroupMetadata(rowCount: count)]
      let footer = metadata.encoded()
      var end: [UInt8] = []
      appendLittleEndian([Int32(footer.count)].span, 0..<1, to: &end)
      let bytes = ParquetWriter.magic + footer + end + ParquetWriter.magic
      return try ParquetReader(FileBytes(bytes), file: "empty.parquet").rowCount
    }
    #expect(try rowCount(claiming: 1_000_000) == 1_000_000)
    do throws(ParquetError) {
      _ = try rowCount(claiming: 1 << 62)
      Issue.record("4,611,686,018,427,387,904 rows were believed")
    } catch {
      #expect("\(error)".hasPrefix("empty.parquet: 4611686018427387904 rows are promised and "))
    }
  }

  @Test("a lost page is not made good by the first page of the next column")
  func lostPage() throws {
    let options = ParquetOptions(
      codec: .none, hasPageIndex: false, hasBounds: false, encoding: .plain)
    var bytes = try written(
      Table([Column("left", .int64([1, 2, 3])), Column("right", .int64([7, 8, 9]))]), options)
    // The first page begins behind the magic, with its type as field 1: now an index page, which is skipped.
    #expect(bytes[4...5] == [0x15, 0])
    bytes[5] = 2
    let reader = try ParquetReader(FileBytes(bytes), file: "lost.parquet")
    let lost = ParquetError.unreadable(
      ParquetPlace("lost.parquet", rowGroup: 0, column: "left"),
      .valueCount(promised: 3, found: 0))
    #expect(throws: lost) { try reader.batch(rowGroup: 0) }
    #expect(throws: lost) {
      var rows = try reader.rows(ofGroup: 0, try reader.selection(["left"]), batchRowCount: 2)
      _ = try rows.next()
    }
    #expect(try reader.read(columns: ["right"]).columns[0].values == .int64([7, 8, 9]))
  }

  @Test("places are told in one line, whatever a column is called")
  func lines() {
    let place = ParquetPlace("a.parquet", column: "two\nlines\u{1B}[31m")
    #expect(place.description == "a.parquet, column two\u{FFFD}lines\u{FFFD}[31m")
  }
}
