import Testing

@testable import Mentions

/// What an organization is called for short, and when that is believed.
@Suite("Short forms of organizations") struct ShortFormTests {
  private static let givenNames: Set<String> = ["walt", "eli", "morgan", "stanley"]
  private static let familyNames: Set<String> = ["thomson", "disney", "stanley"]

  @Test(
    "words for a kind are left out, of a founder's name the family name stays",
    arguments: [
      ("uber technologies", ["uber"]), ("dell technologies group", ["dell technologies", "dell"]),
      ("walt disney", ["disney"]), ("eli lilly", ["lilly"]), ("thomson reuters", ["reuters"]),
      ("the home depot stores", ["home depot stores", "home depot"]), ("morgan stanley", []),
      ("summit services", []), ("entertainment group", []), ("boeing", []), ("ab holdings", []),
      ("wix com", ["wix"]),
    ])
  func readOff(_ name: String, _ short: [String]) {
    let words = name.split(separator: " ").map { word in
      ShortForms.Word(
        text: String(word), givenNameCount: Self.givenNames.contains(String(word)) ? 3 : 0,
        isFamilyName: Self.familyNames.contains(String(word)))
    }
    let forms = ShortForms.places(in: words).map { form in
      words[form.place].map(\.text).joined(separator: " ")
    }
    #expect(forms == short)
  }

  @Test("a word with which many organizations begin is short for none of them")
  func shared() {
    let words = [
      ShortForms.Word(text: "china", organizationsWithFirst: 900), ShortForms.Word(text: "group"),
    ]
    #expect(ShortForms.places(in: words).isEmpty)
  }

  @Test("what follows a family name or a rare given name is a guess")
  func guess() {
    func isGuess(_ first: ShortForms.Word) -> [Bool] {
      ShortForms.places(in: [first, ShortForms.Word(text: "fargo")]).map(\.isGuess)
    }
    #expect(isGuess(.init(text: "wells", isFamilyName: true)) == [true])
    #expect(isGuess(.init(text: "wally", givenNameCount: 1)) == [true])
    #expect(isGuess(.init(text: "wally", givenNameCount: 3)) == [false])
  }

  /// A gazetteer with enough people called Walt to make it a given name.
  private func founders() -> MadeUpNews {
    var news = MadeUpNews()
    news.organization("Walt Dorney")
    for family in ["Roe", "Poe", "Doe"] { news.person("Walt", family) }
    return news
  }

  @Test("a founder's family name refers back to the full name, and to nothing without it")
  func founder() throws {
    let named = try founders().mentions(
      "Walt Dorney Company bought a studio. On Friday Dorney\u{2019}s shares rose.")
    #expect(named.map(\.surface) == ["Walt Dorney", "Dorney"])
    #expect(named.map(\.entity) == [0, 0])
    #expect(named.last?.reasons == [.shortName])
    #expect(try founders().mentions("On Friday Dorney\u{2019}s shares rose.").isEmpty)
  }

  @Test("who is known is found by the short form alone, where the article is about companies")
  func derived() throws {
    var news = MadeUpNews()
    news.organization("Varkon Technologies", weight: 3)
    let mentions = try news.mentions(
      "Shares of Varkon rose on Friday. The company said Varkon will hire.")
    #expect(mentions.map(\.entity) == [0, 0])
    #expect(mentions.allSatisfy { $0.reasons.contains(.derived) })
    let alone = try news.mentions("They saw Varkon by night.")
    #expect(alone.map(\.status) == [.ambiguous])
    #expect(alone.first?.reasons.contains(.tooLittle) == true)
  }

  @Test("who is called so in a register stands before who is called so for short")
  func overshadowed() throws {
    var news = MadeUpNews()
    news.organization("Varkon", weight: 4)
    news.organization("Varkon Technologies", weight: 5)
    let mentions = try news.mentions("Shares of Varkon rose on Friday. Investors like Varkon.")
    #expect(mentions.map(\.candidates) == [[0], [0]])
  }

  @Test("Chinese articles go on with the first two characters of a long name")
  func chinese() throws {
    var news = MadeUpNews()
    news.organization("万北企业", form: "股份有限公司", weight: 2)
    let mentions = try news.mentions("昨日万北企业股份有限公司公布财报，万北股价大涨。")
    #expect(mentions.map(\.surface) == ["万北企业股份有限公司", "万北"])
    #expect(mentions.map(\.entity) == [0, 0])
  }
}
