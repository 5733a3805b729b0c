import Bytes

/// The tokens of an address in one spelling: abbreviations unified, numbers and postal codes kept.
struct AddressReader {
  private var folder = TextFolder(.plain)
  private var plain = PlainAddress()

  /// Appends the tokens, joined by single spaces; nothing for the mere name of a country.
  mutating func appendComparable(
    _ source: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    if let byteCount = plain.spell(source, range) {
      output.append(contentsOf: plain.spelled[..<byteCount])
    } else {
      appendFolded(source, range, to: &output)
    }
  }

  /// Puts the tokens of a text that is simple into `spelled`; returns how many bytes they take, or nil.
  mutating func spellPlain(_ source: Span<UInt8>, _ range: Range<Int>) -> Int? {
    plain.spell(source, range)
  }

  var spelled: Span<UInt8> { @_lifetime(borrow self) get { plain.spelled.span } }

  /// The same for any text; what `PlainAddress` is held against.
  mutating func appendFolded(
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
      if isPostalCode(letters.span, previous, token.range) {
        for place in token.range { output.append(letters[place]) }
        previous = 0..<0
        continue
      }
      previous = token.range
      let word = table.words.id(letters, token.range)
      if word >= 0, table.unified.range(word).isEmpty { continue }
      if !isFirst { output.append(UInt8(ascii: " ")) }
      isFirst = false
      if word >= 0 {
        output.append(contentsOf: table.unified.slice(word))
        continue
      }
      let stem = germanStreetStem(letters.span, token.range)
      output.append(contentsOf: letters[stem ?? token.range])
      if stem != nil { output.append(contentsOf: " street".utf8) }
    }
  }
}

/// Spells the addresses that fold byte by byte, which nearly all do: ASCII without apostrophes, and
/// without dots or slashes behind a single letter, which may join letters to one token.
///
/// One pass, eight bytes at a time: a tenth of what it takes by way of `TextFolder`.
struct PlainAddress {
  /// The result of the last call.
  private(set) var spelled: [UInt8]
  private let words = AddressWords.shared.words
  private let unified = AddressWords.shared.unified

  /// Longer texts are left to the general case.
  private static let byteCountMax = 200

  init() {
    // Every second byte may be a token, and grow to a word or get " street" behind it.
    spelled = Array(
      repeating: 0, count: Self.byteCountMax * (AddressWords.shared.unifiedByteCountMax + 8))
  }

  /// Puts the spelled tokens of `source[range]` into `spelled`; returns how many bytes they take, or nil
  /// for a text that is not so simple.
  mutating func spell(_ source: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= Self.byteCountMax else { return nil }
    return Self.spell(source, range, words, unified, &spelled)
  }

  private static func spell(
    _ source: Span<UInt8>, _ range: Range<Int>, _ words: borrowing WordTable,
    _ unified: borrowing StringArray, _ buffer: inout [UInt8]
  ) -> Int? {
    var spelled = buffer.mutableSpan
    let end = range.upperBound
    var place = range.lowerBound
    var count = 0
    var letterCount = 0
    var hasDigit = false
    // What may be the first half of a postal code; no word of the table is.
    var previous = 0..<0
    while place < end {
      // A token is written where it will stand, if it stays as it is.
      let start = count == 0 ? 0 : count &+ 1
      var token = start..<start
      var head: UInt64 = 0
      var taken = 8
      while taken == 8 {
        let word = source.word(at: place, before: end)
        let (letters, digits) = (ByteWord.letters(word), ByteWord.digits(word))
        taken = ByteWord.leadingCount(letters | digits)
        let small = ByteWord.prefix(ByteWord.lowercased(word, letters), taken)
        spelled.write(small, at: token.upperBound)
        if token.isEmpty { head = small }
        if ByteWord.prefix(digits, taken) != 0 { hasDigit = true }
        token = start..<token.upperBound &+ taken
        place &+= taken
      }
      if place < end {
        switch source[place] {
        case UInt8(ascii: "'"), UInt8(ascii: "`"), 0x80...: return nil
        case UInt8(ascii: "."), UInt8(ascii: "/"):
          if token.count == 1, spelled[start] > UInt8(ascii: "9") { return nil }
        default: break
        }
        place &+= 1
      }
      if token.isEmpty { continue }
      letterCount &+= token.count
      if isPostalCode(spelled.span, previous, token) {
        for offset in 0..<token.count { spelled[count &+ offset] = spelled[start &+ offset] }
        count &+= token.count
        previous = 0..<0
        continue
      }
      let word = words.id(head: head, spelled.span, token)
      previous = word < 0 ? token : 0..<0
      if word < 0 {
        count = token.upperBound
        if let stem = germanStreetStem(spelled.span, token) {
          count = stem.upperBound
          for byte in " street".utf8 {
            spelled[count] = byte
            count &+= 1
          }
        }
      } else {
        let text = unified.range(word)
        if text.isEmpty { continue }
        let bytes = unified.span
        for offset in 0..<text.count {
          spelled[start &+ offset] = bytes[text.lowerBound &+ offset]
        }
        count = start &+ text.count
      }
      if start > 0 { spelled[start &- 1] = UInt8(ascii: " ") }
    }
    let mayBeCountry = CountryTable.shared.mayBeName(byteCount: letterCount, hasDigit: hasDigit)
    return mayBeCountry ? nil : count
  }
}

/// Whether two tokens are the halves of a British or Canadian postal code: an area of one or two
/// letters with a number, or letter, digit, letter; and a digit, two letters, or digit, letter,
/// digit.
private func isPostalCode(
  _ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>
) -> Bool {
  guard right.count == 3, (2...4).contains(left.count) else { return false }
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

/// The part before "strasse" or "str" glued to the name of a street; nil where neither is.
private func germanStreetStem(_ bytes: Span<UInt8>, _ token: Range<Int>) -> Range<Int>? {
  guard token.count >= 7 else { return nil }
  switch (bytes[token.upperBound - 2], bytes[token.upperBound - 1]) {
  case (UInt8(ascii: "s"), UInt8(ascii: "e")), (UInt8(ascii: "a"), UInt8(ascii: "t")),
    (UInt8(ascii: "t"), UInt8(ascii: "r")):
    break
  default: return nil
  }
  for ending in ["strasse", "straat", "str"] {
    let start = token.upperBound - ending.utf8.count
    guard start - token.lowerBound >= 4 else { continue }
    var place = start
    for byte in ending.utf8 where bytes[place] == byte { place += 1 }
    if place == token.upperBound { return token.lowerBound..<start }
  }
  return nil
}

/// Spellings of the words that addresses share.
///
/// A class, so that a reader holds one reference and not one to each table.
final class AddressWords: Sendable {
  static let shared = AddressWords()

  let words: WordTable
  /// Per word: what is written instead; empty when the word says nothing.
  let unified: StringArray
  /// The length of the longest of these.
  let unifiedByteCountMax: Int

  private init() {
    var words = WordTable()
    var unified = StringArray()
    for line in addressWords.split(separator: "\n") {
      let sides = line.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      for spelling in sides[1].split(separator: " ") where words.id(String(spelling)) < 0 {
        _ = words.insert(String(spelling))
        unified.append(sides[0].trimmed)
      }
    }
    self.words = words
    self.unified = unified
    unifiedByteCountMax = (0..<unified.count).reduce(0) { max($0, unified.range($1).count) }
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
