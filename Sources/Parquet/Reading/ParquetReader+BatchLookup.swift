internal import Bytes

/// Finding a few rows of columns of any type without reading the rest; see `rows(where:equals:)`.
extension ParquetReader {
  /// A column, or a part of one, that must hold a value: as text, or as the same number, day, time or
  /// decimal. Of a list, one element must.
  package struct Condition: Sendable {
    let node: ColumnNode
    let text: String
    let match: ValueMatch

    /// What the column holds.
    package var field: ParquetField { node.field }
  }

  package func condition(
    _ column: String, equals text: String
  ) throws(ParquetError) -> Condition {
    let node = try selection([column]).nodes[0]
    return Condition(node: node, text: text, match: ValueMatch(text, node.field.type))
  }

  /// The rows of a row group whose value in `column` reads like `text` (of a list: one of whose
  /// elements does), in file order.
  public func batch(
    rowGroup: Int, where column: String, equals text: String, columns names: [String]? = nil
  ) throws(ParquetError) -> ParquetBatch {
    try batch(
      rowGroup: rowGroup, where: try condition(column, equals: text), try selection(names))
  }

  /// The rows of a row group that meet a condition.
  func batch(
    rowGroup: Int, where condition: Condition, _ selection: ColumnSelection
  ) throws(ParquetError) -> ParquetBatch {
    try checkRowGroup(rowGroup)
    let key = condition.node
    let (found, keyColumn) = try matches(condition, rowGroup)
    var columns: [ParquetColumn] = []
    for node in selection.nodes {
      if node.leaves == key.leaves, node.field == key.field, let keyColumn {
        columns.append(keyColumn)
      } else {
        columns.append(try rows(found, node, rowGroup))
      }
    }
    return ParquetBatch(columns, rowCount: found.count)
  }

  /// The rows that match, and what the key column holds there if all of it was unpacked at once.
  private func matches(
    _ condition: Condition, _ group: Int
  ) throws(ParquetError) -> (rows: [Int], key: ParquetColumn?) {
    let (key, match) = (condition.node, condition.match)
    func matching(_ column: ParquetColumn) -> (rows: [Int], key: ParquetColumn?) {
      let rows = match.rows(of: column)
      return (rows, column.selecting(rows))
    }
    guard let (probe, shape) = condition.probe else { return matching(try column(key, group)) }
    let chunk = try self.chunk(shape, group)
    guard try chunk.mayContain(probe) else { return ([], nil) }
    guard let offsets = try chunk.offsetIndex(), let index = try chunk.columnIndex(),
      index.isNullPage.count == offsets.pages.count
    else { return matching(try column(key, group)) }
    var rows: [Int] = []
    var parts: [ParquetColumn] = []
    for page in offsets.pages.indices where !index.isNullPage[page] {
      guard probe.isAdmitted(index.least[page], index.greatest[page]) else { continue }
      let first = offsets.pages[page].firstRow
      let leaf = try chunk.readLevels([page], of: offsets)
      let page = try assembled([key], [leaf], group)[0]
      let here = match.rows(of: page)
      rows += here.map { first + $0 }
      if !here.isEmpty { parts.append(page.selecting(here)) }
    }
    // Rows of several pages are rare, and unpacked again rather than joined.
    return (rows, parts.count == 1 ? parts[0] : nil)
  }

  /// A whole column of a row group.
  private func column(_ node: ColumnNode, _ group: Int) throws(ParquetError) -> ParquetColumn {
    var leaves: [NestedAssembly.Leaf] = []
    for shape in node.leaves { leaves.append(try chunk(shape, group).readLevels()) }
    return try assembled([node], leaves, group)[0]
  }

  /// Some rows of a column, unpacking only the pages that hold them. The pages of several leaves begin
  /// with different rows: a column of more than one is read whole.
  private func rows(
    _ found: [Int], _ node: ColumnNode, _ group: Int
  ) throws(ParquetError) -> ParquetColumn {
    guard !found.isEmpty else {
      var leaves: [NestedAssembly.Leaf] = []
      for shape in node.leaves { leaves.append(.init(empty: shape)) }
      return try assembled([node], leaves, group)[0]
    }
    guard node.leaves.count == 1 else { return try column(node, group).selecting(found) }
    let chunk = try self.chunk(node.leaves[0], group)
    guard let offsets = try chunk.offsetIndex() else {
      return try column(node, group).selecting(found)
    }
    let (pages, places) = offsets.pages(holding: found, of: chunk.rowCount)
    let leaf = try chunk.readLevels(pages, of: offsets)
    return try assembled([node], [leaf], group)[0].selecting(places)
  }
}

extension ParquetReader.Condition {
  /// What statistics are asked with, and of which leaf; nil where they tell nothing.
  var probe: (value: ColumnProbe, shape: LeafShape)? {
    guard node.leaves.count == 1, let shape = node.leaves.first,
      let value = ColumnProbe(text, shape)
    else { return nil }
    return (value, shape)
  }
}

extension NestedAssembly.Leaf {
  /// A leaf without rows.
  init(empty shape: LeafShape) {
    self.init(shape: shape, rows: LevelRows(shape), values: PhysicalValues(shape))
  }
}

extension OffsetIndex {
  /// The pages that hold some rows, which ascend, and where the rows are once these pages stand one
  /// behind the other.
  func pages(holding rows: [Int], of rowCount: Int) -> (pages: [Int], places: [Int]) {
    var found: [Int] = []
    var places: [Int] = []
    var page = 0
    var before = 0
    for row in rows {
      while !self.rows(page, of: rowCount).contains(row) { page += 1 }
      if found.last != page {
        if let last = found.last { before += self.rows(last, of: rowCount).count }
        found.append(page)
      }
      places.append(before + row - pages[page].firstRow)
    }
    return (found, places)
  }
}

extension ChunkReader {
  /// Whether statistics and bloom filter leave the chunk in question.
  func mayContain(_ probe: ColumnProbe) throws(ParquetError) -> Bool {
    if let statistics = metadata.statistics,
      !probe.isAdmitted(statistics.least, statistics.greatest)
    {
      return false
    }
    guard let offset = metadata.bloomFilterOffset else { return true }
    guard offset >= 4, offset < bytes.count else {
      throw .unreadable(place, .invalidMetadata(field: "the place of the bloom filter"))
    }
    do throws(ParquetFlaw) {
      return try bytes.withSpan { (span) throws(ParquetFlaw) in
        try BloomFilter.mayContain(probe.hash, span, at: offset)
      }
    } catch {
      throw .unreadable(place, error)
    }
  }
}
