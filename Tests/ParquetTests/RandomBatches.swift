import Bytes
import Foundation
import Parquet
import TestSupport

/// Batches of random columns of every type, nested up to a depth, the same for the same seed.
struct RandomBatches {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Every plain type once.
  static let plainTypes: [ParquetType] = [
    .null, .bool, .integer(bitCount: 8, isSigned: true), .integer(bitCount: 16, isSigned: false),
    .integer(bitCount: 32, isSigned: true), .integer(bitCount: 32, isSigned: false),
    .integer(bitCount: 64, isSigned: true), .integer(bitCount: 64, isSigned: false), .half, .float,
    .double, .decimal(precision: 7, scale: 2), .decimal(precision: 18, scale: 4),
    .decimal(precision: 38, scale: 10), .string, .json, .enumeration, .binary,
    .fixed(byteCount: 5), .uuid, .date, .time(.milliseconds, isUTC: true),
    .time(.microseconds, isUTC: false), .timestamp(.milliseconds, isUTC: true),
    .timestamp(.microseconds, isUTC: true), .timestamp(.microseconds, isUTC: false),
    .timestamp(.nanoseconds, isUTC: true), .interval,
  ]

  mutating func batch(rowCount: Int, types: [ParquetType]) -> ParquetBatch {
    ParquetBatch(
      types.enumerated().map { index, type in
        column(
          ParquetField("column \(index)", type, isNullable: isNullable(type)), rowCount)
      }, rowCount: rowCount)
  }

  private mutating func isNullable(_ type: ParquetType) -> Bool {
    type == .null || Bool.random(using: &random)
  }

  /// A type nested at most so deep.
  mutating func type(depth: Int) -> ParquetType {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else {
      return Self.plainTypes.randomElement(using: &random) ?? .string
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .list(part("element", depth))
    case 1:
      return .map(
        key: ParquetField("key", .string, isNullable: false), value: part("value", depth))
    default:
      return .structure(
        (0...Int.random(in: 0...2, using: &random)).map { part("part \($0)", depth) })
    }
  }

  private mutating func part(_ name: String, _ depth: Int) -> ParquetField {
    let type = type(depth: depth - 1)
    return ParquetField(name, type, isNullable: isNullable(type))
  }

  mutating func column(_ field: ParquetField, _ count: Int) -> ParquetColumn {
    var validity: [Bool]?
    if field.type == .null {
      validity = Array(repeating: false, count: count)
    } else if field.isNullable, Bool.random(using: &random) {
      validity = (0..<count).map { _ in Int.random(in: 0..<4, using: &random) > 0 }
    }
    switch field.type {
    case .list(let element):
      let offsets = offsets(count, validity)
      return ParquetColumn(
        field, .list(offsets: offsets, elements: column(element, Int(offsets[count]))),
        validity: validity)
    case .map(let key, let value):
      let offsets = offsets(count, validity)
      let pair = ParquetField("key_value", .structure([key, value]), isNullable: false)
      return ParquetColumn(
        field, .list(offsets: offsets, elements: column(pair, Int(offsets[count]))),
        validity: validity)
    case .structure(let parts):
      return ParquetColumn(
        field, .structure(parts.map { column($0, count) }), validity: validity, count: count)
    default: return ParquetColumn(field, values(field.type, count), validity: validity)
    }
  }

  private mutating func offsets(_ count: Int, _ validity: [Bool]?) -> [UInt32] {
    var offsets: [UInt32] = [0]
    for row in 0..<count {
      let isNull = validity.map { !$0[row] } ?? false
      let length = isNull ? 0 : [0, 1, 1, 2, 5].randomElement(using: &random) ?? 0
      offsets.append(offsets[row] + UInt32(length))
    }
    return offsets
  }

  private mutating func values(_ type: ParquetType, _ count: Int) -> ParquetColumn.Values {
    // Few distinct values make dictionaries, many make plain pages.
    let distinct = [1, 3, 200, 1_000_000].randomElement(using: &random) ?? 1
    func pick() -> Int { Int.random(in: 0..<distinct, using: &random) }
    func bytes(_ width: Int) -> ParquetColumn.Values {
      .fixed(
        FixedBytes(
          bytes: (0..<count).flatMap { _ in
            let number = pick()
            return (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 4) ^ $0) }
          }, width: width))
    }
    switch type {
    case .null: return .int32([Int32](repeating: 0, count: count))
    case .bool: return .bool((0..<count).map { _ in Bool.random(using: &random) })
    case .integer(let bits, let isSigned) where bits < 32:
      let mask = 1 << (isSigned ? bits - 1 : bits)
      return .int32((0..<count).map { _ in Int32(pick() % mask) })
    case .integer(32, _):
      return .int32((0..<count).map { _ in Int32(truncatingIfNeeded: pick() &* 7919 &- 5) })
    case .integer: return .int64((0..<count).map { _ in Int64(pick()) &* 0x7001_0000_0001 &- 9 })
    case .half: return .fixed(halves(count))
    case .float: return .float((0..<count).map { _ in Float(pick() - 100) / 8 })
    case .double: return .double((0..<count).map { _ in Double(pick() - 100) / 3 })
    case .decimal(7, _): return .int32((0..<count).map { _ in Int32(pick()) - 500 })
    case .decimal(18, _): return .int64((0..<count).map { _ in Int64(pick()) * 999_999_999 - 5 })
    case .decimal:
      return .fixed(
        FixedBytes(
          bytes: (0..<count).flatMap { _ in
            let number = Int128(pick() - distinct / 2) * 1_000_000_007_000_000_009
            return (0..<16).map { UInt8(truncatingIfNeeded: number >> Int128(120 - $0 * 8)) }
          }, width: 16))
    case .json: return .bytes(StringArray((0..<count).map { _ in "{\"a\": \(pick())}" }))
    case .string, .enumeration, .bson:
      return .bytes(StringArray((0..<count).map { _ in text(pick()) }))
    case .binary:
      var values = StringArray()
      for _ in 0..<count {
        let number = pick()
        values.append((0..<number % 90).map { UInt8(truncatingIfNeeded: $0 &* number ^ 0xF0) })
      }
      return .bytes(values)
    case .fixed(let width): return bytes(width)
    case .uuid: return bytes(16)
    case .interval: return bytes(12)
    case .date: return .int32((0..<count).map { _ in Int32(pick() % 40_000) - 10_000 })
    case .time(.milliseconds, _): return .int32((0..<count).map { _ in Int32(pick() % 86_400_000) })
    case .time: return .int64((0..<count).map { _ in Int64(pick()) * 86_399 })
    case .timestamp(.milliseconds, _):
      return .int64((0..<count).map { _ in Int64(pick()) * 1_234_567 - 88 })
    case .timestamp: return .int64((0..<count).map { _ in Int64(pick()) * 1_234_567_891 - 88 })
    case .int96: return bytes(12)
    case .list, .map, .structure: preconditionFailure("nested columns are made elsewhere")
    }
  }

  private mutating func halves(_ count: Int) -> FixedBytes {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      let bits = Float16(Int.random(in: -50...50, using: &random)).bitPattern
      bytes += [UInt8(truncatingIfNeeded: bits), UInt8(bits >> 8)]
    }
    return FixedBytes(bytes: bytes, width: 2)
  }

  private func text(_ number: Int) -> String {
    let samples = [
      "", "a", "Ärger", "共同社", "e\u{301}", "x\u{0}y", "line\nbreak", "🏛️", "\u{10FFFF}",
    ]
    if number < samples.count { return samples[number] }
    return number % 11 == 0
      ? String(repeating: "long ", count: 20) + "\(number)" : "value \(number)"
  }
}

/// The rows of a batch as JSON, for comparison: how texts are held and what stands under nulls do not
/// count.
func jsonLines(_ batch: ParquetBatch) -> [String] {
  (0..<batch.rowCount).map { row in
    var line: [UInt8] = []
    for column in batch.columns {
      column.appendJSON(row, to: &line)
      line.append(UInt8(ascii: " "))
    }
    return String(decoding: line, as: UTF8.self)
  }
}

/// The bytes of a file that holds a batch.
func written(_ batch: ParquetBatch, _ options: ParquetOptions) throws -> [UInt8] {
  let path = temporaryPath()
  let file = try AtomicFile(path: path)
  let writer = try ParquetWriter(to: file, fields: batch.columns.map(\.field), options: options)
  try writer.write(batch)
  try writer.finish()
  try file.commit()
  defer { removeFile(path) }
  return try FileBytes.reading(path).withSpan { span in (0..<span.count).map { span[$0] } }
}

/// All rows of a file.
func readBack(_ bytes: [UInt8], threadCount: Int = 1) throws(ParquetError) -> [String] {
  let reader = try ParquetReader(FileBytes(bytes), file: "read", threadCount: threadCount)
  var lines: [String] = []
  for group in 0..<reader.rowGroupCount { lines += jsonLines(try reader.batch(rowGroup: group)) }
  return lines
}
