extension ColumnDescription {
  var physicalType: PhysicalType {
    switch kind {
    case .bool: .boolean
    case .int32, .date: .int32
    case .int64, .timestamp: .int64
    case .double: .double
    case .string: .byteArray
    }
  }

  /// The names from below the root to the leaf.
  var path: [String] { isList ? [name, "list", "element"] : [name] }

  /// The column's part of the schema tree. Both annotations are written: DuckDB reads only the older
  /// one of dates and lists, newer readers only the newer one.
  var elements: [SchemaElement] {
    let repetition = isNullable ? Repetition.optional : .required
    guard isList else { return [leaf(name, repetition)] }
    return [
      SchemaElement(
        repetition: repetition.rawValue, name: name, childCount: 1,
        convertedType: ConvertedType.list.rawValue, logicalType: .list),
      SchemaElement(repetition: Repetition.repeated.rawValue, name: "list", childCount: 1),
      leaf("element", .required),
    ]
  }

  private func leaf(_ name: String, _ repetition: Repetition) -> SchemaElement {
    var element = SchemaElement(
      physicalType: physicalType.rawValue, repetition: repetition.rawValue, name: name)
    switch kind {
    case .bool, .int32, .int64, .double: break
    case .string:
      element.convertedType = ConvertedType.utf8.rawValue
      element.logicalType = .string
    case .date:
      element.convertedType = ConvertedType.date.rawValue
      element.logicalType = .date
    case .timestamp:
      element.convertedType = ConvertedType.timestampMicros.rawValue
      element.logicalType = .timestamp(isUTC: true, .microseconds)
    }
    return element
  }
}

extension ParquetSchema {
  /// The whole schema tree.
  var elements: [SchemaElement] {
    [SchemaElement(name: "schema", childCount: columns.count)] + columns.flatMap(\.elements)
  }
}

extension ParquetOptions {
  var codecNumber: Codec {
    switch codec {
    case .none: .none
    case .zstd: .zstd
    }
  }
}
