internal import Bytes

/// A data page that was checked and unpacked, whose slots are taken some at a time.
struct OpenPage: Sendable {
  let number: Int
  /// Of the page as stored, where the file has it.
  let body: Range<Int>
  private var cursor: PageCursor
  /// The page without its compression: of a v2 page its values alone. Nil where it is stored as it is.
  private let unpacked: [UInt8]?
  /// How many rows a v2 page promises to begin.
  private let rowCount: Int?
  private var foundRowCount = 0

  init(
    _ cursor: PageCursor, of page: ChunkReader.Page, unpacked: [UInt8]? = nil, rowCount: Int? = nil
  ) {
    self.cursor = cursor
    number = page.number
    body = page.body
    self.unpacked = unpacked
    self.rowCount = rowCount
  }

  var slotsLeft: Int { cursor.slotsLeft }

  /// Takes the next slots.
  ///
  /// - Parameter stored: The page as the file has it.
  mutating func take<Rows: RowTaking>(
    _ slotCount: Int, _ stored: Span<UInt8>, _ decoder: inout ChunkDecoder<Rows>
  ) throws(ParquetFlaw) {
    let before = decoder.rows.rowCount
    if let unpacked {
      let values = unpacked.span
      if rowCount == nil {
        try decoder.take(&cursor, slotCount, levels: values, values: values)
      } else {
        try decoder.take(&cursor, slotCount, levels: stored, values: values)
      }
    } else {
      try decoder.take(&cursor, slotCount, levels: stored, values: stored)
    }
    foundRowCount += decoder.rows.rowCount - before
    if cursor.slotsLeft == 0, let rowCount, foundRowCount != rowCount {
      throw .rowCount(promised: rowCount, found: foundRowCount)
    }
  }
}
