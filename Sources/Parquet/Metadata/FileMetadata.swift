/// A node of the schema tree, in the order of a walk from the root down.
struct SchemaElement: Sendable {
  var physicalType: Int32?
  var repetition: Int32?
  var name = ""
  var childCount = 0
  var convertedType: Int32?
  var logicalType: LogicalType?
  /// Bytes per value of arrays of fixed width.
  var typeLength: Int32?
  var scale: Int32?
  var precision: Int32?
  var fieldID: Int32?
}

/// What a chunk says about its values, as PLAIN bytes without lengths.
struct ColumnStatistics: Sendable {
  var least: [UInt8]?
  var greatest: [UInt8]?
  /// Absent means: not known to be exact.
  var isLeastExact: Bool?
  var isGreatestExact: Bool?
  var nullCount: Int?
  var distinctCount: Int?
}

/// How many pages of a chunk have an encoding.
struct PageEncodingCount: Sendable {
  var type: PageType
  var encoding: Encoding
  var count: Int
}

/// What values will take in memory, and how often each level occurs.
struct SizeStatistics: Sendable {
  /// Of byte arrays: all of them, lengths left out.
  var byteCount: Int?
  /// Counts by level; empty where they tell nothing.
  var repetition: [Int] = []
  var definition: [Int] = []
}

/// A stretch of the file.
struct FilePart: Sendable {
  var offset: Int
  var byteCount: Int
}

/// Where the values of one column in one row group are, and how they are written.
struct ChunkMetadata: Sendable {
  var physicalType: Int32 = 0
  var encodings: [Int32] = []
  var path: [String] = []
  var codec: Int32 = 0
  var valueCount = 0
  var uncompressedByteCount = 0
  var compressedByteCount = 0
  var dataPageOffset = 0
  var dictionaryPageOffset: Int?
  var statistics: ColumnStatistics?
  var pageEncodings: [PageEncodingCount] = []
  var sizes: SizeStatistics?
  var bloomFilterOffset: Int?
  var bloomFilterByteCount: Int?
  var offsetIndex: FilePart?
  var columnIndex: FilePart?
  /// Set when the bytes lie in another file.
  var isElsewhere = false
  var isEncrypted = false
}

/// A stretch of rows, all columns.
struct RowGroupMetadata: Sendable {
  var chunks: [ChunkMetadata] = []
  var totalByteCount = 0
  var rowCount = 0
  var sorting: [SortingMetadata] = []
}

/// By which leaf the rows of a row group are sorted.
struct SortingMetadata: Sendable {
  var leaf: Int32
  var isDescending: Bool
  var nullsFirst: Bool
}

/// The footer of a Parquet file.
struct FileMetadata: Sendable {
  var elements: [SchemaElement] = []
  var rowCount = 0
  var rowGroups: [RowGroupMetadata] = []
  var keyValues: [(key: String, value: String)] = []
  var createdBy: String?
}
