import Bytes

/// Compares the values of one field, named by their ids.
protocol ValueComparison: Sendable {
  var definition: ComparisonDefinition { get }

  /// The best that `evidence` may find where a glance does not tell: no level above this one, no more
  /// rarity.
  func best(_ left: Int, _ right: Int) -> Evidence

  /// Whether finding the evidence of two values takes no longer than remembering it.
  static var isQuick: Bool { get }

  /// The evidence of two values where a glance tells it; not asked of a comparison that is quick.
  func quickEvidence(_ left: Int, _ right: Int) -> Evidence?

  /// The evidence of one pair of values; symmetric.
  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence

  /// Reads what `evidence` will read of a value; the result says nothing.
  func touch(_ value: Int) -> UInt32

  /// Reads what a glance will read of a value; the result says nothing.
  func touchForGlance(_ value: Int) -> UInt32

  /// All values have smaller ids; 0 where nothing is gained by touching them for a glance.
  var touchedCount: Int { get }

  /// The best evidence of each pair of records: one call per batch, so that the loop inside is
  /// compiled for the concrete comparison.
  ///
  /// - Parameter values: The compared values of the batch, side by side.
  func fill(
    _ values: borrowing BatchValues, _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch, into evidence: inout [UInt32])

  /// What a glance tells of each pair of records, as `Glance` has it: the answer, or how good it may be.
  func glance(
    _ values: borrowing BatchValues, _ scratch: inout SimilarityScratch,
    into glances: inout [UInt32])
}

/// An evidence that is known, or a bound on one that is not yet.
enum Glance {
  /// Set where the rest is the best that the evidence may turn out to be.
  static let openFlag: UInt32 = 1 << 31
}

/// The values of a batch of pairs under one comparison.
struct BatchValues {
  /// Of each side, from `start` on, the id of its only value, `noValue` or `severalValues`.
  var leftIDs: [UInt32] = []
  var rightIDs: [UInt32] = []
  var start = 0
  /// Where a record has several values they are looked up here.
  let field: LinkageField
  let lefts: [UInt32]
  let rights: [UInt32]
  let count: Int

  /// Stand for the ids of records that do not have exactly one value.
  static let noValue = UInt32.max
  static let severalValues = UInt32.max - 1
}

extension ValueComparison {
  var isQuick: Bool { Self.isQuick }

  static var isQuick: Bool { false }

  @inline(__always) func touch(_ value: Int) -> UInt32 { 0 }

  @inline(__always) func touchForGlance(_ value: Int) -> UInt32 { 0 }

  var touchedCount: Int { 0 }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? { nil }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence {
    Evidence(level: 0, rarity: 65_535)
  }

  func glance(
    _ values: borrowing BatchValues, _ scratch: inout SimilarityScratch,
    into glances: inout [UInt32]
  ) {
    // Of one length, so that no place is checked again.
    let places = values.start..<(values.start + values.count)
    let leftIDs = values.leftIDs.span.extracting(places)
    let rightIDs = values.rightIDs.span.extracting(places)
    if touchedCount > 0 {
      // Nothing to guess: where there is no single value, some other one is read.
      let last = UInt32(touchedCount - 1)
      var sum: UInt32 = 0
      for index in leftIDs.indices {
        sum |= touchForGlance(Int(min(leftIDs[index], last)))
        sum |= touchForGlance(Int(min(rightIDs[index], last)))
      }
      observe(sum)
    }
    var glances = glances.mutableSpan
    precondition(glances.count >= leftIDs.count, "room for each pair")
    for index in leftIDs.indices {
      let left = leftIDs[index]
      let right = rightIDs[index]
      if max(left, right) < BatchValues.severalValues {
        glances[index] = glance(left, right, &scratch)
      } else if max(left, right) == BatchValues.noValue {
        glances[index] = Evidence.missing.rank
      } else {
        glances[index] = glance(
          values.field.range(Int(values.lefts[index])),
          values.field.range(Int(values.rights[index])), values.field.ids, &scratch)
      }
    }
  }

  /// Open as long as an open pair of values may beat the best one that is known. The best that it may
  /// be is no better in level or rarity than any of them.
  private func glance(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ ids: [UInt32],
    _ scratch: inout SimilarityScratch
  ) -> UInt32 {
    var known = Evidence.missing
    var open = Evidence.missing
    var rarity: Int32 = 0
    for left in lefts {
      for right in rights {
        let glance = glance(ids[left], ids[right], &scratch)
        let evidence = Evidence(rank: glance & ~Glance.openFlag)
        rarity = max(rarity, evidence.rarity)
        if glance & Glance.openFlag == 0 {
          if evidence.rank < known.rank { known = evidence }
        } else if evidence.rank < open.rank {
          open = evidence
        }
      }
    }
    if known.rank <= open.rank { return known.rank }
    return Evidence(level: Int(open.level), rarity: rarity).rank | Glance.openFlag
  }

  @inline(__always) private func glance(
    _ left: UInt32, _ right: UInt32, _ scratch: inout SimilarityScratch
  ) -> UInt32 {
    let low = Int(min(left, right))
    let high = Int(max(left, right))
    if Self.isQuick { return evidence(low, high, &scratch).rank }
    if let quick = quickEvidence(low, high) { return quick.rank }
    return best(low, high).rank | Glance.openFlag
  }

  func fill(
    _ values: borrowing BatchValues, _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch, into evidence: inout [UInt32]
  ) {
    // As in `glance`.
    let leftIDs = values.leftIDs.span.extracting(..<values.count)
    let rightIDs = values.rightIDs.span.extracting(..<values.count)
    let severalValues = BatchValues.severalValues
    if !Self.isQuick {
      // What is asked next lies anywhere in memory: ask for all of it, then wait once.
      var touched: UInt32 = 0
      for index in leftIDs.indices where max(leftIDs[index], rightIDs[index]) < severalValues {
        touched &+= touch(Int(leftIDs[index])) &+ touch(Int(rightIDs[index]))
      }
      observe(touched)
    }
    var evidence = evidence.mutableSpan
    precondition(evidence.count >= leftIDs.count, "room for each pair")
    for index in leftIDs.indices {
      let left = leftIDs[index]
      let right = rightIDs[index]
      if max(left, right) < severalValues {
        evidence[index] = rank(left, right, &memo, &scratch)
      } else if max(left, right) == BatchValues.noValue {
        evidence[index] = Evidence.missing.rank
      } else {
        evidence[index] = bestRank(
          values.field.range(Int(values.lefts[index])),
          values.field.range(Int(values.rights[index])), values.field.ids, &memo, &scratch)
      }
    }
  }

  /// The best evidence between several values.
  private func bestRank(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ ids: [UInt32], _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch
  ) -> UInt32 {
    var best = Evidence.missing.rank
    for left in lefts {
      for right in rights { best = min(best, rank(ids[left], ids[right], &memo, &scratch)) }
    }
    return best
  }

  /// The evidence of two values, remembered where that pays.
  @inline(__always) private func rank(
    _ left: UInt32, _ right: UInt32, _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch
  ) -> UInt32 {
    let low = min(left, right)
    let high = max(left, right)
    if Self.isQuick { return evidence(Int(low), Int(high), &scratch).rank }
    if let quick = quickEvidence(Int(low), Int(high)) { return quick.rank }
    let slot = memo.slot(low, high)
    if let known = memo.known(slot, low, high) { return known }
    let rank = evidence(Int(low), Int(high), &scratch).rank
    memo.store(slot, low, high, rank)
    return rank
  }
}

/// Remembers the evidence of pairs of values: a direct-mapped cache of fixed size, where a newer pair
/// replaces an older one of the same slot. Only speed depends on it.
struct EvidenceMemo {
  private struct Slot {
    var key: UInt64
    var rank: UInt32
  }

  private var slots: [Slot]
  private let mask: Int

  init(slotCountLog2: Int = 12) {
    slots = Array(repeating: Slot(key: UInt64.max, rank: 0), count: 1 << slotCountLog2)
    mask = (1 << slotCountLog2) - 1
  }

  @inline(__always) func slot(_ low: UInt32, _ high: UInt32) -> Int {
    let key = UInt64(low) << 32 | UInt64(high)
    return Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
  }

  @inline(__always) func known(_ slot: Int, _ low: UInt32, _ high: UInt32) -> UInt32? {
    let known = slots[slot]
    return known.key == UInt64(low) << 32 | UInt64(high) ? known.rank : nil
  }

  @inline(__always) mutating func store(
    _ slot: Int, _ low: UInt32, _ high: UInt32, _ rank: UInt32
  ) {
    slots[slot] = Slot(key: UInt64(low) << 32 | UInt64(high), rank: rank)
  }
}
