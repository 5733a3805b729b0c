import TestSupport
import Testing

@testable import Articles

@Suite("What blocks share with their page") struct SurroundingsTests {
  private func measures(_ html: String) -> PageMeasures {
    PageMeasures(PageParser.parse(Array(html.utf8)))
  }

  private static let harbor = "The harbor board of Lindholm wants a new crane at the old quay."
  private static let again = "A new crane costs the harbor board more than Lindholm has, and soon."
  private static let other = "Ten recipes with rhubarb that your guests are going to remember well."

  @Test("a teaser of something else shares fewer words with the text than its paragraphs do")
  func cohesion() {
    let page = measures(
      "<h1>A crane for Lindholm</h1><main><p>\(Self.harbor)</p><p>\(Self.again)</p></main>"
        + "<div><div>\(Self.other)</div></div>")
    let shares = (0..<page.blocks.count).map { page.cohesion.share($0..<$0 + 1) }
    #expect(shares.count == 4)
    #expect(shares[1] > 400 && shares[2] > 400)
    #expect(shares[3] == 0)
    // All four together, and none.
    #expect(page.cohesion.share(0..<4) > shares[3])
    #expect(page.cohesion.share(2..<2) == -1)
  }

  @Test(
    "links are told apart by where they lead",
    arguments: [
      ("#top", .insidePage), (" #top", .insidePage), ("mailto:a@b.example", .action),
      ("JavaScript:void(0)", .action), ("/news/1", .sameSite), ("1.html?a=b:c", .sameSite),
      ("https://www.quay.example/1", .sameSite), ("//news.quay.example/2", .sameSite),
      ("https://crane.example/", .elsewhere), ("", .sameSite),
    ] as [(String, LinkTargets.Kind)])
  func targets(_ href: String, _ kind: LinkTargets.Kind) {
    let page = measures(
      "<p><a href='https://quay.example/a'>a</a> <a href='https://quay.example/b'>b</a></p>"
        + "<p><a href='\(href)'>c</a></p>")
    #expect(page.links.first == [.sameSite, kind])
    #expect(page.links.elsewhereCounts == [0, kind == .elsewhere ? 1 : 0])
  }

  @Test("blocks set alike are counted together")
  func styles() {
    let page = measures(
      "<div><p class=t>one two</p></div><div><p class=t><a href=x>three</a></p></div><p>four</p>")
    #expect((0..<3).map(page.styles.blockCount) == [2, 2, 1])
    #expect((0..<3).map(page.styles.length3) == [4, 4, 3])
    #expect(page.styles.linkShare(0) == 5 * 1000 / 12)
    #expect((0..<3).map(page.parentStyles.blockCount) == [2, 2, 1])
  }

  @Test("images count for the block that follows them or holds them")
  func images() {
    let page = measures("<p>a</p><img src=i><div><img src=j></div><p>b <img src=k>c</p><p>d</p>")
    #expect(page.blocks.imageCounts == [0, 3, 0])
    #expect(page.imageSums == [0, 0, 3, 3])
  }

  /// The slow twin: a dictionary.
  @Test("hashes get their numbers in order", arguments: UInt64(1)...5)
  func numbering(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var numbers = HashNumbering(countExpected: 3)
    var twin: [UInt64: Int] = [:]
    for _ in 0..<3000 {
      let hash =
        UInt64.random(in: 0..<500, using: &random) << UInt64.random(in: 0..<3, using: &random)
      #expect(numbers.known(hash) == twin[hash])
      let next = twin.count
      #expect(numbers.number(of: hash) == twin[hash, default: next])
      twin[hash] = twin[hash] ?? next
    }
    #expect(numbers.count == twin.count)
  }
}
