import Bytes

/// The scored pairs above the review threshold, columnar, in the order of (left, right).
package struct Links: Sendable, Hashable {
  /// Record indices, left < right.
  package internal(set) var lefts: [UInt32] = []
  package internal(set) var rights: [UInt32] = []
  /// Match weights with the prior, in 1/1024 bit: the log2 odds of a match.
  package internal(set) var weights: [Int32] = []
  /// One byte per comparison and pair, pair-major; 255 is missing.
  package internal(set) var levels: [UInt8] = []
  package let comparisonCount: Int
  /// Index of the first rule that proposed the pair; 255 for a judgement that no rule proposed.
  package internal(set) var rules: [UInt8] = []
  package internal(set) var judgements: [Verdict?] = []

  init(comparisonCount: Int) { self.comparisonCount = comparisonCount }

  package var count: Int { lefts.count }

  /// Match probabilities, 0...1.
  package var probabilities: [Double] {
    weights.map { probability(ofLogOdds: Double($0) / Double(weightUnitsPerBit)) }
  }

  mutating func append(
    _ left: UInt32, _ right: UInt32, weight: Int32, rule: UInt8, levels: ArraySlice<UInt8>
  ) {
    lefts.append(left)
    rights.append(right)
    weights.append(weight)
    self.levels += levels
    rules.append(rule)
    judgements.append(nil)
  }

  /// The links of all parts in the order of (left, right).
  ///
  /// Column by column, and what has found its place is let go: no second copy of everything exists.
  init(merging parts: consuming [Links], comparisonCount: Int, threadCount: Int) {
    self.init(comparisonCount: comparisonCount)
    var parts = parts
    let count = parts.reduce(0) { $0 + $1.count }
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for part in parts.indices {
      for link in parts[part].lefts.indices {
        keys.append(UInt64(parts[part].lefts[link]) << 32 | UInt64(parts[part].rights[link]))
      }
      parts[part].lefts = []
      parts[part].rights = []
    }
    var order = (0..<UInt32(count)).map { $0 }
    radixSort(&keys, &order, threadCount: threadCount)
    lefts = keys.map { UInt32($0 >> 32) }
    rights = keys.map { UInt32(truncatingIfNeeded: $0) }
    keys = []
    weights = Links.taken(\.weights, &parts, order)
    rules = Links.taken(\.rules, &parts, order)
    judgements = Links.taken(\.judgements, &parts, order)
    let all = parts.flatMap(\.levels)
    parts = []
    levels.reserveCapacity(all.count)
    for index in order {
      let start = Int(index) * comparisonCount
      for slot in start..<(start + comparisonCount) { levels.append(all[slot]) }
    }
  }

  /// A column of all parts in the new order; the parts lose theirs.
  private static func taken<Value>(
    _ column: WritableKeyPath<Links, [Value]>, _ parts: inout [Links], _ order: [UInt32]
  ) -> [Value] {
    var all: [Value] = []
    all.reserveCapacity(order.count)
    for part in parts.indices {
      all += parts[part][keyPath: column]
      parts[part][keyPath: column] = []
    }
    return order.map { all[Int($0)] }
  }

  /// The links that are to stay, in their order.
  func keeping(_ isKept: (Int) -> Bool) -> Links {
    let kept = (0..<count).filter(isKept)
    if kept.count == count { return self }
    var result = Links(comparisonCount: comparisonCount)
    result.lefts = kept.map { lefts[$0] }
    result.rights = kept.map { rights[$0] }
    result.weights = kept.map { weights[$0] }
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
}
