import Normalization
import Records
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("leiCode", "213800D1EI4B9WTWWD28", "213800D1EI4B9WTWWD29"),
    ("isin", "US0378331005", "US0378331006"),
  ])
  func `a wrong check digit is kept but never compared`(
    property: String, right: String, wrong: String
  ) {
    #expect(normalized(right, .identifier, property) == (right, right, true))
    #expect(normalized(wrong, .identifier, property) == (wrong, "", false))
  }

  @Test(arguments: [
    ("figi", "BBG000B9XRY4", "BBG000B9XRY5"), ("innCode", "7707083893", "7707083894"),
    ("innCode", "500100732259", "500100732258"), ("ogrnCode", "1027700132195", "1027700132196"),
    ("uscCode", "914403001922038216", "91440300192203821X"), ("imoNumber", "9074729", "9074720"),
  ])
  func `a wrong check digit is marked`(property: String, right: String, wrong: String) {
    #expect(normalized(right, .identifier, property) == (right, right, true))
    #expect(normalized(wrong, .identifier, property) == (wrong, wrong, false))
  }

  @Test(arguments: ["000063", "sz.000063", "000063.SZ", "SZ000063"])
  func `a mainland stock code compares by its digits`(raw: String) {
    let found = normalized(raw, .identifier, "stockCode")
    #expect(found.value == "SZ000063" && found.comparable == "000063")
  }

  @Test(arguments: ["0763.HK", "00763", "763.HK", "HK00763"])
  func `a Hong Kong stock code is none of the mainland`(raw: String) {
    #expect(normalized(raw, .identifier, "stockCode").comparable == "HK00763")
  }

  @Test func `separators and case do not matter`() {
    #expect(normalized("he 123-456", .identifier, "registrationNumber").comparable == "HE123456")
    #expect(normalized("CIK0000320193", .identifier, "cikCode").value == "0000320193")
    #expect(normalized("320193", .identifier, "cikCode").value == "0000320193")
    #expect(
      normalized("https://www.wikidata.org/wiki/Q42", .identifier, "wikidataId").value == "Q42")
    #expect(
      normalized("https://twitter.com/Some_Body", .identifier, "twitter").comparable == "some_body")
  }

  @Test(arguments: ["0000000000", "N/A", "-0-", "none", "99999999"])
  func `a placeholder is no identifier`(raw: String) {
    #expect(normalized(raw, .identifier, "registrationNumber") == ("", "", true))
  }
}

@Suite struct AddressAndContactTests {
  @Test(arguments: [
    ("US", "us"), ("usa", "us"), ("Deutschland", "de"), ("Российская Федерация", "ru"),
    ("中国", "cn"),
    ("USSR", "su"), ("Korea, Republic of", "kr"), ("British", "gb"), ("NA", "na"),
    ("Côte d’Ivoire", "ci"),
  ])
  func `a country is its ISO code`(raw: String, code: String) {
    #expect(normalized(raw, .country) == (code, code, true))
  }

  @Test func `an unknown country is kept`() {
    #expect(normalized("Narnia", .country) == ("Narnia", "narnia", false))
  }

  @Test func `addresses compare in one spelling`() {
    #expect(
      normalized("1 Main St., Springfield, IL 62701", .address).comparable
        == normalized("1 MAIN STREET SPRINGFIELD IL 62701", .address).comparable)
    #expect(
      normalized("Hauptstr. 5, 10115 Berlin", .address).comparable
        == normalized("Hauptstraße 5 10115 Berlin", .address).comparable)
  }

  @Test func `telephone numbers are digits`() {
    #expect(normalized("+44 (0)20 7219 4532", .phone).value == "+442072194532")
    #expect(normalized("020 7219 4532; 020 7219 6461", .phone).value == "02072194532")
    #expect(normalized("0000000000", .phone) == ("", "", true))
    #expect(!normalized("123", .phone).isParsed)
  }

  @Test func `e-mail addresses are small and never placeholders`() {
    #expect(normalized("A.B@Parliament.uk", .email).comparable == "a.b@parliament.uk")
    #expect(normalized("none@none.example", .email) == ("", "", true))
    #expect(!normalized("foo", .email).isParsed)
  }

  @Test func `web pages compare by domain, on shared hosts by path`() {
    #expect(normalized("http://www.acme.co.uk/about", .url).comparable == "acme.co.uk")
    #expect(normalized("https://twitter.com/Acme", .url).comparable == "twitter.com/acme")
  }

  @Test(arguments: [
    ("1,234", "1234"), ("1.234,5", "1234.5"), ("1,234.50", "1234.5"), ("12 000", "12000"),
    ("-3.10", "-3.1"),
    ("1.234.567", "1234567"),
  ])
  func `numbers are read in either habit`(raw: String, number: String) {
    #expect(normalized(raw, .number).value == number)
  }
}
