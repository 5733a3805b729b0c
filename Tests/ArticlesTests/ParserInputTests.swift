import TestSupport
import Testing

@testable import Articles

@Suite("ParserInput") struct ParserInputTests {
  private static let long = String(repeating: "x<y>'\"-", count: 12)

  @Test(
    "what nobody asks for is cut, and every place behind it finds its way back",
    arguments: [
      "<p>a</p><script>\(long)</script><p>b</p>", "<style type=t>\(long)</style >b",
      "<SCRIPT src='\(String(repeating: "s", count: 60))'>\(long)</Script>b",
      "a<!--\(long)-->b", "<img data-x=\"\(String(repeating: "v", count: 80))\" class=k>b",
      "<a href=u onclick = '\(String(repeating: "f(>)", count: 20))'>b</a>",
    ])
  func cuts(_ page: String) {
    let bytes = Array(page.utf8)
    let input = ParserInput(bytes)
    #expect(input.bytes.count < bytes.count)
    var places = input.bytes.indices.map(Int32.init) + [-1]
    input.restore(&places)
    #expect(places.last == -1)
    for (place, restored) in zip(input.bytes.indices, places) where restored > 0 {
      // The byte before a place is the same on both sides; a place at a cut belongs to what is before it.
      #expect(input.bytes[place - 1] == bytes[Int(restored) - 1], "\(place)")
    }
  }

  @Test(
    "what the text or the facts are read from stays",
    arguments: [
      "<script type='application/LD+json'>{\"a\": \"\(long)\"}</script>",
      "<a href='\(String(repeating: "u", count: 90))'>a</a>",
      "<meta content='\(String(repeating: "c", count: 90))'>",
      "<p>\(String(repeating: "t ", count: 90))</p>",
      "<!-->\(String(repeating: "t ", count: 90))",
      "<?php \"<script>\" ?>\(String(repeating: "t ", count: 90))",
      "<b title=a>\(String(repeating: "-->", count: 90))</b>",
      "<!--\(String(repeating: "t ", count: 90))",
      "<script/>\(String(repeating: "t ", count: 90))</script>",
    ])
  func stays(_ page: String) {
    #expect(ParserInput(Array(page.utf8)).bytes == Array(page.utf8))
  }

  /// The slow twin: libxml2 reads the page whole.
  @Test("the tree is the one of the whole page", arguments: UInt64(1)...60)
  func twin(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let page = (0..<40).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    let bytes = Array(page.utf8)
    let cut = PageParser.parse(bytes)
    let whole = PageParser.parse(bytes, ParserInput(whole: bytes))
    #expect(shape(cut) == shape(whole), "\(page)")
    #expect(cut.sourceStarts == whole.sourceStarts, "\(page)")
    #expect(cut.sourceEnds == whole.sourceEnds, "\(page)")
  }

  private func shape(_ tree: PageTree) -> [String] {
    (0..<tree.eventCount).map { index in
      switch tree.event(index) {
      case .open(let element):
        "open \(tree.tags[element]) \(tree.string(.class, of: element) ?? "-")"
      case .close(let element): "close \(tree.tags[element])"
      case .text(let text): String(decoding: tree.textBytes(text), as: UTF8.self)
      }
    }
  }

  /// Markup, well-formed and not.
  private static let pieces = [
    "<p>", "</p>", "one two ", "&amp; three ", "<div class='k'>", "</div>", "<a href=x>", "</a>",
    "<script>if (a < b) { document.write('<p>' + \"</p>\"); } // \(long)</script>",
    "<script type=\"text/javascript\" src='\(long.filter { $0 != "'" })'></script>",
    "<style>p > a::before { content: '<!--'; color: red } \(long)</style>",
    "<!-- a comment <p> -- with \(long) -->", "<!---->", "<!doctype html>", "<br/>",
    "<img alt='a > b' data-x=\"<p> \(long.filter { $0 != "\"" })\" class=c>",
    "<b \"class='\(long)'>", "</script>",
    "<svg><path d='M0 0 L10 10 L20 20 L30 30 Z'/></svg>", "\n  ", "é ", "<li>", "<td>", "< 3 ",
  ]
}

@Suite("Character references") struct CharacterReferenceTests {
  @Test("those of windows-1252 read as in browsers")
  func windows() {
    let tree = PageParser.parse(Array("<p>it&#146;s &#x85; &#129;".utf8))
    let text = (0..<tree.textRanges.count).map {
      String(decoding: tree.textBytes($0), as: UTF8.self)
    }
    #expect(text.joined() == "it’s … \u{FFFD}")
  }
}

@Suite("DoubleEncoding") struct DoubleEncodingTests {
  private func doubled(_ text: String) -> String {
    // Read as Latin-1, which is windows-1252 but for the characters of the test that follows.
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }

  @Test("a page encoded twice reads as it did before, and its bytes are found")
  func repairs() throws {
    let text = "Zoë’s café – naïve “quotes” of a façade"
    let page = Array("<p>\(doubled(text))</p>".utf8)
    let decoded = PageDecoding.decode(page.span, declared: nil)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "<p>\(text)</p>")
    let place = try #require(decoded.bytes.firstIndex(of: 0xC3))  // ë
    #expect(decoded.offsets.raw(place..<place + 2) == place..<place + 4)
  }

  @Test("windows-1252 beyond Latin-1 is repaired too")
  func specials() {
    let page = Array("it â€™ was â€œ said â€“ twice".utf8)
    #expect(
      String(decoding: PageDecoding.decode(page.span, declared: nil).bytes, as: UTF8.self)
        == "it ’ was “ said – twice")
  }

  @Test(
    "references to its characters are, and a sound page around them stays",
    arguments: [
      "&acirc;&euro;&trade;", "&#226;&#8364;&#8482;", "&#xE2;&#x20AC;&#x2122;",
      "&acirc;&#128;&#153;",
    ])
  func references(_ mark: String) throws {
    let page = Array(
      "<h1>Zoë «é»</h1><p>It\(mark)s hers, isn\(mark)t&nbsp;it? Zo&Atilde;&laquo; thinks so.</p>"
        .utf8)
    let decoded = PageDecoding.decode(page.span, declared: nil)
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    #expect(text == "<h1>Zoë «é»</h1><p>It’s hers, isn’t&nbsp;it? Zoë thinks so.</p>")
    let place = try #require(text.utf8.firstRange(of: "’".utf8))
    let start = text.utf8.distance(from: text.utf8.startIndex, to: place.lowerBound)
    let raw = page[decoded.offsets.raw(start..<start + 3)]
    #expect(String(decoding: raw, as: UTF8.self) == mark)
  }

  @Test(
    "other pages stay as they are",
    arguments: [
      "N&atilde;o &eacute; t&atilde;o f&aacute;cil, n&atilde;o",
      "&acirc;&euro;&trade; is one apostrophe",
      "&#226; &#226; &#226; &atilde;&atilde;&atilde; &ac &#xE &",
      "RÉALITÉ» et «É» à la française", "plain", "日本語のページ", "Ã© once only",
      "Ã© Ã© Ã© žluťoučký kůň úpěl",
    ])
  func stays(_ text: String) {
    let page = Array(text.utf8)
    #expect(PageDecoding.decode(page.span, declared: nil).bytes == page)
  }
}
