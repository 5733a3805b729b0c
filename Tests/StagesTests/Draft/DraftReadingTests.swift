import Records
import Testing

@testable import Stages

@Suite("Draft: columns") struct DraftReadingTests {
  @Test(
    "headers are understood in several languages and spellings",
    arguments: [
      ("date_of_birth", ColumnMeaning.birthDate), ("Geburtsdatum", .birthDate),
      ("dateDeNaissance", .birthDate), ("given_name", .givenName), ("Vorname", .givenName),
      ("Prénom", .givenName), ("surname", .familyName), ("NAMES.NAME_LAST", .familyName),
      ("Song_Name", .title), ("Artist_Name", .artist), ("Beer_Name", .name),
      ("names_other_languages", .alias), ("address_2", .address), ("PLZ", .postalCode),
      ("Straße", .street), ("summary_400", .description), ("soc_sec_id", .socialSecurityNumber),
      ("countries", .country), ("Parties/Party/@id", .identifier), ("security_name", .name),
      ("gender_code", .gender), ("state_cd", .state), ("res_city_desc", .city),
      ("full_phone_num", .phone),
      ("company_code", .identifier), ("name_sufx_cd", .nameSuffix), ("midl_name", .middleName),
      ("ADDR1", .address),
      ("Kod pocztowy", .postalCode), ("F. Nac.", .birthDate), ("Woonplaats", .city),
      ("PESEL", .nationalID), ("Дата рождения", .birthDate), ("企业名称", .companyName),
      ("所在地", .address),
      ("denominationUniteLegale", .companyName), ("Obchodní jméno", .companyName),
      ("ΑΦΜ", .taxNumber),
      ("统一社会信用代码", .registrationNumber), ("RAZÃO SOCIAL", .companyName),
      ("ЄДРПОУ", .registrationNumber),
      ("EST_DT", .incorporationDate),
      ("http://xmlns.com/foaf/0.1/name", .name), ("https://schema.org/place#street", .street),
    ])
  func headers(_ header: String, _ meaning: ColumnMeaning) {
    #expect(HeaderWords.meaning(of: header) == meaning)
  }

  @Test("a word that is a name only on its own says nothing inside a header")
  func partOfHeader() {
    #expect(HeaderWords.meaning(of: "last") == .familyName)
    #expect(HeaderWords.meaning(of: "LAST_CHANGE") == nil)
    #expect(HeaderWords.meaning(of: "purple binder") == nil)
  }

  private func reading(_ header: String, _ values: [String]) -> ColumnReading {
    ColumnReading(ColumnShape(header: header, values: values, hasSeveralValues: false))
  }

  @Test("where header and values disagree the values win, and the reason says so")
  func valuesWin() {
    let reading = reading("birth date", ["ada@norlund.org", "bo@norlund.org", "cy@tarn.org"])
    #expect(reading.meaning == .email)
    #expect(reading.type == .email)
    #expect(reading.reason == "called a birth date, but its values are e-mail addresses")
  }

  @Test("numbers with a unit lose it, dates among words are cut out")
  func captures() {
    let prices = reading("price", ["$ 1.99", "$ 12.50", "$ 3.00"])
    #expect(prices.type == .number)
    #expect(prices.capture == "([0-9][0-9.,]*)")
    let dates = reading("dob", ["EXACT 1966-02-07", "ABOUT 1970", "EXACT 1973-09-28"])
    #expect(dates.type == .date)
    #expect(dates.capture != nil)
    #expect(reading("dob", ["1966-02-07", "1970", "1973-09-28"]).capture == nil)
  }

  @Test("marks between values are seen, semicolons in prose are not")
  func separators() {
    #expect(reading("aliases", ["Ann | Nan", "Bob", "Cy | Cyrus"]).shape.separator == "|")
    #expect(reading("authors", ["Ann**Bob", "Cy", "Di**Ed"]).shape.separator == "**")
    let prose = "he came to the old harbor in the north; nobody knew what the man wanted there"
    #expect(reading("text", [prose, prose + "!", prose + "?"]).shape.separator == nil)
  }

  @Test("record numbers, sources and empty or constant columns are left out")
  func flaws() {
    #expect(reading("x", (1...40).map(String.init)).flaw == "numbers the records")
    #expect(reading("source", ["a", "b", "a"]).flaw != nil)
    #expect(reading("note", ["", "", ""]).flaw != nil)
    #expect(reading("kind", ["x", "x", "x"]).flaw == "the same in every row")
    #expect(reading("city", ["Norlund", "Tarn", "Norlund"]).flaw == nil)
  }

  @Test("placeholders are no values")
  func placeholders() {
    let shape = ColumnShape(
      header: "x", values: ["n/a", "-", "Ann", "unknown"], hasSeveralValues: false)
    #expect(shape.filledCount == 1)
    #expect(shape.distinct == ["Ann"])
  }

  @Test("what could be read otherwise in YAML is quoted")
  func quoting() {
    #expect(scalar("Company Name") == "Company Name")
    #expect(scalar("@id") == "\"@id\"")
    #expect(scalar("a: b") == "\"a: b\"")
    #expect(scalar("say \"no\"") == "\"say \\\"no\\\"\"")
    #expect(scalar("null") == "\"null\"")
    #expect(scalar("") == "\"\"")
  }
}

@Suite("Draft: columns beside one another") struct NeighborReadingTests {
  private func meanings(_ columns: (String, [String])...) -> [ColumnMeaning?] {
    NeighborReading(
      columns.map {
        ColumnReading(ColumnShape(header: $0.0, values: $0.1, hasSeveralValues: false))
      }
    ).readings.map(\.meaning)
  }

  @Test("a short name beside a given name is the family name")
  func familyName() {
    let given = ("prenom", ["Ada", "Bo", "Cy"])
    #expect(meanings(("nom", ["Holm", "Lind", "Berg"]), given) == [.familyName, .givenName])
    #expect(meanings(("nom", ["Ada Holm", "Bo Lind", "Cy Berg"]), given) == [.name, .givenName])
  }

  @Test("a given name that stands alone and holds whole names is the name")
  func wholeName() {
    #expect(meanings(("nombre", ["Ada Holm", "Bo Lind", "Cy van Berg"])) == [.name])
    #expect(meanings(("nombre", ["Ada", "Bo", "Cy"])) == [.name])
    #expect(meanings(("vorname", ["Ada", "Bo", "Cy"])) == [.givenName])
  }

  @Test("where nothing is called a name, the column with legal forms is one")
  func companyName() {
    let firms = ("SUPPLIER", ["Holm GmbH", "Lind Ltd", "Berg AS"])
    #expect(meanings(firms, ("city", ["Tarn", "Norlund", "Tarn"])) == [.companyName, .city])
    #expect(meanings(("name", ["Quay 1", "Quay 2", "Pier"]), firms) == [.name, .maker])
  }
}
