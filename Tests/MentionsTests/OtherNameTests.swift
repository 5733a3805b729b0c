import Mentions
import Testing

/// Capitals that look like an organization's name and are something else.
@Suite("Other names") struct OtherNameTests {
  private func linked(_ news: MadeUpNews, _ text: String) throws -> [String] {
    try news.mentions(text).filter { $0.status == .linked }.map(\.surface)
  }

  @Test("what is named after a company does not speak of it")
  func venue() throws {
    var news = MadeUpNews()
    news.organization("Veltrian", weight: 5)
    #expect(try linked(news, "They sang in the Veltrian Amphitheatre near Veltrian Field.").isEmpty)
    #expect(try linked(news, "They sang before Veltrian paid.") == ["Veltrian"])
  }

  @Test("whom an article introduces with a given name it goes on to call by the surname")
  func surname() throws {
    var news = MadeUpNews()
    news.organization("Giuffrel", weight: 3)
    #expect(try linked(news, "On Friday Virna Giuffrel spoke. Then Giuffrel left again.").isEmpty)
    #expect(try linked(news, "On Friday the firm Giuffrel paid. Then Giuffrel left.").count == 2)
  }

  @Test(
    "a name that many people bear is a person's beside a title, a given name or initials",
    arguments: [
      "Yesterday Mr. Wagner called on the firm.", "They met Kyle Wagner and the firm.",
      "Notes by J. Wagner on the firm.", "By Roe B, Wagner CG, on stress in a firm.",
    ])
  func person(_ text: String) throws {
    var news = MadeUpNews()
    news.organization("Wagner", form: "group", weight: 6)
    #expect(try linked(news, text).isEmpty)
  }

  @Test("a town stands before its state")
  func located() throws {
    var news = MadeUpNews()
    news.organization("Bristowe", weight: 2)
    #expect(try linked(news, "June 24: a night in the park, Bristowe, VA, and back home.").isEmpty)
  }

  @Test("what stands in a field's longer name is the field")
  func field() throws {
    var news = MadeUpNews()
    news.organization("Global Health", form: "ltd")
    let words = "Good health is a global good. "
    #expect(try linked(news, words + "She leads the Centre for Policy in Global Health.").isEmpty)
    #expect(try linked(news, words + "She sold it to Global Health Ltd.") == ["Global Health Ltd"])
  }

  @Test("what other articles write small is no firm for its capitals")
  func phrase() throws {
    var news = MadeUpNews()
    news.organization("Machine Learning", form: "ltd", weight: 2)
    news.organization("Shake Shack", form: "inc", weight: 2)
    let text = "They teach Machine Learning beside the bank. They met Shake Shack beside the bank."
    let mentions = try news.mentions(
      text, "We rely on machine learning. Give the machine a shake. Some learning in a shack.")
    #expect(mentions.filter { $0.status == .linked }.map(\.surface) == ["Shake Shack"])
  }

  @Test("firms have no article, mountains do")
  func determined() throws {
    var news = MadeUpNews()
    news.organization("Sierra Brava", form: "corporation", weight: 4)
    #expect(try linked(news, "The northern Sierra Brava has had no snow.").isEmpty)
    #expect(try linked(news, "A plane of Sierra Brava has had no engine.") == ["Sierra Brava"])
  }

  @Test("an everyday word is doubted before any article writes it small")
  func everyday() throws {
    var news = MadeUpNews()
    news.organization("Noble", form: "corp", weight: 5)
    news.organization("Zyntrel", weight: 5)
    let text = "In the morning Noble came by, and in the evening Zyntrel did."
    #expect(try linked(news, text) == ["Zyntrel"])
  }

  @Test("a German compound is what it ends in, and a noun stands behind an article or a number")
  func german() throws {
    var news = MadeUpNews()
    news.organization("Allianzor", weight: 5)
    news.organization("Zimmerin", weight: 5)
    let filler = " Das ist nicht die ganze Geschichte, und sie wird auch mit der Zeit nicht besser."
    #expect(try linked(news, "Die Content-Allianzor ist das Ziel." + filler).isEmpty)
    #expect(try linked(news, "Es gab 77 Zimmerin mit Betten." + filler).isEmpty)
    #expect(try linked(news, "Bei Zimmerin ist die Welt in Ordnung." + filler) == ["Zimmerin"])
    #expect(try linked(news, "Der Zimmerin-Konzern ist in Ordnung." + filler) == ["Zimmerin"])
  }

  @Test("a legal form behind a longer name is not that of its last word")
  func longerName() throws {
    var news = MadeUpNews()
    news.organization("Source", form: "inc", weight: 2)
    #expect(try linked(news, "A course of Computer Training Source, Inc. will be paid.").isEmpty)
    #expect(try linked(news, "A course of Source, Inc. will be paid.") == ["Source, Inc"])
  }

  @Test("one obscure name in a list proves no other, one that is known does")
  func list() throws {
    var news = MadeUpNews()
    news.organization("Sirion", form: "inc")
    news.organization("Alexon", form: "inc")
    #expect(try linked(news, "Helpers like Sirion and Alexon answer.").isEmpty)
    news.organization("Visage", weight: 3)
    news.organization("Mastrocard", weight: 5)
    #expect(
      try linked(news, "Do I want to be tracked by Mastrocard or Visage?")
        == ["Mastrocard", "Visage"])
  }
}
