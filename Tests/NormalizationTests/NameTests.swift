import Foundation
import Normalization
import Records
import Testing

@Suite struct OrganizationNameTests {
  @Test(arguments: [
    ("Siemens AG", "siemens|ag"), ("Fiat S.p.A.", "fiat|spa"), ("Health Spa", "health spa|"),
    ("PT Bank Mandiri (Persero) Tbk", "bank mandiri|tbk"), ("Maersk A/S", "maersk|as"),
    ("America Movil S.A.B. de C.V.", "america movil|sa de cv"),
    ("Müller GmbH & Co. KG", "muller|gmbh co kg"), ("Alfa Sp. z o.o.", "alfa|sp zoo"),
    ("PHILIPS ELECTRONICS N V", "philips electronics|nv"), ("D S M B V", "d s m|bv"),
    ("Vitamin a b", "vitamin a b|"),
    ("Ford Motor Co of Canada Ltd", "ford motor company of canada|ltd"),
    ("삼성전자주식회사", "samseongjeonja|co ltd"), ("IP Group plc", "ip group|plc"),
    ("AO \"Kaspersky Lab\"", "kaspersky lab|jsc"), ("Limited", "limited|"),
  ])
  func `the legal form is taken out of the core`(name: String, comparable: String) {
    #expect(organization(name) == comparable)
  }

  @Test(arguments: [
    ("JD.COM SP.ADR A1 DL-00002", "jd com|"), ("SIEMENS AG  NA O.N.", "siemens|ag"),
    ("Novo Nordisk A/S B", "novo nordisk|as"), ("SENVION S.A.  EUR -,01", "senvion|sa"),
    ("Artius II Acquisition Inc. - Rights", "artius ii acquisition|inc"),
    ("HSBC Holdings plc 4.95% Notes due 2030", "hsbc holdings|plc"),
    ("Human Rights Watch", "human rights watch|"),
    ("Fidelity Preferred Securities & Income ETF", "fidelity preferred securities and income etf|"),
  ])
  func `the security of a listing is cut off`(name: String, comparable: String) {
    #expect(organization(name) == comparable)
  }

  @Test func `parentheses stay where they tell companies apart`() {
    #expect(
      organization("Huawei Technologies (Shanghai) Co., Ltd.") == "huawei technologies shanghai|ltd"
    )
    #expect(organization("Bank of China (Hong Kong)") == "bank of china hong kong|")
    #expect(organization("Aviation Industry Corporation of China (AVIC)").hasSuffix("of china|"))
  }

  @Test func `a cleaned name keeps its capitals and loses footnotes, doubled spaces and junk`() {
    #expect(normalized(" HUAWEI  Co., Ltd.[22]* ", .name).value == "HUAWEI Co., Ltd.")
    #expect(normalized("\"Acme\"", .name).value == "Acme")
    #expect(normalized("Mu\u{308}ller", .name).value.unicodeScalars.count == 6)
  }

  @Test(arguments: ["N/A", "unknown", "-", "-0-", "TBD", "", "нет данных", "***"])
  func `a placeholder is no name`(name: String) {
    let found = normalized(name, .name)
    #expect(found.value == "" && found.comparable == "" && found.isParsed)
  }

  @Test func `a name of an own schema is read like one of an organization`() {
    #expect(normalized("Acme Ltd", .name, group: .own("Brand")).comparable == "acme|ltd")
  }
}

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Putin, Vladimir V.", "vladimir v|putin"), ("Ursula VON DER LEYEN", "ursula|von der leyen"),
    ("Charles de GAULLE", "charles|de gaulle"), ("Abbott, Ms Diane", "diane|abbott"),
    ("Smith, Jr., John", "john|smith"), ("John Smith, Jr.", "john smith|"), ("Ma, Jack", "jack|ma"),
    ("J.R.R. Tolkien", "j r r tolkien|"), ("LI Keqiang", "keqiang|li"),
    ("JP Morgan", "j p morgan|"),
    ("Präsident Barack Obama", "barack obama|"),
    ("Путин Владимир Владимирович", "vladimir vladimirovich|putin"), ("김정은", "jeongeun|kim"),
    ("Sheikh Hasina", "sheikh hasina|"), ("VLADIMIR PUTIN", "vladimir putin|"),
  ])
  func `family names are told where the writing tells them`(name: String, comparable: String) {
    #expect(person(name) == comparable)
  }

  @Test func `parts of names stand where their property says`() {
    #expect(person("Jean-Pierre", "firstName") == "jean pierre|")
    #expect(person("von der Leyen", "lastName") == "|von der leyen")
  }

  @Test(arguments: [
    ("Сергей Шойгу", "sergey shoygu|"), ("Аляксандр Лукашэнка", "alyaksandr lukashenka|"),
    ("Александар Вучић", "aleksandar vucic|"), ("Григорій Їжак", "hryhory yizhak|"),
    ("バラク・オバマ", "baraku obama|"), ("नरेन्द्र मोदी", "narendra modi|"), ("习近平", "jinping 习近平|xi"),
    ("محمد بن سلمان", "mohammed bin salman|"), ("Ἀλέξης Τσίπρας", "alexis tsipras|"),
    ("Łukasz Żółty", "lukasz zolty|"), ("ＡＢＣ", "abc|"),
  ])
  func `every script is written in small Latin letters`(name: String, comparable: String) {
    #expect(person(name) == comparable)
  }
}

@Suite struct GradedNameTests {
  /// fixtures/names/cases.csv: strong pairs share their comparable form up to the order of a
  /// person's names, weak ones never do. Medium ones are left to fuzzy comparison.
  @Test func `strong pairs compare equal and weak ones do not`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("fixtures/names/cases.csv"), encoding: .utf8)
    var count = 0
    for line in text.split(separator: "\n").dropFirst() {
      let fields = cells(line)
      guard fields.count == 5 else {
        Issue.record("five fields: \(line)")
        continue
      }
      let group: LinkGroup = fields[2] == "person" ? .person : .organization
      let left = tokens(normalized(fields[0], .name, "name", group: group).comparable, group)
      let right = tokens(normalized(fields[1], .name, "name", group: group).comparable, group)
      count += 1
      switch fields[3] {
      case "strong": #expect(left.contains { right.contains($0) }, "\(fields[4])")
      case "weak": #expect(!left.contains { right.contains($0) }, "\(fields[4])")
      default: #expect(!left.isEmpty && !right.isEmpty)
      }
    }
    #expect(count > 40)
  }

  /// Of each form that a name has, what is compared.
  private func tokens(_ comparable: String, _ group: LinkGroup) -> [[Substring]] {
    ComparableName.alternatives(comparable).map { form in
      group == .person ? form.split { $0 == " " || $0 == "|" }.sorted() : [form]
    }
  }

  private func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

@Suite struct GluedNameTests {
  @Test func `names written together are split where capitals tell`() {
    #expect(organization("AcmeworksAG") == "acmeworks|ag")
    #expect(organization("JPMorgan Chase") == "jpmorgan chase|")
    #expect(person("VladimirPutin") == "vladimir putin|")
    #expect(person("MacDonald") == "macdonald|")
  }

  @Test func `romanizations of one ending agree`() {
    for name in ["Arkadii", "Arkadiy", "Arkadij", "Arkady", "Аркадий"] {
      #expect(person(name + " Rotenberg") == "arkady rotenberg|")
    }
    #expect(person("Володимир Зеленський") == "volodymyr zelensky|")
    #expect(person("Volodymyr Zelenskyy") == "volodymyr zelensky|")
    for name in ["Sergei", "Sergey", "Sergej", "Sergejs", "Сергей"] {
      #expect(person(name + " Lavrov") == "sergey lavrov|")
    }
  }

  @Test func `the article inside Arabic names is one, however it is written`() {
    for name in ["Abd al-Rahman", "Abd ar Rahman", "Abdel Rahman", "Abdur Rahman", "Abdoul Rahman"]
    {
      #expect(person(name + " Nasser") == "abdul rahman nasser|", "\(name)")
    }
    for name in ["Abdelrahman", "Abdurrahman", "Abderrahman", "Abdulrahman"] {
      #expect(person(name + " Nasser") == "abdulrahman nasser|", "\(name)")
    }
    #expect(person("Abdullah Abdallah") == "abdullah abdallah|")
  }

  @Test func `numerals are no legal forms, and years no par values`() {
    #expect(organization("Kestrel Partners VI L.P.") == "kestrel partners vi|lp")
    #expect(organization("Kestrel Loan Trust 2004-1") == "kestrel loan trust 2004 1|")
    #expect(organization("KESTREL CORP.  HD-10") == "kestrel|corp")
    #expect(organization("United States Kestrel Corp") == organization("U.S. Kestrel Corporation"))
  }

  @Test func `names in Han characters carry how they are read`() {
    #expect(organization("天味食品") == "天味食品 tianwei|")
    #expect(organization("四川天味股份有限公司") == "四川天味 sichuan tianwei|ltd")
    #expect(person("欧阳修") == "xiu 欧阳修|ouyang")
    #expect(person("曾国藩") == "guofan 曾国藩|zeng")
  }
}
