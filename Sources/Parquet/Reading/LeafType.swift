/// What a leaf holds, from its physical type and its annotations.
enum LeafType {
  /// The type, how it is stored, and the bytes per value where they are fixed.
  ///
  /// An annotation that does not fit the physical type, or that is not known, is passed over: the values
  /// come as they are stored. Types that mean something else than their bytes are refused by name.
  static func type(
    of element: SchemaElement
  ) throws(ParquetFlaw) -> (type: ParquetType, physical: PhysicalType, width: Int) {
    let number = element.physicalType ?? -1
    guard let physical = PhysicalType(rawValue: number) else {
      throw .unsupportedType(PhysicalType.name(number))
    }
    var width = 0
    if physical == .int96 { width = 12 }
    if physical == .fixedLengthByteArray {
      guard let length = element.typeLength, length > 0, length <= 1 << 24 else {
        throw .invalidMetadata(field: "the length of \(element.name)")
      }
      width = Int(length)
    }
    var logical = element.logicalType ?? element.convertedType.map(logicalType)
    switch logical {
    case .geometry?: throw .unsupportedType("GEOMETRY")
    case .geography?: throw .unsupportedType("GEOGRAPHY")
    case .variant?: throw .unsupportedType("VARIANT")
    case .decimal(0, 0)?:
      logical = .decimal(precision: element.precision ?? 0, scale: element.scale ?? 0)
    default: break
    }
    return (plain(physical, width, logical), physical, width)
  }

  private static func plain(
    _ physical: PhysicalType, _ width: Int, _ logical: LogicalType?
  ) -> ParquetType {
    if case .decimal(let precision, let scale)? = logical,
      isDecimal(physical, precision: precision, scale: scale)
    {
      return .decimal(precision: Int(precision), scale: Int(scale))
    }
    switch (physical, logical) {
    case (.boolean, _): return .bool
    case (.int32, .null?), (.int64, .null?), (.byteArray, .null?), (.double, .null?): return .null
    case (.int32, .date?): return .date
    case (.int32, .time(let isUTC, .milliseconds)?): return .time(.milliseconds, isUTC: isUTC)
    case (.int32, .integer(let bits, let isSigned)?) where [8, 16, 32].contains(bits):
      return .integer(bitCount: Int(bits), isSigned: isSigned)
    case (.int32, _): return .integer(bitCount: 32, isSigned: true)
    case (.int64, .time(let isUTC, let unit)?) where unit != .milliseconds:
      return .time(unit == .microseconds ? .microseconds : .nanoseconds, isUTC: isUTC)
    case (.int64, .timestamp(let isUTC, let unit)?):
      switch unit {
      case .milliseconds: return .timestamp(.milliseconds, isUTC: isUTC)
      case .microseconds: return .timestamp(.microseconds, isUTC: isUTC)
      case .nanoseconds: return .timestamp(.nanoseconds, isUTC: isUTC)
      }
    case (.int64, .integer(64, false)?): return .integer(bitCount: 64, isSigned: false)
    case (.int64, _): return .integer(bitCount: 64, isSigned: true)
    case (.int96, _): return .int96
    case (.float, _): return .float
    case (.double, _): return .double
    case (.byteArray, .string?): return .string
    case (.byteArray, .enumeration?): return .enumeration
    case (.byteArray, .json?): return .json
    case (.byteArray, .bson?): return .bson
    case (.byteArray, _): return .binary
    case (.fixedLengthByteArray, .uuid?) where width == 16: return .uuid
    case (.fixedLengthByteArray, .half?) where width == 2: return .half
    case (.fixedLengthByteArray, .interval?) where width == 12: return .interval
    case (.fixedLengthByteArray, _): return .fixed(byteCount: width)
    }
  }

  private static func isDecimal(
    _ physical: PhysicalType, precision: Int32, scale: Int32
  ) -> Bool {
    guard precision > 0, precision <= 4096, scale >= 0, scale <= precision else { return false }
    return switch physical {
    case .int32: precision <= 10
    case .int64: precision <= 19
    case .byteArray, .fixedLengthByteArray: true
    default: false
    }
  }

  /// The newer annotation that an older one stands for. Precision and scale of a decimal stand beside
  /// it in the schema.
  static func logicalType(_ converted: Int32) -> LogicalType {
    switch ConvertedType(rawValue: converted) {
    case .utf8: .string
    case .enumeration: .enumeration
    case .json: .json
    case .bson: .bson
    case .date: .date
    case .timeMillis: .time(isUTC: true, .milliseconds)
    case .timeMicros: .time(isUTC: true, .microseconds)
    case .timestampMillis: .timestamp(isUTC: true, .milliseconds)
    case .timestampMicros: .timestamp(isUTC: true, .microseconds)
    case .uint8: .integer(bitCount: 8, isSigned: false)
    case .uint16: .integer(bitCount: 16, isSigned: false)
    case .uint32: .integer(bitCount: 32, isSigned: false)
    case .uint64: .integer(bitCount: 64, isSigned: false)
    case .int8: .integer(bitCount: 8, isSigned: true)
    case .int16: .integer(bitCount: 16, isSigned: true)
    case .int32: .integer(bitCount: 32, isSigned: true)
    case .int64: .integer(bitCount: 64, isSigned: true)
    case .decimal: .decimal(precision: 0, scale: 0)
    case .interval: .interval
    case .list: .list
    case .map, .mapKeyValue: .map
    case nil: .other(-1)
    }
  }
}
