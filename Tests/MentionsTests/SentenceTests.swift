import Testing

@testable import Mentions

@Suite("Sentences") struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let corpus = MadeUpNews.corpus([text])
    let article = ReadArticle(corpus.articles[0], CorpusWords(corpus.vocabulary))
    return article.sentences.map {
      String(decoding: article.source.text[$0.bytes], as: UTF8.self)
    }
  }

  @Test("a full stop ends a sentence, an abbreviation, an initial and a number do not")
  func abbreviations() {
    #expect(
      sentences(
        "Acme Inc. Chairman J. Doe met Mr. Roe in the U.S. Senate. It cost 3.5 billion. Why?")
        == [
          "Acme Inc. Chairman J. Doe met Mr. Roe in the U.S. Senate.", "It cost 3.5 billion.",
          "Why?",
        ])
    #expect(
      sentences("He works at Acme Inc. The firm is small.")
        == ["He works at Acme Inc.", "The firm is small."])
  }

  @Test("quotes belong to the sentence that they close")
  func quotes() {
    #expect(
      sentences("\"We left.\" She said no more.") == ["We left.\"", "She said no more."])
  }

  @Test("full-width marks and line breaks end a sentence")
  func chinese() {
    #expect(sentences("华为发布新机。小米呢？\nEnd") == ["华为发布新机。", "小米呢？", "End"])
  }

  @Test("every token is in exactly one sentence, and nothing crashes on odd text")
  func coverage() {
    for text in ["", "...", "。", "A", "\n\nA\n\n. B", "U.S.", "x. y! z?", "(Acme) [B]. \"C\""] {
      let corpus = MadeUpNews.corpus([text])
      let article = ReadArticle(corpus.articles[0], CorpusWords(corpus.vocabulary))
      #expect(article.sentences.flatMap { Array($0.tokens) } == Array(0..<article.count))
      for sentence in article.sentences {
        #expect(sentence.bytes.upperBound <= text.utf8.count)
        for token in sentence.tokens {
          #expect(sentence.bytes.contains(Int(article.source.starts[token])))
        }
      }
    }
  }
}
