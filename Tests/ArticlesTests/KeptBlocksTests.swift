import Records
import Testing

@testable import Articles

@Suite("What is kept of a page") struct KeptBlocksTests {
  private func text(_ html: String) throws -> String {
    try #require(ArticleExtractor().extract(bytes(html), file: "a").article).text
  }

  private func refusal(_ html: String) -> String? {
    let page = ArticleExtractor().extract(bytes(html), file: "a")
    guard page.article == nil else { return nil }
    return page.issues.last?.kind.sentence
  }

  private let plain = PublicationDateTests.page()

  private func page(beforeEnd extra: String) -> String {
    plain.replacing("</article>", with: "\(extra)</article>")
  }

  @Test("values for machines are no text")
  func values() throws {
    let expected = try text(plain)
    let values = """
      <div itemprop="datePublished">2024-05-17T08:57:40+01:00</div>
      <div itemprop="keywords">harbor, crane, council</div>
      <div itemprop="image"><div>https://quay.example/assets/images/crane-500-250.jpg</div></div>
      <div>{"layout": 2, "title": "the crane at the quay", "buttons": ["buy now", "not now"]}</div>
      """
    #expect(try text(page(beforeEnd: values)) == expected)
  }

  @Test("a copy of the text in other elements is told once, a paragraph that repeats itself twice")
  func copies() throws {
    let expected = try text(plain)
    let all = expected.split(separator: "\n").joined(separator: " ")
    #expect(try text(page(beforeEnd: "<div><div>\(all)</div></div>")) == expected)
    let refrain =
      "<p>The tide comes in and the tide goes out, and nobody at the quay counts it.</p>"
    let song = try text(page(beforeEnd: refrain + refrain + refrain))
    #expect(song.split(separator: "\n").count { $0.hasPrefix("The tide comes in") } == 3)
  }

  @Test(
    "a line break in the middle of a sentence is a space, any other stays",
    arguments: [
      ("The council of Lindholm bought the crane from<br>\nthe harbor of Skagen.", true),
      ("The crane that came from Skagen needs oil,<br/>grease and a new rope.", true),
      ("The council of Lindholm has bought the crane.<br>the harbor pays.", false),
      ("The council of Lindholm bought the crane from<br>The Harbor Board", false),
      ("All that is known of the crane is written here<br>quay.example/crane", false),
      ("Quay 7, Lindholm<br>the old harbor house", false),
      ("Quay 7, Lindholm<br>harbor and crane of the north<br>the old house", false),
    ])
  func wraps(_ line: String, _ isWrap: Bool) throws {
    let kept = try text(page(beforeEnd: "<p>\(line)</p>"))
    let parts = line.split(separator: /<br\/?>\n?/).joined(separator: isWrap ? " " : "\n")
    #expect(kept.contains(parts), "\(kept)")
  }

  @Test("an article that stands in the page twice is told once; a refrain stays")
  func stretches() {
    func kept(_ blocks: [String]) -> [Int] {
      var kept = Array(blocks.indices)
      RepeatedStretches.remove(from: &kept) { Words.hashes(of: blocks[$0]) }
      return kept
    }
    let long = (0..<4).map { block in (0..<40).map { "word\(block)x\($0)" }.joined(separator: " ") }
    #expect(kept(long + ["between"] + long + ["behind"]) == [0, 1, 2, 3, 4, 9])
    #expect(kept(long + long.reversed()) == Array(0..<8))
    let refrain = ["la la la", "and so it goes", "once more"]
    #expect(kept(refrain + ["verse"] + refrain) == Array(0..<7))
    #expect(kept([]) == [])
  }

  @Test("a name in mid-sentence stays, the card that pops up beside it does not")
  func cards() throws {
    let links = (1...4).map {
      "<a href=\"/n/\($0)\">The harbor of Norlund is closed for the \($0)th time</a>"
    }
    let card = "<span class=\"card\"><span>\(links.joined(separator: " "))</span></span>"
    let name = "<span class=\"person\"><a href=\"/people/holm\">Ada Holm</a>\(card)</span>"
    let sentence =
      "<p>The crane at the quay was bought by Senator \(name) (R) for the harbor in the spring.</p>"
    let text = try text(plain.replacing("</article>", with: "\(sentence)</article>"))
    #expect(text.contains("was bought by Senator Ada Holm"))
    #expect(!text.contains("time"))
  }

  @Test("what follows the comment section is left out, filled or not")
  func comments() throws {
    let expected = try text(plain)
    let column = """
      <p>Our columnist looks back on a season of storms, and asks who will pay for the new breakwater that \
      the islands were promised, and when.</p>
      """
    for comments in ["<div id=\"disqus_thread\"></div>", "<section class=\"comments\"></section>"] {
      #expect(try text(page(beforeEnd: comments + column + column)) == expected)
    }
    // A section of that name before the text is a misnomer.
    let named = plain.replacing("<article>", with: "<div class=\"comments\"></div><article>")
    #expect(try text(named) == expected)
  }

  @Test("behind the comments of a short text what stands beside its box is left out")
  func columnsBesideComments() {
    let text = (0..<5).map {
      "<p>The crane of pier \($0) was bought by the council in spring, and nobody knows why.</p>"
    }
    let column = (0..<10).map {
      "<p>Column \($0): what the harbor pays for its cranes is known to nobody here.</p>"
    }
    func places(_ body: String) -> [Int] {
      let html = "<html><head><title>Five cranes</title></head><body>\(body)</body></html>"
      let page = PageMeasures(PageParser.parse(Array(html.utf8)))
      var kept = Array(0..<page.blocks.count)
      KeptBlocks.cutBehindComments(&kept, page)
      return kept
    }
    let box = "<h1>Five cranes</h1>\(text.joined())<div id=\"disqus_thread\"></div>"
    #expect(places("<div>\(box)</div><div>\(column.joined())</div>") == Array(0..<6))
    // In the box the text may go on; and without a title nobody knows which box it is.
    #expect(places("<div>\(box)\(column.joined())</div>") == Array(0..<16))
    let untitled = box.replacing("<h1>Five cranes</h1>", with: "")
    #expect(places("<div>\(untitled)</div><div>\(column.joined())</div>") == Array(0..<15))
  }

  @Test("broken markup of several trees has comments and title in different ones")
  func severalTrees() {
    let line =
      "<p>The crane of the harbor is old, and nobody in the council of the town knows it well.</p>"
    let text = String(repeating: line, count: 4)
    let html = "<h1>The crane</h1></html>\(text)<div class=\"comments\"></div>\(text)"
    let page = ArticleExtractor().extract(bytes(html), file: "a")
    #expect(page.article?.text.contains("The crane of the harbor") == true)
  }

  @Test(
    "tags that HTML lets out are let out, whatever comes first in the body",
    arguments: [
      "header", "nav", "main", "section", "article", "div", "aside",
    ])
  func optionalTags(_ first: String) throws {
    let body = plain[(try #require(plain.firstRange(of: "<body>"))).upperBound...]
      .replacing("</body>", with: "").replacing("</html>", with: "")
    let html =
      "<!doctype html><html lang=en><meta charset=utf-8><title>A crane</title><\(first)><a href=/>Quay</a></\(first)>\(body)"
    #expect(try text(html).contains(text(plain)))
  }

  @Test(
    "questions and answers that a page declares are its text, in its table of contents they are not"
  )
  func answeredQuestions() {
    func flags(_ count: Int) -> [Bool] {
      let questions = (0..<count).map {
        """
        {"@type": "Question", "name": "Who bought crane \($0)?", "acceptedAnswer": {"@type": "Answer", \
        "text": "<p>The council bought it from the harbor of Skagen in year \($0).</p>"}}
        """
      }
      let html = """
        <html><head><script type="application/ld+json">{"@type": "FAQPage", "mainEntity": [\(questions.joined(separator: ","))]}
        </script></head><body><p>The crane of the harbor is old, and nobody in the council knows it well.</p>
        <a href="#q0">Who bought crane 0?</a>
        <h3>Who bought crane 0?</h3><div hidden><p>The council bought it from the harbor of Skagen in year 0.</p></div>
        </body></html>
        """
      return AnsweredQuestions.flags(PageMeasures(PageParser.parse(Array(html.utf8))))
    }
    #expect(flags(2) == [false, false, true, true])
    #expect(flags(1) == [false, false, false, false])
  }

  @Test("on a page that declares itself a thread, what is called comments are its posts")
  func threads() throws {
    let posts = (1...4).map { index in
      """
      <div class="comment"><p>I moored there myself in \(2010 + index), and I can tell you that the owners said the same then. \
      The boats waited for weeks, and nobody was told when the ferry would leave again for the islands.</p></div>
      """
    }
    func thread(_ head: String, type: String = "") -> String {
      """
      <html lang="en"><head><title>Who closed the crane?</title>\(head)</head><body><div itemtype="\(type)">
      <h1>Who closed the crane?</h1><div class="comments">\(posts.joined(separator: "\n"))</div></div></body></html>
      """
    }
    let last = "I moored there myself in 2014"
    #expect(try !text(thread("")).contains(last))
    #expect(
      try !text(thread("<script type=\"application/ld+json\">{\"@type\": \"QAPage\"}</script>"))
        .contains(last))
    let declarations = [
      "<script type=\"application/ld+json\">{\"@type\": \"DiscussionForumPosting\"}</script>",
      "<link rel=\"canonical\" href=\"https://forum.quay.example/d/7\">",
      "<meta property=\"og:url\" content=\"https://quay.example/showthread.php?t=7\">",
    ]
    for declaration in declarations {
      #expect(try text(thread(declaration)).contains(last), "\(declaration)")
    }
    let type = "https://schema.org/DiscussionForumPosting"
    #expect(try text(thread("", type: type)).contains(last))
  }

  @Test("addresses of threads are told from others")
  func threadAddresses() {
    for address in [
      "https://forums.quay.example/topic/7", "https://quay.example/forum/viewtopic.php?t=7",
      "http://quay.example/threads/who-closed-the-crane.7/", "https://bbs.quay.example/?7",
    ] {
      #expect(CommentSections.isThreadAddress(address), "\(address)")
    }
    for address in [
      "https://quay.example/news/forum-on-harbors-opens", "https://thread.quay.example/7", "forum",
      "https://quay.example/boards/", "/forum/7", "",
    ] {
      #expect(!CommentSections.isThreadAddress(address), "\(address)")
    }
  }

  @Test("text for readers without scripts is read where a page has no other, and traced")
  func noscript() throws {
    let expected = try text(plain)
    let start = try #require(plain.firstRange(of: "<article>"))
    let end = try #require(plain.firstRange(of: "</article>"))
    let article = plain[start.lowerBound..<end.upperBound]
    let hidden =
      String(plain[..<start.lowerBound])
      + "<div id=\"app\">Loading</div><noscript>\(article)</noscript></body></html>"
    let extracted = ArticleExtractor().extract(bytes(hidden), file: "a")
    let found = try #require(extracted.article)
    #expect(found.text == expected)
    checkAlignment(found, byteCount: hidden.utf8.count)
    #expect(
      found.alignment.unalignedByteCount(textByteCount: found.text.utf8.count)
        <= found.text.count { $0 == "\n" })
    // Beside a text it is what it mostly is: a word to readers without scripts.
    let plea = "<noscript><p>Please turn on scripts, and read the harbor as it is.</p></noscript>"
    #expect(try text(page(beforeEnd: plea)) == expected)
  }

  @Test("labels of advertisements and owners of photos are dropped where the ensemble doubts them")
  func labels() {
    let html = """
      <p>The harbor is closed.</p><p>Advertisement</p><p>Photo: Quay Images</p><h2>Advertisement</h2>
      <p>Photos of the crane hang in the office of the harbor, where all who work there see them every single day.</p>
      """
    let page = PageMeasures(PageParser.parse(Array(html.utf8)))
    let all = [Bool](repeating: true, count: 5)
    func kept(_ score: Int) -> [Bool] {
      KeptBlocks.withoutLabels(all, Array(repeating: score, count: 5), page)
    }
    #expect(kept(0) == [true, false, false, false, true])
    #expect(kept(9000) == [true, false, true, true, true])
    #expect(KeptBlocks.withoutLabels(all.map(!), [0, 0, 0, 0, 0], page) == all.map(!))
  }

  @Test("a dialog that asks for consent is no text, an article about consent is")
  func consent() throws {
    let expected = try text(plain)
    let dialog = """
      <div id="onetrust-consent-sdk"><h2>Privacy at the harbor</h2><p>These technologies are necessary for the site to \
      function, and they cannot be switched off. They were set so that the harbor works as you asked it to.</p>
      <p>These technologies help us to understand how our site was used, and how the visitors of the harbor found \
      it, so that we can make it better for all of you.</p></div>
      """
    #expect(try text(plain.replacing("</body>", with: "\(dialog)</body>")) == expected)
    let filed = plain.replacing("<article>", with: "<article class=\"post category-consent gdpr\">")
    #expect(try text(filed) == expected)
    let bare = "<html><head><title>Quay</title></head><body><p>Berth 7</p>\(dialog)</body></html>"
    let article = ArticleExtractor().extract(bytes(bare), file: "a").article
    #expect(article?.text.contains("switched off") != true)
  }

  @Test("lines that ask for something end no article")
  func askingLines() throws {
    let expected = try text(plain)
    let asking = "<p>Share this on WhatsApp</p><p>Leave a reply</p>"
    #expect(try text(page(beforeEnd: asking)) == expected)
  }

  @Test("a list of teasers, a login form and an error page are refused, each with its reason")
  func refusals() {
    let teasers = (1...9).map { index in
      """
      <div class="teaser"><h3><a href="/story-\(index)">Berth \(index) is closed for the whole summer</a></h3>
      <p>The harbor board said on Monday that berth \(index) stays closed, and that ferries go elsewhere \
      until the work is done. <a href="/story-\(index)">Read the whole story</a></p></div>
      """
    }
    let listing = "<html><body><main>\(teasers.joined())</main></body></html>"
    #expect(refusal(listing)?.contains("list") ?? false)
    let login = """
      <html><head><title>Log in</title></head><body><h1>Log in</h1>
      <p>You need an account to read on. It is free, and it takes only a minute of your time to make one.</p>
      <form><input name="user"><input type="password"></form></body></html>
      """
    #expect(refusal(login) != nil)
    let error = """
      <html><head><title>Page not found</title></head><body><h1>Page not found</h1>
      <p>The page you asked for has moved or was never here. Please try the search above, or begin again \
      on our front page.</p></body></html>
      """
    #expect(refusal(error) != nil)
  }

  @Test("a page that declares itself an article is never refused as a listing")
  func declared() {
    #expect(refusal(plain) == nil)
    let password = page(beforeEnd: "<form><input type=\"password\"></form>")
    #expect(refusal(password) == nil)
    let lost = plain.replacing(
      "Repairs at Port Lumen take longer", with: "Not found: a lost anchor")
    #expect(refusal(lost) == nil)
  }
}
