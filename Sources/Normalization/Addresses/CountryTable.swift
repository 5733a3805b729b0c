/// Finds the ISO 3166-1 code of a country by its codes, names and demonyms.
struct CountryTable: Sendable {
  static let shared = CountryTable()

  /// Folded name to alpha-2 code in small letters.
  private var codes: [String: String] = [:]
  /// Folded names without the codes: "ad" in a text is no Andorra.
  private var names: Set<String> = []

  private init() {
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
    names.formUnion(["uk", "usa", "uae", "prc", "us"])
  }

  /// The code of a country given by folded tokens joined by spaces.
  func code(folded: String) -> String? {
    if let code = codes[folded] { return code }
    for prefix in ["the ", "republic of ", "kingdom of ", "state of ", "islamic republic of "]
    where folded.hasPrefix(prefix) {
      if let code = codes[String(folded.dropFirst(prefix.count))] { return code }
    }
    return nil
  }

  /// Whether folded tokens name a country, other than by a code.
  func isName(_ folded: String) -> Bool { names.contains(folded) }
}
