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
