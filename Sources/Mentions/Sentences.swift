/// A sentence: its tokens and its bytes, closing punctuation included.
struct Sentence: Hashable {
  var tokens: Range<Int>
  var bytes: Range<Int>
}

/// Cuts an article into sentences at line breaks and closing punctuation.
///
/// A full stop ends no sentence after an initial, a title ("Mr.") or inside a number, nor before a
/// small letter; after "Inc.", "Corp." or "U.S." only where the next word commonly begins a
/// sentence.
func splitSentences(
  _ article: ArticleText, _ cases: [TokenCase], _ words: CorpusWords
) -> [Sentence] {
  var sentences: [Sentence] = []
  let count = article.tokens.count
  var firstToken = 0
  var token = 0
  while token < count {
    let gapStart = Int(article.ends[token])
    let gapEnd = token + 1 < count ? Int(article.starts[token + 1]) : article.text.count
    let gap = article.text[gapStart..<gapEnd]
    if token + 1 == count || endsSentence(after: token, gap, article, cases, words) {
      var end = gapStart
      for index in gap.indices.reversed() where isClosing(gap[index]) {
        end = index + 1
        break
      }
      if let lineBreak = gap.firstIndex(of: 0x0A), lineBreak < end {
        end = max(gapStart, lineBreak)
      }
      sentences.append(
        Sentence(
          tokens: firstToken..<(token + 1), bytes: Int(article.starts[firstToken])..<end))
      firstToken = token + 1
    }
    token += 1
  }
  return sentences
}

/// Ends a sentence or closes what it opened: . ! ? " ' ) ] and the last bytes of full-width marks.
private func isClosing(_ byte: UInt8) -> Bool {
  [0x2E, 0x21, 0x3F, 0x22, 0x27, 0x29, 0x5D].contains(byte) || byte >= 0x80
}

private func endsSentence(
  after token: Int, _ gap: ArraySlice<UInt8>, _ article: ArticleText, _ cases: [TokenCase],
  _ words: CorpusWords
) -> Bool {
  if gap.contains(0x0A) { return true }
  if gap.count >= 3 {
    for index in gap.startIndex...(gap.endIndex - 3) {
      switch (gap[index], gap[index + 1], gap[index + 2]) {
      case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true  // 。！？
      default: break
      }
    }
  }
  let hasSpace = gap.contains(0x20) || gap.contains(0xA0)
  if !hasSpace { return false }
  if gap.contains(0x21) || gap.contains(0x3F) { return cases[token + 1] != .lower }
  guard gap.contains(0x2E), cases[token + 1] != .lower else { return false }
  // ")." and '."' close more than an abbreviation.
  if gap.first != 0x2E { return true }
  let id = article.tokens[token]
  if words.isTitle(id) { return false }
  let byteCount = Int(article.ends[token] - article.starts[token])
  let isInitial = byteCount == 1 && cases[token].isUpper
  let surface = article.text[Int(article.starts[token])..<Int(article.ends[token])]
  if isInitial || surface.contains(0x2E) || words.isAbbreviation(id) {
    return words.isSentenceStarter(article.tokens[token + 1])
  }
  return true
}
