import Mentions
import Testing

/// Which of several bearers of a name is meant, and what other articles say for it.
@Suite("Choice between organizations of one name") struct OrganizationChoiceTests {
  @Test(
    "a ticker behind the name says whose it is",
    arguments: ["(NYSE: ZTB)", "(ticker: ZTB)", "(ZTB)"])
  func ticker(_ ticker: String) throws {
    var news = MadeUpNews()
    news.organization("Zetabar", hints: ["oslo"], codes: ["zta"])
    news.organization("Zetabar", codes: ["ztb"])
    let mentions = try news.mentions("On Friday Zetabar \(ticker) fell.")
    #expect(mentions.map(\.entity) == [1])
    #expect(mentions.first?.reasons.contains(.ticker) == true)
  }

  @Test("a word in parentheses that is no ticker says nothing")
  func noTicker() throws {
    var news = MadeUpNews()
    news.organization("Zetabar", codes: ["it"])
    let mentions = try news.mentions("On Friday Zetabar (if it was that) fell.")
    #expect(mentions.allSatisfy { $0.status == .ambiguous && !$0.reasons.contains(.ticker) })
  }

  @Test("records of one name are of one organization, unless they lie in two countries")
  func records() throws {
    func mentions(_ countries: [String]) throws -> [Mention] {
      var news = MadeUpNews()
      news.organization("Quillon", weight: 2, countries: ["no"])
      news.organization("Quillon", weight: 1, countries: countries)
      return try news.mentions("Shares of Quillon fell, and investors left the company Quillon.")
    }
    let one = try mentions(["no"])
    #expect(one.map(\.entity) == [0, 0])
    #expect(one.allSatisfy { $0.reasons.contains(.sameName) && $0.candidates == [0, 1] })
    let two = try mentions(["ca"])
    #expect(two.map(\.status) == [.ambiguous, .ambiguous])
    #expect(two.allSatisfy { $0.reasons.contains(.namesakes) })
  }

  @Test("what several articles show to be a company is one where nothing else says so")
  func elsewhere() throws {
    var news = MadeUpNews()
    news.organization("Zetabar", weight: 2)
    let shown = (0..<2).map { "Shares of Zetabar fell by \($0), the company said." }
    let bare = "Photo: Zetabar."
    #expect(try news.mentions(bare).map(\.status) == [.ambiguous])
    let informed = try news.mentions(of: shown + [bare]).filter { $0.article == 2 }
    #expect(informed.map(\.entity) == [0])
    #expect(informed.first?.reasons.contains(.elsewhere) == true)
    // One article is not several, and most must agree.
    #expect(
      try news.mentions(of: [shown[0], bare]).filter { $0.article == 1 }.map(\.status)
        == [.ambiguous])
    let doubtful = shown + [bare, bare, bare]
    #expect(
      try news.mentions(of: doubtful).filter { $0.article > 1 }.allSatisfy {
        $0.status == .ambiguous
      })
  }

  @Test("three capitals that are an alias need a company around them")
  func acronym() throws {
    var news = MadeUpNews()
    news.organization("Callan Motor Services", weight: 6, hints: ["oslo"])
    news.alias("CMS", isAcronym: true)
    let system = "In Oslo a CMS is used. The CMS there is old. They like the CMS."
    #expect(!(try news.mentions(system).contains { $0.status == .linked }))
    let named = try news.mentions("Callan Motor Services fell. Investors of CMS sued the company.")
    #expect(named.map(\.entity) == [0, 0])
  }

  @Test("a name within a longer one needs more than to be known elsewhere")
  func inside() throws {
    var news = MadeUpNews()
    news.organization("Zetabar", weight: 3)
    let shown = (0..<3).map { "Shares of Zetabar fell by \($0), the company said." }
    let product = "They made the Zetabar Razor that year."
    let mentions = try news.mentions(of: shown + [product]).filter { $0.article == 3 }
    #expect(!mentions.contains { $0.status == .linked })
  }
}
