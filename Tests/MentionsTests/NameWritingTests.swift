import Mentions
import Testing

/// Names as texts write them: possessive, joined, in capitals, inflected, and what only looks like one.
@Suite("Writing of names in articles") struct NameWritingTests {
  private func borealis() -> MadeUpNews {
    var news = MadeUpNews()
    news.organization("Borealis", weight: 5)
    return news
  }

  @Test(
    "possessive, joined by a hyphen, behind a preposition in capitals: the name is found without them",
    arguments: [
      ("Investors sold Borealis\u{2019}s shares.", "Borealis"),
      ("Investors sold Borealis\u{2019} shares.", "Borealis"),
      ("A Borealis-owned chain sold its shares.", "Borealis"),
      ("SHARES OF BOREALIS FALL", "BOREALIS"),
      ("The company (Borealis) sold shares.", "Borealis"),
    ])
  func written(_ text: String, _ surface: String) throws {
    let mentions = try borealis().mentions(text)
    #expect(mentions.map(\.surface) == [surface])
    #expect(mentions.map(\.entity) == [0])
  }

  @Test("the genitive that a name itself has is part of it")
  func genitive() throws {
    var news = MadeUpNews()
    news.organization("Lowin's", weight: 3)
    let mentions = try news.mentions("Shares of Lowin\u{2019}s fell, the company Lowin's said.")
    #expect(mentions.map(\.surface) == ["Lowin\u{2019}s", "Lowin's"])
    #expect(mentions.map(\.entity) == [0, 0])
  }

  @Test("a Russian case leads back to the name")
  func russian() throws {
    var news = MadeUpNews()
    news.organization("severnyi polyus", weight: 5)
    let mentions = try news.romanized("Акции Северного Полюса выросли.")
    #expect(mentions.map(\.surface) == ["Северного Полюса"])
    #expect(mentions.map(\.entity) == [0])
  }

  @Test("a score, a version, a contraction and the plural of an acronym are no names")
  func numbers() throws {
    var news = MadeUpNews()
    news.organization("1 1", weight: 5)
    news.organization("CPUS", weight: 5)
    news.organization("I M", weight: 5)
    #expect(
      try news.mentions("Shares fell. It ended 1-1, it runs 1.1 on CPUs, and I'm out.").isEmpty)
  }

  @Test("a Japanese ending that folds as a name is none")
  func hiragana() throws {
    var news = MadeUpNews()
    news.organization("めた", weight: 9)
    #expect(try news.mentions("株式を高めた。めた").isEmpty)
  }

  @Test("an inner capital makes a name of several words of one that begins a sentence")
  func sentenceStart() throws {
    var news = MadeUpNews()
    news.organization("Reliance Industries", hints: ["mumbai"])
    let words = "They met two industries in mumbai. All reliance on industries was small. "
    let mentions = try news.mentions(words + "Reliance Industries closed lower on Friday.")
    #expect(mentions.map(\.status) == [.linked])
  }

  @Test("a name joined by a sign is found with the word, and the other way round")
  func signs() throws {
    var news = MadeUpNews()
    news.organization("Larsen and Toubro", weight: 2)
    let mentions = try news.mentions(
      "Larsen & Toubro gained, said investors of Larsen and Toubro.")
    #expect(mentions.map(\.surface) == ["Larsen & Toubro", "Larsen and Toubro"])
    #expect(mentions.map(\.entity) == [0, 0])
  }
}
