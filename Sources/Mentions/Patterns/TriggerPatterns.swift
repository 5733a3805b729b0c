/// Names that the gazetteer does not know but the words around them give away. They stay without an
/// entity: status nil, and nothing that would join them across articles.
///
/// Measured span precision of such patterns on news: title + name 0.8 to 0.9, name + role 0.75,
/// legal forms 0.5 to 0.8, "chief executive of X" 0.3; the confidences follow.
func triggeredMentions(
  _ article: ReadArticle, _ isTaken: [Bool], _ words: CorpusWords, _ use: WordUse
) -> [MentionDraft] {
  var drafts: [MentionDraft] = []
  for sentence in article.sentences where !article.isHeadline(sentence) {
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      guard let run = nameRun(from: token, sentence, article, isTaken, words, use) else {
        token += 1
        continue
      }
      if let draft = typed(run, sentence, article, isTaken, words) { drafts.append(draft) }
      token = max(token + 1, run.upperBound)
    }
  }
  return drafts
}

/// Capitalized words in a row, at most six, particles inside allowed; legal forms, titles and words
/// that only begin the sentence are not part of it.
private func nameRun(
  from start: Int, _ sentence: Sentence, _ article: ReadArticle, _ isTaken: [Bool],
  _ words: CorpusWords, _ use: WordUse
) -> Range<Int>? {
  func belongs(_ token: Int) -> Bool {
    let id = article.source.tokens[token]
    return article.cases[token].isUpper && !isTaken[token] && !words.isFunctionWord(id)
      && !words.isTitle(id) && !words.isLegalForm(id)
  }
  guard belongs(start) else { return nil }
  if start == sentence.tokens.lowerBound, use.isMostlyLower(article.source.tokens[start]) {
    return nil
  }
  var end = start + 1
  while end < sentence.tokens.upperBound, end - start < 6, joins(end - 1, article) {
    if belongs(end) {
      end += 1
    } else if words.isParticle(article.source.tokens[end]), end + 1 < sentence.tokens.upperBound,
      joins(end, article), belongs(end + 1)
    {
      end += 2
    } else {
      break
    }
  }
  return start..<end
}

/// A space, a hyphen or an initial's dot.
private func joins(_ token: Int, _ article: ReadArticle) -> Bool {
  let gap = article.gap(after: token)
  return gap.count <= 2 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E }
}

private func typed(
  _ run: Range<Int>, _ sentence: Sentence, _ article: ReadArticle, _ isTaken: [Bool],
  _ words: CorpusWords
) -> MentionDraft? {
  func id(_ token: Int) -> UInt32? {
    sentence.tokens.contains(token) ? article.source.tokens[token] : nil
  }
  func draft(
    _ tokens: Range<Int>, _ kind: EntityKind, _ confidence: Double, _ reason: MentionReason
  ) -> MentionDraft {
    MentionDraft(
      tokens: tokens, kind: kind, status: .null, candidates: [], entity: nil,
      confidence: confidence, reasons: [reason])
  }
  if let behind = id(run.upperBound), words.isPlainLegalForm(behind), !isTaken[run.upperBound],
    article.cases[run.upperBound].isUpper, article.gap(after: run.upperBound - 1).count <= 2
  {
    return draft(run.lowerBound..<(run.upperBound + 1), .organization, 0.6, .legalForm)
  }
  let before = id(run.lowerBound - 1)
  if let before, words.isTitle(before), article.cases[run.lowerBound - 1].isUpper, run.count <= 4,
    joins(run.lowerBound - 1, article),
    article.source.ends[run.lowerBound] - article.source.starts[run.lowerBound] > 1
  {
    return draft(run, .person, 0.83, .title)
  }
  if (2...4).contains(run.count), roleFollows(run.upperBound, sentence, article, words) {
    return draft(run, .person, 0.75, .role)
  }
  // "chief executive of X", "founder at X"
  if before != nil, let role = id(run.lowerBound - 2), words.isCorporateRole(role),
    isPreposition(run.lowerBound - 1, article)
  {
    return draft(run, .organization, 0.35, .role)
  }
  return nil
}

private func isPreposition(_ token: Int, _ article: ReadArticle) -> Bool {
  let surface = article.source.text[article.byteRange(token..<(token + 1))]
  return surface.elementsEqual("of".utf8) || surface.elementsEqual("at".utf8)
}

/// ", the ... minister": a comma, then a role within six words and before the next comma.
private func roleFollows(
  _ start: Int, _ sentence: Sentence, _ article: ReadArticle, _ words: CorpusWords
) -> Bool {
  guard start < sentence.tokens.upperBound, article.gap(after: start - 1).first == 0x2C else {
    return false
  }
  for token in start..<min(start + 6, sentence.tokens.upperBound) {
    let id = article.source.tokens[token]
    if words.isPublicRole(id) || words.isCorporateRole(id) { return true }
    if token + 1 < sentence.tokens.upperBound, article.gap(after: token).contains(0x2C) {
      return false
    }
  }
  return false
}
