/// How a type is stored, and how that is told to readers. Both annotations are written wherever both
/// exist: DuckDB reads only the older one of dates and lists, newer readers only the newer one.
struct StoredType {
  let physicalType: PhysicalType
  let style: ValueStyle
  private let logical: LogicalType?
  private let converted: ConvertedType?
  private let length: Int?

  init(_ type: ParquetType) {
    var length: Int?
    var logical: LogicalType?
    var converted: ConvertedType?
    var style = ValueStyle(order: .signed, isText: false)
    switch type {
    case .null:
      physicalType = .int32
      logical = .null
    case .bool: physicalType = .boolean
    case .integer(let bits, let isSigned):
      physicalType = bits == 64 ? .int64 : .int32
      // Plain signed numbers of the full width need no annotation.
      if bits < 32 || !isSigned {
        logical = .integer(bitCount: Int8(bits), isSigned: isSigned)
        converted = Self.converted(bits, isSigned)
      }
      if !isSigned { style.order = .unsigned }
    case .half:
      physicalType = .fixedLengthByteArray
      length = 2
      logical = .half
      style.order = .none
    case .float: physicalType = .float
    case .double: physicalType = .double
    case .decimal(let precision, let scale):
      logical = .decimal(precision: Int32(precision), scale: Int32(scale))
      converted = .decimal
      if precision <= 9 {
        physicalType = .int32
      } else if precision <= 18 {
        physicalType = .int64
      } else {
        physicalType = .fixedLengthByteArray
        length = Self.byteCount(precision: precision)
        style.order = .decimal
      }
    case .string:
      (physicalType, logical, converted) = (.byteArray, .string, .utf8)
      style = ValueStyle(order: .bytes)
    case .json:
      (physicalType, logical, converted) = (.byteArray, .json, .json)
      style = ValueStyle(order: .bytes)
    case .enumeration:
      (physicalType, logical, converted) = (.byteArray, .enumeration, .enumeration)
      style = ValueStyle(order: .bytes)
    case .bson:
      (physicalType, logical, converted) = (.byteArray, .bson, .bson)
      style.order = .bytes
    case .binary:
      physicalType = .byteArray
      style.order = .bytes
    case .fixed(let byteCount):
      physicalType = .fixedLengthByteArray
      length = byteCount
      style.order = .bytes
    case .uuid:
      physicalType = .fixedLengthByteArray
      length = 16
      logical = .uuid
      style.order = .bytes
    case .interval:
      physicalType = .fixedLengthByteArray
      length = 12
      converted = .interval
      style.order = .none
    case .date: (physicalType, logical, converted) = (.int32, .date, .date)
    case .time(.milliseconds, let isUTC):
      physicalType = .int32
      logical = .time(isUTC: isUTC, .milliseconds)
      if isUTC { converted = .timeMillis }
    case .time(let unit, let isUTC):
      physicalType = .int64
      logical = .time(isUTC: isUTC, Self.unit(unit))
      if isUTC, unit == .microseconds { converted = .timeMicros }
    case .timestamp(let unit, let isUTC):
      physicalType = .int64
      logical = .timestamp(isUTC: isUTC, Self.unit(unit))
      // The older annotation says UTC.
      if isUTC, unit != .nanoseconds {
        converted = unit == .milliseconds ? .timestampMillis : .timestampMicros
      }
    case .int96:
      // Nobody should write these any more: nanoseconds in 64 bits.
      physicalType = .int64
      logical = .timestamp(isUTC: false, .nanoseconds)
    case .list, .map, .structure: preconditionFailure("only leaves are stored")
    }
    style.fixedWidth = length
    self.style = style
    self.logical = logical
    self.converted = converted
    self.length = length
  }

  func annotate(_ element: inout SchemaElement) {
    element.physicalType = physicalType.rawValue
    element.logicalType = logical
    element.convertedType = converted?.rawValue
    element.typeLength = length.map { Int32($0) }
    if case .decimal(let precision, let scale)? = logical {
      element.precision = precision
      element.scale = scale
    }
  }

  /// The bytes that the greatest number of so many digits takes, its sign included.
  static func byteCount(precision: Int) -> Int {
    // log2(10) is 3.3219...; one bit for the sign.
    Int((Double(precision) * 3.321_928_094_887_363 + 1).rounded(.up) + 7) / 8
  }

  private static func unit(_ unit: ParquetType.Unit) -> LogicalType.TimeUnit {
    switch unit {
    case .milliseconds: .milliseconds
    case .microseconds: .microseconds
    case .nanoseconds: .nanoseconds
    }
  }

  private static func converted(_ bits: Int, _ isSigned: Bool) -> ConvertedType {
    switch (bits, isSigned) {
    case (8, true): .int8
    case (16, true): .int16
    case (64, true): .int64
    case (8, false): .uint8
    case (16, false): .uint16
    case (32, false): .uint32
    case (64, false): .uint64
    default: .int32
    }
  }
}
