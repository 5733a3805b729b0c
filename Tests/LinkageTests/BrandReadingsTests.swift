import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

@Suite("Readings of Chinese names") struct BrandReadingsTests {
  private static let syllables = [
    "bao", "chang", "dong", "fei", "gang", "hai", "jia", "kang", "lan", "mei", "ning", "peng",
    "qing", "rui", "shan", "tai", "wei", "xin", "yang", "zhong",
  ]
  private static let characters = Array("宝昌东飞刚海嘉康兰美宁鹏青瑞山泰伟新阳中")

  /// Comparable names as normalization makes them: four characters and the reading of the first two, and
  /// the same brand with an English word.
  private static func names(_ number: Int) -> (han: String, latin: String) {
    let (one, other) = (number / syllables.count, number % syllables.count)
    let reading = syllables[one] + syllables[other]
    let words = ["food", "electric power", "pharmaceutical", "technology"]
    return (
      "\(characters[one])\(characters[other])股份 \(reading)\u{1F}",
      "\(reading) \(words[number % words.count])\u{1F}ltd"
    )
  }

  private func readings(_ names: [String], _ sources: [UInt32]) -> (TokenTable, BrandReadings) {
    let field = LinkageField(name: "name", type: .name, texts: names.map { [$0] })
    let table = TokenTable(
      FieldTokens(field.values), signature: .alikeFirstTokens, generic: GenericWords.organization)
    let isHan = (0..<table.valueCount).map { value in
      table.firstRange(value).contains { table.slots[$0].isHan }
    }
    return (table, BrandReadings(field, table, isHan: isHan, sourceOfRecord: sources))
  }

  @Test("a reading is as common as the source that repeats it most makes it")
  func rarity() throws {
    let all = (0..<100).map(Self.names)
    let names = all.map(\.han) + [all[7].han, all[7].han] + all.map(\.latin) + [all[8].latin]
    let (table, readings) = readings(
      names, (0..<102).map { _ in 0 } + (0..<101).map { _ in 1 })
    func bits(_ number: Int) throws -> Double {
      let reading = Self.names(number).latin.split(separator: " ")[0]
      let token = try #require(table.token(String(reading)))
      return Double(readings.rarity(token)) / rarityUnitsPerBit
    }
    let total = Double(names.count)
    for (number, chance) in [(3, 0.06), (7, 2.06), (8, 1.06)] {
      #expect(abs(try bits(number) + fixedLog2(chance / total)) < 0.02, "\(number)")
    }
    let word = try #require(table.token("pharmaceutical"))
    #expect(readings.rarity(word) == 0)
  }

  @Test("names of one script have no readings")
  func oneScript() throws {
    let (table, readings) = readings((0..<50).map { Self.names($0).latin }, (0..<50).map { _ in 0 })
    #expect((0..<50).allSatisfy { value in readings.bound(table, value) == 0 })
  }

  @Test("registers in two scripts are linked by readings alone, without a pair that is wrong")
  func linking() throws {
    var random = SeededGenerator(seed: 9)
    let numbers = Array(0..<400).shuffled(using: &random)
    // Of 250 and 250 companies 150 stand in both.
    let rows =
      numbers[..<250].map { TestRecord("a\(1_000 + $0)", "a", ["name": [Self.names($0).han]]) }
      + numbers[100..<350].map {
        TestRecord("b\(1_000 + $0)", "b", ["name": [Self.names($0).latin]])
      }
    let records = linkageRecords(rows, [("name", .name)])
    let result = try link(records, LinkageSettings(group: .organization))
    #expect(result.links.count >= 140)
    for index in 0..<result.links.count {
      let left = records.recordIDs[Int(result.links.lefts[index])]
      let right = records.recordIDs[Int(result.links.rights[index])]
      #expect(left.dropFirst() == right.dropFirst())
    }
  }
}
