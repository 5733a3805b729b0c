/// The language of an article: by script, else by its function words; where these say little, what the
/// page declares.
enum LanguageGuess {
  static func language(declared head: PageHead, text: String) -> String? {
    let declared = [head.language, head.meta["og:locale"], head.meta["content-language"]].lazy
      .compactMap { $0.flatMap(code) }.first
    let guess = guess(text)
    // Pages carry the declarations of their templates; a clear majority of words knows better.
    if let guess, guess.isClear || declared == nil { return guess.code }
    return declared ?? guess?.code
  }

  /// The primary part of a language tag: "en" of "en-US".
  static func code(_ tag: String) -> String? {
    let primary = tag.lowercased().prefix { $0.isASCII && $0.isLetter }
    return (2...3).contains(primary.count) ? String(primary) : nil
  }

  /// Counts scripts and function words over the first 20,000 bytes.
  static func guess(_ text: String) -> (code: String, isClear: Bool)? {
    let bytes = Array(text.utf8.prefix(20_000))
    var scripts: [String: Int] = [:]
    var letterCount = 0
    var index = 0
    while index < bytes.count {
      let (scalar, width) = Words.scalar(bytes, index, bytes.count)
      index += width
      guard Words.isWord(scalar), scalar > 0x40 else { continue }
      letterCount += 1
      switch scalar {
      case 0x3040...0x30FF: scripts["ja", default: 0] += 3
      case 0x3400...0x9FFF: scripts["zh", default: 0] += 1
      case 0xAC00...0xD7AF: scripts["ko", default: 0] += 1
      case 0x0600...0x06FF: scripts["ar", default: 0] += 1
      case 0x0590...0x05FF: scripts["he", default: 0] += 1
      case 0x0370...0x03FF: scripts["el", default: 0] += 1
      case 0x0900...0x097F: scripts["hi", default: 0] += 1
      case 0x0980...0x09FF: scripts["bn", default: 0] += 1
      case 0x0B80...0x0BFF: scripts["ta", default: 0] += 1
      case 0x0E00...0x0E7F: scripts["th", default: 0] += 1
      default: break
      }
    }
    guard letterCount > 0 else { return nil }
    if let japanese = scripts["ja"], japanese > 20,
      japanese + (scripts["zh"] ?? 0) > letterCount / 2
    {
      return ("ja", true)
    }
    for (code, count) in scripts.sorted(by: { $0.key < $1.key }) where count * 2 > letterCount {
      return (code, true)
    }
    let words = Words.hashes(of: bytes, 0..<bytes.count)
    guard words.count >= 8 else { return nil }
    var counts = [Int](repeating: 0, count: StopWords.byLanguage.count)
    for word in words {
      var languages = StopWords.languages[word]
      while languages != 0 {
        counts[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
    var best = ("", 0)
    var second = 0
    for (index, count) in counts.enumerated() {
      let code = StopWords.byLanguage[index].code
      if count > best.1 {
        second = best.1
        best = (code, count)
      } else {
        second = max(second, count)
      }
    }
    guard best.1 * 20 >= words.count else { return nil }
    return (best.0, words.count >= 50 && best.1 * 6 >= words.count && best.1 * 4 >= second * 5)
  }
}
