internal import Bytes

/// One leaf of a row group, some rows at a time.
///
/// What is held are the rows asked for, the page they come from, and what that page holds beyond them: no
/// count that the file claims is believed before its values have come.
struct LeafStream: Sendable {
  private let chunk: ChunkReader
  private let codec: Codec
  private var decoder: ChunkDecoder<LevelRows>
  private var page: OpenPage?
  /// All pages begin before `end` and end by `lastEnd`.
  private let end: Int
  private let lastEnd: Int
  /// Of the next page.
  private var offset: Int
  private var pageNumber = 0
  /// Slots of all pages so far.
  private var slotCount = 0
  /// Rows that were handed out.
  private var rowCount = 0

  /// Rows of lists are found by their levels, which are read so many at a time at least.
  private static let pieceSlotCountMin = 1024
  /// Arrays of more values grow as these come.
  private static let reservedCountMax = 1 << 17

  init(_ chunk: ChunkReader) throws(ParquetError) {
    self.chunk = chunk
    codec = try chunk.codec()
    decoder = ChunkDecoder(
      chunk.shape, LevelRows(chunk.shape), valueCountMax: chunk.valueCountMax)
    (offset, end, lastEnd) = try chunk.extent() ?? (0, 0, 0)
    guard chunk.shape.repetitionMax > 0 || chunk.metadata.valueCount == chunk.rowCount else {
      throw chunk.fail(.rowCount(promised: chunk.rowCount, found: chunk.metadata.valueCount))
    }
  }

  /// The next rows, of which there must be so many.
  mutating func next(_ wanted: Int) throws(ParquetError) -> NestedAssembly.Leaf {
    let isList = chunk.shape.repetitionMax > 0
    // A list ends where the next row begins.
    let lookahead = isList ? wanted + 1 : wanted
    // Room for what the caller is willing to hold, not for what the file claims.
    decoder.reserve(
      min(wanted, Self.reservedCountMax), hasIndices: true, byteCount: 0)
    while decoder.rows.rowCount < lookahead {
      if page.map({ $0.slotsLeft == 0 }) ?? true {
        page = nil
        guard try openNext() else { break }
      }
      guard var opened = page else { break }
      page = nil
      let rows = lookahead - decoder.rows.rowCount
      let piece = min(opened.slotsLeft, isList ? max(rows, Self.pieceSlotCountMin) : rows)
      guard decoder.rows.slotCount + piece <= max(chunk.valueCountMax, wanted) else {
        throw chunk.fail(
          .tooManyValues(count: decoder.rows.slotCount + piece), page: opened.number)
      }
      do throws(ParquetFlaw) {
        try chunk.bytes.withSpan { (span) throws(ParquetFlaw) in
          try opened.take(piece, span.extracting(opened.body), &decoder)
        }
      } catch {
        throw chunk.fail(error, page: opened.number)
      }
      page = opened
    }
    guard decoder.rows.rowCount >= wanted else {
      throw chunk.fail(
        .rowCount(promised: chunk.rowCount, found: rowCount + decoder.rows.rowCount))
    }
    rowCount += wanted
    let (rows, valueCount) = decoder.rows.removingFirst(wanted)
    return NestedAssembly.Leaf(
      shape: chunk.shape, rows: rows, values: decoder.values.removingFirst(valueCount))
  }

  /// Demands that no rows are left.
  func finish() throws(ParquetError) {
    guard decoder.rows.rowCount == 0, page?.slotsLeft ?? 0 == 0,
      slotCount == chunk.metadata.valueCount
    else {
      throw chunk.fail(.rowCount(promised: chunk.rowCount, found: chunk.rowCount + 1))
    }
  }

  /// Opens the next page with rows; false at the end.
  private mutating func openNext() throws(ParquetError) -> Bool {
    let promised = chunk.metadata.valueCount
    while slotCount < promised, offset < end {
      let next = try chunk.page(at: offset, number: pageNumber)
      guard next.body.upperBound <= lastEnd else {
        throw chunk.fail(.pageOutsideFile, page: pageNumber)
      }
      offset = next.body.upperBound
      pageNumber += 1
      do throws(ParquetFlaw) {
        page = try chunk.bytes.withSpan { (span) throws(ParquetFlaw) in
          try chunk.open(next, span.extracting(next.body), codec, &decoder)
        }
      } catch {
        throw chunk.fail(error, page: next.number)
      }
      guard let page else { continue }
      slotCount += page.slotsLeft
      guard slotCount <= promised else { break }
      if page.slotsLeft > 0 { return true }
    }
    guard slotCount == max(promised, 0) else {
      throw chunk.fail(.valueCount(promised: promised, found: slotCount))
    }
    return false
  }
}
