/// Scores batches of pairs and keeps those above a weight.
struct PairScorer: Sendable {
  let comparer: PairComparer
  let model: CompiledModel
  let weightMin: Int32
  /// The comparisons in the order in which they are asked, and the most that those after each can add.
  private let order: [Int]
  private let remaining: [Int32]

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
    var rest: [Int32] = []
    var sum: Int32 = 0
    for index in order.reversed() {
      rest.append(sum)
      sum += mosts[index]
    }
    remaining = rest.reversed()
  }

  /// The pairs of one batch that reach `weightMin`.
  ///
  /// Comparison by comparison over the whole batch; pairs that can no longer reach the weight are
  /// dropped on the way.
  func links(_ lefts: [UInt32], _ rights: [UInt32], rule: UInt8) -> Links {
    var links = Links(comparisonCount: model.comparisonCount)
    guard !lefts.isEmpty else { return links }
    var memory = comparer.takeMemory()
    var lefts = lefts
    var rights = rights
    var weights = [Int32](repeating: model.priorWeight, count: lefts.count)
    var kin = [Int32](repeating: model.kinPriorDifference, count: lefts.count)
    var levels = [UInt8](
      repeating: Evidence.missingLevel, count: lefts.count * model.comparisonCount)
    var column: [UInt32] = []
    for (place, comparison) in order.enumerated() {
      comparer.fill(comparison, lefts, rights, &memory, into: &column)
      let limit = weightMin - remaining[place]
      var kept = 0
      for pair in 0..<lefts.count {
        let evidence = Evidence(rank: column[pair])
        let weight = weights[pair] &+ model.weight(comparison, evidence)
        if weight < limit { continue }
        weights[kept] = weight
        kin[kept] = kin[pair] &+ model.kinDifference(comparison, evidence)
        lefts[kept] = lefts[pair]
        rights[kept] = rights[pair]
        if kept != pair {
          for slot in 0..<model.comparisonCount {
            levels[kept &* model.comparisonCount &+ slot] =
              levels[pair &* model.comparisonCount &+ slot]
          }
        }
        levels[kept &* model.comparisonCount &+ comparison] = evidence.level
        kept += 1
      }
      lefts.removeSubrange(kept...)
      rights.removeSubrange(kept...)
      if kept == 0 { break }
    }
    comparer.returnMemory(memory)
    for pair in 0..<lefts.count {
      let total = CompiledModel.total(weights[pair], kinDifference: kin[pair])
      guard total >= weightMin else { continue }
      links.append(
        lefts[pair], rights[pair], weight: total, rule: rule,
        levels: levels[(pair * model.comparisonCount)..<((pair + 1) * model.comparisonCount)])
    }
    return links
  }

  /// The match weights of all pairs.
  func weights(_ lefts: [UInt32], _ rights: [UInt32]) -> [Int32] {
    guard !lefts.isEmpty else { return [] }
    var memory = comparer.takeMemory()
    var weights = [Int32](repeating: model.priorWeight, count: lefts.count)
    var kin = [Int32](repeating: model.kinPriorDifference, count: lefts.count)
    var column: [UInt32] = []
    for comparison in comparer.comparisons.indices {
      comparer.fill(comparison, lefts, rights, &memory, into: &column)
      for pair in lefts.indices {
        let evidence = Evidence(rank: column[pair])
        weights[pair] &+= model.weight(comparison, evidence)
        kin[pair] &+= model.kinDifference(comparison, evidence)
      }
    }
    comparer.returnMemory(memory)
    for pair in weights.indices {
      weights[pair] = CompiledModel.total(weights[pair], kinDifference: kin[pair])
    }
    return weights
  }
}

extension CompiledModel {
  /// The most that a comparison can add to the weight of a pair.
  func weightMax(_ comparison: Int, rarityMax: Int32) -> Int32 {
    var most = base[comparison * 256 + Int(Evidence.missingLevel)]
    for level in 0..<255
    where base[comparison * 256 + level] != 0 || share[comparison * 256 + level] != 0 {
      for rarity in [0, rarityMax] {
        most = max(most, weight(comparison, Evidence(level: level, rarity: rarity)))
      }
    }
    return most
  }
}
