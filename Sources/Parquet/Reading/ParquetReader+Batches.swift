/// Reading columns of any type, nested ones too.
extension ParquetReader {
  /// The names of all columns, those that cannot be read too.
  public var columnNames: [String] { columns.map(\.name) }

  /// The fields of the columns that can be read.
  public var fields: [ParquetField] { columns.compactMap { $0.readable?.field } }

  /// The rows of one row group, of the named columns or of all, in the order asked for.
  ///
  /// - Throws: `ParquetError`. Row groups that claim more than the file's size justifies are read with
  ///   `forEachBatch`.
  public func batch(
    rowGroup: Int, columns names: [String]? = nil
  ) throws(ParquetError) -> ParquetBatch {
    try batch(rowGroup: rowGroup, try selection(names))
  }

  /// The rows of one row group, all at once.
  package func batch(
    rowGroup: Int, _ selection: ColumnSelection
  ) throws(ParquetError) -> ParquetBatch {
    try checkRowGroup(rowGroup)
    let shapes = selection.nodes.flatMap(\.leaves)
    let leaves = try results(shapes.count) { index throws(ParquetError) in
      try self.chunk(shapes[index], rowGroup).readLevels()
    }
    return ParquetBatch(
      try assembled(selection.nodes, leaves, rowGroup),
      rowCount: footer.rowGroups[rowGroup].rowCount)
  }

  func checkRowGroup(_ rowGroup: Int) throws(ParquetError) {
    guard footer.rowGroups.indices.contains(rowGroup) else {
      throw .unknownRowGroup(file: file, rowGroup: rowGroup, rowGroupCount: footer.rowGroups.count)
    }
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
}
