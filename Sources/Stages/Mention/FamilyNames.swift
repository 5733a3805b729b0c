import Bytes
import Normalization
import Records

/// Where the family name of a person begins.
///
/// Names come whole from most dumps, and the comparable form does not guess their order. Here a guess
/// pays, since only with a family name can a surname refer back to the full name: the entity's own
/// `lastName` decides, else a first word that the dumps use as a given name.
struct FamilyNames {
  private let familiesOfRow: [[[String]]]
  private let givenNames: Set<String>

  init(_ entities: Table) {
    var given: Set<String> = []
    var families: [[[String]]] = []
    for row in 0..<entities.rowCount {
      families.append(
        entities.texts("lastName", row).map { FoldedText($0).disjointTokens.map(\.text) }
          .filter { !$0.isEmpty })
      for text in entities.texts("firstName", row) {
        if let first = FoldedText(text).disjointTokens.first, first.text.utf8.count > 2 {
          given.insert(first.text)
        }
      }
    }
    familiesOfRow = families
    givenNames = given
  }

  /// A comparable form with its family name told apart, where that can be done.
  func parts(
    of form: (first: [String], second: [String]), row: Int
  ) -> (given: [String], family: [String]) {
    let words = form.first
    guard form.second.isEmpty, words.count > 1 else { return (form.first, form.second) }
    for family in familiesOfRow[row].sorted(by: { $0.count > $1.count })
    where family.count < words.count && words.suffix(family.count).elementsEqual(family) {
      return (Array(words.dropLast(family.count)), family)
    }
    guard givenNames.contains(words[0]), words.count <= 4, let last = words.last,
      last.utf8.count > 1
    else { return (words, []) }
    return (Array(words.dropLast()), [last])
  }
}
