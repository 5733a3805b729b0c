import Mentions
import Testing

@Suite("Roles of persons in articles") struct PersonRoleTests {
  private func roles(_ texts: String...) throws -> [PersonRole] {
    var news = MadeUpNews()
    news.organization("Borealis Freight")
    news.person("Mirela", "Vostok")
    let corpus = MadeUpNews.corpus(texts)
    return personRoles(
      try news.mentions(of: texts), corpus, try Stories(corpus, threadCount: 1))
  }

  @Test(
    "four ways to say it",
    arguments: [
      "On Friday Mirela Vostok, the chief executive of Borealis Freight, left.",
      "On Friday Borealis Freight\u{2019}s chief executive, Mirela Vostok, left.",
      "On Friday Mirela Vostok, Borealis Freight's chief executive, left.",
      "On Friday the chief executive of Borealis Freight, Mirela Vostok, left.",
      "On Friday Borealis Freight chief executive Mirela Vostok left.",
    ])
  func ways(_ text: String) throws {
    let roles = try roles(text)
    #expect(roles.map(\.role) == ["chief executive"], "\(text)")
    #expect(roles.first?.person == 1 && roles.first?.organization == 0)
    let sentence = try #require(roles.first?.sentence)
    #expect(String(decoding: Array(text.utf8)[sentence], as: UTF8.self) == text)
  }

  @Test(
    "what stands between them otherwise is no role",
    arguments: [
      "On Friday Mirela Vostok met the chief executive of Borealis Freight.",
      "On Friday Mirela Vostok, a critic of Borealis Freight, left.",
      "On Friday Mirela Vostok left Borealis Freight.",
      "On Friday Borealis Freight sued Mirela Vostok.",
      "On Friday the chairman of Borealis Freight met Mirela Vostok.",
    ])
  func noRole(_ text: String) throws {
    #expect(try roles(text).isEmpty, "\(text)")
  }

  @Test("copies of a story state it once, another story once more")
  func once() throws {
    let wire =
      "On Friday Mirela Vostok, chairwoman of Borealis Freight, said that the ships of the north would "
      + "sail again as soon as the ice had gone from the harbor and from the river behind it."
    let roles = try roles(wire, wire, "Mirela Vostok, chairwoman of Borealis Freight, is ill.")
    #expect(roles.map(\.story) == [0, 2])
  }
}
