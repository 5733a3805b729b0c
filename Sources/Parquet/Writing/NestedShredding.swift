internal import Bytes

/// A stretch of rows of a batch, kept until its row group is full.
struct BatchSlice: Sendable {
  let batch: ParquetBatch
  let rows: Range<Int>
}

extension ShreddedColumn {
  /// Takes apart one leaf of a column of any type.
  init(_ slices: [BatchSlice], _ leaf: WriterLeaf) throws(ParquetError) {
    var shredding = NestedShredding(leaf)
    for slice in slices {
      try shredding.add(slice.batch.columns[leaf.column], slice.rows)
    }
    self.init(
      rowCount: shredding.slotStarts.count - 1,
      definition: leaf.definitionMax > 0 ? .each(shredding.definition) : nil,
      repetition: leaf.repetitionMax > 0 ? .each(shredding.repetition) : nil,
      slotStarts: leaf.repetitionMax > 0 ? shredding.slotStarts : nil,
      valueStarts: leaf.definitionMax > 0 || leaf.repetitionMax > 0 ? shredding.valueStarts : nil,
      values: shredding.values, definitionMax: leaf.definitionMax)
  }
}

/// Walks the rows of a column down to one leaf.
private struct NestedShredding {
  private let leaf: WriterLeaf
  private(set) var definition: [UInt32] = []
  private(set) var repetition: [UInt32] = []
  private(set) var slotStarts: [UInt32] = [0]
  private(set) var valueStarts: [UInt32] = [0]
  private(set) var values: LeafValues

  private var slotCount: UInt32 = 0
  private var valueCount: UInt32 = 0
  /// The columns from the top to the leaf, and where in the last the values are.
  private var way: [ParquetColumn] = []
  private var isNullable: [Bool] = []
  private var places: [Int] = []

  init(_ leaf: WriterLeaf) {
    self.leaf = leaf
    values = LeafValues.none(leaf.physicalType)
  }

  mutating func add(_ column: ParquetColumn, _ rows: Range<Int>) throws(ParquetError) {
    way = [column]
    isNullable = [column.field.isNullable]
    var parts = leaf.parts[...]
    loop: while let last = way.last {
      switch last.values {
      case .list(_, let elements):
        way.append(elements)
        // The pair of a map is there or not; only its parts may be null.
        isNullable.append(elements.field.isNullable)
      case .structure(let columns):
        guard let part = parts.popFirst() else { break loop }
        way.append(columns[part])
        isNullable.append(columns[part].field.isNullable)
      default: break loop
      }
    }
    places = []
    for row in rows {
      try shred(0, row, 0, 0, 0)
      slotStarts.append(slotCount)
      valueStarts.append(valueCount)
    }
    try values.append(way[way.count - 1], places, leaf)
  }

  private mutating func slot(_ repetition: UInt32, _ definition: UInt32) {
    if leaf.definitionMax > 0 { self.definition.append(definition) }
    if leaf.repetitionMax > 0 { self.repetition.append(repetition) }
    slotCount += 1
  }

  private mutating func shred(
    _ level: Int, _ place: Int, _ repetition: UInt32, _ definition: UInt32, _ depth: UInt32
  ) throws(ParquetError) {
    var definition = definition
    let isMapKey = level >= 2 && isKey(level)
    if way[level].isNull(place) {
      guard isNullable[level], !isMapKey else {
        throw .unwritable(
          column: leaf.name, .unexpectedNull(row: slotStarts.count - 1))
      }
      return slot(repetition, definition)
    }
    if isNullable[level], !isMapKey, !isPair(level) { definition += 1 }
    switch way[level].values {
    case .list(let offsets, _):
      let elements = Int(offsets[place])..<Int(offsets[place + 1])
      guard !elements.isEmpty else { return slot(repetition, definition) }
      for element in elements {
        try shred(
          level + 1, element, element == elements.lowerBound ? repetition : depth + 1,
          definition + 1, depth + 1)
      }
    case .structure where level + 1 < way.count:
      try shred(level + 1, place, repetition, definition, depth)
    default:
      slot(repetition, definition)
      places.append(place)
      valueCount += 1
    }
  }

  /// Whether the column is the key of a map: the first part of the pair below it.
  private func isKey(_ level: Int) -> Bool {
    guard isPair(level - 1), case .structure(let pair) = way[level - 1].values else {
      return false
    }
    return pair.first?.field == way[level].field
  }

  /// Whether the column holds the pairs of a map.
  private func isPair(_ level: Int) -> Bool {
    guard level > 0, case .map = way[level - 1].field.type else { return false }
    return true
  }
}

extension LeafValues {
  static func none(_ type: PhysicalType) -> LeafValues {
    switch type {
    case .boolean: .bool([])
    case .int32: .int32([])
    case .int64: .int64([])
    case .float: .float([])
    case .double: .double([])
    case .byteArray, .fixedLengthByteArray, .int96: .text([])
    }
  }

  /// Adds the values at some places of a column, stored as the leaf wants them.
  fileprivate mutating func append(
    _ column: ParquetColumn, _ places: [Int], _ leaf: WriterLeaf
  ) throws(ParquetError) {
    let stored = try WriterConversion(column, leaf).values()
    let unlike = ParquetError.unwritable(column: leaf.name, .unlikeSchema)
    func grow<Value>(
      _ more: [Value], _ places: [Int], _ made: ([Value]) -> LeafValues,
      _ own: (LeafValues) -> [Value]?
    ) throws(ParquetError) {
      guard var values = own(self) else { throw unlike }
      // Nobody else holds the array while it grows: otherwise all that is there would be copied for every batch.
      self = .bool([])
      for place in places { values.append(more[place]) }
      self = made(values)
    }
    switch stored {
    case .bool(let more):
      try grow(more, places, Self.bool) { if case .bool(let own) = $0 { own } else { nil } }
    case .int32(let more):
      try grow(more, places, Self.int32) { if case .int32(let own) = $0 { own } else { nil } }
    case .int64(let more):
      try grow(more, places, Self.int64) { if case .int64(let own) = $0 { own } else { nil } }
    case .float(let more):
      try grow(more, places, Self.float) { if case .float(let own) = $0 { own } else { nil } }
    case .double(let more):
      try grow(more, places, Self.double) { if case .double(let own) = $0 { own } else { nil } }
    case .bytes(let texts):
      try append(
        TextRun(texts: texts, ids: places.map { UInt32($0) }, isDistinct: true), else: unlike)
    case .dictionary(let ids, let texts):
      try append(
        TextRun(texts: texts, ids: places.map { ids[$0] }, isDistinct: false), else: unlike)
    case .fixed(let values):
      let offsets = (0...values.count).map { UInt32($0 * values.width) }
      try append(
        TextRun(
          texts: StringArray(bytes: values.bytes, offsets: offsets),
          ids: places.map { UInt32($0) }, isDistinct: true), else: unlike)
    default: throw unlike
    }
  }

  private mutating func append(
    _ run: TextRun, else unlike: ParquetError
  ) throws(ParquetError) {
    guard case .text(var runs) = self else { throw unlike }
    self = .text([])
    runs.append(run)
    self = .text(runs)
  }
}
