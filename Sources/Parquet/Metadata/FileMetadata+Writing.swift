extension FileMetadata {
  /// The footer in Thrift's compact protocol, without length and magic.
  func encoded() -> [UInt8] {
    var thrift = ThriftWriter()
    thrift.int32(1, 1)
    thrift.structures(2, elements) { $1.write(to: &$0) }
    thrift.int64(3, rowCount)
    thrift.structures(4, Array(rowGroups.enumerated())) {
      $1.element.write(to: &$0, ordinal: $1.offset)
    }
    if !keyValues.isEmpty {
      thrift.structures(5, keyValues) { thrift, pair in
        thrift.text(1, pair.key)
        thrift.text(2, pair.value)
      }
    }
    if let createdBy { thrift.text(6, createdBy) }
    // One order per leaf: readers ignore min and max without it.
    let leaves = elements.filter { $0.physicalType != nil }
    thrift.structures(7, leaves) { thrift, _ in thrift.emptyStructure(1) }
    thrift.endStructure()
    return thrift.bytes
  }
}

extension SchemaElement {
  fileprivate func write(to thrift: inout ThriftWriter) {
    if let physicalType { thrift.int32(1, physicalType) }
    if let typeLength { thrift.int32(2, typeLength) }
    if let repetition { thrift.int32(3, repetition) }
    thrift.text(4, name)
    // Leaves carry no count of children: some readers reject both.
    if physicalType == nil { thrift.int32(5, Int32(childCount)) }
    if let convertedType { thrift.int32(6, convertedType) }
    if let scale { thrift.int32(7, scale) }
    if let precision { thrift.int32(8, precision) }
    if let fieldID { thrift.int32(9, fieldID) }
    if let logicalType { thrift.structure(10) { logicalType.write(to: &$0) } }
  }
}

extension LogicalType {
  fileprivate func write(to thrift: inout ThriftWriter) {
    switch self {
    case .string: thrift.emptyStructure(1)
    case .map: thrift.emptyStructure(2)
    case .list: thrift.emptyStructure(3)
    case .enumeration: thrift.emptyStructure(4)
    case .date: thrift.emptyStructure(6)
    case .timestamp(let isUTC, let unit):
      thrift.structure(8) { Self.writeTime(isUTC, unit, to: &$0) }
    case .integer(let bitCount, let isSigned):
      thrift.structure(10) {
        $0.int8(1, bitCount)
        $0.bool(2, isSigned)
      }
    case .null: thrift.emptyStructure(11)
    case .json: thrift.emptyStructure(12)
    case .bson: thrift.emptyStructure(13)
    case .uuid: thrift.emptyStructure(14)
    case .half: thrift.emptyStructure(15)
    case .variant: thrift.emptyStructure(16)
    case .geometry: thrift.emptyStructure(17)
    case .geography: thrift.emptyStructure(18)
    case .decimal(let precision, let scale):
      thrift.structure(5) {
        $0.int32(1, scale)
        $0.int32(2, precision)
      }
    case .time(let isUTC, let unit):
      thrift.structure(7) { Self.writeTime(isUTC, unit, to: &$0) }
    case .interval: preconditionFailure("intervals have the older annotation alone")
    case .other(let number): thrift.emptyStructure(number)
    }
  }

  private static func writeTime(
    _ isUTC: Bool, _ unit: TimeUnit, to thrift: inout ThriftWriter
  ) {
    thrift.bool(1, isUTC)
    thrift.structure(2) { $0.emptyStructure(unit.rawValue) }
  }
}

extension ColumnStatistics {
  fileprivate func write(to thrift: inout ThriftWriter) {
    if let nullCount { thrift.int64(3, nullCount) }
    if let distinctCount { thrift.int64(4, distinctCount) }
    if let greatest { thrift.binary(5, greatest) }
    if let least { thrift.binary(6, least) }
    if let isGreatestExact { thrift.bool(7, isGreatestExact) }
    if let isLeastExact { thrift.bool(8, isLeastExact) }
  }
}

extension SizeStatistics {
  fileprivate func write(to thrift: inout ThriftWriter) {
    if let byteCount { thrift.int64(1, byteCount) }
    for (id, histogram): (Int16, [Int]) in [(2, repetition), (3, definition)]
    where !histogram.isEmpty {
      thrift.beginList(id, of: .int64, count: histogram.count)
      for count in histogram { thrift.element(count) }
    }
  }
}

extension ChunkMetadata {
  fileprivate func write(to thrift: inout ThriftWriter) {
    thrift.int64(2, 0)
    thrift.structure(3) { writeMetadata(to: &$0) }
    if let offsetIndex {
      thrift.int64(4, offsetIndex.offset)
      thrift.int32(5, Int32(offsetIndex.byteCount))
    }
    if let columnIndex {
      thrift.int64(6, columnIndex.offset)
      thrift.int32(7, Int32(columnIndex.byteCount))
    }
  }

  private func writeMetadata(to thrift: inout ThriftWriter) {
    thrift.int32(1, physicalType)
    thrift.beginList(2, of: .int32, count: encodings.count)
    for encoding in encodings { thrift.element(Int(encoding)) }
    thrift.beginList(3, of: .binary, count: path.count)
    for part in path { thrift.element(part) }
    thrift.int32(4, codec)
    thrift.int64(5, valueCount)
    thrift.int64(6, uncompressedByteCount)
    thrift.int64(7, compressedByteCount)
    thrift.int64(9, dataPageOffset)
    if let dictionaryPageOffset { thrift.int64(11, dictionaryPageOffset) }
    if let statistics { thrift.structure(12) { statistics.write(to: &$0) } }
    if !pageEncodings.isEmpty {
      thrift.structures(13, pageEncodings) { thrift, entry in
        thrift.int32(1, entry.type.rawValue)
        thrift.int32(2, entry.encoding.rawValue)
        thrift.int32(3, Int32(entry.count))
      }
    }
    if let bloomFilterOffset { thrift.int64(14, bloomFilterOffset) }
    if let bloomFilterByteCount { thrift.int32(15, Int32(bloomFilterByteCount)) }
    if let sizes { thrift.structure(16) { sizes.write(to: &$0) } }
  }

  /// Where the chunk begins: at its dictionary if it has one.
  var firstByte: Int {
    if let dictionaryPageOffset, dictionaryPageOffset >= 4, dictionaryPageOffset < dataPageOffset {
      return dictionaryPageOffset
    }
    return dataPageOffset
  }
}

extension RowGroupMetadata {
  fileprivate func write(to thrift: inout ThriftWriter, ordinal: Int) {
    thrift.structures(1, chunks) { $1.write(to: &$0) }
    thrift.int64(2, totalByteCount)
    thrift.int64(3, rowCount)
    if !sorting.isEmpty {
      thrift.structures(4, sorting) { thrift, column in
        thrift.int32(1, column.leaf)
        thrift.bool(2, column.isDescending)
        thrift.bool(3, column.nullsFirst)
      }
    }
    thrift.int64(5, chunks.first?.firstByte ?? 0)
    thrift.int64(6, chunks.reduce(0) { $0 + $1.compressedByteCount })
    // The ordinal has 16 bits; files beyond that leave it out.
    if let ordinal = Int16(exactly: ordinal) { thrift.int16(7, ordinal) }
  }
}
