/// A leaf of the schema that is written: where it stands in the tree and how it is stored.
struct WriterLeaf: Sendable {
  /// Which column it belongs to, and how to get down to it from there.
  let column: Int
  /// One step per structure on the way: the number of the part. Lists take none.
  let parts: [Int]
  /// Names as the schema has them.
  let path: [String]
  let field: ParquetField
  let physicalType: PhysicalType
  let style: ValueStyle
  let definitionMax: Int
  let repetitionMax: Int

  /// As options name it: names joined by dots, those that the format puts around elements left out.
  let name: String
}

/// How the values of a leaf are compared and how wide they are.
struct ValueStyle: Sendable, Hashable {
  enum Order: Sendable, Hashable {
    case signed, unsigned, bytes
    /// Two's complements, highest byte first.
    case decimal
    /// The format defines no order, or none that readers agree on.
    case none
  }

  var order = Order.signed
  /// Bytes per value where values are byte arrays of one width.
  var fixedWidth: Int?
  /// Values are texts: they must be UTF-8, and are cut between characters.
  var isText = true
}

/// The schema of a file to write, from fields of any type.
struct WriterSchema: Sendable {
  private(set) var elements: [SchemaElement]
  private(set) var leaves: [WriterLeaf] = []

  /// - Parameter hasFieldIDs: Numbers fields that have no id of their own, from 1, in the order of a walk.
  init(_ fields: [ParquetField], hasFieldIDs: Bool) throws(ParquetError) {
    elements = [SchemaElement(name: "schema", childCount: fields.count)]
    var walk = Walk()
    for (index, field) in fields.enumerated() {
      walk.column = index
      try add(field, Step(), &walk)
    }
    guard hasFieldIDs else { return }
    var next: Int32 = 1
    // The groups that lists and maps put around their elements are no fields.
    for index in elements.indices.dropFirst()
    where elements[index].fieldID == nil
      && elements[index].repetition != Repetition.repeated.rawValue
    {
      elements[index].fieldID = next
      next += 1
    }
  }

  private struct Walk { var column = 0 }

  fileprivate struct Step {
    var parts: [Int] = []
    var path: [String] = []
    var names: [String] = []
    var definition = 0
    var repetition = 0

    func below(_ name: String, isNamed: Bool = true) -> Step {
      var step = self
      step.path.append(name)
      if isNamed { step.names.append(name) }
      return step
    }
  }

  private mutating func add(
    _ field: ParquetField, _ above: Step, _ walk: inout Walk, isElement: Bool = false
  ) throws(ParquetError) {
    guard !field.name.isEmpty else { throw .unwritable(column: field.name, .emptyName) }
    var step = above.below(field.name, isNamed: !isElement)
    if field.isNullable { step.definition += 1 }
    var element = SchemaElement(
      repetition: (field.isNullable ? Repetition.optional : .required).rawValue, name: field.name)
    element.fieldID = field.id
    switch field.type {
    case .list(let inner):
      element.childCount = 1
      element.convertedType = ConvertedType.list.rawValue
      element.logicalType = .list
      elements.append(element)
      elements.append(
        SchemaElement(repetition: Repetition.repeated.rawValue, name: "list", childCount: 1))
      var renamed = inner
      // Readers know elements by this name alone.
      renamed.name = "element"
      try add(renamed, step.below("list", isNamed: false).inList, &walk, isElement: true)
    case .map(var key, let value):
      element.childCount = 1
      element.convertedType = ConvertedType.map.rawValue
      element.logicalType = .map
      elements.append(element)
      elements.append(
        SchemaElement(repetition: Repetition.repeated.rawValue, name: "key_value", childCount: 2))
      // Others refuse maps whose keys may be null; one that is, is refused when it comes.
      key.isNullable = false
      let inner = step.below("key_value", isNamed: false).inList
      try add(key, inner.taking(0), &walk)
      try add(value, inner.taking(1), &walk)
    case .structure(let fields):
      guard !fields.isEmpty else { throw .unwritable(column: field.name, .emptyStructure) }
      guard Set(fields.map(\.name)).count == fields.count else {
        throw .unwritable(column: field.name, .repeatedName)
      }
      element.childCount = fields.count
      elements.append(element)
      for (index, part) in fields.enumerated() { try add(part, step.taking(index), &walk) }
    default:
      let stored = StoredType(field.type)
      stored.annotate(&element)
      elements.append(element)
      leaves.append(
        WriterLeaf(
          column: walk.column, parts: step.parts, path: step.path, field: field,
          physicalType: stored.physicalType, style: stored.style, definitionMax: step.definition,
          repetitionMax: step.repetition, name: step.names.joined(separator: ".")))
    }
  }
}

extension WriterSchema.Step {
  fileprivate var inList: Self {
    var step = self
    step.definition += 1
    step.repetition += 1
    return step
  }

  fileprivate func taking(_ part: Int) -> Self {
    var step = self
    step.parts.append(part)
    return step
  }
}
