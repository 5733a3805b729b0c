/// Compares the values of one field, named by their ids.
protocol ValueComparison: Sendable {
  var definition: ComparisonDefinition { get }

  /// No evidence has more rarity than this.
  var rarityMax: Int32 { get }

  /// Whether finding the evidence of two values takes no longer than remembering it.
  static var isQuick: Bool { get }

  /// The evidence of two values where a glance tells it; not asked of a comparison that is quick.
  func quickEvidence(_ left: Int, _ right: Int) -> Evidence?

  /// The evidence of one pair of values; symmetric.
  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence

  /// Reads what `evidence` will read of a value; the result says nothing.
  func touch(_ value: Int) -> UInt32

  /// The best evidence of each pair of records: one call per batch, so that the loop inside is
  /// compiled for the concrete comparison.
  func fill(
    _ field: LinkageField, _ lefts: [UInt32], _ rights: [UInt32], _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch, into evidence: inout [UInt32])
}

extension ValueComparison {
  var isQuick: Bool { Self.isQuick }

  var rarityMax: Int32 { 65_535 }

  static var isQuick: Bool { false }

  @inline(__always) func touch(_ value: Int) -> UInt32 { 0 }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? { nil }

  func fill(
    _ field: LinkageField, _ lefts: [UInt32], _ rights: [UInt32], _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch, into evidence: inout [UInt32]
  ) {
    let offsets = field.offsets
    let ids = field.ids
    var leftIDs = [UInt32](repeating: 0, count: fillBatchSize)
    var rightIDs = leftIDs
    var start = 0
    while start < lefts.count {
      let count = min(fillBatchSize, lefts.count - start)
      for index in 0..<count {
        leftIDs[index] = onlyID(offsets, ids, Int(lefts[start + index]))
        rightIDs[index] = onlyID(offsets, ids, Int(rights[start + index]))
      }
      if !Self.isQuick {
        // What is asked next lies anywhere in memory: ask for all of it, then wait once.
        var touched: UInt32 = 0
        for index in 0..<count where max(leftIDs[index], rightIDs[index]) < severalValues {
          touched &+= touch(Int(leftIDs[index])) &+ touch(Int(rightIDs[index]))
        }
        scratch.touched = touched
      }
      for index in 0..<count {
        let left = leftIDs[index]
        let right = rightIDs[index]
        if max(left, right) < severalValues {
          evidence[start + index] = rank(left, right, &memo, &scratch)
        } else if max(left, right) == noValue {
          evidence[start + index] = Evidence.missing.rank
        } else {
          evidence[start + index] = best(
            field.range(Int(lefts[start + index])), field.range(Int(rights[start + index])), ids,
            &memo, &scratch)
        }
      }
      start += count
    }
  }

  /// The best evidence between several values.
  private func best(
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

/// Pairs whose values are looked up together.
private let fillBatchSize = 256
/// Stand for the ids of records that do not have exactly one value.
private let noValue = UInt32.max
private let severalValues = UInt32.max - 1

@inline(__always) private func onlyID(_ offsets: [UInt32], _ ids: [UInt32], _ record: Int) -> UInt32
{
  let start = Int(offsets[record])
  let count = Int(offsets[record + 1]) - start
  return count == 1 ? ids[start] : count == 0 ? noValue : severalValues
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
