import Synchronization

/// The rows of a row group, some at a time: memory follows what is asked for, whatever the row group's size.
package struct ParquetRowStream: Sendable {
  private let reader: ParquetReader
  private let rowGroup: Int
  private let nodes: [ColumnNode]
  /// So many rows come at a time, but for the last.
  let batchRowCount: Int
  private var leaves: [LeafStream]
  private var rowsLeft: Int

  /// Batches of rows with long lists are cut to fewer rows, so that no leaf has many more slots.
  private static let slotCountMax = 1 << 22

  init(
    _ reader: ParquetReader, rowGroup: Int, _ selection: ColumnSelection, batchRowCount: Int
  ) throws(ParquetError) {
    precondition(batchRowCount > 0, "a batch holds a row at least")
    self.reader = reader
    self.rowGroup = rowGroup
    nodes = selection.nodes
    rowsLeft = reader.rowCount(ofGroup: rowGroup)
    leaves = []
    var slotCount = 0
    for shape in nodes.flatMap(\.leaves) {
      let chunk = try reader.chunk(shape, rowGroup)
      slotCount = max(slotCount, chunk.metadata.valueCount)
      leaves.append(try LeafStream(chunk))
    }
    let slotsPerRow = slotCount / max(1, rowsLeft)
    self.batchRowCount = min(batchRowCount, max(1, Self.slotCountMax / max(1, slotsPerRow)))
  }

  /// The next rows, or nil when all were handed out.
  package mutating func next() throws(ParquetError) -> ParquetBatch? {
    guard rowsLeft > 0 else { return nil }
    let left = rowsLeft
    let count = min(left, batchRowCount)
    // After an error nothing more comes.
    rowsLeft = 0
    // Each thread takes a stream out: nobody else holds it while it grows, so that nothing is copied.
    let streams = Mutex(leaves.map(Optional.some))
    leaves = []
    let moved = try reader.results(streams.withLock(\.count)) { index throws(ParquetError) in
      guard var stream = streams.withLock({ $0[index].take() }) else {
        preconditionFailure("each stream is taken once")
      }
      let leaf = try stream.next(count)
      return (stream, leaf)
    }
    leaves = moved.map(\.0)
    rowsLeft = left - count
    if rowsLeft == 0 { for leaf in leaves { try leaf.finish() } }
    return ParquetBatch(
      try reader.assembled(nodes, moved.map(\.1), rowGroup), rowCount: count)
  }
}

extension ParquetReader {
  /// The rows of a row group, at most `batchRowCount` at a time.
  package func rows(
    ofGroup rowGroup: Int, _ selection: ColumnSelection, batchRowCount: Int
  ) throws(ParquetError) -> ParquetRowStream {
    try checkRowGroup(rowGroup)
    return try ParquetRowStream(
      self, rowGroup: rowGroup, selection, batchRowCount: batchRowCount)
  }

  /// How many rows are held at once.
  package struct Limits: Sendable {
    /// So many are handed out at a time at most; the row groups of our own files are one batch.
    package var batchRowCount = 131_072
    /// Row groups of more rows are not unpacked at once to be looked through.
    package var heldRowCount = 1 << 20

    package init() {}
  }

  /// Hands out the rows of a row group that meet all conditions, some at a time, in file order.
  package func forEachBatch(
    rowGroup: Int, _ selection: ColumnSelection, where conditions: [Condition] = [],
    limits: Limits = Limits(), _ body: (ParquetBatch) throws -> Void
  ) throws {
    try checkRowGroup(rowGroup)
    for condition in conditions where try isRuledOut(condition, rowGroup) { return }
    let keys = ColumnSelection(nodes: conditions.map(\.node))
    let rowCount = rowCount(ofGroup: rowGroup)
    let isHeldAtOnce = try isHeldAtOnce(rowGroup, selection) && isHeldAtOnce(rowGroup, keys)
    guard let first = conditions.first else {
      if isHeldAtOnce, rowCount <= limits.batchRowCount {
        return try body(try batch(rowGroup: rowGroup, selection))
      }
      var stream = try rows(ofGroup: rowGroup, selection, batchRowCount: limits.batchRowCount)
      while let batch = try stream.next() { try body(batch) }
      return
    }
    if isHeldAtOnce, try rowCount <= limits.heldRowCount || hasPageIndex(first, rowGroup) {
      let others = conditions.dropFirst()
      let wanted = ColumnSelection(nodes: selection.nodes + others.map(\.node))
      let found = try batch(rowGroup: rowGroup, where: first, wanted)
      return try handOut(found, others, found.columns.dropFirst(selection.nodes.count), body)
    }
    try forEachMatch(rowGroup, selection, conditions, limits, body)
  }

  /// Reads the column of the first condition, and the others only as far as it holds the value: each once.
  private func forEachMatch(
    _ rowGroup: Int, _ selection: ColumnSelection, _ conditions: [Condition], _ limits: Limits,
    _ body: (ParquetBatch) throws -> Void
  ) throws {
    let key = conditions[0].node
    let nodes = selection.nodes + conditions.dropFirst().map(\.node)
    let others = ColumnSelection(nodes: nodes.filter { !$0.isSame(key) })
    var (keys, rest) = try streams(
      rowGroup, ColumnSelection(nodes: [key]), others, limits.batchRowCount)
    var (keyRow, restRow) = (0, 0)
    while let batch = try keys.next() {
      let rows = conditions[0].match.rows(of: batch.columns[0])
      keyRow += batch.rowCount
      guard !rows.isEmpty else { continue }
      var other: ParquetBatch?
      while restRow < keyRow {
        other = try rest.next()
        restRow += other?.rowCount ?? batch.rowCount
      }
      var unused = (other?.columns ?? [])[...]
      let columns = nodes.map { node in
        node.isSame(key) ? batch.columns[0].called(node) : unused.removeFirst()
      }
      let found = ParquetBatch(columns, rowCount: batch.rowCount).selecting(rows)
      try handOut(
        found, conditions.dropFirst(), found.columns.dropFirst(selection.nodes.count), body)
    }
  }

  /// Two selections, equally many rows at a time.
  private func streams(
    _ rowGroup: Int, _ first: ColumnSelection, _ second: ColumnSelection, _ batchRowCount: Int
  ) throws(ParquetError) -> (ParquetRowStream, ParquetRowStream) {
    let right = try rows(ofGroup: rowGroup, second, batchRowCount: batchRowCount)
    let left = try rows(ofGroup: rowGroup, first, batchRowCount: right.batchRowCount)
    guard left.batchRowCount < right.batchRowCount else { return (left, right) }
    return (left, try rows(ofGroup: rowGroup, second, batchRowCount: left.batchRowCount))
  }

  /// Hands out the rows that meet conditions, without the columns that these are about, if there are any.
  private func handOut(
    _ batch: ParquetBatch, _ conditions: ArraySlice<Condition>, _ keys: ArraySlice<ParquetColumn>,
    _ body: (ParquetBatch) throws -> Void
  ) throws {
    var rows: [Int]?
    for (condition, key) in zip(conditions, keys) {
      rows = rows?.filter { condition.match.holds(key, $0) } ?? condition.match.rows(of: key)
    }
    let picked = ParquetBatch(
      Array(batch.columns.dropLast(keys.count)), rowCount: batch.rowCount)
    let count = rows?.count ?? batch.rowCount
    guard count > 0 else { return }
    try body(count == batch.rowCount ? picked : picked.selecting(rows ?? []))
  }

  private func isHeldAtOnce(
    _ rowGroup: Int, _ selection: ColumnSelection
  ) throws(ParquetError) -> Bool {
    for shape in selection.nodes.flatMap(\.leaves) {
      if try !chunk(shape, rowGroup).isHeldAtOnce { return false }
    }
    return true
  }

  private func isRuledOut(_ condition: Condition, _ rowGroup: Int) throws(ParquetError) -> Bool {
    guard let probe = condition.probe else { return false }
    return try !chunk(probe.shape, rowGroup).mayContain(probe.value)
  }

  private func hasPageIndex(_ condition: Condition, _ rowGroup: Int) throws(ParquetError) -> Bool {
    guard let probe = condition.probe else { return false }
    let metadata = try chunk(probe.shape, rowGroup).metadata
    return metadata.offsetIndex != nil && metadata.columnIndex != nil
  }
}

extension ColumnNode {
  /// Whether the same leaves are read as the same thing, whatever they are called.
  fileprivate func isSame(_ other: ColumnNode) -> Bool {
    guard leaves == other.leaves else { return false }
    var field = other.field
    field.name = self.field.name
    return field == self.field
  }
}

extension ParquetColumn {
  /// The same values under the name that they were asked for with.
  fileprivate func called(_ node: ColumnNode) -> ParquetColumn {
    var column = self
    column.field = node.field
    return column
  }
}
