import Testing

@testable import Articles

@Suite("Titles") struct TitleFinderTests {
  static let headline = "Repairs at Port Lumen take longer"
  static let cases: [(String, head: String, heading: String, title: String)] = [
    ("as it is", "<title>\(headline)</title>", "<h1>\(headline)</h1>", headline),
    // The name of the site in a heading of its own leads to its first page.
    (
      "a site's name", "<title>\(headline) - Quay Times</title>",
      "<h1><a href=\"/\">Quay Times</a></h1><h1>\(headline)</h1>", headline
    ),
    (
      "told in front", "<title>Quay Times Daily: \(headline)</title>",
      "<h1><a href=\"https://quay.example/\">Quay Times Daily</a></h1><h2>Longer, again</h2>",
      headline
    ),
    // A heading that leads elsewhere is a headline; a product may begin with its maker's name.
    (
      "a link", "<title>\(headline)</title>", "<h1><a href=\"/2024/7\">\(headline)</a></h1>",
      headline
    ),
    (
      "a product", "<title>Quay Crane Model 7</title>",
      "<h1><a href=\"/\">Quay</a></h1><h2>Model 7</h2>", "Quay Crane Model 7"
    ),
  ]

  @Test("the headline is told from the name of the site", arguments: cases.indices)
  func title(_ index: Int) throws {
    let (name, head, heading, title) = Self.cases[index]
    let page = PublicationDateTests.page()
      .replacing("<title>\(Self.headline)</title>", with: head)
      .replacing("<h1>\(Self.headline)</h1>", with: heading)
    let article = try #require(ArticleExtractor().extract(bytes(page), file: "a").article)
    #expect(article.title == title, "\(name)")
  }
}
