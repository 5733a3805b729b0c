import Bytes
internal import Foundation
import Records

// Values move column by column: a feed turns one column of a batch into accepted values with a list per
// row, and feeds of one property are dealt out row by row by their indices. No text is made of a cell
// unless a step asks for it, and then once per distinct cell.

/// The rows of a batch that are used, as the columns see them.
struct UsedRows {
  /// Indices into the batch, ascending.
  let indices: [Int]
  /// Whether every row of the batch is among them.
  let isAll: Bool

  init(_ indices: [Int], of rowCount: Int) {
    self.indices = indices
    isAll = indices.count == rowCount
  }
}

/// Values of some rows: those of row `i` are `offsets[i]..<offsets[i + 1]`.
struct RowValues {
  var offsets: [UInt32]
  var values: StringArray

  init(offsets: [UInt32] = [0], values: StringArray = StringArray()) {
    self.offsets = offsets
    self.values = values
  }
}

/// One property of a layout: all that its mappings give.
struct PropertyFeed {
  let name: String
  /// Where values come from: the texts of `name:field`, by feed.
  let fields: StringArray
  private var mappings: [MappingFeed]

  init(
    _ name: String, _ mappings: [PropertyMapping], fieldIndex: [String: Int], nulls: NullTexts
  ) {
    self.name = name
    self.mappings = mappings.map { MappingFeed($0, fieldIndex: fieldIndex, nulls: nulls) }
    fields = StringArray(self.mappings.flatMap(\.fields))
  }

  /// The property's values for these rows, and for each the index of its field.
  mutating func values(
    _ batch: InputBatch, _ rows: UsedRows
  ) -> (lists: RowValues, fieldIDs: [UInt32]) {
    var parts: [RowValues] = []
    for index in mappings.indices { parts += mappings[index].values(batch, rows) }
    if parts.count == 1 {
      return (parts[0], [UInt32](repeating: 0, count: parts[0].values.count))
    }
    return dealt(parts, rowCount: rows.indices.count)
  }

  /// The values of several feeds, row by row.
  private func dealt(
    _ parts: [RowValues], rowCount: Int
  ) -> (lists: RowValues, fieldIDs: [UInt32]) {
    var all = StringArray()
    all.reserveCapacity(
      count: parts.reduce(0) { $0 + $1.values.count },
      byteCount: parts.reduce(0) { $0 + $1.values.bytes.count })
    // How many values each row has, then where its next value goes.
    var offsets = [UInt32](repeating: 0, count: rowCount + 1)
    for part in parts {
      let own = part.offsets.span
      for row in 0..<rowCount { offsets[row + 1] &+= own[row + 1] &- own[row] }
    }
    for row in 0..<rowCount { offsets[row + 1] &+= offsets[row] }
    var next = offsets
    var order = [UInt32](repeating: 0, count: Int(offsets[rowCount]))
    var fieldIDs = order
    for (field, part) in parts.enumerated() {
      let base = UInt32(all.count)
      let own = part.offsets.span
      for row in 0..<rowCount {
        for value in own[row]..<own[row + 1] {
          let place = Int(next[row])
          order[place] = base &+ value
          fieldIDs[place] = UInt32(truncatingIfNeeded: field)
          next[row] &+= 1
        }
      }
      all.append(contentsOf: part.values, 0..<part.values.count)
    }
    return (RowValues(offsets: offsets, values: all.picking(order)), fieldIDs)
  }
}

/// One mapping, with its columns resolved.
private struct MappingFeed {
  private enum Form {
    case constant(String)
    /// A feed per column.
    case columns
    /// One feed: the values of all columns, put together.
    case joined(separator: String)
  }

  /// What `name:field` says, one per feed.
  let fields: [String]
  private let form: Form
  private let prefix: String
  private let suffix: String
  private var columns: [ColumnFeed]
  private var conditions: [CompiledCondition]

  init(_ mapping: PropertyMapping, fieldIndex: [String: Int], nulls: NullTexts) {
    prefix = mapping.prefix
    suffix = mapping.suffix
    conditions = mapping.conditions.map { CompiledCondition($0, fieldIndex: fieldIndex) }
    columns = mapping.columns.compactMap { fieldIndex[$0] }.map {
      ColumnFeed(mapping, column: $0, nulls: nulls)
    }
    if let constant = mapping.constant {
      (form, fields) = (.constant(constant), [""])
    } else if let separator = mapping.join {
      (form, fields) = (.joined(separator: separator), [mapping.columns.joined(separator: ", ")])
    } else {
      (form, fields) = (.columns, mapping.columns)
    }
  }

  /// The lists of each feed.
  mutating func values(_ batch: InputBatch, _ rows: UsedRows) -> [RowValues] {
    guard !conditions.isEmpty else { return unconditional(batch, rows) }
    // The mapping sees only the rows that meet its conditions; the others get empty lists.
    var meeting: [Int] = []
    var isMeeting: [Bool] = []
    isMeeting.reserveCapacity(rows.indices.count)
    for row in rows.indices {
      var holds = true
      for index in conditions.indices where holds { holds = conditions[index].holds(batch, row) }
      if holds { meeting.append(row) }
      isMeeting.append(holds)
    }
    return unconditional(batch, UsedRows(meeting, of: batch.rowCount)).map { part in
      var offsets: [UInt32] = [0]
      offsets.reserveCapacity(isMeeting.count + 1)
      var next = 0
      for holds in isMeeting {
        if holds { next += 1 }
        offsets.append(part.offsets[next])
      }
      return RowValues(offsets: offsets, values: part.values)
    }
  }

  private mutating func unconditional(_ batch: InputBatch, _ rows: UsedRows) -> [RowValues] {
    switch form {
    case .constant(let text):
      let zeros = [UInt32](repeating: 0, count: rows.indices.count)
      return [
        RowValues(
          offsets: (0...UInt32(rows.indices.count)).map { $0 },
          values: StringArray([text]).picking(zeros))
      ]
    case .columns:
      var parts: [RowValues] = []
      for index in columns.indices { parts.append(columns[index].values(batch, rows)) }
      return parts
    case .joined(let separator):
      var parts: [RowValues] = []
      for index in columns.indices { parts.append(columns[index].values(batch, rows)) }
      return [joined(parts, separator, rowCount: rows.indices.count)]
    }
  }

  /// First values of all columns together, then the second ones, and so on.
  ///
  /// Each text is a run of pieces: all pieces are gathered at once, and only the ends of runs are kept.
  private func joined(_ parts: [RowValues], _ separator: String, rowCount: Int) -> RowValues {
    var pieces = StringArray([prefix, separator, suffix])
    let bases = parts.map { part in
      let base = UInt32(pieces.count)
      pieces.append(contentsOf: part.values, 0..<part.values.count)
      return base
    }
    var order: [UInt32] = []
    order.reserveCapacity(pieces.count * 2)
    /// How many pieces there are before the end of each text.
    var ends: [Int] = [0]
    ends.reserveCapacity(rowCount + 1)
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount {
      var place: UInt32 = 0
      while true {
        let before = order.count
        for index in parts.indices {
          let first = parts[index].offsets[row] + place
          guard first < parts[index].offsets[row + 1] else { continue }
          order.append(order.count == before ? 0 : 1)
          order.append(bases[index] + first)
        }
        if order.count == before { break }
        order.append(2)
        ends.append(order.count)
        place += 1
      }
      offsets.append(UInt32(ends.count - 1))
    }
    let gathered = pieces.picking(order)
    return RowValues(
      offsets: offsets,
      values: StringArray(bytes: gathered.bytes, offsets: ends.map { gathered.offsets[$0] }))
  }
}

/// One column of a mapping.
private struct ColumnFeed {
  private enum Form {
    /// Cells that are not blank, as they are.
    case plain
    /// The same, without those that stand for nothing; blanks are those of all scripts.
    case filtered
    /// What the steps make of each distinct cell.
    case stepped
  }

  private let column: Int
  private let form: Form
  private let nulls: NullTexts
  private let mapping: PropertyMapping
  private let pattern: Pattern?
  private var seen = ValueDictionary()
  private var results = RowValues()

  init(_ mapping: PropertyMapping, column: Int, nulls: NullTexts) {
    self.column = column
    self.nulls = nulls
    self.mapping = mapping
    pattern = mapping.capture.map(Pattern.init)
    let hasSteps =
      mapping.capture != nil || !mapping.split.isEmpty || !mapping.values.isEmpty
      || (mapping.join == nil && !(mapping.prefix.isEmpty && mapping.suffix.isEmpty))
    form = hasSteps ? .stepped : nulls.isEmpty && mapping.join == nil ? .plain : .filtered
  }

  mutating func values(_ batch: InputBatch, _ rows: UsedRows) -> RowValues {
    let cells = batch.fields[column]
    switch form {
    case .plain, .filtered: return accepted(cells, rows)
    case .stepped: return stepped(cells, rows)
    }
  }

  private func accepted(_ cells: InputBatch.Cells, _ rows: UsedRows) -> RowValues {
    let source = cells.values.span
    let ends = cells.values.offsets.span
    let lists = cells.offsets.span
    if rows.isAll {
      var isWhole = true
      for cell in 0..<cells.values.count where isWhole {
        isWhole = accepts(source, Int(ends[cell])..<Int(ends[cell + 1]))
      }
      if isWhole { return RowValues(offsets: cells.offsets, values: cells.values) }
    }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(rows.indices.count + 1)
    var picked: [UInt32] = []
    picked.reserveCapacity(cells.values.count)
    for row in rows.indices {
      for cell in lists[row]..<lists[row + 1] {
        let range = Int(ends[Int(cell)])..<Int(ends[Int(cell) + 1])
        if accepts(source, range) { picked.append(cell) }
      }
      offsets.append(UInt32(truncatingIfNeeded: picked.count))
    }
    return RowValues(offsets: offsets, values: cells.values.picking(picked))
  }

  @inline(__always) private func accepts(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if form == .filtered { return nulls.value(source, range) != nil }
    for index in range where !isBlank(source[index]) { return true }
    return false
  }

  private mutating func stepped(_ cells: InputBatch.Cells, _ rows: UsedRows) -> RowValues {
    let ids = seen.ids(of: cells.values)
    while results.offsets.count <= seen.count {
      for value in steps(seen.values[results.offsets.count - 1]) { results.values.append(value) }
      results.offsets.append(UInt32(results.values.count))
    }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(rows.indices.count + 1)
    var picked: [UInt32] = []
    picked.reserveCapacity(ids.count)
    for row in rows.indices {
      for cell in cells.range(row) {
        let id = Int(ids[cell])
        picked.append(contentsOf: results.offsets[id]..<results.offsets[id + 1])
      }
      offsets.append(UInt32(truncatingIfNeeded: picked.count))
    }
    return RowValues(offsets: offsets, values: results.values.picking(picked))
  }

  private func steps(_ raw: String) -> [String] {
    guard !nulls.contains(trimmed(raw)) else { return [] }
    var values = [raw]
    if let pattern { values = pattern.captures(in: raw) }
    for separator in mapping.split {
      values = values.flatMap { $0.components(separatedBy: separator) }
    }
    if !mapping.split.isEmpty || pattern != nil { values = values.map(trimmed) }
    if !mapping.values.isEmpty { values = values.map { mapping.values[trimmed($0)] ?? $0 } }
    values = values.filter { !trimmed($0).isEmpty && !nulls.contains(trimmed($0)) }
    // The text around a joined value is put there once it is joined.
    return mapping.join == nil ? values.map { mapping.prefix + $0 + mapping.suffix } : values
  }
}
