/// The form in which names are compared: what normalization makes of a name and linkage reads.
///
/// Written as one text so that it can be dictionary-encoded: parts separated by U+001F (unit
/// separator), each part lower-case tokens of Latin letters and digits separated by single spaces.
/// Names in other scripts are transliterated. Distinct names often share one form.
///
/// - An organization: `core` US `form`, where `form` is the canonical legal form ("ltd", "gmbh", "ag")
///   or empty. The core keeps industry words and numerals, with legal forms taken out.
/// - A person: `given` US `family`; when the order is not known all tokens stand in `given`.
package struct ComparableName: Hashable, Sendable {
  package static let separator: Character = "\u{1F}"

  /// Core of an organization name, given names of a person.
  package var first: [Substring]
  /// Legal form of an organization, family name of a person.
  package var second: [Substring]

  package init(first: [Substring], second: [Substring]) {
    self.first = first
    self.second = second
  }

  /// Reads the written form back.
  package init(_ text: String) {
    let parts = text.split(separator: Self.separator, omittingEmptySubsequences: false)
    first = parts.first.map { $0.split(separator: " ") } ?? []
    second = parts.count > 1 ? parts[1].split(separator: " ") : []
  }

  package var text: String {
    first.joined(separator: " ") + String(Self.separator) + second.joined(separator: " ")
  }
}
