/// The tokens of an address in one spelling: abbreviations unified, numbers and postal codes kept.
struct AddressReader {
  private var folder = TextFolder(.plain)

  /// Appends the tokens, joined by single spaces; nothing for the mere name of a country.
  mutating func appendComparable(
    _ source: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    let table = AddressWords.shared
    folder.fold(source, range)
    // A country alone is no address: it would differ from every real one.
    if CountryTable.shared.isName(folder.buffer) { return }
    var isFirst = true
    var previous = 0..<0
    let letters = folder.buffer.bytes
    for token in folder.buffer.tokens {
      // "SW1A 1AA" and "SW1A1AA" are one code.
      if isPostalCode(letters, previous, token.range) {
        for place in token.range { output.append(letters[place]) }
        previous = 0..<0
        continue
      }
      previous = token.range
      let word = table.words.id(letters, token.range)
      if word >= 0, table.unified[word].isEmpty { continue }
      if !isFirst { output.append(UInt8(ascii: " ")) }
      isFirst = false
      if word >= 0 {
        output.append(contentsOf: table.unified[word])
      } else if let stem = table.germanStreet(letters[token.range]) {
        output.append(contentsOf: stem)
        output.append(contentsOf: " street".utf8)
      } else {
        for place in token.range { output.append(letters[place]) }
      }
    }
  }
}

extension AddressReader {
  /// Whether two tokens are the halves of a British or Canadian postal code: an area of one or two
  /// letters with a number, or letter, digit, letter; and a digit, two letters, or digit, letter,
  /// digit.
  private func isPostalCode(
    _ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    guard (2...4).contains(left.count), right.count == 3 else { return false }
    func isDigit(_ index: Int) -> Bool { bytes[index] &- 0x30 < 10 }
    func isLetter(_ index: Int) -> Bool { bytes[index] &- 0x61 < 26 }
    let (one, other) = (left.lowerBound, right.lowerBound)
    guard isLetter(one), isDigit(other), isLetter(other + 1) else { return false }
    if left.count == 3, isDigit(one + 1), isLetter(one + 2), isDigit(other + 2) { return true }
    guard isLetter(other + 2) else { return false }
    let number = isLetter(one + 1) ? one + 2 : one + 1
    guard number < left.upperBound, isDigit(number) else { return false }
    return left.upperBound - number <= 2
  }
}

/// Spellings of the words that addresses share.
struct AddressWords: Sendable {
  static let shared = AddressWords()

  private(set) var words = WordTable()
  /// Per word: what is written instead; empty when the word says nothing.
  private(set) var unified: [[UInt8]] = []

  private init() {
    for line in addressWords.split(separator: "\n") {
      let sides = line.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      for spelling in sides[1].split(separator: " ") where words.id(String(spelling)) < 0 {
        _ = words.insert(String(spelling))
        unified.append(Array(sides[0].trimmed.utf8))
      }
    }
  }

  /// The part before "strasse" or "str" glued to the name of a street.
  func germanStreet(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard token.count >= 7, let last = token.last,
      last == UInt8(ascii: "e") || last == UInt8(ascii: "t") || last == UInt8(ascii: "r")
    else { return nil }
    for ending in ["strasse", "straat", "str"] {
      if token.count >= ending.utf8.count + 4,
        token.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      {
        return token.dropLast(ending.utf8.count)
      }
    }
    return nil
  }
}

/// Unified spelling = folded spellings; nothing before the sign: left out. Written for this
/// project.
let addressWords = """
  street=st street str strasse straat ulitsa ul ulica vulytsia vul rue calle via rua jie lu
  road=rd road
  avenue=ave av avenue aven avenida avda avd prospekt prosp pr prospect
  boulevard=blvd boulevard boul bulvar bld
  drive=dr drive
  lane=ln lane
  place=pl place platz plac plaza plz
  square=sq square ploshchad
  court=ct court
  highway=hwy highway
  parkway=pkwy parkway
  terrace=ter terrace
  alley=per pereulok provulok alley
  building=bldg building bldng korpus korp stroenie str1 edificio gebaude
  floor=fl floor flr etage piso
  room=rm room kv kvartira office off apartment apt unit suite ste flat
  room=oficina wohnung komnata pomeshchenie
  house=dom house d
  number=no nr num number numero
  district=dist district rayon raion
  region=obl oblast region reg
  province=prov province sheng
  city=city gorod g shi misto m
  county=cty county
  north=n north
  south=s south
  east=e east
  west=w west
  saint=saint sankt
  box=box postfach casilla
  industrial=ind industrial
  zone=zone zn
  estate=est estate
  centre=ctr center centre
  =the of po
  """
