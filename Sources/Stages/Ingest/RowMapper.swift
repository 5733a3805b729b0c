import Bytes
internal import Foundation
import Records

/// Turns the cells of input rows into property values by the mappings of a pipeline file.
///
/// The steps of a mapping (nulls, capture, split, value map, prefix) run once per distinct raw value
/// and are remembered; per row only ids move.
struct RowMapper {
  /// What became of a row.
  enum Outcome {
    case used, leftOut
    case quarantined(DataIssue.Kind)
  }

  /// The fields that a reader must hand out, in this order.
  let fields: [String]
  private let layout: SourceDefinition.Layout
  private let fieldIndex: [String: Int]
  private var mappings: [CompiledMapping]
  private var conditions: [CompiledCondition]
  private let nulls: Set<String>
  private let schemaValues: [String: String]
  private let keyPattern: Pattern?
  private var relationConditions: [[CompiledCondition]]
  private let relationPatterns: [Pattern?]

  init(_ layout: SourceDefinition.Layout, extraFields: [String] = []) {
    self.layout = layout
    var seen = Set<String>()
    var wanted: [String] = []
    func want(_ field: String) { if seen.insert(field).inserted { wanted.append(field) } }
    layout.key.forEach(want)
    for condition in layout.conditions { want(condition.column) }
    if case .column(let column, _, _) = layout.schema { want(column) }
    for mapping in layout.map {
      mapping.columns.forEach(want)
      for condition in mapping.conditions { want(condition.column) }
    }
    for relation in layout.relations {
      relation.columns.forEach(want)
      for condition in relation.conditions { want(condition.column) }
    }
    extraFields.forEach(want)
    fields = wanted
    let index = Dictionary(uniqueKeysWithValues: wanted.enumerated().map { ($1, $0) })
    fieldIndex = index
    nulls = Set(layout.nulls.map(trimmed))
    mappings = layout.map.map {
      CompiledMapping($0, fieldIndex: index, nulls: Set(layout.nulls.map(trimmed)))
    }
    conditions = layout.conditions.map { CompiledCondition($0, fieldIndex: index) }
    keyPattern = layout.keyCapture.map(Pattern.init)
    relationConditions = layout.relations.map { relation in
      relation.conditions.map { CompiledCondition($0, fieldIndex: index) }
    }
    relationPatterns = layout.relations.map { $0.capture.map(Pattern.init) }
    if case .column(_, let values, _) = layout.schema {
      schemaValues = Dictionary(
        values.map { (trimmed($0.key).lowercased(), $0.value) },
        uniquingKeysWith: { first, _ in first })
    } else {
      schemaValues = [:]
    }
  }

  /// The properties that rows of this layout can have, in byte order.
  var propertyNames: [String] { Set(layout.map.map(\.property)).sorted() }

  /// The first value of a field in a row, trimmed, nulls taken for missing.
  func value(_ field: String, _ batch: InputBatch, _ row: Int) -> String? {
    guard let index = fieldIndex[field] else { return nil }
    let cells = batch.fields[index]
    for cell in cells.range(row) {
      let text = trimmed(cells.values[cell])
      if !text.isEmpty && !nulls.contains(text) { return text }
    }
    return nil
  }

  /// All values of a field in a row, trimmed, nulls left out.
  func values(_ field: String, _ batch: InputBatch, _ row: Int) -> [String] {
    guard let index = fieldIndex[field] else { return [] }
    let cells = batch.fields[index]
    return cells.range(row).map { trimmed(cells.values[$0]) }
      .filter { !$0.isEmpty && !nulls.contains($0) }
  }

  /// A key made of columns: their values trimmed and joined by `/`; nil when all are missing.
  func key(_ columns: [String], _ batch: InputBatch, _ row: Int) -> String? {
    let parts = columns.map { value($0, batch, row) ?? "" }
    return parts.allSatisfy(\.isEmpty) ? nil : parts.joined(separator: "/")
  }

  /// The declared key of a row, its capture applied; nil when all parts are missing.
  func declaredKey(_ batch: InputBatch, _ row: Int) -> String? {
    guard let keyPattern else { return key(layout.key, batch, row) }
    let parts = layout.key.map { column in
      value(column, batch, row).flatMap { keyPattern.captures(in: $0).first } ?? ""
    }
    return parts.allSatisfy(\.isEmpty) ? nil : parts.joined(separator: "/")
  }

  /// Whether a row states the relation of this index.
  mutating func states(relation index: Int, _ batch: InputBatch, _ row: Int) -> Bool {
    for condition in relationConditions[index].indices
    where !relationConditions[index][condition].holds(batch, row) {
      return false
    }
    return true
  }

  /// The names that a column holds as objects of a relation: captured, then split.
  func objectNames(relation index: Int, _ column: String, _ batch: InputBatch, _ row: Int)
    -> [String]
  {
    var names = values(column, batch, row)
    if let pattern = relationPatterns[index] { names = names.flatMap(pattern.captures) }
    for separator in layout.relations[index].split {
      names = names.flatMap { $0.components(separatedBy: separator) }
    }
    return names.map(trimmed).filter { !$0.isEmpty && !nulls.contains($0) }
  }

  /// Decides on a row, and appends its values to `properties` when it is used.
  ///
  /// - Parameter properties: One column per name of `propertyNames`, in that order.
  mutating func map(
    _ batch: InputBatch, _ row: Int, into properties: inout [PropertyColumn], schema: inout String
  ) -> Outcome {
    for index in conditions.indices where !conditions[index].holds(batch, row) { return .leftOut }
    switch layout.schema {
    case .fixed(let name): schema = name
    case .column(let column, _, let otherwise):
      let found = value(column, batch, row) ?? ""
      let named = schemaValues.isEmpty && !found.isEmpty ? found : schemaValues[found.lowercased()]
      guard let name = named ?? otherwise else {
        return .quarantined(.unknownSchema(value: found))
      }
      schema = name
    }
    if !layout.key.isEmpty && declaredKey(batch, row) == nil {
      return .quarantined(.missingKey(fields: layout.key.joined(separator: ", ")))
    }
    let names = propertyNames
    for index in mappings.indices {
      let place = names.firstIndex(of: mappings[index].property) ?? 0
      mappings[index].append(batch, row, to: &properties[place])
    }
    for index in properties.indices { properties[index].endRow() }
    return .used
  }
}

extension RelationMapping {
  /// All columns that the relation reads.
  var columns: [String] {
    var columns = [kindColumn, role, startDate, endDate].compactMap { $0 }
    for end in [subject, object] {
      switch end {
      case .ownRecord: break
      case .record(_, let key, _): columns += key
      case .name(let column): columns.append(column)
      }
    }
    return columns
  }
}

/// Text without white space at its ends.
func trimmed(_ text: String) -> String {
  let isSpace = { (byte: UInt8) in byte == 32 || (9...13).contains(byte) }
  guard let first = text.utf8.first, let last = text.utf8.last else { return text }
  // White space beyond ASCII (no-break spaces) is rare: look for it only behind a non-ASCII byte.
  if !isSpace(first) && !isSpace(last) && first < 0x80 && last < 0x80 { return text }
  return text.trimmingCharacters(in: .whitespacesAndNewlines)
}

/// A regular expression of a pipeline file; the reader of pipeline files has compiled it before.
struct Pattern {
  private let expression: Regex<AnyRegexOutput>?

  init(_ text: String) { expression = try? Regex(text) }

  /// The first group (or the whole match) of every match.
  func captures(in text: String) -> [String] {
    guard let expression else { return [] }
    return text.matches(of: expression).compactMap { match in
      for group in match.output.dropFirst() {
        if let found = group.substring { return String(found) }
      }
      return match.output.count == 1 ? String(text[match.range]) : nil
    }
  }

  func isFound(in text: String) -> Bool {
    guard let expression else { return false }
    return text.firstMatch(of: expression) != nil
  }
}

/// One mapping, with its columns resolved and its steps remembered per distinct raw value.
private struct CompiledMapping {
  let property: String
  private let mapping: PropertyMapping
  private let columnIndices: [Int]
  private let pattern: Pattern?
  private let nulls: Set<String>
  private var conditions: [CompiledCondition]
  private let isPlain: Bool
  private var seen = ValueDictionary()
  private var results: [[String]] = []

  init(_ mapping: PropertyMapping, fieldIndex: [String: Int], nulls: Set<String>) {
    self.mapping = mapping
    self.nulls = nulls
    property = mapping.property
    columnIndices = mapping.columns.compactMap { fieldIndex[$0] }
    pattern = mapping.capture.map(Pattern.init)
    conditions = mapping.conditions.map { CompiledCondition($0, fieldIndex: fieldIndex) }
    isPlain =
      mapping.capture == nil && mapping.split.isEmpty && mapping.values.isEmpty
      && mapping.prefix.isEmpty && mapping.suffix.isEmpty && nulls.isEmpty
  }

  mutating func append(_ batch: InputBatch, _ row: Int, to column: inout PropertyColumn) {
    for index in conditions.indices where !conditions[index].holds(batch, row) { return }
    if let constant = mapping.constant {
      column.values.append(constant)
      column.fields.append("")
      return
    }
    if let separator = mapping.join {
      // First values of all columns together, then the second ones, and so on.
      let columns = columnIndices.map { index in
        let cells = batch.fields[index]
        return cells.range(row).flatMap { steps(cells, $0) }
      }
      for place in 0..<(columns.map(\.count).max() ?? 0) {
        let parts = columns.compactMap { place < $0.count ? $0[place] : nil }
        column.values.append(mapping.prefix + parts.joined(separator: separator) + mapping.suffix)
        column.fields.append(mapping.columns.joined(separator: ", "))
      }
      return
    }
    for (place, index) in columnIndices.enumerated() {
      let cells = batch.fields[index]
      for cell in cells.range(row) {
        if isPlain {
          let range = cells.values.range(cell)
          guard !isBlank(cells.values.slice(cell)) else { continue }
          column.values.ids.append(column.values.dictionary.id(of: cells.values.span, range))
          column.fields.append(mapping.columns[place])
        } else {
          for value in steps(cells, cell) {
            column.values.append(value)
            column.fields.append(mapping.columns[place])
          }
        }
      }
    }
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 32 || (9...13).contains($0) }
  }

  private mutating func steps(_ cells: InputBatch.Cells, _ cell: Int) -> [String] {
    let id = Int(seen.id(of: cells.values.span, cells.values.range(cell)))
    if id < results.count { return results[id] }
    let result = computed(cells.values[cell])
    results.append(result)
    return result
  }

  private func computed(_ raw: String) -> [String] {
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

/// One condition, its answers remembered per distinct raw value.
private struct CompiledCondition {
  private let test: Condition.Test
  private let index: Int?
  private let pattern: Pattern?
  private var seen = ValueDictionary()
  private var answers: [Bool] = []

  init(_ condition: Condition, fieldIndex: [String: Int]) {
    test = condition.test
    index = fieldIndex[condition.column]
    switch condition.test {
    case .matches(let text), .doesNotMatch(let text): pattern = Pattern(text)
    default: pattern = nil
    }
  }

  /// A row with several values meets a positive test if one value does, a negative one if all do.
  mutating func holds(_ batch: InputBatch, _ row: Int) -> Bool {
    let range = index.map { batch.fields[$0].range(row) } ?? 0..<0
    var texts: [Int] = []
    if let index {
      let cells = batch.fields[index]
      texts = range.filter { !cells.values.range($0).isEmpty && !trimmed(cells.values[$0]).isEmpty }
    }
    switch test {
    case .isNull: return texts.isEmpty
    case .isNotNull: return !texts.isEmpty
    case .isIn, .matches: return texts.contains { answer($0) }
    case .isNotIn, .doesNotMatch: return texts.allSatisfy { answer($0) }
    }

    func answer(_ cell: Int) -> Bool {
      guard let index else { return false }
      let cells = batch.fields[index]
      let id = Int(seen.id(of: cells.values.span, cells.values.range(cell)))
      if id < answers.count { return answers[id] }
      let result = verdict(trimmed(cells.values[cell]))
      answers.append(result)
      return result
    }
  }

  private func verdict(_ text: String) -> Bool {
    switch test {
    case .isIn(let values): values.contains(text)
    case .isNotIn(let values): !values.contains(text)
    case .matches: pattern?.isFound(in: text) ?? false
    case .doesNotMatch: !(pattern?.isFound(in: text) ?? false)
    case .isNull, .isNotNull: true
    }
  }
}
