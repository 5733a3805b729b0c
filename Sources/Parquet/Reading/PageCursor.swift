internal import Bytes

/// The levels of an open page, some at a time.
struct LevelCursor: Sendable {
  private let levelMax: Int
  /// Nil where all levels are 0, or packed in the old way.
  private var runs: RunLengthCursor?
  /// Where levels packed in the old way begin, and which comes next.
  private var packed: (start: Int, next: Int)?

  /// Levels of a leaf that has none.
  static let none = LevelCursor(levelMax: 0)

  private init(levelMax: Int) { self.levelMax = levelMax }

  init(_ body: Span<UInt8>, _ range: Range<Int>, levelMax: Int) throws(ParquetFlaw) {
    self.levelMax = levelMax
    runs = try RunLengthCursor(body, range, width: RunLengthHybrid.width(of: levelMax))
  }

  /// The first way levels were packed, highest bit first and without a length: only old files have it.
  init(
    bitPacked body: Span<UInt8>, at position: inout Int, slotCount: Int, levelMax: Int
  ) throws(ParquetFlaw) {
    self.levelMax = levelMax
    let byteCount = (slotCount * RunLengthHybrid.width(of: levelMax) + 7) / 8
    guard byteCount <= body.count - position else { throw .cutLevels }
    packed = (position, 0)
    position += byteCount
  }

  mutating func take(_ body: Span<UInt8>, _ count: Int) throws(ParquetFlaw) -> PageLevels {
    if let (start, next) = packed {
      packed = (start, next + count)
      return .each(try Self.bitPacked(body, start, next..<next + count, levelMax: levelMax))
    }
    guard var cursor = runs else { return .all(0) }
    runs = nil
    defer { runs = cursor }
    if let level = try cursor.takeRepeated(body, count) {
      guard level <= levelMax else { throw .levelRange(level: Int(level), levelMax: levelMax) }
      return .all(level)
    }
    var levels: [UInt32] = []
    try cursor.take(body, count, to: &levels)
    let greatest = levels.max() ?? 0
    guard greatest <= levelMax else { throw .levelRange(level: Int(greatest), levelMax: levelMax) }
    return .each(levels)
  }

  /// How many of the next `count` slots have the highest level, and so a value. None is taken.
  func valueCount(_ body: Span<UInt8>, in count: Int) throws(ParquetFlaw) -> Int {
    if let (start, next) = packed {
      let levels = try Self.bitPacked(body, start, next..<next + count, levelMax: levelMax)
      return levels.count { $0 == levelMax }
    }
    return try runs?.count(of: UInt32(levelMax), in: count, body) ?? count
  }

  private static func bitPacked(
    _ body: Span<UInt8>, _ start: Int, _ slots: Range<Int>, levelMax: Int
  ) throws(ParquetFlaw) -> [UInt32] {
    let width = RunLengthHybrid.width(of: levelMax)
    var levels: [UInt32] = []
    levels.reserveCapacity(slots.count)
    for slot in slots {
      var level: UInt32 = 0
      for bit in slot * width..<(slot + 1) * width {
        level = level << 1 | UInt32(body[start + bit / 8] >> UInt8(7 - bit % 8) & 1)
      }
      guard level <= levelMax else { throw .levelRange(level: Int(level), levelMax: levelMax) }
      levels.append(level)
    }
    return levels
  }
}

/// The values of an open page.
struct ValueCursor: Sendable {
  let encoding: Int32
  /// First byte of the values.
  let start: Int
  /// Of dictionary indices and booleans in runs, which may stand for any number of values: they come some at
  /// a time. All others have bytes to show for each value and come at once.
  var runs: RunLengthCursor?
  var isTaken = false
}

/// A data page that is open: its slots come some at a time.
struct PageCursor: Sendable {
  let slotCount: Int
  private(set) var slotsLeft: Int
  private var repetition: LevelCursor
  private var definition: LevelCursor
  var values: ValueCursor

  init(
    slotCount: Int, repetition: LevelCursor, definition: LevelCursor, values: ValueCursor
  ) {
    self.slotCount = slotCount
    slotsLeft = slotCount
    self.repetition = repetition
    self.definition = definition
    self.values = values
  }

  mutating func takeLevels(
    _ body: Span<UInt8>, _ count: Int
  ) throws(ParquetFlaw) -> (repetition: PageLevels, definition: PageLevels) {
    slotsLeft -= count
    return (try repetition.take(body, count), try definition.take(body, count))
  }

  /// How many values there are in the slots that are left.
  func valueCount(_ body: Span<UInt8>) throws(ParquetFlaw) -> Int {
    try definition.valueCount(body, in: slotsLeft)
  }
}
