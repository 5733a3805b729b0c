/// Names of organizations as stock exchanges write them.
enum ListedName {
  /// A name without what says which paper of the company is listed: "SAFRAN" of "SAFRAN INH. EO -,20".
  ///
  /// - Parameter words: Folded.
  /// - Returns: nil where nothing of the kind stands there.
  static func withoutShare(_ words: [String]) -> [String]? {
    let end = words.indices.dropFirst().first { place in
      papers.contains(words[place])
        || (currencies.contains(words[place]) && place + 1 < words.count
          && words[place + 1].utf8.allSatisfy { (0x30...0x39).contains($0) })
    }
    guard let end else { return nil }
    let name = Array(words[..<end])
    return name.contains { $0.utf8.count > 2 } ? name : nil
  }

  /// A name with "and" for a sign between two words; nil where there is none.
  static func spellingOutSign(_ text: String) -> String? {
    let signs: Set<Character> = ["&", "+"]
    let inner = text.dropFirst().dropLast()
    guard inner.contains(where: { signs.contains($0) }) else { return nil }
    let letters = Array(text)
    var joined = ""
    for (place, letter) in letters.enumerated() {
      // "AT&T" and "B&G" are pronounced by letters, and a sign beside none joins nothing.
      let isJoin =
        signs.contains(letter) && wordLength(letters, before: place) > 2
        && wordLength(letters, behind: place) > 2
      if isJoin { joined += " and " } else { joined.append(letter) }
    }
    return joined == text ? nil : joined
  }

  private static func wordLength(_ letters: [Character], before place: Int) -> Int {
    letters[..<place].reversed().drop { $0 == " " }.prefix { $0.isLetter }.count
  }

  private static func wordLength(_ letters: [Character], behind place: Int) -> Int {
    letters[(place + 1)...].drop { $0 == " " }.prefix { $0.isLetter }.count
  }

  /// Words for the paper: bearer and registered shares, receipts for shares.
  private static let papers: Set<String> = [
    "inh", "adr", "adrs", "gdr", "gdrs", "uns", "spons", "vna", "nam",
  ]
  /// German short forms of currencies, as German exchanges put them before the par value.
  private static let currencies: Set<String> = [
    "dl", "eo", "ls", "yn", "sf", "sk", "dk", "nk", "hd", "sd", "ad", "cd", "rp", "rb", "rc", "yc",
  ]
}
