/// What a block's text alone tells. Plain counts; no layout, no context.
struct TextMeasures {
  /// Unicode scalars.
  var characterCount = 0
  var wordCount = 0
  /// Three times the number of words, where three ideographs count as one word.
  var length3 = 0
  var stopWordCount = 0
  var sentenceCount = 0
  var capitalizedCount = 0
  var numberCount = 0
  var wordCharacterCount = 0
  var commaCount = 0
  var ideographCount = 0
  /// Brackets, braces, equals signs and the like: what code and data are full of.
  var symbolCount = 0
  var hasCurrency = false
  var endsInPunctuation = false
  var endsInFullStop = false
  var endsInColon = false
  var endsInQuestion = false
  var startsUpper = false
  var startsWithQuote = false
  /// A bullet, a dash, an asterisk.
  var startsWithMark = false
  var isAllUpper = false
  var hasArrow = false
  var hasCopyright = false
  var hasDate = false
  var hasAddress = false
  /// Hashes of the lower-case words, for equality with other texts.
  var words: [UInt64] = []

  init(_ text: [UInt8], _ range: Range<Int>) {
    var hash = Words.hashStart
    var isInside = false
    var upperCount = 0
    var lowerCount = 0
    var wordStart = 0
    var isNumber = false
    var index = range.lowerBound
    var last: UInt32 = 0
    let stopWords = StopWords.languages
    words.reserveCapacity(range.count / 5)
    func closeWord() {
      words.append(hash)
      wordCount += 1
      if stopWords[hash] != 0 { stopWordCount += 1 }
      wordCharacterCount += characterCount - wordStart
      hash = Words.hashStart
      isInside = false
    }
    while index < range.upperBound {
      let (scalar, width) = Words.scalar(text, index, range.upperBound)
      if Words.isWord(scalar) {
        let lower = Words.lowered(scalar)
        if !isInside {
          isInside = true
          wordStart = characterCount
          if lower != scalar { capitalizedCount += 1 }
          isNumber = scalar >= 0x30 && scalar <= 0x39
          if isNumber { numberCount += 1 }
        }
        if lower != scalar { upperCount += 1 } else if scalar > 0x40 { lowerCount += 1 }
        hash = Words.hashed(hash, lower)
        if Words.isIdeographic(scalar) { ideographCount += 1 }
      } else {
        if isInside { closeWord() }
        switch scalar {
        case 0x2C, 0x3001, 0xFF0C: commaCount += 1
        case 0x3002, 0xFF01, 0xFF1F: sentenceCount += 1
        case 0x2E, 0x21, 0x3F, 0x2026, 0x61F, 0x964:
          let next =
            index + width < range.upperBound
            ? Words.scalar(text, index + width, range.upperBound).value : 0x20
          switch next {
          case 0x20, 0x0A, 0x22, 0x27, 0x201C, 0x201D, 0x2019, 0xBB, 0x29: sentenceCount += 1
          default: break
          }
        case 0x7C, 0xBB, 0x203A, 0x2192: hasArrow = true
        case 0xA9: hasCopyright = true
        case 0x40: hasAddress = true
        case 0x24, 0xA3, 0xA5, 0x20AC: hasCurrency = true
        case 0x3C, 0x3D, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x3B, 0x5C: symbolCount += 1
        default: break
        }
      }
      if characterCount == 0 {
        startsUpper = Words.isUpper(scalar)
        switch scalar {
        case 0x22, 0x27, 0x201C, 0x201E, 0x2018, 0xAB, 0x300C, 0x300E: startsWithQuote = true
        case 0x2A, 0x2D, 0x2013, 0x2014, 0x2022, 0xB7, 0x25AA, 0x25CF, 0x25BA: startsWithMark = true
        default: break
        }
      }
      characterCount += 1
      last = scalar
      index += width
    }
    if isInside { closeWord() }
    length3 = 3 * wordCount + ideographCount
    isAllUpper = upperCount > 0 && lowerCount == 0
    switch last {
    case 0x2E, 0x3002:
      endsInPunctuation = true
      endsInFullStop = true
    case 0x21, 0x3F, 0xFF01, 0xFF1F, 0x2026, 0x61F, 0x300D, 0x300F, 0x201D, 0x22, 0xBB, 0x27,
      0x2019, 0x29:
      endsInPunctuation = true
    case 0x3A, 0xFF1A: endsInColon = true
    default: break
    }
    endsInQuestion = last == 0x3F || last == 0xFF1F || last == 0x61F
    hasDate = Self.hasDate(text, range)
    if !hasAddress { hasAddress = Self.hasAddress(text, range) }
  }

  /// A year, a time of day, or three numbers with separators.
  private static func hasDate(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var groups = 0
    while index < range.upperBound {
      guard text[index] >= 0x30 && text[index] <= 0x39 else {
        if text[index] != 0x2E && text[index] != 0x2F && text[index] != 0x2D { groups = 0 }
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound && text[index] >= 0x30 && text[index] <= 0x39 { index += 1 }
      let count = index - start
      if count == 4
        && (text[start] == 0x31 && text[start + 1] == 0x39
          || text[start] == 0x32 && text[start + 1] == 0x30)
      {
        return true
      }
      groups = count <= 4 ? groups + 1 : 0
      if groups >= 3 { return true }
      if count <= 2, index + 2 < range.upperBound, text[index] == 0x3A, text[index + 1] >= 0x30,
        text[index + 1] <= 0x39, text[index + 2] >= 0x30, text[index + 2] <= 0x39
      {
        return true
      }
    }
    return false
  }

  private static let marks = [Array("http".utf8), Array("www.".utf8)]

  private static func hasAddress(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 4 else { return false }
    for index in range.lowerBound..<range.upperBound - 3
    where text[index] == 0x68 || text[index] == 0x77 {
      for mark in marks where text[index..<index + 4].elementsEqual(mark) { return true }
    }
    return false
  }
}
