import Bytes
import Records
import TestSupport
import Testing

@testable import Parquet

@Suite("Values that people type") struct TypedTextTests {
  @Test(
    "are found however they are spelled",
    arguments: [
      (ParquetType.decimal(precision: 9, scale: 2), "1.5", "1.50"),
      (.decimal(precision: 9, scale: 2), "+001.500", "1.50"),
      (.decimal(precision: 38, scale: 2), "-.50", "-0.50"),
      (.decimal(precision: 38, scale: 2), "-0", "0.00"),
      (.decimal(precision: 18, scale: 0), "7.0", "7"),
      (.timestamp(.microseconds, isUTC: false), "2024-02-29", "2024-02-29T00:00:00"),
      (.timestamp(.microseconds, isUTC: true), "2024-02-29 12:30", "2024-02-29T12:30:00Z"),
      (.timestamp(.milliseconds, isUTC: true), "2024-03-01T01:00+02:00", "2024-02-29T23:00:00Z"),
      (
        .timestamp(.nanoseconds, isUTC: true), "1969-12-31T23:59:59.5",
        "1969-12-31T23:59:59.500000000Z"
      ),
      (.int96, "1969-12-31 23:00", "1969-12-31T23:00:00"),
      (.time(.milliseconds, isUTC: true), "12:30Z", "12:30:00"),
      (.date, "2024-02-29", "2024-02-29"),
      (
        .uuid, "{00010203-0405-0607-0809-0A0B0C0D0E0F}", "00010203-0405-0607-0809-0a0b0c0d0e0f"
      ),
    ])
  func spellings(_ type: ParquetType, _ typed: String, _ printed: String) throws {
    #expect(type.form(unlike: typed) == nil)
    let batch = try #require(Self.batch(of: type, printing: printed))
    for text in [typed, printed] {
      #expect(ValueMatch(text, type).rows(of: batch.columns[0]) == [1], "\(text)")
    }
    // Written, these become timestamps of another type.
    if type == .int96 { return }
    let reader = try ParquetReader(
      FileBytes(try written(batch, ParquetOptions())), file: "spelled")
    for text in [typed, printed] {
      let found = try reader.batch(rowGroup: 0, where: "key", equals: text)
      #expect(found.columns.first?.text(0) == printed, "\(text)")
      #expect(found.rowCount == 1)
    }
  }

  @Test(
    "that no value reads like are told apart",
    arguments: [
      (ParquetType.decimal(precision: 9, scale: 2), "one"),
      (.decimal(precision: 9, scale: 2), "1.2.3"),
      (.decimal(precision: 9, scale: 2), "."), (.date, "2023-02-29"), (.date, "2024-2-9"),
      (.date, "soon"), (.time(.milliseconds, isUTC: false), "noon"),
      (.time(.milliseconds, isUTC: false), "12:60"),
      (.timestamp(.milliseconds, isUTC: true), "2024"),
      (.timestamp(.milliseconds, isUTC: false), "2024-02-29T00:00:00Z"),
      (.timestamp(.milliseconds, isUTC: true), "2024-02-29T00:00:00.1234567890Z"), (.int96, "x"),
      (.uuid, "00010203"), (.uuid, "00010203-0405-0607-0809-0a0b0c0d0e0g"),
    ])
  func noValue(_ type: ParquetType, _ text: String) { #expect(type.form(unlike: text) != nil) }

  @Test("what lies between two values is none of them")
  func between() {
    #expect(TypedText.number("1.005", .decimal(precision: 9, scale: 2)) == nil)
    #expect(TypedText.number("12:00:00.0005", .time(.milliseconds, isUTC: false)) == nil)
    #expect(TypedText.number("300000-01-01", .timestamp(.nanoseconds, isUTC: true)) == nil)
    #expect(
      TypedText.number("1677-09-21T00:12:43.145224192Z", .timestamp(.nanoseconds, isUTC: true))
        == Int64.min)
  }

  /// The slow twin of the numbers: each value of random columns is found where its text is printed.
  @Test("the rows that are found are those that print the same", arguments: 0..<12)
  func twin(_ seed: Int) throws {
    var batches = RandomBatches(seed: UInt64(seed))
    let types: [ParquetType] = [
      .date, .time(.milliseconds, isUTC: true), .time(.nanoseconds, isUTC: false),
      .timestamp(.milliseconds, isUTC: true), .timestamp(.microseconds, isUTC: false),
      .timestamp(.nanoseconds, isUTC: true), .decimal(precision: 7, scale: 3),
      .decimal(precision: 18, scale: 18), .decimal(precision: 38, scale: 5), .uuid,
      .integer(bitCount: 8, isSigned: true), .integer(bitCount: 64, isSigned: false),
      .integer(bitCount: 16, isSigned: false), .bool,
    ]
    let batch = batches.batch(rowCount: 60, types: types)
    var options = NestedRoundTripTests.options(UInt64(seed))
    (options.hasBounds, options.hasPageIndex) = (true, seed % 2 == 0)
    let reader = try ParquetReader(FileBytes(try written(batch, options)), file: "twin")
    for column in batch.columns {
      for row in stride(from: 0, to: 60, by: 7) {
        guard let text = column.text(row) else { continue }
        #expect(column.field.type.form(unlike: text) == nil, "\(column.field.type.name) \(text)")
        var found: [String] = []
        for group in 0..<reader.rowGroupCount {
          found += jsonLines(
            try reader.batch(rowGroup: group, where: column.field.name, equals: text))
        }
        let rows = (0..<60).filter { column.text($0) == text }
        #expect(found == jsonLines(batch.selecting(rows)), "\(column.field.type.name) = \(text)")
      }
    }
  }

  /// A column of the value and of others around it.
  private static func batch(of type: ParquetType, printing printed: String) -> ParquetBatch? {
    let field = ParquetField("key", type)
    switch type {
    case .uuid, .int96, .decimal(38, _):
      let width = if case .decimal = type { 16 } else if case .int96 = type { 12 } else { 16 }
      var bytes = [UInt8](repeating: 0, count: width)
      switch (type, printed) {
      case (.uuid, _): bytes = (0..<16).map { UInt8($0) }
      case (.int96, _):
        // 23 hours of the day before 2,440,588.
        let (nanoseconds, day) = (UInt64(82_800_000_000_000), UInt32(2_440_587))
        bytes = (0..<8).map { UInt8(truncatingIfNeeded: nanoseconds >> ($0 * 8)) }
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: day >> ($0 * 8)) }
      case (_, "-0.50"): bytes = [UInt8](repeating: 255, count: 15) + [206]
      default: break
      }
      let other = [UInt8](repeating: 7, count: width)
      return ParquetBatch([
        ParquetColumn(field, .fixed(FixedBytes(bytes: other + bytes + other, width: width)))
      ])
    default:
      guard let number = TypedText.number(printed, type) else { return nil }
      return ParquetBatch([ParquetColumn(field, numbers: [number - 1, number, nil, number + 1])])
    }
  }
}
