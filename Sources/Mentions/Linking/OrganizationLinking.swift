/// What an article says for reading a name as an organization. Points, because each is weak: a name
/// of several words brings them along, a word like "Apple" or "Target" must earn them.
private struct OrganizationEvidence {
  var points = 0
  var reasons: Set<MentionReason> = []

  mutating func add(_ points: Int, _ reason: MentionReason) {
    self.points += points
    reasons.insert(reason)
  }

  /// Points from which a name is linked.
  static let linkPoints = 3
}

extension ArticleLinker {
  func organizationDrafts(
    _ places: [GazetteerHit], _ bearers: [Gazetteer.Bearer]
  ) -> [MentionDraft] {
    let evidence = evidence(places, bearers)
    let choice = choose(places, bearers)
    return places.compactMap { place in
      let isInside =
        place.isShort && !place.hasLegalForm
        && article.isInsideLongerName(place.tokens, context.words)
      let isCommon = evidence.reasons.contains(.commonWord)
      // "Google Maps" still speaks of Google; "Target Field" does not of Target.
      if isInside && isCommon { return nil }
      // "Emerging markets fell": the sentence demands the capital.
      if isCommon, place.isShort, !place.hasLegalForm,
        article.startsSentence(place.tokens.lowerBound),
        context.use.isMostlyLower(article.source.tokens[place.tokens.lowerBound])
      {
        return nil
      }
      let points = evidence.points - (isInside ? 1 : 0)
      var draft = MentionDraft(
        tokens: place.tokens, kind: .organization, status: .ambiguous,
        candidates: bearers.map(\.entity), entity: nil, confidence: 0, reasons: evidence.reasons)
      if isInside { draft.reasons.insert(.insideLongerName) }
      guard points >= OrganizationEvidence.linkPoints else {
        if points <= 0 {
          // A capital that the sentence demands is no sign of a name.
          if isCommon || draft.reasons.contains(.headline)
            || article.startsSentence(place.tokens.lowerBound)
          {
            return nil
          }
          draft.status = .null
          draft.candidates = []
        }
        draft.confidence = thousandths(0.2 + 0.1 * Double(max(0, points)))
        return draft
      }
      draft.reasons.formUnion(choice.reasons)
      guard let entity = choice.entity else {
        draft.confidence = 0.5
        return draft
      }
      draft.status = .linked
      draft.entity = entity
      let base = place.isShort ? 0.70 + 0.05 * Double(points - 3) : 0.90 + 0.02 * Double(points - 3)
      draft.confidence = thousandths(min(0.97, base) * choice.factor)
      return draft
    }
  }

  private func evidence(
    _ places: [GazetteerHit], _ bearers: [Gazetteer.Bearer]
  ) -> OrganizationEvidence {
    var evidence = OrganizationEvidence()
    let first = places[0]
    let tokens = article.source.tokens
    let nameIDs = first.tokens.prefix(first.nameCount).map { tokens[$0] }
    if first.isShort {
      let weight = bearers.map { context.names.weights[Int($0.entity)] }.max() ?? 0
      if first.isHan || isWeakWord(first.tokens.lowerBound, weight) {
        let isMostlyLower = nameIDs.allSatisfy { context.use.isMostlyLower($0) }
        evidence.add(isMostlyLower ? -1 : 0, .commonWord)
        if !isMostlyLower, weight >= Self.knownWeightMin { evidence.add(1, .weight) }
      } else {
        // "AES" is an energy company and a cipher: an acronym always needs a sign.
        let isAcronym =
          article.cases[first.tokens.lowerBound] == .allCapitals
          && article.byteRange(first.tokens).count <= 4
        evidence.add(weight > 1 && !isAcronym ? 2 : 1, .rareWord)
        if weight >= Self.knownWeightMin { evidence.add(1, .weight) }
      }
    } else if !first.isHan,
      nameIDs.allSatisfy({ context.use.isMostlyLower($0) || context.words.isConnector($0) })
    {
      evidence.add(1, .commonWord)
    } else {
      evidence.add(3, .severalWords)
    }
    if places.contains(where: { $0.hasLegalForm }) { evidence.add(3, .legalForm) }

    let entities = Set(bearers.map(\.entity))
    let hasLonger = hits.contains { hit in
      hit.nameCount > first.nameCount
        && context.gazetteer.bearers[hit.node].contains { entities.contains($0.entity) }
    }
    if hasLonger { evidence.add(4, .longerMention) }
    let wordCount = companyWords(places).count
    if wordCount > 0 { evidence.add(min(3, wordCount), .companyWords) }
    if hasNeighbors(places, apartFrom: entities) { evidence.add(1, .coMention) }
    if first.nameCount == 1, isDomain(nameIDs[0]) { evidence.add(2, .domain) }
    if bearers.contains(where: {
      hintCount($0.entity, apartFrom: first.tokens) > 0 || relatedCount($0.entity) > 0
    }) {
      evidence.add(1, .hints)
    }
    let clear = places.filter { place in
      let sentence = article.sentences[article.sentenceOfToken[place.tokens.lowerBound]]
      return sentence.tokens.lowerBound != place.tokens.lowerBound
        && !article.isHeadline(sentence)
    }
    if clear.count >= 3 { evidence.add(1, .repeated) }
    if clear.isEmpty && first.isShort && !first.isHan { evidence.add(-1, .headline) }
    return evidence
  }

  /// Records from which an organization counts as known: its one-word name needs no further sign
  /// when it is never written small; one of a single record needs two. Trades a few namesakes of,
  /// say, Netflix against most mentions of it.
  private static let knownWeightMin: UInt32 = 4

  /// A word that the corpus also writes small, a personal name ("Dave"), a short acronym of an
  /// organization that is not widely known ("CGI"), or in German any noun that no other text knows
  /// as a name ("Stern").
  private func isWeakWord(_ token: Int, _ weight: UInt32) -> Bool {
    let id = article.source.tokens[token]
    if context.use.isCommon(id) || context.gazetteer.isPersonalName(id) { return true }
    if article.capitalizesNouns, !context.use.isCapitalized(id) { return true }
    return article.cases[token] == .allCapitals && weight < Self.knownWeightMin
      && article.source.ends[token] - article.source.starts[token] <= 4
  }

  /// Distinct words that companies are written about with, within eight words of a place.
  private func companyWords(_ places: [GazetteerHit]) -> Set<UInt32> {
    var found: Set<UInt32> = []
    for place in places where !article.isInsideLongerName(place.tokens, context.words) {
      let sentence = article.sentences[article.sentenceOfToken[place.tokens.lowerBound]].tokens
      let window =
        max(
          sentence.lowerBound, place.tokens.lowerBound - 8)..<min(
          sentence.upperBound, place.tokens.upperBound + 8)
      for token in window where !place.tokens.contains(token) {
        let id = article.source.tokens[token]
        if context.words.isCompanyContext(id) { found.insert(id) }
      }
    }
    return found
  }

  /// Another organization stands in the same sentence: one of several words, or a rare word.
  private func hasNeighbors(_ places: [GazetteerHit], apartFrom entities: Set<UInt32>) -> Bool {
    let sentences = Set(places.map { article.sentenceOfToken[$0.tokens.lowerBound] })
    return hits.contains { hit in
      sentences.contains(article.sentenceOfToken[hit.tokens.lowerBound])
        && (!hit.isShort || !context.use.isCommon(article.source.tokens[hit.tokens.lowerBound]))
        && context.gazetteer.bearers[hit.node].allSatisfy {
          !entities.contains($0.entity)
            && context.names.kinds[Int($0.entity)] == .organization
        }
    }
  }

  /// "apple.com" stands in the article.
  private func isDomain(_ id: UInt32) -> Bool {
    let tokens = article.source.tokens
    return tokens.indices.dropLast().contains { index in
      tokens[index] == id && context.domainEndings.contains(tokens[index + 1])
        && article.gap(after: index).elementsEqual([0x2E])
    }
  }

  /// The bearer of a name that the article speaks of; nil when nothing tells them apart.
  private func choose(
    _ places: [GazetteerHit], _ bearers: [Gazetteer.Bearer]
  ) -> (entity: UInt32?, reasons: Set<MentionReason>, factor: Double) {
    if bearers.count == 1 { return (bearers[0].entity, [], 1) }
    let scored = bearers.map { bearer in
      let longer = hits.contains { hit in
        hit.nameCount > places[0].nameCount
          && context.gazetteer.bearers[hit.node].contains { $0.entity == bearer.entity }
      }
      return (
        bearer.entity,
        (longer ? 3 : 0) + min(3, hintCount(bearer.entity, apartFrom: places[0].tokens))
          + 2 * min(1, relatedCount(bearer.entity))
      )
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    if scored[0].1 > scored[1].1 { return (scored[0].0, [.hints], 0.95) }
    let tied = scored.filter { $0.1 == scored[0].1 }.map(\.0).sorted {
      (context.names.weights[Int($1)], $0) < (context.names.weights[Int($0)], $1)
    }
    let best = context.names.weights[Int(tied[0])]
    if best >= 3, best >= 3 * context.names.weights[Int(tied[1])] {
      return (tied[0], [.weight], 0.9)
    }
    return (nil, [.namesakes], 1)
  }
}
