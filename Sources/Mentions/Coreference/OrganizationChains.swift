/// The organizations that an article names in full, and the short forms and acronyms that it goes
/// on with: "Huawei Technologies ... Huawei", "China Construction Bank (CCB) ... CCB".
struct OrganizationChains {
  private struct ShortForm {
    var token: UInt32
    var from: Int
    var isAcronym: Bool
    var draft: MentionDraft
  }

  private var forms: [ShortForm] = []

  /// More organizations than this beginning with a word, and the word stands for none of them
  /// ("China", "First"). A group with many subsidiaries stays below it.
  private static let sharedFirstMax: UInt32 = 30

  init(_ drafts: [MentionDraft], _ article: ReadArticle, _ context: LinkingContext) {
    let tokens = article.source.tokens
    for draft in drafts.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where draft.kind == .organization && draft.status == .linked && draft.tokens.count > 1 {
      let first = tokens[draft.tokens.lowerBound]
      if context.gazetteer.organizationsWithFirst[Int(first)] <= Self.sharedFirstMax,
        !context.use.isCommon(first), !context.words.isFunctionWord(first),
        !context.words.isHan(first),
        article.source.ends[draft.tokens.lowerBound]
          - article.source.starts[draft.tokens.lowerBound] > 2
      {
        forms.append(
          ShortForm(token: first, from: draft.tokens.upperBound, isAcronym: false, draft: draft))
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

  func references(
    in article: ReadArticle, _ isTaken: [Bool], _ context: LinkingContext
  ) -> [MentionDraft] {
    if forms.isEmpty { return [] }
    var references: [MentionDraft] = []
    for token in 0..<article.count where !isTaken[token] && article.cases[token].isUpper {
      let id = article.source.tokens[token]
      let known = forms.filter { form in
        form.token == id && form.from <= token
          && (!form.isAcronym || article.cases[token] == .allCapitals)
      }
      guard let first = known.first else { continue }
      let place = token..<(token + 1)
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
