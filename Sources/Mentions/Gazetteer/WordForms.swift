import Bytes

/// Words of the articles that are inflected forms of words in names.
///
/// Only what is no word of a name itself is read as a form, and only two families of endings: the
/// genitive of German ("Boeings"), and the cases of Slavic names in Cyrillic script, whose folded
/// tokens are romanized. Names hold the form of the registries, so the text's form is brought back to
/// it and never the other way round.
struct WordForms: Sendable {
  /// Which endings the text around a token may have.
  enum Inflection: Sendable { case none, genitive, cases }

  private var genitives: [UInt32: UInt32] = [:]
  private var cases: [UInt32: UInt32] = [:]

  /// Longest ending of a case in romanized letters ("ogo").
  private static let caseLengthMax = 3
  /// Below this many bytes a stem is shared by too many words.
  private static let stemLengthMin = 4
  /// Endings of nouns and adjectives in the cases of Russian and Ukrainian, singular, romanized.
  private static let caseEndings: Set<String> = [
    "", "a", "ya", "ia", "u", "yu", "iu", "om", "em", "yom", "ym", "im", "oi", "oy", "oj", "ei",
    "ey", "ej", "e", "i", "y", "ogo", "ego", "omu", "emu", "oyu", "eyu", "ovi", "evi",
  ]
  private static let softEndings: Set<UInt8> = Set("aeiouyj".utf8)

  /// - Parameter dictionary: Of the vocabulary; bases that no article contains are added to it.
  init(_ vocabulary: StringArray, nameTokens: StringArray, _ dictionary: inout ValueDictionary) {
    var known: Set<String> = []
    var stems: [String: String] = [:]
    for token in nameTokens.strings where known.insert(token).inserted {
      if let stem = Self.stem(token) { stems[stem] = stems[stem].map { min($0, token) } ?? token }
    }
    for id in 0..<vocabulary.count {
      let word = vocabulary[id]
      if word.utf8.count <= Self.stemLengthMin || known.contains(word) { continue }
      if word.utf8.last == 0x73 {
        let base = String(word.dropLast())
        if known.contains(base) { genitives[UInt32(id)] = dictionary.id(of: base) }
      }
      if let base = Self.base(of: word, stems) { cases[UInt32(id)] = dictionary.id(of: base) }
    }
  }

  func base(of token: UInt32, _ inflection: Inflection) -> UInt32? {
    switch inflection {
    case .none: nil
    case .genitive: genitives[token]
    case .cases: cases[token]
    }
  }

  private static func base(of word: String, _ stems: [String: String]) -> String? {
    for length in 0...caseLengthMax where word.utf8.count - length >= stemLengthMin {
      if let base = stems[String(word.dropLast(length))],
        caseEndings.contains(String(word.suffix(length)))
      {
        return base
      }
    }
    return nil
  }

  private static func stem(_ token: String) -> String? {
    var stem = Substring(token)
    while let last = stem.utf8.last, softEndings.contains(last), stem.utf8.count > stemLengthMin {
      stem = stem.dropLast()
    }
    return stem.utf8.count >= stemLengthMin ? String(stem) : nil
  }
}
