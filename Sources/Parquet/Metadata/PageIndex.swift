/// Where the pages of a chunk are, and with which row of the row group each begins.
struct OffsetIndex: Sendable {
  struct Page: Sendable {
    var offset: Int
    /// Header included.
    var byteCount: Int
    var firstRow: Int
  }

  var pages: [Page] = []

  func encoded() -> [UInt8] {
    var thrift = ThriftWriter()
    thrift.beginList(1, of: .structure, count: pages.count)
    for page in pages {
      thrift.beginElement()
      thrift.int64(1, page.offset)
      thrift.int32(2, Int32(page.byteCount))
      thrift.int64(3, page.firstRow)
      thrift.endStructure()
    }
    thrift.endStructure()
    return thrift.bytes
  }

  init(pages: [Page]) { self.pages = pages }

  /// Reads an index and demands first rows that start at 0, rise, and stay below `rowCount`.
  init(decoding bytes: Span<UInt8>, rowCount: Int) throws(ParquetFlaw) {
    var thrift = ThriftReader(bytes, at: 0)
    try thrift.beginStructure()
    while let field = try thrift.field() {
      guard field.id == 1, field.type == .list else {
        try thrift.skip(field.type)
        continue
      }
      for _ in 0..<(try thrift.list(of: .structure)) {
        pages.append(try Self.page(from: &thrift))
      }
    }
    var last = 0
    for (index, page) in pages.enumerated() {
      guard page.firstRow >= last, page.firstRow <= rowCount, index > 0 || page.firstRow == 0 else {
        throw .invalidMetadata(field: "the first row of a page")
      }
      last = page.firstRow
    }
  }

  private static func page(from thrift: inout ThriftReader) throws(ParquetFlaw) -> Page {
    var page = Page(offset: -1, byteCount: -1, firstRow: -1)
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .int64): page.offset = try thrift.int64()
      case (2, .int32): page.byteCount = Int(try thrift.int32())
      case (3, .int64): page.firstRow = try thrift.int64()
      default: try thrift.skip(field.type)
      }
    }
    return page
  }

  /// Whether each page begins rows of its own. pyarrow writes pages without any, between those of long
  /// lists: which of two pages holds a row is then not told.
  func tellsRows(of rowCount: Int) -> Bool {
    pages.indices.allSatisfy { !rows($0, of: rowCount).isEmpty }
  }

  /// The rows of page `index`.
  func rows(_ index: Int, of rowCount: Int) -> Range<Int> {
    pages[index].firstRow..<(index + 1 < pages.count ? pages[index + 1].firstRow : rowCount)
  }
}

/// Least and greatest value of each page of a chunk, as PLAIN bytes without lengths; a page that holds
/// only nulls has empty ones.
struct ColumnIndex: Sendable {
  enum Order: Int32 {
    case unordered = 0
    case ascending = 1
    case descending = 2
  }

  var isNullPage: [Bool] = []
  var least: [[UInt8]] = []
  var greatest: [[UInt8]] = []
  var order = Order.unordered
  var nullCounts: [Int] = []

  func encoded() -> [UInt8] {
    var thrift = ThriftWriter()
    thrift.beginList(1, of: .no, count: isNullPage.count)
    for flag in isNullPage { thrift.element(flag) }
    thrift.beginList(2, of: .binary, count: least.count)
    for value in least { thrift.element(value) }
    thrift.beginList(3, of: .binary, count: greatest.count)
    for value in greatest { thrift.element(value) }
    thrift.int32(4, order.rawValue)
    thrift.beginList(5, of: .int64, count: nullCounts.count)
    for count in nullCounts { thrift.element(count) }
    thrift.endStructure()
    return thrift.bytes
  }

  init() {}

  init(decoding bytes: Span<UInt8>) throws(ParquetFlaw) {
    var thrift = ThriftReader(bytes, at: 0)
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .list):
        for _ in 0..<(try thrift.list(of: .yes, .no)) {
          isNullPage.append(try thrift.boolElement())
        }
      case (2, .list):
        for _ in 0..<(try thrift.list(of: .binary)) { least.append(try thrift.binary()) }
      case (3, .list):
        for _ in 0..<(try thrift.list(of: .binary)) { greatest.append(try thrift.binary()) }
      case (4, .int32): order = Order(rawValue: try thrift.int32()) ?? .unordered
      case (5, .list):
        for _ in 0..<(try thrift.list(of: .int64)) { nullCounts.append(try thrift.int64()) }
      default: try thrift.skip(field.type)
      }
    }
    guard least.count == isNullPage.count, greatest.count == isNullPage.count else {
      throw .invalidMetadata(field: "the column index")
    }
  }
}
