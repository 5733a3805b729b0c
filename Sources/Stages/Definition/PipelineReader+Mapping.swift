import Bytes
import Records

extension PipelineReader {
  /// Property to mapping; a list that holds maps is several mappings of one property.
  func readMap(_ value: YAMLValue?, schemata names: [String]) -> [PropertyMapping] {
    var mappings: [PropertyMapping] = []
    let known = Set(names.flatMap { schemata.properties(of: $0).map(\.name) })
    for (key, property, value) in pairs(value.map(included), "map") {
      if !names.isEmpty, !known.contains(property) {
        let schema = names.count == 1 ? "property of \(names[0])" : "property"
        reportUnknown(key, schema, property, among: known)
      }
      let list = items(value)
      if list.contains(where: { if case .map = $0.content { true } else { false } }) {
        mappings += list.compactMap { readMapping($0, of: property) }
      } else {
        readMapping(value, of: property).map { mappings.append($0) }
      }
    }
    return mappings
  }

  /// A column, a list of columns that are joined with ", ", or a map of steps.
  private func readMapping(_ value: YAMLValue, of property: String) -> PropertyMapping? {
    var mapping = PropertyMapping(
      property: property, columns: [], constant: nil, split: [], join: nil, capture: nil,
      values: [:], prefix: "", suffix: "", conditions: [], dateOrder: nil)
    guard case .map = value.content else {
      mapping.columns = columns(value, "the column of \(property)")
      if mapping.columns.isEmpty { report(value, "\(property) must name a column") }
      if mapping.columns.count > 1 { mapping.join = ", " }
      return mapping
    }
    let fields = fields(value, .mapping)
    mapping.columns =
      columns(fields["column"], "column") + columns(fields["columns"], "columns")
    mapping.constant = anyText(fields["constant"], "constant")
    if mapping.columns.isEmpty == (mapping.constant == nil) {
      report(value, "\(property) must have either a column or a constant")
    }
    mapping.split = texts(fields["split"], "split")
    mapping.join = anyText(fields["join"], "join")
    mapping.capture = pattern(fields["capture"], "capture")
    mapping.values = textMap(fields["values"], "values")
    mapping.prefix = anyText(fields["prefix"], "prefix") ?? ""
    mapping.suffix = anyText(fields["suffix"], "suffix") ?? ""
    mapping.conditions = readConditions(fields["where"])
    if let order = text(fields["date_order"], "date_order") {
      mapping.dateOrder = order
      if let value = fields["date_order"], !["dmy", "mdy", "ymd"].contains(order) {
        reportUnknown(value, "date_order", order, among: ["dmy", "mdy", "ymd"])
      }
    }
    return mapping
  }

  // MARK: Conditions

  /// Column to test; all must hold.
  func readConditions(_ value: YAMLValue?) -> [Condition] {
    pairs(value, "where").flatMap { key, column, value in
      checkColumn(key, column)
      return tests(value, column).map { Condition(column: column, test: $0) }
    }
  }

  private func tests(_ value: YAMLValue, _ column: String) -> [Condition.Test] {
    switch value.content {
    case .null: return [.isNull]
    case .scalar(let text): return [.isIn([text])]
    case .list(let items):
      if items.contains(where: \.isNull) {
        report(value, "null does not go into a list of values; test \(column) for null alone")
      }
      return [.isIn(items.filter { !$0.isNull }.compactMap { anyText($0, "a value of where") })]
    case .map(let entries):
      let fields = fields(value, .test)
      if entries.isEmpty { report(value, "a test must have \"is\", \"not\" or \"matches\"") }
      var tests: [Condition.Test] = []
      if let positive = fields["is"] { tests += self.tests(positive, column) }
      if let negative = fields["not"] { tests += negatedTests(negative) }
      if let pattern = pattern(fields["matches"], "matches") { tests.append(.matches(pattern)) }
      return tests
    }
  }

  private func negatedTests(_ value: YAMLValue) -> [Condition.Test] {
    switch value.content {
    case .null: return [.isNotNull]
    case .scalar(let text): return [.isNotIn([text])]
    case .list(let items):
      let values = items.filter { !$0.isNull }.compactMap { anyText($0, "a value of not") }
      return (values.isEmpty ? [] : [.isNotIn(values)])
        + (items.contains(where: \.isNull) ? [.isNotNull] : [])
    case .map:
      let fields = fields(value, .negation)
      return pattern(fields["matches"], "matches").map { [.doesNotMatch($0)] } ?? []
    }
  }

  // MARK: Relations

  func readRelation(_ value: YAMLValue) -> RelationMapping? {
    let fields = fields(value, .relation)
    var relation = RelationMapping(
      kind: "", kindColumn: nil, kinds: [:], subject: .ownRecord, object: .ownRecord,
      role: columns(fields["role"], "role").first,
      startDate: columns(fields["start"], "start").first,
      endDate: columns(fields["end"], "end").first, split: texts(fields["split"], "split"),
      capture: pattern(fields["capture"], "capture"),
      conditions: readConditions(fields["where"]))
    readKind(fields["kind"], of: value, into: &relation)
    if let subject = fields["subject"] { relation.subject = readEnd(subject) ?? .ownRecord }
    let isShort = fields["name"] != nil || fields["source"] != nil || fields["key"] != nil
    guard isShort != (fields["object"] != nil) else {
      report(
        value, "a relation must have one object: \"name\", \"source\" with \"key\", or \"object\"")
      return nil
    }
    if let object = fields["object"] {
      relation.object = readEnd(object) ?? .ownRecord
    } else {
      relation.object = readEnd(fields, of: value) ?? .ownRecord
    }
    return relation
  }

  private func readKind(
    _ value: YAMLValue?, of owner: YAMLValue, into relation: inout RelationMapping
  ) {
    guard let value else {
      report(owner, "the key \"kind\" is missing")
      return
    }
    if case .map = value.content {
      let fields = fields(value, .kind)
      relation.kindColumn = columns(fields["column"], "column").first
      relation.kinds = textMap(fields["values"], "values")
      if relation.kindColumn == nil || relation.kinds.isEmpty {
        report(value, "kind must have a \"column\" and its \"values\"")
      }
    } else {
      relation.kind = text(value, "kind") ?? ""
    }
  }

  private func readEnd(_ value: YAMLValue) -> RelationMapping.End? {
    if value.text == "self" { return .ownRecord }
    return readEnd(fields(value, .end), of: value)
  }

  private func readEnd(_ fields: [String: YAMLValue], of value: YAMLValue) -> RelationMapping.End? {
    let isRecord = fields["source"] != nil || fields["key"] != nil
    guard isRecord != (fields["name"] != nil) else {
      report(value, "an end must have either a \"name\" or a \"source\" with its \"key\"")
      return nil
    }
    if let name = fields["name"] { return columns(name, "name").first.map { .name(column: $0) } }
    guard let source = fields["source"], let key = fields["key"] else {
      report(value, "an end with a record must have \"source\" and \"key\"")
      return nil
    }
    let name = text(source, "source") ?? ""
    if !sourceNames.contains(name) { reportUnknown(source, "source", name, among: sourceNames) }
    return .record(
      source: name, key: columns(key, "key"), prefix: anyText(fields["prefix"], "prefix") ?? "")
  }
}
