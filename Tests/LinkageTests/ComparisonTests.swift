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
    let comparison = kind.prepared(records, 0, TokenCache())
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
      ("天味食品 tianwei\u{1F}", "sichuan tianwei food\u{1F}", "reading"),
      ("three lions\u{1F}", "3 lions\u{1F}", "sameName"),
      ("hikvision oil etf\u{1F}", "hikvision oil\u{1F}ltd", "fundConflict"),
      ("hikvision ucits etf\u{1F}", "hikvison ucits etf\u{1F}", "spelling"),
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
      ("joan rogers\u{1F}", "peter rogers\u{1F}", "otherGiven"),
      ("james smith\u{1F}", "thomas james\u{1F}", "different"),
      ("anne marie\u{1F}duval", "annemarie\u{1F}duval", "reordered"),
      ("john\u{1F}mc donald", "john\u{1F}mcdonald", "reordered"),
      ("mohammed\u{1F}haddad", "muhamad\u{1F}hadad", "sounds"),
      ("catherine\u{1F}smith", "kathryn\u{1F}schmidt", "sounds"),
      ("arnold\u{1F}schwarzenegger", "arnold\u{1F}schwarzeneg", "spelling"),
      ("arnold\u{1F}schwarzenegger", "arnold\u{1F}schwarzenneger", "spelling"),
      ("arnold\u{1F}schwarzenegger", "arnold\u{1F}schwrazeneger", "spelling"),
      ("bill\u{1F}haque", "william\u{1F}hague", "spelling"),
      ("klye\u{1F}minogue", "kyle\u{1F}minogue", "spelling"),
      ("jose\u{1F}garcia lopez", "jose\u{1F}garcia", "contained"),
      ("sergey ivanovich\u{1F}lavrov", "sergey viktorovich\u{1F}lavrov", "otherMiddle"),
      ("hans o\u{1F}friedrich", "hans joachim\u{1F}friedrich", "otherMiddle"),
      ("hans j\u{1F}friedrich", "hans joachim\u{1F}friedrich", "middleNames"),
      ("jamal hasan al tikriti\u{1F}", "jamal hasan al dulaimi\u{1F}", "givenOnly"),
      ("kim kyong song\u{1F}", "kim kyong hae\u{1F}", "givenOnly"),
      ("osama bin laden\u{1F}", "usama ibn laden\u{1F}", "spelling"),
      ("salman bin mohammed\u{1F}", "mohammed bin salman\u{1F}", "otherGiven"),
      ("bin salman mohammed\u{1F}", "mohammed bin salman\u{1F}", "reordered"),
      ("hannibal\u{1F}", "hanniball\u{1F}", "spelling"),
      ("ramimakhlouf\u{1F}", "rami makhlouf\u{1F}", "reordered"),
      ("jinping 习近平\u{1F}xi", "xi jinping\u{1F}", "middleNames"),
      ("jinping 习近平\u{1F}xi", "jinping 席锦平\u{1F}xi", "otherMiddle"),
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
      ("1950", "1950", "asGiven"), ("1950-03-17", "1950-12-17", "otherMonth"),
      ("1950-03-17", "1963-03-17", "otherYear"), ("1956-03-17", "1966-03-17", "oneDigit"),
      ("19500317", "1950-03-17", "exact"), ("1950-03", "1950-04", "sameYear"),
      ("unknown", "1950", "different"), ("1950-01-01", "1950-07-29", "sameYear"),
    ])
  func dates(_ left: String, _ right: String, _ expected: String) {
    #expect(level(.date, .date, left, right) == expected)
  }

  @Test("a first of January that stands for an unknown day counts as its year")
  func placeholders() {
    let filled = (1_930..<1_950).map { "\($0)-01-01" }
    let dates = (1_930..<1_950).map { "\($0)-05-12" }
    #expect(level(.date, .date, "1950-01-01", "1950-07-29", among: filled + dates) == "asGiven")
    #expect(level(.date, .date, "1950-01-01", "1951-07-29", among: filled + dates) == "nearYear")
    #expect(level(.date, .date, "1950-01-01", "1950-07-29", among: dates) == "sameYear")
  }

  @Test(
    "numbers are graded by their relative difference",
    arguments: [
      ("100", "100.5", "close"), ("100", "104", "near"), ("100", "-100", "different"),
      ("100", "115", "roughly"), ("100", "150", "different"), ("0", "0.0", "exact"),
      ("1e2", "100", "exact"), ("many", "100", "different"),
    ])
  func numbers(_ left: String, _ right: String, _ expected: String) {
    #expect(level(.number, .number, left, right) == expected)
  }

  @Test(
    "years are graded by how many lie between them",
    arguments: [
      ("1999", "2000", "close"), ("1999", "2002", "near"), ("1999", "2008", "roughly"),
      ("1999", "2015", "different"),
    ])
  func years(_ left: String, _ right: String, _ expected: String) {
    #expect(level(.number, .number, left, right) == expected)
  }

  @Test(
    "texts are graded by words and by letters",
    arguments: [
      ("deep learning for entity resolution", "deep lerning for entity resolution", "sameWords"),
      ("deeplearning for entity resolution", "deep learning for entity resolution", "almost"),
      ("proceedings of the vldb 1998", "proceedings of the vldb 1999", "numberConflict"),
      ("the wireless speaker", "wirelessspeaker the", "mostly"),
      ("deep learning for entity resolution", "cold storage of grain", "different"),
    ])
  func texts(_ left: String, _ right: String, _ expected: String) {
    let others = (0..<60).map { "report \($0) of \($0 * 7) the years for \($0 * 31) people" }
    #expect(level(.text, .text, left, right, among: others) == expected)
  }

  @Test(
    "postal codes are graded, however they are spaced",
    arguments: [
      ("TU21 2SA", "tu212sa", "exact"), ("TU21 2SA", "TU21 2AS", "oneOff"),
      ("TU21 2SA", "TU21 9XY", "sameArea"), ("TU21 2SA", "GE18 3ZY", "different"),
      ("75011", "75013", "oneOff"), ("75011", "75099", "sameArea"), ("75011", "69002", "different"),
    ])
  func postalCodes(_ left: String, _ right: String, _ expected: String) {
    #expect(level(.postalCode, .identifier, left, right) == expected)
  }

  @Test("a column of postal codes is compared as such")
  func kinds() {
    let code = LinkageField(name: "postalCode", type: .identifier, texts: [["75011"]])
    #expect(ComparisonKind(code, group: .person) == .postalCode)
  }

  @Test(
    "identifiers and contacts are graded",
    arguments: [
      (ComparisonKind.identifier, "HRB12345", "HRB12345", "exact"),
      (.identifier, "HRB12345", "HRB12354", "oneOff"), (.identifier, "123", "124", "different"),
      (.url, "https://www.example.org/", "http://example.org", "samePage"),
      (.url, "https://example.org/a", "https://example.org/b", "sameSite"),
      (.url, "https://example.org", "https://example.com", "sameName"),
      (.url, "https://shop.example.co.uk", "https://example.de", "sameName"),
      (.url, "https://example.org", "https://sample.org", "different"),
      (.identifier, "HRB 12345", "12345", "sameDigits"),
      (.identifier, "00123456", "123456", "sameDigits"),
      (.email, "anna.schmidt@example.org", "annaschmidt77@mail.com", "similarName"),
      (.email, "info@example.org", "info@mail.com", "different"),
      (.phone, "0301234567", "0301234576", "oneOff"), (.phone, "0301234567", "030123456", "oneOff"),
      (.phone, "0301234567", "0409876543", "different"),
      (.email, "ann.smith@example.org", "ann.smiht@example.org", "typo"),
      (.email, "ann.smith@example.org", "ann.smith@other.com", "sameName"),
      (.phone, "+49 30 1234567", "030 1234567", "sameEnd"),
      (.number, "100", "100.5", "close"), (.number, "1e2", "100", "exact"),
      (.exact, "de", "fr", "none"),
      (.address, "12 rue de rivoli 75001 paris", "rue de rivoli 75001 paris 12", "sameWords"),
      (.address, "12 rue de rivoli paris", "14 rue de rivoli paris", "numberConflict"),
      (.address, "12 rue de rivoli toulouse", "9 quai des orfevres toulouse", "place"),
      (.address, "1 high road tu21 2sa", "4 elm close tu21 2sa", "postalCode"),
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
      records.fields[0], FieldTokens(records.fields[0].values),
      sourceOfRecord: records.sourceOfRecord)
    for slots in [0, 4, 15] {
      var memo = EvidenceMemo(slotCountLog2: slots)
      var scratch = SimilarityScratch()
      var result = [UInt32](repeating: 0, count: 4)
      let values = BatchValues(records.fields[0], [0, 0, 1, 0], [1, 2, 2, 1])
      comparison.fill(values, &memo, &scratch, into: &result)
      #expect(result.map { Evidence(rank: $0).level } == [1, 255, 255, 1])
    }
  }
}
