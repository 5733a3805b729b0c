import Bytes
import Mentions

/// Articles and entities written by hand, tokenized the plain way.
struct MadeUpNews {
  var names = GazetteerNames()
  var related: [(UInt32, UInt32)] = []
  var suppressed: [[String]] = []
  /// Of all articles.
  var year = 0

  mutating func organization(
    _ core: String, form: String = "", weight: Int = 1, hints: [String] = [],
    codes: [String] = [], countries: [String] = []
  ) {
    names.addEntity(
      .organization, weight: weight, hints: hints, codes: codes, countries: countries)
    names.addOrganizationName(core: Self.words(core), legalForm: Self.words(form))
  }

  /// Another name of the organization added last.
  mutating func alias(_ core: String, isAcronym: Bool = false) {
    names.addOrganizationName(core: Self.words(core), isPrimary: false, isAcronym: isAcronym)
  }

  mutating func person(
    _ given: String, _ family: String, hints: [String] = [], roles: [String] = [],
    born: Int? = nil
  ) {
    names.addEntity(.person, weight: 1, hints: hints, roles: roles, birthYear: born)
    names.addPersonName(given: Self.words(given), family: Self.words(family))
  }

  func mentions(_ texts: String..., threadCount: Int = 1) throws -> [Mention] {
    try mentions(of: texts, threadCount: threadCount)
  }

  func mentions(of texts: [String], threadCount: Int = 1) throws -> [Mention] {
    try MentionFinder(
      Self.corpus(texts, year: year), names: names, related: related, suppressedNames: suppressed,
      threadCount: threadCount
    ).mentions(threadCount: threadCount)
  }

  /// Cyrillic words as the folding of articles romanizes them, for the few letters that tests use.
  func romanized(_ text: String) throws -> [Mention] {
    var corpus = Self.corpus([text])
    corpus.vocabulary = StringArray(
      corpus.vocabulary.strings.map { word in
        word.map { Self.latin[$0] ?? String($0) }.joined()
      })
    return try MentionFinder(corpus, names: names, threadCount: 1).mentions(threadCount: 1)
  }

  private static let latin: [Character: String] = [
    "а": "a", "в": "v", "г": "g", "е": "e", "и": "i", "й": "i", "к": "k", "л": "l", "н": "n",
    "о": "o",
    "п": "p", "р": "r", "с": "s", "ц": "ts", "ы": "y", "ю": "yu", "у": "u", "х": "kh", "я": "ya",
  ]

  static func words(_ text: String) -> [String] {
    tokens(Array(text.utf8)).map { $0.folded }
  }

  static func corpus(_ texts: [String], year: Int = 0) -> ArticleCorpus {
    var dictionary = ValueDictionary()
    let articles = texts.map { text in
      let bytes = Array(text.utf8)
      let tokens = tokens(bytes)
      return ArticleText(
        text: bytes, tokens: tokens.map { dictionary.id(of: $0.folded) },
        starts: tokens.map { UInt32($0.range.lowerBound) },
        ends: tokens.map { UInt32($0.range.upperBound) }, year: year)
    }
    return ArticleCorpus(vocabulary: dictionary.values, articles: articles)
  }

  /// Runs of letters and digits; Han characters one by one.
  static func tokens(_ bytes: [UInt8]) -> [(folded: String, range: Range<Int>)] {
    var tokens: [(folded: String, range: Range<Int>)] = []
    var current = ""
    var start = 0
    var offset = 0
    func flush() {
      if !current.isEmpty { tokens.append((current.lowercased(), start..<offset)) }
      current = ""
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let length = String(scalar).utf8.count
      let isHan = (0x3400...0x9FFF).contains(scalar.value)
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isHan || !isWord { flush() }
      if isHan {
        tokens.append((String(scalar), offset..<(offset + length)))
      } else if isWord {
        if current.isEmpty { start = offset }
        current.unicodeScalars.append(scalar)
      }
      offset += length
    }
    flush()
    return tokens
  }
}
