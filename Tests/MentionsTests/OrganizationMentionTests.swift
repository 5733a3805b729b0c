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
    let company = "Shares of Apple rose after the company announced record revenue. Apple said so."
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
    #expect(mentions[3].reasons == [.shortName])
    #expect(mentions[4].reasons == [.acronym])
    #expect(mentions[3].confidence < mentions[2].confidence)
  }

  @Test("a short form before the full name, or without it, refers to nothing")
  func noAntecedent() throws {
    var news = MadeUpNews()
    news.organization("Varkon Technologies")
    #expect(try news.mentions("On Friday Varkon paid. HCB did not.").isEmpty)
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

  @Test("unknown companies are named but belong to nobody")
  func unknown() throws {
    let mentions = try MadeUpNews().mentions(
      "Investors of Zentara Widgets Inc. met Ann Roe, the chief executive of Quillon.")
    let organizations = mentions.filter { $0.kind == .organization }
    #expect(organizations.map(\.surface) == ["Zentara Widgets Inc", "Quillon"])
    #expect(organizations.allSatisfy { $0.status == .null && $0.entity == nil })
    #expect(organizations.allSatisfy { $0.candidates.isEmpty })
  }
}
