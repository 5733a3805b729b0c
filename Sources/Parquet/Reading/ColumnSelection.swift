/// Columns of a file, or parts of nested ones, that are read together.
package struct ColumnSelection: Sendable {
  let nodes: [ColumnNode]

  /// What they hold, each called by the path that it was asked for with.
  package var fields: [ParquetField] { nodes.map(\.field) }
}

extension ParquetReader {
  /// The named columns in the order asked for, or all. Parts of nested columns are called by path; see
  /// `ParquetField.paths`.
  package func selection(_ names: [String]?) throws(ParquetError) -> ColumnSelection {
    var nodes: [ColumnNode] = []
    if let names {
      for name in names { nodes.append(try node(name)) }
    } else {
      for column in columns { nodes.append(try node(of: column)) }
    }
    return ColumnSelection(nodes: nodes)
  }

  /// Whether a column or a part of one is called so.
  package func hasColumn(_ name: String) -> Bool {
    columns.contains { $0.name == name } || part(name) != nil
  }

  private func part(_ name: String) -> ColumnNode? {
    let path = name.split(separator: ".", omittingEmptySubsequences: false)[...]
    return ColumnNode.part(path, of: columns.compactMap(\.readable))
  }

  private func node(_ name: String) throws(ParquetError) -> ColumnNode {
    let named = columns.filter { $0.name == name }
    if named.count > 1 { throw .repeatedColumn(file: file, column: name) }
    if let column = named.first { return try node(of: column) }
    guard let part = part(name) else {
      throw .unknownColumn(file: file, column: name, known: known(instead: name))
    }
    var field = part.field
    field.name = name
    return part.called(field)
  }

  private func node(of column: FileColumn) throws(ParquetError) -> ColumnNode {
    switch column.node {
    case .success(let node): return node
    case .failure(let flaw): throw .unreadable(ParquetPlace(file, column: column.name), flaw)
    }
  }

  /// Some of what there is: the parts of the column that a path begins with, or else all columns.
  private func known(instead name: String) -> [String] {
    let top = name.prefix { $0 != "." }
    let parts = fields.filter { $0.name == top }.flatMap(\.paths)
    let names = parts.isEmpty ? columnNames : parts
    return names.count > 20 ? names.prefix(20) + ["…"] : names
  }
}
