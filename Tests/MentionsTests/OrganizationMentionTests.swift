import Mentions
import Testing

@Suite("Mentions of organizations") struct OrganizationMentionTests {
  @Test("a name of several words is linked with and without its legal form, and offsets cut it out")
  func severalWords() throws {
    var news = MadeUpNews()
    news.organization("Borealis Freight", form: "ltd")
    let text = "Yesterday Borealis Freight Ltd paid. A day later Borealis Freight's ships left."
    let mentions = try news.mentions(text)
    #expect(mentions.map(\.status) == [.linked, .linked])
    #expect(mentions.map(\.surface) == ["Borealis Freight Ltd", "Borealis Freight"])
    #expect(mentions.map(\.entity) == [0, 0])
    #expect(mentions[0].reasons.contains(.legalForm))
    for mention in mentions {
      #expect(
        String(decoding: Array(text.utf8)[mention.bytes], as: UTF8.self) == mention.surface)
      #expect(mention.sentence.contains(mention.bytes.lowerBound))
    }
    let sentence = String(decoding: Array(text.utf8)[mentions[1].sentence], as: UTF8.self)
    #expect(sentence == "A day later Borealis Freight's ships left.")
  }

  @Test("small letters are no name")
  func lowerCase() throws {
    var news = MadeUpNews()
    news.organization("Best Buy")
    #expect(try news.mentions("It was the best buy of the year.").isEmpty)
  }

  @Test("a common word needs company around it")
  func commonWord() throws {
    var news = MadeUpNews()
    news.organization("Apple", form: "inc")
    let fruit = "She ate an apple. The apple was red. In the Apple orchard nobody sang."
    let company = "Shares of Apple, the company with record revenue, rose. On Friday Apple said so."
    let mentions = try news.mentions(fruit, company)
    #expect(!mentions.contains { $0.article == 0 && $0.status == .linked })
    let linked = mentions.filter { $0.article == 1 }
    #expect(linked.map(\.status) == [.linked, .linked])
    #expect(linked.allSatisfy { $0.reasons.contains(.companyWords) && $0.entity == 0 })
    #expect(linked.allSatisfy { $0.reasons.contains(.commonWord) })
  }

  @Test("a longer mention in the article settles what a common word means")
  func longerMention() throws {
    var news = MadeUpNews()
    news.organization("Target", form: "corp")
    let mentions = try news.mentions(
      "He hit the target. A target moves.", "Target Corp opened a shop. On Monday Target closed it."
    )
    #expect(mentions.filter { $0.article == 1 }.map(\.status) == [.linked, .linked])
  }

  @Test("a word inside a longer capitalized name is not the company")
  func insideLongerName() throws {
    var news = MadeUpNews()
    news.organization("Amazon", form: "com inc")
    let mentions = try news.mentions(
      "Tourists love the Amazon Basin. They swim in the Amazon Basin.")
    #expect(!mentions.contains { $0.status == .linked })
  }

  @Test("two bearers of a name are ambiguous unless a place tells them apart")
  func namesakes() throws {
    var news = MadeUpNews()
    news.organization("Polar Mining", hints: ["norway", "oslo"])
    news.organization("Polar Mining", hints: ["canada", "toronto"])
    let unclear = try news.mentions("The court fined Polar Mining on Friday.")
    #expect(unclear.map(\.status) == [.ambiguous])
    #expect(unclear[0].candidates == [0, 1])
    #expect(unclear[0].entity == nil)
    let clear = try news.mentions("The court in Toronto fined Polar Mining on Friday.")
    #expect(clear.map(\.entity) == [1])
    #expect(clear[0].reasons.contains(.hints))
  }

  @Test("short forms and acronyms refer back to the name given before")
  func shortForms() throws {
    var news = MadeUpNews()
    news.organization("Varkon Technologies")
    news.organization("Harbor Construction Bank")
    let mentions = try news.mentions(
      "A loan of Harbor Construction Bank (HCB) went to Varkon Technologies. "
        + "Later Varkon paid HCB back.")
    #expect(
      mentions.map(\.surface)
        == ["Harbor Construction Bank", "HCB", "Varkon Technologies", "Varkon", "HCB"])
    #expect(mentions.map(\.entity) == [1, 1, 0, 0, 1])
    #expect(mentions[3].reasons.contains(.derived))
    #expect(mentions[4].reasons == [.acronym])
    #expect(mentions[3].confidence < mentions[2].confidence)
  }

  @Test("a short form before the full name, or without it, refers to nothing")
  func noAntecedent() throws {
    var news = MadeUpNews()
    news.organization("Varkon Technologies")
    let mentions = try news.mentions("On Friday Varkon paid. HCB did not.")
    #expect(!mentions.contains { $0.status == .linked })
  }

  @Test("Chinese names are found without spaces")
  func chinese() throws {
    var news = MadeUpNews()
    news.organization("北极星科技")
    news.organization("北极")
    let mentions = try news.mentions("昨日，北极星科技发布新产品。他去过北极。")
    #expect(mentions.first?.surface == "北极星科技")
    #expect(mentions.first?.entity == 0)
    #expect(!mentions.dropFirst().contains { $0.status == .linked })
  }

  @Test("a German noun is no company for its capital alone")
  func german() throws {
    var news = MadeUpNews()
    for name in ["Stern", "Borealis Freight"] { news.organization(name, weight: 5) }
    let mentions = try news.mentions(
      "Der Himmel ist klar und ein Stern steht auf dem Dach. Er sah auch einen Stern von der Firma. "
        + "Das Schiff der Reederei Borealis Freight ist nicht da.")
    #expect(mentions.filter { $0.status == .linked }.map(\.surface) == ["Borealis Freight"])
  }

  @Test("the name of a place is a company only where its longer name stands")
  func place() throws {
    var news = MadeUpNews()
    news.organization("Callan Harbor Bank", weight: 6)
    news.alias("Callan Harbor")
    news.names.addPlace(["callan", "harbor"])
    let text = "Shares of companies in Callan Harbor fell, the company said on Friday."
    #expect(!(try news.mentions(text).contains { $0.status == .linked }))
    let named = try news.mentions("Callan Harbor Bank rose. Later Callan Harbor fell.")
    #expect(named.map(\.status) == [.linked, .linked])
  }

  @Test("a number behind the name makes it a model")
  func model() throws {
    var news = MadeUpNews()
    news.organization("Rovex", weight: 3)
    let model = "The company sells the Rovex 3080 in stores. Investors like the Rovex 3080."
    let firm = "Investors sold Rovex shares. The company Rovex makes cards."
    #expect(try news.mentions(model).allSatisfy { $0.status == .ambiguous })
    #expect(try news.mentions(model).allSatisfy { $0.reasons.contains(.productNumber) })
    #expect(try news.mentions(firm).map(\.status) == [.linked, .linked])
  }

  @Test("an alias alone stays ambiguous, and one of capitals is written so")
  func aliases() throws {
    var news = MadeUpNews()
    news.organization("Tundra Asset Management")
    news.alias("Krelo")
    news.alias("TAM", isAcronym: true)
    let alone = try news.mentions("The company Krelo fired its chairman, investors of Krelo said.")
    #expect(alone.map(\.status) == [.ambiguous, .ambiguous])
    #expect(alone.allSatisfy { $0.reasons.contains(.nickname) && $0.candidates == [0] })
    let named = try news.mentions("Tundra Asset Management fell. Investors of Krelo sued.")
    #expect(named.map(\.status) == [.linked, .linked])
    #expect(try news.mentions("Tundra Asset Management fell. They met Tam.").count == 1)
  }

  @Test("beside a known name in a list a common word is a company")
  func coordination() throws {
    var news = MadeUpNews()
    news.organization("Target", weight: 5)
    news.organization("Walvex", weight: 5)
    let mentions = try news.mentions(
      "It missed the target. Buy it at a chain, like Target or Walvex, on sale.")
    #expect(mentions.map(\.surface) == ["Target", "Walvex"])
    #expect(mentions.map(\.status) == [.linked, .linked])
    #expect(mentions[0].reasons.contains(.listedTogether))
  }

  @Test("the agency of a dateline is linked, parts of addresses and tickers are not")
  func dateline() throws {
    var news = MadeUpNews()
    news.organization("Callan Press")
    news.alias("CP", isAcronym: true)
    news.organization("NS", weight: 9)
    let mentions = try news.mentions(
      "PORT CALLAN (CP) — Ships of the company (LART.NS) left. See www.ns.example for shares.")
    #expect(mentions.map(\.surface) == ["CP"])
    #expect(mentions.first?.reasons.contains(.dateline) == true)
  }

  @Test("what an article calls a company for short is the one that it named in full")
  func takeover() throws {
    var news = MadeUpNews()
    news.organization("Voxel News")
    for _ in 0..<2 { news.organization("Voxel", weight: 7) }
    let mentions = try news.mentions("Voxel News fired its anchor. Workers at Voxel were glad.")
    #expect(mentions.map(\.entity) == [0, 0])
    #expect(mentions[1].reasons == [.shortName])
  }

  @Test("a longer capitalized name is not the company whose name ends it")
  func end() throws {
    var news = MadeUpNews()
    news.organization("Hill Freight")
    let mentions = try news.mentions("They met at the Fair Hill Freight event in spring.")
    #expect(!mentions.contains { $0.status == .linked })
  }

  @Test("short Chinese names need a word of business, and headlines may begin with the short form")
  func shortChinese() throws {
    var news = MadeUpNews()
    news.organization("机器人")
    news.organization("汇北科技")
    let mentions = try news.mentions("他买了机器人。汇北加码研发。汇北科技股价大涨，投资者看好。")
    #expect(mentions.filter { $0.status == .linked }.map(\.surface) == ["汇北", "汇北科技"])
  }

  @Test("a German genitive is found")
  func inflection() throws {
    var news = MadeUpNews()
    news.organization("Borealis Nordwerk")
    let german = try news.mentions(
      "Der Umsatz der Firma ist nicht das, was Borealis Nordwerks Chef mit dem Vorstand fand.")
    #expect(german.filter { $0.status == .linked }.map(\.surface) == ["Borealis Nordwerks"])
    #expect(
      !(try news.mentions("Two Borealis Nordwerks were sold.").contains { $0.status == .linked }))
  }

  @Test("unknown companies are named but belong to nobody")
  func unknown() throws {
    let mentions = try MadeUpNews().mentions(
      "Investors of Zentara Widgets Inc. met Ann Roe, the chief executive of Quillon.")
    let organizations = mentions.filter { $0.kind == .organization }
    #expect(organizations.map(\.surface) == ["Zentara Widgets Inc", "Quillon"])
    #expect(organizations.allSatisfy { $0.status == .null && $0.entity == nil })
    #expect(organizations.allSatisfy { $0.candidates.isEmpty })
  }

  @Test("the nationality or the country with which a name begins refers back to nobody")
  func nationality() throws {
    var news = MadeUpNews()
    news.organization("British Skyways")
    news.organization("Borduria Skyways")
    news.names.addPlace(["borduria"])
    let mentions = try news.mentions(
      "British Skyways fell. Borduria Skyways fell. A British nurse came from Borduria by ship.")
    #expect(mentions.map(\.surface) == ["British Skyways", "Borduria Skyways"])
  }

  @Test("a longer name of one word speaks for a short one")
  func letters() throws {
    var news = MadeUpNews()
    news.organization("Varkonwagen", weight: 4)
    news.alias("VW", isAcronym: true)
    let mentions = try news.mentions("Varkonwagen fell on Friday. The head of VW left.")
    #expect(mentions.map(\.entity) == [0, 0])
  }
}
