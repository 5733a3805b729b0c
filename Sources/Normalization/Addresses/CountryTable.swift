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
    CountryTable.forEachName(of: countryNames) { table, code, name in
      let code = String(decoding: code.map { table[$0] }, as: UTF8.self)
      codes[code] = code
      folder.fold(table, name)
      let folded = folder.buffer.joined
      if codes[folded] == nil { codes[folded] = code }
      if name.count > 3 || name.contains(where: { table[$0] == UInt8(ascii: ".") }) {
        names.insert(folded)
      }
    }
    // Names of further languages give way to those above.
    CountryTable.forEachName(of: territoryNames) { table, code, name in
      folder.fold(table, name)
      let folded = folder.buffer.joined
      if folded.utf8.count < 4 || codes[folded] != nil { return }
      codes[folded] = String(decoding: code.map { table[$0] }, as: UTF8.self)
      names.insert(folded)
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

  /// Goes through the names of a table whose entries are a code, `|` and names between semicolons; many names go
  /// over several lines. Over bytes: there are thousands, and the first texts wait for them.
  private static func forEachName(
    of table: String, _ body: (_ table: Span<UInt8>, _ code: Range<Int>, _ name: Range<Int>) -> Void
  ) {
    let bytes = Array(table.utf8)
    var code = 0..<0
    for line in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: "\n") }) {
      var names = line.startIndex..<line.endIndex
      if let bar = line.first(where: { bytes[$0] == UInt8(ascii: "|") }) {
        code = trimmedRange(bytes.span, line.startIndex..<bar)
        names = bar + 1..<line.endIndex
      }
      for name in names.split(whereSeparator: { bytes[$0] == UInt8(ascii: ";") }) {
        let name = trimmedRange(bytes.span, name.startIndex..<name.endIndex)
        if !name.isEmpty { body(bytes.span, code, name) }
      }
    }
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
    return isName(folded.joined)
  }

  /// False for folded tokens that, by their length or a digit, cannot name a country.
  func mayBeName(byteCount: Int, hasDigit: Bool) -> Bool {
    byteCount <= nameByteCountMax && (namesHaveDigits || !hasDigit)
  }

  func isName(_ folded: String) -> Bool { names.contains(folded) }
}
