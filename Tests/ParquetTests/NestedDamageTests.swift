import Bytes
import Foundation
import Parquet
import Records
import TestSupport
import Testing

@Suite("Damaged nested Parquet") struct NestedDamageTests {
  /// Small, with every type, encoding and form of nesting in it.
  static func file(
    _ seed: UInt64, _ encoding: ParquetOptions.EncodingChoice, _ codec: ParquetOptions.Compression,
    _ version: ParquetOptions.PageVersion, rowCount: Int = 6, checksums: Bool = false
  ) throws -> [UInt8] {
    var batches = RandomBatches(seed: seed)
    let nested = (0..<3).map { _ in batches.type(depth: 3) }
    let batch = batches.batch(rowCount: rowCount, types: RandomBatches.plainTypes + nested)
    return try written(
      batch,
      ParquetOptions(
        codec: codec, rowGroupRowCount: max(4, rowCount / 2), pageRowCountMax: max(3, rowCount / 5),
        metadata: [("key", "value")], bloomFilterColumns: ["column 14"], hasChecksums: checksums,
        encoding: encoding, pageVersion: version, hasFieldIDs: true))
  }

  /// Everything that reads, one after the other; what is thrown must be a `ParquetError`.
  @discardableResult
  static func readAll(_ bytes: [UInt8]) throws(ParquetError) -> [String] {
    let reader = try ParquetReader(FileBytes(bytes), file: "damaged")
    var lines: [String] = []
    for group in 0..<reader.rowGroupCount {
      lines += jsonLines(try reader.batch(rowGroup: group))
      let found = try reader.batch(rowGroup: group, where: "column 14", equals: "a")
      lines += jsonLines(found)
    }
    _ = try reader.describe(pages: true)
    return lines
  }

  @Test("a file cut anywhere is an error")
  func cut() throws {
    let bytes = try Self.file(3, .compact, .zstd(), .v2)
    for length in stride(from: 0, to: bytes.count, by: 5) {
      #expect(throws: ParquetError.self) {
        try ParquetReader(FileBytes(Array(bytes[..<length])), file: "cut")
      }
    }
  }

  @Test("a flipped byte anywhere is an error or the same rows where pages have checksums")
  func flipped() throws {
    let bytes = try Self.file(4, .compatible, .none, .v1, checksums: true)
    let whole = try Self.readAll(bytes)
    let reader = try ParquetReader(FileBytes(bytes), file: "whole")
    var bodies: Set<Int> = []
    for group in try reader.description(pages: true).rowGroups {
      for page in group.chunks.flatMap({ $0.pages ?? [] }) {
        bodies.formUnion(page.offset..<page.offset + page.compressedByteCount)
      }
    }
    // Every byte takes minutes without optimization; `colligate-bench damage` does all of it.
    for index in bytes.indices where index % 17 == 0 {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      do throws(ParquetError) {
        try Self.readAll(damaged)
        #expect(!bodies.contains(index), "byte \(index) is covered by a checksum")
      } catch {}
    }
    #expect(try Self.readAll(bytes) == whole)
  }

  @Test("random damage is an error or values, never a crash", arguments: 0..<10)
  func random(_ number: Int) throws {
    let encodings: [ParquetOptions.EncodingChoice] = [
      .compatible, .compact, .plain, .delta, .prefix,
    ]
    let codecs: [ParquetOptions.Compression] = [.none, .snappy, .lz4, .gzip(), .zstd()]
    let bytes = try Self.file(
      UInt64(number), encodings[number % 5], codecs[number / 2], number % 2 == 0 ? .v1 : .v2,
      rowCount: 40)
    var random = SeededGenerator(seed: UInt64(number))
    // COLLIGATE_MUTATIONS asks for more, for a night of it.
    let wanted = ProcessInfo.processInfo.environment["COLLIGATE_MUTATIONS"].flatMap { Int($0) }
    for _ in 0..<(wanted ?? 40) {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2:
          let count = min(8, damaged.count - place)
          for index in 0..<count {
            damaged[place + index] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &random) ?? 0
          }
        default:
          let end = min(damaged.count, place + Int.random(in: 1..<40, using: &random))
          damaged.replaceSubrange(place..<end, with: damaged[..<min(8, damaged.count)])
        }
      }
      do throws(ParquetError) { try Self.readAll(damaged) } catch {}
    }
  }
}
