import Bytes
import Parquet
import Records
import TestSupport
import Testing

@Suite("Nested Parquet round trip") struct NestedRoundTripTests {
  /// Every way to write, small pages and groups, so that a few hundred rows meet every border.
  static func options(_ seed: UInt64) -> ParquetOptions {
    var random = SeededGenerator(seed: seed)
    let codecs: [ParquetOptions.Compression] = [.none, .zstd(), .snappy, .gzip(), .lz4]
    let encodings: [ParquetOptions.EncodingChoice] = [
      .compatible, .compact, .plain, .delta, .prefix,
    ]
    let hasBounds = Bool.random(using: &random)
    return ParquetOptions(
      codec: codecs.randomElement(using: &random) ?? .none,
      rowGroupRowCount: [1, 50, 333, 131_072].randomElement(using: &random) ?? 50,
      pageRowCountMax: [1, 7, 64, 20_000].randomElement(using: &random) ?? 7,
      pageByteCountMax: [1, 100, 1 << 20].randomElement(using: &random) ?? 100,
      hasPageIndex: hasBounds && Bool.random(using: &random), hasBounds: hasBounds,
      hasChecksums: Bool.random(using: &random),
      encoding: encodings.randomElement(using: &random) ?? .plain,
      pageVersion: Bool.random(using: &random) ? .v1 : .v2,
      hasFieldIDs: Bool.random(using: &random),
      threadCount: Int.random(in: 1...3, using: &random))
  }

  @Test("random nested batches come back as they were", arguments: 0..<120)
  func roundTrip(_ seed: Int) throws {
    var batches = RandomBatches(seed: UInt64(seed))
    let types = (0..<4).map { _ in batches.type(depth: seed % 5) }
    let batch = batches.batch(rowCount: [0, 1, 8, 61, 200][seed % 5], types: types)
    let bytes = try written(batch, Self.options(UInt64(seed)))
    let reader = try ParquetReader(FileBytes(bytes), file: "random", threadCount: 2)
    #expect(reader.fields.map(\.type.name) == batch.columns.map(\.field.type.name))
    #expect(reader.fields.map(\.isNullable) == batch.columns.map(\.field.isNullable))
    #expect(try readBack(bytes) == jsonLines(batch))
    _ = try reader.describe(pages: true)
  }

  @Test("every plain type in every encoding, codec and page version", arguments: 0..<5)
  func everyType(_ encoding: Int) throws {
    let encodings: [ParquetOptions.EncodingChoice] = [
      .compatible, .compact, .plain, .delta, .prefix,
    ]
    for (number, codec) in [
      ParquetOptions.Compression.none, .zstd(), .snappy, .gzip(), .lz4,
    ].enumerated() {
      for version in [ParquetOptions.PageVersion.v1, .v2] {
        var batches = RandomBatches(seed: UInt64(encoding * 10 + number))
        let batch = batches.batch(rowCount: 150, types: RandomBatches.plainTypes)
        let options = ParquetOptions(
          codec: codec, rowGroupRowCount: 100, pageRowCountMax: 40,
          encoding: encodings[encoding], pageVersion: version)
        #expect(try readBack(written(batch, options)) == jsonLines(batch))
      }
    }
  }

  @Test("a lookup finds the rows that a scan finds", arguments: 0..<12)
  func lookup(_ seed: Int) throws {
    var batches = RandomBatches(seed: UInt64(seed))
    let types: [ParquetType] = [
      .string, .integer(bitCount: 64, isSigned: true), .integer(bitCount: 32, isSigned: false),
      .list(ParquetField("element", .string)), batches.type(depth: 3), .date, .double,
    ]
    let batch = batches.batch(rowCount: 120, types: types)
    var options = Self.options(UInt64(seed))
    options.hasBounds = true
    options.hasPageIndex = true
    options.rowGroupRowCount = max(options.rowGroupRowCount, 50)
    options.bloomFilterColumns = seed % 2 == 0 ? ["column 0", "column 1", "column 3"] : []
    let reader = try ParquetReader(FileBytes(try written(batch, options)), file: "lookup")
    for column in [0, 1, 2, 3, 5, 6] {
      let key = batch.columns[column]
      for text in [key.text(7), key.text(100), "absent", "12", ""].compactMap({ $0 }) {
        let match = ValueMatch(text, key.field.type)
        let rows = (0..<batch.rowCount).filter { match.holds(key, $0) }
        #expect(match.rows(of: key) == rows, "\(key.field.name) = \(text)")
        var found: [String] = []
        for group in 0..<reader.rowGroupCount {
          found += jsonLines(
            try reader.batch(rowGroup: group, where: key.field.name, equals: text))
        }
        #expect(found == jsonLines(batch.selecting(rows)), "\(key.field.name) = \(text)")
      }
    }
  }

  @Test("floating-point numbers are found as they are printed, NaN too")
  func floats() throws {
    let batch = ParquetBatch(
      [
        ParquetColumn(ParquetField("float", .float), .float([0.1, .nan, -0.0, 3])),
        ParquetColumn(ParquetField("double", .double), .double([0.1, .nan, -0.0, 3])),
      ], rowCount: 4)
    let reader = try ParquetReader(
      FileBytes(try written(batch, ParquetOptions())), file: "floats")
    for column in ["float", "double"] {
      for (row, text) in ["0.1", "NaN", "-0.0", "3"].enumerated() {
        let found = try reader.batch(rowGroup: 0, where: column, equals: text)
        #expect(jsonLines(found) == jsonLines(batch.selecting([row])), "\(column) = \(text)")
      }
      #expect(try reader.batch(rowGroup: 0, where: column, equals: "no number").rowCount == 0)
    }
  }

  @Test("bytes do not depend on the cut of batches or on threads", arguments: 0..<20)
  func sameBytes(_ seed: Int) throws {
    var batches = RandomBatches(seed: UInt64(seed))
    let types = (0..<3).map { _ in batches.type(depth: 3) }
    let batch = batches.batch(rowCount: 300, types: types)
    var options = Self.options(UInt64(seed))
    options.threadCount = 1
    let whole = try written(batch, options)
    options.threadCount = 3
    #expect(try written(batch, options) == whole)
    let path = temporaryPath()
    defer { removeFile(path) }
    let file = try AtomicFile(path: path)
    let writer = try ParquetWriter(to: file, fields: batch.columns.map(\.field), options: options)
    for start in stride(from: 0, to: 300, by: 70) {
      try writer.write(batch.selecting(Array(start..<min(300, start + 70))))
    }
    try writer.finish()
    try file.commit()
    let pieces = try FileBytes.reading(path).withSpan { span in (0..<span.count).map { span[$0] } }
    #expect(pieces == whole)
  }

  @Test("what cannot be written is refused with its column and row")
  func refusals() throws {
    func refusal(_ column: ParquetColumn) throws -> ParquetError? {
      do {
        _ = try written(ParquetBatch([column]), ParquetOptions())
        return nil
      } catch let error as ParquetError {
        return error
      }
    }
    let required = ParquetField("n", .integer(bitCount: 32, isSigned: true), isNullable: false)
    let gap = ParquetColumn(required, .int32([1, 2]), validity: [true, false])
    #expect(try refusal(gap) == .unwritable(column: "n", .unexpectedNull(row: 1)))
    let broken = StringArray(bytes: [0xC3], offsets: [0, 1])
    let text = ParquetColumn(ParquetField("t", .string), .bytes(broken))
    #expect(try refusal(text) == .unwritable(column: "t", .invalidUTF8(row: 0)))
    let empty = ParquetColumn(ParquetField("s", .structure([])), .structure([]), count: 1)
    #expect(try refusal(empty) == .unwritable(column: "s", .emptyStructure))
    let far = ParquetColumn(
      ParquetField("d", .decimal(precision: 20, scale: 0)),
      .bytes(StringArray(bytes: [UInt8](repeating: 0x7F, count: 20), offsets: [0, 20])))
    guard case .unwritable(column: "d", .outOfRange)? = try refusal(far) else {
      Issue.record("a decimal of 20 bytes does not fit 20 digits")
      return
    }
  }
}
