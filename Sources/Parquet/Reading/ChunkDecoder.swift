internal import Bytes
internal import Records

/// Takes the pages of one chunk in order: levels go to `rows`, which makes rows of them, values are
/// gathered without nulls.
struct ChunkDecoder<Rows: RowTaking> {
  private let shape: LeafShape
  private(set) var rows: Rows
  private(set) var values: PhysicalValues

  init(_ shape: LeafShape, _ rows: Rows) {
    self.shape = shape
    self.rows = rows
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
  mutating func takePage(
    _ body: Span<UInt8>, slotCount: Int, encoding: Int32, levelEncodings: (Int32, Int32)
  ) throws(ParquetFlaw) {
    var position = 0
    var repetition = PageLevels.all(0)
    var definition = PageLevels.all(0)
    for (level, levelMax) in [(0, shape.repetitionMax), (1, shape.definitionMax)]
    where levelMax > 0 {
      let levelEncoding = level == 0 ? levelEncodings.1 : levelEncodings.0
      if levelEncoding == Encoding.bitPacked.rawValue {
        let levels = try BitPackedLevels.decode(
          body, at: &position, count: slotCount, levelMax: levelMax)
        if level == 0 { repetition = .each(levels) } else { definition = .each(levels) }
        continue
      }
      guard levelEncoding == Encoding.runLength.rawValue else {
        throw .unsupportedEncoding("\(Encoding.name(levelEncoding)) of levels")
      }
      guard body.count - position >= 4 else { throw .cutLevels }
      let byteCount = littleEndianLength(body, at: position)
      position += 4
      guard byteCount <= body.count - position else { throw .cutLevels }
      let levels = try Self.levels(
        body, position..<position + byteCount, count: slotCount, levelMax: levelMax)
      if level == 0 { repetition = levels } else { definition = levels }
      position += byteCount
    }
    let valueCount = try rows.take(repetition, definition, slotCount: slotCount)
    try values.take(body, from: position, count: valueCount, encoding: encoding)
  }

  /// The levels of a v2 page, which stand before the values without lengths. Returns how many values
  /// there are.
  mutating func takeLevelsV2(
    _ body: Span<UInt8>, slotCount: Int, repetitionByteCount: Int, definitionByteCount: Int
  ) throws(ParquetFlaw) -> Int {
    guard repetitionByteCount <= body.count,
      definitionByteCount <= body.count - repetitionByteCount
    else { throw .cutLevels }
    var repetition = PageLevels.all(0)
    var definition = PageLevels.all(0)
    if shape.repetitionMax > 0 {
      repetition = try Self.levels(
        body, 0..<repetitionByteCount, count: slotCount, levelMax: shape.repetitionMax)
    }
    if shape.definitionMax > 0 {
      definition = try Self.levels(
        body, repetitionByteCount..<repetitionByteCount + definitionByteCount, count: slotCount,
        levelMax: shape.definitionMax)
    }
    return try rows.take(repetition, definition, slotCount: slotCount)
  }

  /// The values of a page, after its levels.
  mutating func takeValues(
    _ body: Span<UInt8>, from start: Int, count: Int, encoding: Int32
  ) throws(ParquetFlaw) {
    try values.take(body, from: start, count: count, encoding: encoding)
  }

  private static func levels(
    _ body: Span<UInt8>, _ range: Range<Int>, count: Int, levelMax: Int
  ) throws(ParquetFlaw) -> PageLevels {
    let width = RunLengthHybrid.width(of: levelMax)
    if let level = RunLengthHybrid.single(body, range, width: width, count: count) {
      guard level <= levelMax else { throw .levelRange(level: Int(level), levelMax: levelMax) }
      return .all(level)
    }
    var levels: [UInt32] = []
    try RunLengthHybrid.decode(body, range, width: width, count: count, to: &levels)
    let greatest = levels.max() ?? 0
    guard greatest <= levelMax else { throw .levelRange(level: Int(greatest), levelMax: levelMax) }
    return .each(levels)
  }
}

/// The first way levels were packed, highest bit first and without a length: only old files have it.
enum BitPackedLevels {
  static func decode(
    _ body: Span<UInt8>, at position: inout Int, count: Int, levelMax: Int
  ) throws(ParquetFlaw) -> [UInt32] {
    let width = RunLengthHybrid.width(of: levelMax)
    let byteCount = (count * width + 7) / 8
    guard byteCount <= body.count - position else { throw .cutLevels }
    var levels: [UInt32] = []
    levels.reserveCapacity(count)
    for slot in 0..<count {
      var level: UInt32 = 0
      for bit in slot * width..<(slot + 1) * width {
        level = level << 1 | UInt32(body[position + bit / 8] >> UInt8(7 - bit % 8) & 1)
      }
      guard level <= levelMax else { throw .levelRange(level: Int(level), levelMax: levelMax) }
      levels.append(level)
    }
    position += byteCount
    return levels
  }
}
