/// One token of a folded text: where its letters lie in the buffer and in the source, and what was
/// seen around it.
struct FoldedToken {
  /// In `TokenBuffer.bytes`.
  var start: Int
  var end: Int
  /// In the source.
  var sourceStart: Int
  var sourceEnd: Int
  var marks: TokenMarks
  /// The number of capitals that the token ends with.
  var capitalTail = 0

  var range: Range<Int> { start..<end }
}

/// What the folded letters of a token no longer show.
struct TokenMarks: OptionSet {
  let rawValue: UInt32

  /// The first letter is a capital.
  static let capitalized = TokenMarks(rawValue: 1 << 0)
  /// Two letters or more, none of them small.
  static let allCaps = TokenMarks(rawValue: 1 << 1)
  static let lowerCase = TokenMarks(rawValue: 1 << 2)
  static let hasDigit = TokenMarks(rawValue: 1 << 3)
  /// Han characters, kept as they are.
  static let han = TokenMarks(rawValue: 1 << 4)
  static let cyrillic = TokenMarks(rawValue: 1 << 5)
  static let arabic = TokenMarks(rawValue: 1 << 6)
  static let hangul = TokenMarks(rawValue: 1 << 7)
  /// Dots, slashes or an ampersand inside were dropped: "S.p.A.", "A/S", "AT&T".
  static let joined = TokenMarks(rawValue: 1 << 8)
  static let afterComma = TokenMarks(rawValue: 1 << 9)
  static let afterOpening = TokenMarks(rawValue: 1 << 10)
  static let inParentheses = TokenMarks(rawValue: 1 << 11)
  /// A dash with spaces around it stands before: "Acme Inc. - Common Stock".
  static let afterDash = TokenMarks(rawValue: 1 << 12)
  /// A dash or comma is glued to the digits: "DL-,01".
  static let gluedNumber = TokenMarks(rawValue: 1 << 13)
  static let dotFollows = TokenMarks(rawValue: 1 << 14)
  static let percentFollows = TokenMarks(rawValue: 1 << 15)
  static let endsSentence = TokenMarks(rawValue: 1 << 16)
  /// A slash, not a space, stands before.
  static let afterSlash = TokenMarks(rawValue: 1 << 17)
  /// A quotation mark stands before.
  static let afterQuote = TokenMarks(rawValue: 1 << 19)
  /// A capital after a small letter, or a small letter after two capitals: "SpA", "GmbH".
  static let mixedCase = TokenMarks(rawValue: 1 << 18)
}

/// The tokens of one text. Reused from value to value, so that folding allocates nothing.
struct TokenBuffer {
  /// The folded letters of all tokens, one after the other.
  var bytes: [UInt8] = []
  var tokens: [FoldedToken] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
  }

  func text(_ token: FoldedToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// All tokens, a space between each two.
  var joined: String {
    var all: [UInt8] = []
    for (place, token) in tokens.enumerated() {
      if place > 0 { all.append(UInt8(ascii: " ")) }
      all.append(contentsOf: bytes[token.range])
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// All tokens as texts; for tables and tests.
  var texts: [String] { tokens.map(text) }
}

extension [FoldedToken] {
  /// Where the parentheses end that the token at `index` stands in; other ones may follow at once.
  func endOfParentheses(from index: Int) -> Int {
    var end = index + 1
    while end < count, self[end].marks.contains(.inParentheses),
      !self[end].marks.contains(.afterOpening)
    {
      end += 1
    }
    return end
  }
}
