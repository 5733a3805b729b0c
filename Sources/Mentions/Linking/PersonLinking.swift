extension ArticleLinker {
  /// Full names of persons. One bearer is linked unless the name is so common that a namesake is as
  /// likely; several are told apart by the article or stay ambiguous.
  func personDrafts(_ places: [GazetteerHit], _ bearers: [Gazetteer.Bearer]) -> [MentionDraft] {
    let first = places[0]
    let hasRole = places.contains { isBesideRole($0.tokens) }
    // A namesake of today is meant rather than one of long ago.
    let contemporary = bearers.filter { !isBornLongBefore($0.entity) }
    let scored = (contemporary.isEmpty ? bearers : contemporary).map { bearer in
      (
        bearer.entity,
        min(3, hintCount(bearer.entity, apartFrom: first.tokens))
          + 2 * min(1, relatedCount(bearer.entity, apartFrom: bearers))
      )
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let tokens = article.source.tokens
    let namesakes = context.gazetteer.expectedNamesakes(
      given: tokens[first.tokens.lowerBound],
      family: tokens[first.tokens.lowerBound + first.nameCount - 1])
    let support = scored[0].1 + (hasRole ? 1 : 0)

    var entity: UInt32?
    var reasons: Set<MentionReason> = [.fullName]
    if hasRole { reasons.insert(.role) }
    if scored[0].1 > 0 { reasons.insert(.hints) }
    if scored.count > 1 {
      reasons.insert(.namesakes)
      if scored[0].1 > scored[1].1 { entity = scored[0].0 }
    } else if contemporary.isEmpty {
      reasons.insert(.bornLongBefore)
      if support > 1 { entity = scored[0].0 }
    } else if first.isHan {
      if support > 0 { entity = scored[0].0 }
    } else if namesakes < Self.namesakesMax[min(support, 3)] {
      entity = scored[0].0
    } else {
      reasons.insert(.commonName)
    }
    return places.map { place in
      var draft = MentionDraft(
        tokens: place.tokens, kind: .person, status: .ambiguous,
        candidates: bearers.map(\.entity), entity: nil, confidence: 0.5, reasons: reasons)
      if article.isInsideLongerName(place.tokens, context.words), !followsRole(place.tokens) {
        // "Ted Cruz Morales" is somebody else, or may be.
        draft.reasons.insert(.insideLongerName)
      } else if let entity {
        draft.status = .linked
        draft.entity = entity
        draft.confidence = thousandths(
          min(0.98, 0.92 - min(0.3, 0.2 * namesakes) + 0.03 * Double(min(2, support)))
            * (bearers.count > 1 ? 0.95 : 1))
      }
      return draft
    }
  }

  /// Expected namesakes up to which a name is linked, by what else speaks for it. A list of some
  /// thousand persons in public roles is a small sample of all bearers, so the first bound is low.
  private static let namesakesMax = [0.05, 0.5, 3, 1000]

  /// "Secretary of State Mike Roe": what stands before the name is a role of several words.
  private func followsRole(_ tokens: Range<Int>) -> Bool {
    let sentence = article.sentences[article.sentenceOfToken[tokens.lowerBound]].tokens
    var token = tokens.lowerBound - 1
    while token >= sentence.lowerBound, tokens.lowerBound - token <= 4, article.isAdjacent(token) {
      let id = article.source.tokens[token]
      if context.words.isPublicRole(id) { return true }
      if !article.cases[token].isUpper && !context.words.isConnector(id) { return false }
      token -= 1
    }
    return false
  }

  /// A title right before the name, or a public role within six words of the sentence.
  private func isBesideRole(_ tokens: Range<Int>) -> Bool {
    let sentence = article.sentences[article.sentenceOfToken[tokens.lowerBound]].tokens
    if tokens.lowerBound > sentence.lowerBound,
      context.words.isTitle(article.source.tokens[tokens.lowerBound - 1])
    {
      return true
    }
    if tokens.allSatisfy({ context.words.isHan(article.source.tokens[$0]) }) {
      return article.hasHanRole(beside: tokens, sentence)
    }
    let window =
      max(
        sentence.lowerBound, tokens.lowerBound - 6)..<min(
        sentence.upperBound, tokens.upperBound + 6)
    return window.contains {
      !tokens.contains($0) && context.words.isPublicRole(article.source.tokens[$0])
    }
  }
}
