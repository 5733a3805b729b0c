/// Names that so many people bear that an organization of that name must show that it is meant, whether
/// or not the gazetteer has a person called so ("Abbott", "Wagner").
///
/// Of the United States, whose news names people from everywhere.
package enum PersonalNames {
  private static let givenNames = words(given)
  private static let familyNames = words(family)

  /// Whether many people bear it as a given name.
  ///
  /// - Parameter word: Folded.
  package static func isGiven(_ word: String) -> Bool { givenNames.contains(word) }

  /// - Parameter word: Folded.
  static func isFamily(_ word: String) -> Bool { familyNames.contains(word) }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
