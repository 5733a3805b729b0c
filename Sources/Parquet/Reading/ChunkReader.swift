internal import Bytes
internal import Records

/// Finds, checks and unpacks the pages of one column chunk.
///
/// Whole chunks: all page headers are read and their counts added up before anything is decoded, so that
/// memory is taken only for what the file agrees on. `LeafStream` takes a chunk some rows at a time.
struct ChunkReader: Sendable {
  let bytes: FileBytes
  let place: ParquetPlace
  let shape: LeafShape
  let metadata: ChunkMetadata
  let rowCount: Int

  /// A chunk that claims more is not unpacked at once: a run of a few bytes could fill any memory. Most row
  /// groups of millions of rows have bytes to show for them; those that hold little else than one value or
  /// nulls are read some rows at a time.
  var valueCountMax: Int { max(1 << 23, bytes.count.multipliedReportingOverflow(by: 64).0) }

  /// Whether the file's size justifies holding all values at once.
  var isHeldAtOnce: Bool { metadata.valueCount <= valueCountMax }

  private static let forgottenByteCountMax = 100

  struct Page: Sendable {
    let header: PageHeader
    let body: Range<Int>
    /// From 0, the dictionary page included.
    let number: Int

    /// Of a dictionary or an index none.
    var slotCount: Int {
      switch header.kind {
      case .data, .dataV2: header.valueCount
      case .dictionary, .other: 0
      }
    }
  }

  /// The whole chunk as a column.
  func read(_ column: LeafColumn) throws(ParquetError) -> Column {
    try self.column(column, try decode(try pages(), FlatRows(column), rowCount: rowCount))
  }

  /// The rows of some pages of the chunk, one after the other.
  func read(
    _ column: LeafColumn, _ numbers: [Int], of index: OffsetIndex
  ) throws(ParquetError) -> Column {
    let (pages, rows) = try self.pages(numbers, of: index)
    return try self.column(column, try decode(pages, FlatRows(column), rowCount: rows))
  }

  /// The whole chunk as a part of a nested column.
  func readLevels() throws(ParquetError) -> NestedAssembly.Leaf {
    leaf(try decode(try pages(), LevelRows(shape), rowCount: rowCount))
  }

  /// The rows of some pages of the chunk as a part of a nested column.
  func readLevels(
    _ numbers: [Int], of index: OffsetIndex
  ) throws(ParquetError) -> NestedAssembly.Leaf {
    let (pages, rows) = try self.pages(numbers, of: index)
    return leaf(try decode(pages, LevelRows(shape), rowCount: rows))
  }

  private func leaf(_ decoder: ChunkDecoder<LevelRows>) -> NestedAssembly.Leaf {
    NestedAssembly.Leaf(shape: shape, rows: decoder.rows, values: decoder.values)
  }

  private func column(
    _ column: LeafColumn, _ decoder: ChunkDecoder<FlatRows>
  ) throws(ParquetError) -> Column {
    do throws(ParquetFlaw) { return try decoder.rows.column(of: decoder.values) } catch {
      throw fail(error)
    }
  }

  /// Some pages by number with the dictionary before them, and how many rows they hold.
  private func pages(
    _ numbers: [Int], of index: OffsetIndex
  ) throws(ParquetError) -> (pages: [Page], rowCount: Int) {
    var pages: [Page] = []
    var rows = 0
    let first = metadata.firstByte
    if let start = index.pages.first?.offset, first < start {
      let page = try self.page(at: first, number: 0)
      if case .dictionary = page.header.kind { pages.append(page) }
    }
    for number in numbers {
      let page = try self.page(at: index.pages[number].offset, number: number + 1)
      switch page.header.kind {
      case .data, .dataV2: pages.append(page)
      default: throw fail(.misplacedPage, page: number + 1)
      }
      rows += index.rows(number, of: rowCount).count
    }
    return (pages, rows)
  }

  func fail(_ flaw: ParquetFlaw, page: Int? = nil) -> ParquetError {
    var place = place
    place.page = page
    return .unreadable(place, flaw)
  }

  // MARK: Page headers

  func page(at offset: Int, number: Int) throws(ParquetError) -> Page {
    // The last eight bytes of a file are no page.
    guard offset >= 4, offset < bytes.count - 8 else { throw fail(.pageOutsideFile, page: number) }
    do throws(ParquetFlaw) {
      let (header, end) = try bytes.withSpan { (span) throws(ParquetFlaw) in
        try PageHeader.decoding(span, at: offset)
      }
      guard header.compressedByteCount <= bytes.count - 8 - end else { throw .pageOutsideFile }
      bytes.willRead(end..<end + header.compressedByteCount)
      return Page(header: header, body: end..<end + header.compressedByteCount, number: number)
    } catch {
      throw fail(error, page: number)
    }
  }

  /// Where the pages of the chunk lie; nil if it has none.
  ///
  /// All begin before `end`. Old writers forgot a page header in the size of a chunk: as much is allowed
  /// beyond it, up to `lastEnd`, but only to the page that began before; the next page there would be one of
  /// the next chunk.
  func extent() throws(ParquetError) -> (first: Int, end: Int, lastEnd: Int)? {
    // Without values there need be no pages, and offsets may be anything.
    guard metadata.valueCount > 0 else { return nil }
    guard metadata.compressedByteCount >= 0, metadata.firstByte >= 4 else {
      throw fail(.pageOutsideFile)
    }
    let (end, overflow) = metadata.firstByte.addingReportingOverflow(metadata.compressedByteCount)
    guard !overflow, end <= bytes.count - 8 else { throw fail(.pageOutsideFile) }
    return (metadata.firstByte, end, min(bytes.count - 8, end + Self.forgottenByteCountMax))
  }

  /// All pages, as far as there are values.
  func pages() throws(ParquetError) -> [Page] {
    guard let (first, end, lastEnd) = try extent() else { return [] }
    var pages: [Page] = []
    var offset = first
    var valueCount = 0
    while valueCount < metadata.valueCount, offset < end {
      let page = try page(at: offset, number: pages.count)
      valueCount += page.slotCount
      guard page.body.upperBound <= lastEnd else { throw fail(.pageOutsideFile, page: pages.count) }
      pages.append(page)
      offset = page.body.upperBound
    }
    guard valueCount == metadata.valueCount else {
      throw fail(.valueCount(promised: metadata.valueCount, found: valueCount))
    }
    guard shape.repetitionMax > 0 || valueCount == rowCount else {
      throw fail(.rowCount(promised: rowCount, found: valueCount))
    }
    return pages
  }

  // MARK: Bodies

  func codec() throws(ParquetError) -> Codec {
    guard let codec = Codec(rawValue: metadata.codec) else {
      throw fail(.unsupportedCodec(Codec.name(metadata.codec)))
    }
    return codec
  }

  private func decode<Rows: RowTaking>(
    _ pages: [Page], _ rows: Rows, rowCount: Int
  ) throws(ParquetError) -> ChunkDecoder<Rows> {
    let codec = try codec()
    let valueCount = pages.reduce(0) { $0 + $1.slotCount }
    guard valueCount <= valueCountMax else { throw fail(.tooManyValues(count: valueCount)) }
    let decoder = try bytes.withSpan { (span) throws(ParquetError) in
      var decoder = ChunkDecoder(shape, rows, valueCountMax: valueCountMax)
      reserve(pages, &decoder)
      for page in pages {
        do throws(ParquetFlaw) {
          let stored = span.extracting(page.body)
          guard var opened = try open(page, stored, codec, &decoder) else { continue }
          try opened.take(opened.slotsLeft, stored, &decoder)
        } catch {
          throw fail(error, page: page.number)
        }
      }
      return decoder
    }
    guard decoder.rows.rowCount == rowCount else {
      throw fail(.rowCount(promised: rowCount, found: decoder.rows.rowCount))
    }
    return decoder
  }

  /// Makes room for what the headers of several pages promise, as far as so many bytes can be believed to
  /// hold it: values of less than a byte, and pages packed to less than a 16th, let arrays grow as they come.
  private func reserve<Rows: RowTaking>(_ pages: [Page], _ decoder: inout ChunkDecoder<Rows>) {
    guard pages.count > 1 else { return }
    var (valueCount, byteCount, storedByteCount) = (0, 0, 0)
    var hasIndices = false
    for page in pages {
      switch page.header.kind {
      case .data(let count, let encoding, _, _), .dataV2(let count, _, _, let encoding, _, _, _):
        let values = Encoding(rawValue: encoding)
        hasIndices = hasIndices || values == .dictionary || values == .plainDictionary
        valueCount += count
      case .dictionary, .other: continue
      }
      byteCount += page.header.uncompressedByteCount
      storedByteCount += page.body.count
    }
    byteCount = min(byteCount, storedByteCount.multipliedReportingOverflow(by: 16).partialValue)
    decoder.reserve(min(valueCount, byteCount), hasIndices: hasIndices, byteCount: byteCount)
  }

  /// Checks and unpacks a page. A dictionary is taken at once; what holds no rows gives nil.
  func open<Rows: RowTaking>(
    _ page: Page, _ stored: Span<UInt8>, _ codec: Codec, _ decoder: inout ChunkDecoder<Rows>
  ) throws(ParquetFlaw) -> OpenPage? {
    if case .other = page.header.kind { return nil }
    if let checksum = page.header.checksum, checksum != crc32(stored) { throw .checksum }
    let byteCount = page.header.uncompressedByteCount
    switch page.header.kind {
    case .other: return nil
    case .dictionary(let count, let encoding):
      if codec == .none {
        try decoder.takeDictionary(stored, count: count, encoding: encoding)
      } else {
        let body = try unpacked(stored, byteCount, codec)
        try decoder.takeDictionary(body.span, count: count, encoding: encoding)
      }
      return nil
    case .data(let count, let encoding, let definition, let repetition):
      let levelEncodings = (definition, repetition)
      if codec == .none {
        guard stored.count == byteCount else {
          throw .pageByteCount(promised: byteCount, found: stored.count)
        }
        return OpenPage(
          try decoder.opened(
            stored, slotCount: count, encoding: encoding, levelEncodings: levelEncodings),
          of: page)
      }
      let body = try unpacked(stored, byteCount, codec)
      return OpenPage(
        try decoder.opened(
          body.span, slotCount: count, encoding: encoding, levelEncodings: levelEncodings),
        of: page, unpacked: body)
    case .dataV2(
      let count, _, let rowCount, let encoding, let definition, let repetition, let isCompressed):
      let start = repetition + definition
      guard start <= stored.count else { throw .cutLevels }
      var body: [UInt8]?
      if codec != .none, isCompressed, start < stored.count {
        body = try unpacked(stored.extracting(start..<stored.count), byteCount - start, codec)
      }
      let cursor = try decoder.openedV2(
        stored, slotCount: count, encoding: encoding, repetitionByteCount: repetition,
        definitionByteCount: definition, valueStart: body == nil ? start : 0)
      return OpenPage(cursor, of: page, unpacked: body, rowCount: rowCount)
    }
  }

  private func unpacked(
    _ stored: Span<UInt8>, _ byteCount: Int, _ codec: Codec
  ) throws(ParquetFlaw) -> [UInt8] {
    guard byteCount >= 0 else { throw .invalidMetadata(field: "the size of a page") }
    do throws(CompressionError) {
      return
        switch codec
      {
      case .none: [UInt8](copying: stored, 0..<stored.count)
      case .gzip: try gunzipped(stored, exactly: byteCount)
      case .snappy: try snappyDecompressed(stored, exactly: byteCount)
      case .lz4: try lz4Decompressed(stored, exactly: byteCount)
      case .hadoopLZ4: try hadoopLZ4Decompressed(stored, exactly: byteCount)
      case .zstd: try zstdDecompressed(stored, exactly: byteCount)
      }
    } catch {
      throw .compression(reason: error.description)
    }
  }
}
