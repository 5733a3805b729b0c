import Records
import Testing

@Suite struct OtherOrganizationNameTests {
  private func forms(_ name: String) -> [String] {
    ComparableName.alternatives(organization(name)).map(String.init)
  }

  @Test(arguments: [
    "Beta Ltd (formerly Alpha Inc)", "Beta Ltd formerly Alpha Inc", "Beta Ltd, f/k/a Alpha Inc",
    "Beta Ltd d/b/a Alpha Inc", "Beta Ltd t/a Alpha Inc", "Beta Ltd trading as Alpha Inc",
    "Beta Ltd a.k.a. Alpha Inc", "Beta Ltd (vormals Alpha Inc)", "Beta Ltd, ehemals Alpha Inc",
    "Beta Ltd (anciennement Alpha Inc)", "Beta Ltd (antes denominada Alpha Inc)",
    "Beta Ltd vorm. Alpha Inc",
    "Beta Ltd (in liquidation) formerly Alpha Inc", "Beta Ltd (previously known as Alpha Inc)",
  ])
  func `another name stands behind as a form of its own`(name: String) {
    #expect(forms(name) == ["beta|ltd", "alpha|inc"])
  }

  @Test func `names may be chained, and markers be words of names`() {
    #expect(
      forms("Gamma AG formerly Beta AG formerly Alpha AG") == ["gamma|ag", "beta|ag", "alpha|ag"])
    #expect(forms("Ta Chong Bank Ltd") == ["ta chong bank|ltd"])
    #expect(forms("Bank Ta Chong Ltd") == ["bank ta chong|ltd"])
    #expect(forms("d/b/a Alpha Plumbing") == ["alpha plumbing|"])
    #expect(forms("Formerly") == ["formerly|"])
  }

  @Test func `titles of things tell of no other names, branches and liquidations`() {
    for title in [
      "Heat aka Heat of the Moment", "Danger Zone Previously Unreleased", "Love in Liquidation",
    ] {
      let comparable = normalized(title, .name, group: .own("Song")).comparable
      #expect(comparable == title.lowercased() + "|", "\(comparable)")
    }
    #expect(forms("Safe Drive Ltd") == ["safe drive|ltd"])
  }

  @Test func `names between semicolons are several, and said to be`() {
    let list = normalized("Alpha Ltd.;Beta Inc.", .name)
    #expect(list.value == "Alpha Ltd.;Beta Inc." && !list.isParsed)
    #expect(list.comparable == "alpha|ltd\u{1E}beta|inc")
    #expect(normalized("Alpha Ltd.; Beta Inc.", .name, "alias").isParsed)
    #expect(normalized("Lost; Found", .name, group: .own("Song")).comparable == "lost found|")
    #expect(forms("Procter &amp; Gamble") == ["procter and amp gamble|"])
  }

  @Test(arguments: [
    "Alpha AG i.L.", "Alpha AG in Liquidation", "Alpha AG in liquidazione",
    "Alpha AG en liquidation",
    "Alpha AG (in administration)", "Alpha (In Liquidation) AG", "Alpha AG, in liq.",
    "Alpha in Liquidation AG", "Alpha AG w likwidacji", "Tasfiye Halinde Alpha AG",
    "Alpha AG, Filiale London", "Alpha AG, Succursale de Paris", "Alpha AG Zweigniederlassung Wien",
    "Alpha AG London Branch", "Alpha AG, London Branch", "Alpha AG - Sucursal en España",
    "Alpha AG (London Branch)", "Alpha AG, organizační složka", "Alpha AG 5 % 2031",
    "Alpha AG 4,95 % 2031", "Alpha AG 4.95% 30", "Alpha AG au capital de 10 000 €",
    "Alpha AG filial",
  ])
  func `what an organization is going through, a branch, a rate are no part of the name`(
    name: String
  ) {
    #expect(forms(name) == ["alpha|ag"])
  }

  @Test(arguments: [
    ("Olive Branch Ltd", "olive branch|ltd"), ("Branch of Hope", "branch of hope|"),
    ("La Filiale Bakery Ltd", "la filiale bakery|ltd"),
    ("100% Pure Water Ltd", "100 pure water|ltd"),
    ("Bank of China London Branch", "bank of china london branch|"),
    ("IL Group plc", "il group|plc"),
    ("Alpha IL Ltd", "alpha il|ltd"),
  ])
  func `words that look so stay in other names`(name: String, comparable: String) {
    #expect(organization(name) == comparable)
  }
}

@Suite struct OtherPersonNameTests {
  @Test(arguments: [
    ("Anne-Marie Smithers née Brownlow", "anne marie smithers|", "anne marie|brownlow"),
    ("Smithers, Anne-Marie (née Brownlow)", "anne marie|smithers", "anne marie|brownlow"),
    ("Frau Maria Müller geb. Schmidt", "maria muller|", "maria|schmidt"),
    ("GATESBY William Henry a.k.a. Bill", "william henry|gatesby", "bill|gatesby"),
    ("John Smith alias Jack Jones", "john smith|", "jack jones|"),
    ("John Smith (a.k.a. Jack Jones)", "john smith|", "jack jones|"),
  ])
  func `former and other names stand behind as forms of their own`(
    name: String, first: String, second: String
  ) {
    #expect(ComparableName.alternatives(person(name)).map(String.init) == [first, second])
  }

  @Test(arguments: [
    ("Max Born", "max born|"), ("Geb Nee", "geb nee|"), ("John A. K. Adams", "john a k adams|"),
    ("Robert Smith aka Bob", "robert smith|"),
  ])
  func `names that look like markers are names`(name: String, comparable: String) {
    #expect(person(name) == comparable)
  }

  @Test(arguments: ["John Smith; Jane Smith", "John & Jane Smith", "John and Jane Smith"])
  func `two persons are kept, said and compared with nothing`(name: String) {
    #expect(normalized(name, .name, "name", group: .person) == (name, "", false))
  }

  @Test func `an alias may be a list`() {
    let found = normalized("John Smith; J. Smythe", .name, "alias", group: .person)
    #expect(found.isParsed && found.comparable == "john smith|\u{1E}j smythe|")
    #expect(normalized("Brien O&#39;Casey", .name, "name", group: .person).isParsed)
  }

  @Test(arguments: [
    ("Max Muster, M.A.", "max muster|"), ("Muster, M. A.", "m a|muster"),
    ("van der Berg, M.A.", "m a|van der berg"), ("Max Muster, B.Sc.", "max muster|"),
    ("JUDr. Jana Nováková", "jana novakova|"), ("Ing. Jan Novák, CSc.", "jan novak|"),
    ("Muster, Max, Ing. CSc.", "max|muster"), ("Smith, Johnathan, Dr.", "johnathan|smith"),
    ("Prof. Dr. Dr. h.c. Hans-Peter Reinhold jun.", "hans peter reinhold|"),
    ("Dr. rer. nat. Ada Muster", "ada muster|"), ("Sra. María Fernández", "maria fernandez|"),
    ("Smith Jr., Robertson", "robertson|smith"), ("Amartya Kumar Sen", "amartya kumar sen|"),
    ("Li Xiao Jun", "li xiao jun|"), ("Ing Chang Ki", "ing chang ki|"),
    ("Queen Elizabeth II", "elizabeth ii|"), ("QUEEN Elizabeth II", "elizabeth ii|"),
    ("Rabbi Ada Muster", "ada muster|"), ("H.E. Dr. Ada Muster", "ada muster|"),
    ("Exma. Sra. Ada Muster", "ada muster|"), ("The Hon. Ada Muster", "ada muster|"),
    ("Henry Tudor VIII", "henry tudor viii|"), ("Jinping XI", "jinping|xi"),
  ])
  func `titles and degrees are no names, and numerals no family`(name: String, comparable: String) {
    #expect(person(name) == comparable)
  }

  @Test func `a Japanese name is not read as a Chinese one`() {
    #expect(person("山田太郎") == "山田太郎|yamada")
    #expect(person("山田 太郎") == "山田太郎|yamada")
    #expect(person("佐々木希") == "佐々木希|sasaki")
    #expect(person("高橋 みなみ") == person("高橋みなみ"))
    // Four characters without a Chinese family name of two.
    #expect(person("猪狩一郎") == "猪狩一郎|")
    #expect(person("习 近平") == person("习近平"))
    #expect(person("司马相如") == "xiangru 司马相如|sima")
  }

  @Test func `two romanizations of one name agree`() {
    #expect(person("Hsieh Chang-ting") == "xie chang ting|")
    #expect(person("Hsu, Hsin-liang") == "xin liang|xu")
    #expect(person("Đorđe Đukić") == person("Djordje Djukic"))
    #expect(person("DJ Shadow") == "d j shadow|")
  }
}
