import Bytes
import Records

/// All rules of a linkage applied to its records.
///
/// Blocks are numbered through all rules, first rule first, and each record knows its blocks in that
/// order. So the first block that two records share tells which rule proposes the pair, and a pair is
/// yielded by that block alone: no set of pairs is kept.
struct Blocking: Sendable {
  let rules: [BlockingRule]
  /// The first block of each rule, and the end.
  private(set) var ruleStarts: [Int] = [0]
  /// `blockCount + 1` offsets into `members`.
  private(set) var offsets: [UInt32] = [0]
  /// Record indices, ascending in each block.
  private(set) var members: [UInt32] = []
  /// For each record, `recordOffsets[r]..<recordOffsets[r + 1]` of `recordBlocks`, ascending.
  private(set) var recordOffsets: [UInt32] = []
  private(set) var recordBlocks: [UInt32] = []
  /// The oversized blocks of each rule.
  private(set) var oversized: [[RuleBlocks.Oversized]] = []
  /// What a user should know about the rules.
  private(set) var warnings: [String] = []
  /// For each source whether two records of it are never compared.
  let isExclusive: [Bool]
  /// For each source whether two records of it are passed over: declared, or found exclusive.
  private(set) var isPassedOver: [Bool]
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
    isPassedOver = isExclusive
    sourceOfRecord = records.sourceOfRecord
    var keys = KeyCache(records, settings, rules)
    var budget = settings.pairBudget(recordCount: records.count)
    for (place, rule) in rules.enumerated() {
      guard let combined = keys.keys(of: rule) else {
        ruleStarts.append(offsets.count - 1)
        oversized.append([])
        continue
      }
      let isPerWord = rule.keys.count == 1 && rule.keys[0].transform.isPerWord
      var refiners = keys.refiners(of: rule)
      if isPerWord { refiners.insert(combined, at: 0) }
      var sizeMax = max(
        2, rule.blockSizeMax ?? (isPerWord ? min(settings.blockSizeMax, 60) : settings.blockSizeMax)
      )
      var made = RuleBlocks(
        combined, sizeMax: sizeMax, refiners: refiners, threadCount: settings.threadCount)
      // What is left of the pair budget is shared among the rules to come; a rule above its share is
      // refined harder.
      let share = max(1, budget / (rules.count - place))
      let wantedSize = sizeMax
      while sizeMax > 2, made.pairCountBound > share {
        sizeMax = max(2, sizeMax / 2)
        made = RuleBlocks(
          combined, sizeMax: sizeMax, refiners: refiners, threadCount: settings.threadCount)
      }
      budget -= made.pairCountBound
      if sizeMax < wantedSize {
        warnings.append(
          "Rule \(rule) proposes too many pairs for its share of the budget: blocks of more than "
            + "\(sizeMax) records are taken apart, not of more than \(wantedSize). Raise `pairs_max`, or "
            + "ask for agreement on more.")
      }
      append(made)
      keys.drop(keysNotUsedAfter: place)
      // Keys of all sizes come and go, and leave the heap full of holes.
      if records.count > 100_000 { ProcessMemory.returnFreedPages() }
    }
    index(recordCount: records.count)
  }

  private mutating func append(_ blocks: RuleBlocks) {
    var firsts = (0..<blocks.blockCount).map { UInt64(blocks.members[Int(blocks.offsets[$0])]) }
    var order = (0..<UInt32(blocks.blockCount)).map { $0 }
    radixSort(&firsts, &order)
    members.reserveCapacity(members.count + blocks.members.count)
    offsets.reserveCapacity(offsets.count + blocks.blockCount)
    for block in order {
      members +=
        blocks.members[Int(blocks.offsets[Int(block)])..<Int(blocks.offsets[Int(block) + 1])]
      offsets.append(UInt32(members.count))
    }
    ruleStarts.append(offsets.count - 1)
    oversized.append(blocks.oversized)
  }

  /// Turns "which records a block holds" into "which blocks hold a record".
  private mutating func index(recordCount: Int) {
    var counts = [UInt32](repeating: 0, count: recordCount + 1)
    for member in members { counts[Int(member) + 1] += 1 }
    for record in 0..<recordCount { counts[record + 1] += counts[record] }
    recordOffsets = counts
    var inverse = [UInt32](repeating: 0, count: members.count)
    for block in 0..<blockCount {
      for slot in memberRange(block) {
        let member = Int(members[slot])
        inverse[Int(counts[member])] = UInt32(block)
        counts[member] += 1
      }
    }
    recordBlocks = inverse
  }

  /// Lets all blocks go, once every pair is scored: clustering needs the room.
  mutating func forget() {
    (ruleStarts, offsets, members) = ([0], [0], [])
    (recordOffsets, recordBlocks, oversized) = ([], [], [])
  }

  var blockCount: Int { offsets.count - 1 }

  @inline(__always) func memberRange(_ block: Int) -> Range<Int> {
    Int(offsets[block])..<Int(offsets[block + 1])
  }

  @inline(__always) func blockRange(_ record: UInt32) -> Range<Int> {
    Int(recordOffsets[Int(record)])..<Int(recordOffsets[Int(record) + 1])
  }

  func rule(ofBlock block: Int) -> Int {
    var rule = 0
    while ruleStarts[rule + 1] <= block { rule += 1 }
    return rule
  }

  /// Passes over pairs inside further sources from now on.
  mutating func passOver(_ names: Set<String>, _ records: LinkageRecords) {
    for (index, name) in records.sourceNames.enumerated() where names.contains(name) {
      isPassedOver[index] = true
    }
  }

  /// Whether the two records may be one entity at all, before any of their values is looked at.
  @inline(__always) func isAdmissible(_ left: UInt32, _ right: UInt32) -> Bool {
    let source = sourceOfRecord[Int(left)]
    return source != sourceOfRecord[Int(right)] || !isPassedOver[Int(source)]
  }

  /// How many pairs of records are admissible.
  var admissiblePairCount: Double {
    var sizes = [Double](repeating: 0, count: isPassedOver.count)
    for source in sourceOfRecord { sizes[Int(source)] += 1 }
    let total = Double(sourceOfRecord.count)
    var pairs = total * (total - 1) / 2
    for source in sizes.indices where isPassedOver[source] {
      pairs -= sizes[source] * (sizes[source] - 1) / 2
    }
    return pairs
  }

  /// The first rule that proposes the pair, or nil: they are never compared.
  func firstRule(_ left: UInt32, _ right: UInt32) -> Int? {
    guard isAdmissible(left, right) else { return nil }
    return firstCommonBlock(left, right).map(rule(ofBlock:))
  }

  /// The first block that holds both records, or nil.
  @inline(__always) func firstCommonBlock(_ left: UInt32, _ right: UInt32) -> Int? {
    var one = Int(recordOffsets[Int(left)])
    var other = Int(recordOffsets[Int(right)])
    let oneEnd = Int(recordOffsets[Int(left) + 1])
    let otherEnd = Int(recordOffsets[Int(right) + 1])
    while one < oneEnd, other < otherEnd {
      let leftBlock = recordBlocks[one]
      let rightBlock = recordBlocks[other]
      if leftBlock == rightBlock { return Int(leftBlock) }
      if leftBlock < rightBlock { one += 1 } else { other += 1 }
    }
    return nil
  }

  /// One bit for each rule that proposes the pair.
  func ruleMask(_ left: UInt32, _ right: UInt32) -> UInt64 {
    var mask: UInt64 = 0
    let ones = blockRange(left)
    let others = blockRange(right)
    var one = ones.lowerBound
    var other = others.lowerBound
    while one < ones.upperBound, other < others.upperBound {
      let leftBlock = recordBlocks[one]
      let rightBlock = recordBlocks[other]
      if leftBlock == rightBlock { mask |= 1 << UInt64(rule(ofBlock: Int(leftBlock))) }
      if leftBlock <= rightBlock { one += 1 }
      if rightBlock <= leftBlock { other += 1 }
    }
    return mask
  }

  /// What was cut, in the order of rules and keys.
  func ledger(_ records: LinkageRecords, _ settings: LinkageSettings) -> [CutBlock] {
    var ledger: [CutBlock] = []
    for (rule, blocks) in oversized.enumerated() {
      for cut in blocks where cut.kept < cut.members.count {
        ledger.append(
          CutBlock(
            rule: rule, key: keyText(rule, cut.key, cut.members, records, settings),
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
    _ rule: Int, _ shortened: UInt64, _ members: [UInt32], _ records: LinkageRecords,
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
    return candidates.first { RuleBlocks.shortened($0.hash) == shortened }?.text
      ?? "a key of \(records.recordIDs[Int(record)])"
  }
}

/// Keys of records by transform, made once and kept as long as a rule to come needs them.
private struct KeyCache {
  private let records: LinkageRecords
  private let settings: LinkageSettings
  private let rules: [BlockingRule]
  private let refinements: Refinements
  private var known: [BlockingKey: KeyPart] = [:]
  /// In how many rules each key stands.
  private let useCounts: [BlockingKey: Int]

  init(_ records: LinkageRecords, _ settings: LinkageSettings, _ rules: [BlockingRule]) {
    self.records = records
    self.settings = settings
    self.rules = rules
    refinements = Refinements(records, settings)
    useCounts = Dictionary(rules.flatMap(\.keys).map { ($0, 1) }, uniquingKeysWith: +)
  }

  private mutating func part(_ key: BlockingKey) -> KeyPart? {
    if let known = known[key] { return known }
    guard let index = records.fieldIndex(key.property) else { return nil }
    let field = records.fields[index]
    let made = KeyPart(
      field, key.transform, usesSecondPart: settings.usesSecondPart(of: field),
      gathers: useCounts[key, default: 0] > 1, threadCount: settings.threadCount)
    known[key] = made
    return made
  }

  mutating func keys(of rule: BlockingRule) -> RuleKeys? {
    let parts = rule.keys.compactMap { part($0) }
    return parts.isEmpty ? nil : RuleKeys(parts: parts)
  }

  mutating func refiners(of rule: BlockingRule) -> [RuleKeys] {
    refinements.keys(for: rule).compactMap { key in part(key).map { RuleKeys(parts: [$0]) } }
  }

  mutating func drop(keysNotUsedAfter place: Int) {
    let later = rules[(place + 1)...]
    let needed = Set(later.flatMap { $0.keys + refinements.keys(for: $0) })
    for key in known.keys.filter({ !needed.contains($0) }) { known[key] = nil }
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
