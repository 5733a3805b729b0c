package import Bytes

/// The mark of "none" in an index.
package let noIndex = UInt32.max

/// The body of one article, cut into tokens by the caller.
package struct ArticleText: Sendable {
  /// UTF-8. A line break ends a sentence.
  package var text: [UInt8]
  /// Folded tokens (lower case, no diacritics) as ids into the corpus's vocabulary, in text order;
  /// Han text comes as one token per character.
  package var tokens: [UInt32]
  /// The bytes of `text` that each token was made of: ascending, not overlapping.
  package var starts: [UInt32]
  package var ends: [UInt32]
  /// Year of publication, 0 where it is not known.
  package var year: Int
  /// Words of suppressed names that stood here before they were masked, one set per name: what is
  /// left of such a name ("Ms. Roe") is mentioned nowhere either.
  package var hiddenNames: [Set<UInt32>]

  package init(
    text: [UInt8], tokens: [UInt32], starts: [UInt32], ends: [UInt32], year: Int = 0,
    hiddenNames: [Set<UInt32>] = []
  ) {
    precondition(tokens.count == starts.count && tokens.count == ends.count, "one range per token")
    self.text = text
    self.tokens = tokens
    self.starts = starts
    self.ends = ends
    self.year = year
    self.hiddenNames = hiddenNames
  }
}

/// All articles of a night; an article's index is its place here.
package struct ArticleCorpus: Sendable {
  /// Distinct folded tokens.
  package var vocabulary: StringArray
  package var articles: [ArticleText]

  package init(vocabulary: StringArray, articles: [ArticleText]) {
    self.vocabulary = vocabulary
    self.articles = articles
  }
}

/// How a token is written.
enum TokenCase: UInt8 {
  /// Digits, or a script without case.
  case none
  case lower
  case capitalized
  /// Two capital letters or more and no small one.
  case allCapitals

  init(_ bytes: ArraySlice<UInt8>) {
    var upperCount = 0
    var lowerCount = 0
    var isFirstUpper = false
    var isFirst = true
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes {
        if byte >= 0x41 && byte <= 0x5A {
          upperCount += 1
          if isFirst { isFirstUpper = true }
          isFirst = false
        } else if byte >= 0x61 && byte <= 0x7A {
          lowerCount += 1
          isFirst = false
        }
      }
    } else {
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        if scalar.properties.isUppercase {
          upperCount += 1
          if isFirst { isFirstUpper = true }
          isFirst = false
        } else if scalar.properties.isLowercase {
          lowerCount += 1
          isFirst = false
        }
      }
    }
    if upperCount == 0 {
      self = lowerCount == 0 ? .none : .lower
    } else if lowerCount == 0 && upperCount > 1 {
      self = .allCapitals
    } else {
      // "iPhone" and "eBay" are names too.
      self = isFirstUpper || upperCount > 0 ? .capitalized : .lower
    }
  }

  /// Can begin a name.
  var isNameLike: Bool { self != .lower }
  var isUpper: Bool { self == .capitalized || self == .allCapitals }
}

/// An article as the finder reads it: cases and sentences worked out once.
struct ReadArticle {
  let source: ArticleText
  let cases: [TokenCase]
  let sentences: [Sentence]
  /// The sentence of each token.
  let sentenceOfToken: [Int]
  /// German: capitals mark nouns, not names.
  let capitalizesNouns: Bool

  init(_ article: ArticleText, _ words: CorpusWords) {
    source = article
    let cases = article.tokens.indices.map { index in
      TokenCase(article.text[Int(article.starts[index])..<Int(article.ends[index])])
    }
    self.cases = cases
    sentences = splitSentences(article, cases, words)
    var sentenceOfToken = [Int](repeating: 0, count: article.tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = index }
    }
    self.sentenceOfToken = sentenceOfToken
    let germanCount = article.tokens.count { words.isGerman($0) }
    capitalizesNouns = germanCount * 100 > article.tokens.count * Self.germanPercentMin
  }

  /// Share of function words from which a text is German; about 20 in German, below 2 elsewhere.
  private static let germanPercentMin = 6

  var count: Int { source.tokens.count }

  func startsSentence(_ token: Int) -> Bool {
    sentences[sentenceOfToken[token]].tokens.lowerBound == token
  }

  /// The bytes between a token and the next one.
  func gap(after token: Int) -> ArraySlice<UInt8> {
    source.text[Int(source.ends[token])..<Int(source.starts[token + 1])]
  }

  /// The next token belongs to the same run of words: one space or hyphen, at most.
  func isAdjacent(_ token: Int) -> Bool {
    guard token + 1 < count, sentenceOfToken[token] == sentenceOfToken[token + 1] else {
      return false
    }
    return gap(after: token).allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0xC2 || $0 == 0xA0 }
  }

  func surface(_ tokens: Range<Int>) -> String {
    String(decoding: source.text[byteRange(tokens)], as: UTF8.self)
  }

  func byteRange(_ tokens: Range<Int>) -> Range<Int> {
    Int(source.starts[tokens.lowerBound])..<Int(source.ends[tokens.upperBound - 1])
  }
}
