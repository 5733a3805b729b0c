import Bytes

/// How the corpus writes each word: what is mostly written small is a common word, not a name.
struct WordUse: Sendable {
  private var lowerCounts: [UInt32]
  /// Capitalized where a sentence does not demand it, headlines left out.
  private var upperCounts: [UInt32]
  /// The same of spellings with marks: "über", which folds as "Uber" does.
  private var accentedLowerCounts: [UInt32]
  private var accentedUpperCounts: [UInt32]
  private let everyday: [Bool]
  private let givenName: [Bool]
  private let familyName: [Bool]
  /// Behind an article or a number in German: there it is a noun.
  private var germanNounCounts: [UInt32]

  /// What an everyday word is taken to have been written small before the first article is read: one of
  /// twenty names outweighs it.
  private static let everydayCount: UInt32 = 1

  init(_ vocabulary: StringArray) {
    everyday = (0..<vocabulary.count).map { EverydayWords.contains(vocabulary[$0]) }
    givenName = (0..<vocabulary.count).map { PersonalNames.isGiven(vocabulary[$0]) }
    familyName = (0..<vocabulary.count).map { PersonalNames.isFamily(vocabulary[$0]) }
    lowerCounts = Array(repeating: 0, count: vocabulary.count)
    germanNounCounts = lowerCounts
    upperCounts = lowerCounts
    accentedLowerCounts = lowerCounts
    accentedUpperCounts = lowerCounts
  }

  mutating func count(_ article: ReadArticle) {
    for sentence in article.sentences where !article.isHeadline(sentence) {
      for token in sentence.tokens.dropFirst() {
        let id = Int(article.source.tokens[token])
        switch article.cases[token] {
        case .lower where article.isAccented(token): accentedLowerCounts[id] += 1
        case .capitalized where article.isAccented(token): accentedUpperCounts[id] += 1
        case .lower: if !article.isPartOfAddress(token) { lowerCounts[id] += 1 }
        case .capitalized where article.capitalizesNouns:
          if article.followsGermanArticle(token) { germanNounCounts[id] += 1 }
        case .capitalized: upperCounts[id] += 1
        case .allCapitals, .none: break
        }
      }
    }
  }

  /// Written small at all, and not just by slip: at least one use in twenty. "apple" in a corpus of
  /// technology news is rare but there; "huawei" is not.
  func isCommon(_ id: UInt32) -> Bool {
    lowerCount(id) > 0 && lowerCount(id) * 20 >= upperCounts[Int(id)]
  }

  /// How often it is written small, an everyday word a little more often than seen.
  private func lowerCount(_ id: UInt32) -> UInt32 {
    lowerCounts[Int(id)] + (everyday[Int(id)] ? Self.everydayCount : 0)
  }

  /// Written small now and then, and as a name eight times as often: "airbus" by slip.
  func isRarelySmall(_ id: UInt32) -> Bool {
    upperCounts[Int(id)] >= (everyday[Int(id)] ? 20 : 8)
      && lowerCount(id) * 8 <= upperCounts[Int(id)]
  }

  /// With its marks a word that is written small: "über", and "Über" where a sentence begins.
  func isAccentedWord(_ id: UInt32) -> Bool {
    accentedLowerCounts[Int(id)] > 0 && accentedLowerCounts[Int(id)] >= accentedUpperCounts[Int(id)]
  }

  /// Seen as a name where capitals mark names, and not just once.
  func isCapitalized(_ id: UInt32) -> Bool { upperCounts[Int(id)] >= 3 }

  /// Written small more often than not; an everyday word also where the capital is seen just once.
  func isMostlyLower(_ id: UInt32) -> Bool {
    lowerCount(id) + (everyday[Int(id)] ? 1 : 0) > upperCounts[Int(id)]
  }

  /// Many people have it as a given name.
  func isGivenName(_ id: UInt32) -> Bool { givenName[Int(id)] }

  /// Many people have it as a given or family name, and it is no word besides.
  func isPersonalName(_ id: UInt32) -> Bool {
    (givenName[Int(id)] || familyName[Int(id)]) && !everyday[Int(id)]
  }

  /// A noun of German as far as the articles show.
  func isGermanNoun(_ id: UInt32) -> Bool { germanNounCounts[Int(id)] > 0 }

  /// Known to everybody as a word, whatever this corpus writes.
  func isEveryday(_ id: UInt32) -> Bool { everyday[Int(id)] }
}

extension ReadArticle {
  /// Has a Latin letter with a mark: "über" is no use of the word "uber", though both fold alike.
  func isAccented(_ token: Int) -> Bool {
    source.text[byteRange(token..<(token + 1))].contains { (0xC3...0xCA).contains($0) }
  }

  /// "twitter.com", "@twitter", "/twitter": written small by rule.
  func isPartOfAddress(_ token: Int) -> Bool {
    let marks: [UInt8] = [0x2E, 0x2F, 0x40, 0x23, 0x5F, 0x3A]  // . / @ # _ :
    let start = Int(source.starts[token])
    if start > 0, marks.contains(source.text[start - 1]) { return true }
    let end = Int(source.ends[token])
    guard end + 1 < source.text.count, marks.contains(source.text[end]) else { return false }
    return source.text[end + 1] > 0x2F
  }

  /// Most of its longer words are capitalized, so capitals say nothing.
  func isHeadline(_ sentence: Sentence) -> Bool {
    var longCount = 0
    var upperCount = 0
    for token in sentence.tokens where source.ends[token] - source.starts[token] >= 4 {
      longCount += 1
      if cases[token].isUpper { upperCount += 1 }
    }
    return longCount >= 4 && upperCount * 4 >= longCount * 3
  }
}
