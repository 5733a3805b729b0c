/// All phrases that names are read with, over one vocabulary: a token is looked up once.
struct NameLexicon: Sendable {
  static let shared = NameLexicon()

  /// A spelling of a legal form.
  struct LegalSpelling: Sendable {
    var form: String
    var writing: Writing
  }

  /// How a spelling must be written to be a form.
  enum Writing: Sendable {
    case anyhow
    /// With dots, in capitals or in a mixed case of its own.
    case asForm
    /// With dots or slashes.
    case dotted
  }

  private(set) var words = WordTable()
  private(set) var legalSpellings: [LegalSpelling] = []
  /// Read from the last token backwards; the value is an index of `legalSpellings`.
  private(set) var trailingForms = PhraseIndex()
  private(set) var leadingForms = PhraseIndex()
  private(set) var aliasMarkers = PhraseIndex()
  /// Of an organization in liquidation and the like; read backwards.
  private(set) var statuses = PhraseIndex()
  /// The same in front of a name.
  private(set) var leadingStatuses = PhraseIndex()
  /// What begins the name of a branch behind that of its organization; the value is how sure it is.
  private(set) var branches = PhraseIndex()
  /// What ends it ("London Branch"); read backwards.
  private(set) var trailingBranches = PhraseIndex()
  private(set) var personAliases = PhraseIndex()
  private(set) var formerFamilies = PhraseIndex()
  private(set) var securities = PhraseIndex()
  private(set) var titles = PhraseIndex()
  private(set) var suffixes = PhraseIndex()
  /// Word number to the folded bytes of its expansion.
  private(set) var expansions: [Int: [UInt8]] = [:]
  private(set) var dottedOnly: Set<Int> = []
  private(set) var weakSecurities: Set<Int> = []
  private(set) var securityModifiers: Set<Int> = []
  private(set) var parCurrencies: Set<Int> = []
  private(set) var securityClass: Set<Int> = []
  private(set) var shareKinds: Set<Int> = []
  private(set) var fundWords: Set<Int> = []
  private(set) var fundKinds: Set<Int> = []
  /// Per word: whether a marker of another name begins with it; so of branches.
  private(set) var opensAlias: [Bool] = []
  private(set) var opensBranch: [Bool] = []
  private(set) var the = -1
  private(set) var and = -1
  private(set) var united = -1
  private(set) var states = -1
  private(set) var kingdom = -1
  private(set) var of = -1
  private(set) var america = -1
  /// "S.C.", before the names of Romanian companies.
  private(set) var societate = -1
  /// Folded Han and Hangul forms, which stand without a space; longest first.
  private(set) var gluedForms: [(characters: [UInt8], form: String)] = []

  /// The number of countries that `legalFormTable` names.
  private(set) var legalCountries: Set<Substring> = []

  private init() {
    var folder = TextFolder(.organization)
    readLegalForms(&folder)
    // Titles and suffixes are read with the style of persons: "Ph.D." is two tokens there.
    var personFolder = TextFolder(.person)
    aliasMarkers = phrases(NameWords.aliasMarkers, &folder)
    statuses = phrases(NameWords.statuses, &folder, isReversed: true)
    leadingStatuses = phrases(NameWords.leadingStatuses, &folder)
    branches = phrases(NameWords.branches, &folder)
    trailingBranches = phrases(NameWords.trailingBranches, &folder, isReversed: true)
    personAliases = phrases(NameWords.personAliases, &personFolder)
    formerFamilies = phrases(NameWords.formerFamilies, &personFolder)
    securities = phrases(NameWords.securities, &folder)
    titles = phrases(NameWords.titles, &personFolder)
    suffixes = phrases(NameWords.suffixes, &personFolder, isReversed: true)
    weakSecurities = numbers(NameWords.weakSecurities, ";")
    securityModifiers = numbers(NameWords.securityModifiers, ";")
    parCurrencies = numbers(NameWords.parCurrencies, " ")
    securityClass = numbers("class series cl ser", " ")
    shareKinds = numbers(NameWords.shareKinds, " ")
    fundWords = numbers(NameWords.fundWords, " ")
    fundKinds = numbers(NameWords.fundKinds, " ")
    dottedOnly = Set(NameWords.dottedOnly.map { words.insert($0) })
    for entry in NameWords.expansions.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      if parts.count == 2 { expansions[words.insert(String(parts[0]))] = Array(parts[1].utf8) }
    }
    the = words.insert("the")
    and = words.insert("and")
    united = words.insert("united")
    states = words.insert("states")
    kingdom = words.insert("kingdom")
    of = words.insert("of")
    america = words.insert("america")
    societate = words.insert("sc")
    opensAlias = (0..<words.count).map(aliasMarkers.opens)
    opensBranch = (0..<words.count).map(branches.opens)
  }

  private mutating func readLegalForms(_ folder: inout TextFolder) {
    for entry in entries(of: legalFormTable) {
      let fields = entry.split(separator: "|").map { $0.trimmed }
      guard fields.count == 3 else { continue }
      let form = fields[0]
      legalCountries.formUnion(fields[1].split(separator: " ").map { Substring(String($0)) })
      for var spelling in fields[2].split(separator: ";").map({ $0.trimmed }) {
        var leads = false
        var writing = Writing.anyhow
        while let first = spelling.first, "^~!".contains(first) {
          if first == "^" { leads = true } else { writing = first == "~" ? .asForm : .dotted }
          spelling = String(spelling.dropFirst())
        }
        folder.fold(spelling)
        guard let first = folder.buffer.tokens.first else { continue }
        if first.marks.contains(.han) {
          gluedForms.append((Array(folder.buffer.bytes), form))
          continue
        }
        if first.marks.contains(.hangul), first.range.count > 6 {
          gluedForms.append((Array(folder.buffer.bytes), form))
        }
        let tokens = folder.buffer.texts
        insertForm(tokens, form, leads, writing)
        // "S. A." with spaces: the letters one by one.
        if tokens.count == 1, first.marks.contains(.joined), 2...4 ~= tokens[0].utf8.count,
          writing != .dotted
        {
          insertForm(tokens[0].map { String($0) }, form, false, .asForm)
        }
      }
    }
    gluedForms.sort { ($0.characters.count, $1.form) > ($1.characters.count, $0.form) }
  }

  private mutating func insertForm(
    _ tokens: [String], _ form: String, _ leads: Bool, _ writing: Writing
  ) {
    legalSpellings.append(LegalSpelling(form: form, writing: writing))
    let numbers = tokens.map { words.insert($0) }
    trailingForms.insert(numbers.reversed(), value: legalSpellings.count - 1)
    if leads { leadingForms.insert(numbers, value: legalSpellings.count - 1) }
  }

  private mutating func phrases(
    _ list: String, _ folder: inout TextFolder, isReversed: Bool = false
  ) -> PhraseIndex {
    var index = PhraseIndex()
    for phrase in list.split(separator: ";") {
      let text = phrase.trimmed
      let isDotted = text.hasPrefix("!")
      folder.fold(isDotted ? String(text.dropFirst()) : text)
      let numbers = folder.buffer.texts.map { words.insert($0) }
      if numbers.isEmpty { continue }
      index.insert(
        isReversed ? numbers.reversed() : numbers,
        value: isDotted ? Self.isOnlyDotted : Self.isAnyhow)
    }
    return index
  }

  /// The values of phrases: one that stands for something else unless it has its dots, and others.
  static let isOnlyDotted = 1
  static let isAnyhow = 0

  private mutating func numbers(_ list: String, _ separator: Character) -> Set<Int> {
    Set(list.split { $0 == separator || $0 == "\n" }.map { words.insert($0.trimmed) })
  }
}

/// The entries of a table whose first lines alone hold `|`; further lines belong to the entry
/// above.
func entries(of table: String) -> [String] {
  var entries: [String] = []
  for line in table.split(separator: "\n") {
    if line.contains("|") || entries.isEmpty {
      entries.append(String(line))
    } else {
      entries[entries.count - 1] += " " + line
    }
  }
  return entries
}

extension StringProtocol {
  /// Without the white space at both ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
