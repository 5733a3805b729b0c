import Bytes
import Records

/// All rules of a linkage applied to its records.
///
/// Blocks follow each other through all rules, first rule first, and each record knows its places in
/// them in that order. So the first block that two records share tells which rule proposes the pair:
/// no set of pairs is kept (`CandidatePairs`).
struct Blocking: Sendable {
  let rules: [BlockingRule]
  /// The first place in `members` of each rule, and the end.
  private(set) var slotStarts: [Int] = [0]
  /// Record indices, ascending in each block, with three flags.
  private(set) var members: [UInt32] = []
  /// For each record, `recordOffsets[r]..<recordOffsets[r + 1]` of `recordSlots`: its places in
  /// `members`, ascending, those left out where it meets nobody.
  private(set) var recordOffsets: [UInt32] = []
  private(set) var recordSlots: [UInt32] = []
  /// Pairs inside the blocks of each rule, those in several counted several times.
  private(set) var pairCountBounds: [Int] = []
  /// The oversized blocks of each rule.
  private(set) var oversized: [OversizedBlocks] = []
  /// What was cut, in the order of rules and keys.
  private(set) var ledger: [CutBlock] = []
  /// What a user should know about the rules.
  private(set) var warnings: [String] = []
  /// For each source whether two records of it are never compared.
  let isExclusive: [Bool]
  /// For each source whether two records of it are passed over: declared, or found exclusive.
  private(set) var isPassedOver: [Bool]
  let sourceOfRecord: [UInt32]

  static let ruleCountMax = 64
  /// Borne by the last member of a block.
  static let lastFlag: UInt32 = 1 << 31
  /// Borne by members that meet all others of their block; the rest meet only those that bear it. Of a rule
  /// that asks for a missing value they are the records without one, of any other rule they are all.
  static let openFlag: UInt32 = 1 << 30
  /// Borne by members that meet nobody who comes after them in their block: no record asks for their places.
  static let idleFlag: UInt32 = 1 << 29
  static let recordMask = idleFlag - 1

  /// - Parameter cache: Gives the words of fields, those of comparisons as well.
  init(
    _ records: LinkageRecords, _ settings: LinkageSettings, _ cache: TokenCache? = nil
  ) throws(LinkageError) {
    let rules = settings.block ?? derivedRules(records, settings)
    self.rules = rules
    if rules.count > Blocking.ruleCountMax {
      throw .tooManyRules(count: rules.count, countMax: Blocking.ruleCountMax)
    }
    if settings.blockSizeMax < 2 { throw .invalidBlockSize(value: settings.blockSizeMax) }
    for rule in rules {
      for name in rule.keys.map(\.property) + rule.missing where records.fieldIndex(name) == nil {
        throw .unknownProperty(name: name, known: records.fields.map(\.name))
      }
    }
    precondition(records.count < Int(Blocking.recordMask), "more records than members can name")
    isExclusive = records.sourceNames.map { settings.exclusiveSources.contains($0) }
    isPassedOver = isExclusive
    sourceOfRecord = records.sourceOfRecord
    var made = RulesMade(records, settings, rules, cache)
    (warnings, ledger) = (made.warnings, made.ledger)
    members = joined(made.blocks.map(\.members), threadCount: settings.threadCount)
    for place in rules.indices {
      slotStarts.append(slotStarts[place] + made.blocks[place].members.count)
      pairCountBounds.append(made.blocks[place].pairCountBound)
      oversized.append(made.blocks[place].oversized)
    }
    // Their members are held twice as it is.
    made.blocks = []
    (recordOffsets, recordSlots) = inverted(
      members, mask: Blocking.recordMask, without: Blocking.idleFlag, numberCount: records.count,
      threadCount: settings.threadCount)
  }

  /// Lets all blocks go, once every pair is scored: clustering needs the room.
  mutating func forget() {
    (slotStarts, members) = ([0], [])
    (recordOffsets, recordSlots, oversized) = ([], [], [])
  }

  /// How many records each block of a rule holds.
  func blockSizes(ofRule rule: Int) -> [Int] {
    var sizes: [Int] = []
    var start = slotStarts[rule]
    for slot in slotStarts[rule]..<slotStarts[rule + 1]
    where members[slot] & Blocking.lastFlag != 0 {
      sizes.append(slot + 1 - start)
      start = slot + 1
    }
    return sizes
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
    let (low, high) = (min(left, right), max(left, right))
    for place in Int(recordOffsets[Int(low)])..<Int(recordOffsets[Int(low) + 1]) {
      let start = Int(recordSlots[place])
      var slot = start
      while members[slot] & Blocking.lastFlag == 0 {
        slot += 1
        guard members[slot] & Blocking.recordMask == high,
          (members[start] | members[slot]) & Blocking.openFlag != 0
        else { continue }
        return slotStarts.lastIndex { $0 <= start }
      }
    }
    return nil
  }
}

/// The blocks of all rules, each by itself. The keys that they are made of are let go with it.
private struct RulesMade {
  var blocks: [RuleBlocks]
  private(set) var warnings: [String] = []
  /// What was cut, in the order of rules and keys.
  let ledger: [CutBlock]

  init(
    _ records: LinkageRecords, _ settings: LinkageSettings, _ rules: [BlockingRule],
    _ cache: TokenCache?
  ) {
    let keys = BlockingKeys(
      records, settings, rules, cache ?? TokenCache(threadCount: settings.threadCount))
    let sizes = rules.map { settings.blockSizeMax(of: $0) }
    var sizeMaxes = sizes
    var made = rules.map { _ in RuleBlocks() }
    var open = Array(rules.indices)
    while !open.isEmpty {
      // Long work first, so that no thread is left alone with it.
      let order = open.sorted { (keys.workload(of: $1), $0) < (keys.workload(of: $0), $1) }
      let current = sizeMaxes
      for place in order { made[place] = RuleBlocks() }
      let blocks = chunkResults(order.count, settings.threadCount) { place in
        keys.blocks(of: order[place], sizeMax: current[order[place]])
      }
      for (place, blocks) in zip(order, blocks) { made[place] = blocks }
      open = RulesMade.aboveShare(
        made, &sizeMaxes, budget: settings.pairBudget(recordCount: records.count))
    }
    for (place, rule) in rules.enumerated() where sizeMaxes[place] < sizes[place] {
      warnings.append(
        "Rule \(rule) proposes too many pairs for its share of the budget: blocks of more than "
          + "\(sizeMaxes[place]) records are taken apart, not of more than \(sizes[place]). Raise "
          + "`pairs_max`, or ask for agreement on more.")
    }
    ledger = keys.ledger(made.map(\.oversized))
    blocks = made
  }

  /// The rules that propose more than their share of the pair budget, each with a smaller block size from
  /// now on: what rules before it leave of the budget is shared among it and those to come.
  private static func aboveShare(
    _ made: [RuleBlocks], _ sizeMaxes: inout [Int], budget: Int
  ) -> [Int] {
    var budget = budget
    var above: [Int] = []
    for (place, blocks) in made.enumerated() {
      let share = max(1, budget / (made.count - place))
      if sizeMaxes[place] <= 2 || blocks.pairCountBound <= share {
        budget -= blocks.pairCountBound
        continue
      }
      repeat {
        sizeMaxes[place] = max(2, sizeMaxes[place] / 2)
      } while sizeMaxes[place] > 2 && blocks.pairCount(ofSizesUpTo: sizeMaxes[place]) > share
      budget -= share
      above.append(place)
    }
    return above
  }
}

extension LinkageSettings {
  /// The size above which blocks of a rule are taken apart.
  fileprivate func blockSizeMax(of rule: BlockingRule) -> Int {
    let isPerWord = rule.keys.count == 1 && rule.keys[0].transform.isPerWord
    return max(2, rule.blockSizeMax ?? (isPerWord ? min(blockSizeMax, 60) : blockSizeMax))
  }

  /// Whether words behind the unit separator identify: family names do, legal forms do not.
  func usesSecondPart(of field: LinkageField) -> Bool {
    if field.type != .name { return true }
    let kind = compare?.first { $0.property == field.name }?.kind
    return kind.map { $0 == .person } ?? (group == .person)
  }
}
