/// What a page says about its article, from its most to its least reliable voice.
struct ArticleFacts {
  var url: String?
  var canonicalURL: String?
  var title: String?
  var author: String?
  var date: String?
  var language: String?
  var siteName: String?
  var description: String?

  init(_ page: PageMeasures, text: String, kept: [Int]) {
    let head = page.head
    let articles = head.articles
    func address(_ text: String?) -> String? {
      guard let text, text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
      return PlainText.collapsed(text)
    }
    canonicalURL = address(head.canonical)
    let linkedAddress = articles.lazy.compactMap {
      address($0["url"]?.string) ?? address($0["mainEntityOfPage"]?.string)
        ?? address($0["mainEntityOfPage"]?["@id"]?.string)
    }.first
    url = canonicalURL ?? address(head.first(["og:url", "twitter:url"])) ?? linkedAddress
    siteName = Self.nonEmpty(
      head.first(["og:site_name", "application-name"])
        ?? articles.lazy.compactMap { $0["publisher"]?["name"]?.string }.first)
    description = Self.nonEmpty(
      head.first(["og:description", "description", "twitter:description"])
        ?? articles.lazy.compactMap { $0["description"]?.string }.first)
    title = TitleFinder.title(page, siteName: siteName)
    author = AuthorFinder.author(page, siteName: siteName)
    date = DateFinder.date(page, url: url, kept: kept)
    language = LanguageGuess.language(declared: head, text: text)
  }

  private static func nonEmpty(_ text: String?) -> String? {
    let plain = text.map(PlainText.withoutMarkup) ?? ""
    return plain.isEmpty ? nil : plain
  }
}
