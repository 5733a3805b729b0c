/// A column of a file in the terms of `Records.Column`: flat, or a list of plain values.
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
  let conversion: Conversion
  let shape: LeafShape
  /// For a flat column: whether a row may be null. For a list: whether an element may be.
  let isLeafOptional: Bool

  var physicalType: PhysicalType { shape.physicalType }
  var leaf: Int { shape.number }
  var isListOptional: Bool { description.isList && description.isNullable }

  /// The form of a column, or why it has none of this kind.
  static func form(of node: ColumnNode) -> Result<LeafColumn, ParquetFlaw> {
    switch node.form {
    case .leaf(let shape):
      return kind(of: node.field.type).map { kind, conversion in
        LeafColumn(
          description: ColumnDescription(
            node.field.name, kind, isNullable: node.field.isNullable),
          conversion: conversion, shape: shape.checkingText(kind),
          isLeafOptional: node.field.isNullable)
      }
    case .list(let element):
      guard case .leaf(let shape) = element.form, case .list = node.field.type else {
        return .failure(.unsupportedNesting)
      }
      return kind(of: element.field.type).map { kind, conversion in
        LeafColumn(
          description: ColumnDescription(
            node.field.name, kind, isList: true, isNullable: node.field.isNullable),
          conversion: conversion, shape: shape.checkingText(kind),
          isLeafOptional: element.field.isNullable)
      }
    case .structure: return .failure(.unsupportedNesting)
    }
  }

  private typealias Kind = (ColumnDescription.Kind, Conversion)

  private static func kind(of type: ParquetType) -> Result<Kind, ParquetFlaw> {
    switch type {
    case .bool: .success((.bool, .none))
    case .date: .success((.date, .none))
    case .integer(32, false): .success((.int64, .unsigned))
    case .integer(64, true): .success((.int64, .none))
    case .integer(64, false): .failure(.unsupportedType("UINT64"))
    case .integer, .null: .success((.int32, .none))
    case .timestamp(.microseconds, _): .success((.timestamp, .none))
    case .timestamp(.milliseconds, _): .success((.timestamp, .thousandfold))
    case .timestamp(.nanoseconds, _): .failure(.unsupportedType("TIMESTAMP in nanoseconds"))
    case .float, .double: .success((.double, .none))
    case .string, .json, .enumeration, .binary: .success((.string, .none))
    case .half, .decimal, .bson, .fixed, .uuid, .interval, .time, .int96:
      .failure(.unsupportedType(type.name))
    case .list, .map, .structure: .failure(.unsupportedNesting)
    }
  }
}

extension LeafShape {
  /// Bytes without an annotation are taken for text here, and must be it.
  fileprivate func checkingText(_ kind: ColumnDescription.Kind) -> LeafShape {
    LeafShape(
      name: name, number: number, physicalType: physicalType, width: width, type: type,
      isText: kind == .string, definitionMax: definitionMax, repetitionMax: repetitionMax)
  }
}

/// What stands at the top of a file's schema tree, in order.
struct FileColumn: Sendable {
  let name: String
  /// The column, or why it cannot be read.
  let node: Result<ColumnNode, ParquetFlaw>
  /// The same as a column of a `Table`, or why it is none.
  let form: Result<LeafColumn, ParquetFlaw>
  let leafCount: Int

  var readable: ColumnNode? { if case .success(let node) = node { node } else { nil } }
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
    let firstLeaf = leafCount
    let raw = try tree(depth: 0)
    let node: Result<ColumnNode, ParquetFlaw>
    do throws(ParquetFlaw) { node = .success(try SchemaTree.column(raw)) } catch {
      node = .failure(error)
    }
    return FileColumn(
      name: raw.element.name, node: node, form: node.flatMap(LeafColumn.form(of:)),
      leafCount: leafCount - firstLeaf)
  }

  /// A node and all below it.
  private mutating func tree(depth: Int) throws(ParquetFlaw) -> SchemaTree.Raw {
    guard depth < ThriftReader.depthMax else { throw .deepMetadata }
    guard next < elements.count else { throw .invalidMetadata(field: "the schema") }
    let element = elements[next]
    next += 1
    if element.physicalType != nil {
      leafCount += 1
      return SchemaTree.Raw(element: element, children: [], leaf: leafCount - 1)
    }
    guard element.childCount <= elements.count - next else {
      throw .invalidMetadata(field: "the schema")
    }
    var children: [SchemaTree.Raw] = []
    for _ in 0..<element.childCount { children.append(try tree(depth: depth + 1)) }
    return SchemaTree.Raw(element: element, children: children, leaf: -1)
  }
}
