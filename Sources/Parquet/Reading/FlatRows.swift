internal import Bytes
internal import Records

/// Makes rows of the levels of a flat column or of a list of plain values, which is what our own files
/// hold: far fewer steps than putting nested columns together.
struct FlatRows: RowTaking {
  private let column: LeafColumn

  private(set) var rowCount = 0
  private var validity: [Bool] = []
  private var hasNulls = false
  private var listOffsets: [UInt32] = [0]

  init(_ column: LeafColumn) { self.column = column }

  /// Turns levels into rows; returns how many values the page has.
  mutating func take(
    _ repetition: PageLevels, _ definition: PageLevels, slotCount: Int
  ) throws(ParquetFlaw) -> Int {
    if column.description.isList {
      if case .all(0) = repetition {
        return try takeShortLists(definition, slotCount: slotCount)
      }
      return try takeListLevels(
        repetition.listed(slotCount), definition.listed(slotCount))
    }
    rowCount += slotCount
    guard column.isLeafOptional else { return slotCount }
    let levels = definition.listed(slotCount)
    let valueCount = levels.reduce(0) { $0 + Int($1) }
    if valueCount == slotCount {
      validity.append(contentsOf: repeatElement(true, count: slotCount))
    } else {
      hasNulls = true
      validity.append(contentsOf: levels.lazy.map { $0 != 0 })
    }
    return valueCount
  }

  /// The levels of rows that have one slot each, and so an element at most.
  private mutating func takeShortLists(
    _ definition: PageLevels, slotCount: Int
  ) throws(ParquetFlaw) -> Int {
    let valueLevel = UInt32(column.shape.definitionMax)
    // What is neither an element nor an empty list is left to the general case.
    let emptyLevel: UInt32 = column.isListOptional ? 1 : 0
    guard valueLevel == emptyLevel + 1 else {
      return try takeListLevels(
        [UInt32](repeating: 0, count: slotCount), definition.listed(slotCount))
    }
    let before = listOffsets[listOffsets.count - 1]
    guard Int(before) + slotCount <= Int(UInt32.max) else {
      throw .tooManyValues(count: Int(before) + slotCount)
    }
    var offsets = listOffsets
    listOffsets = []
    offsets.reserveCapacity(offsets.count + slotCount)
    var count = before
    switch definition {
    case .all(let level):
      let step: UInt32 = level == valueLevel ? 1 : 0
      for _ in 0..<slotCount {
        count &+= step
        offsets.append(count)
      }
      validity.append(contentsOf: repeatElement(level >= emptyLevel, count: slotCount))
      if level < emptyLevel && slotCount > 0 { hasNulls = true }
    case .each(let levels):
      for level in levels {
        count &+= level == valueLevel ? 1 : 0
        offsets.append(count)
      }
      if emptyLevel == 0 {
        validity.append(contentsOf: repeatElement(true, count: slotCount))
      } else {
        validity.append(contentsOf: levels.lazy.map { $0 >= emptyLevel })
        if levels.contains(where: { $0 < emptyLevel }) { hasNulls = true }
      }
    }
    listOffsets = offsets
    rowCount = offsets.count - 1
    return Int(count - before)
  }

  private mutating func takeListLevels(
    _ repetition: [UInt32], _ definition: [UInt32]
  ) throws(ParquetFlaw) -> Int {
    let emptyLevel: UInt32 = column.isListOptional ? 1 : 0
    let valueLevel = UInt32(column.shape.definitionMax)
    var offsets = listOffsets
    listOffsets = []
    var flags = validity
    validity = []
    let before = offsets[offsets.count - 1]
    guard Int(before) + definition.count <= Int(UInt32.max) else {
      throw .tooManyValues(count: Int(before) + definition.count)
    }
    var newRowCount = 0
    for level in repetition { newRowCount &+= level == 0 ? 1 : 0 }
    var row = offsets.count - 1
    guard row > 0 || repetition.first ?? 0 == 0 else { throw .firstRowContinues }
    offsets.append(contentsOf: repeatElement(0, count: newRowCount))
    flags.append(contentsOf: repeatElement(true, count: newRowCount))
    var ends = offsets.mutableSpan
    var count = before
    for (slot, level) in definition.enumerated() {
      if repetition[slot] == 0 {
        row &+= 1
        if level < emptyLevel {
          flags[row &- 1] = false
          hasNulls = true
        }
      } else if level <= emptyLevel {
        // A row goes on only with a further element.
        throw .levelRange(level: Int(level), levelMax: 0)
      }
      if level == valueLevel {
        count &+= 1
      } else if level > emptyLevel {
        throw .nullElement
      }
      ends[row] = count
    }
    rowCount = offsets.count - 1
    listOffsets = offsets
    validity = flags
    return Int(count - before)
  }

  // MARK: The end

  /// The column that came of all pages.
  func column(of values: PhysicalValues) throws(ParquetFlaw) -> Column {
    let isFlat = !column.description.isList
    let flags = hasNulls ? validity : nil
    let gaps = isFlat ? flags : nil
    let converted: ColumnValues
    switch (column.description.kind, column.conversion) {
    case (.bool, _): converted = .bool(values.bools.spread(over: gaps, filler: false))
    case (.int32, _): converted = .int32(values.int32s.spread(over: gaps, filler: 0))
    case (.date, _): converted = .date(values.int32s.spread(over: gaps, filler: 0))
    case (.int64, .unsigned):
      converted = .int64(
        values.int32s.map { Int64(UInt32(bitPattern: $0)) }.spread(over: gaps, filler: 0))
    case (.int64, _): converted = .int64(values.int64s.spread(over: gaps, filler: 0))
    case (.timestamp, .thousandfold):
      var microseconds: [Int64] = []
      for milliseconds in values.int64s {
        let (product, overflow) = milliseconds.multipliedReportingOverflow(by: 1000)
        guard !overflow else { throw .numberRange }
        microseconds.append(product)
      }
      converted = .timestamp(microseconds.spread(over: gaps, filler: 0))
    case (.timestamp, _): converted = .timestamp(values.int64s.spread(over: gaps, filler: 0))
    case (.double, _) where column.shape.physicalType == .float:
      converted = .double(values.floats.map { Double($0) }.spread(over: gaps, filler: 0))
    case (.double, _): converted = .double(values.doubles.spread(over: gaps, filler: 0))
    case (.string, _):
      converted =
        values.hasPlainTexts
        ? .string(values.texts.spread(over: gaps))
        // Also a chunk of nothing but nulls: any other chunk's form will do for it.
        : .dictionary(
          ids: values.ids.spread(over: gaps, filler: 0), values: values.dictionaryTexts ?? .init())
    }
    return Column(
      column.description.name, converted, listOffsets: isFlat ? nil : listOffsets,
      validity: flags, isNullable: column.description.isNullable)
  }
}
