/// A running text as folded tokens with their places, for finding names in it.
///
/// Names of a gazetteer must be folded by the same call: "U.S. Steel" is "us", "steel" in both, and
/// "McDonald's" is "mcdonald", "s". Each Han character is a token of its own, since nothing in a
/// text says where a Chinese name ends.
package struct FoldedText: Sendable, Hashable {
  /// One folded word, number or Han character.
  package struct Token: Sendable, Hashable {
    /// Small Latin letters and digits, or one Han character in its simplified form.
    package let text: String
    /// UTF-8 bytes in the original.
    package let range: Range<Int>
    /// The first letter is a capital.
    package let isCapitalized: Bool
    /// Two letters or more, none of them small.
    package let isAllCaps: Bool
    /// A sentence or a line ends after this token.
    package let endsSentence: Bool
  }

  /// In the order of the text.
  package let tokens: [Token]

  /// Folds a text; costs about a `String` per token.
  package init(_ text: String) {
    var folder = TextFolder(.article)
    folder.fold(text)
    let buffer = folder.buffer
    tokens = buffer.tokens.map { token in
      Token(
        text: buffer.text(token), range: token.sourceStart..<token.sourceEnd,
        isCapitalized: token.marks.contains(.capitalized),
        isAllCaps: token.marks.contains(.allCaps),
        endsSentence: token.marks.contains(.endsSentence))
    }
  }

  /// The tokens without their places: what a gazetteer keeps of a name.
  package var texts: [String] { tokens.map(\.text) }
}
