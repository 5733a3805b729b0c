import Bytes

/// Finds the mentions of all articles of a night.
///
/// Three passes: how the corpus writes each word; every article by itself, in parallel; and once more
/// those articles that leave names open which others explain. Neither the number of threads nor the
/// order in which names were added changes the result.
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
    var use = WordUse(corpus.vocabulary)
    for article in articles { use.count(article) }

    var idOfWord: [String: UInt32] = [:]
    for id in 0..<corpus.vocabulary.count { idOfWord[corpus.vocabulary[id]] = UInt32(id) }
    var pairs: [UInt32: Set<UInt32>] = [:]
    for (left, right) in related where left != right {
      pairs[left, default: []].insert(right)
      pairs[right, default: []].insert(left)
    }
    self.corpus = corpus
    let gazetteer = Gazetteer(names, corpus.vocabulary)
    let read = articles
    let small = try parallelMap(Self.grid(all.count), threadCount: threadCount) { chunk in
      Self.range(chunk, all.count).map { read[$0].smallPhrases(gazetteer) }
    }.flatMap { $0 }
    // Without its own date an article is taken for one of the newest.
    let latestYear = all.map(\.year).max() ?? 0
    func ids(_ words: [[String]]) -> [[UInt32]] { words.map { $0.compactMap { idOfWord[$0] } } }
    context = LinkingContext(
      names: names, gazetteer: gazetteer, words: words, use: use,
      hintIDs: ids(names.hints), related: pairs,
      latestYear: latestYear,
      domainEndings: Set(
        ["com", "org", "net", "cn", "io", "ai", "co", "eu", "uk", "de"].compactMap { idOfWord[$0] }),
      suppressed: suppressedNames.compactMap { name in
        let ids = name.compactMap { idOfWord[$0] }
        return ids.count == name.count && !ids.isEmpty ? Set(ids) : nil
      },
      codeIDs: ids(names.codes), smallNodes: small.reduce(into: []) { $0.formUnion($1) })
  }

  /// The mentions, by article and place.
  package func mentions(threadCount: Int) throws -> [Mention] {
    let readings = try parallelMap(Self.grid(articles.count), threadCount: threadCount) { chunk in
      Self.range(chunk, articles.count).map { Reading(articles[$0], context) }
    }.flatMap { $0 }
    let informed = informed(by: readings)
    return try parallelMap(Self.grid(articles.count), threadCount: threadCount) { chunk in
      Self.range(chunk, articles.count).flatMap { index in
        // Whatever else an article says, it is read again only for names that others explain.
        mentions(
          isExplained(readings[index], articles[index], informed)
            ? readings[index].drafts : Reading(articles[index], informed).drafts, ofArticle: index)
      }
    }.flatMap { $0 }
  }

  /// An article's mentions as it explains them by itself.
  private struct Reading {
    let drafts: [MentionDraft]
    /// Names that it shows to be those of organizations, and those that it has without doing so.
    let shown: Set<Int>
    let open: Set<Int>
    /// The surnames of persons whom it names in full, each with the persons who are meant; nil where
    /// nobody knows them.
    let fullNames: [UInt32: Set<UInt32?>]

    init(_ article: ReadArticle, _ context: LinkingContext) {
      var linker = ArticleLinker(article, context)
      drafts = linker.run()
      let shown = Set(drafts.compactMap { $0.status == .linked ? $0.node : nil })
      self.shown = shown
      open = Set(linker.hits.lazy.filter(\.isShort).map(\.node)).subtracting(shown)
      var fullNames: [UInt32: Set<UInt32?>] = [:]
      for draft in drafts
      where draft.kind == .person && draft.tokens.count > 1 && draft.status != .ambiguous {
        let last = article.source.tokens[draft.tokens.upperBound - 1]
        fullNames[last, default: []].insert(draft.entity)
      }
      self.fullNames = fullNames
    }
  }

  /// Nothing that other articles know would tell more of this one.
  private func isExplained(
    _ reading: Reading, _ article: ReadArticle, _ informed: LinkingContext
  ) -> Bool {
    guard reading.open.isDisjoint(with: informed.shownNodes) else { return false }
    if informed.knownSurnames.isEmpty { return true }
    var isMeant = Set<Int>()
    for draft in reading.drafts where draft.status != .null { isMeant.formUnion(draft.tokens) }
    return !article.source.tokens.indices.contains { token in
      informed.knownSurnames[article.source.tokens[token]] != nil && article.cases[token].isUpper
        && !isMeant.contains(token)
    }
  }

  /// The context with what the articles show of names: surnames that they know one person by, and names of
  /// one word that at least two of them show to be those of organizations, and not less than half of all that have them. Trades articles that
  /// depend on each other for names that hardly any article explains, since everybody knows them.
  private func informed(by readings: [Reading]) -> LinkingContext {
    var shownCounts: [Int: Int] = [:]
    var openCounts: [Int: Int] = [:]
    for reading in readings {
      for node in reading.shown { shownCounts[node, default: 0] += 1 }
      for node in reading.open { openCounts[node, default: 0] += 1 }
    }
    let wellShown = shownCounts.filter { node, count in
      count >= Self.wellShownCountMin && 2 * count >= openCounts[node, default: 0]
    }
    let shown = shownCounts.filter { node, count in
      count > 1 && count >= openCounts[node, default: 0] || wellShown[node] != nil
    }
    return context.knowing(
      shown: Set(shown.keys), wellShown: Set(wellShown.keys),
      surnames: KnownSurnames(readings.map(\.fullNames), articles, context).bearers)
  }

  /// Articles that show a name from which one without a word on it means the same: "Facebook".
  private static let wellShownCountMin = 8

  private func mentions(_ drafts: [MentionDraft], ofArticle index: Int) -> [Mention] {
    let article = articles[index]
    return drafts.map { draft in
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
