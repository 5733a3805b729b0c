/// What a field of any Parquet file holds: the format's own types, annotations taken into account.
public indirect enum ParquetType: Hashable, Sendable {
  /// Parts of a second.
  public enum Unit: Int, Hashable, Sendable, CaseIterable {
    case milliseconds = 1000
    case microseconds = 1_000_000
    case nanoseconds = 1_000_000_000
  }

  /// Nothing but nulls.
  case null
  case bool
  case integer(bitCount: Int, isSigned: Bool)
  /// Two bytes each, IEEE 754.
  case half
  case float
  case double
  /// Unscaled numbers: 32 or 64 bits, or bytes of a two's complement, highest first.
  case decimal(precision: Int, scale: Int)
  case string
  case json
  case enumeration
  case bson
  case binary
  case fixed(byteCount: Int)
  case uuid
  /// Months, days and milliseconds, 32 bits each.
  case interval
  /// Days since 1970-01-01.
  case date
  case time(Unit, isUTC: Bool)
  /// Units since 1970-01-01; without `isUTC` in a time zone that the file does not tell.
  case timestamp(Unit, isUTC: Bool)
  /// The timestamps of Impala and Spark: nanoseconds of a day, then a Julian day; 12 bytes.
  case int96
  case list(ParquetField)
  case map(key: ParquetField, value: ParquetField)
  case structure([ParquetField])

  /// How its values are printed, for whoever wrote one that no value of the type reads like; nil where
  /// the text may be one, or the type has no form of its own.
  package func form(unlike text: String) -> String? {
    switch self {
    case .bool: ["true", "false"].contains(text) ? nil : "true or false"
    case .integer(_, true): Int64(text)?.description == text ? nil : "a whole number such as -7"
    case .integer(_, false): UInt64(text)?.description == text ? nil : "a whole number such as 7"
    case .half, .float, .double: Double(text) == nil ? "a number such as 0.5" : nil
    // What cannot be printed as a day or a decimal is printed otherwise.
    case .decimal:
      TypedText.isDecimal(text) || text.hasPrefix("\\x") ? nil : "a decimal such as 1.50"
    case .date: TypedText.day(text) == nil ? "a day such as 2024-05-31" : nil
    case .time:
      TypedText.time(text) == nil && Int64(text) == nil ? "a time such as 12:30:00" : nil
    case .timestamp(_, isUTC: true):
      TypedText.instant(text, isUTC: true) == nil ? "a time such as 2024-05-31T12:30:00Z" : nil
    case .timestamp(_, isUTC: false), .int96:
      TypedText.instant(text, isUTC: false) == nil
        ? "a time such as 2024-05-31T12:30:00, without a zone" : nil
    case .uuid:
      TypedText.canonical(text, .uuid) == nil
        ? "a UUID such as 0a1b2c3d-1111-4222-8333-444455556666" : nil
    case .list(let element): element.type.form(unlike: text)
    case .structure, .map:
      text.hasPrefix("{") ? nil : "objects; name a part of them by its path, as inspect shows it"
    default: nil
    }
  }

  /// As people write it: `list<struct<city: string, since: date>>`.
  public var name: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .integer(let bits, let isSigned): (isSigned ? "int" : "uint") + "\(bits)"
    case .half: "float16"
    case .float: "float"
    case .double: "double"
    case .decimal(let precision, let scale): "decimal(\(precision), \(scale))"
    case .string: "string"
    case .json: "json"
    case .enumeration: "enum"
    case .bson: "bson"
    case .binary: "binary"
    case .fixed(let count): "fixed(\(count))"
    case .uuid: "uuid"
    case .interval: "interval"
    case .date: "date"
    case .time(let unit, let isUTC): "time(\(unit.name)\(isUTC ? ", UTC" : ""))"
    case .timestamp(.microseconds, true): "timestamp"
    case .timestamp(let unit, let isUTC): "timestamp(\(unit.name)\(isUTC ? ", UTC" : ""))"
    case .int96: "timestamp(int96)"
    case .list(let element): "list<\(element.type.name)>"
    case .map(let key, let value): "map<\(key.type.name), \(value.type.name)>"
    case .structure(let fields):
      "struct<" + fields.map { "\($0.name): \($0.type.name)" }.joined(separator: ", ") + ">"
    }
  }

  /// Whether values are whole numbers that are stored as they are.
  var isSigned: Bool { if case .integer(_, isSigned: true) = self { true } else { false } }

  /// Whether values are texts, which must be UTF-8.
  package var isText: Bool {
    switch self {
    case .string, .json, .enumeration: true
    default: false
    }
  }
}

extension ParquetType.Unit {
  /// The unit's short name.
  public var name: String {
    switch self {
    case .milliseconds: "ms"
    case .microseconds: "us"
    case .nanoseconds: "ns"
    }
  }
}

/// A named, typed place in a schema: a column, a part of a structure, the element of a list.
public struct ParquetField: Hashable, Sendable {
  public var name: String
  public var type: ParquetType
  public var isNullable: Bool
  /// The number that table formats know the field by, if any.
  public var id: Int32?
  /// What Arrow output says beyond the type, if the file tells.
  package var arrow: ArrowNote?

  public init(_ name: String, _ type: ParquetType, isNullable: Bool = true, id: Int32? = nil) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.id = id
  }
}
