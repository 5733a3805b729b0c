import Bytes

/// The scored pairs above the review threshold, columnar; as a result in the order of (left, right).
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
    _ left: UInt32, _ right: UInt32, weight: Int32, rule: UInt8, levels: [UInt8]
  ) {
    lefts.append(left)
    rights.append(right)
    weights.append(weight)
    self.levels += levels
    rules.append(rule)
    judgements.append(nil)
  }

  /// The links of all parts, one part after another, each let go once it is taken.
  init(joining parts: consuming [Links], comparisonCount: Int) {
    self.init(comparisonCount: comparisonCount)
    var parts = parts
    let count = parts.reduce(0) { $0 + $1.count }
    lefts.reserveCapacity(count)
    rights.reserveCapacity(count)
    weights.reserveCapacity(count)
    levels.reserveCapacity(count * comparisonCount)
    rules.reserveCapacity(count)
    judgements.reserveCapacity(count)
    for place in parts.indices {
      let part = parts[place]
      parts[place] = Links(comparisonCount: comparisonCount)
      lefts += part.lefts
      rights += part.rights
      weights += part.weights
      levels += part.levels
      rules += part.rules
      judgements += part.judgements
    }
  }

  /// The links that are to stay, under other numbers of their records, in the order of (left, right).
  consuming func renumbered(
    _ numbers: [UInt32], threadCount: Int, keeping isKept: @escaping @Sendable (Int) -> Bool
  ) -> Links {
    let links = self
    var order = stretchResults(links.count, threadCount) { range in
      range.filter(isKept).map { UInt32($0) }
    }
    let kept = order
    var keys = stretchResults(kept.count, threadCount) { range in
      kept[range].map { link in
        let left = numbers[Int(links.lefts[Int(link)])]
        let right = numbers[Int(links.rights[Int(link)])]
        return UInt64(min(left, right)) << 32 | UInt64(max(left, right))
      }
    }
    radixSort(&keys, &order, threadCount: threadCount)
    let (sorted, places) = (keys, order)
    keys = []
    order = []
    let size = 131_072
    let parts = chunkResults((sorted.count + size - 1) / size, threadCount) { chunk in
      let range = (chunk * size)..<min(sorted.count, (chunk + 1) * size)
      return links.picked(places[range], keys: sorted[range])
    }
    return Links(joining: parts, comparisonCount: links.comparisonCount)
  }

  /// Some of the links in another order, under new numbers: the left one above the right one.
  private func picked(_ order: ArraySlice<UInt32>, keys: ArraySlice<UInt64>) -> Links {
    let width = comparisonCount
    var picked = Links(comparisonCount: width)
    picked.lefts = keys.map { UInt32($0 >> 32) }
    picked.rights = keys.map { UInt32(truncatingIfNeeded: $0) }
    picked.weights = order.map { weights[Int($0)] }
    picked.rules = order.map { rules[Int($0)] }
    picked.judgements = order.map { judgements[Int($0)] }
    picked.levels.reserveCapacity(order.count * width)
    for link in order {
      let start = Int(link) * width
      for slot in start..<(start + width) { picked.levels.append(levels[slot]) }
    }
    return picked
  }
}
