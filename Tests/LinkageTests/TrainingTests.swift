import Records
import TestSupport
import Testing

@testable import Linkage

@Suite("Training") struct TrainingTests {
  @Test("m, u and the prior of made data are found again", arguments: [31, 32, 33] as [UInt64])
  func recovery(_ seed: UInt64) throws {
    let m: [[Double]] = [
      [0.9, 0.04, 0.02, 0.04], [0.7, 0.1, 0.05, 0.15], [0.8, 0.05, 0.05, 0.1],
    ]
    let u: [[Double]] = [
      [0.02, 0.03, 0.05, 0.9], [0.05, 0.05, 0.1, 0.8], [0.01, 0.02, 0.07, 0.9],
    ]
    let matchCount = 4_000
    let otherCount = 30_000
    let randomCount = 200_000
    var random = SeededGenerator(seed: seed)
    func columns(_ rows: [(count: Int, chances: [[Double]])]) -> [[UInt32]] {
      var columns = [[UInt32]](repeating: [], count: 3)
      for row in rows {
        for _ in 0..<row.count {
          for comparison in 0..<3 {
            var draw = Double.random(in: 0..<1, using: &random)
            var level = 0
            while level < 3, draw >= row.chances[comparison][level] {
              draw -= row.chances[comparison][level]
              level += 1
            }
            columns[comparison].append(Evidence(level: level).rank)
          }
        }
      }
      return columns
    }
    let properties = ["x", "y", "z"]
    let records = linkageRecords(
      [TestRecord("1", "a", ["x": ["1"], "y": ["1"], "z": ["1"]])],
      properties.map { ($0, .number) })
    let comparisons = try properties.indices.map { index in
      try PreparedComparison(
        settings: ComparisonSettings(
          property: properties[index], kind: .number, usesTermFrequency: false),
        fieldIndex: index, comparison: ComparisonKind.number.prepared(records, index))
    }
    let rules = properties.map {
      BlockingRule(keys: [BlockingKey(property: $0, transform: .exact)])
    }
    var candidates = PatternTally()
    let pairCount = matchCount + otherCount
    candidates.add(
      columns([(matchCount, m), (otherCount, u)]),
      masks: Array(repeating: 0b111, count: pairCount), pairCount: pairCount)
    var sample = PatternTally()
    sample.add(columns([(randomCount, u)]), masks: [], pairCount: randomCount)
    // Nothing was blocked away: the candidates are all pairs.
    let admissible = Double(pairCount)
    let training = Training(
      comparisons, rules, candidates: PatternCounts([candidates], comparisonCount: 3),
      random: PatternCounts([sample], comparisonCount: 3), admissiblePairCount: admissible)
    #expect(training.hasConverged)
    #expect(abs(training.prior * admissible / Double(matchCount) - 1) < 0.08)
    for comparison in 0..<3 {
      for level in 0..<4 {
        #expect(abs(training.m[comparison][level] - m[comparison][level]) < 0.04)
        #expect(abs(training.u[comparison][level] - u[comparison][level]) < 0.01)
      }
    }
  }

  @Test("twenty records give sensible weights and clusters")
  func tinyData() throws {
    let names = [
      "ada\u{1F}lovelace", "alan\u{1F}turing", "grace\u{1F}hopper", "kurt\u{1F}goedel",
      "emmy\u{1F}noether", "carl\u{1F}gauss", "leonhard\u{1F}euler", "sofia\u{1F}kovalevskaya",
      "john\u{1F}neumann", "edsger\u{1F}dijkstra",
    ]
    let rows = names.indices.flatMap { index in
      ["a", "b"].map { source in
        TestRecord(
          "\(source)\(index)", source,
          ["name": [names[index]], "birthDate": ["19\(10 + 7 * index)-03-1\(index)"]])
      }
    }
    let records = linkageRecords(rows, personFields)
    let result = try link(records, LinkageSettings(group: .person))
    #expect(result.statistics.clusterCount == 10)
    for comparison in result.model.comparisons where comparison.property == "birthDate" {
      #expect(comparison.levels[0].weight > 2)
      #expect(comparison.levels[comparison.levels.count - 1].weight < -1)
    }
    #expect(!result.warnings.isEmpty)
  }

  @Test("data without a match links nothing")
  func noMatches() throws {
    var random = SeededGenerator(seed: 35)
    let rows = (0..<300).map { number in
      let letters = (0..<9).map { _ in
        String(UnicodeScalar(UInt8.random(in: 0x61...0x7A, using: &random)))
      }
      return TestRecord(
        "r\(1_000 + number)", number % 2 == 0 ? "a" : "b",
        ["name": ["\(letters.joined()) bank\u{1F}ltd"], "country": ["de"]])
    }
    let records = linkageRecords(rows, [("name", .name), ("country", .country)])
    let result = try link(records, LinkageSettings(group: .organization))
    #expect(result.statistics.clusterCount == 300)
  }

  @Test("no records and one record are fine")
  func empty() throws {
    for count in 0...1 {
      let rows = (0..<count).map { TestRecord("r\($0)", "a", ["name": ["x\u{1F}"]]) }
      let result = try link(
        linkageRecords(rows, personFields), LinkageSettings(group: .person))
      #expect(result.clusters == (0..<UInt32(count)).map { $0 })
    }
  }
}
