import Normalization

extension FoldedText {
  /// The tokens with ranges of their own: an Arabic article shares its bytes with its noun and is left
  /// out. Names and texts that are to be found in one another must both be read this way.
  var disjointTokens: [Token] {
    var kept: [Token] = []
    for token in tokens {
      if let last = kept.last, token.range.lowerBound < last.range.upperBound { kept.removeLast() }
      kept.append(token)
    }
    return kept
  }
}
