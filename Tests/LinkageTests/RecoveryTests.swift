import Testing

@testable import Linkage

/// Training finds again what data were made from, on ten data sets each.
@Suite("Recovery of known models") struct RecoveryTests {
  private static let seeds = Array(1...10) as [UInt64]

  private static let strangers = MadeUpPairs(
    m: [
      [0.90, 0.04, 0.02, 0.04], [0.75, 0.10, 0.05, 0.10], [0.80, 0.06, 0.06, 0.08],
      [0.85, 0.05, 0.04, 0.06], [0.70, 0.12, 0.08, 0.10],
    ],
    u: [
      [0.01, 0.03, 0.06, 0.90], [0.03, 0.05, 0.10, 0.82], [0.01, 0.02, 0.07, 0.90],
      [0.02, 0.03, 0.05, 0.90], [0.05, 0.05, 0.10, 0.80],
    ],
    k: [
      [0.80, 0.08, 0.04, 0.08], [0.10, 0.10, 0.20, 0.60], [0.70, 0.08, 0.07, 0.15],
      [0.04, 0.05, 0.11, 0.80], [0.08, 0.08, 0.14, 0.70],
    ],
    matchCount: 4_000, strangerCount: 60_000)

  /// The same with kin among the pairs, which agree in two of five answers like matches.
  private static let withKin: MadeUpPairs = {
    var pairs = strangers
    pairs.kinCount = 3_000
    return pairs
  }()

  /// The pairs under an expert who is wrong by a fifth and more.
  private static func misjudged(_ pairs: MadeUpPairs) -> MadeUpPairs {
    func blurred(_ chances: [[Double]]) -> [[Double]] {
      chances.map { row in
        let raised = zip(row, [0.8, 1.3, 1.2, 1.1]).map { $0 * $1 }
        let sum = raised.reduce(0, +)
        return raised.map { $0 / sum }
      }
    }
    var pairs = pairs
    pairs.expert = (blurred(pairs.m), blurred(pairs.u), blurred(pairs.k))
    return pairs
  }

  /// The most that any level is off, in standard errors of a count among so many pairs.
  private func errorMax(_ found: [[Double]], _ truth: [[Double]], among count: Double) -> Double {
    var most = 0.0
    for (found, truth) in zip(found, truth) {
      for (one, other) in zip(found, truth) {
        most = max(most, abs(MadeUpPairs.errors(one, other, among: count)))
      }
    }
    return most
  }

  /// How far each level is off, in its own standard errors.
  private func off(
    _ found: [[Double]], _ truth: [[Double]], _ errors: [[Double]]
  ) -> [Double] {
    found.indices.flatMap { comparison in
      found[comparison].indices.map { level in
        abs(found[comparison][level] - truth[comparison][level]) / errors[comparison][level]
      }
    }
  }

  @Test(
    "m, u and the prior are found within three standard errors, whatever the expert says",
    arguments: seeds)
  func twoClasses(_ seed: UInt64) throws {
    for pairs in [Self.strangers, Self.misjudged(Self.strangers)] {
      let training = try pairs.training(seed: seed)
      let all = Double(pairs.pairCount)
      let strangerCount = Double(pairs.randomCount) * (1 - pairs.prior)
      #expect(training.hasConverged)
      #expect(abs(MadeUpPairs.errors(training.prior, pairs.prior, among: all)) < 3)
      #expect(errorMax(training.m, pairs.m, among: Double(pairs.matchCount)) < 3)
      #expect(errorMax(training.u, pairs.u, among: strangerCount) < 3)
      // Of kin, of which there are none, next to none are found.
      #expect(training.kinPrior * all < 80)
    }
  }

  @Test(
    "with kin among the pairs m, u, k and both priors are found within three standard errors",
    arguments: seeds)
  func threeClasses(_ seed: UInt64) throws {
    for pairs in [Self.withKin, Self.misjudged(Self.withKin)] {
      let training = try pairs.training(seed: seed)
      #expect(training.hasConverged)
      let errors = pairs.standardErrors()
      #expect(abs(training.prior - pairs.prior) < 3 * errors.prior)
      #expect(abs(training.kinPrior - pairs.kinPrior) < 3 * errors.kinPrior)
      // Of sixty levels one may lie further off by chance.
      let all =
        off(training.m, pairs.m, errors.m) + off(training.u, pairs.u, errors.u)
        + off(training.k, pairs.k, errors.k)
      #expect(all.count { $0 > 3 } <= 3 && all.allSatisfy { $0 < 4.5 })
    }
  }
}
