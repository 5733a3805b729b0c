import Testing

@testable import Linkage

@Suite struct MatchingPosteriorsTests {
  /// Records 0 and 1 of one source, 2 and 3 of another.
  private func odds(
    _ pairs: [(UInt32, UInt32, Double)], isExclusive: [Bool]
  ) -> [Double] {
    var matching = MatchingPosteriors(
      lefts: pairs.map(\.0), rights: pairs.map(\.1), sourceOfRecord: [0, 0, 1, 1],
      isExclusive: isExclusive)
    var odds = pairs.map(\.2)
    // One round leaves the share of records with a match as the prior has it.
    matching.compete(&odds, priorOdds: 0.25, roundCount: 1, passCount: 4)
    return odds
  }

  @Test func aPairWithoutCompetitorsKeepsItsOdds() {
    #expect(abs(odds([(0, 2, 3)], isExclusive: [true, true])[0] - 3) < 1e-9)
  }

  @Test func twoEqualCandidatesShareTheChance() {
    // Weights 1 (no match), 4 and 4: each has 4 of 9.
    let found = odds([(0, 2, 4), (0, 3, 4)], isExclusive: [true, true])
    #expect(abs(found[0] - 0.8) < 1e-9)
    #expect(abs(found[1] - 0.8) < 1e-9)
  }

  @Test func marginalsOfAChainAreThoseOfAllItsMatchings() {
    // 2 - 0 - 3 - 1: matchings weigh 1, a, b, c and a * c.
    let (a, b, c) = (2.0, 3.0, 5.0)
    let found = odds([(0, 2, a), (0, 3, b), (1, 3, c)], isExclusive: [true, true])
    #expect(abs(found[0] - (a + a * c) / (1 + b + c)) < 1e-9)
    #expect(abs(found[1] - b / (1 + a + c + a * c)) < 1e-9)
    #expect(abs(found[2] - (c + a * c) / (1 + a + b)) < 1e-9)
  }

  @Test func sourcesThatRepeatEntitiesDoNotCompete() {
    #expect(odds([(0, 2, 4), (0, 3, 4)], isExclusive: [false, false]) == [4, 4])
  }
}
