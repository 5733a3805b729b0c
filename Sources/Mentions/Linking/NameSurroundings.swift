extension ReadArticle {
  /// "CALLAN (AP) -": the agency of a wire story, in its first sentences.
  func isDateline(_ tokens: Range<Int>) -> Bool {
    guard sentenceOfToken[tokens.lowerBound] < 3, tokens.lowerBound > 0 else { return false }
    let start = Int(source.starts[tokens.lowerBound])
    let end = Int(source.ends[tokens.upperBound - 1])
    guard start > 0, source.text[start - 1] == 0x28, end < source.text.count,
      source.text[end] == 0x29
    else { return false }
    let behind = source.text[(end + 1)..<min(source.text.count, end + 5)]
      .drop { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
    return behind.first == 0x2D || behind.starts(with: [0xE2, 0x80])
  }

  /// A number stands right behind: "RTX 3080".
  func isNumbered(_ tokens: Range<Int>) -> Bool {
    let behind = tokens.upperBound
    guard behind < count, isAdjacent(behind - 1) else { return false }
    return (0x30...0x39).contains(source.text[Int(source.starts[behind])])
  }

  /// A hyphen and a further word stand right behind.
  func isHyphenated(_ tokens: Range<Int>) -> Bool {
    let behind = tokens.upperBound
    return behind < count && gap(after: behind - 1).elementsEqual([0x2D])
  }

  /// Every word of it but connectors has one capital, in mid-sentence and outside of headlines, in a
  /// language where capitals mark names.
  func isPlainCapital(_ tokens: Range<Int>) -> Bool {
    !capitalizesNouns && !startsSentence(tokens.lowerBound)
      && tokens.allSatisfy { cases[$0] != .allCapitals }
      && !isHeadline(sentences[sentenceOfToken[tokens.lowerBound]])
  }

  /// "Reliance Industries fell": the sentence demands the first capital and not the second one, where
  /// it writes other words small.
  func hasInnerName(_ tokens: Range<Int>) -> Bool {
    let sentence = sentences[sentenceOfToken[tokens.lowerBound]]
    return !capitalizesNouns && !isHeadline(sentence)
      && tokens.dropFirst().allSatisfy { cases[$0] != .allCapitals }
      && tokens.dropFirst().contains { cases[$0] == .capitalized }
      && sentence.tokens.contains {
        cases[$0] == .lower && source.ends[$0] - source.starts[$0] >= 4
      }
  }

  /// "Harbor's" or, after an s, "Industries'": the name has something.
  func isPossessive(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    let end = Int(source.ends[last])
    let behind = source.text[end..<min(source.text.count, end + 5)]
    for mark in [Array("'".utf8), Array("\u{2019}".utf8)] where behind.starts(with: mark) {
      let rest = behind.dropFirst(mark.count)
      if rest.first == 0x73 { return rest.dropFirst().first.map { $0 < 0x41 } ?? true }
      return source.text[end - 1] == 0x73 && rest.first == 0x20
    }
    return false
  }

  /// One of the codes stands in parentheses close behind the name: "(NYSE: ABC)", "(0001.HK)".
  func hasCode(_ codes: [UInt32], behind tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    guard !codes.isEmpty, tokens.upperBound < count,
      gap(after: last).contains(0x28) || source.text[byteRange(tokens)].contains(0x28)
    else { return false }
    for token in tokens.upperBound..<min(count, tokens.upperBound + Self.codeReach) {
      if codes.contains(source.tokens[token]), cases[token] != .lower,
        cases[token] != .capitalized
          || source.ends[token] - source.starts[token] == 1
      {
        return true
      }
      if token + 1 < count, gap(after: token).contains(0x29) { return false }
    }
    return false
  }

  /// "(New York Stock Exchange: ABC" has five words before the code.
  private static let codeReach = 6

  /// "Institute for Quantum Computing": the name is what a longer one is about.
  func isSubject(_ tokens: Range<Int>, _ words: CorpusWords) -> Bool {
    let before = tokens.lowerBound - 1
    let sentence = sentences[sentenceOfToken[tokens.lowerBound]]
    guard before > sentence.tokens.lowerBound, isAdjacent(before), isAdjacent(before - 1),
      cases[before] == .lower, cases[before - 1].isUpper,
      words.isConnector(source.tokens[before])
    else { return false }
    let id = source.tokens[before - 1]
    // "High Commissioner for Human Rights"
    if surface(before..<(before + 1)) == "for" { return !words.isFunctionWord(id) }
    return !words.isCorporateRole(id) && !words.isPublicRole(id) && !words.isCompanyContext(id)
      && !words.isFunctionWord(id)
  }

  /// A capital behind a small letter or a digit: "SunExpress", "1Password".
  func hasInnerCapital(_ token: Int) -> Bool {
    let bytes = source.text[Int(source.starts[token])..<Int(source.ends[token])]
    return zip(bytes, bytes.dropFirst()).contains { left, right in
      ((0x61...0x7A).contains(left) || (0x30...0x39).contains(left))
        && (0x41...0x5A).contains(right)
    }
  }

  /// Two names side by side in a list: over a comma, "and", "or" and the like.
  func isListed(_ left: Range<Int>, _ right: Range<Int>, _ words: CorpusWords) -> Bool {
    guard sentenceOfToken[left.lowerBound] == sentenceOfToken[right.lowerBound] else {
      return false
    }
    if left.upperBound == right.lowerBound {
      let gap = gap(after: left.upperBound - 1)
      return gap.elementsEqual(", ".utf8) || gap.elementsEqual(" & ".utf8)
        || gap.elementsEqual("、".utf8)
    }
    return words.isListWord(source.tokens[left.upperBound])
  }

  /// What a sentence says before and behind a name, at most `reach` tokens to either side.
  func surroundings(of tokens: Range<Int>, in sentence: Range<Int>, reach: Int) -> String {
    let before = max(sentence.lowerBound, tokens.lowerBound - reach)..<tokens.lowerBound
    let behind = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + reach)
    return [before, behind].filter { !$0.isEmpty }.map { surface($0) }.joined(separator: " ")
  }

  /// Distinct words that Chinese texts write about companies with, in the sentence and at most
  /// twenty characters away.
  func hanCompanyWordCount(
    around tokens: Range<Int>, _ sentence: Range<Int>, _ words: CorpusWords
  ) -> Int {
    guard sentence.contains(where: { words.isHan(source.tokens[$0]) }) else { return 0 }
    let text = surroundings(of: tokens, in: sentence, reach: 20)
    return hanCompanyWords.count { text.contains($0) }
  }
}

private let hanCompanyWords = [
  "公司", "集团", "股份", "旗下", "收购", "上市", "股价", "市值", "财报", "营收", "董事", "总裁", "股东", "涨停",
  "跌停", "个股", "股票", "公告", "起诉", "龙头", "融资", "企业", "厂商", "子公司", "创始人", "品牌", "裁员", "发布会",
  "机构", "网站", "巨头",
]
