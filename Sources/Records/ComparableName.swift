/// The form in which names are compared: what normalization makes of a name and linkage reads.
///
/// Written as one text so that it can be dictionary-encoded: parts separated by U+001F (unit
/// separator), each part lower-case tokens of Latin letters and digits separated by single spaces.
/// Names in other scripts are transliterated. Distinct names often share one form.
///
/// - An organization: `core` US `form`, where `form` is the canonical legal form ("ltd", "gmbh", "ag")
///   or empty. The core keeps industry words and numerals, with legal forms taken out.
/// - A person: `given` US `family`; when the order is not known all tokens stand in `given`.
///
/// A value may hold several names ("Alpha Ltd, formerly Beta Ltd"): then their forms follow each other,
/// separated by U+001E (record separator), the one that counts in front. So may values of other kinds:
/// two telephone numbers in one cell are two comparable forms.
package struct ComparableName: Hashable, Sendable {
  package static let separator: Character = "\u{1F}"
  /// Stands between the comparable forms of one value.
  package static let alternativeSeparator: UInt8 = 0x1E

  /// The comparable forms of one value, as linkage compares them one by one.
  package static func alternatives(_ text: String) -> [Substring] {
    text.split(separator: "\u{1E}")
  }

  /// Core of an organization name, given names of a person.
  package var first: [Substring]
  /// Legal form of an organization, family name of a person.
  package var second: [Substring]

  package init(first: [Substring], second: [Substring]) {
    self.first = first
    self.second = second
  }

  /// Reads the written form back, of several the first one.
  package init(_ text: String) {
    let parts = (Self.alternatives(text).first ?? "").split(
      separator: Self.separator, omittingEmptySubsequences: false)
    first = parts.first.map { $0.split(separator: " ") } ?? []
    second = parts.count > 1 ? parts[1].split(separator: " ") : []
  }

  package var text: String {
    first.joined(separator: " ") + String(Self.separator) + second.joined(separator: " ")
  }
}
