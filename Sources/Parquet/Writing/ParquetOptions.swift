/// How a Parquet file is written. Only `threadCount` leaves the bytes as they are.
public struct ParquetOptions: Sendable {
  public enum Compression: Sendable, Hashable {
    /// Fast to read back: for artifacts.
    case none
    /// Small: for datasets. Level 3 was measured best; 9 gains 3 % and takes three times as long.
    case zstd(level: Int32 = 3)
    /// What every reader of the last ten years knows.
    case snappy
    /// Small and slow to write.
    case gzip(level: Int32 = 6)
    /// Fast to unpack; some readers do not know it.
    case lz4
  }

  /// How values are put into bytes.
  public enum EncodingChoice: Sendable, Hashable {
    /// Dictionaries where they pay, else plain values: what every reader knows.
    case compatible
    /// Dictionaries, differences, shared prefixes or byte streams, whichever pays.
    case compact
    /// No dictionaries.
    case plain
    /// Differences of integers, lengths before texts, byte streams of floating-point numbers.
    case delta
    /// The same, but texts without what they share with the one before.
    case prefix
  }

  /// The form of data pages. Readers take both; the newer ones gain nothing where pages are unpacked
  /// as a whole.
  public enum PageVersion: Sendable, Hashable { case v1, v2 }

  /// The rows are sorted by this column; told to readers, and checked against the page bounds.
  public struct Sorting: Sendable, Hashable {
    public var column: String
    public var isDescending: Bool
    public var nullsFirst: Bool

    public init(_ column: String, isDescending: Bool = false, nullsFirst: Bool = false) {
      self.column = column
      self.isDescending = isDescending
      self.nullsFirst = nullsFirst
    }
  }

  public var codec: Compression
  public var encoding: EncodingChoice
  public var pageVersion: PageVersion
  /// Numbers fields, which table formats know columns by.
  public var hasFieldIDs: Bool
  /// Readers skip whole row groups and hold one in memory: smaller ones make lookups fast (13 ms
  /// against 40 ms in DuckDB for 131,072 against a million rows), larger ones suit warehouse loads.
  public var rowGroupRowCount: Int
  /// Pages are what page indexes skip. Both limits are those of the other writers; a row is never
  /// split, so one long row may exceed the second.
  public var pageRowCountMax: Int
  /// For rows that are sorted by the key they are looked up by: a lookup unpacks one page of each column,
  /// and took 8.1 ms as a process of its own where pages of 20,000 rows took 13; files grow by 3 to 5 %.
  package static let lookupPageRowCount = 4_096
  public var pageByteCountMax: Int
  /// Goes to the file's key-value metadata in this order; keys should begin with the program's name.
  public var metadata: [(key: String, value: String)]
  /// Most significant first.
  public var sortingColumns: [Sorting]
  /// Columns that are looked up by value though the rows are not sorted by them: about two bytes per
  /// distinct value and row group.
  public var bloomFilterColumns: [String]
  public var hasPageIndex: Bool
  /// Least and greatest value of chunks and pages, by which readers skip what they do not want. Costs
  /// as much as encoding does; not for files that are always read whole. Page index and sort order
  /// rest on it.
  public var hasBounds: Bool
  /// A CRC-32 per page: a flipped bit is noticed when it is read.
  public var hasChecksums: Bool
  /// Time before size: whole numbers as differences, texts behind their lengths, others plainly, and dictionaries only
  /// of texts of which a glance at the first promises that many come again. For files that are read back at once.
  package var isQuick = false
  public var threadCount: Int
  /// Who wrote the file, in the form that other readers parse.
  public var createdBy: String

  public init(
    codec: Compression = .zstd(), rowGroupRowCount: Int = 131_072,
    pageRowCountMax: Int = 20_000, pageByteCountMax: Int = 1 << 20,
    metadata: [(key: String, value: String)] = [], sortingColumns: [Sorting] = [],
    bloomFilterColumns: [String] = [], hasPageIndex: Bool = true, hasBounds: Bool = true,
    hasChecksums: Bool = true, encoding: EncodingChoice = .compatible,
    pageVersion: PageVersion = .v1, hasFieldIDs: Bool = false, threadCount: Int = 1,
    createdBy: String = "colligate version 0.1.0 (build 0)"
  ) {
    precondition(rowGroupRowCount > 0 && pageRowCountMax > 0 && pageByteCountMax > 0)
    precondition(hasBounds || (!hasPageIndex && sortingColumns.isEmpty), "both rest on bounds")
    self.codec = codec
    self.encoding = encoding
    self.pageVersion = pageVersion
    self.hasFieldIDs = hasFieldIDs
    self.rowGroupRowCount = rowGroupRowCount
    self.pageRowCountMax = pageRowCountMax
    self.pageByteCountMax = pageByteCountMax
    self.metadata = metadata
    self.sortingColumns = sortingColumns
    self.bloomFilterColumns = bloomFilterColumns
    self.hasPageIndex = hasPageIndex
    self.hasBounds = hasBounds
    self.hasChecksums = hasChecksums
    self.threadCount = threadCount
    self.createdBy = createdBy
  }
}
