extension ArticleLinker {
  /// Persons whom an article names by position and surname alone: "President Roe", "Sen. Roe".
  ///
  /// One bearer of the surname who holds or held that position is linked, several stay ambiguous. A
  /// given name before the surname is no such opening, nor is "State Sen. Roe": positions of the
  /// states are not those of the country.
  func roleOpenings(_ isTaken: [Bool]) -> [MentionDraft] {
    let tokens = article.source.tokens
    var drafts: [MentionDraft] = []
    for token in tokens.indices.dropFirst()
    where article.cases[token].isUpper && !isTaken[token] && !isTaken[token - 1] {
      guard let known = context.gazetteer.personsOfFamily[tokens[token]],
        article.cases[token - 1].isUpper, isTitleGap(token - 1),
        article.sentenceOfToken[token] == article.sentenceOfToken[token - 1],
        let role = context.words.roles(tokens[token - 1])
      else { continue }
      if token > 1, context.words.isLocal(tokens[token - 2]) { continue }
      let holders = Set(
        known.filter { bearer in
          bearer.familyCount == 1 && !isBornLongBefore(bearer.entity)
            && !context.roles(of: bearer.entity).isDisjoint(with: role)
        }.map(\.entity)
      ).sorted()
      if holders.isEmpty || holders.count > Self.holdersMax { continue }
      if article.isInsideLongerName(token..<(token + 1), context.words) { continue }
      drafts.append(
        MentionDraft(
          tokens: token..<(token + 1), kind: .person,
          status: holders.count == 1 ? .linked : .ambiguous, candidates: holders,
          entity: holders.count == 1 ? holders[0] : nil,
          confidence: holders.count == 1 ? 0.85 : 0.5,
          reasons: holders.count == 1 ? [.role] : [.role, .namesakes]))
    }
    return drafts
  }

  /// More holders than this, and the name opens nothing an editor could decide.
  private static let holdersMax = 8

  /// A space, or the dot of "Sen." and a space.
  private func isTitleGap(_ token: Int) -> Bool {
    let gap = article.gap(after: token)
    return gap.elementsEqual([0x20]) || gap.elementsEqual([0x2E, 0x20])
      || gap.elementsEqual([0xC2, 0xA0])
  }
}

extension ReadArticle {
  /// A Chinese word for a public role stands at most six characters from a name.
  func hasHanRole(beside tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let text = surroundings(of: tokens, in: sentence, reach: 6)
    return hanRoleWords.contains { text.contains($0) }
  }
}

private let hanRoleWords = [
  "主席", "总书记", "总理", "部长", "省长", "市长", "书记", "委员", "代表", "局长", "主任", "常委", "司令", "检察长",
]
