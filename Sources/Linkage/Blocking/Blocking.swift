import Bytes
import Records
import Synchronization

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
  /// What was cut.
  private(set) var ledger = CutLedger()
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
      for name in rule.keys.map(\.property) + rule.missing.map(\.property)
      where records.fieldIndex(name) == nil {
        throw .unknownProperty(name: name, known: records.fields.map(\.name))
      }
      for missing in rule.missing where missing.isOfDay {
        let field = records.fieldIndex(missing.property).map { records.fields[$0] }
        if field?.type != .date { throw .noDate(property: missing.property) }
      }
    }
    precondition(records.count < Int(Blocking.recordMask), "more records than members can name")
    isExclusive = records.sourceNames.map { settings.exclusiveSources.contains($0) }
    isPassedOver = isExclusive
    sourceOfRecord = records.sourceOfRecord
    var made = RulesMade(records, settings, rules, cache)
    (warnings, ledger, oversized) = (made.warnings, made.ledger, made.oversized)
    pairCountBounds = made.pairCountBounds
    members = joined(made.blocks.map(\.members), threadCount: settings.threadCount)
    for blocks in made.blocks {
      slotStarts.append(slotStarts[slotStarts.count - 1] + blocks.members.count)
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
  let pairCountBounds: [Int]
  let oversized: [OversizedBlocks]
  private(set) var warnings: [String] = []
  let ledger: CutLedger

  init(
    _ records: LinkageRecords, _ settings: LinkageSettings, _ rules: [BlockingRule],
    _ cache: TokenCache?
  ) {
    let threadCount = settings.threadCount
    let keys = BlockingKeys(records, settings, rules, cache ?? TokenCache(threadCount: threadCount))
    let budget = settings.pairBudget(recordCount: records.count)
    let sizes = rules.map { settings.blockSizeMax(of: $0) }
    var sizeMaxes = sizes
    // Long work first, so that no thread is left alone with it.
    var open = rules.indices.sorted { (keys.workload(of: $1), $0) < (keys.workload(of: $0), $1) }
    var made: [MadeRule?] = rules.map { _ in nil }
    while !open.isEmpty {
      let (order, current, before) = (open, sizeMaxes, open.map { made[$0]?.unordered?.blocks })
      for rule in order { made[rule] = nil }
      let some = chunkResults(order.count, threadCount) { place in
        let rule = order[place]
        return MadeRule(
          keys, rule, sizeMax: current[rule], before[place], pairCountKept: budget / rules.count,
          threadCount: threadCount)
      }
      for (rule, own) in zip(order, some) { made[rule] = own }
      open = RulesMade.aboveShare(made.compactMap(\.self), &sizeMaxes, budget: budget)
    }
    for (place, rule) in rules.enumerated() where sizeMaxes[place] < sizes[place] {
      warnings.append(
        "Rule \(rule) proposes too many pairs for its share of the budget: blocks of more than "
          + "\(sizeMaxes[place]) records are taken apart, not of more than \(sizes[place]). Raise "
          + "`pairs_max`, or ask for agreement on more.")
    }
    pairCountBounds = made.map { $0?.pairCountBound ?? 0 }
    oversized = made.map { $0?.oversized ?? OversizedBlocks() }
    ledger = CutLedger(oversized, keys, records, threadCount: threadCount)
    // Taken one by one: what has been put in order is let go.
    let unordered = Mutex(made)
    made = []
    blocks = chunkResults(rules.count, threadCount) { rule in
      let own = unordered.withLock { made in
        defer { made[rule] = nil }
        return made[rule]
      }
      return own?.inOrder() ?? RuleBlocks()
    }
  }

  /// The rules that propose more than their share of the pair budget, each with a smaller block size from
  /// now on.
  private static func aboveShare(
    _ made: [MadeRule], _ sizeMaxes: inout [Int], budget: Int
  ) -> [Int] {
    var bounds = made.map(\.pairCountBound)
    var above: Set<Int> = []
    while true {
      let open = made.indices.filter { sizeMaxes[$0] > 2 }
      // Blocks of two cannot be smaller: what they take is taken.
      let rest = made.indices.filter { sizeMaxes[$0] <= 2 }.reduce(budget) { $0 - bounds[$1] }
      let share = share(of: rest, among: open.map { bounds[$0] })
      // One by one: what the largest no longer takes may be enough for the next.
      guard let rule = open.filter({ bounds[$0] > share }).max(by: { bounds[$0] < bounds[$1] })
      else { break }
      repeat {
        sizeMaxes[rule] = max(2, sizeMaxes[rule] / 2)
        // Without what is left of larger blocks: should that be too much, the next turn tells.
        bounds[rule] = made[rule].pairCount(ofSizesUpTo: sizeMaxes[rule])
      } while sizeMaxes[rule] > 2 && bounds[rule] > share
      above.insert(rule)
    }
    return above.sorted()
  }

  /// How much each may take at most, so that all together take no more than the budget: what some leave is
  /// shared among the others.
  private static func share(of budget: Int, among wanted: [Int]) -> Int {
    var left = budget
    for (place, count) in wanted.sorted().enumerated() {
      let share = max(1, left / (wanted.count - place))
      if count > share { return share }
      left -= count
    }
    return .max
  }
}

/// The blocks of one rule.
private struct MadeRule: Sendable {
  let oversized: OversizedBlocks
  /// Pairs inside the blocks, those in several counted several times.
  let pairCountBound: Int
  /// Of a rule that may have to be made with smaller blocks.
  private(set) var unordered: (blocks: KeyBlocks, apart: TakenApart)?
  /// Of any other.
  private var ordered: RuleBlocks?

  /// - Parameters:
  ///   - before: The blocks by key, if they are known.
  ///   - pairCountKept: Of no more pairs, blocks are put in order at once. Should the rule be above its share all the
  ///     same, because others cannot be made smaller, it is made anew.
  init(
    _ keys: BlockingKeys, _ rule: Int, sizeMax: Int, _ before: KeyBlocks?, pairCountKept: Int,
    threadCount: Int
  ) {
    let blocks = before ?? KeyBlocks(keys.keys(of: rule), threadCount: threadCount)
    let apart = TakenApart(
      blocks, sizeMax: sizeMax, refiners: { keys.refiners(of: rule) }, threadCount: threadCount)
    (oversized, pairCountBound) = (apart.oversized, apart.pairCountBound)
    if pairCountBound > pairCountKept {
      unordered = (blocks, apart)
    } else {
      ordered = RuleBlocks(blocks, apart)
    }
  }

  /// Pairs inside the blocks that have no more of them than some number of records; 0 where nobody knows.
  func pairCount(ofSizesUpTo sizeMax: Int) -> Int {
    unordered.map { $0.apart.pairCount($0.blocks, ofSizesUpTo: sizeMax) } ?? 0
  }

  func inOrder() -> RuleBlocks {
    ordered ?? unordered.map { RuleBlocks($0.blocks, $0.apart) } ?? RuleBlocks()
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
