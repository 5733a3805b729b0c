/// Scores batches of pairs and keeps those above a weight.
struct PairScorer: Sendable {
  let comparer: PairComparer
  let model: CompiledModel
  let weightMin: Int32
  /// The comparisons in the order in which they are asked, and the weight that a pair must have after
  /// each, so that those to come can still lift it to `weightMin`.
  private let order: [Int]
  private let limits: [Int32]

  init(comparer: PairComparer, model: CompiledModel, weightMin: Int32) {
    self.comparer = comparer
    self.model = model
    self.weightMin = weightMin
    // Cheap answers first, then those that may decide most: pairs that can no longer reach the weight
    // are not asked the rest.
    let mosts = comparer.comparisons.indices.map { index in
      model.weightMax(index, rarityMax: comparer.comparisons[index].comparison.rarityMax)
    }
    order = comparer.comparisons.indices.sorted { left, right in
      let one = comparer.comparisons[left].comparison.isQuick ? 0 : 1
      let other = comparer.comparisons[right].comparison.isQuick ? 0 : 1
      return (one, mosts[right], left) < (other, mosts[left], right)
    }
    var limits: [Int32] = []
    var rest: Int64 = 0
    for index in order.reversed() {
      limits.append(Int32(clamping: Int64(weightMin) - rest))
      rest += Int64(mosts[index])
    }
    self.limits = limits.reversed()
  }

  /// Those of some pairs that reach `weightMin`.
  ///
  /// Batch by batch, and in each comparison by comparison; pairs that can no longer reach the weight
  /// are dropped on the way.
  func links(_ pairs: CandidatePairs) -> Links {
    var links = Links(comparisonCount: model.comparisonCount)
    if pairs.count == 0 { return links }
    var memory = comparer.takeMemory()
    var batch = ScoredBatch(comparisonCount: model.comparisonCount)
    var column: [UInt32] = []
    var start = 0
    while start < pairs.count {
      let end = min(start + PairComparer.batchSize, pairs.count)
      batch.start(pairs, start..<end, model)
      for (place, comparison) in order.enumerated() where batch.count > 0 {
        comparer.fill(
          comparison, batch.lefts, batch.rights, count: batch.count, &memory, into: &column)
        batch.add(column, comparison, model, keepingFrom: limits[place])
      }
      batch.append(to: &links, weightMin: weightMin)
      start = end
    }
    comparer.returnMemory(memory)
    return links
  }

  /// How much each pair speaks against being one entity, or for it: the match weight, but no less than
  /// the sum of what contradicts.
  ///
  /// Two records of one entity that share no filled value say nothing about each other; their match weight
  /// is the prior, which is far below zero, and would part every cluster of sparse records.
  func consistencies(_ lefts: [UInt32], _ rights: [UInt32]) -> [Int32] {
    guard !lefts.isEmpty else { return [] }
    var weights = [Int32](repeating: model.priorWeight, count: lefts.count)
    var contradictions = [Int32](repeating: 0, count: lefts.count)
    var kin = [Int32](repeating: model.kinPriorDifference, count: lefts.count)
    for (comparison, column) in comparer.evidence(lefts, rights).enumerated() {
      for pair in lefts.indices {
        let evidence = Evidence(rank: column[pair])
        let weight = model.weight(comparison, evidence)
        weights[pair] &+= weight
        contradictions[pair] &+= min(0, weight)
        kin[pair] &+= model.kinDifference(comparison, evidence)
      }
    }
    for pair in weights.indices {
      weights[pair] = max(
        CompiledModel.total(weights[pair], kinDifference: kin[pair]), contradictions[pair])
    }
    return weights
  }
}

/// A batch of pairs on its way through the comparisons.
private struct ScoredBatch {
  private(set) var lefts = [UInt32](repeating: 0, count: PairComparer.batchSize)
  private(set) var rights = [UInt32](repeating: 0, count: PairComparer.batchSize)
  private(set) var count = 0
  private var rules = [UInt8](repeating: 0, count: PairComparer.batchSize)
  private var weights = [Int32](repeating: 0, count: PairComparer.batchSize)
  private var kin = [Int32](repeating: 0, count: PairComparer.batchSize)
  /// Eight levels to a word, so that dropping a pair moves few words.
  private var levels: [UInt64]
  private let wordCount: Int
  private let comparisonCount: Int

  init(comparisonCount: Int) {
    self.comparisonCount = comparisonCount
    wordCount = (comparisonCount + 7) / 8
    levels = Array(repeating: 0, count: PairComparer.batchSize * wordCount)
  }

  mutating func start(_ pairs: CandidatePairs, _ range: Range<Int>, _ model: CompiledModel) {
    count = range.count
    for index in 0..<count {
      lefts[index] = pairs.lefts[range.lowerBound &+ index]
      rights[index] = pairs.rights[range.lowerBound &+ index]
      rules[index] = pairs.rules[range.lowerBound &+ index]
      weights[index] = model.priorWeight
      kin[index] = model.kinPriorDifference
    }
    for slot in 0..<(count * wordCount) { levels[slot] = 0 }
  }

  mutating func add(
    _ column: [UInt32], _ comparison: Int, _ model: CompiledModel, keepingFrom limit: Int32
  ) {
    let word = comparison / 8
    let shift = UInt64(comparison % 8 * 8)
    var droppedCount = 0
    for pair in 0..<count {
      let evidence = Evidence(rank: column[pair])
      let level = model[comparison, Int(evidence.level)]
      let weight = weights[pair] &+ level.weight(rarity: evidence.rarity)
      weights[pair] = weight
      kin[pair] &+= level.kinDifference
      levels[pair &* wordCount &+ word] |= UInt64(evidence.level) << shift
      if weight < limit { droppedCount &+= 1 }
    }
    if droppedCount > 0 { drop(below: limit) }
  }

  private mutating func drop(below limit: Int32) {
    var kept = 0
    for pair in 0..<count where weights[pair] >= limit {
      weights[kept] = weights[pair]
      kin[kept] = kin[pair]
      lefts[kept] = lefts[pair]
      rights[kept] = rights[pair]
      rules[kept] = rules[pair]
      for slot in 0..<wordCount {
        levels[kept &* wordCount &+ slot] = levels[pair &* wordCount &+ slot]
      }
      kept += 1
    }
    count = kept
  }

  func append(to links: inout Links, weightMin: Int32) {
    var row = [UInt8](repeating: 0, count: comparisonCount)
    for pair in 0..<count {
      let total = CompiledModel.total(weights[pair], kinDifference: kin[pair])
      guard total >= weightMin else { continue }
      for slot in 0..<comparisonCount {
        row[slot] = UInt8(
          truncatingIfNeeded: levels[pair * wordCount + slot / 8] >> UInt64(slot % 8 * 8))
      }
      links.append(lefts[pair], rights[pair], weight: total, rule: rules[pair], levels: row[...])
    }
  }
}

extension CompiledModel {
  /// The most that a comparison can add to the weight of a pair.
  func weightMax(_ comparison: Int, rarityMax: Int32) -> Int32 {
    (0..<256).reduce(0) { most, level in
      max(
        most, self[comparison, level].weight(rarity: 0),
        self[comparison, level].weight(rarity: rarityMax))
    }
  }
}
