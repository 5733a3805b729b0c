internal import Bytes
package import Records

/// Finding a few rows without reading the rest.
///
///     row group    skipped if the statistics or the bloom filter rule the text out
///     page         skipped if the column index rules it out
///     row          compared
///     other columns are unpacked only where pages hold a row that was found
extension ParquetReader {
  /// The rows whose text in `column` is `text` (for a list: one of whose texts is), in file order.
  package func rows(
    where column: String, equals text: String, columns names: [String]? = nil
  ) throws(ParquetError) -> Table {
    let key = try leaves([column])[0]
    guard key.description.kind == .string else { throw .notText(file: file, column: column) }
    let leaves = try self.leaves(names)
    let wanted = Array(text.utf8)
    // Binary columns are looked up as texts, too.
    let probe = ColumnProbe(wanted)
    var parts: [[Column]] = leaves.map { _ in [] }
    var count = 0
    for group in footer.rowGroups.indices where try chunk(key.shape, group).mayContain(probe) {
      let found = try matches(wanted, probe, key, group)
      guard !found.isEmpty else { continue }
      count += found.count
      for (index, leaf) in leaves.enumerated() {
        parts[index].append(try rows(found, leaf, group))
      }
    }
    var joined: [Column] = []
    for (index, leaf) in leaves.enumerated() { joined.append(try join(parts[index], leaf)) }
    return Table(joined, rowCount: count)
  }

  /// The rows of a row group that match, ascending.
  private func matches(
    _ wanted: [UInt8], _ probe: ColumnProbe, _ key: LeafColumn, _ group: Int
  ) throws(ParquetError) -> [Int] {
    let chunk = try self.chunk(key.shape, group)
    guard let offsets = try chunk.offsetIndex(), let index = try chunk.columnIndex(),
      index.isNullPage.count == offsets.pages.count
    else { return Self.matches(wanted, try chunk.read(key)) }
    var rows: [Int] = []
    for page in offsets.pages.indices where !index.isNullPage[page] {
      guard probe.isAdmitted(index.least[page], index.greatest[page]) else { continue }
      let first = offsets.pages[page].firstRow
      rows += Self.matches(wanted, try chunk.read(key, [page], of: offsets)).map { first + $0 }
    }
    return rows
  }

  private static func matches(_ wanted: [UInt8], _ column: Column) -> [Int] {
    let isMatch: (Int) -> Bool
    switch column.values {
    case .string(let texts): isMatch = { texts.slice($0).elementsEqual(wanted) }
    case .dictionary(let ids, let values):
      let equal = (0..<values.count).map { values.slice($0).elementsEqual(wanted) }
      guard equal.contains(true) else { return [] }
      isMatch = { equal[Int(ids[$0])] }
    default: return []
    }
    return (0..<column.rowCount).filter { row in
      if let validity = column.validity, !validity[row] { return false }
      guard let offsets = column.listOffsets else { return isMatch(row) }
      return (Int(offsets[row])..<Int(offsets[row + 1])).contains(where: isMatch)
    }
  }

  /// Some rows of a column, unpacking only the pages that hold them.
  private func rows(
    _ found: [Int], _ leaf: LeafColumn, _ group: Int
  ) throws(ParquetError) -> Column {
    let chunk = try self.chunk(leaf.shape, group)
    guard let offsets = try chunk.offsetIndex() else {
      return try chunk.read(leaf).selecting(found)
    }
    let (pages, places) = offsets.pages(holding: found, of: chunk.rowCount)
    return try chunk.read(leaf, pages, of: offsets).selecting(places)
  }
}

extension ChunkReader {
  /// Where the pages are, or nil if the file does not say.
  func offsetIndex() throws(ParquetError) -> OffsetIndex? {
    guard let part = metadata.offsetIndex else { return nil }
    let index = try decoded(part) { (span) throws(ParquetFlaw) in
      try OffsetIndex(decoding: span, rowCount: rowCount)
    }
    return index.pages.isEmpty || !index.tellsRows(of: rowCount) ? nil : index
  }

  /// What is in the pages, or nil if the file does not say.
  func columnIndex() throws(ParquetError) -> ColumnIndex? {
    guard let part = metadata.columnIndex else { return nil }
    return try decoded(part) { (span) throws(ParquetFlaw) in try ColumnIndex(decoding: span) }
  }

  private func decoded<Index>(
    _ part: FilePart, _ body: (Span<UInt8>) throws(ParquetFlaw) -> Index
  ) throws(ParquetError) -> Index {
    do throws(ParquetFlaw) {
      guard part.offset >= 4, part.byteCount >= 0, part.offset <= bytes.count,
        part.byteCount <= bytes.count - part.offset
      else { throw .invalidMetadata(field: "the place of the page index") }
      bytes.willRead(part.offset..<part.offset + part.byteCount)
      return try bytes.withSpan { (span) throws(ParquetFlaw) in
        try body(span.extracting(part.offset..<part.offset + part.byteCount))
      }
    } catch {
      throw .unreadable(place, error)
    }
  }
}
