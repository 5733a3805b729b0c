internal import Bytes

/// One column of one row group as its bytes, with all that the footer and the indexes will say of it.
/// Offsets count from the chunk's own first byte until the chunk has its place in the file.
struct EncodedChunk: Sendable {
  struct Page: Sendable {
    var offset: Int
    var byteCount: Int
    var rows: Range<Int>
    var bounds: Bounds?
    var nullCount: Int
    var hasValues: Bool
  }

  /// Headers and bodies of the pages, as they follow one another.
  private(set) var parts: [[UInt8]] = []
  private var byteCount = 0
  var pages: [Page] = []
  var metadata = ChunkMetadata()
  var bloomFilter: BloomFilter?
  var hasNaN = false

  /// Encodes, compresses and describes a column. A pure function of the values and the options.
  init(
    _ column: ShreddedColumn, _ leaf: WriterLeaf, _ options: ParquetOptions
  ) throws(ParquetError) {
    let encoding = ValueEncoding(column.values, leaf.style, options)
    if leaf.style.isText, let value = encoding.firstInvalidText {
      throw .unwritable(column: leaf.name, .invalidUTF8(row: column.row(ofValue: value)))
    }
    hasNaN = encoding.hasNaN
    metadata.physicalType = leaf.physicalType.rawValue
    metadata.path = leaf.path
    metadata.codec = options.codec.number.rawValue
    metadata.valueCount = column.slotCount
    metadata.encodings = [Encoding.plain.rawValue]
    if encoding.encoding != .plain, encoding.encoding != .dictionary {
      metadata.encodings = [encoding.encoding.rawValue]
    }
    if column.definition != nil || column.repetition != nil {
      metadata.encodings.append(Encoding.runLength.rawValue)
    }
    if let dictionaryPage = encoding.dictionaryPage {
      metadata.encodings.append(Encoding.dictionary.rawValue)
      metadata.dictionaryPageOffset = 0
      try append(
        dictionaryPage,
        .dictionary(
          valueCount: encoding.distinctCount ?? 0, encoding: Encoding.plain.rawValue),
        leaf, options, firstRow: 0)
    }
    metadata.dataPageOffset = byteCount
    for rows in PagePlan.cuts(column, encoding, options) {
      try appendDataPage(rows, column, encoding, leaf, options)
    }
    metadata.compressedByteCount = byteCount
    metadata.statistics = statistics(column, encoding)
    if options.hasBounds {
      metadata.sizes = SizeStatistics(column, encoding, leaf)
      metadata.pageEncodings = pageEncodings(encoding, options)
    }
    if options.bloomFilterColumns.contains(leaf.name) {
      bloomFilter = BloomFilter(of: encoding.occurring)
    }
  }

  private mutating func appendDataPage(
    _ rows: Range<Int>, _ column: ShreddedColumn, _ encoding: ValueEncoding,
    _ leaf: WriterLeaf, _ options: ParquetOptions
  ) throws(ParquetError) {
    let slots = column.slots(rows)
    let values = column.values(rows)
    var body: [UInt8] = []
    if rows.count == column.rowCount {
      body.reserveCapacity(encoding.byteCountMax(values) + slots.count / 4 + 64)
    }
    let offset = byteCount
    let repetition =
      column.repetition.map { Self.levels($0, slots, levelMax: leaf.repetitionMax) } ?? []
    let definition =
      column.definition.map { Self.levels($0, slots, levelMax: column.definitionMax) } ?? []
    if options.pageVersion == .v2 {
      // Without values there may still be the header of an encoding, which pyarrow insists on.
      encoding.append(values, to: &body)
      try append(
        body, levels: repetition + definition,
        .dataV2(
          valueCount: slots.count, nullCount: slots.count - values.count, rowCount: rows.count,
          encoding: encoding.encoding.rawValue, definitionByteCount: definition.count,
          repetitionByteCount: repetition.count, isCompressed: !body.isEmpty),
        leaf, options, firstRow: rows.lowerBound)
    } else {
      if column.repetition != nil { Self.appendStream(repetition, to: &body) }
      if column.definition != nil { Self.appendStream(definition, to: &body) }
      // A dictionary page without values still has its width; nothing is read from it.
      encoding.append(values, to: &body)
      try append(
        body,
        .data(
          valueCount: slots.count, encoding: encoding.encoding.rawValue,
          definitionEncoding: Encoding.runLength.rawValue,
          repetitionEncoding: Encoding.runLength.rawValue),
        leaf, options, firstRow: rows.lowerBound)
    }
    pages.append(
      Page(
        offset: offset, byteCount: byteCount - offset, rows: rows,
        bounds: options.hasBounds ? encoding.bounds(values) : nil,
        nullCount: slots.count - values.count,
        hasValues: !values.isEmpty))
  }

  /// Which encodings pages have: some readers skip dictionaries by it.
  private func pageEncodings(
    _ encoding: ValueEncoding, _ options: ParquetOptions
  ) -> [PageEncodingCount] {
    var counts: [PageEncodingCount] = []
    if encoding.dictionaryPage != nil {
      counts.append(.init(type: .dictionary, encoding: .plain, count: 1))
    }
    if !pages.isEmpty {
      counts.append(
        .init(
          type: options.pageVersion == .v2 ? .dataV2 : .data, encoding: encoding.encoding,
          count: pages.count))
    }
    return counts
  }

  /// Levels as runs.
  private static func levels(
    _ levels: ShreddedColumn.Levels, _ slots: Range<Int>, levelMax: Int
  ) -> [UInt8] {
    var stream: [UInt8] = []
    let width = RunLengthHybrid.width(of: levelMax)
    switch levels {
    case .each(let levels): RunLengthHybrid.append(levels.span, slots, width: width, to: &stream)
    case .all(let level):
      RunLengthHybrid.append(repeating: level, count: slots.count, width: width, to: &stream)
    }
    return stream
  }

  /// The levels of a v1 page: four bytes of length, then runs.
  private static func appendStream(_ stream: [UInt8], to body: inout [UInt8]) {
    appendLittleEndian([Int32(truncatingIfNeeded: stream.count)].span, 0..<1, to: &body)
    body.append(contentsOf: stream)
  }

  /// Appends a page: header, then body as stored. The levels of a v2 page stay as they are.
  private mutating func append(
    _ body: [UInt8], levels: [UInt8] = [], _ kind: PageHeader.Kind, _ leaf: WriterLeaf,
    _ options: ParquetOptions, firstRow: Int
  ) throws(ParquetError) {
    guard body.count < Int(Int32.max) else {
      throw .unwritable(column: leaf.name, .valueTooLarge(row: firstRow))
    }
    // An empty v2 page holds nothing to unpack: some readers reject a codec's empty stream.
    let isEmptyV2 = options.pageVersion == .v2 && body.isEmpty
    var stored = isEmptyV2 ? body : options.codec.packed(body)
    if !levels.isEmpty { stored = levels + stored }
    guard stored.count < Int(Int32.max) else {
      throw .unwritable(column: leaf.name, .valueTooLarge(row: firstRow))
    }
    let header = PageHeader(
      kind: kind, uncompressedByteCount: levels.count + body.count,
      compressedByteCount: stored.count,
      checksum: options.hasChecksums ? crc32(stored.span) : nil
    ).encoded()
    parts += [header, stored]
    byteCount += header.count + stored.count
    metadata.uncompressedByteCount += header.count + levels.count + body.count
  }

  private func statistics(_ column: ShreddedColumn, _ encoding: ValueEncoding) -> ColumnStatistics {
    var statistics = ColumnStatistics()
    statistics.nullCount = pages.reduce(0) { $0 + $1.nullCount }
    statistics.distinctCount = encoding.distinctCount
    if let bounds = pages.reduce(nil, { Bounds.union($0, $1.bounds) }), !hasNaN {
      let stored = bounds.stored
      statistics.least = stored.least
      statistics.greatest = stored.greatest
      statistics.isLeastExact = stored.isLeastExact
      statistics.isGreatestExact = stored.isGreatestExact
    }
    return statistics
  }

  /// Least and greatest of each page; nil for a chunk that has no bounds though it has values.
  var columnIndex: ColumnIndex? {
    guard !hasNaN, pages.allSatisfy({ !$0.hasValues || $0.bounds != nil }) else { return nil }
    var index = ColumnIndex()
    for page in pages {
      index.isNullPage.append(!page.hasValues)
      index.nullCounts.append(page.nullCount)
      let stored = page.bounds?.stored
      index.least.append(stored?.least ?? [])
      index.greatest.append(stored?.greatest ?? [])
    }
    index.order = order
    return index
  }

  /// Whether the pages' bounds, as stored, rise or fall.
  private var order: ColumnIndex.Order {
    let bounds = pages.compactMap(\.bounds)
    let pairs = zip(bounds, bounds.dropFirst())
    if pairs.allSatisfy({ $0.isBelow($1) }) { return .ascending }
    return pairs.allSatisfy({ $1.isBelow($0) }) ? .descending : .unordered
  }
}

extension Bounds {
  /// Whether neither bound falls from this to the next, in the order of the stored values.
  func isBelow(_ next: Bounds) -> Bool {
    switch (self, next) {
    case (.integers(let a, let b, _), .integers(let c, let d, _)): a <= c && b <= d
    case (.unsigned(let a, let b, _), .unsigned(let c, let d, _)): a <= c && b <= d
    case (.doubles(let a, let b, _), .doubles(let c, let d, _)): a <= c && b <= d
    case (.decimals(let a, let b), .decimals(let c, let d)):
      !Bounds.isLess(c, a) && !Bounds.isLess(d, b)
    default:
      !next.stored.least.lexicographicallyPrecedes(stored.least)
        && !next.stored.greatest.lexicographicallyPrecedes(stored.greatest)
    }
  }
}

/// Where pages begin: on rows, so that no row is split.
enum PagePlan {
  static func cuts(
    _ column: ShreddedColumn, _ encoding: ValueEncoding, _ options: ParquetOptions
  ) -> [Range<Int>] {
    if column.rowCount <= options.pageRowCountMax,
      column.rowCount + encoding.byteCountMax(0..<column.valueCount) <= options.pageByteCountMax
    {
      return column.rowCount > 0 ? [0..<column.rowCount] : []
    }
    let sizes = encoding.sizes
    var cuts: [Range<Int>] = []
    var start = 0
    while start < column.rowCount {
      var end = min(column.rowCount, start + options.pageRowCountMax)
      if sizes.byteCount(column.values(start..<end)) > options.pageByteCountMax {
        // The most rows that fit; one row at least, however long.
        var (fitting, exceeding) = (start + 1, end)
        while exceeding - fitting > 1 {
          let middle = (fitting + exceeding) / 2
          if sizes.byteCount(column.values(start..<middle)) > options.pageByteCountMax {
            exceeding = middle
          } else {
            fitting = middle
          }
        }
        end = fitting
      }
      cuts.append(start..<end)
      start = end
    }
    return cuts
  }
}

/// How many bytes stretches of values take in a page, told without visiting them.
enum ValueSizes {
  case bits(Int)
  /// Texts that stand one after the other, the first value's text being `first`.
  case arena(StringArray, first: Int)
  /// Behind each value, and 0 before the first.
  case ends([Int])

  /// About how many bytes the values take; of texts with their lengths.
  func byteCount(_ values: Range<Int>) -> Int {
    switch self {
    case .bits(let bits): (values.count * bits + 7) / 8
    case .arena(let texts, let first):
      4 * values.count + Int(texts.offsets[first + values.upperBound])
        - Int(texts.offsets[first + values.lowerBound])
    case .ends(let ends): ends[values.upperBound] - ends[values.lowerBound]
    }
  }
}

extension BloomFilter {
  /// A filter over values as PLAIN bytes without lengths.
  init(of values: LeafValues) {
    self.init(distinctCount: values.count)
    switch values {
    case .bool: break
    case .int32(let numbers):
      var bytes: [UInt8] = []
      appendLittleEndian(numbers.span, numbers.indices, to: &bytes)
      for index in numbers.indices { insert(xxHash64(bytes.span, index * 4..<index * 4 + 4)) }
    case .int64(let numbers):
      var bytes: [UInt8] = []
      appendLittleEndian(numbers.span, numbers.indices, to: &bytes)
      for index in numbers.indices { insert(xxHash64(bytes.span, index * 8..<index * 8 + 8)) }
    case .double(let numbers):
      var bytes: [UInt8] = []
      appendLittleEndian(numbers.span, numbers.indices, to: &bytes)
      for index in numbers.indices { insert(xxHash64(bytes.span, index * 8..<index * 8 + 8)) }
    case .float(let numbers):
      let words = numbers.map { Int32(bitPattern: $0.bitPattern) }
      var bytes: [UInt8] = []
      appendLittleEndian(words.span, words.indices, to: &bytes)
      for index in words.indices { insert(xxHash64(bytes.span, index * 4..<index * 4 + 4)) }
    case .text(let runs):
      for run in runs {
        let bytes = run.texts.span
        for id in run.ids { insert(xxHash64(bytes, run.texts.range(Int(id)))) }
      }
    }
  }
}
