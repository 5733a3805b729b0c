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

  /// A capitalized word that is no title, role or the like stands right before, in mid-sentence: "Chris
  /// Sale", "Cadillac Escalade".
  func followsName(_ token: Int, _ words: CorpusWords, _ use: WordUse) -> Bool {
    let sentence = sentences[sentenceOfToken[token]]
    let before = token - 1
    guard cases[token].isUpper, before >= sentence.tokens.lowerBound, isAdjacent(before),
      cases[before] == .capitalized, !capitalizesNouns, !isHeadline(sentence)
    else { return false }
    let id = source.tokens[before]
    // The sentence demands the capital of its first word.
    if before == sentence.tokens.lowerBound, use.isCommon(id) { return false }
    return !words.isTitle(id) && !words.isPublicRole(id) && !words.isCorporateRole(id)
      && !words.isFunctionWord(id) && !words.isCompanyContext(id) && !words.isAbbreviation(id)
      && !words.isNationality(id) && !words.isOccupation(id) && !words.isAct(id)
      && !words.isTopic(id) && !use.isMostlyLower(id)
  }

  /// A capital stands right before in mid-sentence, of whatever word but a title, a role or the like.
  func followsCapital(_ token: Int, _ words: CorpusWords) -> Bool {
    let sentence = sentences[sentenceOfToken[token]]
    let before = token - 1
    guard before > sentence.tokens.lowerBound, isAdjacent(before), cases[before].isUpper,
      !capitalizesNouns, !isHeadline(sentence)
    else { return false }
    let id = source.tokens[before]
    return !words.isTitle(id) && !words.isPublicRole(id) && !words.isFunctionWord(id)
      && !words.isCompanyContext(id) && !words.isAbbreviation(id) && !words.isNationality(id)
  }

  /// The place speaks of a person: "Mr Roe", "Ann Roe" wherever it stands, "J. Roe", and "Roe CG" of a list
  /// of authors.
  func isPersonsPlace(_ tokens: Range<Int>, _ words: CorpusWords, _ use: WordUse) -> Bool {
    let before = tokens.lowerBound - 1
    if before >= 0, sentenceOfToken[before] == sentenceOfToken[tokens.lowerBound] {
      let id = source.tokens[before]
      let gap = gap(after: before)
      let isNear = gap.elementsEqual([0x20]) || gap.elementsEqual([0x2E, 0x20])
      if isNear, cases[before].isUpper {
        if words.isTitle(id) { return true }
        let length = source.ends[before] - source.starts[before]
        if length == 1 && gap.first == 0x2E { return true }
        if length < 5, surface(before..<(before + 1)).contains(".") { return true }
        if gap.count == 1, use.isGivenName(id), !use.isEveryday(id) { return true }
      }
    }
    let behind = tokens.upperBound
    guard behind < count, isAdjacent(behind - 1), cases[behind].isUpper else { return false }
    let letters = source.text[byteRange(behind..<(behind + 1))]
    return letters.count <= 2 && letters.allSatisfy { (0x41...0x5A).contains($0) }
      && (behind + 1 == count || [0x2C, 0x2E].contains(gap(after: behind).first))
  }

  /// "Bristow, VA", "Hartford, Connecticut": a state or country stands behind a comma.
  func isLocated(_ tokens: Range<Int>, _ placeWords: Set<UInt32>) -> Bool {
    let behind = tokens.upperBound
    guard behind < count, sentenceOfToken[behind] == sentenceOfToken[behind - 1],
      gap(after: behind - 1).elementsEqual(", ".utf8)
    else { return false }
    return statesOfAmerica.contains(surface(behind..<(behind + 1)))
      || placeWords.contains(source.tokens[behind]) && cases[behind].isUpper
        && (behind + 1 == count || gap(after: behind).first == 0x2C
          || !isAdjacent(behind) || !cases[behind + 1].isUpper)
        && !hasList(behind)
  }

  /// "Intel, Georgia and Apple": what follows the comma is the next of several.
  private func hasList(_ token: Int) -> Bool {
    token + 1 < count && ["and", "or"].contains(surface((token + 1)..<(token + 2)))
  }

  /// "Content-Allianz" in German, whose compounds end in what they are; "Castleton-on-Hudson".
  func isSecondPart(_ tokens: Range<Int>, _ words: CorpusWords) -> Bool {
    let (before, behind) = (tokens.lowerBound - 1, tokens.upperBound)
    if capitalizesNouns, before >= 0, gap(after: before).elementsEqual([0x2D]),
      surface(before..<(before + 1)) != "Ex"
    {
      return true
    }
    return behind < count && gap(after: behind - 1).elementsEqual([0x2D])
      && ["on", "upon", "sur", "am", "le", "de"].contains(surface(behind..<(behind + 1)))
  }

  /// Another capital stands right beside, over a space: in a headline it may belong to the name.
  func touchesCapital(_ tokens: Range<Int>) -> Bool {
    let (before, behind) = (tokens.lowerBound - 1, tokens.upperBound)
    return before >= 0 && isAdjacent(before) && cases[before].isUpper
      || behind < count && isAdjacent(behind - 1) && cases[behind].isUpper
  }

  /// "The northern Sierra Nevada", "the Alaska of": an article stands before the name, over two small
  /// words at most, and no noun behind it that the article could belong to.
  func isDetermined(_ tokens: Range<Int>, _ words: CorpusWords) -> Bool {
    let sentence = sentences[sentenceOfToken[tokens.lowerBound]].tokens
    if tokens.upperBound < sentence.upperBound, isAdjacent(tokens.upperBound - 1),
      !words.isFunctionWord(source.tokens[tokens.upperBound]),
      !words.isConnector(source.tokens[tokens.upperBound]),
      !words.isVenue(source.tokens[tokens.upperBound])
    {
      return false
    }
    if isPossessive(tokens) { return false }
    var token = tokens.lowerBound - 1
    while token >= sentence.lowerBound, tokens.lowerBound - token <= 3, isAdjacent(token) {
      // Before the name itself a capital makes it a part of the name: "The Home Depot".
      if isArticle(token) { return cases[token] == .lower || token + 1 < tokens.lowerBound }
      if cases[token] != .lower || words.isFunctionWord(source.tokens[token]) { return false }
      token -= 1
    }
    return false
  }

  private func isArticle(_ token: Int) -> Bool {
    let bytes = source.text[byteRange(token..<(token + 1))]
    return bytes.elementsEqual("the".utf8) || bytes.elementsEqual("The".utf8)
  }

  /// Capitals around a sign: "PG&E" is no word.
  func isSpelled(_ tokens: Range<Int>) -> Bool {
    let bytes = source.text[byteRange(tokens)]
    return bytes.allSatisfy { !(0x61...0x7A).contains($0) && $0 != 0x20 } && bytes.contains(0x26)
  }

  /// A German article or the like or a number stands right before, as before nouns: "die Post", "77
  /// Zimmer". That of "der Siemens-Konzern" is not the name's.
  func followsGermanArticle(_ token: Int) -> Bool {
    guard token > 0, isAdjacent(token - 1), !isHyphenated(token..<(token + 1)) else { return false }
    if (0x30...0x39).contains(source.text[Int(source.starts[token - 1])]) { return true }
    return germanArticles.contains(surface((token - 1)..<token).lowercased())
  }

  /// What the sites of an article are called, in small letters: "apple" of "apple.com".
  func sites(_ endings: Set<UInt32>) -> Set<[UInt8]> {
    var sites: Set<[UInt8]> = []
    for index in source.tokens.indices.dropLast()
    where endings.contains(source.tokens[index + 1]) && gap(after: index).elementsEqual([0x2E]) {
      let name = letters(index..<(index + 1))
      if name.count > 2 { sites.insert(name) }
    }
    return sites
  }

  /// Small letters and digits, as sites are written: "livenation" of "Live Nation".
  func letters(_ tokens: Range<Int>) -> [UInt8] {
    source.text[byteRange(tokens)].compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte + 0x20
      case 0x61...0x7A, 0x30...0x39: byte
      default: nil
      }
    }
  }

  /// "Institute for Quantum Computing": the name is what a longer one is about.
  func isSubject(_ tokens: Range<Int>, _ words: CorpusWords) -> Bool {
    let before = tokens.lowerBound - 1
    let sentence = sentences[sentenceOfToken[tokens.lowerBound]]
    guard before > sentence.tokens.lowerBound, isAdjacent(before), isAdjacent(before - 1),
      cases[before] == .lower, cases[before - 1].isUpper,
      words.isConnector(source.tokens[before])
        || (before - 1 > sentence.tokens.lowerBound && isTopicLink(before))
    else { return false }
    let id = source.tokens[before - 1]
    // "High Commissioner for Human Rights"
    if surface(before..<(before + 1)) == "for" { return !words.isFunctionWord(id) }
    return !words.isCorporateRole(id) && !words.isPublicRole(id) && !words.isCompanyContext(id)
      && !words.isFunctionWord(id)
  }

  /// "Impact in Global Health", "Introduction to Quantum Computing"
  private func isTopicLink(_ token: Int) -> Bool {
    ["in", "to", "on"].contains(surface(token..<(token + 1)))
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

private let statesOfAmerica: Set<String> = Set(
  """
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR \
  PA RI SC SD TN TX UT VT VA WA WV WI WY ON QC BC AB Calif Conn Fla Ill Ind Mass Mich Minn Penn Tenn Wash Wis
  """.split(separator: " ").map(String.init))

private let germanArticles: Set<String> = Set(
  """
  der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom \
  beim ins ans aufs dieser diese dieses diesem diesen jeder jede jedes jedem jeden mein meine seine ihre unsere
  """.split(separator: " ").map(String.init))

private let hanCompanyWords = [
  "公司", "集团", "股份", "旗下", "收购", "上市", "股价", "市值", "财报", "营收", "董事", "总裁", "股东", "涨停",
  "跌停", "个股", "股票", "公告", "起诉", "龙头", "融资", "企业", "厂商", "子公司", "创始人", "品牌", "裁员", "发布会",
  "机构", "网站", "巨头",
]
