internal import Bytes
internal import Records

/// Takes the pages of one chunk in order: levels go to `rows`, which makes rows of them, values are
/// gathered without nulls.
struct ChunkDecoder<Rows: RowTaking> {
  private let shape: LeafShape
  var rows: Rows
  var values: PhysicalValues
  /// Pages whose values cannot come some at a time may have so many of them.
  private let valueCountMax: Int

  init(_ shape: LeafShape, _ rows: Rows, valueCountMax: Int) {
    self.shape = shape
    self.rows = rows
    self.valueCountMax = valueCountMax
    values = PhysicalValues(shape)
  }

  /// Makes room for the values of several pages.
  mutating func reserve(_ valueCount: Int, hasIndices: Bool, byteCount: Int) {
    values.reserve(valueCount, hasIndices: hasIndices, byteCount: byteCount)
  }

  mutating func takeDictionary(
    _ body: Span<UInt8>, count: Int, encoding: Int32
  ) throws(ParquetFlaw) {
    try values.takeDictionary(body, count: count, encoding: encoding)
  }

  /// A v1 page: levels with their lengths, then values.
  func opened(
    _ body: Span<UInt8>, slotCount: Int, encoding: Int32, levelEncodings: (Int32, Int32)
  ) throws(ParquetFlaw) -> PageCursor {
    var position = 0
    let repetition = try Self.levels(
      body, at: &position, slotCount, levelEncodings.1, levelMax: shape.repetitionMax)
    let definition = try Self.levels(
      body, at: &position, slotCount, levelEncodings.0, levelMax: shape.definitionMax)
    return PageCursor(
      slotCount: slotCount, repetition: repetition, definition: definition,
      values: ValueCursor(encoding: encoding, start: position))
  }

  private static func levels(
    _ body: Span<UInt8>, at position: inout Int, _ slotCount: Int, _ encoding: Int32, levelMax: Int
  ) throws(ParquetFlaw) -> LevelCursor {
    guard levelMax > 0 else { return .none }
    if encoding == Encoding.bitPacked.rawValue {
      return try LevelCursor(
        bitPacked: body, at: &position, slotCount: slotCount, levelMax: levelMax)
    }
    guard encoding == Encoding.runLength.rawValue else {
      throw .unsupportedEncoding("\(Encoding.name(encoding)) of levels")
    }
    guard body.count - position >= 4 else { throw .cutLevels }
    let byteCount = littleEndianLength(body, at: position)
    position += 4
    guard byteCount <= body.count - position else { throw .cutLevels }
    position += byteCount
    return try LevelCursor(body, position - byteCount..<position, levelMax: levelMax)
  }

  /// A v2 page, whose levels stand before the values without lengths.
  ///
  /// - Parameter valueStart: Where the values begin in their own bytes.
  func openedV2(
    _ body: Span<UInt8>, slotCount: Int, encoding: Int32, repetitionByteCount: Int,
    definitionByteCount: Int, valueStart: Int
  ) throws(ParquetFlaw) -> PageCursor {
    guard repetitionByteCount <= body.count,
      definitionByteCount <= body.count - repetitionByteCount
    else { throw .cutLevels }
    var repetition = LevelCursor.none
    var definition = LevelCursor.none
    if shape.repetitionMax > 0 {
      repetition = try LevelCursor(body, 0..<repetitionByteCount, levelMax: shape.repetitionMax)
    }
    if shape.definitionMax > 0 {
      definition = try LevelCursor(
        body, repetitionByteCount..<repetitionByteCount + definitionByteCount,
        levelMax: shape.definitionMax)
    }
    return PageCursor(
      slotCount: slotCount, repetition: repetition, definition: definition,
      values: ValueCursor(encoding: encoding, start: valueStart))
  }

  /// Takes the next slots of an open page. Where its values come at once, those of all its slots are there
  /// from then on.
  mutating func take(
    _ page: inout PageCursor, _ slotCount: Int, levels: Span<UInt8>, values body: Span<UInt8>
  ) throws(ParquetFlaw) {
    var ahead: Int?
    if slotCount < page.slotsLeft, !page.values.isTaken, !values.isGradual(page.values) {
      let count = try page.valueCount(levels)
      guard count <= valueCountMax else { throw .tooManyValues(count: count) }
      ahead = count
    }
    let (repetition, definition) = try page.takeLevels(levels, slotCount)
    let count = try rows.take(repetition, definition, slotCount: slotCount)
    if page.values.isTaken { return }
    try values.take(body, &page.values, count: ahead ?? count)
    if ahead != nil { page.values.isTaken = true }
  }
}
