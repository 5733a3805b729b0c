package import Bytes
package import Records

/// Reads a Parquet file, whoever wrote it.
///
/// Every length and offset is checked before it is believed. What is damaged or not supported is
/// refused with its place; nothing is skipped in silence.
public final class ParquetReader: Sendable {
  /// The columns that tables can be made of: flat ones and lists of plain values.
  package let schema: ParquetSchema
  /// Of the whole file.
  public let rowCount: Int
  /// The key-value metadata in the order of the file.
  public let metadata: [(key: String, value: String)]

  let bytes: FileBytes
  let file: String
  let footer: FileMetadata
  let columns: [FileColumn]
  private let threadCount: Int

  /// Reads the footer.
  /// - Parameters:
  ///   - file: How messages call the file.
  ///   - threadCount: Chunks are unpacked on so many threads.
  package init(_ bytes: FileBytes, file: String, threadCount: Int = 1) throws(ParquetError) {
    do throws(ParquetFlaw) {
      footer = try Self.footer(of: bytes)
      columns = Self.noting(
        try SchemaWalk.columns(of: footer.elements),
        footer.keyValues.first { $0.key == ArrowNotes.key }?.value)
      let leafCount = columns.reduce(0) { $0 + $1.leafCount }
      for group in footer.rowGroups where group.chunks.count != leafCount {
        throw .invalidMetadata(field: "the number of columns of a row group")
      }
    } catch {
      throw .unreadable(ParquetPlace(file), error)
    }
    self.bytes = bytes
    self.file = file
    self.threadCount = threadCount
    rowCount = footer.rowCount
    metadata = footer.keyValues
    schema = ParquetSchema(
      columns.compactMap { column in
        if case .success(let leaf) = column.form { leaf.description } else { nil }
      })
  }

  /// Columns with what an Arrow schema says beyond theirs.
  private static func noting(_ columns: [FileColumn], _ schema: String?) -> [FileColumn] {
    guard let notes = schema.flatMap(ArrowNotes.init) else { return columns }
    var noted = notes.noting(columns.compactMap(\.readable))[...]
    return columns.map { column in
      guard column.readable != nil, let node = noted.popFirst() else { return column }
      return FileColumn(
        name: column.name, node: .success(node), form: column.form, leafCount: column.leafCount)
    }
  }

  /// Whether we wrote the file: then the texts of a dictionary differ from one another.
  private var isOwn: Bool { footer.createdBy?.hasPrefix("colligate ") ?? false }

  /// The value of a metadata key, or nil.
  public func metadata(_ key: String) -> String? { metadata.first { $0.key == key }?.value }

  /// Of the whole file.
  public var byteCount: Int { bytes.count }

  /// Row groups are read on their own; large files have many.
  public var rowGroupCount: Int { footer.rowGroups.count }

  /// The rows of a row group, which are numbered from 0.
  public func rowCount(ofGroup rowGroup: Int) -> Int { footer.rowGroups[rowGroup].rowCount }

  /// About how large a column of plain values is in a row group, unpacked; 0 where there is none.
  package func byteCount(of column: String, rowGroup: Int) -> Int {
    var leaf = 0
    for other in columns {
      if other.name == column {
        return footer.rowGroups[rowGroup].chunks[leaf].uncompressedByteCount
      }
      leaf += other.leafCount
    }
    return 0
  }

  /// So much of the end is asked for at once: most footers are in it.
  private static let endByteCount = 1 << 16

  private static func footer(of bytes: FileBytes) throws(ParquetFlaw) -> FileMetadata {
    bytes.willRead(max(0, bytes.count - endByteCount)..<bytes.count)
    return try bytes.withSpan { (span) throws(ParquetFlaw) in
      let count = span.count
      guard count >= 12 else { throw .notParquet }
      let tail = (count - 4..<count).map { span[$0] }
      let head = (0..<4).map { span[$0] }
      guard tail != Array("PARE".utf8) else { throw .encryptedFooter }
      guard tail == ParquetWriter.magic, head == ParquetWriter.magic else { throw .notParquet }
      var lengths: [Int32] = []
      appendValues(span, from: count - 8, count: 1, to: &lengths)
      let byteCount = Int(UInt32(bitPattern: lengths[0]))
      guard byteCount <= count - 12 else { throw .cutMetadata }
      if byteCount > endByteCount { bytes.willRead(count - 8 - byteCount..<count - 8) }
      return try FileMetadata(
        decoding: span.extracting(count - 8 - byteCount..<count - 8))
    }
  }

  /// All rows of the named columns, or of all columns.
  package func read(columns names: [String]? = nil) throws(ParquetError) -> Table {
    try read(Array(footer.rowGroups.indices), names)
  }

  /// The rows of one row group.
  package func read(
    rowGroup: Int, columns names: [String]? = nil
  ) throws(ParquetError) -> Table {
    guard footer.rowGroups.indices.contains(rowGroup) else {
      throw .unknownRowGroup(file: file, rowGroup: rowGroup, rowGroupCount: footer.rowGroups.count)
    }
    return try read([rowGroup], names)
  }

  private func read(_ groups: [Int], _ names: [String]?) throws(ParquetError) -> Table {
    let leaves = try self.leaves(names)
    let chunks = try results(groups.count * leaves.count) { place throws(ParquetError) in
      let leaf = leaves[place / groups.count]
      return try self.chunk(leaf.shape, groups[place % groups.count]).read(leaf)
    }
    let columns = try results(leaves.count) { leaf throws(ParquetError) in
      let parts = Array(chunks[leaf * groups.count..<(leaf + 1) * groups.count])
      return try self.join(parts, leaves[leaf])
    }
    return Table(columns, rowCount: groups.reduce(0) { $0 + footer.rowGroups[$1].rowCount })
  }

  /// The columns by name, in the order asked for.
  func leaves(_ names: [String]?) throws(ParquetError) -> [LeafColumn] {
    var leaves: [LeafColumn] = []
    for name in names ?? columns.map(\.name) {
      guard let column = columns.first(where: { $0.name == name }) else {
        throw .unknownColumn(file: file, column: name, known: columns.map(\.name))
      }
      switch column.form {
      case .success(let leaf): leaves.append(leaf)
      case .failure(let flaw): throw .unreadable(ParquetPlace(file, column: name), flaw)
      }
    }
    return leaves
  }

  func chunk(_ shape: LeafShape, _ rowGroup: Int) throws(ParquetError) -> ChunkReader {
    let group = footer.rowGroups[rowGroup]
    let metadata = group.chunks[shape.number]
    let place = ParquetPlace(file, rowGroup: rowGroup, column: shape.name)
    if metadata.isEncrypted { throw .unreadable(place, .encryptedFooter) }
    guard !metadata.isElsewhere, metadata.physicalType == shape.physicalType.rawValue else {
      throw .unreadable(place, .invalidMetadata(field: "the description of the chunk"))
    }
    return ChunkReader(
      bytes: bytes, place: place, shape: shape, metadata: metadata, rowCount: group.rowCount)
  }

  func join(_ parts: [Column], _ leaf: LeafColumn) throws(ParquetError) -> Column {
    if parts.count == 1, isOwn, parts[0].isJoined { return parts[0] }
    do throws(ParquetFlaw) {
      return try joined(parts, leaf.description)
    } catch {
      throw .unreadable(ParquetPlace(file, column: leaf.description.name), error)
    }
  }

  /// Computes values in parallel; the error of the first that failed is thrown.
  func results<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws(ParquetError) -> Value
  ) throws(ParquetError) -> [Value] {
    do {
      return try parallelMap(count, threadCount: threadCount) { try body($0) }
    } catch let error as ParquetError {
      throw error
    } catch {
      preconditionFailure("only Parquet errors are thrown here")
    }
  }
}
