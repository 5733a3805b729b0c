import Records

/// Reads an organization name: the core, and the legal form that it carries.
///
/// The order matters: another name ("formerly ..."), a branch, a liquidation and the security of a
/// listing are cut off the end first, then legal forms off both ends, as often as they occur, while a
/// core remains. Other names are read the same way and stand behind as further forms.
struct OrganizationName {
  let lexicon = NameLexicon.shared
  var folder = TextFolder(.organization)
  /// Indices of the tokens that are left, and their word numbers.
  var kept: [FoldedToken] = []
  var words: [Int] = []
  private var form = ""
  /// Further names that the last one had with it, still to be read.
  var others: [[FoldedToken]] = []
  /// Whether semicolons keep names apart; the title of a thing may have one inside.
  var splitsLists = true
  /// Whether an organization bears the name; titles of things tell of no other names, branches and liquidations.
  var isOfOrganization = true
  /// Whether the last name was a list of several that semicolons keep apart.
  var isList = false

  /// Appends core US form to `output`, and behind RS those of other names; nothing when no token is left.
  mutating func appendComparable(
    _ source: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    folder.fold(source, range)
    others.removeAll(keepingCapacity: true)
    isList = false
    kept.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    keepTokens()
    if isOfOrganization { dropLeadingMarker() }
    appendName(source, to: &output)
    // A name that is read may give further ones.
    var place = 0
    while place < others.count {
      kept = others[place]
      words = kept.map(word)
      place += 1
      let start = output.count
      if start > 0 { output.append(ComparableName.alternativeSeparator) }
      let empty = output.count
      appendName(source, to: &output)
      if output.count == empty { output.removeLast(empty - start) }
    }
  }

  /// Reads the tokens that are left and appends core US form.
  private mutating func appendName(_ source: Span<UInt8>, to output: inout [UInt8]) {
    form = ""
    guard !kept.isEmpty else { return }
    shortenStates()
    cutAliases(source)
    if isOfOrganization {
      cutBranch()
      cutStatus()
    }
    cutSecurity()
    cutParValue()
    dropThe()
    stripForms()
    guard !kept.isEmpty else { return }
    write(to: &output)
  }

  func word(_ token: FoldedToken) -> Int {
    lexicon.words.id(folder.buffer.bytes, token.range)
  }

  private mutating func keep(_ token: FoldedToken) {
    kept.append(token)
    words.append(word(token))
  }

  mutating func removeLast(_ count: Int) {
    kept.removeLast(count)
    words.removeLast(count)
  }

  mutating func removeFirst(_ count: Int) {
    kept.removeFirst(count)
    words.removeFirst(count)
  }

  /// "United States Steel" is "U.S. Steel", "United Kingdom" "UK".
  private mutating func shortenStates() {
    guard let place = words.dropLast().firstIndex(of: lexicon.united), words[place] >= 0 else {
      return
    }
    let short: StaticString
    switch words[place + 1] {
    case lexicon.states: short = "us"
    case lexicon.kingdom: short = "uk"
    default: return
    }
    kept[place] = folder.append(short, like: kept[place])
    words[place] = word(kept[place])
    kept.remove(at: place + 1)
    words.remove(at: place + 1)
    let rest = words[(place + 1)...].prefix(2)
    if rest.elementsEqual([lexicon.of, lexicon.america]) {
      kept.removeSubrange(place + 1..<place + 3)
      words.removeSubrange(place + 1..<place + 3)
    }
  }

  // MARK: Parentheses

  /// Keeps what stands outside parentheses, and of what stands inside only countries and, in the
  /// middle of a name, words: "(Shanghai)" tells subsidiaries apart, "(AVIC)" repeats the name.
  private mutating func keepTokens() {
    let tokens = folder.buffer.tokens
    var index = 0
    while index < tokens.count {
      guard tokens[index].marks.contains(.inParentheses) else {
        keep(tokens[index])
        index += 1
        continue
      }
      let end = tokens.endOfParentheses(from: index)
      if !(isOfOrganization && takeOther(tokens[index..<end])),
        keepsParentheses(tokens, index..<end)
      {
        for inner in index..<end { keep(tokens[inner]) }
      }
      index = end
    }
    if kept.isEmpty { for token in tokens { keep(token) } }
  }

  private func keepsParentheses(_ tokens: [FoldedToken], _ range: Range<Int>) -> Bool {
    if range.lowerBound == 0 && range.upperBound == tokens.count { return true }
    let first = tokens[range.lowerBound]
    let inner = range.map { tokens[$0] }
    let numbers = inner.map(word)
    let isForm =
      lexicon.trailingForms.longestMatch(
        numbers, from: numbers.count - 1, step: -1, in: 0..<numbers.count)?.count == numbers.count
    if isForm && range.lowerBound > 0 { return true }
    if first.marks.contains(.han), inner.count == 1,
      lexicon.gluedForms.contains(where: {
        folder.buffer.bytes[first.range].elementsEqual($0.characters)
      })
    {
      return true
    }
    if numbers == [lexicon.the] || isStatus(numbers) { return false }
    let text = inner.map(folder.buffer.text).joined(separator: " ")
    if CountryTable.shared.isName(text) { return true }
    guard range.lowerBound > 0, range.upperBound < tokens.count else {
      return range.lowerBound == 0
    }
    // A short word in capitals among mixed case is an acronym of the name.
    if range.count == 1, first.marks.contains(.allCaps), !tokens[0].marks.contains(.allCaps) {
      return false
    }
    return range.count <= 3 && !tokens[range.lowerBound].marks.contains(.lowerCase)
  }

  // MARK: Articles and legal forms

  private mutating func dropThe() {
    if kept.count > 1, words[0] == lexicon.the { removeFirst(1) }
    if kept.count > 1, words[kept.count - 1] == lexicon.the { removeLast(1) }
  }

  private mutating func stripForms() {
    stripGluedForm()
    splitGluedLatinForm()
    moveFormBehindNumeral()
    dropShareClass()
    while kept.count > 1 {
      if let match = lexicon.trailingForms.longestMatch(
        words, from: kept.count - 1, step: -1, in: 0..<kept.count), match.count < kept.count,
        isWrittenAsForm(match.value, kept.count - match.count..<kept.count)
      {
        removeLast(match.count)
        note(lexicon.legalSpellings[match.value].form)
        // "Smith & Co": the "and" goes with its form.
        if kept.count > 1, words[kept.count - 1] == lexicon.and { removeLast(1) }
      } else {
        break
      }
    }
    while kept.count > 1,
      let match = lexicon.leadingForms.longestMatch(words, from: 0, step: 1, in: 0..<kept.count),
      match.count < kept.count, isWrittenAsForm(match.value, 0..<match.count)
    {
      removeFirst(match.count)
      note(lexicon.legalSpellings[match.value].form)
    }
    if isOfOrganization, !form.isEmpty { cutStatus() }
    // "S.C. Alfa S.R.L.": in Romania the words for a company stand before its name as well.
    if kept.count > 1, words[0] == lexicon.societate, form == "srl" || form == "sa",
      !kept[0].marks.isDisjoint(with: [.joined, .allCaps])
    {
      removeFirst(1)
    }
  }

  /// "Acquisition Corp. II" reads "Acquisition II Corp."
  private mutating func moveFormBehindNumeral() {
    let last = kept.count - 1
    guard last >= 2, isNumeral(kept[last]),
      let match = lexicon.trailingForms.longestMatch(words, from: last - 1, step: -1, in: 0..<last),
      match.count < last, isWrittenAsForm(match.value, last - match.count..<last)
    else { return }
    kept.insert(kept.remove(at: last), at: last - match.count)
    words.insert(words.remove(at: last), at: last - match.count)
  }

  private func isNumeral(_ token: FoldedToken) -> Bool {
    if isNumber(token) { return token.range.count <= 2 && !token.marks.contains(.gluedNumber) }
    return token.marks.contains(.allCaps) || token.range.count == 1
      ? folder.buffer.bytes[token.range].allSatisfy { "ivx".utf8.contains($0) } : false
  }

  /// "Novo Nordisk A/S B", "JD.com Inc. A": the letter is a class of shares.
  private mutating func dropShareClass() {
    let last = kept.count - 1
    guard last >= 2, kept[last].range.count == 1, kept[last].marks.contains(.capitalized),
      let match = lexicon.trailingForms.longestMatch(words, from: last - 1, step: -1, in: 0..<last),
      match.count < last, isWrittenAsForm(match.value, last - match.count..<last)
    else { return }
    removeLast(1)
  }

  /// The first form that says more than "company" stays.
  private mutating func note(_ found: String) {
    if form.isEmpty || form == "co" { form = found }
  }

  func isWrittenAsForm(_ spelling: Int, _ range: Range<Int>) -> Bool {
    let writing = lexicon.legalSpellings[spelling].writing
    if writing == .anyhow { return true }
    let tokens = kept[range]
    if tokens.contains(where: { $0.marks.contains(.joined) }) { return true }
    if writing == .dotted {
      return tokens.allSatisfy { $0.range.count == 1 && $0.marks.contains(.dotFollows) }
    }
    // "Partners VI L.P.": a numeral, and not the Lithuanian "VĮ".
    if tokens.count == 1, isNumeral(kept[range.lowerBound]), isASCII(kept[range.lowerBound]) {
      return false
    }
    let leads = range.lowerBound == 0
    // Arabic has no capitals that could tell.
    if leads, tokens.allSatisfy({ $0.marks.contains(.arabic) }) { return true }
    let neighbor = leads ? kept[range.upperBound] : kept[range.lowerBound - 1]
    return tokens.allSatisfy { token in
      if token.marks.contains(.allCaps) {
        return !leads || token.marks.contains(.cyrillic) || neighbor.marks.contains(.afterQuote)
          || !isASCII(token)
      }
      // Its own mixed case ("SpA"), small letters in a name of small letters, or letters with dots.
      if token.range.count == 1 {
        // "PHILIPS N V": capitals side by side at the end.
        return token.marks.contains(.dotFollows)
          || !leads && tokens.count > 1 && token.marks.contains(.capitalized)
      }
      if token.marks.contains(.lowerCase) { return neighbor.marks.contains(.lowerCase) && !leads }
      // "Alfa Bt.": an abbreviation keeps its dot.
      if leads { return token.marks.contains(.cyrillic) && !isTitleCase(token) }
      return !isTitleCase(token) || token.marks.contains(.dotFollows)
    }
  }

  /// Whether a token is written as it is read, without marks on its letters.
  private func isASCII(_ token: FoldedToken) -> Bool {
    token.sourceEnd - token.sourceStart == token.range.count
  }

  /// One capital, then only small letters.
  private func isTitleCase(_ token: FoldedToken) -> Bool {
    token.marks.contains(.capitalized) && !token.marks.contains(.mixedCase)
  }

  private mutating func stripGluedForm() {
    let scripts: TokenMarks = [.han, .hangul]
    guard kept.contains(where: { !$0.marks.isDisjoint(with: scripts) }) else { return }
    for index in [kept.count - 1, 0]
    where kept.indices.contains(index) && !kept[index].marks.isDisjoint(with: scripts) {
      let token = kept[index]
      for candidate in lexicon.gluedForms where candidate.characters.count <= token.range.count {
        let isWhole = candidate.characters.count == token.range.count
        if isWhole && kept.count == 1 { continue }
        // One character is a form only in parentheses of its own.
        if candidate.characters.count == 3 && !isWhole { continue }
        let bytes = folder.buffer.bytes[token.range]
        if index == kept.count - 1,
          bytes.suffix(candidate.characters.count).elementsEqual(candidate.characters)
        {
          kept[index].end -= candidate.characters.count
        } else if bytes.prefix(candidate.characters.count).elementsEqual(candidate.characters) {
          kept[index].start += candidate.characters.count
        } else {
          continue
        }
        note(candidate.form)
        if kept[index].range.isEmpty {
          kept.remove(at: index)
          words.remove(at: index)
        }
        break
      }
    }
  }

  /// "SiemensAG": capitals behind a small letter at the end that are a legal form.
  private mutating func splitGluedLatinForm() {
    let last = kept.count - 1
    guard last >= 0, kept[last].marks.contains(.mixedCase),
      !kept[last].marks.contains(.joined)
    else { return }
    for form in Self.gluedLatinForms {
      let count = form.utf8.count
      let token = kept[last]
      guard token.range.count >= count + 4,
        folder.buffer.bytes[(token.end - count)..<token.end].elementsEqual(form.utf8),
        token.capitalTail == count
      else { continue }
      kept[last].end -= count
      note(form)
      return
    }
  }

  private static let gluedLatinForms = ["ag", "plc", "llc", "kg", "inc", "ltd", "sarl", "llp"]

  // MARK: Writing

  private func write(to output: inout [UInt8]) {
    for (index, token) in kept.enumerated() {
      if index > 0 { output.append(UInt8(ascii: " ")) }
      if index > 0, words[index] >= 0, let expansion = lexicon.expansions[words[index]],
        token.marks.contains(.dotFollows) || !lexicon.dottedOnly.contains(words[index])
      {
        output.append(contentsOf: expansion)
      } else {
        output.append(contentsOf: folder.buffer.bytes[token.range])
      }
    }
    appendReading(to: &output)
    output.append(0x1F)
    output.append(contentsOf: form.utf8)
  }

  /// Of a name in Han characters, how it is read, so that it meets its spelling in Latin letters.
  private func appendReading(to output: inout [UInt8]) {
    guard let first = kept.first, first.marks.contains(.han),
      kept.allSatisfy({ $0.marks.contains(.han) || $0.marks.contains(.hasDigit) }),
      let characters = HanReading.characters(folder.buffer.bytes[first.range])
    else { return }
    HanReading.shared.appendBrand(characters, to: &output)
  }
}
