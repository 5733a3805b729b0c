import Synchronization

/// The rows of a row group, some at a time: memory follows what is asked for, whatever the row group's size.
package struct ParquetRowStream: Sendable {
  private let reader: ParquetReader
  private let rowGroup: Int
  private let nodes: [ColumnNode]
  private let batchRowCount: Int
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
    // First what is asked about alone; the other columns follow if there is anything to find.
    guard let end = try endOfMatches(first, rowGroup, limits) else { return }
    let wanted = ColumnSelection(nodes: selection.nodes + keys.nodes)
    var stream = try rows(ofGroup: rowGroup, wanted, batchRowCount: limits.batchRowCount)
    var row = 0
    while row < end, let batch = try stream.next() {
      row += batch.rowCount
      try handOut(batch, conditions[...], batch.columns.dropFirst(selection.nodes.count), body)
    }
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

  /// Behind which row no further one meets a condition; nil if none does.
  private func endOfMatches(
    _ condition: Condition, _ rowGroup: Int, _ limits: Limits
  ) throws(ParquetError) -> Int? {
    let key = ColumnSelection(nodes: [condition.node])
    var stream = try rows(ofGroup: rowGroup, key, batchRowCount: limits.batchRowCount)
    var (row, end): (Int, Int?) = (0, nil)
    while let batch = try stream.next() {
      if let last = condition.match.rows(of: batch.columns[0]).last { end = row + last + 1 }
      row += batch.rowCount
    }
    return end
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
