package import Bytes
package import Records

/// What was written.
public struct ParquetSummary: Hashable, Sendable {
  /// Rows of the file.
  public let rowCount: Int
  /// Row groups of the file.
  public let rowGroupCount: Int
  /// The file's size.
  public let byteCount: Int
}

/// Writes tables or batches of one schema to a Parquet file, row group by row group.
///
/// Equal rows give equal bytes, however they are cut into `write` calls, whether texts come as a
/// dictionary or not, and on any number of threads. Row groups are encoded when they are full, each
/// column of each on its own, and go out in order.
public final class ParquetWriter {
  /// The rows of a row group, as tables or as batches.
  private struct RowGroupSlices: Sendable {
    var tables: [TableSlice] = []
    var batches: [BatchSlice] = []
    var rowCount = 0
  }

  private let file: any ByteSink
  /// Of a file that the writer made itself.
  private var ownFile: AtomicFile?
  private let fields: [ParquetField]
  /// Nil for a file of batches.
  private let schema: ParquetSchema?
  private let leaves: [WriterLeaf]
  private var options: ParquetOptions
  private var current = RowGroupSlices()
  private var currentRowCount = 0
  private var fullGroups: [RowGroupSlices] = []
  /// Row groups that are encoded: they go out while the next ones are.
  private var encodedGroups: [EncodedGroup] = []
  private var metadata = FileMetadata()
  private var indexes: [[EncodedChunkIndexes]] = []
  private var lastOfSorting: Bounds?
  private var isFinished = false
  /// Why rows are missing: what is written after it is refused, too.
  private var failure: (any Error)?

  private struct EncodedGroup {
    let chunks: ArraySlice<EncodedChunk>
    let rowCount: Int
  }

  /// What of a chunk is written only after all row groups.
  private struct EncodedChunkIndexes {
    var column: ColumnIndex?
    var offset: OffsetIndex
  }

  /// A file of tables. The caller commits the file.
  ///
  /// - Parameter file: A file or stream that nothing has been written to.
  package convenience init(
    to file: any ByteSink, schema: ParquetSchema, options: ParquetOptions = ParquetOptions()
  ) throws(ParquetError) {
    try self.init(to: file, schema.columns.map(\.field), schema, options)
  }

  /// A file of batches at a path, which `finish` puts there: until then what stood there stays.
  ///
  /// - Parameter fields: The columns, as `ParquetBatch.fields` tells them.
  /// - Throws: `ParquetError` where the columns cannot be written; an error with path and reason where the
  ///   file cannot be made.
  public convenience init(
    path: String, fields: [ParquetField], options: ParquetOptions = ParquetOptions()
  ) throws {
    let file = try AtomicFile(path: path)
    try self.init(to: file, fields: fields, options: options)
    ownFile = file
  }

  /// A file of batches, whose columns may be of any type. The caller commits the file.
  package convenience init(
    to file: any ByteSink, fields: [ParquetField], options: ParquetOptions = ParquetOptions()
  ) throws(ParquetError) {
    try self.init(to: file, fields, nil, options)
  }

  private init(
    to file: any ByteSink, _ fields: [ParquetField], _ schema: ParquetSchema?,
    _ options: ParquetOptions
  ) throws(ParquetError) {
    precondition(file.byteCount == 0, "a Parquet file begins where its file begins")
    var names: Set<String> = []
    for field in fields {
      guard !field.name.isEmpty else { throw .unwritable(column: field.name, .emptyName) }
      guard names.insert(field.name).inserted else {
        throw .unwritable(column: field.name, .repeatedName)
      }
    }
    let tree = try WriterSchema(fields, hasFieldIDs: options.hasFieldIDs)
    try Self.check(tree.leaves, options)
    self.file = file
    self.fields = fields
    self.schema = schema
    self.options = options
    leaves = tree.leaves
    metadata.elements = tree.elements
    metadata.keyValues = options.metadata
    if let note = ArrowNotes.metadata(of: fields),
      !options.metadata.contains(where: { $0.key == note.key })
    {
      metadata.keyValues.append(note)
    }
    metadata.createdBy = options.createdBy
  }

  private static func check(
    _ leaves: [WriterLeaf], _ options: ParquetOptions
  ) throws(ParquetError) {
    for name in options.bloomFilterColumns {
      guard let leaf = leaves.first(where: { $0.name == name }) else {
        throw .unwritable(column: name, .notInSchema(option: "the list of bloom filters"))
      }
      guard leaf.physicalType != .boolean else {
        throw .unwritable(column: name, .bloomFilterOfBool)
      }
    }
    for sorting in options.sortingColumns
    where !leaves.contains(where: { $0.name == sorting.column }) {
      throw .unwritable(column: sorting.column, .notInSchema(option: "the sort order"))
    }
  }

  /// Threads that chunks are encoded on from now on.
  public var threadCount: Int {
    get { options.threadCount }
    set { options.threadCount = newValue }
  }

  /// Adds rows. Tables are kept until their row groups are full, without copying them.
  package func write(_ table: Table) throws {
    precondition(!isFinished, "the file is finished")
    guard let schema else { preconditionFailure("the file was begun for batches") }
    guard table.columns.count == schema.columns.count else {
      throw ParquetError.unwritable(column: "", .unlikeSchema)
    }
    for (column, expected) in zip(table.columns, schema.columns) {
      guard column.name == expected.name, column.isList == expected.isList,
        ColumnDescription.Kind(of: column.values) == expected.kind
      else { throw ParquetError.unwritable(column: column.name, .unlikeSchema) }
    }
    try cut(table.rowCount) { current.tables.append(TableSlice(table: table, rows: $0)) }
  }

  /// Adds rows of any type. Batches are kept until their row groups are full.
  ///
  /// - Throws: `ParquetError` where columns differ from those the file was begun with, or a row that is
  ///   written now cannot be; an error with path and reason where the disk does not take it. Rows go out while later
  ///   ones are encoded, so that either may be told by a later call, or by `finish`.
  public func write(_ batch: ParquetBatch) throws {
    precondition(!isFinished, "the file is finished")
    precondition(schema == nil, "the file was begun for tables")
    guard batch.columns.map(\.field) == fields else {
      let other = zip(batch.columns, fields).first { $0.field != $1 }
      throw ParquetError.unwritable(column: other?.1.name ?? "", .unlikeSchema)
    }
    try cut(batch.rowCount) { current.batches.append(BatchSlice(batch: batch, rows: $0)) }
  }

  /// Spreads rows over row groups.
  private func cut(_ rowCount: Int, _ take: (Range<Int>) -> Void) throws {
    var start = 0
    while start < rowCount {
      let count = min(options.rowGroupRowCount - currentRowCount, rowCount - start)
      take(start..<start + count)
      currentRowCount += count
      start += count
      if currentRowCount == options.rowGroupRowCount { try closeRowGroup() }
    }
  }

  /// Writes what is left, the indexes and the footer.
  @discardableResult
  public func finish() throws -> ParquetSummary {
    precondition(!isFinished, "the file is finished")
    if currentRowCount > 0 { try closeRowGroup() }
    try encodeFullGroups()
    try writeEncodedGroups()
    isFinished = true
    try begin()
    try writeIndexes()
    let footer = metadata.encoded()
    try file.write(footer)
    var end: [UInt8] = []
    appendLittleEndian([Int32(footer.count)].span, 0..<1, to: &end)
    try file.write(end + Self.magic)
    try ownFile?.commit()
    return ParquetSummary(
      rowCount: metadata.rowCount, rowGroupCount: metadata.rowGroups.count,
      byteCount: file.byteCount)
  }

  static let magic = Array("PAR1".utf8)

  private func begin() throws(SystemError) {
    if file.byteCount == 0 { try file.write(Self.magic) }
  }

  private func closeRowGroup() throws {
    current.rowCount = currentRowCount
    fullGroups.append(current)
    current = RowGroupSlices()
    currentRowCount = 0
    // As many row groups at once as there are threads: one wide column does not hold up the others.
    if fullGroups.count >= max(1, options.threadCount) { try encodeFullGroups() }
  }

  private func encodeFullGroups() throws {
    guard !fullGroups.isEmpty else { return }
    let (groups, leaves, schema, options) = (fullGroups, leaves, schema, options)
    fullGroups = []
    var chunks: [EncodedChunk] = []
    do {
      chunks = try parallelMap(
        groups.count * leaves.count, threadCount: options.threadCount, beside: writeEncodedGroups
      ) { place in
        let (group, leaf) = (groups[place / leaves.count], leaves[place % leaves.count])
        // Columns of tables have one leaf each.
        let column =
          if let schema {
            try ShreddedColumn(group.tables, column: leaf.column, schema.columns[leaf.column])
          } else {
            try ShreddedColumn(group.batches, leaf)
          }
        return try EncodedChunk(column, leaf, options)
      }
    } catch {
      failure = error
      throw error
    }
    encodedGroups = groups.enumerated().map { index, group in
      EncodedGroup(
        chunks: chunks[index * leaves.count..<(index + 1) * leaves.count], rowCount: group.rowCount)
    }
  }

  private func writeEncodedGroups() throws {
    if let failure { throw failure }
    let groups = encodedGroups
    encodedGroups = []
    if groups.isEmpty { return }
    do {
      try begin()
      for group in groups { try append(Array(group.chunks), rowCount: group.rowCount) }
    } catch {
      failure = error
      throw error
    }
  }

  private func append(_ chunks: [EncodedChunk], rowCount: Int) throws {
    var group = RowGroupMetadata()
    group.rowCount = rowCount
    var groupIndexes: [EncodedChunkIndexes] = []
    try checkSorting(chunks)
    for chunk in chunks {
      let base = file.byteCount
      for part in chunk.parts { try file.write(part) }
      var metadata = chunk.metadata
      metadata.dataPageOffset += base
      metadata.dictionaryPageOffset = metadata.dictionaryPageOffset.map { $0 + base }
      group.totalByteCount += metadata.uncompressedByteCount
      group.chunks.append(metadata)
      groupIndexes.append(
        EncodedChunkIndexes(
          column: chunk.columnIndex,
          offset: OffsetIndex(
            pages: chunk.pages.map {
              .init(
                offset: $0.offset + base, byteCount: $0.byteCount, firstRow: $0.rows.lowerBound)
            })))
    }
    try writeBloomFilters(chunks, of: &group)
    for sorting in options.sortingColumns {
      guard let leaf = leaves.firstIndex(where: { $0.name == sorting.column }) else {
        continue
      }
      group.sorting.append(
        SortingMetadata(
          leaf: Int32(leaf), isDescending: sorting.isDescending, nullsFirst: sorting.nullsFirst))
    }
    indexes.append(groupIndexes)
    metadata.rowGroups.append(group)
    metadata.rowCount += rowCount
  }

  /// Holds the declared sort order against the bounds of consecutive pages: a false claim would make
  /// readers miss rows in silence.
  private func checkSorting(_ chunks: [EncodedChunk]) throws(ParquetError) {
    guard let sorting = options.sortingColumns.first,
      let index = leaves.firstIndex(where: { $0.name == sorting.column })
    else { return }
    for page in chunks[index].pages {
      guard let bounds = page.bounds else { continue }
      if let last = lastOfSorting {
        let isSorted = sorting.isDescending ? bounds.isBefore(last) : last.isBefore(bounds)
        guard isSorted else {
          throw .unwritable(
            column: sorting.column, .notSorted(row: metadata.rowCount + page.rows.lowerBound))
        }
      }
      lastOfSorting = bounds
    }
  }

  /// Bloom filters go out behind their row group: kept until the end they would take two bytes of
  /// memory for each distinct value of the file.
  private func writeBloomFilters(
    _ chunks: [EncodedChunk], of group: inout RowGroupMetadata
  ) throws(SystemError) {
    for (column, chunk) in chunks.enumerated() {
      guard let bytes = chunk.bloomFilter?.encoded() else { continue }
      group.chunks[column].bloomFilterOffset = file.byteCount
      group.chunks[column].bloomFilterByteCount = bytes.count
      try file.write(bytes)
    }
  }

  /// Column indexes, then offset indexes, each by row group and column.
  private func writeIndexes() throws(SystemError) {
    guard options.hasPageIndex else { return }
    for (group, chunks) in indexes.enumerated() {
      for (column, chunk) in chunks.enumerated() {
        guard let bytes = chunk.column?.encoded() else { continue }
        metadata.rowGroups[group].chunks[column].columnIndex = FilePart(
          offset: file.byteCount, byteCount: bytes.count)
        try file.write(bytes)
      }
    }
    for (group, chunks) in indexes.enumerated() {
      for (column, chunk) in chunks.enumerated() {
        let bytes = chunk.offset.encoded()
        metadata.rowGroups[group].chunks[column].offsetIndex = FilePart(
          offset: file.byteCount, byteCount: bytes.count)
        try file.write(bytes)
      }
    }
  }
}

extension Bounds {
  /// Whether every value bounded here may stand before every value bounded by `next`.
  func isBefore(_ next: Bounds) -> Bool {
    switch (self, next) {
    case (.integers(_, let last, _), .integers(let first, _, _)): last <= first
    case (.unsigned(_, let last, _), .unsigned(let first, _, _)): last <= first
    case (.doubles(_, let last, _), .doubles(let first, _, _)): last <= first
    case (.bytes(_, let last, _), .bytes(let first, _, _)):
      !first.lexicographicallyPrecedes(last)
    case (.decimals(_, let last), .decimals(let first, _)): !Bounds.isLess(first, last)
    case (.texts(_, let last), .texts(let first, _)): !first.lexicographicallyPrecedes(last)
    default: false
    }
  }
}
