/// Names that so many people bear that an organization of that name must show that it is meant, whether
/// or not the gazetteer has a person called so ("Abbott", "Wagner").
///
/// Of the United States, whose news names people from everywhere.
enum PersonalNames {
  private static let givenNames = words(given)
  private static let familyNames = words(family)

  /// - Parameter word: Folded.
  static func isGiven(_ word: String) -> Bool { givenNames.contains(word) }

  /// - Parameter word: Folded.
  static func isFamily(_ word: String) -> Bool { familyNames.contains(word) }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
