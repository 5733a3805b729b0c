extension ArticleLinker {
  /// Full names of persons. One bearer is linked unless the name is so common that a namesake is as
  /// likely; several are told apart by the article or stay ambiguous.
  func personDrafts(_ places: [GazetteerHit], _ bearers: [Gazetteer.Bearer]) -> [MentionDraft] {
    let first = places[0]
    // Whoever holds an office only is no chief executive for that.
    let isOfficial = bearers.allSatisfy { bearer in
      let roles = context.roles(of: bearer.entity)
      return !roles.isEmpty && roles.isDisjoint(with: Self.firmRoles)
    }
    let hasRole = places.contains { isBesideRole($0.tokens, isOfficial: isOfficial) }
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
    // What somebody may be called for short proves nothing of itself.
    let isDoubtful =
      support == 0
      && (isOutOfPlace(places, namesakes)
        || bearers.allSatisfy { $0.familyCount > 0 && !$0.isFull })

    var entity: UInt32?
    var reasons: Set<MentionReason> = [.fullName]
    if hasRole { reasons.insert(.role) }
    if scored[0].1 > 0 { reasons.insert(.hints) }
    if isDoubtful, scored.count == 1 {
      reasons.insert(.tooLittle)
      if contemporary.isEmpty { reasons.insert(.bornLongBefore) }
      if namesakes >= Self.namesakesMax[0] { reasons.insert(.commonName) }
    } else if scored.count > 1 {
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
      if article.isInsideLongerName(place.tokens, context.words), !followsRole(place.tokens),
        !followsTitleWord(place.tokens)
      {
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

  /// Nothing speaks for the bearer, and something against: the name stands on lines of its own, as those
  /// of authors and staff do; the article gives its bearer another occupation; or it has hardly a word
  /// of public life, and others may be called so.
  private func isOutOfPlace(_ places: [GazetteerHit], _ namesakes: Double) -> Bool {
    if places[0].isHan { return false }
    if isWords(places[0]) { return true }
    if places.contains(where: { isBesideOccupation($0.tokens) }) { return true }
    if places.allSatisfy({ isLine($0.tokens) }), !isNamedAgain(places[0]) { return true }
    return civicCount < Self.civicCountMin
      && (namesakes > 0 || !context.gazetteer.isTellingOfNames)
  }

  /// Distinct words of public life from which an article may name whoever holds an office.
  static let civicCountMin = 2

  /// "Blade Runner", "The Wolf": words that somebody is nicknamed by, and no given name.
  private func isWords(_ first: GazetteerHit) -> Bool {
    let name = first.tokens.prefix(first.nameCount).map { article.source.tokens[$0] }
    return name.allSatisfy { context.use.isEveryday($0) || context.words.isFunctionWord($0) }
      && !context.use.isGivenName(name[0])
  }

  /// The sentence is the name and nothing else, or "By" and the name.
  private func isLine(_ tokens: Range<Int>) -> Bool {
    let sentence = article.sentences[article.sentenceOfToken[tokens.lowerBound]].tokens
    return sentence.upperBound == tokens.upperBound
      && (sentence.lowerBound == tokens.lowerBound
        || sentence.lowerBound + 1 == tokens.lowerBound
          && article.surface(sentence.lowerBound..<tokens.lowerBound).lowercased() == "by")
  }

  /// The surname stands somewhere without the given name.
  private func isNamedAgain(_ first: GazetteerHit) -> Bool {
    let tokens = article.source.tokens
    let last = first.tokens.lowerBound + first.nameCount - 1
    return tokens.indices.contains { token in
      tokens[token] == tokens[last] && article.cases[token].isUpper
        && (token == 0 || tokens[token - 1] != tokens[last - 1])
    }
  }

  /// "singer Ann Roe", "Ann Roe, a climate scientist".
  private func isBesideOccupation(_ tokens: Range<Int>) -> Bool {
    let sentence = article.sentences[article.sentenceOfToken[tokens.lowerBound]].tokens
    if tokens.lowerBound > sentence.lowerBound, article.isAdjacent(tokens.lowerBound - 1),
      context.words.isOccupation(article.source.tokens[tokens.lowerBound - 1])
    {
      return true
    }
    guard tokens.upperBound < sentence.upperBound,
      article.gap(after: tokens.upperBound - 1).first == 0x2C
    else { return false }
    for token in tokens.upperBound..<min(tokens.upperBound + 8, sentence.upperBound) {
      if context.words.isOccupation(article.source.tokens[token]) { return true }
      if token + 1 < sentence.upperBound, article.gap(after: token).contains(0x2C) { return false }
    }
    return false
  }

  /// "Administrator Jim Roe": a word that texts write small, and no name goes on behind.
  private func followsTitleWord(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard before >= 0, article.isAdjacent(before),
      context.use.isMostlyLower(article.source.tokens[before])
    else { return false }
    return tokens.upperBound >= article.count || !article.isAdjacent(tokens.upperBound - 1)
      || !article.cases[tokens.upperBound].isUpper
  }

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
  private func isBesideRole(_ tokens: Range<Int>, isOfficial: Bool) -> Bool {
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
        && !(isOfficial && Self.firmRoles.contains(article.surface($0..<($0 + 1)).lowercased()))
    }
  }

  /// Roles that are those of firms alone.
  private static let firmRoles: Set<String> = ["executive", "ceo", "founder"]
}
