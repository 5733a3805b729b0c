import Records
import TestSupport

@testable import Linkage

/// A comparison whose answers are drawn, not found: training sees levels alone.
struct MadeUpComparison: ValueComparison {
  let definition: ComparisonDefinition

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    Evidence(level: definition.levels.count - 1)
  }
}

/// Pairs of which everything is known: how many are matches, kin and strangers, and how often each
/// answers with each level.
struct MadeUpPairs {
  /// Chances by comparison and level, strongest level first.
  var m: [[Double]]
  var u: [[Double]]
  var k: [[Double]]
  var matchCount: Int
  var kinCount = 0
  var strangerCount: Int
  /// Random pairs that teach u, all of strangers but for the share that chance brings.
  var randomCount = 400_000
  /// What the expert believes; nil believes the truth.
  var expert: (m: [[Double]], u: [[Double]], k: [[Double]])?

  var pairCount: Int { matchCount + kinCount + strangerCount }
  var prior: Double { Double(matchCount) / Double(pairCount) }
  var kinPrior: Double { Double(kinCount) / Double(pairCount) }

  /// Draws all answers and trains on them.
  func training(seed: UInt64) throws -> Training {
    var random = SeededGenerator(seed: seed)
    let properties = m.indices.map { "p\($0)" }
    let comparisons = try properties.indices.map { index in
      try PreparedComparison(
        settings: ComparisonSettings(
          property: properties[index], kind: .number, usesTermFrequency: false),
        fieldIndex: index, comparison: MadeUpComparison(definition: definition(index)))
    }
    let rules = properties.map {
      BlockingRule(keys: [BlockingKey(property: $0, transform: .exact)])
    }
    let all: UInt64 = 1 << UInt64(rules.count) - 1
    // Nothing was blocked away: the candidates are all pairs.
    var candidates = PatternTally()
    for (count, chances) in [(matchCount, m), (kinCount, k), (strangerCount, u)] where count > 0 {
      candidates.add(
        columns(count, chances, &random), masks: Array(repeating: all, count: count),
        pairCount: count)
    }
    var sample = PatternTally()
    let matchesByChance = Int((Double(randomCount) * prior).rounded())
    let kinByChance = Int((Double(randomCount) * kinPrior).rounded())
    for (count, chances) in [
      (matchesByChance, m), (kinByChance, k), (randomCount - matchesByChance - kinByChance, u),
    ] where count > 0 {
      sample.add(columns(count, chances, &random), masks: [], pairCount: count)
    }
    return Training(
      comparisons, rules, candidates: PatternCounts([candidates], comparisonCount: m.count),
      random: PatternCounts([sample], comparisonCount: m.count),
      admissiblePairCount: Double(pairCount))
  }

  private func definition(_ comparison: Int) -> ComparisonDefinition {
    let (m, u, k) = expert ?? (m, u, k)
    return ComparisonDefinition(
      kind: .number,
      levels: m[comparison].indices.map { level in
        LevelDefinition(
          "level\(level)", m: m[comparison][level], u: u[comparison][level],
          k: k[comparison][level], .none, "Made up.")
      })
  }

  /// Answers of so many pairs, one column per comparison.
  private func columns(
    _ count: Int, _ chances: [[Double]], _ random: inout SeededGenerator
  ) -> [[UInt32]] {
    chances.map { chances in
      (0..<count).map { _ in
        var draw = Double.random(in: 0..<1, using: &random)
        var level = 0
        while level < chances.count - 1, draw >= chances[level] {
          draw -= chances[level]
          level += 1
        }
        return Evidence(level: level).rank
      }
    }
  }

  /// How many standard errors an estimate is off: those of a count among so many pairs whose class is
  /// known, which is the least that any estimate can have.
  static func errors(_ estimate: Double, _ truth: Double, among count: Double) -> Double {
    (estimate - truth) / (truth * (1 - truth) / count).squareRoot()
  }
}
