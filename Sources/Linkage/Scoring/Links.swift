import Bytes

/// The scored pairs above the review threshold, columnar, in the order of (left, right).
package struct Links: Sendable, Hashable {
  /// Record indices, left < right.
  package internal(set) var lefts: [UInt32] = []
  package internal(set) var rights: [UInt32] = []
  /// Match weights with the prior, in 1/1024 bit: the log2 odds of a match.
  package internal(set) var weights: [Int32] = []
  package internal(set) var probabilities: [Double] = []
  /// One byte per comparison and pair, pair-major; 255 is missing.
  package internal(set) var levels: [UInt8] = []
  package let comparisonCount: Int
  /// Index of the first rule that proposed the pair; 255 for a judgement that no rule proposed.
  package internal(set) var rules: [UInt8] = []
  package internal(set) var judgements: [Verdict?] = []

  init(comparisonCount: Int) { self.comparisonCount = comparisonCount }

  package var count: Int { lefts.count }

  mutating func append(
    _ left: UInt32, _ right: UInt32, weight: Int32, rule: UInt8, levels: ArraySlice<UInt8>
  ) {
    lefts.append(left)
    rights.append(right)
    weights.append(weight)
    probabilities.append(
      probability(ofLogOdds: Double(weight) / Double(weightUnitsPerBit)))
    self.levels += levels
    rules.append(rule)
    judgements.append(nil)
  }

  mutating func reserveCapacity(_ count: Int) {
    lefts.reserveCapacity(count)
    rights.reserveCapacity(count)
    weights.reserveCapacity(count)
    probabilities.reserveCapacity(count)
    levels.reserveCapacity(count * comparisonCount)
    rules.reserveCapacity(count)
    judgements.reserveCapacity(count)
  }

  mutating func append(contentsOf other: Links) {
    lefts += other.lefts
    rights += other.rights
    weights += other.weights
    probabilities += other.probabilities
    levels += other.levels
    rules += other.rules
    judgements += other.judgements
  }

  /// The links that are to stay, in their order.
  func keeping(_ isKept: (Int) -> Bool) -> Links {
    let kept = (0..<count).filter(isKept)
    if kept.count == count { return self }
    var result = Links(comparisonCount: comparisonCount)
    result.lefts = kept.map { lefts[$0] }
    result.rights = kept.map { rights[$0] }
    result.weights = kept.map { weights[$0] }
    result.probabilities = kept.map { probabilities[$0] }
    result.rules = kept.map { rules[$0] }
    result.judgements = kept.map { judgements[$0] }
    result.levels.reserveCapacity(kept.count * comparisonCount)
    for link in kept {
      for slot in (link * comparisonCount)..<((link + 1) * comparisonCount) {
        result.levels.append(levels[slot])
      }
    }
    return result
  }

  /// The links in the order of (left, right).
  func sorted(threadCount: Int) -> Links {
    var keys = lefts.indices.map { UInt64(lefts[$0]) << 32 | UInt64(rights[$0]) }
    var order = (0..<UInt32(count)).map { $0 }
    radixSort(&keys, &order, threadCount: threadCount)
    var result = Links(comparisonCount: comparisonCount)
    result.lefts = keys.map { UInt32($0 >> 32) }
    result.rights = keys.map { UInt32(truncatingIfNeeded: $0) }
    result.weights = order.map { weights[Int($0)] }
    result.probabilities = order.map { probabilities[Int($0)] }
    result.rules = order.map { rules[Int($0)] }
    result.judgements = order.map { judgements[Int($0)] }
    result.levels.reserveCapacity(levels.count)
    for index in order {
      let start = Int(index) * comparisonCount
      for slot in start..<(start + comparisonCount) { result.levels.append(levels[slot]) }
    }
    return result
  }
}
