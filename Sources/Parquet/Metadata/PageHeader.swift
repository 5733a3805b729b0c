/// The header that stands before the body of a page.
struct PageHeader: Sendable {
  enum Kind: Sendable {
    case data(
      valueCount: Int, encoding: Int32, definitionEncoding: Int32, repetitionEncoding: Int32)
    case dataV2(
      valueCount: Int, nullCount: Int, rowCount: Int, encoding: Int32, definitionByteCount: Int,
      repetitionByteCount: Int, isCompressed: Bool)
    case dictionary(valueCount: Int, encoding: Int32)
    /// Index pages and what newer versions may add: passed over.
    case other
  }

  var kind: Kind
  var uncompressedByteCount: Int
  var compressedByteCount: Int
  /// CRC-32 of the body as stored.
  var checksum: UInt32?

  /// Slots of a data page, values of a dictionary.
  var valueCount: Int {
    switch kind {
    case .data(let count, _, _, _), .dataV2(let count, _, _, _, _, _, _), .dictionary(let count, _):
      count
    case .other: 0
    }
  }

  func encoded() -> [UInt8] {
    var thrift = ThriftWriter()
    let type: PageType =
      switch kind {
      case .data: .data
      case .dataV2: .dataV2
      case .dictionary: .dictionary
      case .other: .index
      }
    thrift.int32(1, type.rawValue)
    thrift.int32(2, Int32(uncompressedByteCount))
    thrift.int32(3, Int32(compressedByteCount))
    if let checksum { thrift.int32(4, Int32(bitPattern: checksum)) }
    switch kind {
    case .data(let valueCount, let encoding, let definitionEncoding, let repetitionEncoding):
      thrift.beginStructure(5)
      thrift.int32(1, Int32(valueCount))
      thrift.int32(2, encoding)
      thrift.int32(3, definitionEncoding)
      thrift.int32(4, repetitionEncoding)
      thrift.endStructure()
    case .dictionary(let valueCount, let encoding):
      thrift.beginStructure(7)
      thrift.int32(1, Int32(valueCount))
      thrift.int32(2, encoding)
      thrift.bool(3, false)
      thrift.endStructure()
    case .dataV2(
      let valueCount, let nullCount, let rowCount, let encoding, let definition, let repetition,
      let isCompressed):
      thrift.beginStructure(8)
      thrift.int32(1, Int32(valueCount))
      thrift.int32(2, Int32(nullCount))
      thrift.int32(3, Int32(rowCount))
      thrift.int32(4, encoding)
      thrift.int32(5, Int32(definition))
      thrift.int32(6, Int32(repetition))
      thrift.bool(7, isCompressed)
      thrift.endStructure()
    case .other: preconditionFailure("index pages are not written")
    }
    thrift.endStructure()
    return thrift.bytes
  }

  /// Reads the header at byte `position`; `end` is where the body begins.
  static func decoding(
    _ bytes: Span<UInt8>, at position: Int
  ) throws(ParquetFlaw) -> (header: PageHeader, end: Int) {
    var thrift = ThriftReader(bytes, at: position)
    var type: Int32?
    var byteCounts: (uncompressed: Int?, compressed: Int?) = (nil, nil)
    var checksum: UInt32?
    var kind: Kind?
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .int32): type = try thrift.int32()
      case (2, .int32): byteCounts.uncompressed = Int(try thrift.int32())
      case (3, .int32): byteCounts.compressed = Int(try thrift.int32())
      case (4, .int32): checksum = UInt32(bitPattern: try thrift.int32())
      case (5, .structure): kind = try dataKind(from: &thrift)
      case (7, .structure): kind = try dictionaryKind(from: &thrift)
      case (8, .structure): kind = try dataV2Kind(from: &thrift)
      default: try thrift.skip(field.type)
      }
    }
    guard let type else { throw .missingField("the type of a page") }
    guard let uncompressed = byteCounts.uncompressed, let compressed = byteCounts.compressed,
      uncompressed >= 0, compressed >= 0
    else { throw .invalidMetadata(field: "the size of a page") }
    let known = PageType(rawValue: type)
    if known == nil || known == .index { kind = .other }
    switch (known, kind) {
    case (.data?, .data?), (.dataV2?, .dataV2?), (.dictionary?, .dictionary?), (_, .other?): break
    default: throw .missingField("the header of a page")
    }
    return (
      PageHeader(
        kind: kind ?? .other, uncompressedByteCount: uncompressed, compressedByteCount: compressed,
        checksum: checksum), thrift.position
    )
  }

  private static func count(_ value: Int32) throws(ParquetFlaw) -> Int {
    guard value >= 0 else { throw .invalidMetadata(field: "a count in a page header") }
    return Int(value)
  }

  private static func dataKind(from thrift: inout ThriftReader) throws(ParquetFlaw) -> Kind {
    var numbers: [Int32?] = [nil, nil, nil, nil]
    try thrift.beginStructure()
    while let field = try thrift.field() {
      if field.type == .int32, 1...4 ~= field.id {
        numbers[Int(field.id) - 1] = try thrift.int32()
      } else {
        try thrift.skip(field.type)
      }
    }
    guard let valueCount = numbers[0], let encoding = numbers[1] else {
      throw .missingField("a part of a page header")
    }
    return .data(
      valueCount: try count(valueCount), encoding: encoding,
      definitionEncoding: numbers[2] ?? Encoding.runLength.rawValue,
      repetitionEncoding: numbers[3] ?? Encoding.runLength.rawValue)
  }

  private static func dictionaryKind(from thrift: inout ThriftReader) throws(ParquetFlaw) -> Kind {
    var numbers: [Int32?] = [nil, nil]
    try thrift.beginStructure()
    while let field = try thrift.field() {
      if field.type == .int32, 1...2 ~= field.id {
        numbers[Int(field.id) - 1] = try thrift.int32()
      } else {
        try thrift.skip(field.type)
      }
    }
    guard let valueCount = numbers[0], let encoding = numbers[1] else {
      throw .missingField("a part of a page header")
    }
    return .dictionary(valueCount: try count(valueCount), encoding: encoding)
  }

  private static func dataV2Kind(from thrift: inout ThriftReader) throws(ParquetFlaw) -> Kind {
    var numbers: [Int32?] = [nil, nil, nil, nil, nil, nil]
    var isCompressed = true
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1...6, .int32): numbers[Int(field.id) - 1] = try thrift.int32()
      case (7, .yes), (7, .no): isCompressed = field.type == .yes
      default: try thrift.skip(field.type)
      }
    }
    guard let valueCount = numbers[0], let rowCount = numbers[2], let encoding = numbers[3],
      let definitionByteCount = numbers[4], let repetitionByteCount = numbers[5]
    else { throw .missingField("a part of a page header") }
    return .dataV2(
      valueCount: try count(valueCount), nullCount: Int(numbers[1] ?? 0),
      rowCount: try count(rowCount), encoding: encoding,
      definitionByteCount: try count(definitionByteCount),
      repetitionByteCount: try count(repetitionByteCount), isCompressed: isCompressed)
  }
}
