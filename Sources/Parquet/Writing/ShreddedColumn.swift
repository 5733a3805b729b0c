internal import Bytes
internal import Records

/// A stretch of rows of a table, kept until its row group is full.
struct TableSlice: Sendable {
  let table: Table
  let rows: Range<Int>
}

/// The values that are there, without nulls, in order.
enum LeafValues: Sendable {
  case bool([Bool])
  case int32([Int32])
  case int64([Int64])
  case float([Float])
  case double([Double])
  /// Byte arrays of any kind.
  case text([TextRun])

  /// Texts of one arena: the ids of those that occur, one per value.
  struct TextRun: Sendable {
    let texts: StringArray
    var ids: [UInt32] = []
    /// Each id occurs once, as texts that are not dictionary-encoded do.
    let isDistinct: Bool

    /// The bytes of all values together. Texts that stand one after the other need not be visited.
    var byteCount: Int {
      guard let range = consecutive(ids.indices) else { return texts.byteCount(of: ids.span) }
      return Int(texts.offsets[range.upperBound] - texts.offsets[range.lowerBound])
    }

    /// The texts of a stretch of values where they stand one after the other, as most texts do that are not
    /// dictionary-encoded; nil otherwise.
    func consecutive(_ places: Range<Int>) -> Range<Int>? {
      guard isDistinct, !places.isEmpty else { return nil }
      let (first, last) = (Int(ids[places.lowerBound]), Int(ids[places.upperBound - 1]))
      return last - first == places.count - 1 ? first..<last + 1 : nil
    }

    /// Whether its own ids are worth renumbering, which takes a table as long as the run's dictionary: not for
    /// a few rows of a large one.
    var isRenumbered: Bool { !isDistinct && texts.count <= ids.count * 4 + 1024 }
  }

  var count: Int {
    switch self {
    case .bool(let values): values.count
    case .int32(let values): values.count
    case .int64(let values): values.count
    case .float(let values): values.count
    case .double(let values): values.count
    case .text(let runs): runs.reduce(0) { $0 + $1.ids.count }
    }
  }
}

/// One column of one row group, taken apart into levels and values as the format wants them
/// (Melnik et al., "Dremel", doi:10.14778/1920841.1920886).
///
///     flat, nullable      definition 0 null, 1 value
///     list                definition 0 empty, 1 element; repetition 0 first of a row, 1 further
///     list, nullable      definition 0 null, 1 empty, 2 element
///
/// A slot is a place in the level streams: one per row, or one per element and one per row without any.
struct ShreddedColumn: Sendable {
  /// One level per slot.
  enum Levels: Sendable {
    case each([UInt32])
    /// All slots have this one.
    case all(UInt32)
  }

  let rowCount: Int
  private(set) var definition: Levels?
  private(set) var repetition: Levels?
  /// `rowCount + 1` places each; nil where they are the rows' own numbers.
  private(set) var slotStarts: [UInt32]?
  private(set) var valueStarts: [UInt32]?
  private(set) var values: LeafValues
  let definitionMax: Int

  var slotCount: Int { slotStarts.map { Int($0[rowCount]) } ?? rowCount }

  var valueCount: Int { valueStarts.map { Int($0[rowCount]) } ?? rowCount }

  func slots(_ rows: Range<Int>) -> Range<Int> {
    guard let slotStarts else { return rows }
    return Int(slotStarts[rows.lowerBound])..<Int(slotStarts[rows.upperBound])
  }

  func values(_ rows: Range<Int>) -> Range<Int> {
    guard let valueStarts else { return rows }
    return Int(valueStarts[rows.lowerBound])..<Int(valueStarts[rows.upperBound])
  }

  /// The row that holds a value.
  func row(ofValue value: Int) -> Int {
    guard let valueStarts else { return value }
    return valueStarts.dropFirst().firstIndex { $0 > value }.map { $0 - 1 } ?? 0
  }

  /// What was taken apart elsewhere.
  init(
    rowCount: Int, definition: Levels?, repetition: Levels?, slotStarts: [UInt32]?,
    valueStarts: [UInt32]?, values: LeafValues, definitionMax: Int
  ) {
    self.rowCount = rowCount
    self.definition = definition
    self.repetition = repetition
    self.slotStarts = slotStarts
    self.valueStarts = valueStarts
    self.values = values
    self.definitionMax = definitionMax
  }

  /// Takes apart column `index` of some slices.
  init(
    _ slices: [TableSlice], column index: Int, _ description: ColumnDescription
  ) throws(ParquetError) {
    rowCount = slices.reduce(0) { $0 + $1.rows.count }
    definitionMax = (description.isNullable ? 1 : 0) + (description.isList ? 1 : 0)
    values = Self.none(of: description.kind)
    let hasNulls = slices.contains { $0.table.columns[index].validity != nil }
    if description.isList, !hasNulls, Self.areShort(slices, column: index) {
      shredShortLists(slices, column: index, isNullable: description.isNullable)
      return
    }
    if description.isList {
      slotStarts = [0]
      valueStarts = [0]
      definition = .each([])
      repetition = .each([])
    } else if description.isNullable {
      definition = .each([])
      if hasNulls { valueStarts = [0] }
    }
    var firstRow = 0
    for slice in slices {
      let column = slice.table.columns[index]
      if !description.isNullable, let validity = column.validity,
        let row = slice.rows.first(where: { !validity[$0] })
      {
        throw .unwritable(
          column: description.name, .unexpectedNull(row: firstRow + row - slice.rows.lowerBound))
      }
      let ranges =
        description.isList
        ? shredLists(column, slice.rows, isNullable: description.isNullable)
        : shredFlat(column, slice.rows, isNullable: description.isNullable)
      values.append(column.values, ranges)
      firstRow += slice.rows.count
    }
  }

  private static func none(of kind: ColumnDescription.Kind) -> LeafValues {
    switch kind {
    case .bool: .bool([])
    case .int32, .date: .int32([])
    case .int64, .timestamp: .int64([])
    case .double: .double([])
    case .string: .text([])
    }
  }

  /// Whether no row has more than one element: most lists are such.
  private static func areShort(_ slices: [TableSlice], column index: Int) -> Bool {
    slices.allSatisfy { slice in
      guard let offsets = slice.table.columns[index].listOffsets else { return false }
      let (first, end) = (slice.rows.lowerBound, slice.rows.upperBound)
      let starts = offsets.span.extracting(first..<end)
      let ends = offsets.span.extracting(first + 1..<end + 1)
      var longest: UInt32 = 0
      for row in starts.indices { longest = max(longest, ends[row] &- starts[row]) }
      return longest <= 1
    }
  }

  /// Lists without nulls and with an element at most: each row is one slot, and no slot goes on.
  private mutating func shredShortLists(
    _ slices: [TableSlice], column index: Int, isNullable: Bool
  ) {
    let emptyLevel: UInt32 = isNullable ? 1 : 0
    repetition = .all(0)
    var elementCount = 0
    for slice in slices {
      let column = slice.table.columns[index]
      guard let offsets = column.listOffsets else { continue }
      let range = Int(offsets[slice.rows.lowerBound])..<Int(offsets[slice.rows.upperBound])
      elementCount += range.count
      values.append(column.values, [range])
    }
    guard elementCount < rowCount else {
      definition = .all(emptyLevel + 1)
      return
    }
    var starts: [UInt32] = [0]
    var levels: [UInt32] = []
    starts.reserveCapacity(rowCount + 1)
    levels.reserveCapacity(rowCount)
    for slice in slices {
      guard let offsets = slice.table.columns[index].listOffsets else { continue }
      let own = offsets.span
      let shift = starts[starts.count - 1] &- own[slice.rows.lowerBound]
      starts.append(addingCapacity: slice.rows.count) { output in
        for row in slice.rows { output.append(own[row + 1] &+ shift) }
      }
      levels.append(addingCapacity: slice.rows.count) { output in
        for row in slice.rows { output.append(own[row + 1] &- own[row] &+ emptyLevel) }
      }
    }
    valueStarts = starts
    definition = .each(levels)
  }

  /// Adds levels; returns the stretches of values that are there.
  private mutating func shredFlat(
    _ column: Column, _ rows: Range<Int>, isNullable: Bool
  ) -> [Range<Int>] {
    guard isNullable else { return [rows] }
    var levels: [UInt32] = []
    if case .each(let known)? = definition { levels = known }
    definition = nil
    let first = levels.count
    levels.append(contentsOf: repeatElement(1, count: rows.count))
    guard let validity = column.validity else {
      definition = .each(levels)
      if var starts = valueStarts {
        valueStarts = nil
        let start = starts[starts.count - 1]
        for row in 1...max(1, rows.count) where !rows.isEmpty { starts.append(start + UInt32(row)) }
        valueStarts = starts
      }
      return [rows]
    }
    var ranges: [Range<Int>] = []
    var starts = valueStarts ?? [0]
    valueStarts = nil
    starts.append(contentsOf: repeatElement(0, count: rows.count))
    takeValidity(validity, rows, &levels, first, &starts, &ranges)
    definition = .each(levels)
    valueStarts = starts
    return ranges
  }

  /// Sets the levels of nulls to 0 and counts the others up.
  private func takeValidity(
    _ validity: [Bool], _ rows: Range<Int>, _ levels: inout [UInt32], _ first: Int,
    _ starts: inout [UInt32], _ ranges: inout [Range<Int>]
  ) {
    var levels = levels.mutableSpan
    var starts = starts.mutableSpan
    var place = first
    var count = starts[first]
    var runStart: Int?
    for row in rows {
      if validity[row] {
        count &+= 1
        if runStart == nil { runStart = row }
      } else {
        levels[place] = 0
        if let start = runStart { ranges.append(start..<row) }
        runStart = nil
      }
      place &+= 1
      starts[place] = count
    }
    if let runStart { ranges.append(runStart..<rows.upperBound) }
  }

  private mutating func shredLists(
    _ column: Column, _ rows: Range<Int>, isNullable: Bool
  ) -> [Range<Int>] {
    let offsets = column.listOffsets ?? [0]
    let validity = column.validity
    let emptyLevel: UInt32 = isNullable ? 1 : 0
    var definitions: [UInt32] = []
    var repetitions: [UInt32] = []
    if case .each(let known)? = definition { definitions = known }
    if case .each(let known)? = repetition { repetitions = known }
    var slots = slotStarts ?? [0]
    var starts = valueStarts ?? [0]
    (definition, repetition, slotStarts, valueStarts) = (nil, nil, nil, nil)
    let slotCountMax = Int(offsets[rows.upperBound]) - Int(offsets[rows.lowerBound]) + rows.count
    let (firstSlot, firstRow) = (definitions.count, starts.count - 1)
    definitions.append(contentsOf: repeatElement(emptyLevel + 1, count: slotCountMax))
    repetitions.append(contentsOf: repeatElement(0, count: slotCountMax))
    slots.append(contentsOf: repeatElement(0, count: rows.count))
    starts.append(contentsOf: repeatElement(0, count: rows.count))
    let ranges = Self.takeLists(
      offsets.span, validity, rows, emptyLevel, (firstSlot, firstRow), definitions.mutableSpan,
      repetitions.mutableSpan, slots.mutableSpan, starts.mutableSpan)
    let spare = definitions.count - Int(slots[slots.count - 1])
    definitions.removeLast(spare)
    repetitions.removeLast(spare)
    (definition, repetition) = (.each(definitions), .each(repetitions))
    (slotStarts, valueStarts) = (slots, starts)
    return ranges
  }

  /// Fills in what is not as most slots are, an element that begins its row; returns the stretches of
  /// elements that are there.
  private static func takeLists(
    _ offsets: Span<UInt32>, _ validity: [Bool]?, _ rows: Range<Int>, _ emptyLevel: UInt32,
    _ first: (slot: Int, row: Int), _ definitions: consuming MutableSpan<UInt32>,
    _ repetitions: consuming MutableSpan<UInt32>, _ slots: consuming MutableSpan<UInt32>,
    _ starts: consuming MutableSpan<UInt32>
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var slot = first.slot
    var place = first.row
    var count = starts[place]
    var runStart = Int(offsets[rows.lowerBound])
    var runEnd = runStart
    for row in rows {
      let elements = Int(offsets[row])..<Int(offsets[row &+ 1])
      let isNull = validity.map { !$0[row] } ?? false
      if isNull || elements.isEmpty {
        definitions[slot] = isNull ? 0 : emptyLevel
        slot &+= 1
        // A null list has no elements; if its offsets say otherwise they are passed over.
        if !elements.isEmpty {
          ranges.append(runStart..<runEnd)
          runStart = elements.upperBound
        }
      } else {
        for further in slot &+ 1..<slot &+ elements.count { repetitions[further] = 1 }
        slot &+= elements.count
        count &+= UInt32(truncatingIfNeeded: elements.count)
      }
      runEnd = elements.upperBound
      place &+= 1
      slots[place] = UInt32(truncatingIfNeeded: slot)
      starts[place] = count
    }
    ranges.append(runStart..<runEnd)
    return ranges
  }
}

extension LeafValues {
  /// Adds stretches of a column's values, which are of the same kind.
  fileprivate mutating func append(_ column: ColumnValues, _ ranges: [Range<Int>]) {
    switch (consume self, column) {
    case (.bool(var values), .bool(let more)):
      for range in ranges { values.append(contentsOf: more[range]) }
      self = .bool(values)
    case (.int32(var values), .int32(let more)), (.int32(var values), .date(let more)):
      for range in ranges { values.append(contentsOf: more[range]) }
      self = .int32(values)
    case (.int64(var values), .int64(let more)), (.int64(var values), .timestamp(let more)):
      for range in ranges { values.append(contentsOf: more[range]) }
      self = .int64(values)
    case (.double(var values), .double(let more)):
      for range in ranges { values.append(contentsOf: more[range]) }
      self = .double(values)
    case (.text(var runs), .string(let texts)):
      var run = TextRun(texts: texts, isDistinct: true)
      for range in ranges {
        run.ids.append(contentsOf: UInt32(range.lowerBound)..<UInt32(range.upperBound))
      }
      runs.append(run)
      self = .text(runs)
    case (.text(var runs), .dictionary(let ids, let texts)):
      var run = TextRun(texts: texts, isDistinct: false)
      for range in ranges { run.ids.append(contentsOf: ids[range]) }
      runs.append(run)
      self = .text(runs)
    default: preconditionFailure("the kinds were compared when the table came in")
    }
  }
}
