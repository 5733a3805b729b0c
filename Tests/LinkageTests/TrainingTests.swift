import Records
import TestSupport
import Testing

@testable import Linkage

@Suite("Training") struct TrainingTests {
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
