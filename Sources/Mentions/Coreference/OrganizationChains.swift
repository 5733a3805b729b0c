/// The organizations that an article names in full, and the short forms and acronyms that it goes
/// on with: "Huawei Technologies ... Huawei", "China Construction Bank (CCB) ... CCB".
struct OrganizationChains {
  private struct ShortForm {
    var token: UInt32
    /// The second character of a Chinese short form ("汇顶" of 汇顶科技), else `noIndex`.
    var next = noIndex
    var from: Int
    var isAcronym: Bool
    var draft: MentionDraft

    func stands(at token: Int, _ article: ReadArticle, _ isTaken: [Bool]) -> Bool {
      let tokens = article.source.tokens
      guard tokens[token] == self.token, from <= token else { return false }
      if next != noIndex {
        return token + 1 < tokens.count && tokens[token + 1] == next && !isTaken[token + 1]
      }
      return article.cases[token].isUpper
        && (!isAcronym || article.cases[token] == .allCapitals)
    }
  }

  private var forms: [ShortForm] = []
  private let tokens: [UInt32]

  /// More organizations than this beginning with a word, and the word stands for none of them
  /// ("China", "First"). A group with many subsidiaries stays below it.
  private static let sharedFirstMax: UInt32 = 30
  /// The same for words that are also written small: "Fox" of Fox News passes, "General" does not.
  private static let sharedCommonFirstMax: UInt32 = 10
  /// More companies beginning with two characters, and the pair is a place or a kind ("中国").
  private static let sharedPairMax: UInt32 = 2

  init(_ drafts: [MentionDraft], _ article: ReadArticle, _ context: LinkingContext) {
    let tokens = article.source.tokens
    self.tokens = tokens
    for draft in drafts.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where draft.kind == .organization && draft.status == .linked && draft.tokens.count > 1 {
      let first = tokens[draft.tokens.lowerBound]
      if draft.tokens.count >= 4, draft.tokens.allSatisfy({ context.words.isHan(tokens[$0]) }) {
        let second = tokens[draft.tokens.lowerBound + 1]
        let isName = context.gazetteer.matches(
          tokens, at: draft.tokens.lowerBound, inflection: { _ in .none },
          continues: { $0 + 1 < draft.tokens.upperBound }
        ).contains { $0.end == draft.tokens.lowerBound + 2 }
        if !isName,
          context.gazetteer.organizationsWithPair(first, second) <= Self.sharedPairMax
        {
          // Chinese headlines begin with the short form.
          forms.append(
            ShortForm(token: first, next: second, from: 0, isAcronym: false, draft: draft))
        }
      }
      let shared = context.gazetteer.organizationsWithFirst[Int(first)]
      if shared <= (context.use.isCommon(first) ? Self.sharedCommonFirstMax : Self.sharedFirstMax),
        !context.words.isFunctionWord(first), !context.words.isNationality(first),
        !context.gazetteer.placeWords.contains(first), !draft.reasons.contains(.nickname),
        !context.words.isHan(first),
        article.source.ends[draft.tokens.lowerBound]
          - article.source.starts[draft.tokens.lowerBound] > 2
      {
        forms.append(
          ShortForm(token: first, from: draft.tokens.upperBound, isAcronym: false, draft: draft))
      }
      // "Disney" of "Walt Disney".
      for entity in [draft.entity].compactMap({ $0 }) {
        for short in (context.gazetteer.shortForms[entity] ?? []).sorted()
        where short != first && !context.use.isMostlyLower(short)
          && draft.tokens.contains(where: { tokens[$0] == short })
        {
          forms.append(
            ShortForm(token: short, from: draft.tokens.upperBound, isAcronym: false, draft: draft))
        }
      }
      if let acronym = Self.acronym(behind: draft.tokens, article) {
        forms.append(
          ShortForm(token: tokens[acronym], from: acronym, isAcronym: true, draft: draft))
      }
    }
  }

  /// The token of "(ABC)" right behind a name that begins with the same letter.
  private static func acronym(behind name: Range<Int>, _ article: ReadArticle) -> Int? {
    let token = name.upperBound
    guard token < article.count, article.cases[token] == .allCapitals,
      article.gap(after: token - 1).filter({ $0 != 0x2E }).elementsEqual([0x20, 0x28]),
      Int(article.source.ends[token]) < article.source.text.count,
      article.source.text[Int(article.source.ends[token])] == 0x29
    else { return nil }
    let acronym = article.source.text[article.byteRange(token..<(token + 1))]
    let initial = article.source.text[Int(article.source.starts[name.lowerBound])]
    return (2...8).contains(acronym.count) && acronym.first == initial ? token : nil
  }

  /// The article's own short form stands for a name given before, and none of the organizations
  /// that are called like it is named in full.
  func takesOver(
    _ hit: GazetteerHit, _ context: LinkingContext, isNamedInFull: (UInt32) -> Bool
  ) -> Bool {
    // "Amazon" beside "Amazon Web Services" is still Amazon, where only one is called so.
    guard hit.tokens.count == 1, context.gazetteer.bearers[hit.node].count > 1 else {
      return false
    }
    let bearers = context.gazetteer.bearers[hit.node].map(\.entity)
    return forms.contains { form in
      form.next == noIndex && form.token == tokens[hit.tokens.lowerBound]
        && form.from <= hit.tokens.lowerBound
        && !bearers.contains { $0 == form.draft.entity }
    } && !bearers.contains(where: isNamedInFull)
  }

  func references(
    in article: ReadArticle, _ isTaken: [Bool], _ context: LinkingContext
  ) -> [MentionDraft] {
    if forms.isEmpty { return [] }
    var references: [MentionDraft] = []
    for token in 0..<article.count
    where !isTaken[token] && article.cases[token].isNameLike {
      let known = forms.filter { $0.stands(at: token, article, isTaken) }
      guard let first = known.first else { continue }
      let place = token..<(token + (first.next == noIndex ? 1 : 2))
      if context.use.isMostlyLower(first.token), article.startsSentence(token) { continue }
      // "Jiffy Lube Live" in a list is not the Live Nation named before.
      if context.use.isEveryday(first.token), token > 0, article.isAdjacent(token - 1),
        article.cases[token - 1].isUpper, !context.words.isTitle(tokens[token - 1]),
        !context.words.isFunctionWord(tokens[token - 1])
      {
        continue
      }
      if !first.isAcronym, article.isInsideLongerName(place, context.words) { continue }
      let entities = Set(known.compactMap(\.draft.entity)).sorted()
      var draft = MentionDraft(
        tokens: place, kind: .organization, status: .ambiguous, candidates: entities, entity: nil,
        confidence: 0.5, reasons: [first.isAcronym ? .acronym : .shortName])
      if entities.count == 1 {
        draft.status = .linked
        draft.entity = entities[0]
        draft.confidence = thousandths(first.draft.confidence * (first.isAcronym ? 0.97 : 0.93))
      } else {
        draft.reasons.insert(.namesakes)
      }
      references.append(draft)
    }
    return references
  }
}
