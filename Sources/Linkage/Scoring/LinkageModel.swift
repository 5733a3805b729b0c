import Foundation

/// What a linkage has learnt: how much each answer of each comparison is worth. Readable and editable;
/// a model that is handed in again is used as it is.
package struct LinkageModel: Codable, Sendable, Hashable {
  /// One graded answer.
  package struct Level: Codable, Sendable, Hashable {
    package let name: String
    /// Chance of this level given the same entity.
    package let m: Double
    /// Chance of this level given different entities.
    package let u: Double
    /// Match weight in bits, a multiple of 1/1024. What rarity adds is counted from `usualRarity`.
    package let weight: Double
    /// The share of a value's rarity that is added; 0 where the level weighs the same for all values.
    package let rarityShare: Double
    /// In bits; the rarity at which nothing is added.
    package let usualRarity: Double
  }

  /// One compared property with its levels, strongest first.
  package struct Comparison: Codable, Sendable, Hashable {
    package let property: String
    package let kind: ComparisonKind
    /// The weight of a missing value, in bits.
    package let missingWeight: Double
    package let levels: [Level]
    /// Matches from which m was learnt; 0 means that m is the expert's.
    package let trainedMatchCount: Double
  }

  package let comparisons: [Comparison]
  /// Chance that two random records are the same entity.
  package let prior: Double
  package let thresholdLink: Double
  package let thresholdReview: Double
  package let blockingRules: [String]
  /// Sources that list an entity once, declared or seen.
  package let exclusiveSources: [String]
  package let warnings: [String]

  /// Where nobody chose. Above the first a pair is linked, above the second it is shown for review.
  package static let defaultThresholdLink = 0.8
  package static let defaultThresholdReview = 0.3

  /// JSON with sorted keys and one value per line.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  package init(json: String) throws {
    self = try JSONDecoder().decode(LinkageModel.self, from: Data(json.utf8))
  }

  init(
    comparisons: [Comparison], prior: Double, thresholdLink: Double, thresholdReview: Double,
    blockingRules: [String], exclusiveSources: [String], warnings: [String]
  ) {
    self.comparisons = comparisons
    self.prior = prior
    self.thresholdLink = thresholdLink
    self.thresholdReview = thresholdReview
    self.blockingRules = blockingRules
    self.exclusiveSources = exclusiveSources
    self.warnings = warnings
  }
}

/// A model as integers, ready for the loop over pairs.
struct CompiledModel: Sendable {
  /// Level weights of all comparisons, 256 slots each, so that a missing value needs no branch.
  private var base: [Int32]
  /// Weight units per rarity unit.
  private var share: [Int32]
  private var usual: [Int32]
  let priorWeight: Int32

  /// What rarity may add to or take from a level that it only adjusts, in weight units.
  private static let adjustmentMax: Int32 = 8 * weightUnitsPerBit

  init(_ model: LinkageModel) {
    let slots = model.comparisons.count * 256
    base = Array(repeating: 0, count: slots)
    share = Array(repeating: 0, count: slots)
    usual = Array(repeating: 0, count: slots)
    for (index, comparison) in model.comparisons.enumerated() {
      for (level, definition) in comparison.levels.enumerated() {
        base[index * 256 + level] = quantizedWeight(definition.weight)
        share[index * 256 + level] = Int32(
          (definition.rarityShare * Double(weightUnitsPerBit) / rarityUnitsPerBit).rounded())
        usual[index * 256 + level] = Int32((definition.usualRarity * rarityUnitsPerBit).rounded())
      }
      base[index * 256 + Int(Evidence.missingLevel)] = quantizedWeight(comparison.missingWeight)
    }
    priorWeight = quantizedWeight(logOdds(ofProbability: model.prior))
  }

  /// What one answer adds to the weight of a pair.
  @inline(__always) func weight(_ comparison: Int, _ evidence: Evidence) -> Int32 {
    let (fixed, adjustment) = parts(comparison, evidence)
    return fixed + adjustment
  }

  /// The weight of the level, and what rarity adds to it.
  @inline(__always) func parts(
    _ comparison: Int, _ evidence: Evidence
  ) -> (base: Int32, adjustment: Int32) {
    let slot = comparison * 256 + Int(evidence.level)
    guard share[slot] != 0 else { return (base[slot], 0) }
    let adjustment = share[slot] * (evidence.rarity - usual[slot])
    if share[slot] >= weightUnitsPerBit / Int32(rarityUnitsPerBit) {
      return (base[slot], adjustment)
    }
    return (
      base[slot], min(max(adjustment, -CompiledModel.adjustmentMax), CompiledModel.adjustmentMax)
    )
  }
}
