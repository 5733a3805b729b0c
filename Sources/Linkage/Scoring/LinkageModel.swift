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
    /// Chance of this level given kin: different entities that have much in common.
    package let k: Double
    /// How much likelier the level is between kin than within one entity, in bits; a multiple of 1/1024.
    package let kinDifference: Double
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
  /// Chance that two random records are kin.
  package let kinPrior: Double
  package let thresholdLink: Double
  package let thresholdReview: Double
  /// Of the links above the threshold the share that is right, and of all matches the share that is
  /// above it, as far as the model is right; nil until pairs are scored.
  package let expectedPrecision: Double?
  package let expectedRecall: Double?
  package let blockingRules: [String]
  /// Sources that list an entity once, declared or seen.
  package let exclusiveSources: [String]
  package let warnings: [String]

  /// Where nobody chose. Above the first a pair is linked, above the second it is shown for review.
  package static let defaultThresholdLink = 0.8
  package static let defaultThresholdReview = 0.3

  /// The model with the threshold that promises most.
  func with(_ expected: ExpectedQuality) -> LinkageModel {
    LinkageModel(
      comparisons: comparisons, prior: prior, kinPrior: kinPrior,
      thresholdLink: expected.threshold, thresholdReview: min(thresholdReview, expected.threshold),
      blockingRules: blockingRules, exclusiveSources: exclusiveSources, warnings: warnings,
      expectedPrecision: roundedForModel(expected.precision),
      expectedRecall: roundedForModel(expected.recall))
  }

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
    comparisons: [Comparison], prior: Double, kinPrior: Double, thresholdLink: Double,
    thresholdReview: Double,
    blockingRules: [String], exclusiveSources: [String], warnings: [String],
    expectedPrecision: Double? = nil, expectedRecall: Double? = nil
  ) {
    self.expectedPrecision = expectedPrecision
    self.expectedRecall = expectedRecall
    self.comparisons = comparisons
    self.prior = prior
    self.kinPrior = kinPrior
    self.thresholdLink = thresholdLink
    self.thresholdReview = thresholdReview
    self.blockingRules = blockingRules
    self.exclusiveSources = exclusiveSources
    self.warnings = warnings
  }
}
