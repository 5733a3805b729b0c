/// Letters that stand for a name of the article, and names that its letters stand for.
///
/// Both without the parentheses of "European Central Bank (ECB)", which `OrganizationChains` reads; at
/// least three letters, since two stand for anything.
extension ArticleLinker {
  private static let letterCountMin = 3

  /// "ECB" where the article names the European Central Bank in full.
  func initialisms(_ isTaken: [Bool]) -> [MentionDraft] {
    var found: [MentionDraft] = []
    for draft in linkedOrganizations {
      let letters = initials(of: draft.tokens)
      guard letters.count >= Self.letterCountMin else { continue }
      for token in article.source.tokens.indices
      where !isTaken[token] && article.cases[token] == .allCapitals
        && article.source.text[article.byteRange(token..<(token + 1))].elementsEqual(letters)
      {
        found.append(reference(to: draft, token..<(token + 1), .acronym))
      }
    }
    return found
  }

  /// "Pacific Gas & Electric" where the article speaks of PG&E, and "Conservatives" where it names the
  /// Conservative Party.
  func expansions(_ isTaken: [Bool]) -> [MentionDraft] {
    var found: [MentionDraft] = []
    for draft in linkedOrganizations {
      let letters = article.source.text[article.byteRange(draft.tokens)].filter {
        (0x41...0x5A).contains($0)
      }
      if letters.count >= Self.letterCountMin, isWrittenInCapitals(draft.tokens) {
        for start in article.source.tokens.indices {
          guard let run = spelledOut(letters, at: start, isTaken) else { continue }
          found.append(reference(to: draft, run, .acronym))
        }
      }
      for token in members(of: draft.tokens) where !isTaken[token] {
        found.append(reference(to: draft, token..<(token + 1), .shortName))
      }
    }
    return found
  }

  private var linkedOrganizations: [MentionDraft] {
    drafts.filter { $0.kind == .organization && $0.status == .linked }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func reference(
    to draft: MentionDraft, _ tokens: Range<Int>, _ reason: MentionReason
  ) -> MentionDraft {
    MentionDraft(
      tokens: tokens, kind: .organization, status: .linked, candidates: draft.candidates,
      entity: draft.entity, confidence: thousandths(draft.confidence * 0.95), reasons: [reason])
  }

  private func isWrittenInCapitals(_ tokens: Range<Int>) -> Bool {
    article.source.text[article.byteRange(tokens)].allSatisfy {
      !(0x61...0x7A).contains($0) && $0 < 0x80
    }
  }

  /// Of the words with a capital; empty for a name that has others than "of", "and" and the like.
  private func initials(of tokens: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    for token in tokens {
      let id = article.source.tokens[token]
      if context.words.isLegalForm(id), token > tokens.lowerBound { continue }
      if article.cases[token] == .capitalized {
        letters.append(article.source.text[Int(article.source.starts[token])])
      } else if !context.words.isConnector(id) {
        return []
      }
    }
    return letters
  }

  /// A run of capitalized words that begin with the letters one by one, and no further such word.
  private func spelledOut(_ letters: [UInt8], at start: Int, _ isTaken: [Bool]) -> Range<Int>? {
    var token = start
    for (place, letter) in letters.enumerated() {
      if place > 0, token < article.count, article.cases[token] == .lower,
        context.words.isConnector(article.source.tokens[token]), joins(token - 1)
      {
        token += 1
      }
      guard token < article.count, !isTaken[token], article.cases[token] == .capitalized,
        article.source.text[Int(article.source.starts[token])] == letter,
        article.source.ends[token] - article.source.starts[token] > 1,
        place == 0 || joins(token - 1)
      else { return nil }
      token += 1
    }
    let run = start..<token
    if token < article.count, context.words.isLegalForm(article.source.tokens[token]) { return run }
    return article.isInsideLongerName(run, context.words) ? nil : run
  }

  /// A space or a sign between spaces.
  private func joins(_ token: Int) -> Bool {
    let gap = article.gap(after: token)
    return gap.elementsEqual([0x20]) || gap.elementsEqual(" & ".utf8)
  }

  /// "Conservatives" are the Conservative Party.
  private func members(of tokens: Range<Int>) -> [Int] {
    guard tokens.count > 1, article.surface((tokens.upperBound - 1)..<tokens.upperBound) == "Party"
    else { return [] }
    let kind = article.surface((tokens.upperBound - 2)..<(tokens.upperBound - 1)) + "s"
    return article.source.tokens.indices.filter { token in
      article.cases[token].isUpper && article.surface(token..<(token + 1)) == kind
    }
  }
}
