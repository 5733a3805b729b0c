import Articles
import Bytes
import Foundation
import Records
import TestSupport
import Testing

@Suite("ArticleExtractor") struct ArticleExtractorTests {
  let extractor = ArticleExtractor()

  @Test("a news page gives its body and nothing around it")
  func body() throws {
    let page = extractor.extract(try Pages.fixture("harbor.html"), file: "harbor.html")
    let article = try #require(page.article)
    #expect(
      article.text.hasPrefix(
        "Dredging resumed at Port Lumen on Friday after Brackwater Marine Ltd & its"))
    #expect(article.text.contains("“We are pleased to be back on the water,” said Odile Marchetti"))
    #expect(article.text.hasSuffix("it published on Thursday."))
    #expect(article.text.split(separator: "\n").count == 3)
    for boilerplate in ["Tides", "muddy", "Ferry", "rights reserved", "By Ines"] {
      #expect(!article.text.contains(boilerplate))
    }
  }

  @Test("a news page gives title, author, date, language, site and address")
  func facts() throws {
    let page = extractor.extract(try Pages.fixture("harbor.html"), file: "harbor.html")
    let article = try #require(page.article)
    #expect(article.title == "Harbour works resume after dredger dispute")
    #expect(article.author == "Ines Halloran")
    #expect(article.date == "2024-05-17")
    #expect(article.language == "en")
    #expect(article.siteName == "The Quay Courier")
    #expect(article.url == "https://quay-courier.example/2024/05/17/harbour-works")
    #expect(article.description == "Dredging resumed at Port Lumen on Friday.")
    #expect(article.links.map(\.href) == ["https://portlumen.example/plan"])
    let link = try #require(article.links.first)
    #expect(
      String(decoding: Array(article.text.utf8)[link.range], as: UTF8.self) == "the revised plan")
    #expect(page.issues.isEmpty)
    #expect(page.encoding == "UTF-8")
  }

  @Test("every word of the text is found again at its source range")
  func wordsTraceBack() throws {
    let page = try Pages.fixture("harbor.html")
    let article = try #require(extractor.extract(page, file: "harbor.html").article)
    let raw = page.withSpan { span in (0..<span.count).map { span[$0] } }
    let text = Array(article.text.utf8)
    var start = 0
    for word in text.split(whereSeparator: { $0 <= 0x20 }) {
      let range = word.startIndex..<word.endIndex
      start = range.upperBound
      let source = try #require(article.alignment.sourceRange(of: range))
      #expect(
        visibleText(String(decoding: raw[source], as: UTF8.self))
          == String(decoding: word, as: UTF8.self))
    }
    #expect(start == text.count)
    let whole = try #require(article.alignment.sourceRange(of: 0..<text.count))
    #expect(
      visibleText(String(decoding: raw[whole], as: UTF8.self))
        == article.text.replacingOccurrences(of: "\n", with: " "))
  }

  @Test("a row of a table is a line; paragraphs inside of a cell keep theirs")
  func tableRows() throws {
    let sentence = "The harbour board published the depths of its berths on Friday, and their use."
    let page = """
      <html><body><article><h1>Depths of berths</h1><p>\(sentence)</p>
      <p>\(sentence) Nobody had asked for them before.</p>
      <table><tr><th>Berth<th>Depth in metres<th>Used by ferries</tr>
      <tr><td><p>North quay</p><td><b>12</b> at low water<td>every day of the week</tr>
      <tr><td>South quay, the older of the two<td><p>Closed since the storm.</p>
      <p>It opens in spring.</p></tr></table>
      <p>\(sentence) The board meets again in June.</p></article></body></html>
      """
    let article = try #require(extractor.extract(bytes(page), file: "a").article)
    let lines = article.text.split(separator: "\n").map(String.init)
    #expect(lines.contains("Berth Depth in metres Used by ferries"))
    #expect(lines.contains("North quay 12 at low water every day of the week"))
    #expect(lines.contains("South quay, the older of the two"))
    #expect(lines.contains("Closed since the storm."))
    #expect(lines.contains("It opens in spring."))
  }

  @Test("an alignment rebuilt from its arrays answers alike")
  func rebuilt() throws {
    let article = try #require(
      extractor.extract(try Pages.fixture("harbor.html"), file: "harbor.html").article)
    let alignment = article.alignment
    let again = TextAlignment(
      textStarts: alignment.textStarts, textLengths: alignment.textLengths,
      sourceStarts: alignment.sourceStarts, sourceLengths: alignment.sourceLengths)
    #expect(again == alignment)
    #expect(again.sourceRange(of: 5..<9) == alignment.sourceRange(of: 5..<9))
    #expect(again.sourceRange(of: 5..<5) == nil)
  }

  @Test("pages of any encoding give the same text, traced to their own bytes")
  func encodings() throws {
    let sentence =
      "Die Prüfer fanden im Café größere Mängel, sagte der Sprecher am Montag der Zeitung. "
    let body = "<p>\(sentence)\(sentence)</p><p>\(sentence)\(sentence)</p>"
    func html(_ charset: String) -> String {
      "<html><head><meta charset=\"\(charset)\"><title>Prüfer</title></head><body><article>\(body)</article></body></html>"
    }
    let utf8 = try #require(extractor.extract(bytes(html("utf-8")), file: "a").article)
    func check(_ raw: [UInt8], _ encoding: String, _ decode: ([UInt8]) -> String) throws {
      let page = extractor.extract(FileBytes(raw), file: "a")
      let article = try #require(page.article)
      #expect(article.text == utf8.text)
      #expect(page.encoding == encoding)
      let at = try #require(article.text.firstRange(of: "größere Mängel"))
      let lower = article.text.utf8.distance(from: article.text.startIndex, to: at.lowerBound)
      let source = try #require(
        article.alignment.sourceRange(of: lower..<lower + "größere Mängel".utf8.count))
      #expect(decode(Array(raw[source])) == "größere Mängel")
    }
    let latin = html("iso-8859-1").unicodeScalars.map { UInt8($0.value) }
    try check(latin, "WINDOWS-1252") {
      String(String.UnicodeScalarView($0.map { Unicode.Scalar($0) }))
    }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(html("latin1").utf8)
    try check(marked, "UTF-8") { String(decoding: $0, as: UTF8.self) }
    let wide: [UInt8] =
      [0xFF, 0xFE] + html("x").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try check(wide, "UTF-16LE") { units in
      String(
        decoding: stride(from: 0, to: units.count, by: 2).map {
          UInt16(units[$0]) | UInt16(units[$0 + 1]) << 8
        }, as: UTF16.self)
    }
  }

  @Test("stray bytes are counted and cost no other text")
  func strayBytes() throws {
    let sentence = "The board of the harbour said on Friday that the works would go on as planned. "
    var raw = Array("<html><body><article><p>\(sentence)\(sentence)é</p><p>".utf8)
    raw += [0xFF, 0x41, 0x00, 0xE9]
    raw += Array("\(sentence)\(sentence)</p></article>éééééééééééé</body></html>".utf8)
    let page = extractor.extract(FileBytes(raw), file: "a")
    let article = try #require(page.article)
    #expect(article.text.contains(sentence.dropLast()))
    let issue = page.issues.first { $0.kind.sentence.contains("not UTF-8") }
    #expect(issue?.severity == .warning)
  }

  @Test("an empty page and a page without text are issues, not articles")
  func nothing() {
    for html in [
      "", "<html></html>", "   ", "\u{0}\u{0}", "<p></p>", "<!-- -->", "<a href=x>menu</a>",
    ] {
      let page = extractor.extract(bytes(html), file: "a")
      #expect(page.article == nil)
      #expect(!page.issues.isEmpty)
    }
  }

  @Test("hostile pages end in bounded time and without a crash")
  func hostile() {
    let deep = String(repeating: "<div>", count: 100_000) + "text"
    let page = extractor.extract(bytes(deep), file: "deep")
    let issue = page.issues.first { $0.kind == .deepNesting(depthMax: 1024) }
    #expect(issue?.severity == .warning)
    for part in [
      "<b>", "</i>", "<b></i>", "<p>a", "<a href='", "<td rowspan=99999 colspan=99999>x", "&amp",
      "&#x;", "<!--", "<script>", "</", "<![CDATA[",
    ] {
      _ = extractor.extract(bytes(String(repeating: part, count: 20_000)), file: part)
    }
    let attributes =
      "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">The text goes on.</p>"
    _ = extractor.extract(bytes(attributes), file: "attributes")
  }

  @Test("random bytes and cut pages never crash, and always give the same")
  func cutPages() throws {
    let page = try Pages.fixture("harbor.html")
    let raw = page.withSpan { span in (0..<span.count).map { span[$0] } }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      var copy = Array(raw.prefix(Int.random(in: 0...raw.count, using: &random)))
      for _ in 0..<Int.random(in: 0...40, using: &random) where !copy.isEmpty {
        copy[Int.random(in: 0..<copy.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let first = extractor.extract(FileBytes(copy), file: "a")
      let second = ArticleExtractor().extract(FileBytes(copy), file: "a")
      #expect(first.article == second.article)
      #expect(first.issues == second.issues)
      if let article = first.article { checkAlignment(article, byteCount: copy.count) }
    }
  }
}

/// Segments ascend, stay inside text and page, and do not overlap.
func checkAlignment(_ article: Article, byteCount: Int) {
  let alignment = article.alignment
  var textEnd = 0
  var sourceEnd = 0
  for index in 0..<alignment.count {
    #expect(alignment.textStarts[index] >= textEnd)
    #expect(alignment.sourceStarts[index] >= sourceEnd)
    textEnd = alignment.textStarts[index] + alignment.textLengths[index]
    sourceEnd = alignment.sourceStarts[index] + alignment.sourceLengths[index]
  }
  #expect(textEnd <= article.text.utf8.count)
  #expect(sourceEnd <= byteCount)
}
