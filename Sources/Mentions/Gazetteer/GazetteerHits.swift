import Bytes

/// A gazetteer name as it stands in an article.
struct GazetteerHit {
  var tokens: Range<Int>
  var node: Int
  /// A legal form belongs to the matched name or stands right behind it (and is then in `tokens`).
  var hasLegalForm: Bool
  /// Without the legal form behind it.
  var nameCount: Int
  /// Names of a script without spaces: every token is a character.
  var isHan: Bool

  /// One word, or two Han characters: says little by itself.
  var isShort: Bool { isHan ? nameCount <= 2 : nameCount == 1 }
}

extension ReadArticle {
  /// All names of the gazetteer, leftmost and longest first, not overlapping.
  func hits(_ gazetteer: Gazetteer, _ words: CorpusWords) -> [GazetteerHit] {
    var hits: [GazetteerHit] = []
    var index = 0
    while index < count {
      let matches = gazetteer.matches(
        source.tokens, at: index, inflection: inflection(of:),
        continues: { continuesName($0, words) })
      guard let match = matches.first(where: { isWrittenAsName(index..<$0.end, words) }),
        match.end > index + 1 || !isGlued(index)
      else {
        index += 1
        continue
      }
      var tokens = index..<match.end
      let last = source.tokens[match.end - 1]
      var hasLegalForm = tokens.count > 1 && words.isLegalForm(last)
      if !hasLegalForm, match.end < count, continuesName(match.end - 1, words),
        words.isLegalForm(source.tokens[match.end]), cases[match.end].isUpper,
        // "EpiqVision Flex CO-W01" is a model.
        !isHyphenated(index..<match.end), !isHyphenated(match.end..<(match.end + 1))
      {
        hasLegalForm = true
        tokens = index..<(match.end + 1)
      }
      hits.append(
        GazetteerHit(
          tokens: tokens, node: match.node, hasLegalForm: hasLegalForm,
          nameCount: match.end - index,
          isHan: (index..<match.end).allSatisfy { words.isHan(source.tokens[$0]) }))
      index = tokens.upperBound
    }
    return hits
  }

  /// Nodes of names of several words that stand here in small letters.
  func smallPhrases(_ gazetteer: Gazetteer) -> Set<Int> {
    var nodes: Set<Int> = []
    for index in 0..<count where cases[index] == .lower {
      let matches = gazetteer.matches(
        source.tokens, at: index, inflection: { _ in .none },
        continues: { token in
          cases[token + 1] == .lower && gap(after: token).elementsEqual([0x20])
        })
      for match in matches where match.end > index + 1 { nodes.insert(match.node) }
    }
    return nodes
  }

  /// A name may go on from `token` to the next one: in the same sentence, over spaces, hyphens,
  /// dots and apostrophes; over a comma only to a legal form ("Apple, Inc.").
  private func continuesName(_ token: Int, _ words: CorpusWords) -> Bool {
    guard token + 1 < count, sentenceOfToken[token] == sentenceOfToken[token + 1] else {
      return false
    }
    let gap = gap(after: token)
    if gap.count > 4 { return false }
    for byte in gap {
      switch byte {
      case 0x20, 0x26, 0x27, 0x2D, 0x2E, 0x2F: continue  // space & ' - . /
      // No-break space, middle dot, curly apostrophe and dashes.
      case 0xC2, 0xA0, 0xB7, 0xE2, 0x80, 0x90...0x99: continue
      case 0x2C: if !words.isLegalForm(source.tokens[token + 1]) { return false }
      default: return false
      }
    }
    return true
  }

  /// Every word of it is capitalized but for "of", "de" and the like; single words are no numbers,
  /// no pronouns and no single letters.
  private func isWrittenAsName(_ tokens: Range<Int>, _ words: CorpusWords) -> Bool {
    guard cases[tokens.lowerBound].isNameLike else { return false }
    for token in tokens.dropFirst() where !cases[token].isNameLike {
      let id = source.tokens[token]
      // The s of "Lowe's" is a token of the name.
      if isGenitive(token) { continue }
      if !words.isConnector(id) && !words.isParticle(id) && !words.isLegalForm(id) { return false }
    }
    guard tokens.count == 1 else {
      // "1-1" is a score, "I'm" no company I&M.
      return !source.text[byteRange(tokens)].allSatisfy { $0 < 0x41 }
        && !(tokens.allSatisfy { source.ends[$0] - source.starts[$0] == 1 }
          && !gap(after: tokens.lowerBound).allSatisfy { $0 == 0x20 || $0 == 0x26 || $0 == 0x2E })
    }
    let token = tokens.lowerBound
    let bytes = source.text[byteRange(tokens)]
    if words.isFunctionWord(source.tokens[token]) || words.isLegalForm(source.tokens[token]) {
      return false
    }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      if bytes.allSatisfy({ (0x30...0x39).contains($0) }) || bytes.count < 2 { return false }
      if bytes.count == 2 { return cases[token] == .allCapitals }
      return !isPluralAcronym(bytes)
    }
    return !words.isHan(source.tokens[token]) && !isHiragana(bytes)
  }

  /// A small s behind an apostrophe.
  private func isGenitive(_ token: Int) -> Bool {
    source.text[byteRange(token..<(token + 1))].elementsEqual([0x73])
      && (gap(after: token - 1).elementsEqual([0x27])
        || gap(after: token - 1).elementsEqual([0xE2, 0x80, 0x99]))
  }

  /// "CPUs": capitals and a small s.
  private func isPluralAcronym(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 2 && bytes.last == 0x73
      && bytes.dropLast().allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Endings and particles of Japanese, which fold as names do ("めた" as "Meta").
  private func isHiragana(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      (0x3041...0x309F).contains($0.value)
    }
  }

  /// German texts have its genitive, tokens of Cyrillic letters have cases.
  func inflection(of token: Int) -> WordForms.Inflection {
    let lead = source.text[Int(source.starts[token])]
    return lead == 0xD0 || lead == 0xD1 ? .cases : capitalizesNouns ? .genitive : .none
  }

  /// Part of an address, a ticker or a handle: "LART.NS", "facebook.com/x", "@apple".
  private func isGlued(_ token: Int) -> Bool {
    let start = Int(source.starts[token])
    if start > 0, [0x2E, 0x40, 0x23, 0x5F].contains(source.text[start - 1]) { return true }
    let end = Int(source.ends[token])
    guard end + 1 < source.text.count, [0x2E, 0x40, 0x5F].contains(source.text[end]) else {
      return false
    }
    return source.text[end + 1] > 0x2F && source.text[end + 1] < 0x80
  }

  /// A capitalized word stands right before or behind, so that the span is a piece of a longer name
  /// ("Big Apple", "Intel Sofa"); titles, roles and sentence starts are no such word.
  func isInsideLongerName(_ tokens: Range<Int>, _ words: CorpusWords) -> Bool {
    let sentence = sentences[sentenceOfToken[tokens.lowerBound]]
    if capitalizesNouns || isHeadline(sentence) { return false }
    let before = tokens.lowerBound - 1
    if before > sentence.tokens.lowerBound, isAdjacent(before), cases[before].isUpper {
      let id = source.tokens[before]
      if !words.isTitle(id) && !words.isPublicRole(id) && !words.isFunctionWord(id)
        && !words.isCompanyContext(id) && !words.isAbbreviation(id)
      {
        return true
      }
    }
    let behind = tokens.upperBound
    if behind < sentence.tokens.upperBound, isAdjacent(behind - 1), cases[behind] == .capitalized {
      let id = source.tokens[behind]
      let gap = gap(after: behind - 1)
      return gap.contains(0x20)
        && !isPluralAcronym(source.text[byteRange(behind..<(behind + 1))])
        && !words.isCompanyContext(id) && !words.isPublicRole(id)
        && !words.isTitle(id) && !words.isFunctionWord(id) && !words.isGroup(id)
    }
    return false
  }
}
