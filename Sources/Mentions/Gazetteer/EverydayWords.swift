/// Words that everybody knows, so that a night of ten pages need not see them written small to doubt an
/// organization of that name ("Target", "Noble", "Live Nation").
///
/// English, from SCOWL; what other languages write small the articles must show. A corpus that shows a
/// word to be a name again and again outweighs the list (`WordUse`).
enum EverydayWords {
  private static let words = Set(
    english.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  /// The same as in Resources/everyday_words.py, which leaves out what they lead back to another word.
  private static let endings = ["s", "es", "ed", "d", "ing", "ly", "ness", "less"]
  private static let stemLengthMin = 3

  /// - Parameter word: Folded.
  static func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    return endings.contains { ending in
      word.utf8.count - ending.utf8.count >= stemLengthMin && word.hasSuffix(ending)
        && words.contains(String(word.dropLast(ending.utf8.count)))
    }
  }
}
