import Articles
import Testing

@Suite("Dates of publication") struct PublicationDateTests {
  /// A page with an article of its own, what its head says, and a line under its title.
  static func page(language: String = "en-US", head: String = "", line: String = "") -> String {
    let topics = ["The harbor", "The ferry", "The lighthouse", "The old crane", "The council"]
    let paragraphs = topics.map { topic in
      "<p>\(topic) was closed for repairs on Friday, and the owners said that they hope to open it "
        + "again before the first boats of the summer arrive from the islands.</p>"
    }
    return """
      <html lang="\(language)"><head><title>Repairs at Port Lumen take longer</title>\(head)</head><body>
      <article><h1>Repairs at Port Lumen take longer</h1><div class="date">\(line)</div>
      \(paragraphs.joined(separator: "\n"))</article></body></html>
      """
  }

  private static func published(_ value: String) -> String {
    "<meta property=\"article:published_time\" content=\"\(value)\">"
  }
  private static func canonical(_ path: String) -> String {
    "<link rel=\"canonical\" href=\"https://quay.example\(path)\">"
  }

  static let cases: [(language: String, head: String, line: String, date: String?)] = [
    ("en-US", published("2024-05-17T10:00:00-04:00"), "", "2024-05-17"),
    // The first number is the month in American English, the day elsewhere.
    ("en-US", "", "Posted 05/06/2024", "2024-05-06"),
    ("en-GB", "", "Posted 05/06/2024", "2024-06-05"),
    ("de", "", "05/06/2024", "2024-06-05"),
    ("fr", "", "17/05/2024", "2024-05-17"),
    ("de", "", "5.6.2024", "2024-06-05"),
    // Readers saw the day before the one in UTC, or after it.
    ("en-US", published("2024-05-18T02:30:00Z") + canonical("/2024/05/17/crane"), "", "2024-05-17"),
    ("en-US", published("2024-05-18T02:30:00Z"), "May 17, 2024", "2024-05-17"),
    ("en-US", published("2024-05-17T16:30:00+00:00"), "May 18, 2024", "2024-05-18"),
    // A neighboring day that the clock does not explain is another one's.
    ("en-US", published("2024-05-17T02:30:00Z"), "May 18, 2024", "2024-05-17"),
    ("en-US", published("2024-05-18T02:30:00-04:00"), "May 17, 2024", "2024-05-18"),
    // Months by name in the address, and day and month exchanged by the page.
    ("en-GB", canonical("/2024/oct/02/crane"), "", "2024-10-02"),
    ("en-GB", published("2024-02-10") + canonical("/2024/oct/02/crane"), "", "2024-10-02"),
    // What was modified is better than nothing, and worse than what was published.
    (
      "en-US", "<meta property=\"article:modified_time\" content=\"2024-05-19T10:00:00Z\">", "",
      "2024-05-19"
    ),
    (
      "en-US",
      "<meta property=\"article:modified_time\" content=\"2024-05-19\">" + published("2024-05-17"),
      "", "2024-05-17"
    ),
    ("en-US", "<meta name=\"w-published-date\" content=\"2024-05-17\">", "", "2024-05-17"),
    (
      "en-US", "<meta name=\"citation_publication_date\" content=\"2024 May 17\">", "",
      "2024-05-17"
    ),
    ("en-US", "<meta name=\"publisher\" content=\"May 17, 2024 Ltd\">", "", nil),
    ("en-US", "", "© 2024", nil),
    ("en-US", published("2024-02-31"), "", nil),
  ]

  @Test("the day is the one that readers were shown", arguments: cases.indices)
  func date(_ index: Int) throws {
    let (language, head, line, date) = Self.cases[index]
    let html = Self.page(language: language, head: head, line: line)
    let article = try #require(ArticleExtractor().extract(bytes(html), file: "a").article)
    #expect(article.date == date)
  }

  @Test("a day far below the title counts where it is named or stands alone")
  func farBelow() throws {
    let lines = (0..<40).map { "<div>Berth \($0)</div>" }.joined()
    for line in ["<p>Published on: 15 August 2025</p>", "<p>15 August 2025</p>"] {
      let html = Self.page().replacing("</article>", with: "\(lines)\(line)</article>")
      let article = try #require(ArticleExtractor().extract(bytes(html), file: "a").article)
      #expect(article.date == "2025-08-15", "\(line)")
    }
    // Below a long text a teaser may bear a day too.
    let more = (0..<150).map {
      "<p>Berth \($0) was dredged that spring, and the owners said that it will do for now.</p>"
    }
    for (line, date) in [
      ("<p>Posted on August 15, 2025</p>", "2025-08-15"), ("<p>15 August 2025</p>", nil),
    ] {
      let html = Self.page().replacing("</article>", with: "\(more.joined())\(line)</article>")
      let article = try #require(ArticleExtractor().extract(bytes(html), file: "a").article)
      #expect(article.date == date, "\(line)")
    }
    let inText = "<p>The quay was last dredged on 15 August 2011 and on four more days.</p>"
    let html = Self.page().replacing("</article>", with: "\(lines)\(inText)</article>")
    let article = try #require(ArticleExtractor().extract(bytes(html), file: "a").article)
    #expect(article.date == nil)
  }
}
