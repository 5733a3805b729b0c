internal import Bytes

/// Columns from Swift arrays and back, for programs that have few rows at hand; nil stands for null.
extension ParquetColumn {
  /// A column of texts.
  public init(_ name: String, _ texts: [String?]) {
    self.init(
      ParquetField(name, .string), .bytes(StringArray(texts.map { $0 ?? "" })), nulls: texts)
  }

  /// A column of whole numbers, 64 bits each.
  public init(_ name: String, _ numbers: [Int?]) {
    self.init(
      ParquetField(name, .integer(bitCount: 64, isSigned: true)),
      .int64(numbers.map { Int64($0 ?? 0) }), nulls: numbers)
  }

  /// A column of floating-point numbers, 64 bits each.
  public init(_ name: String, _ numbers: [Double?]) {
    self.init(ParquetField(name, .double), .double(numbers.map { $0 ?? 0 }), nulls: numbers)
  }

  /// A column of truth values.
  public init(_ name: String, _ flags: [Bool?]) {
    self.init(ParquetField(name, .bool), .bool(flags.map { $0 ?? false }), nulls: flags)
  }

  /// A column of a type that is counted: integers of any width, days since 1970-01-01, the units of times
  /// and timestamps, decimals of at most 18 digits without their point (1.50 is 150 where the scale is 2).
  ///
  /// - Precondition: The type is one of these, and each number fits it; unsigned ones of 64 bits come by
  ///   their bits.
  public init(_ field: ParquetField, numbers: [Int64?]) {
    let values: Values
    switch field.type {
    case .integer(64, _), .timestamp, .time(.microseconds, _), .time(.nanoseconds, _):
      values = .int64(numbers.map { $0 ?? 0 })
    case .decimal(let precision, _) where precision <= 18:
      values = .int64(numbers.map { $0 ?? 0 })
    case .integer(_, isSigned: false):
      values = .int32(numbers.map { Int32(bitPattern: UInt32($0 ?? 0)) })
    case .integer, .date, .time: values = .int32(numbers.map { Int32($0 ?? 0) })
    default: preconditionFailure("\(field.type.name) is not counted")
    }
    self.init(field, values, nulls: numbers)
  }

  /// A column of bytes: binary values, BSON, texts of any kind, or values of one width such as UUIDs.
  ///
  /// - Precondition: The type is one of these; values of one width have it. Texts that are no UTF-8 are
  ///   refused when they are written.
  public init(_ field: ParquetField, bytes: [[UInt8]?]) {
    let values: Values
    switch field.type {
    case .fixed, .uuid:
      var width = 16
      if case .fixed(let count) = field.type { width = count }
      let empty = [UInt8](repeating: 0, count: width)
      precondition(bytes.allSatisfy { $0?.count ?? width == width }, "values have \(width) bytes")
      values = .fixed(FixedBytes(bytes: bytes.flatMap { $0 ?? empty }, width: width))
    case .binary, .bson, .string, .json, .enumeration:
      var offsets: [UInt32] = [0]
      var end = 0
      for value in bytes {
        end += value?.count ?? 0
        offsets.append(UInt32(end))
      }
      values = .bytes(StringArray(bytes: bytes.flatMap { $0 ?? [] }, offsets: offsets))
    default: preconditionFailure("\(field.type.name) is not stored as bytes")
    }
    self.init(field, values, nulls: bytes)
  }

  /// A column of lists, whose elements stand one behind the other.
  ///
  /// - Parameter lengths: How many elements each row has; nil for no list at all.
  /// - Precondition: The lengths add up to the elements.
  public init(_ name: String, lengths: [Int?], elements: ParquetColumn) {
    var offsets: [UInt32] = [0]
    var end = 0
    for length in lengths {
      end += length ?? 0
      offsets.append(UInt32(end))
    }
    precondition(end == elements.count, "\(end) elements are promised, \(elements.count) there")
    self.init(
      ParquetField(name, .list(elements.field)), .list(offsets: offsets, elements: elements),
      nulls: lengths)
  }

  /// A column of structures of the same number of rows.
  ///
  /// - Parameter parts: One column for each part, at least one.
  public init(_ name: String, parts: [ParquetColumn]) {
    precondition(!parts.isEmpty, "a structure has a part")
    self.init(ParquetField(name, .structure(parts.map(\.field))), .structure(parts))
  }

  private init<Value>(_ field: ParquetField, _ values: Values, nulls: [Value?]) {
    let validity = nulls.map { $0 != nil }
    self.init(
      field, values, validity: validity.contains(false) ? validity : nil, count: nulls.count)
  }

  // MARK: Back

  /// The texts; nil if the column holds none.
  public var texts: [String?]? {
    guard field.type.isText else { return nil }
    return (0..<count).map { text($0) }
  }

  /// What a type that is counted stores, as `init(_:numbers:)` takes it; nil if the column holds no such.
  public var numbers: [Int64?]? {
    switch (field.type, values) {
    case (.integer(_, isSigned: false), .int32(let values)):
      rows { Int64(UInt32(bitPattern: values[$0])) }
    case (.null, _), (.bool, _): nil
    case (_, .int32(let values)): rows { Int64(values[$0]) }
    case (_, .int64(let values)): rows { values[$0] }
    default: nil
    }
  }

  /// Floating-point numbers of any width; nil if the column holds none.
  public var doubles: [Double?]? {
    switch values {
    case .float(let values): rows { Double(values[$0]) }
    case .double(let values): rows { values[$0] }
    case .fixed where field.type == .half: rows { Double(half($0)) }
    default: nil
    }
  }

  /// Truth values; nil if the column holds none.
  public var flags: [Bool?]? {
    if case .bool(let values) = values { rows { values[$0] } } else { nil }
  }

  /// Bytes as they are stored, of texts and binary values of any kind; nil if the column holds none.
  public var bytes: [[UInt8]?]? {
    switch values {
    case .bytes(let values): rows { Array(values.slice($0)) }
    case .dictionary(let ids, let values): rows { Array(values.slice(Int(ids[$0]))) }
    case .fixed(let values): rows { Array(values.slice($0)) }
    default: nil
    }
  }

  /// The elements of all lists, or the pairs of all maps (structures of a key and a value), one behind the
  /// other; nil if the column holds neither. `elementRange(_:)` tells which are those of a row.
  public var elements: ParquetColumn? {
    if case .list(_, let elements) = values { elements } else { nil }
  }

  /// Which elements are those of a row; none of a null.
  public func elementRange(_ row: Int) -> Range<Int> {
    guard case .list(let offsets, _) = values else { return 0..<0 }
    return Int(offsets[row])..<Int(offsets[row + 1])
  }

  /// The parts of structures; nil if the column holds none.
  public var parts: [ParquetColumn]? {
    if case .structure(let parts) = values { parts } else { nil }
  }

  private func rows<Value>(_ value: (Int) -> Value) -> [Value?] {
    (0..<count).map { isNull($0) ? nil : value($0) }
  }
}
