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
  /// - Parameter table: That of these links.
  package func probabilities(_ range: Range<Int>, _ table: ProbabilityTable) -> [Double] {
    weights[range].map { table[$0] }
  }

  /// The links of all parts, one part after another.
  init(joining parts: [Links], comparisonCount: Int, threadCount: Int = 1) {
    self.init(comparisonCount: comparisonCount)
    lefts = joined(parts.map(\.lefts), threadCount: threadCount)
    rights = joined(parts.map(\.rights), threadCount: threadCount)
    weights = joined(parts.map(\.weights), threadCount: threadCount)
    levels = joined(parts.map(\.levels), threadCount: threadCount)
    rules = joined(parts.map(\.rules), threadCount: threadCount)
    judgements = joined(parts.map(\.judgements), threadCount: threadCount)
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
    let hasJudgements = judgements.contains { $0 != nil }
    let size = 65_536
    let stretches = chunkResults((places.count + size - 1) / size, threadCount) { chunk in
      let stretch = chunk * size..<min(places.count, (chunk + 1) * size)
      return links.picking(places[stretch], keys[stretch], hasJudgements: hasJudgements)
    }
    return Links(
      joining: stretches, comparisonCount: comparisonCount, threadCount: threadCount)
  }

  /// Some links, under other numbers of their records.
  private func picking(
    _ places: ArraySlice<UInt32>, _ keys: ArraySlice<UInt64>, hasJudgements: Bool
  ) -> Links {
    var picked = Links(comparisonCount: comparisonCount)
    picked.lefts = keys.map { UInt32($0 >> 32) }
    picked.rights = keys.map { UInt32(truncatingIfNeeded: $0) }
    picked.weights = places.map { weights[Int($0)] }
    picked.rules = places.map { rules[Int($0)] }
    picked.judgements =
      hasJudgements
      ? places.map { judgements[Int($0)] } : Array(repeating: nil, count: places.count)
    let count = comparisonCount
    picked.levels = Array(repeating: 0, count: places.count * count)
    let all = levels.span
    var target = picked.levels.mutableSpan
    var next = 0
    for link in places {
      let own = all.extracting(Int(link) &* count..<(Int(link) &+ 1) &* count)
      for slot in own.indices {
        target[next] = own[slot]
        next &+= 1
      }
    }
    return picked
  }
}
