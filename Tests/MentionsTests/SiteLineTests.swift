import Bytes
import TestSupport
import Testing

@testable import Mentions

@Suite("Lines that a site repeats") struct SiteLineTests {
  private static let notice = "The Harbor Courier is published by Larkspur Press of Port Ansel."

  private func text(_ seed: UInt64, lineCount: Int = 4) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<lineCount).map { _ in
      (0..<12).map { _ in "word\(Int.random(in: 0..<100_000, using: &random))" }
        .joined(separator: " ")
    }
  }

  private func left(_ texts: [[String]], sites: [String]) throws -> [[String]] {
    let corpus = MadeUpNews.corpus(texts.map { $0.joined(separator: "\n") })
    let lines = SiteLines(
      corpus, sites: sites, stories: try Stories(corpus, threadCount: 1))
    return zip(corpus.articles, lines.ranges).map { article, ranges in
      String(decoding: article.without(ranges).text, as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
  }

  @Test("a notice at the start, in the middle or at the end goes from every article of its site")
  func notice() throws {
    let stories = (0..<5).map { text(UInt64($0)) }
    let texts = [
      [Self.notice] + stories[0], stories[1] + [Self.notice],
      Array(stories[2][..<2]) + [Self.notice] + stories[2][2...], stories[3],
      stories[4] + [Self.notice],
    ]
    #expect(try left(texts, sites: Array(repeating: "courier.example", count: 5)) == stories)
  }

  @Test("what is short, stands in a few stories or in half of them, or is on other sites stays")
  func stays() throws {
    let short = "Read more below"
    let background = "The dispute began when the harbor was sold to a fund in spring."
    for (count, tellers) in [(6, 3), (40, 20), (3, 3)] {
      let texts = (0..<count).map { index in
        text(UInt64(index)) + [short] + (index < tellers ? [background] : [])
      }
      #expect(try left(texts, sites: Array(repeating: "courier.example", count: count)) == texts)
    }
    let everywhere = (0..<4).map { text(UInt64($0)) + [Self.notice] }
    let sites = ["a.example", "b.example", "c.example", "d.example"]
    #expect(try left(everywhere, sites: sites) == everywhere)
    #expect(try left(everywhere, sites: ["", "", "", ""]) == everywhere)
  }

  @Test(
    "many copies and updates of one story do not make its lines the site's, but lose the notice")
  func updates() throws {
    let story = text(1, lineCount: 8)
    let updates = (0..<20).map { story + text(UInt64(100 + $0), lineCount: 1) }
    let others = (0..<5).map { text(UInt64(200 + $0)) }
    let texts = (updates + others).map { $0 + [Self.notice] }
    #expect(
      try left(texts, sites: Array(repeating: "courier.example", count: 25)) == updates + others)
  }

  @Test("notices as long as the text above them go")
  func longNotices() throws {
    let notices = (0..<4).map { "Notice \($0): " + Self.notice }
    let items = (0..<12).map { text(UInt64($0)) }
    #expect(
      try left(items.map { $0 + notices }, sites: Array(repeating: "courier.example", count: 12))
        == items)
  }

  @Test("an article of such lines alone is left as it is")
  func nothingElse() throws {
    let texts = (0..<5).map { text(UInt64($0)) + [Self.notice] } + [[Self.notice]]
    let left = try left(texts, sites: Array(repeating: "courier.example", count: 6))
    #expect(left.last == [Self.notice])
    #expect(left.dropLast().allSatisfy { !$0.contains(Self.notice) })
  }

  @Test("what is left has the tokens that the shorter text would have been read into")
  func tokens() {
    var random = SeededGenerator(seed: 7)
    for round in 0..<200 {
      let lines = text(UInt64(round), lineCount: Int.random(in: 1...6, using: &random))
      let isCut = lines.map { _ in Bool.random(using: &random) }
      let whole = MadeUpNews.corpus([lines.joined(separator: "\n")])
      var ranges: [Range<Int>] = []
      var start = 0
      for (line, isCut) in zip(lines, isCut) {
        let end = min(start + line.utf8.count + 1, whole.articles[0].text.count)
        if isCut { ranges.append(start..<end) }
        start = end
      }
      let cut = whole.articles[0].without(ranges)
      let twin = MadeUpNews.corpus([String(decoding: cut.text, as: UTF8.self)])
      #expect(cut.starts == twin.articles[0].starts && cut.ends == twin.articles[0].ends)
      #expect(
        cut.tokens.map { whole.vocabulary[Int($0)] }
          == twin.articles[0].tokens.map { twin.vocabulary[Int($0)] })
    }
  }

  @Test("a site is the host of an address, else the name that it gives itself")
  func sites() {
    #expect(SiteLines.site(url: "https://www.Courier.example/a?b", name: "x") == "courier.example")
    #expect(SiteLines.site(url: "http://news.courier.example", name: "") == "news.courier.example")
    #expect(SiteLines.site(url: "https://m.courier.example:443/a", name: "") == "courier.example")
    #expect(SiteLines.site(url: "https://m.example", name: "") == "example")
    #expect(SiteLines.site(url: "", name: "The Courier") == "the courier")
    #expect(SiteLines.site(url: "/relative", name: "") == "")
  }
}
