import Bytes
import Records
import TestSupport
import Testing

@testable import Parquet

@Suite("Parquet rows some at a time") struct RowStreamTests {
  @Test("come as they come at once", arguments: 0..<32)
  func pieces(_ seed: Int) throws {
    var batches = RandomBatches(seed: UInt64(seed))
    let types = (0..<4).map { _ in batches.type(depth: seed % 4) } + [.string, .bool, .double]
    let batch = batches.batch(rowCount: [0, 1, 61, 200][seed % 4], types: types)
    let bytes = try written(batch, NestedRoundTripTests.options(UInt64(seed)))
    let reader = try ParquetReader(FileBytes(bytes), file: "random", threadCount: 1 + seed % 3)
    let all = try reader.selection(nil)
    for batchRowCount in [batch.rowCount < 100 ? 1 : 7, [61, 64, 1000][seed % 3]] {
      for group in 0..<reader.rowGroupCount {
        var stream = try reader.rows(ofGroup: group, all, batchRowCount: batchRowCount)
        var lines: [String] = []
        while let batch = try stream.next() {
          #expect(1...batchRowCount ~= batch.rowCount)
          lines += jsonLines(batch)
        }
        #expect(lines == jsonLines(try reader.batch(rowGroup: group)))
      }
    }
  }

  @Test("are found as they are found at once", arguments: 0..<8)
  func conditions(_ seed: Int) throws {
    var batches = RandomBatches(seed: UInt64(seed))
    let types: [ParquetType] = [
      .integer(bitCount: 32, isSigned: false), .list(ParquetField("element", .string)), .half,
      batches.type(depth: 3),
    ]
    let batch = batches.batch(rowCount: 200, types: types)
    let reader = try ParquetReader(
      FileBytes(try written(batch, NestedRoundTripTests.options(UInt64(seed)))), file: "found")
    var small = ParquetReader.Limits()
    (small.batchRowCount, small.heldRowCount) = (seed + 3, seed % 2 == 0 ? 0 : 1 << 20)
    let keys = batch.columns
    for (first, second) in [(0, 2), (1, 0), (2, 2)] {
      for row in [0, 77, 150] {
        let texts = [keys[first].text(row), keys[second].text(row)].map { $0 ?? "absent" }
        let matches = zip(texts, [first, second]).map { ValueMatch($0, keys[$1].field.type) }
        let rows = (0..<batch.rowCount).filter {
          matches[0].holds(keys[first], $0) && matches[1].holds(keys[second], $0)
        }
        let names = [first, second].map { keys[$0].field.name }
        var found: [String] = []
        for group in 0..<reader.rowGroupCount {
          try reader.forEachBatch(
            rowGroup: group, try reader.selection(nil),
            where: try zip(names, texts).map { try reader.condition($0, equals: $1) },
            limits: small
          ) { found += jsonLines($0) }
        }
        #expect(found == jsonLines(batch.selecting(rows)))
      }
    }
  }

  @Test("a page of two billion equal values, and one of as many nulls, are not held at once")
  func claims() throws {
    let count = 2_000_000_000
    let reader = try ParquetReader(FileBytes(Self.file(claiming: count)), file: "claim.parquet")
    #expect(reader.rowCount == count)
    var stream = try reader.rows(
      ofGroup: 0, try reader.selection(nil), batchRowCount: 1000)
    for _ in 0..<3 {
      let batch = try #require(try stream.next())
      #expect(batch.columns[0].values == .int64([Int64](repeating: 7, count: 1000)))
      #expect(batch.columns[1].validity == [Bool](repeating: false, count: 1000))
    }
    do throws(ParquetError) {
      _ = try reader.batch(rowGroup: 0)
      Issue.record("two billion values were held")
    } catch {
      #expect(
        "\(error)"
          == "claim.parquet, row group 0, column same: 2000000000 values in one piece are more than is supported"
      )
    }
    #expect(try reader.description(pages: true).rowGroups[0].chunks[1].pages?.count == 1)
  }

  @Test("what a page promises and does not have is told where it ends")
  func brokenClaims() throws {
    let reader = try ParquetReader(
      FileBytes(Self.file(claiming: 5000, runs: 2500)), file: "claim.parquet")
    var stream = try reader.rows(ofGroup: 0, try reader.selection(["same"]), batchRowCount: 1000)
    for _ in 0..<2 { #expect(try stream.next()?.rowCount == 1000) }
    do throws(ParquetError) {
      _ = try stream.next()
      Issue.record("values that are not there were read")
    } catch {
      let place = ParquetPlace("claim.parquet", rowGroup: 0, column: "same", page: 1)
      #expect(error == .unreadable(place, .cutLevels))
    }
  }

  /// A file of a few hundred bytes with as many rows as it likes: 7 throughout, and nulls.
  private static func file(claiming count: Int, runs: Int? = nil) -> [UInt8] {
    func run(of value: UInt8) -> [UInt8] {
      var bytes: [UInt8] = []
      appendVarInt(UInt64(runs ?? count) << 1, to: &bytes)
      return bytes + [value]
    }
    func levels(_ level: UInt8) -> [UInt8] {
      let bytes = run(of: level)
      return [UInt8(bytes.count), 0, 0, 0] + bytes
    }
    func page(_ kind: PageHeader.Kind, _ body: [UInt8]) -> [UInt8] {
      PageHeader(
        kind: kind, uncompressedByteCount: body.count, compressedByteCount: body.count
      ).encoded() + body
    }
    let runLength = Encoding.runLength.rawValue
    func data(_ encoding: Encoding, _ body: [UInt8]) -> [UInt8] {
      page(
        .data(
          valueCount: count, encoding: encoding.rawValue, definitionEncoding: runLength,
          repetitionEncoding: runLength), body)
    }
    let pages = [
      page(
        .dictionary(valueCount: 1, encoding: Encoding.plain.rawValue), [7, 0, 0, 0, 0, 0, 0, 0])
        + data(.dictionary, levels(1) + [1] + run(of: 0)),
      data(.plain, levels(0)),
    ]
    var bytes = ParquetWriter.magic
    var metadata = FileMetadata()
    metadata.rowCount = count
    metadata.elements = [SchemaElement(name: "schema", childCount: 2)]
    var group = RowGroupMetadata(totalByteCount: pages.joined().count, rowCount: count)
    for (name, body) in zip(["same", "none"], pages) {
      metadata.elements.append(
        SchemaElement(
          physicalType: PhysicalType.int64.rawValue, repetition: Repetition.optional.rawValue,
          name: name))
      group.chunks.append(
        ChunkMetadata(
          physicalType: PhysicalType.int64.rawValue, encodings: [0, 3, 8], path: [name],
          valueCount: count, uncompressedByteCount: body.count, compressedByteCount: body.count,
          dataPageOffset: bytes.count + (name == "same" ? 20 : 0),
          dictionaryPageOffset: name == "same" ? bytes.count : nil))
      bytes += body
    }
    metadata.rowGroups = [group]
    let footer = metadata.encoded()
    var end: [UInt8] = []
    appendLittleEndian([Int32(footer.count)].span, 0..<1, to: &end)
    return bytes + footer + end + ParquetWriter.magic
  }
}
