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
      "The guests were Mirela Vostok and her brother Pavel Vostok. At noon Vostok left.")
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

  @Test("a longer name around a known one is not linked")
  func longerName() throws {
    var news = MadeUpNews()
    news.person("Mirela", "Vostok")
    let mentions = try news.mentions("The prize went to Mirela Vostok Petrova on Friday.")
    #expect(!mentions.contains { $0.status == .linked })
  }
}
