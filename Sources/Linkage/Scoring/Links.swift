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
