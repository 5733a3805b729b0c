import Mentions
import Testing

/// Persons whom every reader knows by their surname, as the other articles of a night show.
@Suite("Surnames known from other articles") struct KnownSurnameTests {
  private static let introduction = "The senate and the government heard senator Mirela Vostok."
  private static let bare = "The government lost the vote in the senate, and Vostok won it."

  private var news: MadeUpNews {
    var news = MadeUpNews()
    news.person("Mirela", "Vostok", roles: ["senator"])
    news.person("Ada", "Lind")
    return news
  }

  /// What is said of the surname in the last of several articles.
  private func last(_ texts: [String], of news: MadeUpNews? = nil) throws -> [Mention] {
    try (news ?? self.news).mentions(of: texts).filter {
      $0.article == UInt32(texts.count - 1) && $0.surface == "Vostok" && $0.status == .linked
    }
  }

  private func introductions(_ count: Int) -> [String] {
    Array(repeating: Self.introduction, count: count)
  }

  @Test("a surname that eight articles introduce stands for its bearer in one that does not")
  func known() throws {
    let found = try last(introductions(8) + [Self.bare])
    #expect(found.map(\.entity) == [0])
    #expect(found.first?.reasons == [.knownSurname])
    #expect(try last(introductions(7) + [Self.bare]).isEmpty, "seven do not make it known")
  }

  @Test("articles on others of that surname leave it open")
  func namesakes() throws {
    let other = "Pavel Vostok sold a house."
    #expect(try last(introductions(8) + [other, Self.bare]).isEmpty)
    #expect(try last(introductions(9) + [other, Self.bare]).count == 1)
    let both = "Senator Mirela Vostok came with Pavel Vostok."
    #expect(try last(introductions(8) + [both, Self.bare]).count == 1, "relatives are no rivals")
  }

  @Test(
    "a surname is nobody's where the article speaks of other things or persons",
    arguments: [
      "The goalkeeper of the club, Vostok, held the ball.",
      "The government and the senate met in Vostok Tower.",
      "The government lost the vote in the senate. Pavel Vostok slept. Then Vostok won it.",
      "The government lost the vote in the senate to President Vostok.",
    ])
  func elsewhere(text: String) throws {
    #expect(try last(introductions(8) + [text]).isEmpty)
  }

  @Test("a suppressed person is not found by surname either")
  func suppressed() throws {
    var news = news
    news.suppressed = [["mirela", "vostok"]]
    #expect(try last(introductions(8) + [Self.bare], of: news).isEmpty)
  }

  @Test("neither threads nor the order of articles change what is found")
  func order() throws {
    let texts = introductions(20) + [Self.bare, "Ada Lind sang.", Self.bare]
    let one = try news.mentions(of: texts)
    #expect(try news.mentions(of: texts, threadCount: 3) == one)
    let reversed = try news.mentions(of: texts.reversed())
    #expect(reversed.count { $0.status == .linked } == one.count { $0.status == .linked })
  }
}
