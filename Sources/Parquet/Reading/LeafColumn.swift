/// A column of a file as this reader sees it: how its leaf is stored and what comes out.
struct LeafColumn: Sendable {
  /// What happens to a stored number on its way out.
  enum Conversion: Sendable {
    case none
    /// An unsigned 32-bit number in a signed one.
    case unsigned
    /// Milliseconds become microseconds.
    case thousandfold
  }

  let description: ColumnDescription
  let physicalType: PhysicalType
  let conversion: Conversion
  /// The number of the leaf, which is also its place in each row group.
  let leaf: Int
  /// For a flat column: whether a row may be null. For a list: whether an element may be.
  let isLeafOptional: Bool

  var isListOptional: Bool { description.isList && description.isNullable }
  var definitionMax: Int {
    (isListOptional ? 1 : 0) + (description.isList ? 1 : 0) + (isLeafOptional ? 1 : 0)
  }
  var repetitionMax: Int { description.isList ? 1 : 0 }
}

/// What stands at the top of a file's schema tree, in order.
struct FileColumn: Sendable {
  let name: String
  /// The column, or why it cannot be read.
  let form: Result<LeafColumn, ParquetFlaw>
  let leafCount: Int
}

/// Walks the schema tree, which is stored as a list in the order of the walk.
struct SchemaWalk {
  private let elements: [SchemaElement]
  private var next = 1
  private var leafCount = 0

  static func columns(of elements: [SchemaElement]) throws(ParquetFlaw) -> [FileColumn] {
    var walk = SchemaWalk(elements: elements)
    var columns: [FileColumn] = []
    guard let root = elements.first, root.childCount <= elements.count else {
      throw .invalidMetadata(field: "the schema")
    }
    for _ in 0..<root.childCount { columns.append(try walk.column()) }
    guard walk.next == elements.count else { throw .invalidMetadata(field: "the schema") }
    return columns
  }

  private init(elements: [SchemaElement]) { self.elements = elements }

  private mutating func column() throws(ParquetFlaw) -> FileColumn {
    let first = next
    let firstLeaf = leafCount
    try pass(depth: 0)
    return FileColumn(
      name: elements[first].name, form: form(first, next - first, leaf: firstLeaf),
      leafCount: leafCount - firstLeaf)
  }

  /// Moves behind a node and all below it.
  private mutating func pass(depth: Int) throws(ParquetFlaw) {
    guard next < elements.count, depth < ThriftReader.depthMax else {
      throw .invalidMetadata(field: "the schema")
    }
    let element = elements[next]
    next += 1
    if element.physicalType != nil {
      leafCount += 1
    } else {
      guard element.childCount <= elements.count - next else {
        throw .invalidMetadata(field: "the schema")
      }
      for _ in 0..<element.childCount { try pass(depth: depth + 1) }
    }
  }

  private func form(_ first: Int, _ count: Int, leaf: Int) -> Result<LeafColumn, ParquetFlaw> {
    let top = elements[first]
    let isOptional = top.repetition == Repetition.optional.rawValue
    guard top.repetition != Repetition.repeated.rawValue else {
      return .failure(.unsupportedNesting)
    }
    if top.physicalType != nil {
      return type(of: top).map { type in
        LeafColumn(
          description: ColumnDescription(top.name, type.kind, isNullable: isOptional),
          physicalType: type.physical, conversion: type.conversion, leaf: leaf,
          isLeafOptional: isOptional)
      }
    }
    let isList =
      top.logicalType == .list
      || top.logicalType == nil && top.convertedType == ConvertedType.list.rawValue
    guard isList, count == 3, top.childCount == 1, elements[first + 1].physicalType == nil,
      elements[first + 1].repetition == Repetition.repeated.rawValue,
      elements[first + 2].physicalType != nil,
      elements[first + 2].repetition != Repetition.repeated.rawValue
    else { return .failure(.unsupportedNesting) }
    let element = elements[first + 2]
    return type(of: element).map { type in
      LeafColumn(
        description: ColumnDescription(
          top.name, type.kind, isList: true, isNullable: isOptional),
        physicalType: type.physical, conversion: type.conversion, leaf: leaf,
        isLeafOptional: element.repetition == Repetition.optional.rawValue)
    }
  }

  private typealias LeafType = (
    kind: ColumnDescription.Kind, physical: PhysicalType, conversion: LeafColumn.Conversion
  )

  private func type(of element: SchemaElement) -> Result<LeafType, ParquetFlaw> {
    let number = element.physicalType ?? -1
    guard let physical = PhysicalType(rawValue: number) else {
      return .failure(.unsupportedType(PhysicalType.name(number)))
    }
    let logical = element.logicalType ?? element.convertedType.map(Self.logicalType)
    if case .other(let id)? = logical { return .failure(.unsupportedType(LogicalType.name(id))) }
    switch (physical, logical) {
    case (.boolean, nil): return .success((.bool, physical, .none))
    case (.int32, .date?): return .success((.date, physical, .none))
    case (.int32, .integer(32, false)?): return .success((.int64, physical, .unsigned))
    case (.int32, nil), (.int32, .integer?), (.int32, .null?):
      return .success((.int32, physical, .none))
    case (.int64, .timestamp(_, .microseconds)?): return .success((.timestamp, physical, .none))
    case (.int64, .timestamp(_, .milliseconds)?):
      return .success((.timestamp, physical, .thousandfold))
    case (.int64, .timestamp?): return .failure(.unsupportedType("TIMESTAMP in nanoseconds"))
    case (.int64, .integer(_, false)?): return .failure(.unsupportedType("UINT64"))
    case (.int64, nil), (.int64, .integer?): return .success((.int64, physical, .none))
    case (.float, nil), (.double, nil): return .success((.double, physical, .none))
    case (.byteArray, nil), (.byteArray, .string?), (.byteArray, .enumeration?),
      (.byteArray, .json?):
      return .success((.string, physical, .none))
    default: return .failure(.unsupportedType(PhysicalType.name(number)))
    }
  }

  /// The newer annotation that an older one stands for.
  private static func logicalType(_ converted: Int32) -> LogicalType {
    switch ConvertedType(rawValue: converted) {
    case .utf8: .string
    case .enumeration: .enumeration
    case .json: .json
    case .date: .date
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
    case .decimal: .other(5)
    case .timeMillis, .timeMicros: .other(7)
    case .bson: .other(13)
    case .list: .list
    case .map, .mapKeyValue: .map
    case .interval, nil: .other(-1)
    }
  }
}
