/// What organizations are called for short, read off their registered names: "Uber" of "Uber
/// Technologies", "Disney" of "Walt Disney", "Home Depot" of "Home Depot Stores".
///
/// Two ways to shorten a name are read. Words behind the name proper say what kind of firm it is and
/// are left out in running text; and of a name that is that of a founder the family name stays. What
/// follows a family name or a rare given name is a guess ("Reuters" is said, "Fargo" of "Wells Fargo" is
/// not). Refused: the rarest word of any name, which is no better than a guess.
enum ShortForms {
  /// A folded word of a name and what the gazetteer knows about it.
  struct Word {
    var text: String
    /// How many organizations begin with it.
    var organizationsWithFirst: UInt32 = 1
    /// How many persons have it as their first given name; whether somebody does as family name.
    var givenNameCount: UInt32 = 0
    var isFamilyName = false

    var isGivenName: Bool { givenNameCount > 0 }
  }

  /// More organizations than this beginning with a word, and it stands for none of them.
  private static let sharedFirstMax: UInt32 = 30
  /// Persons from which their given name makes the name of an organization that of its founder for
  /// certain. A few are called Royal or Wells.
  private static let givenNameCountMin: UInt32 = 3
  /// Shorter words are too often syllables and initials.
  private static let byteCountMin = 3

  /// Where in `words` each short form stands, most words first; empty for a name that is short already.
  static func places(in words: [Word]) -> [(place: Range<Int>, isGuess: Bool)] {
    let start = words.count > 1 && words[0].text == "the" ? 1 : 0
    var end = words.count
    var isGuess = false
    var places: [Range<Int>] = start == 0 ? [] : [start..<end]
    while end > start + 1, kinds.contains(words[end - 1].text) {
      end -= 1
      places.append(start..<end)
    }
    if end - start == 2, namesFounder(words[start], words[start + 1]) {
      places.append((start + 1)..<end)
      isGuess = words[start].givenNameCount < givenNameCountMin
    }
    let kept = places.filter { place in
      if place.count > 1 { return !place.allSatisfy { isKind(words[$0].text) } }
      let word = words[place.lowerBound]
      return !isKind(word.text) && word.text.utf8.count >= byteCountMin
        && word.organizationsWithFirst <= sharedFirstMax
    }
    return kept.map { ($0, isGuess && $0.lowerBound > start) }
  }

  /// Two words of which the first names a person: a given name before anything that is none
  /// ("Eli Lilly"), or a family name before what is nobody's name ("Thomson Reuters").
  private static func namesFounder(_ first: Word, _ last: Word) -> Bool {
    !last.isGivenName && (first.isGivenName || (first.isFamilyName && !last.isFamilyName))
  }

  /// A word that says what kind of organization bears a name, and no name by itself.
  static func isKind(_ word: String) -> Bool { kinds.contains(word) || otherKinds.contains(word) }

  /// A word that only firms have behind their name: "Industries", not "Health".
  static func isFirm(_ word: String) -> Bool { kinds.contains(word) }

  /// A word for the head of a group of companies.
  static func isGroup(_ word: String) -> Bool { ["group", "holding", "holdings"].contains(word) }

  /// Behind these what is left is said for the whole. Not so behind "energy" or "services": nobody
  /// who says "Summit" means a Summit Services.
  private static let kinds = Set(
    """
    group holdings holding technologies technology motor motors corporation corp co international \
    industries enterprises brands stores laboratories labs worldwide global platforms electronics \
    entertainment airlines airways lines air financial hotels resorts communications pharmaceuticals \
    software com
    """.split(separator: " ").map(String.init))

  private static let otherKinds = Set(
    """
    company companies industry services solutions systems network networks media energy therapeutics \
    bancorp bank capital partners health insurance foods resources management properties realty trust \
    fund music news university press school club union television radio
    """.split(separator: " ").map(String.init))
}
