package import Bytes
package import Records

/// What was written.
package struct ParquetSummary: Hashable, Sendable {
  package let rowCount: Int
  package let rowGroupCount: Int
  package let byteCount: Int
}

/// Writes tables of one schema to a Parquet file, row group by row group.
///
/// Equal rows give equal bytes, however they are cut into `write` calls, whether texts come as a
/// dictionary or not, and on any number of threads. Row groups are encoded when they are full, each
/// column of each on its own, and go out in order. The caller commits the file.
package final class ParquetWriter {
  private let file: AtomicFile
  private let schema: ParquetSchema
  private var options: ParquetOptions
  private var current: [TableSlice] = []
  private var currentRowCount = 0
  private var fullGroups: [[TableSlice]] = []
  private var metadata = FileMetadata()
  private var indexes: [[EncodedChunkIndexes]] = []
  private var lastOfSorting: Bounds?
  private var isFinished = false

  /// What of a chunk is written only after all row groups.
  private struct EncodedChunkIndexes {
    var bloomFilter: BloomFilter?
    var column: ColumnIndex?
    var offset: OffsetIndex
  }

  /// - Parameter file: An atomic file that nothing has been written to.
  package init(
    to file: AtomicFile, schema: ParquetSchema, options: ParquetOptions = ParquetOptions()
  ) throws(ParquetError) {
    precondition(file.byteCount == 0, "a Parquet file begins where its file begins")
    try Self.check(schema, options)
    self.file = file
    self.schema = schema
    self.options = options
    metadata.elements = schema.elements
    metadata.keyValues = options.metadata
    metadata.createdBy = options.createdBy
  }

  private static func check(
    _ schema: ParquetSchema, _ options: ParquetOptions
  ) throws(ParquetError) {
    var names: Set<String> = []
    for column in schema.columns {
      guard !column.name.isEmpty else { throw .unwritable(column: column.name, .emptyName) }
      guard names.insert(column.name).inserted else {
        throw .unwritable(column: column.name, .repeatedName)
      }
    }
    for name in options.bloomFilterColumns {
      guard let column = schema[name] else {
        throw .unwritable(column: name, .notInSchema(option: "the list of bloom filters"))
      }
      guard column.kind != .bool else { throw .unwritable(column: name, .bloomFilterOfBool) }
    }
    for sorting in options.sortingColumns where schema[sorting.column] == nil {
      throw .unwritable(column: sorting.column, .notInSchema(option: "the sort order"))
    }
  }

  /// Threads that chunks are encoded on from now on.
  package var threadCount: Int {
    get { options.threadCount }
    set { options.threadCount = newValue }
  }

  /// Adds rows. Tables are kept until their row groups are full, without copying them.
  package func write(_ table: Table) throws {
    precondition(!isFinished, "the file is finished")
    guard table.columns.count == schema.columns.count else {
      throw ParquetError.unwritable(column: "", .unlikeSchema)
    }
    for (column, expected) in zip(table.columns, schema.columns) {
      guard column.name == expected.name, column.isList == expected.isList,
        ColumnDescription.Kind(of: column.values) == expected.kind
      else { throw ParquetError.unwritable(column: column.name, .unlikeSchema) }
    }
    var start = 0
    while start < table.rowCount {
      let count = min(options.rowGroupRowCount - currentRowCount, table.rowCount - start)
      current.append(TableSlice(table: table, rows: start..<start + count))
      currentRowCount += count
      start += count
      if currentRowCount == options.rowGroupRowCount { try closeRowGroup() }
    }
  }

  /// Writes what is left, the indexes and the footer.
  @discardableResult
  package func finish() throws -> ParquetSummary {
    precondition(!isFinished, "the file is finished")
    if currentRowCount > 0 { try closeRowGroup() }
    try encodeFullGroups()
    isFinished = true
    try begin()
    try writeIndexes()
    let footer = metadata.encoded()
    try file.write(footer)
    var end: [UInt8] = []
    appendLittleEndian([Int32(footer.count)].span, 0..<1, to: &end)
    try file.write(end + Self.magic)
    return ParquetSummary(
      rowCount: metadata.rowCount, rowGroupCount: metadata.rowGroups.count,
      byteCount: file.byteCount)
  }

  static let magic = Array("PAR1".utf8)

  private func begin() throws(SystemError) {
    if file.byteCount == 0 { try file.write(Self.magic) }
  }

  private func closeRowGroup() throws {
    fullGroups.append(current)
    current = []
    currentRowCount = 0
    // As many row groups at once as there are threads: one wide column does not hold up the others.
    if fullGroups.count >= max(1, options.threadCount) { try encodeFullGroups() }
  }

  private func encodeFullGroups() throws {
    guard !fullGroups.isEmpty else { return }
    let (groups, columns, options) = (fullGroups, schema.columns, options)
    fullGroups = []
    let chunks = try parallelMap(
      groups.count * columns.count, threadCount: options.threadCount
    ) { place in
      let column = place % columns.count
      return try EncodedChunk(
        groups[place / columns.count], column: column, columns[column], options)
    }
    try begin()
    for (index, group) in groups.enumerated() {
      let start = index * columns.count
      try append(
        Array(chunks[start..<start + columns.count]),
        rowCount: group.reduce(0) { $0 + $1.rows.count })
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
          bloomFilter: chunk.bloomFilter, column: chunk.columnIndex,
          offset: OffsetIndex(
            pages: chunk.pages.map {
              .init(
                offset: $0.offset + base, byteCount: $0.byteCount, firstRow: $0.rows.lowerBound)
            })))
    }
    for sorting in options.sortingColumns {
      guard let leaf = schema.columns.firstIndex(where: { $0.name == sorting.column }) else {
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
      let index = schema.columns.firstIndex(where: { $0.name == sorting.column })
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

  /// Bloom filters, then column indexes, then offset indexes, each by row group and column.
  private func writeIndexes() throws(SystemError) {
    for (group, chunks) in indexes.enumerated() {
      for (column, chunk) in chunks.enumerated() {
        guard let filter = chunk.bloomFilter else { continue }
        let bytes = filter.encoded()
        metadata.rowGroups[group].chunks[column].bloomFilterOffset = file.byteCount
        metadata.rowGroups[group].chunks[column].bloomFilterByteCount = bytes.count
        try file.write(bytes)
      }
    }
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
    case (.doubles(_, let last), .doubles(let first, _)): last <= first
    case (.texts(_, let last), .texts(let first, _)): !first.lexicographicallyPrecedes(last)
    default: false
    }
  }
}
