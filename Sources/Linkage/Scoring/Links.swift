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

  mutating func append(contentsOf other: Links) {
    lefts += other.lefts
    rights += other.rights
    weights += other.weights
    probabilities += other.probabilities
    levels += other.levels
    rules += other.rules
    judgements += other.judgements
  }

  func sorted() -> Links {
    let order = lefts.indices.sorted { (lefts[$0], rights[$0]) < (lefts[$1], rights[$1]) }
    var result = Links(comparisonCount: comparisonCount)
    for index in order {
      result.lefts.append(lefts[index])
      result.rights.append(rights[index])
      result.weights.append(weights[index])
      result.probabilities.append(probabilities[index])
      result.levels += levels[(index * comparisonCount)..<((index + 1) * comparisonCount)]
      result.rules.append(rules[index])
      result.judgements.append(judgements[index])
    }
    return result
  }
}

/// Scores batches of pairs and keeps those above a weight.
struct PairScorer: Sendable {
  let comparer: PairComparer
  let model: CompiledModel
  let weightMin: Int32

  /// The pairs of one batch that reach `weightMin`.
  func links(_ lefts: [UInt32], _ rights: [UInt32], rule: UInt8) -> Links {
    let columns = comparer.evidence(lefts, rights)
    var weights = [Int32](repeating: model.priorWeight, count: lefts.count)
    for (comparison, column) in columns.enumerated() {
      for pair in 0..<lefts.count {
        weights[pair] += model.weight(comparison, Evidence(rank: column[pair]))
      }
    }
    var links = Links(comparisonCount: columns.count)
    for pair in 0..<lefts.count where weights[pair] >= weightMin {
      links.lefts.append(lefts[pair])
      links.rights.append(rights[pair])
      links.weights.append(weights[pair])
      links.probabilities.append(
        probability(ofLogOdds: Double(weights[pair]) / Double(weightUnitsPerBit)))
      for column in columns { links.levels.append(Evidence(rank: column[pair]).level) }
      links.rules.append(rule)
      links.judgements.append(nil)
    }
    return links
  }
}
