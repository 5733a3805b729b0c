internal import Bytes

/// What is physically in a Parquet file: for `colligate inspect`, as text or as JSON.
package struct ParquetDescription: Codable, Hashable, Sendable {
  package struct ColumnSummary: Codable, Hashable, Sendable {
    package let name: String
    /// As `list<string>`; what cannot be read says why.
    package let type: String
    package let isNullable: Bool
  }

  package struct KeyValue: Codable, Hashable, Sendable {
    package let key: String
    package let value: String
  }

  package struct Page: Codable, Hashable, Sendable {
    /// `dictionary` or `data`.
    package let kind: String
    package let encoding: String
    package let offset: Int
    package let valueCount: Int
    package let compressedByteCount: Int
    package let uncompressedByteCount: Int
    package let hasChecksum: Bool
  }

  package struct Chunk: Codable, Hashable, Sendable {
    /// As the file spells it: `tags.list.element`.
    package let column: String
    /// As pipelines and `cat` call it: `tags`.
    package let path: String
    package let codec: String
    package let encodings: [String]
    package let valueCount: Int
    package let compressedByteCount: Int
    package let uncompressedByteCount: Int
    package let nullCount: Int?
    package let distinctCount: Int?
    /// Bounds as people read them; cut ones end in an ellipsis.
    package let least: String?
    package let greatest: String?
    package let hasPageIndex: Bool
    package let hasBloomFilter: Bool
    /// Nil unless pages were asked for.
    package let pages: [Page]?
  }

  package struct RowGroup: Codable, Hashable, Sendable {
    package let rowCount: Int
    package let compressedByteCount: Int
    package let uncompressedByteCount: Int
    /// Column names, most significant first; `-` in front of one means descending.
    package let sortedBy: [String]
    package let chunks: [Chunk]
  }

  package let file: String
  package let byteCount: Int
  package let rowCount: Int
  package let createdBy: String?
  package let columns: [ColumnSummary]
  package let metadata: [KeyValue]
  package let rowGroups: [RowGroup]
}

extension ParquetReader {
  /// Describes the file from its metadata; with `pages` every page header is read as well.
  package func description(pages: Bool = false) throws(ParquetError) -> ParquetDescription {
    var rowGroups: [ParquetDescription.RowGroup] = []
    for group in footer.rowGroups.indices { rowGroups.append(try rowGroup(group, pages: pages)) }
    return ParquetDescription(
      file: file, byteCount: bytes.count, rowCount: rowCount, createdBy: footer.createdBy,
      columns: summaries,
      metadata: metadata.map { .init(key: $0.key, value: $0.value) }, rowGroups: rowGroups)
  }

  /// What the columns hold, in the order of the file.
  package var summaries: [ParquetDescription.ColumnSummary] { columns.map(Self.summary(of:)) }

  /// The column that all rows are sorted by first, ascending, with the bounds of the first and of the last row
  /// group; nil if none is declared.
  package var sortedRange: (column: String, least: String?, greatest: String?)? {
    guard let first = footer.rowGroups.first, let last = footer.rowGroups.last,
      let sorting = first.sorting.first, !sorting.isDescending,
      footer.rowGroups.allSatisfy({ $0.sorting.first?.leaf == sorting.leaf }),
      let node = columns.lazy.compactMap(\.readable).first(where: { node in
        node.leaves.map(\.number) == [Int(sorting.leaf)]
      }), let leaf = node.leaves.first
    else { return nil }
    let (start, end) = (first.chunks[leaf.number].statistics, last.chunks[leaf.number].statistics)
    return (
      node.field.name, Self.bound(start?.least, start?.isLeastExact, leaf),
      Self.bound(end?.greatest, end?.isGreatestExact, leaf)
    )
  }

  /// The description as aligned text.
  package func describe(pages: Bool = false) throws(ParquetError) -> String {
    try description(pages: pages).text
  }

  private static func summary(of column: FileColumn) -> ParquetDescription.ColumnSummary {
    switch column.node {
    case .success(let node):
      return .init(
        name: column.name, type: node.field.type.name, isNullable: node.field.isNullable)
    case .failure(let flaw):
      return .init(name: column.name, type: "not readable: \(flaw.sentence)", isNullable: true)
    }
  }

  private func rowGroup(
    _ number: Int, pages: Bool
  ) throws(ParquetError) -> ParquetDescription.RowGroup {
    let group = footer.rowGroups[number]
    var chunks: [ParquetDescription.Chunk] = []
    var leafNames: [String] = []
    for column in columns {
      let node = column.readable
      let (leaves, paths) = (node?.leaves ?? [], node?.field.paths ?? [])
      for leaf in 0..<column.leafCount {
        let shape = leaves.indices.contains(leaf) ? leaves[leaf] : nil
        let path = paths.indices.contains(leaf) ? paths[leaf] : nil
        chunks.append(
          try chunk(number, leafNames.count, column.name, path, shape, pages: pages))
        leafNames.append(path ?? column.name)
      }
    }
    return ParquetDescription.RowGroup(
      rowCount: group.rowCount,
      compressedByteCount: chunks.reduce(0) { $0 &+ $1.compressedByteCount },
      uncompressedByteCount: group.totalByteCount,
      sortedBy: group.sorting.compactMap { sorting in
        guard leafNames.indices.contains(Int(sorting.leaf)) else { return nil }
        return (sorting.isDescending ? "-" : "") + leafNames[Int(sorting.leaf)]
      }, chunks: chunks)
  }

  private func chunk(
    _ group: Int, _ number: Int, _ name: String, _ path: String?, _ leaf: LeafShape?,
    pages: Bool
  ) throws(ParquetError) -> ParquetDescription.Chunk {
    let metadata = footer.rowGroups[group].chunks[number]
    var descriptions: [ParquetDescription.Page]?
    if pages, let leaf { descriptions = try self.chunk(leaf, group).pages().map(Self.page) }
    let statistics = metadata.statistics
    let column = metadata.path.isEmpty ? name : metadata.path.joined(separator: ".")
    return ParquetDescription.Chunk(
      column: column, path: path ?? column, codec: Codec.name(metadata.codec),
      encodings: metadata.encodings.map(Encoding.name), valueCount: metadata.valueCount,
      compressedByteCount: metadata.compressedByteCount,
      uncompressedByteCount: metadata.uncompressedByteCount, nullCount: statistics?.nullCount,
      distinctCount: statistics?.distinctCount,
      least: Self.bound(statistics?.least, statistics?.isLeastExact, leaf),
      greatest: Self.bound(statistics?.greatest, statistics?.isGreatestExact, leaf),
      hasPageIndex: metadata.offsetIndex != nil && metadata.columnIndex != nil,
      hasBloomFilter: metadata.bloomFilterOffset != nil, pages: descriptions)
  }

  private static func page(_ page: ChunkReader.Page) -> ParquetDescription.Page {
    let (kind, encoding, valueCount) =
      switch page.header.kind {
      case .data(let count, let encoding, _, _): ("data", Encoding.name(encoding), count)
      case .dataV2(let count, _, _, let encoding, _, _, _):
        ("data v2", Encoding.name(encoding), count)
      case .dictionary(let count, let encoding): ("dictionary", Encoding.name(encoding), count)
      case .other: ("other", "", 0)
      }
    return ParquetDescription.Page(
      kind: kind, encoding: encoding, offset: page.body.lowerBound, valueCount: valueCount,
      compressedByteCount: page.header.compressedByteCount,
      uncompressedByteCount: page.header.uncompressedByteCount,
      hasChecksum: page.header.checksum != nil)
  }

  /// A bound as text, or nil where there is none or its type is not read.
  private static func bound(_ bytes: [UInt8]?, _ isExact: Bool?, _ leaf: LeafShape?) -> String? {
    guard let bytes, let leaf else { return nil }
    let isCut = leaf.physicalType == .byteArray && isExact == false
    return StoredValue.text(bytes, leaf).map { isCut ? $0 + "…" : $0 }
  }
}
