/// The persons that an article names in full, and where it goes on with their surnames alone.
struct PersonChains {
  private struct Antecedent {
    var family: [UInt32]
    var token: Int
    var draft: MentionDraft
  }

  private var antecedents: [Antecedent] = []
  /// References from which a surname belongs to its bearer, whatever relatives enter later.
  private static let settledCount = 3
  /// Places of full names with the same surname that nobody in the gazetteer bears, by the last
  /// word.
  private var strangers: [UInt32: [Int]] = [:]

  init(_ drafts: [MentionDraft], _ article: ReadArticle, _ context: LinkingContext) {
    let tokens = article.source.tokens
    for draft in drafts.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where draft.kind == .person && !draft.candidates.isEmpty {
      // "President Roe" opens with the surname itself.
      let opensByRole = draft.tokens.count == 1 && draft.reasons.contains(.role)
      let node = context.gazetteer.matches(
        tokens, at: draft.tokens.lowerBound, inflection: article.inflection(of:),
        continues: { $0 + 1 < draft.tokens.upperBound }
      ).first { $0.end == draft.tokens.upperBound }?.node
      let count =
        opensByRole
        ? 1
        : node.flatMap { node in
          context.gazetteer.bearers[node].map(\.familyCount).filter { $0 > 0 }.min()
        } ?? 0
      guard count > 0 else { continue }
      antecedents.append(
        Antecedent(
          family: Array(tokens[(draft.tokens.upperBound - count)..<draft.tokens.upperBound]),
          token: draft.tokens.upperBound, draft: draft))
    }
    let taken = drafts.map(\.tokens)
    for family in Set(antecedents.compactMap(\.family.last)) {
      for token in tokens.indices where tokens[token] == family && article.cases[token].isUpper {
        if taken.contains(where: { $0.contains(token) }) { continue }
        if article.followsName(token, context) { strangers[family, default: []].append(token) }
      }
    }
  }

  /// Tokens where a surname refers back, so that a company of the same name does not take them.
  func surnamePlaces(
    in article: ReadArticle, _ isTaken: [Bool], _ context: LinkingContext
  ) -> Set<Int> {
    Set(references(in: article, isTaken, context).flatMap { Array($0.tokens) })
  }

  func references(
    in article: ReadArticle, _ isTaken: [Bool], _ context: LinkingContext
  ) -> [MentionDraft] {
    if antecedents.isEmpty { return [] }
    var references: [MentionDraft] = []
    let tokens = article.source.tokens
    for start in tokens.indices where article.cases[start].isUpper && !isTaken[start] {
      let chain = antecedents.filter { antecedent in
        let end = start + antecedent.family.count
        return antecedent.token <= start && end <= tokens.count
          && tokens[start..<end].elementsEqual(antecedent.family)
          && !isTaken[start..<end].contains(true)
      }
      guard let length = chain.map(\.family.count).max() else { continue }
      let named = chain.filter { $0.family.count == length }
      let place = start..<(start + length)
      if article.followsName(start, context)
        || article.isInsideLongerName(place, context.words)
      {
        continue
      }
      if article.startsSentence(start), context.use.isMostlyLower(tokens[start]) { continue }
      if let entity = named[0].draft.entity, article.isOfAnotherRole(start, entity, context) {
        continue
      }
      let candidates = Set(named.flatMap { $0.draft.entity.map { [$0] } ?? $0.draft.candidates })
      // Whoever was named in full last is meant, unless the surname had its owner long before.
      let full = named.map(\.token).max() ?? 0
      let hasStranger = (named[0].family.last.flatMap { strangers[$0] } ?? []).contains {
        $0 < start && $0 + 1 > full
          && references.count { $0.candidates == named[0].draft.candidates } < Self.settledCount
      }
      var draft = MentionDraft(
        tokens: place, kind: .person, status: .ambiguous, candidates: candidates.sorted(),
        entity: nil, confidence: 0.5, reasons: [.surname])
      if hasStranger || candidates.count > 1 {
        draft.reasons.insert(.namesakes)
      } else if let entity = named[0].draft.entity {
        draft.status = .linked
        draft.entity = entity
        draft.confidence = thousandths(named[0].draft.confidence * 0.97)
      }
      references.append(draft)
    }
    return references
  }
}

extension ReadArticle {
  /// A capitalized word stands right before that is no title, role or sentence start.
  func followsName(_ token: Int, _ context: LinkingContext) -> Bool {
    guard token > 0, isAdjacent(token - 1), cases[token - 1].isUpper else { return false }
    let id = source.tokens[token - 1]
    let words = context.words
    if context.use.isMostlyLower(id) { return false }
    // "Kandidatin Roe": German writes every noun with a capital.
    if capitalizesNouns { return followsGivenName(token, context) }
    return !words.isTitle(id) && !words.isPublicRole(id) && !words.isFunctionWord(id)
  }

  /// "Ann Roe": a given name stands right before.
  func followsGivenName(_ token: Int, _ context: LinkingContext) -> Bool {
    guard token > 0, isAdjacent(token - 1), cases[token - 1].isUpper else { return false }
    let id = source.tokens[token - 1]
    return context.gazetteer.isGivenName(id) || context.use.isGivenName(id)
  }

  /// "Sen. Roe" is not the president of that name.
  func isOfAnotherRole(_ token: Int, _ entity: UInt32, _ context: LinkingContext) -> Bool {
    guard token > 0, cases[token - 1].isUpper,
      let role = context.words.roles(source.tokens[token - 1])
    else { return false }
    let own = context.roles(of: entity)
    return !own.isEmpty && own.isDisjoint(with: role)
  }
}
