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

  var count: Int { lefts.count }

  fileprivate init(
    _ lefts: [UInt32], _ rights: [UInt32], _ rules: [UInt8], _ ruleMasks: [UInt64],
    _ proposedCounts: [Int]
  ) {
    self.lefts = lefts
    self.rights = rights
    self.rules = rules
    self.ruleMasks = ruleMasks
    self.proposedCounts = proposedCounts
  }

  /// The same pairs; what else is known of them is forgotten.
  init(lefts: [UInt32], rights: [UInt32], rule: UInt8) {
    self.lefts = lefts
    self.rights = rights
    rules = lefts.map { _ in rule }
    proposedCounts = []
  }
}

extension Blocking {
  /// Goes through all candidate pairs, stretch by stretch of left records: one result per stretch, in
  /// order. The grid depends on the records alone, never on threads.
  ///
  /// A left record meets the members of its blocks that come after it, block by block, and knows by a
  /// mark whom it has met: so a pair is proposed by the first block that holds both.
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
    let pool = MarkPool(recordCount: recordCount)
    return chunkResults((recordCount + size - 1) / size, threadCount) { stretch in
      let range = (stretch * size)..<min(recordCount, (stretch + 1) * size)
      let board = pool.take()
      let pairs = board.marks.withLock { marks in
        wantsMasks
          ? self.pairs(of: range, isSampled, &marks, wantsMasks: true)
          : self.pairs(of: range, isSampled, &marks, wantsMasks: false)
      }
      pool.put(board)
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

  @inline(__always) private func pairs(
    of range: Range<Int>, _ isSampled: (UInt32) -> Bool, _ marks: inout Marks, wantsMasks: Bool
  ) -> CandidatePairs {
    let (members, recordSlots, recordOffsets) = (self.members, self.recordSlots, self.recordOffsets)
    let (sourceOfRecord, isExclusive, isPassedOver) = (
      self.sourceOfRecord, self.isExclusive, self.isPassedOver
    )
    let passesOver = isExclusive.contains(true) || isPassedOver.contains(true)
    let (lastFlag, openFlag) = (Blocking.lastFlag, Blocking.openFlag)
    let recordMask = Blocking.recordMask
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    var pairRules: [UInt8] = []
    var masks: [UInt64] = []
    var proposedCounts = [Int](repeating: 0, count: rules.count)
    if rules.isEmpty { return CandidatePairs([], [], [], [], []) }
    // Neighboring stretches propose about as much: arrays that need not grow are never copied.
    let usualCount = marks.pairCount + marks.pairCount / 8
    lefts.reserveCapacity(usualCount)
    rights.reserveCapacity(usualCount)
    pairRules.reserveCapacity(usualCount)
    // Arrays of one's own are written without asking who else holds them.
    var met: [UInt32] = []
    var places: [UInt32] = []
    if wantsMasks { marks.makePlaces() }
    swap(&met, &marks.of)
    swap(&places, &marks.places)
    for record in range where isSampled(UInt32(truncatingIfNeeded: record)) {
      let left = UInt32(truncatingIfNeeded: record)
      let source = sourceOfRecord[record]
      var rule = 0
      var ruleEnd = slotStarts[1]
      for place in Int(recordOffsets[record])..<Int(recordOffsets[record &+ 1]) {
        var slot = Int(recordSlots[place])
        while slot >= ruleEnd {
          rule &+= 1
          ruleEnd = slotStarts[rule &+ 1]
        }
        let own = members[slot]
        while members[slot] & lastFlag == 0 {
          slot &+= 1
          let member = members[slot]
          if (own | member) & openFlag == 0 { continue }
          let right = Int(member & recordMask)
          if met[right] == left {
            // Of those met and passed over there is no place.
            if wantsMasks, places[right] != .max {
              masks[Int(places[right])] |= 1 << UInt64(rule)
            }
            continue
          }
          met[right] = left
          if wantsMasks { places[right] = .max }
          if passesOver, sourceOfRecord[right] == source {
            if isExclusive[Int(source)] { continue }
            proposedCounts[rule] &+= 1
            if isPassedOver[Int(source)] { continue }
          } else {
            proposedCounts[rule] &+= 1
          }
          if wantsMasks {
            places[right] = UInt32(truncatingIfNeeded: lefts.count)
            masks.append(1 << UInt64(rule))
          }
          lefts.append(left)
          rights.append(UInt32(truncatingIfNeeded: right))
          pairRules.append(UInt8(truncatingIfNeeded: rule))
        }
      }
    }
    swap(&met, &marks.of)
    swap(&places, &marks.places)
    marks.pairCount = lefts.count
    return CandidatePairs(lefts, rights, pairRules, masks, proposedCounts)
  }
}

/// Whom a left record has met: for each record the last left record that met it, and where that pair
/// stands. A left record is looked at once in a pass, so marks never need to be wiped.
private struct Marks {
  var of: [UInt32]
  var places: [UInt32] = []
  /// The pairs of the last stretch that they were used for.
  var pairCount = 0

  init(recordCount: Int) { of = [UInt32](repeating: .max, count: recordCount) }

  /// Makes a place for every record, unless there are some already.
  mutating func makePlaces() {
    if places.isEmpty { places = [UInt32](repeating: .max, count: of.count) }
  }
}

/// Marks that are handed on without ever being copied: they are as large as the records are many.
private final class MarkBoard: Sendable {
  let marks: Mutex<Marks>

  init(recordCount: Int) { marks = Mutex(Marks(recordCount: recordCount)) }
}

/// The marks that no thread of a pass uses at the moment.
private final class MarkPool: Sendable {
  private let free = Mutex<[MarkBoard]>([])
  private let recordCount: Int

  init(recordCount: Int) { self.recordCount = recordCount }

  func take() -> MarkBoard {
    free.withLock { $0.popLast() } ?? MarkBoard(recordCount: recordCount)
  }

  func put(_ board: MarkBoard) { free.withLock { $0.append(board) } }
}
