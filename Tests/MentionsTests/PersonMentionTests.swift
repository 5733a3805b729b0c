import Mentions
import Testing

@Suite("Mentions of persons") struct PersonMentionTests {
  @Test("a full name is linked, and surnames after it refer back")
  func surname() throws {
    var news = MadeUpNews()
    news.person("Mirela Anna", "Vostok")
    let mentions = try news.mentions(
      "Vostok was early. Senator Mirela Vostok spoke. Then Vostok's aide said that Ms. Vostok left."
    )
    let linked = mentions.filter { $0.status == .linked }
    #expect(linked.map(\.surface) == ["Mirela Vostok", "Vostok", "Vostok"])
    #expect(linked.allSatisfy { $0.entity == 0 && $0.kind == .person })
    #expect(linked[1].reasons == [.surname])
    #expect(mentions.first?.surface != "Vostok", "a bare surname opens nothing")
  }

  @Test("another person of that surname is somebody else, and makes the surname unclear")
  func stranger() throws {
    var news = MadeUpNews()
    news.person("Mirela", "Vostok")
    let mentions = try news.mentions(
      "The guests of the government party were Mirela Vostok and her brother Pavel Vostok. At noon "
        + "Vostok left.")
    #expect(mentions.filter { $0.status == .linked }.map(\.surface) == ["Mirela Vostok"])
    #expect(mentions.last?.status == .ambiguous)
    #expect(mentions.last?.candidates == [0])
  }

  @Test("namesakes are ambiguous unless the article tells them apart")
  func namesakes() throws {
    var news = MadeUpNews()
    news.person("Karl", "Ostberg", hints: ["sweden"])
    news.person("Karl", "Ostberg", hints: ["iowa"])
    news.organization("Tundra Motors")
    news.related = [(0, 2)]
    let unclear = try news.mentions("The report names Karl Ostberg twice. Then Ostberg won.")
    #expect(unclear.map(\.status) == [.ambiguous, .ambiguous])
    #expect(unclear.allSatisfy { $0.candidates == [0, 1] && $0.entity == nil })
    let byPlace = try news.mentions("In Iowa the report names Karl Ostberg twice.")
    #expect(byPlace.map(\.entity) == [1])
    let byCompany = try news.mentions("The report on Tundra Motors names Karl Ostberg twice.")
    #expect(byCompany.map(\.entity) == [2, 0])
  }

  @Test("a name that many bear needs more than itself")
  func commonName() throws {
    var news = MadeUpNews()
    for index in 0..<40 {
      news.person("John", "Family\(index)")
      news.person("Given\(index)", "Smith")
    }
    news.person("John", "Smith", hints: ["kent", "dover"])
    let alone = try news.mentions("A cab was driven by John Smith on Sunday.")
    #expect(alone.map(\.status) == [.ambiguous])
    #expect(alone[0].reasons.contains(.commonName))
    let local = try news.mentions("In Dover in Kent the senator John Smith was seen on Sunday.")
    #expect(local.map(\.status) == [.linked])
  }

  @Test("a person known from articles only stays without an entity and without a key")
  func privacy() throws {
    let text = "Dr. Ilse Brandt spoke. Omar Haddad, the deputy minister, did not."
    let mentions = try MadeUpNews().mentions(text, text)
    #expect(mentions.count == 4)
    #expect(
      mentions.map(\.surface) == ["Ilse Brandt", "Omar Haddad", "Ilse Brandt", "Omar Haddad"])
    #expect(mentions.allSatisfy { $0.status == .null && $0.entity == nil && $0.candidates.isEmpty })
  }

  @Test("a suppressed name is mentioned nowhere")
  func suppressed() throws {
    var news = MadeUpNews()
    news.suppressed = [["brandt", "ilse"]]
    let mentions = try news.mentions("Dr. Ilse Brandt spoke. Then Dr. Brandt left Mr. Roe.")
    #expect(mentions.map(\.surface) == ["Roe"])
  }

  @Test("a position and a surname open, where one person of that surname held the position")
  func roleOpening() throws {
    var news = MadeUpNews()
    news.person("Mirela", "Vostok", roles: ["president"])
    news.person("Pavel", "Vostok", roles: ["senator"])
    news.person("Karl", "Ostberg", roles: ["senator"])
    news.person("Lena", "Ostberg", roles: ["senator"])
    let mentions = try news.mentions(
      "On Friday President Vostok spoke. Then Vostok left. Later Sen. Ostberg came with State Sen. "
        + "Vostok. A former president and a senator stayed.")
    #expect(
      mentions.filter { $0.status == .linked }.map(\.surface) == ["Vostok", "Vostok"]
        && mentions.compactMap(\.entity) == [0, 0])
    #expect(mentions[0].reasons == [.role])
    #expect(mentions.first { $0.surface == "Ostberg" }?.candidates == [2, 3])
  }

  @Test("who was born long before the article is hardly meant by it")
  func longAgo() throws {
    var news = MadeUpNews()
    news.year = 2020
    news.person("Mirela", "Vostok", born: 1820)
    news.person("Karl", "Ostberg", born: 1960)
    news.person("Karl", "Ostberg", born: 1790)
    for index in 0..<30 { news.person("Given\(index)", "Family\(index)") }
    let mentions = try news.mentions(
      "A cab of the ministry was driven by Mirela Vostok. At the embassy it hit Karl Ostberg.")
    #expect(mentions.map(\.status) == [.ambiguous, .linked])
    #expect(mentions[0].reasons.contains(.bornLongBefore))
    #expect(mentions[1].entity == 1)
  }

  @Test("a surname in use keeps its bearer when a relative enters")
  func settled() throws {
    var news = MadeUpNews()
    news.person("Mirela", "Vostok")
    let mentions = try news.mentions(
      "Mirela Vostok spoke of the election campaign. Then Vostok sat. Then Vostok ate. Then Vostok slept. Her brother Pavel "
        + "Vostok came. At noon Vostok left.")
    #expect(mentions.last?.status == .linked)
    #expect(mentions.last?.entity == 0)
  }

  @Test("what is left of a name that was masked is mentioned nowhere")
  func masked() throws {
    var corpus = MadeUpNews.corpus(["Ms. Brandt left Mr. Roe."])
    let brandt = corpus.articles[0].tokens[1]
    corpus.articles[0].hiddenNames = [[brandt]]
    let mentions = try MentionFinder(corpus, names: GazetteerNames(), threadCount: 1).mentions(
      threadCount: 1)
    #expect(mentions.map(\.surface) == ["Roe"])
  }

  @Test("a longer name around a known one is not linked")
  func longerName() throws {
    var news = MadeUpNews()
    news.person("Mirela", "Vostok")
    let mentions = try news.mentions("The prize went to Mirela Vostok Petrova on Friday.")
    #expect(!mentions.contains { $0.status == .linked })
  }

  @Test("a role of several words before a name is no part of it")
  func roleOfSeveralWords() throws {
    var news = MadeUpNews()
    news.person("Mike", "Pomroy", roles: ["secretary"])
    let mentions = try news.mentions("It was said by US Secretary of State Mike Pomroy on Friday.")
    #expect(mentions.map(\.surface) == ["Mike Pomroy"])
    #expect(mentions.map(\.entity) == [0])
  }
}
