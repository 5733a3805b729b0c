import Bytes
import Records

/// How much a field says about identity: the distinct values per filled record.
struct FieldStatistics {
  let filledCount: Int
  let valueCount: Int
  /// Values per thousand records that have any.
  var selectivity: Int { filledCount == 0 ? 0 : valueCount * 1_000 / filledCount }

  init(_ field: LinkageField) {
    filledCount = (0..<field.recordCount).reduce(0) { $0 + (field.range($1).isEmpty ? 0 : 1) }
    valueCount = field.valueCount
  }
}

/// The keys by which oversized blocks are taken apart: those of fields that the rule does not use.
struct Refinements {
  private let ranked: [BlockingKey]

  init(_ records: LinkageRecords, _ settings: LinkageSettings) {
    var scored: [(score: Int, index: Int, key: BlockingKey)] = []
    for (index, field) in records.fields.enumerated() {
      let statistics = FieldStatistics(field)
      guard !field.isWhole, statistics.filledCount > 1, statistics.valueCount > 1,
        let transform = Refinements.transform(field.type)
      else { continue }
      // Selective, and filled: records that lack the value are lost.
      let score =
        statistics.selectivity * statistics.filledCount / max(1, records.count)
      scored.append((score, index, BlockingKey(property: field.name, transform: transform)))
    }
    ranked = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.key)
  }

  /// How values of a type become keys that take blocks apart; nil for those that do not.
  static func transform(_ type: PropertyType) -> KeyTransform? {
    switch type {
    case .name, .address, .text: .tokens
    case .date, .identifier, .country, .number: .exact
    case .email: .exact
    case .phone: .digits
    case .url: .domain
    case .topic, .entity: nil
    }
  }

  /// At most three, most selective first.
  func keys(for rule: BlockingRule) -> [BlockingKey] {
    let used = Set(rule.keys.map(\.property) + rule.missing.map(\.property))
    return Array(ranked.filter { !used.contains($0.property) }.prefix(3))
  }
}

extension LinkGroup {
  fileprivate var isOwn: Bool {
    if case .own = self { return true }
    return false
  }
}

/// Rules for records about which nothing was said: by the types of their properties and by how
/// selective the values are.
func derivedRules(_ records: LinkageRecords, _ settings: LinkageSettings) -> [BlockingRule] {
  var rules: [BlockingRule] = []
  // Few records can be compared in larger blocks: an applicant of hundreds of patents is one block.
  let nameBlockMax = 4_000_000 / max(1, records.count)
  func add(_ property: String, _ transforms: KeyTransform...) {
    let isName =
      !settings.group.isOwn && records.fields.contains { $0.name == property && $0.type == .name }
    for transform in transforms {
      let usual = transform.isPerWord ? min(60, settings.blockSizeMax) : settings.blockSizeMax
      rules.append(
        BlockingRule(
          keys: [BlockingKey(property: property, transform: transform)],
          blockSizeMax: isName ? max(nameBlockMax, usual) : nil))
    }
  }
  let compared = settings.compare.map { Set($0.map(\.property)) }
  let fields = records.fields.filter { field in
    !field.isWhole && (compared?.contains(field.name) ?? true)
      && FieldStatistics(field).valueCount > 1
  }
  for field in fields where field.type == .name {
    if settings.group == .person {
      add(field.name, .fingerprint, .tokens, .sounds)
    } else {
      add(field.name, .fingerprint, .compact, .tokens, .sounds, .acronym)
    }
  }
  for field in fields {
    let statistics = FieldStatistics(field)
    // Twenty records per value and fewer: a block is worth comparing as it is.
    let isSelective = statistics.selectivity >= 50
    switch field.type {
    case .identifier, .date: if isSelective { add(field.name, .exact) }
    case .email: add(field.name, .exact)
    case .phone: add(field.name, .digits)
    case .url: add(field.name, .domain)
    case .address: add(field.name, .fingerprint, .tokens)
    case .text: if isSelective { add(field.name, .tokens) }
    case .number, .country, .name, .topic, .entity: continue
    }
  }
  if settings.group == .person {
    for name in fields where name.type == .name {
      for other in fields {
        rules += namesakeTransforms(other).map { transform in
          BlockingRule(keys: [
            BlockingKey(property: name.name, transform: .sounds),
            BlockingKey(property: other.name, transform: transform),
          ])
        }
      }
    }
  }
  if rules.isEmpty {
    for field in fields { add(field.name, .exact) }
  }
  return Array(rules.prefix(Blocking.ruleCountMax))
}

/// What persons of a like-sounding name are told apart by, where name and the rest are each too common
/// or too often wrong to be a rule alone.
private func namesakeTransforms(_ field: LinkageField) -> [KeyTransform] {
  switch field.type {
  case .date: [.year, .monthDay]
  case .text: [.fingerprint]
  case .address: [.rarest(2)]
  case .identifier: ComparisonKind(field, group: .person) == .postalCode ? [.prefix(3)] : []
  case .name, .country, .email, .phone, .url, .number, .topic, .entity: []
  }
}
