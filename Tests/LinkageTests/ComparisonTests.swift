import Records
import Testing

@testable import Linkage

@Suite("Comparisons") struct ComparisonTests {
  private func level(
    _ kind: ComparisonKind, _ type: PropertyType, _ left: String, _ right: String,
    among others: [String] = []
  ) -> String {
    let texts = [left, right] + others
    let records = linkageRecords(
      texts.indices.map { TestRecord("r\(1_000 + $0)", "a", ["p": [texts[$0]]]) }, [("p", type)])
    let comparison = kind.prepared(records, 0)
    let field = records.fields[0]
    var scratch = SimilarityScratch()
    let one = Int(field.ids[0])
    let other = Int(field.ids[1])
    let forth = comparison.evidence(one, other, &scratch)
    #expect(
      forth == comparison.evidence(other, one, &scratch), "\(left) | \(right) is not symmetric")
    return comparison.definition.levels[Int(forth.level)].name
  }

  /// Common words must be seen to be common.
  private static let registry = (0..<200).map { number in
    let words = ["bank", "technology", "energy", "holding", "china", "media", "group", "fund"]
    return "name\(number) \(words[number % 8]) \(words[number / 8 % 8])\u{1F}ltd"
  }

  @Test(
    "names of organizations are graded",
    arguments: [
      ("sibur\u{1F}pao", "sibur\u{1F}pao", "sameNameAndForm"),
      ("sibur\u{1F}", "sibur\u{1F}pao", "sameName"),
      ("sibur\u{1F}ooo", "sibur\u{1F}pao", "sameNameOtherForm"),
      ("jp morgan\u{1F}", "jpmorgan\u{1F}inc", "sameWords"),
      ("digital hikvision\u{1F}", "hikvision digital\u{1F}", "sameWords"),
      ("hikvison technology\u{1F}", "hikvision technology\u{1F}", "spelling"),
      ("tencent\u{1F}", "tencent holdings\u{1F}ltd", "almostSame"),
      ("alphabet energy\u{1F}inc", "alphabet\u{1F}inc", "contained"),
      ("oak fund ii\u{1F}lp", "oak fund iii\u{1F}lp", "numberConflict"),
      ("international business machines\u{1F}", "ibm\u{1F}", "acronym"),
      ("siemens\u{1F}ag", "bosch\u{1F}gmbh", "different"),
    ])
  func organizations(_ left: String, _ right: String, _ expected: String) {
    #expect(level(.organization, .name, left, right, among: Self.registry) == expected)
  }

  @Test(
    "look-alike organizations are no better than partly alike",
    arguments: [
      ("bank of china\u{1F}", "bank of communications\u{1F}"),
      ("huawei technologies\u{1F}", "huawei culture\u{1F}"),
      ("amazon com\u{1F}inc", "amazon minerals\u{1F}"),
      ("tencent holdings\u{1F}ltd", "tencent music entertainment group\u{1F}"),
    ])
  func lookAlikes(_ left: String, _ right: String) {
    let found = level(.organization, .name, left, right, among: Self.registry)
    #expect(["partly", "rareWord", "contained", "different"].contains(found))
  }

  @Test(
    "names of persons are graded",
    arguments: [
      ("ada\u{1F}lovelace", "ada\u{1F}lovelace", "sameName"),
      ("lovelace\u{1F}ada", "ada\u{1F}lovelace", "reordered"),
      ("ada lovelace\u{1F}", "ada\u{1F}lovelace", "sameName"),
      ("greg john\u{1F}landsman", "greg\u{1F}landsman", "middleNames"),
      ("william\u{1F}hague", "bill\u{1F}hague", "nickname"),
      ("jose garcia lopez\u{1F}", "jose garcia\u{1F}", "middleNames"),
      ("micheal\u{1F}gorbachev", "michael\u{1F}gorbachev", "spelling"),
      ("m\u{1F}gorbachev", "michael\u{1F}gorbachev", "initial"),
      ("raisa\u{1F}gorbachev", "michael\u{1F}gorbachev", "otherGiven"),
      ("michael\u{1F}jordan", "michael\u{1F}gorbachev", "givenOnly"),
      ("angela\u{1F}merkel", "michael\u{1F}gorbachev", "different"),
    ])
  func persons(_ left: String, _ right: String, _ expected: String) {
    #expect(level(.person, .name, left, right) == expected)
  }

  @Test(
    "dates are graded",
    arguments: [
      ("1950-03-17", "1950-03-17", "exact"), ("1950-03-04", "1950-04-03", "swapped"),
      ("1950-03-17", "1950-03-18", "oneDigit"), ("1950-03-17", "1905-03-17", "oneDigit"),
      ("1950-03-17", "1950", "asGiven"), ("1950", "1950-03", "asGiven"),
      ("1950-03-17", "1950-03-02", "sameMonth"), ("1950-03-17", "1950-11-29", "sameYear"),
      ("1950", "1951-02-02", "nearYear"), ("1950-03-17", "1987-11-02", "different"),
      ("1950", "1950", "asGiven"),
    ])
  func dates(_ left: String, _ right: String, _ expected: String) {
    #expect(level(.date, .date, left, right) == expected)
  }

  @Test(
    "identifiers and contacts are graded",
    arguments: [
      (ComparisonKind.identifier, "HRB12345", "HRB12345", "exact"),
      (.identifier, "HRB12345", "HRB12354", "oneOff"), (.identifier, "123", "124", "different"),
      (.url, "https://www.example.org/", "http://example.org", "samePage"),
      (.url, "https://example.org/a", "https://example.org/b", "sameSite"),
      (.url, "https://example.org", "https://example.com", "different"),
      (.email, "ann.smith@example.org", "ann.smiht@example.org", "typo"),
      (.email, "ann.smith@example.org", "ann.smith@other.com", "sameName"),
      (.phone, "+49 30 1234567", "030 1234567", "sameEnd"),
      (.number, "100", "100.5", "close"), (.number, "1e2", "100", "exact"),
      (.exact, "de", "fr", "none"),
      (.address, "12 rue de rivoli 75001 paris", "rue de rivoli 75001 paris 12", "sameWords"),
      (.address, "12 rue de rivoli paris", "14 rue de rivoli paris", "numberConflict"),
      (.text, "a survey of joins", "survey of a joins", "sameWords"),
    ])
  func others(_ kind: ComparisonKind, _ left: String, _ right: String, _ expected: String) {
    let types: [ComparisonKind: PropertyType] = [
      .identifier: .identifier, .url: .url, .email: .email, .phone: .phone, .number: .number,
      .exact: .country, .address: .address, .text: .text,
    ]
    // House numbers are common, streets are not.
    let streets = kind == .address ? (10..<40).map { "\($0) boulevard \($0 * 7) lyon" } : []
    #expect(level(kind, types[kind] ?? .text, left, right, among: streets) == expected)
  }

  @Test("of several values the best pair counts, and the memo changes nothing")
  func setsAndMemo() {
    let records = linkageRecords(
      [
        TestRecord("1", "a", ["name": ["siemens\u{1F}ag", "sibur\u{1F}"]]),
        TestRecord("2", "a", ["name": ["bosch\u{1F}gmbh", "sibur\u{1F}pao"]]),
        TestRecord("3", "a", ["name": []]),
      ], [("name", .name)])
    let comparison = OrganizationNameComparison(
      records.fields[0], sourceOfRecord: records.sourceOfRecord)
    for slots in [0, 4, 15] {
      var memo = EvidenceMemo(slotCountLog2: slots)
      var scratch = SimilarityScratch()
      var result = [UInt32](repeating: 0, count: 4)
      comparison.fill(
        records.fields[0], [0, 0, 1, 0], [1, 2, 2, 1], &memo, &scratch, into: &result)
      #expect(result.map { Evidence(rank: $0).level } == [1, 255, 255, 1])
    }
  }
}
