/// Names that an article may have for other reasons than to speak of their bearer.
extension ArticleLinker {
  /// Names that no registry has as they stand, or has as one of many, need an article that says so.
  func limitDoubtful(
    _ evidence: inout OrganizationEvidence, _ first: GazetteerHit, _ bearers: [Gazetteer.Bearer],
    _ isMostlyLower: Bool, strongCount: Int, isNamed: Bool
  ) {
    guard first.isShort, !first.isHan, !evidence.reasons.contains(.legalForm) else { return }
    let isPrimary = bearers.contains(where: \.isPrimary)
    // "Fire" of a club, "News" of a corporation: whatever the article names besides.
    if isMostlyLower, !isPrimary { evidence.limit(to: 2, .nickname) }
    if isNamed { return }
    if isMostlyLower, strongCount == 0, !evidence.reasons.contains(.listedTogether) {
      evidence.limit(to: 2, .commonWord)
    }
    if bearers.allSatisfy(\.isDerived), strongCount == 0,
      bearers.allSatisfy(\.isGuess) || evidence.reasons.contains(.commonWord)
    {
      evidence.limit(to: 2, .derived)
    }
    guard isShortAcronym(first) else { return }
    // Three letters stand for many things: "VC", "CMS". Industry and place are no sign then.
    let isListed = evidence.reasons.contains(.listedTogether)
    if !isPrimary, strongCount < 2, !isListed { evidence.limit(to: 2, .nickname) }
    if strongCount == 0, !isListed, evidence.reasons.isDisjoint(with: [.coMention, .possessive]) {
      evidence.limit(to: 2, .commonWord)
    }
  }

  /// What looks like the name may be another one, or a part of it.
  func limitOtherNames(
    _ evidence: inout OrganizationEvidence, _ places: [GazetteerHit],
    _ bearers: [Gazetteer.Bearer], _ isMostlyLower: Bool, strongCount: Int
  ) {
    let first = places[0]
    if first.isHan { return }
    let weight = weight(of: bearers)
    let name = first.tokens.prefix(first.nameCount).map { article.source.tokens[$0] }
    // Whom an article introduces as "Virginia Giuffre" it goes on to call "Giuffre".
    if first.isShort, strongCount < 3,
      weight < Self.knownWeightMin ? isIntroducedAsSurname(name[0]) : isSurname(name[0])
    {
      evidence.limit(to: 2, .insideLongerName)
    }
    // "United" begins the names of many, and is none.
    if first.isShort, context.words.isNationality(name[0]) {
      evidence.limit(to: 2, .commonWord)
    }
    // "The northern Sierra Nevada" is no Sierra Nevada Corporation: firms have no article.
    if strongCount == 0, bearers.allSatisfy(\.isStripped),
      !name.contains(where: { context.words.isKind($0) || context.words.isInstitution($0) }),
      places.contains(where: { article.isDetermined($0.tokens, context.words) })
    {
      evidence.limit(to: 2, .commonWord)
    }
    // "Machine Learning Ltd" stands in a register and machine learning in the news.
    if !first.isShort, isMostlyLower, weight < Self.knownWeightMin,
      bearers.allSatisfy(\.isStripped), context.smallNodes.contains(first.node),
      strongCount < 2 || evidence.reasons.isDisjoint(with: [.possessive, .listedTogether])
    {
      evidence.limit(to: 2, .commonWord)
    }
    // "Global Health", "Quantum Computing": a field before it is a firm.
    if !first.isShort, isMostlyLower, strongCount == 0, weight < 2, places.count == 1,
      let last = name.last, !context.words.isInstitution(last), !context.words.isFirm(last),
      evidence.reasons.isDisjoint(with: [.possessive, .listedTogether])
    {
      evidence.limit(to: 2, .commonWord)
    }
  }

  /// What a place holds is the name of a person, of a town or of something whose name is longer.
  func isOtherName(
    _ place: GazetteerHit, _ evidence: OrganizationEvidence, isKnown: Bool
  ) -> Bool {
    let isCommon = evidence.reasons.contains(.commonWord)
    let followsName = article.followsName(place.tokens.lowerBound, context.words, context.use)
    // "Computer Training Source, Inc." is no Source, Inc.
    if place.hasLegalForm {
      let words = place.tokens.prefix(place.nameCount).count {
        !context.words.isLegalForm(article.source.tokens[$0])
      }
      return words == 1 && article.followsCapital(place.tokens.lowerBound, context.words)
        || followsName && isCommon
    }
    guard place.isShort else { return false }
    if article.isSecondPart(place.tokens, context.words) { return true }
    if followsName, isCommon || !isKnown { return true }
    if article.isPersonsPlace(place.tokens, context.words, context.use) { return true }
    if isCommon || !isKnown, article.isLocated(place.tokens, context.gazetteer.placeWords) {
      return true
    }
    // "VPNs for United Arab Emirates": in a headline nothing tells where a name ends.
    return isCommon && evidence.points < Self.plainPoints && article.touchesCapital(place.tokens)
      && article.isHeadline(article.sentences[article.sentenceOfToken[place.tokens.lowerBound]])
  }

  /// Points from which a common word is a name whatever stands beside it.
  private static let plainPoints = 5

  /// The first place of a word outside of headlines follows another name, none of a place: "AirAsia" of
  /// "Indonesia AirAsia" is no surname.
  private func isIntroducedAsSurname(_ id: UInt32) -> Bool {
    let first = article.source.tokens.indices.first { token in
      article.source.tokens[token] == id
        && !article.isHeadline(article.sentences[article.sentenceOfToken[token]])
    }
    guard let first, article.followsName(first, context.words, context.use) else { return false }
    return !context.gazetteer.placeWords.contains(article.source.tokens[first - 1])
  }

  /// A name of persons that the article gives one: "Mr Roe", "Ann Roe".
  private func isSurname(_ id: UInt32) -> Bool {
    guard context.isPersonalName(id) else { return false }
    return article.source.tokens.indices.contains { token in
      article.source.tokens[token] == id && article.cases[token].isUpper
        && article.isPersonsPlace(token..<(token + 1), context.words, context.use)
    }
  }

  /// Three capitals or less.
  func isShortAcronym(_ hit: GazetteerHit) -> Bool {
    hit.isShort && article.cases[hit.tokens.lowerBound] == .allCapitals
      && article.byteRange(hit.tokens.lowerBound..<(hit.tokens.lowerBound + 1)).count <= 3
  }

  /// The article's word for an alias that is a short form of a registered name too: "Samsung".
  func isShortForm(_ first: GazetteerHit, _ bearers: [Gazetteer.Bearer]) -> Bool {
    first.nameCount == 1
      && bearers.contains {
        context.gazetteer.shortForms[$0.entity]?.contains(
          article.source.tokens[first.tokens.lowerBound]) ?? false
      }
  }
}
