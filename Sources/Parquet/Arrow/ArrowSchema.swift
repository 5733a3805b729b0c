/// Fields in the terms of Arrow's metadata.
///
/// Source: <https://github.com/apache/arrow/blob/main/format/Schema.fbs>.
extension FlatBuffer {
  /// A field with all below it.
  mutating func arrowField(_ field: ParquetField, name: String? = nil) throws(ParquetError) -> Int {
    var children: [Int] = []
    switch field.type {
    case .list(let element): children.append(try arrowField(element))
    case .structure(let parts): for part in parts { children.append(try arrowField(part)) }
    case .map(var key, let value):
      key.isNullable = false
      let pair = ParquetField("entries", .structure([key, value]), isNullable: false)
      children.append(try arrowField(pair))
    default: break
    }
    let (number, type) = try arrowType(field)
    let nameOffset = text(name ?? field.name)
    let childrenOffset = vector(of: children)
    return table([
      .offset(nameOffset), .bool(field.isNullable), .byte(number), .offset(type), nil,
      .offset(childrenOffset),
    ])
  }

  /// The type's number in the union, and its table.
  private mutating func arrowType(_ field: ParquetField) throws(ParquetError) -> (UInt8, Int) {
    switch field.type {
    case .null: return (1, table([]))
    case .integer(64, true) where field.arrow?.durationUnit != nil:
      return (18, table([field.arrow?.durationUnit.map { .int16($0) }]))
    case .integer(let bits, let isSigned):
      return (2, table([.int32(Int32(bits)), .bool(isSigned)]))
    case .half: return (3, table([.int16(0)]))
    case .float: return (3, table([.int16(1)]))
    case .double: return (3, table([.int16(2)]))
    case .binary, .bson: return (4, table([]))
    case .string, .json, .enumeration: return (5, table([]))
    case .bool: return (6, table([]))
    case .decimal(let precision, let scale):
      guard precision <= 76 else {
        throw .unwritable(
          column: field.name, .beyondArrow(type: field.type.name))
      }
      return (
        7,
        table([
          .int32(Int32(precision)), .int32(Int32(scale)), .int32(precision <= 38 ? 128 : 256),
        ])
      )
    case .date: return (8, table([.int16(0)]))
    case .time(let unit, _):
      return (9, table([.int16(Self.number(unit)), .int32(unit == .milliseconds ? 32 : 64)]))
    case .timestamp(let unit, let isUTC):
      let zone = isUTC ? text(field.arrow?.zone ?? "UTC") : nil
      return (10, table([.int16(Self.number(unit)), zone.map { .offset($0) }]))
    case .int96: return (10, table([.int16(3)]))
    case .interval: return (11, table([.int16(2)]))
    case .list: return (12, table([]))
    case .structure: return (13, table([]))
    case .fixed(let byteCount): return (15, table([.int32(Int32(byteCount))]))
    case .uuid: return (15, table([.int32(16)]))
    case .map: return (17, table([.bool(false)]))
    }
  }

  private static func number(_ unit: ParquetType.Unit) -> Int16 {
    switch unit {
    case .milliseconds: 1
    case .microseconds: 2
    case .nanoseconds: 3
    }
  }
}
