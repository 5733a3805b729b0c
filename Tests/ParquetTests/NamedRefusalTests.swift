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
}
