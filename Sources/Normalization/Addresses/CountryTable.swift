/// Finds the ISO 3166-1 code of a country by its codes, names and demonyms.
struct CountryTable: Sendable {
  static let shared = CountryTable()

  /// Folded name to alpha-2 code in small letters.
  private let codes: [String: String]
  /// Folded names without the codes: "ad" in a text is no Andorra.
  private let names: Set<String>
  /// The longest of them in bytes, and whether one holds a digit: most texts need no look.
  private let nameByteCountMax: Int
  private let namesHaveDigits: Bool

  private init() {
    var codes: [String: String] = [:]
    var names: Set<String> = []
    var folder = TextFolder(.organization)
    for entry in entries(of: countryNames) {
      let fields = entry.split(separator: "|", maxSplits: 1)
      guard fields.count == 2 else { continue }
      let code = fields[0].trimmed
      codes[code] = code
      for name in fields[1].split(separator: ";") {
        folder.fold(name.trimmed)
        let folded = folder.buffer.texts.joined(separator: " ")
        if codes[folded] == nil { codes[folded] = code }
        if name.utf8.count > 3 || name.contains(".") { names.insert(folded) }
      }
    }
    // Names of further languages give way to those above.
    for entry in entries(of: territoryNames) {
      let fields = entry.split(separator: "|", maxSplits: 1)
      guard fields.count == 2 else { continue }
      for name in fields[1].split(separator: ";") {
        folder.fold(name.trimmed)
        let folded = folder.buffer.texts.joined(separator: " ")
        if folded.utf8.count < 4 || codes[folded] != nil { continue }
        codes[folded] = fields[0].trimmed
        names.insert(folded)
      }
    }
    for entry in countryNumbers.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      if parts.count == 2 { codes[String(parts[0])] = String(parts[1]) }
    }
    names.formUnion(["uk", "usa", "uae", "prc", "us"])
    self.codes = codes
    self.names = names
    nameByteCountMax = names.reduce(0) { max($0, $1.utf8.count) }
    namesHaveDigits = names.contains { $0.utf8.contains { $0 &- 0x30 < 10 } }
  }

  /// The code of a country given by folded tokens joined by spaces.
  func code(folded: String) -> String? {
    if let code = codes[folded] { return code }
    for prefix in ["the ", "republic of ", "kingdom of ", "state of ", "islamic republic of "]
    where folded.hasPrefix(prefix) {
      if let code = codes[String(folded.dropFirst(prefix.count))] { return code }
    }
    return code(withoutStateWords: folded)
  }

  /// The code of a country whose name stands among the words for what kind of state it is, as official lists invert
  /// them: "Iran, Islamische Republik", "Bolivie, état plurinational de".
  private func code(withoutStateWords folded: String) -> String? {
    var words = folded.split(separator: " ")[...]
    let count = words.count
    while words.count > 1, let last = words.last, Self.stateWords.contains(last) {
      words.removeLast()
    }
    while words.count > 1, let first = words.first, Self.stateWords.contains(first) {
      words.removeFirst()
    }
    guard words.count < count, !Self.sharedNames.contains(words[words.startIndex]) else {
      return nil
    }
    let name = words.joined(separator: " ")
    return name.utf8.count > 3 ? codes[name] : nil
  }

  /// Folded words for kinds of states, and what stands between them.
  private static let stateWords: Set<Substring> = Set(
    """
    the of republic state states kingdom federation islamic arab plurinational bolivarian united federated socialist
    republik staat staaten konigreich koenigreich volksrepublik bundesrepublik islamische arabische bolivarische
    plurinationaler vereinigte foderierte foederierte demokratische sozialistische von der
    republique etat etats royaume islamique arabe bolivarienne unie federes democratique populaire socialiste de du d la
    des l republica estado estados reino federacion islamica bolivariana plurinacional unida federados democratica
    popular socialista federativa del da do repubblica stato stati regno araba bolivariana plurinazionale federati di
    della republiek koninkrijk islamitische republika krolestwo islamska
    """.split(whereSeparator: \.isWhitespace))

  /// Names that two states have, told apart by what is cut off here.
  private static let sharedNames: Set<Substring> = [
    "congo", "kongo", "korea", "corea", "coree", "china", "chine", "cina", "chiny", "guinea",
    "guinee",
  ]

  /// The code of a country that is given by a code and its name: "DE - Germany", "Switzerland (CH)".
  func code(besideName tokens: [String]) -> String? {
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return nil }
    for (code, name) in [(first, tokens.dropFirst()), (last, tokens.dropLast())]
    where 2...3 ~= code.utf8.count {
      if let found = codes[code], found == self.code(folded: name.joined(separator: " ")) {
        return found
      }
    }
    return nil
  }

  /// Whether folded tokens name a country, other than by a code.
  func isName(_ folded: TokenBuffer) -> Bool {
    guard
      mayBeName(
        byteCount: folded.bytes.count,
        hasDigit: folded.tokens.contains { $0.marks.contains(.hasDigit) })
    else { return false }
    return isName(folded.texts.joined(separator: " "))
  }

  /// False for folded tokens that, by their length or a digit, cannot name a country.
  func mayBeName(byteCount: Int, hasDigit: Bool) -> Bool {
    byteCount <= nameByteCountMax && (namesHaveDigits || !hasDigit)
  }

  func isName(_ folded: String) -> Bool { names.contains(folded) }
}
