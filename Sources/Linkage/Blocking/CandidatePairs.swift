import Bytes
import Synchronization

/// The pairs that some stretch of records proposes as left records, in the order of left records and,
/// of one left record, in that of their blocks.
struct CandidatePairs: Sendable {
  private(set) var lefts: [UInt32] = []
  private(set) var rights: [UInt32] = []
  /// The first rule that proposes the pair.
  private(set) var rules: [UInt8] = []
  /// One bit for each rule that proposes the pair; empty unless asked for.
  private(set) var ruleMasks: [UInt64] = []
  /// Pairs that each rule was the first to propose, those counted too that are passed over.
  private(set) var proposedCounts: [Int]

  /// The arrays have room for more until `trim`.
  private(set) var count = 0

  /// No pairs yet.
  /// - Parameter capacity: Arrays that need not grow are never copied.
  fileprivate init(ruleCount: Int, capacity: Int) {
    proposedCounts = [Int](repeating: 0, count: ruleCount)
    grow(by: capacity)
  }

  private mutating func grow(by more: Int) {
    lefts.append(contentsOf: repeatElement(0, count: more))
    rights.append(contentsOf: repeatElement(0, count: more))
    rules.append(contentsOf: repeatElement(0, count: more))
  }

  fileprivate mutating func append(_ left: UInt32, _ right: UInt32, _ rule: Int) {
    if count == lefts.count { grow(by: max(64, count)) }
    lefts[count] = left
    rights[count] = right
    rules[count] = UInt8(truncatingIfNeeded: rule)
    count &+= 1
    proposedCounts[rule] &+= 1
  }

  /// Adds the pairs of a left record.
  /// - Parameter fresh: Right records, each below its rule.
  fileprivate mutating func append(_ left: UInt32, _ fresh: Span<UInt64>) {
    if fresh.isEmpty { return }
    if count &+ fresh.count > lefts.count { grow(by: max(64, fresh.count, count)) }
    CandidatePairs.write(left, fresh, from: count, &lefts, &rights, &rules, &proposedCounts)
    count &+= fresh.count
  }

  /// Arrays of their own, so that none is asked who else holds it at every step.
  @inline(__always) private static func write(
    _ left: UInt32, _ fresh: Span<UInt64>, from first: Int, _ lefts: inout [UInt32],
    _ rights: inout [UInt32], _ rules: inout [UInt8], _ proposedCounts: inout [Int]
  ) {
    var lefts = lefts.mutableSpan
    var rights = rights.mutableSpan
    var rules = rules.mutableSpan
    var counts = proposedCounts.mutableSpan
    for place in fresh.indices {
      let word = fresh[place]
      let rule = UInt8(truncatingIfNeeded: word >> 32)
      lefts[first &+ place] = left
      rights[first &+ place] = UInt32(truncatingIfNeeded: word)
      rules[first &+ place] = rule
      counts[Int(rule)] &+= 1
    }
  }

  /// Lets the room for more pairs go.
  fileprivate mutating func trim() {
    let room = lefts.count - count
    lefts.removeLast(room)
    rights.removeLast(room)
    rules.removeLast(room)
  }

  /// Counts a pair that is passed over.
  fileprivate mutating func count(_ rule: Int) { proposedCounts[rule] &+= 1 }

  /// Notes that a rule proposes a pair, which may be the last one that was added; `.max` stands for none.
  fileprivate mutating func note(_ rule: Int, ofPair pair: UInt32) {
    if pair == .max { return }
    if Int(pair) == ruleMasks.count { ruleMasks.append(0) }
    ruleMasks[Int(pair)] |= 1 << UInt64(rule)
  }

  /// The same pairs; what else is known of them is forgotten.
  init(lefts: [UInt32], rights: [UInt32], rule: UInt8) {
    self.lefts = lefts
    self.rights = rights
    count = lefts.count
    rules = lefts.map { _ in rule }
    proposedCounts = []
  }
}

extension Blocking {
  /// Goes through all candidate pairs, stretch by stretch of left records: one result per stretch, in
  /// order. The grid depends on the records alone, never on threads.
  ///
  /// A left record meets the members of its blocks that come after it, block by block, and knows
  /// whom it has met: so a pair is proposed by the first block that holds both.
  ///
  /// - Parameters:
  ///   - wantsMasks: Whether all rules that propose a pair are told, not just the first.
  ///   - isSampled: Which left records are looked at; a sample of pairs costs its share.
  func candidateResults<Value: Sendable>(
    threadCount: Int, wantsMasks: Bool = false, stretchSize: Int? = nil,
    isSampled: @escaping @Sendable (UInt32) -> Bool = { _ in true },
    _ body: @escaping @Sendable (CandidatePairs) -> Value
  ) -> [Value] {
    let recordCount = sourceOfRecord.count
    // Few enough that the pairs of a stretch stay in the cache while they are compared.
    let size = stretchSize ?? min(2_048, max(16, (recordCount + 1_023) / 1_024))
    let rules = RulesOfSlots(slotStarts)
    let free = Mutex<[MetRecords]>([])
    return chunkResults((recordCount + size - 1) / size, threadCount) { stretch in
      let range = (stretch * size)..<min(recordCount, (stretch + 1) * size)
      var met = free.withLock { $0.popLast() } ?? MetRecords()
      let pairs = self.pairs(of: range, isSampled, rules, &met, wantsMasks: wantsMasks)
      let kept = consume met
      free.withLock { $0.append(kept) }
      return body(pairs)
    }
  }

  /// Pairs that each rule is the first to propose.
  func proposedCounts(threadCount: Int) -> [Int] {
    candidateResults(threadCount: threadCount) { $0.proposedCounts }.reduce(
      into: rules.map { _ in 0 }
    ) { sums, counts in
      for rule in counts.indices { sums[rule] += counts[rule] }
    }
  }

  private func pairs(
    of range: Range<Int>, _ isSampled: (UInt32) -> Bool, _ rules: RulesOfSlots,
    _ met: inout MetRecords, wantsMasks: Bool
  ) -> CandidatePairs {
    var pairs = CandidatePairs(ruleCount: self.rules.count, capacity: met.usualPairCount)
    if self.rules.isEmpty { return pairs }
    let touchedCount = 16
    for start in stride(from: range.lowerBound, to: range.upperBound, by: touchedCount) {
      let records = start..<min(range.upperBound, start + touchedCount)
      // A sample asks for few of them.
      if !wantsMasks { touch(records) }
      for record in records where isSampled(UInt32(truncatingIfNeeded: record)) {
        if wantsMasks {
          addWithMasks(record, rules, &met, to: &pairs)
        } else {
          add(record, rules, &met, to: &pairs)
        }
      }
    }
    pairs.trim()
    met.usualPairCount = pairs.count + pairs.count / 8
    return pairs
  }

  /// Reads what stands at the places of some records, so that the misses of all overlap.
  private func touch(_ records: Range<Int>) {
    var sum: UInt32 = 0
    for place in Int(recordOffsets[records.lowerBound])..<Int(recordOffsets[records.upperBound]) {
      sum |= members[Int(recordSlots[place])]
    }
    observe(sum)
  }

  /// Adds the pairs of a left record.
  private func add(
    _ record: Int, _ rules: RulesOfSlots, _ met: inout MetRecords, to pairs: inout CandidatePairs
  ) {
    let left = UInt32(truncatingIfNeeded: record)
    var seen = met.seenRoom.take(count: MetRecords.seenCountMax)
    var words = seen.mutableSpan
    var count = 0
    met.begin(left)
    // In two loops, each short enough to keep in registers what it needs: most are met in several blocks.
    forEachMember(after: record, rules) { right, rule in
      words[count] = UInt64(rule) << 32 | UInt64(right)
      count &+= 1
      if count == MetRecords.seenCountMax {
        addFresh(&words, count, left, &met, to: &pairs)
        count = 0
      }
    }
    addFresh(&words, count, left, &met, to: &pairs)
    met.seenRoom.keep(seen)
  }

  /// Adds those of some right records, each below its rule, whom a left record has not met before; moves words.
  private func addFresh(
    _ words: inout MutableSpan<UInt64>, _ count: Int, _ left: UInt32, _ met: inout MetRecords,
    to pairs: inout CandidatePairs
  ) {
    let freshCount = met.meetAll(&words, count)
    let source = sourceOfRecord[Int(left)]
    if !isPassedOver[Int(source)] {
      pairs.append(left, words.span.extracting(..<freshCount))
      return
    }
    let isExclusive = isExclusive[Int(source)]
    var keptCount = 0
    for place in 0..<freshCount {
      let word = words[place]
      if sourceOfRecord[Int(truncatingIfNeeded: word & 0xFFFF_FFFF)] != source {
        words[keptCount] = word
        keptCount &+= 1
      } else if !isExclusive {
        pairs.count(Int(truncatingIfNeeded: word >> 32))
      }
    }
    pairs.append(left, words.span.extracting(..<keptCount))
  }

  /// Adds the pairs of a left record with all rules that propose each of them.
  private func addWithMasks(
    _ record: Int, _ rules: RulesOfSlots, _ met: inout MetRecords, to pairs: inout CandidatePairs
  ) {
    let left = UInt32(truncatingIfNeeded: record)
    let source = sourceOfRecord[record]
    met.begin(left)
    forEachMember(after: record, rules) { right, rule in
      let meeting = met.meet(right)
      if !meeting.isNew {
        pairs.note(rule, ofPair: met.pairs[meeting.place])
        return
      }
      // Of those met and passed over there is no pair.
      met.pairs[meeting.place] = .max
      if isPassedOver[Int(source)], sourceOfRecord[Int(right)] == source {
        if !isExclusive[Int(source)] { pairs.count(rule) }
        return
      }
      met.pairs[meeting.place] = UInt32(truncatingIfNeeded: pairs.count)
      pairs.append(left, right, rule)
      pairs.note(rule, ofPair: met.pairs[meeting.place])
    }
  }

  /// Those whom a record meets in its blocks, block by block, with the rule of the block.
  @inline(__always) private func forEachMember(
    after record: Int, _ rules: RulesOfSlots, _ body: (_ right: UInt32, _ rule: Int) -> Void
  ) {
    let (members, slots) = (members.span, recordSlots.span)
    let (lastFlag, openFlag) = (Blocking.lastFlag, Blocking.openFlag)
    for place in Int(recordOffsets[record])..<Int(recordOffsets[record &+ 1]) {
      var slot = Int(slots[place])
      let rule = rules[slot]
      let own = members[slot]
      var member = own
      while member & lastFlag == 0 {
        slot &+= 1
        member = members[slot]
        if (own | member) & openFlag != 0 { body(member & Blocking.recordMask, rule) }
      }
    }
  }
}

/// Which rule a place in the members of all blocks belongs to.
private struct RulesOfSlots: Sendable {
  private let slotStarts: [Int]
  /// The rule of every 65,536th place: hardly ever is it another one than that of the places behind it.
  private let ruleOfStretch: [UInt8]

  init(_ slotStarts: [Int]) {
    self.slotStarts = slotStarts
    var rule = 0
    ruleOfStretch = stride(from: 0, to: slotStarts[slotStarts.count - 1], by: 65_536).map { slot in
      while slot >= slotStarts[rule + 1] { rule += 1 }
      return UInt8(rule)
    }
  }

  @inline(__always) subscript(slot: Int) -> Int {
    var rule = Int(ruleOfStretch[slot >> 16])
    while slot >= slotStarts[rule &+ 1] { rule &+= 1 }
    return rule
  }
}
