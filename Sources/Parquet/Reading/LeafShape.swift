/// How one leaf of the schema tree is stored: all that is needed to decode its chunks.
struct LeafShape: Hashable, Sendable {
  /// Names from below the root, joined by dots, as messages call the leaf.
  let name: String
  /// The number of the leaf, which is also its place in each row group.
  let number: Int
  let physicalType: PhysicalType
  /// Bytes per value of types of fixed width, else 0.
  let width: Int
  /// What the values mean.
  let type: ParquetType
  /// Values must be UTF-8.
  let isText: Bool
  let definitionMax: Int
  let repetitionMax: Int
}

/// The levels of a page, one per slot.
enum PageLevels {
  case each([UInt32])
  /// All slots have this one: so it is for lists of one element each, and where nothing is missing.
  case all(UInt32)

  /// One level per slot, written out.
  func listed(_ count: Int) -> [UInt32] {
    switch self {
    case .each(let levels): levels
    case .all(let level): [UInt32](repeating: level, count: count)
    }
  }
}

/// What takes the levels of a chunk, page by page, and makes rows of them.
protocol RowTaking: Sendable {
  var rowCount: Int { get }

  /// Returns how many values the page has.
  mutating func take(
    _ repetition: PageLevels, _ definition: PageLevels, slotCount: Int
  ) throws(ParquetFlaw) -> Int
}

/// Keeps levels as they are, for columns that are put together from several leaves.
struct LevelRows: RowTaking {
  private let shape: LeafShape
  private(set) var rowCount = 0
  private(set) var slotCount = 0
  /// One level per slot; empty where the greatest level is 0.
  private(set) var definition: [UInt8] = []
  private(set) var repetition: [UInt8] = []

  init(_ shape: LeafShape) { self.shape = shape }

  mutating func take(
    _ repetition: PageLevels, _ definition: PageLevels, slotCount: Int
  ) throws(ParquetFlaw) -> Int {
    if shape.repetitionMax > 0 {
      if case .all(let level) = repetition {
        guard rowCount > 0 || level == 0 || slotCount == 0 else { throw .firstRowContinues }
        self.repetition.append(contentsOf: repeatElement(UInt8(level), count: slotCount))
        if level == 0 { rowCount += slotCount }
      } else {
        for level in repetition.listed(slotCount) {
          if level == 0 { rowCount += 1 }
          guard rowCount > 0 else { throw .firstRowContinues }
          self.repetition.append(UInt8(truncatingIfNeeded: level))
        }
      }
    } else {
      rowCount += slotCount
    }
    self.slotCount += slotCount
    guard shape.definitionMax > 0 else { return slotCount }
    switch definition {
    case .all(let level):
      self.definition.append(contentsOf: repeatElement(UInt8(level), count: slotCount))
      return level == shape.definitionMax ? slotCount : 0
    case .each(let levels):
      var valueCount = 0
      for level in levels {
        self.definition.append(UInt8(truncatingIfNeeded: level))
        if level == shape.definitionMax { valueCount += 1 }
      }
      return valueCount
    }
  }

  /// Takes the first rows out, and tells how many values they have.
  mutating func removingFirst(_ wanted: Int) -> (rows: LevelRows, valueCount: Int) {
    var first = self
    if wanted < rowCount {
      let slots = slots(ofFirst: wanted)
      first.rowCount = wanted
      first.slotCount = slots
      rowCount -= wanted
      slotCount -= slots
      if shape.definitionMax > 0 {
        first.definition = Array(definition.prefix(slots))
        definition.removeFirst(slots)
      }
      if shape.repetitionMax > 0 {
        first.repetition = Array(repetition.prefix(slots))
        repetition.removeFirst(slots)
      }
    } else {
      self = LevelRows(shape)
    }
    guard shape.definitionMax > 0 else { return (first, first.slotCount) }
    let level = UInt8(shape.definitionMax)
    return (first, first.definition.reduce(0) { $0 + ($1 == level ? 1 : 0) })
  }

  private func slots(ofFirst rows: Int) -> Int {
    guard shape.repetitionMax > 0 else { return rows }
    var begun = 0
    return repetition.firstIndex { level in
      if level == 0 { begun += 1 }
      return begun > rows
    } ?? slotCount
  }
}
