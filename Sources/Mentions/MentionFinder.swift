import Bytes

/// Finds the mentions of all articles of a night.
///
/// Two passes: how the corpus writes each word, then every article by itself, in parallel. Neither
/// the number of threads nor the order in which names were added changes the result.
package struct MentionFinder: Sendable {
  private let corpus: ArticleCorpus
  private let context: LinkingContext
  private let articles: [ReadArticle]

  /// Articles per chunk; a grid that depends on the data alone.
  private static let chunkCount = 16

  /// - Parameters:
  ///   - related: Pairs of entities that the registries relate (officer and company, parent and
  ///     subsidiary): one in an article speaks for the other.
  ///   - suppressedNames: Folded tokens of names of which no mention may remain, in any order.
  package init(
    _ corpus: ArticleCorpus, names: GazetteerNames, related: [(UInt32, UInt32)] = [],
    suppressedNames: [[String]] = [], threadCount: Int
  ) throws {
    let words = CorpusWords(corpus.vocabulary)
    let all = corpus.articles
    articles = try parallelMap(Self.grid(all.count), threadCount: threadCount) { chunk in
      Self.range(chunk, all.count).map { ReadArticle(all[$0], words) }
    }.flatMap { $0 }
    var use = WordUse(vocabularyCount: corpus.vocabulary.count)
    for article in articles { use.count(article) }

    var idOfWord: [String: UInt32] = [:]
    for id in 0..<corpus.vocabulary.count { idOfWord[corpus.vocabulary[id]] = UInt32(id) }
    var pairs: [UInt32: Set<UInt32>] = [:]
    for (left, right) in related where left != right {
      pairs[left, default: []].insert(right)
      pairs[right, default: []].insert(left)
    }
    self.corpus = corpus
    // Without its own date an article is taken for one of the newest.
    let latestYear = all.map(\.year).max() ?? 0
    context = LinkingContext(
      names: names, gazetteer: Gazetteer(names, corpus.vocabulary), words: words, use: use,
      hintIDs: names.hints.map { hints in hints.compactMap { idOfWord[$0] } }, related: pairs,
      latestYear: latestYear,
      domainEndings: Set(
        ["com", "org", "net", "cn", "io", "ai", "co", "eu", "uk", "de"].compactMap { idOfWord[$0] }),
      suppressed: suppressedNames.compactMap { name in
        let ids = name.compactMap { idOfWord[$0] }
        return ids.count == name.count && !ids.isEmpty ? Set(ids) : nil
      })
  }

  /// The mentions, by article and place.
  package func mentions(threadCount: Int) throws -> [Mention] {
    try parallelMap(Self.grid(articles.count), threadCount: threadCount) { chunk in
      Self.range(chunk, articles.count).flatMap { mentions(ofArticle: $0) }
    }.flatMap { $0 }
  }

  private func mentions(ofArticle index: Int) -> [Mention] {
    let article = articles[index]
    var linker = ArticleLinker(article, context)
    return linker.run().map { draft in
      Mention(
        article: UInt32(index), bytes: article.byteRange(draft.tokens),
        sentence: article.sentences[article.sentenceOfToken[draft.tokens.lowerBound]].bytes,
        surface: article.surface(draft.tokens), kind: draft.kind, status: draft.status,
        candidates: Set(draft.candidates).sorted(), entity: draft.entity,
        confidence: thousandths(draft.confidence),
        reasons: MentionReason.allCases.filter { draft.reasons.contains($0) })
    }
  }

  private static func grid(_ count: Int) -> Int { (count + chunkCount - 1) / chunkCount }
  private static func range(_ chunk: Int, _ count: Int) -> Range<Int> {
    (chunk * chunkCount)..<min(count, (chunk + 1) * chunkCount)
  }
}
