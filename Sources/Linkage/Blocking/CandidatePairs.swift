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

  fileprivate init(ruleCount: Int) {
    proposedCounts = [Int](repeating: 0, count: ruleCount)
  }

  /// The same pairs; what else is known of them is forgotten.
  init(lefts: [UInt32], rights: [UInt32], rule: UInt8) {
    self.lefts = lefts
    self.rights = rights
    rules = lefts.map { _ in rule }
    proposedCounts = []
  }

  @inline(__always) fileprivate mutating func propose(rule: Int) { proposedCounts[rule] &+= 1 }

  @inline(__always) fileprivate mutating func append(_ left: UInt32, _ right: UInt32, rule: Int) {
    lefts.append(left)
    rights.append(right)
    rules.append(UInt8(truncatingIfNeeded: rule))
  }

  @inline(__always) fileprivate mutating func appendMask(rule: Int) {
    ruleMasks.append(1 << UInt64(rule))
  }

  @inline(__always) fileprivate mutating func add(rule: Int, toMaskAt place: Int) {
    ruleMasks[place] |= 1 << UInt64(rule)
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
    let size = stretchSize ?? max(16, (recordCount + 1_023) / 1_024)
    let pool = MarkPool(recordCount: recordCount)
    return chunkResults((recordCount + size - 1) / size, threadCount) { stretch in
      let range = (stretch * size)..<min(recordCount, (stretch + 1) * size)
      var marks = pool.take()
      var pairs = CandidatePairs(ruleCount: rules.count)
      if wantsMasks {
        addPairs(of: range, isSampled, to: &pairs, &marks, wantsMasks: true)
      } else {
        addPairs(of: range, isSampled, to: &pairs, &marks, wantsMasks: false)
      }
      pool.put(marks)
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

  @inline(__always) private func addPairs(
    of range: Range<Int>, _ isSampled: (UInt32) -> Bool, to pairs: inout CandidatePairs,
    _ marks: inout Marks, wantsMasks: Bool
  ) {
    let (members, recordSlots, recordOffsets) = (self.members, self.recordSlots, self.recordOffsets)
    let (sourceOfRecord, isExclusive, isPassedOver) = (
      self.sourceOfRecord, self.isExclusive, self.isPassedOver
    )
    let hasExclusive = isExclusive.contains(true)
    let hasPassedOver = isPassedOver.contains(true)
    for record in range where isSampled(UInt32(record)) {
      let left = UInt32(record)
      let source = sourceOfRecord[record]
      var rule = 0
      var ruleEnd = slotStarts[1]
      for place in Int(recordOffsets[record])..<Int(recordOffsets[record &+ 1]) {
        var slot = Int(recordSlots[place])
        while slot >= ruleEnd {
          rule &+= 1
          ruleEnd = slotStarts[rule &+ 1]
        }
        while members[slot] & Blocking.lastFlag == 0 {
          slot &+= 1
          let right = members[slot] & ~Blocking.lastFlag
          if marks.of[Int(right)] == left {
            // Of those met and passed over there is no place.
            if wantsMasks, marks.places[Int(right)] != .max {
              pairs.add(rule: rule, toMaskAt: Int(marks.places[Int(right)]))
            }
            continue
          }
          marks.of[Int(right)] = left
          if hasExclusive || hasPassedOver, sourceOfRecord[Int(right)] == source {
            if wantsMasks { marks.place(right, .max) }
            if isExclusive[Int(source)] { continue }
            pairs.propose(rule: rule)
            if isPassedOver[Int(source)] { continue }
          } else {
            pairs.propose(rule: rule)
          }
          if wantsMasks {
            marks.place(right, UInt32(pairs.count))
            pairs.appendMask(rule: rule)
          }
          pairs.append(left, right, rule: rule)
        }
      }
    }
  }
}

/// Whom a left record has met: for each record the last left record that met it, and where that pair
/// stands. A left record is looked at once in a pass, so marks never need to be wiped.
private struct Marks {
  var of: [UInt32]
  var places: [UInt32] = []

  init(recordCount: Int) { of = [UInt32](repeating: .max, count: recordCount) }

  @inline(__always) mutating func place(_ record: UInt32, _ place: UInt32) {
    if places.isEmpty { places = [UInt32](repeating: .max, count: of.count) }
    places[Int(record)] = place
  }
}

/// The marks that no thread of a pass uses at the moment.
private final class MarkPool: Sendable {
  private let free = Mutex<[Marks]>([])
  private let recordCount: Int

  init(recordCount: Int) { self.recordCount = recordCount }

  func take() -> Marks { free.withLock { $0.popLast() } ?? Marks(recordCount: recordCount) }

  func put(_ marks: consuming Marks) {
    let kept = marks
    free.withLock { $0.append(kept) }
  }
}
