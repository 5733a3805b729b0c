import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

@Suite("Repeats of names") struct NameRepeatsTests {
  /// Bits by the name of the first value of each record.
  private func rarities(_ names: [[String]], sources: [UInt32]) -> [String: Double] {
    let field = LinkageField(name: "name", type: .name, texts: names)
    let table = TokenTable(
      FieldTokens(field.values), signature: .alikeFirstTokens, generic: GenericWords.organization)
    let hashes = (0..<field.values.count).map { stableHash(field.values[$0]) }
    let repeats = NameRepeats(field, table, sources, hashes: hashes)
    var found: [String: Double] = [:]
    for value in 0..<field.values.count {
      found[field.values[value]] = Double(repeats.rarity[value]) / rarityUnitsPerBit
    }
    return found
  }

  @Test("a name that one source lists twice is common, one that two sources list is not")
  func namesakes() {
    let unique = (0..<1_000).map { ["brand\($0) works"] }
    let found = rarities(
      unique + [["twin north"], ["twin north"], ["shared south"]] + unique + [["shared south"]],
      sources: Array(repeating: 0, count: 1_003) + Array(repeating: 1, count: 1_001))
    let alone = found["brand7 works"] ?? 0
    #expect(found["shared south"] == alone)
    #expect((found["twin north"] ?? 0) < alone - 4)
    #expect(alone > 15)
  }

  @Test("repeats of a source that repeats most names say little about namesakes")
  func listings() {
    func names(repeated: Int) -> [[String]] {
      (0..<1_000).flatMap { number in
        Array(repeating: ["brand\(number) works"], count: number < repeated ? 2 : 1)
      }
    }
    let (few, many) = (names(repeated: 2), names(repeated: 900))
    let seldom = rarities(few, sources: few.map { _ in 0 })["brand1 works"] ?? 0
    let often = rarities(many, sources: many.map { _ in 0 })["brand1 works"] ?? 0
    #expect(often > seldom + 4)
  }

  @Test(
    "the rarity is that of counting names one after the other", arguments: [71, 72] as [UInt64])
  func slowTwin(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = (0..<50).map { "word\($0)" } + ["bank", "global", "group"]
    let names = (0..<600).map { _ in
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        (0..<Int.random(in: 1...2, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
      }
    }
    let sources = names.map { _ in UInt32.random(in: 0...2, using: &random) }
    let found = rarities(names, sources: sources)
    var holders: [UInt32: [String: Int]] = [:]
    for (own, source) in zip(names, sources) {
      for name in Set(own) { holders[source, default: [:]][name, default: 0] += 1 }
    }
    let filled = Double(names.count { !$0.isEmpty })
    for (name, bits) in found {
      var namesakes = 0.0
      for counts in holders.values {
        let all = counts.values.reduce(0, +)
        let repeats = counts.values.reduce(0) { $0 + $1 - 1 }
        guard let count = counts[name], count > 1 else { continue }
        let share = Double(repeats) / Double(all)
        namesakes = max(namesakes, Double(count - 1) * min(1, 0.004 / share))
      }
      let own = name.split(separator: " ")
      let unseen =
        own.count > 1 ? 0.04 : GenericWords.organization[String(own[0])] == nil ? 0.06 : 0.2
      let plain = -fixedLog2(min(1, (namesakes + unseen) / filled))
      #expect(abs(bits - plain) <= 0.5 / rarityUnitsPerBit + 1e-9, "\(name)")
    }
  }
}
