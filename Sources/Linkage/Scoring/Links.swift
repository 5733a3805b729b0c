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

  /// Match probabilities of some links, 0...1.
  package func probabilities(_ range: Range<Int>) -> [Double] {
    let table = ProbabilityTable(weights[range])
    return weights[range].map { table[$0] }
  }

  mutating func append(
    _ left: UInt32, _ right: UInt32, weight: Int32, rule: UInt8, levels: [UInt8]
  ) {
    lefts.append(left)
    rights.append(right)
    weights.append(weight)
    for level in levels { self.levels.append(level) }
    rules.append(rule)
    judgements.append(nil)
  }

  /// The links of all parts, one part after another.
  init(joining parts: [Links], comparisonCount: Int, threadCount: Int = 1) {
    self.init(comparisonCount: comparisonCount)
    // Levels are about as many bytes as all the rest.
    (levels, (lefts, rights, weights, rules, judgements)) = bothResults(
      threadCount, { joined(parts.map(\.levels)) },
      {
        (
          joined(parts.map(\.lefts)), joined(parts.map(\.rights)), joined(parts.map(\.weights)),
          joined(parts.map(\.rules)), joined(parts.map(\.judgements))
        )
      })
  }

  /// Which links stay, and where.
  struct Order: Sendable {
    /// The links in their new order.
    fileprivate let places: [UInt32]
    /// The new numbers of each of them: the left one above the right one.
    fileprivate let keys: [UInt64]
  }

  /// The links that are to stay, under other numbers of their records, in the order of (left, right).
  func order(
    _ numbers: [UInt32], threadCount: Int, keeping isKept: @escaping @Sendable (Int) -> Bool
  ) -> Order {
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
    return Order(places: order, keys: keys)
  }

  /// The links that stay, in their new order.
  func inOrder(_ order: Order, threadCount: Int) -> Links {
    let links = self
    let (keys, places) = (order.keys, order.places)
    var ordered = Links(comparisonCount: comparisonCount)
    (
      ordered.levels,
      (ordered.lefts, ordered.rights, ordered.weights, ordered.rules, ordered.judgements)
    ) =
      bothResults(
        threadCount,
        {
          let width = links.comparisonCount
          var levels: [UInt8] = []
          levels.reserveCapacity(places.count * width)
          for link in places {
            let start = Int(link) * width
            for slot in start..<(start + width) { levels.append(links.levels[slot]) }
          }
          return levels
        },
        {
          (
            keys.map { UInt32($0 >> 32) }, keys.map { UInt32(truncatingIfNeeded: $0) },
            places.map { links.weights[Int($0)] }, places.map { links.rules[Int($0)] },
            places.map { links.judgements[Int($0)] }
          )
        })
    return ordered
  }
}
