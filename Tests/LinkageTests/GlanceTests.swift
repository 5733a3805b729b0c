import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

/// What a glance tells beside what a look finds.
@Suite("Glances") struct GlanceTests {
  private static let kinds: [(kind: ComparisonKind, type: PropertyType)] = [
    (.person, .name), (.organization, .name), (.address, .address), (.email, .email),
    (.identifier, .identifier), (.postalCode, .text), (.text, .text), (.whole, .text),
    (.date, .date), (.phone, .phone), (.url, .url), (.number, .number), (.exact, .country),
  ]

  /// Values of few words that repeat, stand in other orders, are cut, run together and mistyped.
  private static func values(_ kind: ComparisonKind, _ random: inout SeededGenerator) -> [String] {
    let words = [
      "acme", "acne", "bank", "of", "north", "nord", "fund", "ii", "iii", "sky", "net", "skynet",
      "john", "jon", "johnny", "maria", "m", "smith", "smyth", "schmidt", "kl", "21", "12", "1000",
      "75011", "kx-tg1032s", "中国", "bin", "al", "zhongguo", "trust", "road", "rd", "berlin",
    ]
    func word() -> String {
      var word = words.randomElement(using: &random) ?? ""
      if Int.random(in: 0..<6, using: &random) == 0, word.count > 3 { word.removeLast() }
      return word
    }
    return (0..<120).map { _ in
      switch kind {
      case .email: return "\(word())\(word())@\(word()).example"
      case .date:
        return
          "19\(Int.random(in: 50...52, using: &random))-0\(Int.random(in: 1...3, using: &random))-1\(Int.random(in: 0...3, using: &random))"
      case .phone, .number, .identifier, .postalCode:
        return (0..<Int.random(in: 3...8, using: &random)).map { _ in
          String(Int.random(in: 1...3, using: &random))
        }.joined()
      case .url: return "https://\(word()).example/\(word())"
      default:
        let ones = (0..<Int.random(in: 1...4, using: &random)).map { _ in word() }
        let others = (0..<Int.random(in: 0...2, using: &random)).map { _ in word() }
        return ones.joined(separator: " ") + "\u{1F}" + others.joined(separator: " ")
      }
    }
  }

  @Test("an answer is the one that a look finds, a bound is never exceeded", arguments: kinds)
  func bounds(_ kind: ComparisonKind, _ type: PropertyType) throws {
    var random = SeededGenerator(seed: 77)
    var openCount = 0
    var knownCount = 0
    for _ in 0..<4 {
      let values = GlanceTests.values(kind, &random)
      let rows = values.enumerated().map { index, value in
        // Every ninth record has three values, every tenth none.
        TestRecord(
          "r\(1_000 + index)", index % 2 == 0 ? "a" : "b",
          [
            "name": index % 10 == 9
              ? [] : index % 9 == 8 ? [value, values[0], values[index / 2]] : [value]
          ])
      }
      let records = linkageRecords(rows, [("name", type)])
      var settings = LinkageSettings(group: .person)
      settings.compare = [ComparisonSettings(property: "name", kind: kind)]
      let comparison = try settings.prepared(records)[0].comparison
      let lefts = (0..<UInt32(records.count)).flatMap { left in
        (left..<UInt32(records.count)).map { _ in left }
      }
      let rights = (0..<UInt32(records.count)).flatMap { left in left..<UInt32(records.count) }
      let batch = BatchValues(records.fields[0], lefts, rights)
      var memo = EvidenceMemo()
      var scratch = SimilarityScratch()
      var looks = [UInt32](repeating: 0, count: batch.count)
      var glances = looks
      comparison.fill(batch, &memo, &scratch, into: &looks)
      comparison.glance(batch, &scratch, into: &glances)
      for (look, glance) in zip(looks, glances) {
        if glance & Glance.openFlag == 0 {
          knownCount += 1
          #expect(glance == look)
          continue
        }
        openCount += 1
        let best = Evidence(rank: glance & ~Glance.openFlag)
        let found = Evidence(rank: look)
        #expect(found.level >= best.level && (found.rarity <= best.rarity || found.level == 255))
      }
    }
    #expect(knownCount > 0)
    #expect((openCount == 0) == comparison(isQuick: kind))
  }

  private func comparison(isQuick kind: ComparisonKind) -> Bool {
    [.date, .phone, .url, .number, .exact].contains(kind)
  }
}
