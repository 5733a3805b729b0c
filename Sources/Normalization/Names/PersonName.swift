/// Reads a person's name: given and family names where the order can be told.
///
/// Told by a comma ("Surname, Given"), by capitals ("SURNAME Given"), by an East Slavic patronymic
/// in Cyrillic, or by Hangul; otherwise all tokens stand with the given names and linkage compares
/// them in any order. Nicknames are left as they are: whether Bill is William is a matter of
/// comparison.
struct PersonName {
  /// Which part of a name a property holds.
  enum Part { case whole, given, family }

  let lexicon = NameLexicon.shared
  private let particles = PersonName.particles
  var folder = TextFolder(.person)
  private var plain = PlainPersonName()
  var kept: [FoldedToken] = []
  var words: [Int] = []
  /// What the last name said besides: other names, and the family name of birth.
  var aliases: [[FoldedToken]] = []
  var formerFamily: [FoldedToken] = []
  /// Whether the last value named two persons or more.
  private(set) var isList = false

  static let particles: Set<String> = [
    "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "le", "la", "al", "el",
    "bin",
    "ben", "dos", "das", "do", "ter", "ten", "zu", "af", "av", "st",
  ]
  /// Suffixes that are no name of anybody; the others need a comma or capitals.
  private static let plainSuffixes: Set<String> = [
    "jr", "jnr", "sr", "snr", "ii", "iii", "esq", "phd", "obe", "mbe", "cbe", "llm", "mba", "2nd",
    "3rd", "csc", "drsc",
  ]

  /// Suffixes that are also names.
  private static let nameLike: Set<String> = [
    "ma", "ba", "am", "ao", "sc", "dec", "ret", "bt", "mc", "dl", "rn", "jp", "mep", "usa", "phil",
    "habil",
  ]

  /// Appends given US family to `output`, and behind RS those of other names; nothing when no token is left
  /// or several persons are named.
  mutating func appendComparable(
    _ source: Span<UInt8>, _ range: Range<Int>, part: Part, to output: inout [UInt8]
  ) {
    isList = false
    if let byteCount = plain.spell(source, range, part, lexicon.words) {
      output.append(contentsOf: plain.spelled[..<byteCount])
    } else {
      appendFolded(source, range, part: part, to: &output)
    }
  }

  /// Puts given US family of a name that is simple into `spelled`; returns how many bytes they take, or
  /// nil.
  mutating func spellPlain(_ source: Span<UInt8>, _ range: Range<Int>, part: Part) -> Int? {
    plain.spell(source, range, part, lexicon.words)
  }

  var spelled: Span<UInt8> { @_lifetime(borrow self) get { plain.spelled.span } }

  /// The same for any name; what `PlainPersonName` is held against.
  mutating func appendFolded(
    _ source: Span<UInt8>, _ range: Range<Int>, part: Part, to output: inout [UInt8]
  ) {
    folder.fold(source, range)
    kept.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    aliases.removeAll(keepingCapacity: true)
    formerFamily.removeAll(keepingCapacity: true)
    isList = part == .whole && namesSeveral(source, range)
    if isList { return }
    let hasOutside = folder.buffer.tokens.contains { !$0.marks.contains(.inParentheses) }
    for token in folder.buffer.tokens where !hasOutside || !token.marks.contains(.inParentheses) {
      kept.append(token)
      words.append(lexicon.words.id(folder.buffer.bytes, token.range))
    }
    takeOthers()
    dropBesides(source)
    guard !kept.isEmpty else { return }
    appendName(source, part, to: &output)
    if part == .whole, !aliases.isEmpty || !formerFamily.isEmpty {
      appendOthers(source, to: &output)
    }
  }

  /// Drops what stands with the names, and cuts and joins words.
  mutating func dropBesides(_ source: Span<UInt8>) {
    dropTitles()
    dropSuffixes()
    dropInitialsOfDegrees()
    dropPeerage()
    splitGlued(source)
    splitInitials()
    joinServant()
  }

  /// Appends the tokens that are left.
  mutating func appendName(_ source: Span<UInt8>, _ part: Part, to output: inout [UInt8]) {
    switch part {
    case .given: write(given: 0..<kept.count, to: &output)
    case .family: write(family: 0..<kept.count, to: &output)
    case .whole:
      if kept.count == 1, kept[0].marks.contains(.hangul), writeHangul(source, to: &output) {
        return
      }
      if kept[0].marks.contains(.han), writeHan(to: &output) { return }
      write(family: familyRange(), to: &output)
    }
  }

  // MARK: Titles and suffixes

  private mutating func dropTitles() {
    var index = 0
    // Titles stand at the start, or after the comma of "Surname, Ms Given".
    while index < kept.count {
      guard index == 0 || kept[index].marks.contains(.afterComma) else {
        index += 1
        continue
      }
      guard words[index] >= 0,
        let match = lexicon.titles.longestMatch(words, from: index, step: 1, in: 0..<kept.count),
        kept.count - match.count >= 2, index + match.count < kept.count,
        match.value == NameLexicon.isAnyhow || kept[index].marks.contains(.dotFollows)
      else {
        index += 1
        continue
      }
      let follows = kept[index].marks.contains(.afterComma)
      var count = match.count
      if kept[index].marks.contains(.dotFollows) {
        // "Dr. h.c.", "Dr. rer. nat.": what the degree is in.
        while kept.count - count > 2, index + count < kept.count - 1,
          kept[index + count].marks.contains(.dotFollows),
          kept[index + count].marks.contains(.lowerCase),
          Self.faculties.contains(folder.buffer.text(kept[index + count]))
        {
          count += 1
        }
      }
      kept.removeSubrange(index..<index + count)
      words.removeSubrange(index..<index + count)
      if follows { kept[index].marks.insert(.afterComma) }
    }
  }

  private static let faculties: Set<String> = [
    "h", "c", "e", "mult", "rer", "nat", "med", "dent", "vet", "phil", "jur", "iur", "oec", "pol",
    "theol", "ing", "agr", "techn", "habil", "hc", "sc", "soc", "univ", "mont", "publ", "math",
  ]

  private mutating func dropSuffixes() {
    var end = kept.count
    while end > 2 || (end == 2 && kept[1].marks.contains(.afterComma)) {
      guard words[end - 1] >= 0,
        let match = lexicon.suffixes.longestMatch(words, from: end - 1, step: -1, in: 0..<end),
        match.count < end, isSuffix(end - match.count..<end)
      else { break }
      end -= match.count
    }
    kept.removeLast(kept.count - end)
    words.removeLast(words.count - end)
    // "Smith, Jr., John"
    if kept.count > 2, kept[1].marks.contains(.afterComma), kept[2].marks.contains(.afterComma),
      words[1] >= 0, Self.plainSuffixes.contains(folder.buffer.text(kept[1]))
    {
      kept.remove(at: 1)
      words.remove(at: 1)
    }
    // "Smith Jr., John"
    if let comma = kept.indices.dropFirst(2).first(where: {
      kept[$0].marks.contains(.afterComma)
    }), Self.plainSuffixes.contains(folder.buffer.text(kept[comma - 1])) {
      kept.remove(at: comma - 1)
      words.remove(at: comma - 1)
    }
  }

  /// "George Younger, 4th Viscount Younger of Leckie": what a person is called besides the name.
  private mutating func dropPeerage() {
    guard
      let comma = kept.indices.dropFirst(2).first(where: { kept[$0].marks.contains(.afterComma) })
    else { return }
    let isOrdinal = kept[comma].marks.contains(.hasDigit)
    guard isOrdinal || Self.peerage.contains(folder.buffer.text(kept[comma])) else { return }
    kept.removeLast(kept.count - comma)
    words.removeLast(words.count - comma)
  }

  private static let peerage: Set<String> = [
    "baron", "baroness", "viscount", "viscountess", "earl", "countess", "marquess", "marchioness",
    "duke",
    "duchess", "lord", "lady", "count", "graf", "freiherr", "prince", "princess",
  ]

  /// "Max Muster, M.A.": initials behind a comma that are those of a degree, where two names stand
  /// before it. "Muster, M. A." is a surname and two initials.
  private mutating func dropInitialsOfDegrees() {
    guard let comma = kept.indices.first(where: { kept[$0].marks.contains(.afterComma) }),
      kept[..<comma].count(where: { !particles.contains(folder.buffer.text($0)) }) > 1,
      2...4 ~= kept.count - comma,
      kept[comma...].allSatisfy({ $0.range.count <= 3 && $0.marks.contains(.capitalized) }),
      kept[comma...].contains(where: { $0.marks.contains(.dotFollows) }),
      !kept[..<comma].contains(where: { $0.marks.contains(.allCaps) }),
      Self.degrees.contains(kept[comma...].map(folder.buffer.text).joined())
    else { return }
    kept.removeLast(kept.count - comma)
    words.removeLast(words.count - comma)
  }

  private static let degrees: Set<String> = [
    "ma", "ba", "bsc", "msc", "mba", "llb", "llm", "md", "jd", "phd", "dphil", "mphil", "mpa",
    "mpp", "bed", "med", "beng", "meng", "bcom", "mcom", "dsc", "bs", "ms", "dds", "dvm", "rn",
    "cpa", "qc", "kc", "mp", "sj", "op", "osb",
  ]

  /// Titles that may stand behind a name as well.
  private static let titlesBehind: Set<String> = [
    "dr", "prof", "ing", "mgr", "mag", "bc", "judr", "mudr", "rndr", "phdr", "dipl",
  ]

  private func isSuffix(_ range: Range<Int>) -> Bool {
    let first = kept[range.lowerBound]
    let text = folder.buffer.text(first)
    // "Sen" and "Jun" are names, "sen." and "jun." are not.
    if text == "jun" || text == "sen" {
      return first.marks.contains(.lowerCase) && first.marks.contains(.dotFollows)
    }
    if Self.titlesBehind.contains(text) {
      return range.lowerBound > 0
        && !first.marks.isDisjoint(with: [.afterComma, .dotFollows])
        && kept[1..<range.upperBound].contains { $0.marks.contains(.afterComma) }
    }
    if Self.plainSuffixes.contains(folder.buffer.text(first)) { return true }
    if range.count > 1 { return true }
    // "Ma, Jack" and "Ma, Ying-jeou": with one token before the comma, what follows is a given
    // name.
    if first.marks.contains(.afterComma) {
      return range.lowerBound > 1 && first.marks.contains(.allCaps)
    }
    // "Keir Starmer KC": capitals behind mixed case, unless the letters are somebody's name.
    return first.marks.contains(.allCaps) && first.range.count > 1
      && !Self.nameLike.contains(folder.buffer.text(first))
      && kept[..<range.lowerBound].count {
        $0.marks.contains(.capitalized) && !$0.marks.contains(.allCaps)
      } > 1
  }

  /// "VladimirPutin" is two names; "MacDonald" and "LeBron" are one.
  private mutating func splitGlued(_ source: Span<UInt8>) {
    guard kept.count == 1, kept[0].marks.contains(.mixedCase), kept[0].range.count >= 7,
      kept[0].sourceEnd - kept[0].sourceStart == kept[0].range.count
    else { return }
    let token = kept[0]
    var boundaries: [Int] = []
    for offset in 1..<token.range.count where source[token.sourceStart + offset] &- 0x41 < 26 {
      boundaries.append(offset)
    }
    guard boundaries.count == 1, 4...(token.range.count - 3) ~= boundaries[0] else { return }
    kept[0].end = token.start + boundaries[0]
    var second = token
    second.start = kept[0].end
    kept.append(second)
    words.append(-1)
  }

  // MARK: Order

  /// The tokens of the family name; empty when the order is not known.
  func familyRange() -> Range<Int> {
    if let comma = kept.indices.dropFirst().first(where: { kept[$0].marks.contains(.afterComma) }) {
      return 0..<comma
    }
    guard kept.count > 1 else { return 0..<0 }
    return rangeInCapitals() ?? rangeBesidePatronymic() ?? 0..<0
  }

  private func rangeInCapitals() -> Range<Int>? {
    guard kept.contains(where: { $0.marks.contains(.allCaps) }),
      kept.contains(where: { !$0.marks.contains(.allCaps) && $0.range.count > 1 })
    else { return nil }
    var capitals = kept.map { $0.marks.contains(.allCaps) }
    // "Elizabeth II": a numeral is no family name.
    if isNumeral(kept[kept.count - 1]) { capitals[kept.count - 1] = false }
    guard let first = capitals.firstIndex(of: true), let last = capitals.lastIndex(of: true),
      capitals[first...last].allSatisfy({ $0 }), first == 0 || last == kept.count - 1,
      (first...last).allSatisfy({ isName(kept[$0]) })
    else { return nil }
    var start = first
    while start > 1, kept[start - 1].marks.contains(.lowerCase),
      particles.contains(folder.buffer.text(kept[start - 1]))
    {
      start -= 1
    }
    return start..<last + 1
  }

  /// Whether a last word is a numeral, and no name such as "Xi" or "Vi".
  private func isNumeral(_ token: FoldedToken) -> Bool {
    Self.numerals.contains(folder.buffer.text(token))
  }

  private static let numerals: Set<String> = [
    "ii", "iii", "iv", "vii", "viii", "ix", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi", "xxii", "xxiii",
  ]

  /// "LI" is a name, "JP" are initials.
  private func isName(_ token: FoldedToken) -> Bool {
    if token.range.count != 2 { return true }
    return "aeiou".utf8.contains(folder.buffer.bytes[token.start + 1])
  }

  /// "Фамилия Имя Отчество" and "Имя Отчество Фамилия".
  private func rangeBesidePatronymic() -> Range<Int>? {
    guard kept.count == 3, kept.allSatisfy({ $0.marks.contains(.cyrillic) }) else { return nil }
    if isPatronymic(kept[1]) { return 2..<3 }
    if isPatronymic(kept[2]) { return 0..<1 }
    return nil
  }

  private func isPatronymic(_ token: FoldedToken) -> Bool {
    let text = folder.buffer.text(token)
    return [
      "vich", "ovna", "evna", "ivna", "ich", "inichna", "ichna", "oglu", "kyzy", "vych", "yivna",
      "yich",
    ]
    .contains { text.hasSuffix($0) && text.utf8.count > $0.utf8.count + 1 }
  }

  /// A Korean name of two to four syllables: the first one is the family name.
  private func writeHangul(_ source: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    let token = kept[0]
    guard 6...12 ~= token.sourceEnd - token.sourceStart else { return false }
    let (scalar, width) = decodedScalar(source, token.sourceStart, token.sourceEnd)
    guard width == 3, let family = Hangul.familyNames[scalar] else { return false }
    var index = token.sourceStart + 3
    while index < token.sourceEnd {
      let (syllable, width) = decodedScalar(source, index, token.sourceEnd)
      guard 0xAC00...0xD7A3 ~= syllable else { return false }
      Hangul.appendRomanized(syllable, to: &output)
      index += width
    }
    output.append(0x1F)
    output.append(contentsOf: family.utf8)
    return true
  }

  // MARK: Writing

  private func write(given: Range<Int>, to output: inout [UInt8]) {
    write(given, to: &output)
    output.append(0x1F)
  }

  /// Writes the tokens outside `family`, then those inside.
  func write(family: Range<Int>, to output: inout [UInt8]) {
    write(0..<family.lowerBound, to: &output)
    if family.lowerBound > 0 && family.upperBound < kept.count { output.append(UInt8(ascii: " ")) }
    write(family.upperBound..<kept.count, to: &output)
    output.append(0x1F)
    write(family, to: &output)
  }

  private func write(_ range: Range<Int>, to output: inout [UInt8]) {
    for index in range {
      if index > range.lowerBound { output.append(UInt8(ascii: " ")) }
      let token = kept[index].range
      let start = output.count
      output.append(contentsOf: folder.buffer.bytes[token])
      PersonSpelling.unify(&output, from: start)
    }
  }

  /// "JD Vance": two capitals that no word can be are two initials.
  private mutating func splitInitials() {
    guard kept.count > 1, let place = kept.firstIndex(where: areInitials),
      kept.contains(where: { $0.marks.contains(.capitalized) && !$0.marks.contains(.allCaps) })
    else { return }
    // One letter is never in capitals: it tells nothing about the order.
    kept[place].marks.remove(.allCaps)
    var second = kept[place]
    kept[place].end = kept[place].start + 1
    second.start = kept[place].end
    second.marks.remove(.afterComma)
    kept.insert(second, at: place + 1)
    words.insert(-1, at: place + 1)
  }

  private func areInitials(_ token: FoldedToken) -> Bool {
    guard token.range.count == 2, token.marks.contains(.allCaps), !token.marks.contains(.hasDigit)
    else { return false }
    return folder.buffer.bytes[token.range].allSatisfy { !"aeiouy".utf8.contains($0) }
  }

  /// "Abd al-Rahman", "Abd er Rahman": the article goes with the word before it.
  private mutating func joinServant() {
    var index = 0
    while index + 2 < kept.count {
      let token = kept[index]
      if token.range.count == 3, kept[index + 1].range.count == 2,
        folder.buffer.bytes[token.range].elementsEqual("abd".utf8),
        let second = folder.buffer.bytes[kept[index + 1].range].last,
        "lrsndtz".utf8.contains(second),
        "aeiou".utf8.contains(folder.buffer.bytes[kept[index + 1].start])
      {
        kept[index] = folder.append("abdul", like: token)
        kept.remove(at: index + 1)
        words.remove(at: index + 1)
      }
      index += 1
    }
  }
}
