import Bytes
import Records

/// All rules of a linkage applied to its records.
struct Blocking: Sendable {
  let rules: [BlockingRule]
  let blocks: [RuleBlocks]
  /// Index of the source where a source is exclusive, else nil: two records of one exclusive source
  /// are never compared.
  private(set) var isExclusive: [Bool]
  let sourceOfRecord: [UInt32]

  static let ruleCountMax = 64

  init(_ records: LinkageRecords, _ settings: LinkageSettings) throws(LinkageError) {
    rules = settings.block ?? derivedRules(records, settings)
    if rules.count > Blocking.ruleCountMax {
      throw .tooManyRules(count: rules.count, countMax: Blocking.ruleCountMax)
    }
    if settings.blockSizeMax < 2 { throw .invalidBlockSize(value: settings.blockSizeMax) }
    for rule in rules {
      for key in rule.keys where records.fieldIndex(key.property) == nil {
        throw .unknownProperty(name: key.property, known: records.fields.map(\.name))
      }
    }
    isExclusive = records.sourceNames.map { settings.exclusiveSources.contains($0) }
    sourceOfRecord = records.sourceOfRecord
    var blocks: [RuleBlocks] = []
    let refinements = Refinements(records, settings)
    var cache: [BlockingKey: RecordKeys] = [:]
    func recordKeys(_ key: BlockingKey) -> RecordKeys? {
      if let known = cache[key] { return known }
      guard let index = records.fieldIndex(key.property) else { return nil }
      let field = records.fields[index]
      let made = RecordKeys(
        field, key.transform, usesSecondPart: settings.usesSecondPart(of: field))
      cache[key] = made
      return made
    }
    // A share of the pair budget for each rule; a rule above it is refined harder.
    let budget = max(1, settings.pairCountMax / max(1, rules.count))
    for rule in rules {
      var combined: RecordKeys?
      for key in rule.keys {
        guard let next = recordKeys(key) else { continue }
        combined = combined.map { RecordKeys($0, and: next) } ?? next
      }
      guard let combined else { continue }
      var owners: [UInt32] = []
      owners.reserveCapacity(combined.keys.count)
      for record in 0..<records.count {
        owners.append(
          contentsOf: repeatElement(UInt32(record), count: combined.range(UInt32(record)).count))
      }
      let isPerWord = rule.keys.count == 1 && rule.keys[0].transform.isPerWord
      var refiners = refinements.keys(for: rule).compactMap(recordKeys)
      if isPerWord { refiners.insert(combined, at: 0) }
      var sizeMax = max(
        2, rule.blockSizeMax ?? (isPerWord ? min(settings.blockSizeMax, 60) : settings.blockSizeMax)
      )
      while true {
        let made = RuleBlocks(
          keys: combined.keys, owners: owners, recordCount: records.count, sizeMax: sizeMax,
          refiners: refiners)
        if sizeMax <= 2 || made.pairCountBound <= budget {
          blocks.append(made)
          break
        }
        sizeMax = max(2, sizeMax / 2)
      }
    }
    self.blocks = blocks
  }

  /// Rules out pairs inside further sources.
  mutating func markExclusive(_ names: Set<String>, _ records: LinkageRecords) {
    for (index, name) in records.sourceNames.enumerated() where names.contains(name) {
      isExclusive[index] = true
    }
  }

  /// Whether the two records may be one entity at all, before any of their values is looked at.
  @inline(__always) func isAdmissible(_ left: UInt32, _ right: UInt32) -> Bool {
    let source = sourceOfRecord[Int(left)]
    return source != sourceOfRecord[Int(right)] || !isExclusive[Int(source)]
  }

  /// How many pairs of records are admissible.
  var admissiblePairCount: Double {
    var sizes = [Double](repeating: 0, count: isExclusive.count)
    for source in sourceOfRecord { sizes[Int(source)] += 1 }
    let total = Double(sourceOfRecord.count)
    var pairs = total * (total - 1) / 2
    for source in sizes.indices where isExclusive[source] {
      pairs -= sizes[source] * (sizes[source] - 1) / 2
    }
    return pairs
  }

  /// The first rule that proposes the pair, or nil: they are never compared.
  func firstRule(_ left: UInt32, _ right: UInt32) -> Int? {
    guard isAdmissible(left, right) else { return nil }
    return blocks.firstIndex { $0.firstCommonBlock(left, right) != nil }
  }

  /// One bit for each rule that proposes the pair.
  func ruleMask(_ left: UInt32, _ right: UInt32) -> UInt64 {
    var mask: UInt64 = 0
    for rule in blocks.indices where blocks[rule].firstCommonBlock(left, right) != nil {
      mask |= 1 << UInt64(rule)
    }
    return mask
  }

  /// The pairs of one block that belong to this rule and block: no earlier rule proposes them, and no
  /// earlier block of the rule.
  @inline(__always) func appendPairs(
    rule: Int, block: Int, _ lefts: inout [UInt32], _ rights: inout [UInt32]
  ) {
    let firstNew = lefts.count
    let range = blocks[rule].members(of: block)
    let members = blocks[rule].members[range]
    for leftSlot in range {
      let left = members[leftSlot]
      for rightSlot in (leftSlot + 1)..<range.upperBound
      where isAdmissible(left, members[rightSlot]) {
        lefts.append(left)
        rights.append(members[rightSlot])
      }
    }
    // One rule after the other over all pairs, so that its arrays are held once.
    for earlier in 0...rule where lefts.count > firstNew {
      blocks[earlier].dropPairs(
        &lefts, &rights, from: firstNew, inBlockBefore: earlier == rule ? block : nil)
    }
  }

  /// What was cut, in the order of rules and keys.
  func ledger(_ records: LinkageRecords, _ settings: LinkageSettings) -> [CutBlock] {
    var ledger: [CutBlock] = []
    for (rule, blocks) in zip(rules.indices, blocks) {
      for cut in blocks.oversized where cut.kept < cut.members.count {
        ledger.append(
          CutBlock(
            rule: rule,
            key: keyText(rule, cut.hash, cut.members, records, settings),
            size: cut.members.count, kept: cut.kept,
            reason:
              "\(cut.members.count) records share the key, and further keys part them too far or "
              + "not at all"))
      }
    }
    return ledger
  }

  /// The text of a key, found again among the values of the records that bear it.
  private func keyText(
    _ rule: Int, _ hash: UInt64, _ members: [UInt32], _ records: LinkageRecords,
    _ settings: LinkageSettings
  ) -> String {
    guard let record = members.first else { return "" }
    var candidates: [(hash: UInt64, text: String)] = []
    for (position, key) in rules[rule].keys.enumerated() {
      guard let index = records.fieldIndex(key.property) else { continue }
      let field = records.fields[index]
      var own: [(hash: UInt64, text: String)] = []
      for value in field.range(Int(record)) {
        for text in ValueKeys.texts(
          field, Int(field.ids[value]), key.transform,
          usesSecondPart: settings.usesSecondPart(of: field))
        {
          own.append((stableHash(text), text))
        }
      }
      if position == 0 {
        candidates = own
      } else {
        candidates = candidates.flatMap { one in
          own.map { (mixed(one.hash, $0.hash), one.text + " + " + $0.text) }
        }
      }
    }
    return candidates.first { $0.hash == hash }?.text
      ?? "a key of \(records.recordIDs[Int(record)])"
  }
}

extension RuleBlocks {
  /// Pairs inside the blocks, those in several counted several times.
  var pairCountBound: Int {
    (0..<blockCount).reduce(0) { sum, block in
      let size = members(of: block).count
      return sum + size * (size - 1) / 2
    }
  }
}

extension LinkageSettings {
  /// Whether words behind the unit separator identify: family names do, legal forms do not.
  func usesSecondPart(of field: LinkageField) -> Bool {
    if field.type != .name { return true }
    let kind = compare?.first { $0.property == field.name }?.kind
    return kind.map { $0 == .person } ?? (group == .person)
  }
}
