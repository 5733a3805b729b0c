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
    ("sirenCode", "732829320", "732829321"), ("siretCode", "73282932000074", "73282932000075"),
    ("siretCode", "35600000049837", "35600000049838"),
    ("iban", "GB82WEST12345698765432", "GB82WEST12345698765433"),
    ("iban", "NO9386011117947", "NO938601111"),
    ("companiesHouseNumber", "SC123456", "123456789"),
  ])
  func `a wrong check digit is marked`(property: String, right: String, wrong: String) {
    #expect(normalized(right, .identifier, property) == (right, right, true))
    #expect(normalized(wrong, .identifier, property) == (wrong, wrong, false))
  }

  @Test(arguments: [
    ("ATU13585627", "ATU13585628"), ("BE0428759497", "BE0428759498"),
    ("BG175074752", "BG175074753"),
    ("CY10259033P", "CY10259033Q"), ("CZ25123891", "CZ25123892"), ("DE136695976", "DE136695977"),
    ("DK13585628", "DK13585627"), ("EE100931558", "EE100931559"), ("EL094259216", "EL094259217"),
    ("ESA28015865", "ESA28015866"), ("ES54362315K", "ES54362315L"), ("ESX2482300W", "ESX2482300A"),
    ("FI20774740", "FI20774741"), ("FR40303265045", "FR41303265045"),
    ("FR83404833048", "FR83404833049"),
    ("GB980780684", "GB980780685"), ("HR33392005961", "HR33392005962"),
    ("HU12892312", "HU12892313"),
    ("IE6433435F", "IE6433435G"), ("IE6433435OA", "IE6433435PA"), ("IE8D79739I", "IE8D79739J"),
    ("IT00743110157", "IT00743110158"), ("LT119511515", "LT119511516"),
    ("LT100001919017", "LT100001919018"), ("LU15027442", "LU15027443"),
    ("LV40003521600", "LV40003521601"), ("MT11679112", "MT11679113"),
    ("NL004495445B01", "NL004495446B01"), ("PL5260250274", "PL5260250275"),
    ("PT501964843", "PT501964844"), ("RO18547290", "RO18547291"),
    ("SE556012579001", "SE556012579101"),
    ("SI50223054", "SI50223055"), ("SK2022749619", "SK2022749618"),
    ("CHE107787577", "CHE107787578"),
  ])
  func `the check digit of a VAT number tells right from wrong`(right: String, wrong: String) {
    #expect(normalized(right, .identifier, "vatCode") == (right, right, true))
    #expect(normalized(wrong, .identifier, "vatCode") == (wrong, wrong, false))
  }

  @Test func `a VAT number loses the word for the tax, and Greece has one prefix`() {
    for raw in ["CHE-107.787.577 MWST", "CHE-107.787.577 TVA", "CHE 107 787 577"] {
      #expect(normalized(raw, .identifier, "vatCode") == ("CHE107787577", "CHE107787577", true))
    }
    #expect(normalized("GR094259216", .identifier, "vatCode").comparable == "EL094259216")
    #expect(normalized("BE 428.759.497", .identifier, "vatCode").isParsed)
    #expect(
      normalized("136695976", .identifier, "vatCode").isParsed, "without a prefix nobody knows")
    #expect(!normalized("DE12345", .identifier, "vatCode").isParsed)
  }

  @Test func `bank codes and DUNS numbers have their lengths`() {
    #expect(normalized("deutdeffxxx", .identifier, "swiftBic") == ("DEUTDEFFXXX", "DEUTDEFF", true))
    #expect(normalized("DEUTDEFF500", .identifier, "swiftBic").isParsed)
    for raw in ["DEUTDE", "ABCDEFGH1", "DEUTQQFF"] {
      #expect(!normalized(raw, .identifier, "swiftBic").isParsed, "\(raw)")
    }
    #expect(normalized("15-048-3782", .identifier, "dunsCode") == ("150483782", "150483782", true))
    #expect(!normalized("15048378", .identifier, "dunsCode").isParsed)
  }

  @Test(arguments: [
    ("12345678.0", "12345678"), ("12345678.00", "12345678"), ("1.2345678E+07", "12345678"),
    ("1,2345678E+07", "12345678"), ("428.759.497", "428759497"), ("123.000", "123000"),
    ("5E12", "5E12"), ("12E4567", "12E4567"), ("1.2", "12"), ("0.0", "0"),
  ])
  func `a code that was written as a number is the code`(raw: String, code: String) {
    let found = normalized(raw, .identifier, "registrationNumber")
    #expect(found.value == (code == "0" ? "" : code) && found.isParsed)
  }

  @Test(arguments: ["1.23E+08", "1,23E+8", "1E+08", "1.2345E+2"])
  func `a code that lost digits is kept and compares with nothing`(raw: String) {
    #expect(normalized(raw, .identifier, "registrationNumber") == (raw, "", false))
    #expect(normalized(raw, .identifier, "innCode") == (raw, "", false))
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
    ("Côte d’Ivoire", "ci"), ("276", "de"), ("ドイツ", "de"), ("독일", "de"), ("ألمانيا", "de"),
    ("Elfenbeinküste", "ci"), ("DE - Germany", "de"), ("Switzerland (CH)", "ch"), ("004", "af"),
    ("Estados Unidos", "us"), ("Stati Uniti", "us"), ("アメリカ合衆国", "us"), ("미국", "us"),
    ("الولايات المتحدة", "us"), ("Giappone", "jp"), ("Japão", "jp"), ("日本", "jp"), ("일본", "jp"),
    ("Франция", "fr"), ("フランス", "fr"), ("프랑스", "fr"), ("فرنسا", "fr"), ("Wielka Brytania", "gb"),
    ("Regno Unito", "gb"), ("Reino Unido", "gb"), ("イギリス", "gb"), ("영국", "gb"), ("Svizzera", "ch"),
    ("Suíça", "ch"), ("スイス", "ch"), ("Türkiye", "tr"), ("Turchia", "tr"), ("トルコ", "tr"),
    ("Hiszpania", "es"), ("スペイン", "es"), ("السعودية", "sa"), ("المملكة العربية السعودية", "sa"),
    ("韓国", "kr"), ("대한민국", "kr"), ("Weißrussland", "by"), ("Países Bajos", "nl"),
  ])
  func `a country is its ISO code`(raw: String, code: String) {
    #expect(normalized(raw, .country) == (code, code, true))
  }

  @Test func `two countries in one value are both compared`() {
    #expect(normalized("Germany; France", .country) == ("Germany; France", "de\u{1E}fr", false))
    #expect(normalized("Georgia, USA", .country).comparable == "georgia usa")
  }

  @Test(arguments: [
    ("1234567", "01234567"), ("SC 12345", "SC012345"), ("IP1234R", "IP01234R"),
  ])
  func `a British company number gets back its zeros`(raw: String, code: String) {
    #expect(normalized(raw, .identifier, "companiesHouseNumber") == (code, code, true))
  }

  @Test(arguments: [
    ("Iran, Islamische Republik", "ir"), ("Bolivie, état plurinational de", "bo"),
    ("República de Chile", "cl"),
    ("Kongo, Demokratische Republik", "cd"), ("Kongo, Republik", "cg"), ("Korea, Republik", "kr"),
    ("Corea, República Democrática Popular de", "kp"), ("Saksa", "de"),
    ("Spojené království", "gb"),
    ("Ελλάδα", "gr"), ("България", "bg"), ("Vācija", "de"), ("גרמניה", "de"), ("Na Uy", "no"),
    ("Sverige", "se"),
  ])
  func `official and foreign names of countries are known`(raw: String, code: String) {
    #expect(normalized(raw, .country) == (code, code, true))
  }

  @Test func `what is left of two states without their kind is neither`() {
    #expect(!normalized("Demokratische Republik von Guinea Nord", .country).isParsed)
    #expect(!normalized("Republik", .country).isParsed)
    // The letters of Egypt and Belgium in Latin are codes of other countries.
    #expect(!normalized("مصر", .country).isParsed)
    #expect(!normalized("Bỉ", .country).isParsed)
    #expect(normalized("КНР", .country).value == "cn")
  }

  @Test func `short forms are countries where countries stand, and words elsewhere`() {
    #expect(normalized("CAR", .country).value == "cf")
    #expect(normalized("EAU", .country).value == "ae")
    #expect(normalized("CAR", .address).comparable == "car")
    #expect(normalized("EAU", .address).comparable == "eau")
    #expect(normalized("Emirates", .address).comparable == "emirates")
    #expect(normalized("Emirate", .address).comparable == "")
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
    #expect(normalized("0911 123456 ext. 12", .phone).value == "0911123456")
    #expect(normalized("033601 / 12345", .phone).value == "03360112345")
    #expect(normalized("4930901820.0", .phone).value == "4930901820")
    #expect(normalized("4.93E+10", .phone) == ("4.93E+10", "", false))
    #expect(normalized("0000000000", .phone) == ("", "", true))
    #expect(!normalized("123", .phone).isParsed)
  }

  @Test(arguments: [
    ("020 7219 4532; 020 7219 6461", "02072194532", "02072196461"),
    ("+49 30 901820 / +49 30 901821", "+4930901820", "+4930901821"),
    ("+49 30 901820 +49 30 901821", "+4930901820", "+4930901821"),
    ("212-555-0100 ext. 12, 212-555-0199", "2125550100", "2125550199"),
  ])
  func `two telephone numbers in one value are both kept`(
    raw: String, first: String, second: String
  ) {
    let found = normalized(raw, .phone)
    let digits = [first, second].map { $0.filter(\.isNumber) }
    #expect(found.value == first + "; " + second && found.isParsed)
    #expect(ComparableName.alternatives(found.comparable).map(String.init) == digits)
  }

  @Test func `the last digits of a range are no number`() {
    #expect(normalized("+49 30 901820/21", .phone).comparable == "4930901820")
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
