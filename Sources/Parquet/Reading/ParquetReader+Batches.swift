/// Reading columns of any type, nested ones too.
extension ParquetReader {
  /// The names of all columns, those that cannot be read too.
  package var columnNames: [String] { columns.map(\.name) }

  /// The fields of the columns that can be read.
  package var fields: [ParquetField] {
    columns.compactMap { column in
      if case .success(let node) = column.node { node.field } else { nil }
    }
  }

  /// The fields of the named columns, or of all.
  package func fields(_ names: [String]?) throws(ParquetError) -> [ParquetField] {
    try nodes(names).map(\.field)
  }

  /// The rows of one row group, of the named columns or of all, in the order asked for.
  package func batch(
    rowGroup: Int, columns names: [String]? = nil
  ) throws(ParquetError) -> ParquetBatch {
    guard footer.rowGroups.indices.contains(rowGroup) else {
      throw .unknownRowGroup(file: file, rowGroup: rowGroup, rowGroupCount: footer.rowGroups.count)
    }
    let nodes = try self.nodes(names)
    let shapes = nodes.flatMap(\.leaves)
    let leaves = try results(shapes.count) { index throws(ParquetError) in
      try self.chunk(shapes[index], rowGroup).readLevels()
    }
    return ParquetBatch(
      try assembled(nodes, leaves, rowGroup), rowCount: footer.rowGroups[rowGroup].rowCount)
  }

  /// Columns from their leaves, which stand one behind the other.
  func assembled(
    _ nodes: [ColumnNode], _ leaves: [NestedAssembly.Leaf], _ rowGroup: Int
  ) throws(ParquetError) -> [ParquetColumn] {
    var starts: [Int] = [0]
    for node in nodes { starts.append(starts[starts.count - 1] + node.leaves.count) }
    let parts = nodes.indices.map { leaves[starts[$0]..<starts[$0 + 1]] }
    return try results(nodes.count) { index throws(ParquetError) in
      do throws(ParquetFlaw) {
        let assembly = NestedAssembly(Array(parts[index]))
        return try assembly.column(nodes[index])
      } catch {
        throw .unreadable(
          ParquetPlace(self.file, rowGroup: rowGroup, column: nodes[index].field.name), error)
      }
    }
  }

  /// The columns by name, in the order asked for.
  func nodes(_ names: [String]?) throws(ParquetError) -> [ColumnNode] {
    var found: [FileColumn] = []
    for name in names ?? [] {
      let named = columns.filter { $0.name == name }
      guard let column = named.first else { throw .unknownColumn(file: file, column: name) }
      if named.count > 1 { throw .repeatedColumn(file: file, column: name) }
      found.append(column)
    }
    if names == nil { found = columns }
    var nodes: [ColumnNode] = []
    for column in found {
      switch column.node {
      case .success(let node): nodes.append(node)
      case .failure(let flaw): throw .unreadable(ParquetPlace(file, column: column.name), flaw)
      }
    }
    return nodes
  }
}
