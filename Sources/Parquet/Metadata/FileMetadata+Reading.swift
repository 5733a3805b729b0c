extension FileMetadata {
  /// Reads a footer. Fields that are unknown are passed over, counts are checked against the bytes left.
  init(decoding bytes: Span<UInt8>) throws(ParquetFlaw) {
    var thrift = ThriftReader(bytes, at: 0)
    var hasElements = false
    var hasRowGroups = false
    var rowCount: Int?
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (2, .list):
        for _ in 0..<(try thrift.list(of: .structure)) {
          elements.append(try SchemaElement(from: &thrift))
        }
        hasElements = true
      case (3, .int64): rowCount = try thrift.int64()
      case (4, .list):
        for _ in 0..<(try thrift.list(of: .structure)) {
          rowGroups.append(try RowGroupMetadata(from: &thrift))
        }
        hasRowGroups = true
      case (5, .list):
        for _ in 0..<(try thrift.list(of: .structure)) {
          keyValues.append(try FileMetadata.keyValue(from: &thrift))
        }
      case (6, .binary): createdBy = try thrift.text()
      case (8, _): throw .encryptedFooter
      default: try thrift.skip(field.type)
      }
    }
    guard hasElements, let root = elements.first, root.physicalType == nil else {
      throw .missingField("the schema")
    }
    guard hasRowGroups else { throw .missingField("the list of row groups") }
    guard let rowCount else { throw .missingField("the number of rows") }
    self.rowCount = rowCount
    try checkRowCounts()
  }

  private static let emptyRowCountMax = 1 << 24

  /// A footer that counts no rows at all was written by a writer that left the number out; the row
  /// groups know.
  private mutating func checkRowCounts() throws(ParquetFlaw) {
    var sum = 0
    for group in rowGroups {
      let (next, overflow) = sum.addingReportingOverflow(group.rowCount)
      guard group.rowCount >= 0, !overflow else {
        throw .invalidMetadata(field: "the number of rows of a row group")
      }
      sum = next
    }
    // Nothing shows for rows without columns: sixty bytes could claim any number of them.
    if elements.count == 1, sum > Self.emptyRowCountMax { throw .tooManyEmptyRows(count: sum) }
    if rowCount == 0 { rowCount = sum }
    guard sum == rowCount else { throw .rowCount(promised: rowCount, found: sum) }
  }

  private static func keyValue(
    from thrift: inout ThriftReader
  ) throws(ParquetFlaw) -> (key: String, value: String) {
    var pair = (key: "", value: "")
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .binary): pair.key = try thrift.text()
      case (2, .binary): pair.value = try thrift.text()
      default: try thrift.skip(field.type)
      }
    }
    return pair
  }
}

extension SchemaElement {
  fileprivate init(from thrift: inout ThriftReader) throws(ParquetFlaw) {
    var isNamed = false
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .int32): physicalType = try thrift.int32()
      case (2, .int32): typeLength = try thrift.int32()
      case (3, .int32): repetition = try thrift.int32()
      case (4, .binary):
        name = try thrift.text()
        isNamed = true
      case (5, .int32): childCount = Int(try thrift.int32())
      case (6, .int32): convertedType = try thrift.int32()
      case (7, .int32): scale = try thrift.int32()
      case (8, .int32): precision = try thrift.int32()
      case (9, .int32): fieldID = try thrift.int32()
      case (10, .structure): logicalType = try LogicalType(from: &thrift)
      default: try thrift.skip(field.type)
      }
    }
    guard isNamed else { throw .missingField("the name of a column") }
    if let repetition, Repetition(rawValue: repetition) == nil {
      throw .invalidMetadata(field: "the repetition of \(name)")
    }
    guard childCount >= 0 else { throw .invalidMetadata(field: "the number of children") }
  }
}

extension LogicalType {
  fileprivate init?(from thrift: inout ThriftReader) throws(ParquetFlaw) {
    var type: LogicalType?
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (5, .structure): type = try Self.decimal(from: &thrift)
      case (7, .structure):
        let (isUTC, unit) = try Self.moment(from: &thrift)
        type = .time(isUTC: isUTC, unit)
      case (8, .structure):
        let (isUTC, unit) = try Self.moment(from: &thrift)
        type = .timestamp(isUTC: isUTC, unit)
      case (10, .structure): type = try Self.integer(from: &thrift)
      default:
        type = Self.plain(field.id)
        try thrift.skip(field.type)
      }
    }
    guard let type else { return nil }
    self = type
  }

  private static func plain(_ id: Int16) -> LogicalType {
    switch id {
    case 1: .string
    case 2: .map
    case 3: .list
    case 4: .enumeration
    case 6: .date
    case 11: .null
    case 12: .json
    case 13: .bson
    case 14: .uuid
    case 15: .half
    case 16: .variant
    case 17: .geometry
    case 18: .geography
    default: .other(id)
    }
  }

  private static func decimal(from thrift: inout ThriftReader) throws(ParquetFlaw) -> LogicalType {
    var scale: Int32 = 0
    var precision: Int32 = 0
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .int32): scale = try thrift.int32()
      case (2, .int32): precision = try thrift.int32()
      default: try thrift.skip(field.type)
      }
    }
    return .decimal(precision: precision, scale: scale)
  }

  /// The two fields that times and timestamps have.
  private static func moment(
    from thrift: inout ThriftReader
  ) throws(ParquetFlaw) -> (isUTC: Bool, unit: TimeUnit) {
    var isUTC = false
    var unit: TimeUnit?
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .yes): isUTC = true
      case (1, .no): isUTC = false
      case (2, .structure):
        try thrift.beginStructure()
        while let inner = try thrift.field() {
          unit = TimeUnit(rawValue: inner.id)
          try thrift.skip(inner.type)
        }
      default: try thrift.skip(field.type)
      }
    }
    guard let unit else { throw .invalidMetadata(field: "the unit of a timestamp") }
    return (isUTC, unit)
  }

  private static func integer(from thrift: inout ThriftReader) throws(ParquetFlaw) -> LogicalType {
    var bitCount: Int8 = 0
    var isSigned = true
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .int8): bitCount = try thrift.int8()
      case (2, .yes): isSigned = true
      case (2, .no): isSigned = false
      default: try thrift.skip(field.type)
      }
    }
    return .integer(bitCount: bitCount, isSigned: isSigned)
  }
}

extension RowGroupMetadata {
  fileprivate init(from thrift: inout ThriftReader) throws(ParquetFlaw) {
    var hasRowCount = false
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .list):
        for _ in 0..<(try thrift.list(of: .structure)) {
          chunks.append(try ChunkMetadata(from: &thrift))
        }
      case (2, .int64): totalByteCount = try thrift.int64()
      case (3, .int64):
        rowCount = try thrift.int64()
        hasRowCount = true
      case (4, .list):
        for _ in 0..<(try thrift.list(of: .structure)) {
          sorting.append(try SortingMetadata(from: &thrift))
        }
      default: try thrift.skip(field.type)
      }
    }
    guard hasRowCount else { throw .missingField("the number of rows of a row group") }
  }
}

extension SortingMetadata {
  fileprivate init(from thrift: inout ThriftReader) throws(ParquetFlaw) {
    self.init(leaf: 0, isDescending: false, nullsFirst: false)
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .int32): leaf = try thrift.int32()
      case (2, .yes): isDescending = true
      case (3, .yes): nullsFirst = true
      default: try thrift.skip(field.type)
      }
    }
  }
}

extension ChunkMetadata {
  fileprivate init(from thrift: inout ThriftReader) throws(ParquetFlaw) {
    var hasMetadata = false
    var offsets: (Int?, Int?) = (nil, nil)
    var byteCounts: (Int?, Int?) = (nil, nil)
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .binary):
        isElsewhere = true
        try thrift.skip(.binary)
      case (3, .structure):
        try readMetadata(from: &thrift)
        hasMetadata = true
      case (4, .int64): offsets.0 = try thrift.int64()
      case (5, .int32): byteCounts.0 = Int(try thrift.int32())
      case (6, .int64): offsets.1 = try thrift.int64()
      case (7, .int32): byteCounts.1 = Int(try thrift.int32())
      case (8, _), (9, _):
        isEncrypted = true
        try thrift.skip(field.type)
      default: try thrift.skip(field.type)
      }
    }
    guard hasMetadata || isEncrypted else { throw .missingField("the metadata of a column chunk") }
    if let offset = offsets.0, let byteCount = byteCounts.0 {
      offsetIndex = FilePart(offset: offset, byteCount: byteCount)
    }
    if let offset = offsets.1, let byteCount = byteCounts.1 {
      columnIndex = FilePart(offset: offset, byteCount: byteCount)
    }
  }

  private mutating func readMetadata(from thrift: inout ThriftReader) throws(ParquetFlaw) {
    var required: Set<Int16> = [1, 3, 4, 5, 7, 9]
    try thrift.beginStructure()
    while let field = try thrift.field() {
      required.remove(field.id)
      switch (field.id, field.type) {
      case (1, .int32): physicalType = try thrift.int32()
      case (2, .list):
        for _ in 0..<(try thrift.list(of: .int32)) { encodings.append(try thrift.int32()) }
      case (3, .list):
        for _ in 0..<(try thrift.list(of: .binary)) { path.append(try thrift.text()) }
      case (4, .int32): codec = try thrift.int32()
      case (5, .int64): valueCount = try thrift.int64()
      case (6, .int64): uncompressedByteCount = try thrift.int64()
      case (7, .int64): compressedByteCount = try thrift.int64()
      case (9, .int64): dataPageOffset = try thrift.int64()
      case (11, .int64): dictionaryPageOffset = try thrift.int64()
      case (12, .structure): statistics = try ColumnStatistics(from: &thrift)
      case (14, .int64): bloomFilterOffset = try thrift.int64()
      case (15, .int32): bloomFilterByteCount = Int(try thrift.int32())
      default: try thrift.skip(field.type)
      }
    }
    guard required.isEmpty else { throw .missingField("a part of the metadata of a column chunk") }
    guard valueCount >= 0 else { throw .invalidMetadata(field: "the number of values of a chunk") }
  }
}

extension ColumnStatistics {
  /// The old, unordered fields 1 and 2 are passed over.
  init(from thrift: inout ThriftReader) throws(ParquetFlaw) {
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (3, .int64): nullCount = try thrift.int64()
      case (4, .int64): distinctCount = try thrift.int64()
      case (5, .binary): greatest = try thrift.binary()
      case (6, .binary): least = try thrift.binary()
      case (7, .yes), (7, .no): isGreatestExact = field.type == .yes
      case (8, .yes), (8, .no): isLeastExact = field.type == .yes
      default: try thrift.skip(field.type)
      }
    }
  }
}
