import Bytes
internal import Foundation
import Records

/// Turns the cells of input rows into property values by the mappings of a pipeline file.
///
/// Which rows are used is decided row by row, what they hold column by column (`PropertyFeed`).
struct RowMapper {
  /// What a batch comes to.
  struct Mapped {
    /// Rows of the batch that are used.
    var rows: UsedRows
    var leftOutCount = 0
    /// Rows that are not used, with their reason.
    var flawed: [(row: Int, kind: DataIssue.Kind)] = []
    /// Of the used rows: the schema, and the key as declared (empty where none is).
    var schemata = DictionaryColumn()
    var keys = StringArray()
    /// Of the used rows, in the order of `properties`.
    var lists: [(lists: RowValues, fieldIDs: [UInt32])] = []
  }

  /// The fields that a reader must hand out, in this order.
  let fields: [String]
  private let layout: SourceDefinition.Layout
  private let fieldIndex: [String: Int]
  /// The properties that rows of this layout can have, in byte order.
  private(set) var properties: [PropertyFeed]
  private var conditions: [CompiledCondition]
  private let nulls: NullTexts
  private var schemata: SchemaFeed
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
    let nulls = NullTexts(layout.nulls)
    self.nulls = nulls
    properties = Set(layout.map.map(\.property)).sorted().map { name in
      PropertyFeed(
        name, layout.map.filter { $0.property == name }, fieldIndex: index, nulls: nulls)
    }
    conditions = layout.conditions.map { CompiledCondition($0, fieldIndex: index) }
    keyPattern = layout.keyCapture.map(Pattern.init)
    relationConditions = layout.relations.map { relation in
      relation.conditions.map { CompiledCondition($0, fieldIndex: index) }
    }
    relationPatterns = layout.relations.map { $0.capture.map(Pattern.init) }
    schemata = SchemaFeed(layout.schema)
  }

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

  /// Decides on the rows of a batch, and maps those that are used.
  mutating func map(_ batch: InputBatch) -> Mapped {
    let keys = RowKeys(
      batch, columns: layout.key.compactMap { fieldIndex[$0] }, nulls: nulls, pattern: keyPattern
    ).texts
    var mapped = Mapped(rows: UsedRows([], of: 0))
    var used: [Int] = []
    used.reserveCapacity(batch.rowCount)
    for row in 0..<batch.rowCount {
      var isWanted = true
      for index in conditions.indices where isWanted {
        isWanted = conditions[index].holds(batch, row)
      }
      guard isWanted else {
        mapped.leftOutCount += 1
        continue
      }
      let schema: UInt32
      switch schemata.rule {
      case .fixed: schema = 0
      case .column(let column, _, _):
        let found = value(column, batch, row) ?? ""
        guard let known = schemata.id(of: found) else {
          mapped.flawed.append((row, .unknownSchema(value: found)))
          continue
        }
        schema = known
      }
      if !layout.key.isEmpty && keys.range(row).isEmpty {
        mapped.flawed.append((row, .missingKey(fields: layout.key.joined(separator: ", "))))
        continue
      }
      used.append(row)
      mapped.schemata.ids.append(schema)
    }
    mapped.schemata.dictionary = schemata.names
    mapped.rows = UsedRows(used, of: batch.rowCount)
    mapped.keys = mapped.rows.isAll ? keys : keys.picking(used.map { UInt32($0) })
    for index in properties.indices {
      mapped.lists.append(properties[index].values(batch, mapped.rows))
    }
    return mapped
  }
}

/// The schema of a row, told from the value of a column and remembered.
private struct SchemaFeed {
  let rule: SourceDefinition.SchemaRule
  /// The schemata met so far.
  private(set) var names = ValueDictionary()
  private var values: [String: String] = [:]
  private var known: [String: UInt32] = [:]

  init(_ rule: SourceDefinition.SchemaRule) {
    self.rule = rule
    switch rule {
    case .fixed(let name): _ = names.id(of: name)
    case .column(_, let values, _):
      self.values = Dictionary(
        values.map { (trimmed($0.key).lowercased(), $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The id of the schema that a value stands for; nil when it stands for none.
  mutating func id(of value: String) -> UInt32? {
    if let id = known[value] { return id }
    guard case .column(_, _, let otherwise) = rule else { return 0 }
    let named = values.isEmpty && !value.isEmpty ? value : values[value.lowercased()]
    guard let name = named ?? otherwise else { return nil }
    let id = names.id(of: name)
    known[value] = id
    return id
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

/// One condition, its answers remembered per distinct raw value.
struct CompiledCondition {
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
    guard let index else { return test.holdsWithoutValue }
    let cells = batch.fields[index]
    let source = cells.values.span
    var isFilled = false
    for cell in cells.range(row) where !trimmedRange(source, cells.values.range(cell)).isEmpty {
      isFilled = true
      switch test {
      case .isNull: return false
      case .isNotNull: return true
      case .isIn, .matches: if answer(cells, cell) { return true }
      case .isNotIn, .doesNotMatch: if !answer(cells, cell) { return false }
      }
    }
    return isFilled ? test.isNegative : test.holdsWithoutValue
  }

  private mutating func answer(_ cells: InputBatch.Cells, _ cell: Int) -> Bool {
    let id = Int(seen.id(of: cells.values.span, cells.values.range(cell)))
    if id < answers.count { return answers[id] }
    let result = verdict(trimmed(cells.values[cell]))
    answers.append(result)
    return result
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

extension Condition.Test {
  /// Whether all values must meet it, not one.
  fileprivate var isNegative: Bool {
    switch self {
    case .isNotIn, .doesNotMatch: true
    case .isNull, .isNotNull, .isIn, .matches: false
    }
  }

  /// What it says of a row without a value.
  fileprivate var holdsWithoutValue: Bool {
    switch self {
    case .isNull, .isNotIn, .doesNotMatch: true
    case .isNotNull, .isIn, .matches: false
    }
  }
}
