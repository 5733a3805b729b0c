import Bytes
import TestSupport
import Testing

@testable import Mentions

@Suite("Stories") struct StoryTests {
  private static let vocabulary = (0..<900).map { index in
    String((0..<4).map { "bdfgklmnprstvz".randomLetter(index, $0) })
  }

  private func text(_ random: inout SeededGenerator, wordCount: Int) -> [String] {
    (0..<wordCount).map { index in
      let word = Self.vocabulary[Int.random(in: 0..<900, using: &random)]
      return index % 12 == 11 ? word + "." : word
    }
  }

  private func labels(_ texts: [[String]], threadCount: Int = 1) throws -> [UInt32] {
    try Stories(
      MadeUpNews.corpus(texts.map { $0.joined(separator: " ") }), threadCount: threadCount
    ).labels
  }

  @Test("copies, cuts, updates and small edits are one story; other texts are not")
  func wireStory() throws {
    var random = SeededGenerator(seed: 31)
    let wire = text(&random, wordCount: 300)
    var edited = wire
    for place in stride(from: 10, to: 300, by: 30) { edited[place] = "edited" }
    let cut = Array(wire.prefix(220))
    let update = text(&random, wordCount: 60) + wire + text(&random, wordCount: 100)
    let other = text(&random, wordCount: 300)
    // Half of it is quoted: not the same story.
    let quoting = Array(wire.prefix(60)) + text(&random, wordCount: 240)
    #expect(
      try labels([other, wire, edited, cut, update, wire, quoting]) == [0, 1, 1, 1, 1, 1, 6])
  }

  @Test("short and empty texts are one story only when equal")
  func short() throws {
    #expect(try labels([[], ["a", "b"], ["a", "b"], ["a", "c"], []]) == [0, 1, 1, 3, 4])
  }

  @Test("bands find what comparing all pairs finds, on any number of threads")
  func twin() throws {
    var random = SeededGenerator(seed: 32)
    var texts: [[String]] = []
    for _ in 0..<15 {
      let wire = text(&random, wordCount: 150)
      for copy in 0..<Int.random(in: 1...4, using: &random) {
        var edited = wire
        for _ in 0..<(copy * 4) {
          edited[Int.random(in: 0..<150, using: &random)] = "new\(texts.count)"
        }
        texts.append(edited)
      }
    }
    texts.shuffle(using: &random)
    let corpus = MadeUpNews.corpus(texts.map { $0.joined(separator: " ") })
    let hashes = (0..<corpus.vocabulary.count).map {
      stableHash(corpus.vocabulary[$0], seed: 0x5107)
    }
    let shingles = corpus.articles.map { Stories.shingles($0.tokens, hashes) }
    var expected = Array(texts.indices)
    for left in texts.indices {
      for right in texts.indices.dropFirst(left + 1)
      where Stories.areCopies(shingles[left], shingles[right]) {
        let (low, high) = (
          min(expected[left], expected[right]), max(expected[left], expected[right])
        )
        expected = expected.map { $0 == high ? low : $0 }
      }
    }
    #expect(try Stories(corpus, threadCount: 1).labels == expected.map { UInt32($0) })
    #expect(try Stories(corpus, threadCount: 3).labels == expected.map { UInt32($0) })
  }

  @Test("forty copies of a wire story count once, in mentions and in co-mentions")
  func countedOnce() throws {
    var news = MadeUpNews()
    news.organization("Borealis Freight")
    news.organization("Tundra Motors")
    let wire =
      "On Monday Borealis Freight bought a stake of one tenth in Tundra Motors. The price was not "
      + "given by either side, and nobody at the port was told before the ships had sailed north."
    let texts = Array(repeating: wire, count: 40) + ["Borealis Freight sailed again without cargo."]
    let mentions = try news.mentions(of: texts)
    let stories = try Stories(MadeUpNews.corpus(texts), threadCount: 1)
    #expect(mentions.count == 81)
    #expect(mentionCounts(mentions, stories, entityCount: 2) == [2, 1])
    let pairs = coMentions(mentions, stories)
    #expect(pairs.count == 1)
    #expect(pairs.first?.left == 0 && pairs.first?.right == 1 && pairs.first?.article == 0)
  }

  @Test("mentions do not depend on the number of threads")
  func threads() throws {
    var news = MadeUpNews()
    news.organization("Borealis Freight")
    news.person("Mirela", "Vostok")
    let texts = (0..<70).map {
      "Senator Mirela Vostok left Borealis Freight in \($0). Then Vostok sat."
    }
    let one = try news.mentions(of: texts, threadCount: 1)
    #expect(one.count == 210)
    #expect(try news.mentions(of: texts, threadCount: 3) == one)
  }
}

extension String {
  fileprivate func randomLetter(_ index: Int, _ place: Int) -> Character {
    let letters = place % 2 == 0 ? Array(self) : Array("aeiou")
    var rest = index
    for _ in 0..<place { rest /= 5 }
    return letters[(rest + index * (place + 3)) % letters.count]
  }
}
