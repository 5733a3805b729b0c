/// A node of a file's columns as this reader sees them: lists and maps recognized, levels counted.
struct ColumnNode: Sendable {
  indirect enum Form: Sendable {
    case leaf(LeafShape)
    case list(ColumnNode)
    case structure([ColumnNode])
  }

  let field: ParquetField
  /// From this definition level on there is a place for the node at all: the lists around it have an
  /// element here.
  let outerDefinition: Int
  /// From this definition level on the node is not null.
  let definition: Int
  /// How many lists are around the node.
  let repetition: Int
  let form: Form

  /// The leaves below, in order.
  var leaves: [LeafShape] {
    switch form {
    case .leaf(let shape): [shape]
    case .list(let element): element.leaves
    case .structure(let parts): parts.flatMap(\.leaves)
    }
  }
}

/// Tells lists, maps and structures apart, by the rules of
/// <https://github.com/apache/parquet-format/blob/master/LogicalTypes.md>, those for old writers included.
struct SchemaTree {
  /// An element with what is below it.
  struct Raw {
    let element: SchemaElement
    var children: [Raw]
    /// Of a leaf: its number.
    let leaf: Int

    var isLeaf: Bool { element.physicalType != nil }
    var isRepeated: Bool { element.repetition == Repetition.repeated.rawValue }
    var isOptional: Bool { element.repetition == Repetition.optional.rawValue }
  }

  /// Where in the tree a node stands.
  private struct Place {
    var path: [String]
    var outer = 0
    var definition = 0
    var repetition = 0

    func below(_ name: String) -> Place {
      var place = self
      place.path.append(name)
      return place
    }

    /// Inside an element of a list that stands here.
    var inElement: Place {
      var place = self
      place.definition += 1
      place.outer = place.definition
      place.repetition += 1
      return place
    }
  }

  /// The column that a node at the top of the tree is.
  static func column(_ raw: Raw) throws(ParquetFlaw) -> ColumnNode {
    try node(raw, Place(path: []))
  }

  private static func node(_ raw: Raw, _ place: Place) throws(ParquetFlaw) -> ColumnNode {
    let place = place.below(raw.element.name)
    guard place.definition < 200 else { throw .deepMetadata }
    if raw.isRepeated {
      // A list without a group around it: what old writers made of repeated fields.
      let element = try content(raw, place.inElement, isNullable: false)
      return ColumnNode(
        field: field(raw, .list(element.field), isNullable: false), outerDefinition: place.outer,
        definition: place.definition, repetition: place.repetition, form: .list(element))
    }
    var inner = place
    if raw.isOptional { inner.definition += 1 }
    return try content(raw, inner, isNullable: raw.isOptional)
  }

  private static func field(
    _ raw: Raw, _ type: ParquetType, isNullable: Bool
  ) -> ParquetField {
    ParquetField(raw.element.name, type, isNullable: isNullable, id: raw.element.fieldID)
  }

  /// A node by its annotation, its repetition already counted.
  private static func content(
    _ raw: Raw, _ place: Place, isNullable: Bool
  ) throws(ParquetFlaw) -> ColumnNode {
    let element = raw.element
    func made(_ type: ParquetType, _ form: ColumnNode.Form) -> ColumnNode {
      ColumnNode(
        field: field(raw, type, isNullable: isNullable), outerDefinition: place.outer,
        definition: place.definition, repetition: place.repetition, form: form)
    }
    if raw.isLeaf {
      let (type, physical, width) = try LeafType.type(of: element)
      return made(
        type,
        .leaf(
          LeafShape(
            name: place.path.joined(separator: "."), number: raw.leaf, physicalType: physical,
            width: width, type: type, isText: type.isText, definitionMax: place.definition,
            repetitionMax: place.repetition)))
    }
    guard !raw.children.isEmpty else { throw .invalidMetadata(field: "a group without columns") }
    switch element.logicalType ?? element.convertedType.map(LeafType.logicalType) {
    case .list?:
      let inner = try listElement(raw, place)
      return made(.list(inner.field), .list(inner))
    case .map?:
      return try map(raw, place, made)
    case .variant?: throw .unsupportedType("VARIANT")
    default:
      var parts: [ColumnNode] = []
      for child in raw.children { parts.append(try node(child, place)) }
      return made(.structure(parts.map(\.field)), .structure(parts))
    }
  }

  private static func listElement(_ raw: Raw, _ place: Place) throws(ParquetFlaw) -> ColumnNode {
    guard raw.children.count == 1, let repeated = raw.children.first, repeated.isRepeated else {
      throw .invalidMetadata(field: "a list that repeats nothing")
    }
    let inner = place.below(repeated.element.name).inElement
    let name = repeated.element.name
    if repeated.isLeaf || repeated.children.count != 1 || repeated.children[0].isRepeated
      || name == "array" || name == raw.element.name + "_tuple"
    {
      return try content(repeated, inner, isNullable: false)
    }
    return try node(repeated.children[0], inner)
  }

  private static func map(
    _ raw: Raw, _ place: Place, _ made: (ParquetType, ColumnNode.Form) -> ColumnNode
  ) throws(ParquetFlaw) -> ColumnNode {
    guard raw.children.count == 1, let pair = raw.children.first, pair.isRepeated,
      1...2 ~= pair.children.count
    else { throw .invalidMetadata(field: "a map that repeats no pair") }
    let inner = place.below(pair.element.name).inElement
    let key = try node(pair.children[0], inner)
    // Keys without values are a set, which is a list here.
    guard pair.children.count == 2 else { return made(.list(key.field), .list(key)) }
    let value = try node(pair.children[1], inner)
    let element = ColumnNode(
      field: ParquetField(
        pair.element.name, .structure([key.field, value.field]), isNullable: false),
      outerDefinition: inner.outer, definition: inner.definition, repetition: inner.repetition,
      form: .structure([key, value]))
    return made(.map(key: key.field, value: value.field), .list(element))
  }
}
