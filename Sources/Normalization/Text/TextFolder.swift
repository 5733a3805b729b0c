// Folding cuts a text into tokens of small Latin letters and digits (Han characters stay). One loop
// over bytes serves every script: ASCII is decided by comparisons, other scalars by `LetterTable`,
// and only what no table knows goes to ICU. What breaks if you touch it: names and article text
// must fold alike, or the gazetteer no longer finds its names.

/// How a text is cut into tokens.
struct FoldingStyle {
  /// "S.p.A." is one token; otherwise "J.R." are two.
  var joinsInitials = true
  /// "Huawei's" is "huawei" and "s"; otherwise "huaweis".
  var splitsPossessives = false
  /// Each Han character is a token; otherwise each run of them.
  var splitsHan = false
  /// "and", "und", "et" and "&" are one token.
  var unifiesAnd = true
  /// Arabic words get their usual spelling.
  var spellsArabic = true

  static let organization = FoldingStyle()
  static let person = FoldingStyle(joinsInitials: false, unifiesAnd: false)
  static let plain = FoldingStyle(unifiesAnd: false)
  /// Letter by letter, as tables need it.
  static let letters = FoldingStyle(unifiesAnd: false, spellsArabic: false)
  static let article = FoldingStyle(splitsPossessives: true, splitsHan: true)
}

/// Folds texts into a `TokenBuffer`.
struct TextFolder {
  private enum Script { case none, letters, han, kana, hangul }

  private let letters = LetterTable.shared
  private let style: FoldingStyle
  private(set) var buffer = TokenBuffer()

  // The open token.
  private var script = Script.none
  private var tokenStart = 0
  private var sourceStart = 0
  /// Letters since the last dot, slash or ampersand inside the token.
  private var segmentCount = 0
  private var capitalCount = 0
  private var smallCount = 0
  private var capitalTail = 0
  private var marks: TokenMarks = []
  // Seen since the last token.
  private var pending: TokenMarks = []
  private var depth = 0
  private var doublesNext = false
  private var cyrillic = CyrillicVariant.unknown

  init(_ style: FoldingStyle) { self.style = style }

  /// Replaces the buffer by the tokens of `source[range]`. Bytes that are not UTF-8 separate.
  mutating func fold(_ source: Span<UInt8>, _ range: Range<Int>) {
    buffer.removeAll()
    script = .none
    pending = []
    depth = 0
    cyrillic = .unknown
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = source[index]
      if byte < 0x80 {
        index = foldASCII(byte, at: index, width: 1, source, end)
      } else {
        let (scalar, width) = decodedScalar(source, index, end)
        index = foldScalar(scalar, at: index, width: width, source, end)
      }
    }
    closeToken(at: end)
    if let last = buffer.tokens.indices.last { buffer.tokens[last].marks.insert(.endsSentence) }
  }

  /// Adds a word that stands for a token, and gives the token that reads so.
  mutating func append(_ word: StaticString, like token: FoldedToken) -> FoldedToken {
    var token = token
    token.start = buffer.bytes.count
    buffer.bytes.append(contentsOf: word.description.utf8)
    token.end = buffer.bytes.count
    return token
  }

  mutating func fold(_ text: String) {
    let bytes = Array(text.utf8)
    fold(bytes.span, 0..<bytes.count)
  }

  // MARK: ASCII

  /// Folds one ASCII character, or one that stands for it, `width` bytes wide; returns where to go
  /// on.
  private mutating func foldASCII(
    _ byte: UInt8, at index: Int, width: Int, _ source: Span<UInt8>, _ end: Int
  ) -> Int {
    let next = index + width
    if (byte | 0x20) &- 0x61 < 26 {
      open(.letters, at: index)
      buffer.bytes.append(byte | 0x20)
      segmentCount += 1
      if byte & 0x20 == 0 {
        countCapital()
      } else {
        smallCount += 1
        capitalTail = 0
      }
      return next
    }
    if byte &- 0x30 < 10 {
      open(.letters, at: index)
      marks.insert(.hasDigit)
      buffer.bytes.append(byte)
      segmentCount += 9
      return next
    }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      if script != .none, letterFollows(source, next, end) {
        if style.splitsPossessives, isPossessive(source, next, end) { closeToken(at: index) }
        return next
      }
      closeToken(at: index)
    case UInt8(ascii: "."):
      if script == .letters, style.joinsInitials, segmentCount == 1 {
        let segment = segmentLength(source, next, end)
        if segment == 1 || (next < end && source[next] == UInt8(ascii: "&")) {
          segmentCount = 0
          marks.insert(.joined)
          return next
        }
      }
      let wasOpen = script != .none
      closeToken(at: index)
      if wasOpen { markLast(.dotFollows) }
      endSentence(source, next, end, isDot: true)
    case UInt8(ascii: "/"):
      if script == .letters, style.joinsInitials, segmentCount == 1,
        segmentLength(source, next, end) == 1
      {
        segmentCount = 0
        marks.insert(.joined)
        return next
      }
      closeToken(at: index)
      pending.insert(.afterSlash)
    case UInt8(ascii: "&"), UInt8(ascii: "+"):
      guard style.unifiesAnd else {
        closeToken(at: index)
        return next
      }
      if byte == UInt8(ascii: "&"), segmentCount <= 2, script == .letters,
        1...2 ~= segmentLength(source, next, end)
      {
        segmentCount = 0
        marks.insert(.joined)
        return next
      }
      if script == .letters, segmentCount == 0, buffer.bytes.count == tokenStart + 2,
        byte == UInt8(ascii: "&"), segmentLength(source, next, end) == 1
      {
        return next
      }
      closeToken(at: index)
      guard byte == UInt8(ascii: "&") || isSpace(source, next, end) else { return next }
      open(.letters, at: index)
      buffer.bytes.append(contentsOf: "and".utf8)
      closeToken(at: next)
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      closeToken(at: index)
      pending.insert(digitFollows(source, next, end) ? [.afterComma, .gluedNumber] : .afterComma)
    case UInt8(ascii: "-"):
      let isSpaced = script == .none && isSpace(source, next, end)
      closeToken(at: index)
      if isSpaced { pending.insert(.afterDash) }
      if digitFollows(source, next, end) { pending.insert(.gluedNumber) }
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      closeToken(at: index)
      depth += 1
      pending.insert(.afterOpening)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      closeToken(at: index)
      depth = max(0, depth - 1)
    case UInt8(ascii: "\""):
      closeToken(at: index)
      pending.insert(.afterQuote)
    case UInt8(ascii: "%"):
      closeToken(at: index)
      markLast(.percentFollows)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      closeToken(at: index)
      endSentence(source, next, end, isDot: false)
    case UInt8(ascii: "\n"):
      closeToken(at: index)
      markLast(.endsSentence)
    default:
      closeToken(at: index)
    }
    return next
  }

  // MARK: Other scalars

  private mutating func foldScalar(
    _ scalar: UInt32, at index: Int, width: Int, _ source: Span<UInt8>, _ end: Int
  ) -> Int {
    let next = index + width
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x3005, 0x3007:
      if style.splitsHan { closeToken(at: index) }
      open(.han, at: index)
      marks.insert(.han)
      appendUTF8(SimplifiedHan.shared.simplified(scalar))
    case 0xAC00...0xD7A3:
      open(.hangul, at: index)
      marks.insert(.hangul)
      Hangul.appendRomanized(scalar, to: &buffer.bytes)
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x309D...0x309E:
      open(.kana, at: index)
      Kana.appendRomanized(scalar, from: tokenStart, doublesNext: &doublesNext, to: &buffer.bytes)
    case 0x3002, 0xFF01, 0xFF1F:  // full stops of Chinese and Japanese need no space behind
      closeToken(at: index)
      markLast(.endsSentence)
    case 0xFF02...0xFF5E:
      return foldASCII(UInt8(scalar - 0xFEE0), at: index, width: width, source, end)
    default:
      if let ascii = standIn(for: scalar) {
        return ascii == 0 ? next : foldASCII(ascii, at: index, width: width, source, end)
      }
      if scalar < LetterTable.scalarCount {
        let packed = letters.packed(scalar)
        if packed == LetterTable.skipped { return next }
        if packed != LetterTable.unknown {
          appendLetter(scalar, packed, at: index, source, end)
          return next
        }
      }
      return foldRareScalar(scalar, at: index, width: width, source, end)
    }
    return next
  }

  private mutating func appendLetter(
    _ scalar: UInt32, _ packed: UInt32, at index: Int, _ source: Span<UInt8>, _ end: Int
  ) {
    open(.letters, at: index)
    segmentCount += 1
    if letters.isCapital(scalar) { countCapital() } else { smallCount += 1 }
    var packed = packed
    if 0x400...0x52F ~= scalar {
      marks.insert(.cyrillic)
      if cyrillic == .unknown { cyrillic = CyrillicVariant(of: source, index, end) }
      packed = cyrillic.packed(
        scalar, packed, startsWord: buffer.bytes.count == tokenStart)
    } else if 0x600...0x6FF ~= scalar {
      marks.insert(.arabic)
    } else if 0x370...0x3FF ~= scalar, packed == UInt32(UInt8(ascii: "y")),
      buffer.bytes.count > tokenStart, buffer.bytes[buffer.bytes.count - 1] == UInt8(ascii: "o")
    {
      packed = UInt32(UInt8(ascii: "u"))  // the Greek digraph "ou"
    }
    while packed != 0 {
      buffer.bytes.append(UInt8(truncatingIfNeeded: packed))
      packed >>= 8
    }
  }

  /// What no table knows: compatibility forms are taken apart, letters go to ICU word by word.
  private mutating func foldRareScalar(
    _ scalar: UInt32, at index: Int, width: Int, _ source: Span<UInt8>, _ end: Int
  ) -> Int {
    guard let value = Unicode.Scalar(scalar), value.properties.isAlphabetic || isCompatible(scalar)
    else {
      closeToken(at: index)
      return index + width
    }
    var stop = index + width
    if value.properties.isAlphabetic, !isCompatible(scalar) {
      while stop < end, source[stop] >= 0x80 {
        let (other, otherWidth) = decodedScalar(source, stop, end)
        guard other >= 0x900, let letter = Unicode.Scalar(other),
          letter.properties.isAlphabetic || letter.properties.canonicalCombiningClass.rawValue > 0
        else { break }
        stop += otherWidth
      }
    }
    let folded = romanizedByICU(source, index..<stop)
    for byte in folded {
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        open(.letters, at: index)
        buffer.bytes.append(byte | 0x20)
        segmentCount += 1
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      {
        closeToken(at: index)
      } else if byte >= 0x80 {
        open(.han, at: index)
        marks.insert(.han)
        buffer.bytes.append(byte)
      }
    }
    return stop
  }

  private mutating func appendUTF8(_ scalar: UInt32) {
    guard let value = Unicode.Scalar(scalar) else { return }
    buffer.bytes.append(
      contentsOf: Unicode.UTF8.encode(value) ?? Unicode.UTF8.encodedReplacementCharacter)
  }

  // MARK: Tokens

  private mutating func open(_ wanted: Script, at index: Int) {
    if script == wanted { return }
    if script != .none { closeToken(at: index) }
    script = wanted
    tokenStart = buffer.bytes.count
    sourceStart = index
    segmentCount = 0
    capitalCount = 0
    smallCount = 0
    capitalTail = 0
    marks = pending
    if depth > 0 { marks.insert(.inParentheses) }
    pending = []
    doublesNext = false
  }

  private mutating func countCapital() {
    if capitalCount == 0 && smallCount == 0 && !marks.contains(.hasDigit) {
      marks.insert(.capitalized)
    }
    capitalCount += 1
    capitalTail += 1
  }

  private mutating func closeToken(at index: Int) {
    guard script != .none else { return }
    let wasLetters = script == .letters
    script = .none
    if capitalCount > 1 && smallCount == 0 { marks.insert(.allCaps) }
    if capitalCount > 1 && smallCount > 0 { marks.insert(.mixedCase) }
    if capitalCount == 0 && smallCount > 0 { marks.insert(.lowerCase) }
    if marks.contains(.cyrillic) { cyrillic.trimEnding(of: &buffer.bytes, from: tokenStart) }
    if buffer.bytes.count == tokenStart { return }
    if wasLetters && style.unifiesAnd { unifyAnd() }
    var token = FoldedToken(
      start: tokenStart, end: buffer.bytes.count, sourceStart: sourceStart, sourceEnd: index,
      marks: marks, capitalTail: capitalTail)
    if style.spellsArabic, marks.contains(.arabic),
      let article = ArabicWords.shared.rewrite(&buffer.bytes, tokenStart)
    {
      token.end = article
      buffer.tokens.append(token)
      token.start = article
      token.marks.subtract([.afterComma, .afterDash, .afterOpening])
    }
    token.end = buffer.bytes.count
    buffer.tokens.append(token)
  }

  private mutating func unifyAnd() {
    let count = buffer.bytes.count - tokenStart
    guard count == 2 || count == 3, !marks.contains(.allCaps) || count == 3 else { return }
    let isAnd =
      count == 3
      ? buffer.bytes[tokenStart] == UInt8(ascii: "u")
        && buffer.bytes[tokenStart + 1] == UInt8(ascii: "n")
        && buffer.bytes[tokenStart + 2] == UInt8(ascii: "d")
      : buffer.bytes[tokenStart] == UInt8(ascii: "e")
        && buffer.bytes[tokenStart + 1] == UInt8(ascii: "t")
    guard isAnd, !marks.contains(.joined) else { return }
    buffer.bytes.removeLast(count)
    buffer.bytes.append(contentsOf: "and".utf8)
  }

  private mutating func markLast(_ mark: TokenMarks) {
    if let last = buffer.tokens.indices.last { buffer.tokens[last].marks.insert(mark) }
  }

  /// Marks the last token when what follows a full stop looks like a new sentence.
  private mutating func endSentence(
    _ source: Span<UInt8>, _ next: Int, _ end: Int, isDot: Bool
  ) {
    guard style.splitsPossessives, let last = buffer.tokens.indices.last else { return }
    var index = next
    while index < end,
      source[index] == UInt8(ascii: "\"") || source[index] == UInt8(ascii: ")")
        || source[index] == UInt8(ascii: "'")
    { index += 1 }
    if index < end, source[index] < 0x80, !isSpace(source, index, end) { return }
    while index < end, isSpace(source, index, end) {
      if source[index] == UInt8(ascii: "\n") { break }
      index += 1
    }
    if index < end, source[index] &- 0x61 < 26 { return }
    if isDot, index < end {
      let token = buffer.tokens[last]
      if token.marks.contains(.joined) || Abbreviations.beforeNames.contains(buffer.text(token)) {
        return
      }
      if token.range.count == 1, token.marks.contains(.capitalized) { return }
    }
    markLast(.endsSentence)
  }
}
