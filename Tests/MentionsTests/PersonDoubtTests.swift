import Mentions
import Testing

/// Full names that the gazetteer has and an article may mean somebody else by.
@Suite("Doubts about persons") struct PersonDoubtTests {
  private func status(_ text: String) throws -> Mention.Status? {
    var news = MadeUpNews()
    news.person("Richard", "Alland", roles: ["senator"])
    return try news.mentions(text).first { $0.surface.hasSuffix("Richard Alland") }?.status
  }

  private static let news = " The government lost its vote in parliament."

  @Test("an article with hardly a word of public life names somebody else")
  func elsewhere() throws {
    #expect(try status("The ball went to Richard Alland, who scored.") == .ambiguous)
    #expect(try status("The ball went to Richard Alland, who scored." + Self.news) == .linked)
    #expect(try status("The ball went to Senator Richard Alland, who scored.") == .linked)
  }

  @Test("another occupation speaks against a bearer")
  func occupation() throws {
    #expect(
      try status("This upset Richard Alland, a climate scientist." + Self.news) == .ambiguous)
    #expect(try status("This upset the singer Richard Alland." + Self.news) == .ambiguous)
  }

  @Test("a role at a firm says nothing for whoever holds an office")
  func firmRole() throws {
    #expect(
      try status("Richard Alland of Leeds became chief executive of the mill.") == .ambiguous)
  }

  @Test("a line of its own is a byline, unless the text goes on about its bearer")
  func byline() throws {
    #expect(try status("By Richard Alland\nIt rained." + Self.news) == .ambiguous)
    #expect(try status("Richard Alland\nIn May Alland resigned." + Self.news) == .linked)
  }

  @Test("a middle initial is that of the middle name")
  func initial() throws {
    var news = MadeUpNews()
    news.person("Jonas Fitzwilliam", "Kennerly", roles: ["president"])
    let mentions = try news.mentions("In 1961 Jonas F. Kennerly won the election as president.")
    #expect(mentions.map(\.status) == [.linked])
    let other = try news.mentions("In 1961 Jonas Q. Kennerly won the election as president.")
    #expect(!other.contains { $0.status == .linked })
  }

  @Test("who is registered under a name stands before who may be called so for short")
  func short() throws {
    var news = MadeUpNews()
    news.person("Michael", "Roskin", roles: ["senator"])
    news.names.addPersonName(given: ["mike"], family: ["roskin"], isShort: true)
    let alone = try news.mentions("On Monday Senator Mike Roskin spoke.")
    #expect(alone.map(\.entity) == [0])
    news.person("Mike", "Roskin", roles: ["senator"])
    let both = try news.mentions("On Monday Senator Mike Roskin spoke.")
    #expect(both.map(\.entity) == [1])
  }

  @Test("words that somebody is nicknamed by are no name")
  func words() throws {
    var news = MadeUpNews()
    news.person("Blade", "Runner")
    let mentions = try news.mentions("They saw Blade Runner again." + Self.news)
    #expect(!mentions.contains { $0.status == .linked })
  }
}
