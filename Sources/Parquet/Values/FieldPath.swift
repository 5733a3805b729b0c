/// How parts of nested columns are called: by path, in pipelines, in `cat` and in `inspect` alike.
///
///     name             a column; of a list, each element
///     address.city     a part of a structure; lists on the way give several values
///     labels.key       the keys of a map, `labels.value` its values
///
/// A name that holds dots itself goes before a path, so that each column is called by its whole name.
extension ParquetField {
  /// The paths of all plain values below the field, in the order of the file.
  package var paths: [String] {
    switch type {
    case .list(let element): ParquetField(name, element.type).paths
    case .structure(let parts): parts.flatMap(\.paths).map { "\(name).\($0)" }
    case .map(let key, let value):
      (ParquetField("key", key.type).paths + ParquetField("value", value.type).paths)
        .map { "\(name).\($0)" }
    default: [name]
    }
  }
}

extension ColumnNode {
  /// The part that a path below the node leads to, as a column of its own: null where something around it
  /// is, in lists where lists are around it. Nil where there is no such part.
  func part(_ path: ArraySlice<Substring>) -> ColumnNode? {
    guard !path.isEmpty else { return self }
    switch form {
    case .leaf: return nil
    case .list(let element):
      guard case .map = field.type else { return element.part(path).map(listing) }
      // The pair goes by these names, whatever the file calls its parts.
      guard case .structure(let pair) = element.form, pair.count == 2,
        let place = ["key": 0, "value": 1][path.first ?? ""]
      else { return nil }
      return pair[place].part(path.dropFirst()).map(listing)
    case .structure(let parts):
      return Self.part(path, of: parts).map { part in
        var field = part.field
        field.isNullable = field.isNullable || self.field.isNullable
        return part.called(field)
      }
    }
  }

  /// The node among several, or the part of it, that a path leads to; the longest name goes first.
  static func part(_ path: ArraySlice<Substring>, of nodes: [ColumnNode]) -> ColumnNode? {
    for count in (1...max(1, path.count)).reversed() {
      let name = path.prefix(count).joined(separator: ".")
      guard let node = nodes.first(where: { $0.field.name == name }) else { continue }
      if let part = node.part(path.dropFirst(count)) { return part }
    }
    return nil
  }

  /// The node as a list of a part of its elements.
  private func listing(_ element: ColumnNode) -> ColumnNode {
    var inner = element.field
    inner.name = "element"
    var list = field
    list.type = .list(inner)
    return called(list, .list(element.called(inner)))
  }

  /// The node with another field, and another form if one is given.
  func called(_ field: ParquetField, _ form: Form? = nil) -> ColumnNode {
    ColumnNode(
      field: field, outerDefinition: outerDefinition, definition: definition,
      repetition: repetition, form: form ?? self.form)
  }
}
