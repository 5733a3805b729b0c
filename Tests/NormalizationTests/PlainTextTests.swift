import Bytes
import Records
import TestSupport
import Testing

@testable import Normalization

@Suite("Short ways of normalization") struct PlainTextTests {
  private static let pieces = [
    "12", "3", "High", "St", "St.", "Rd", "No.", "No", "SW1A", "1AA", "K1A", "0B1", "B", "A/S",
    "N.W.", "O'Neil", "Hauptstr.", "Lindenstrasse", "kerkstraat", "str", "Flat 4b", "PO Box",
    "10/2", "de la", "&", "of the", "Zürich", "a", "(rear)", "#5", "12.5", "c/o", "U.K.", "France",
    "the", "St-Denis", "x&y", "street", "Malvern", "B.V", "Q./R",
  ]
  private static let separators = [" ", ", ", "  ", ".", "/", "-", "", ";", "\t", ",", " . "]

  @Test("an address spelled in one pass is spelled as by way of its tokens", arguments: 0..<20)
  func addresses(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var plain = PlainAddress()
    var reader = AddressReader()
    var plainCount = 0
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
        text += Self.separators.randomElement(using: &random) ?? ""
      }
      if Int.random(in: 0..<4, using: &random) == 0 { text = text.uppercased() }
      let bytes = Array(("<" + text + ">").utf8)
      let range = 1..<bytes.count - 1
      guard let count = plain.spell(bytes.span, range) else { continue }
      plainCount += 1
      var expected: [UInt8] = []
      reader.appendFolded(bytes.span, range, to: &expected)
      #expect(
        String(decoding: plain.spelled[..<count], as: UTF8.self)
          == String(decoding: expected, as: UTF8.self), "\(text)")
    }
    #expect(plainCount > 50)
  }

  @Test("the longest address that is spelled in one pass finds room")
  func longAddress() {
    var plain = PlainAddress()
    let numbered = Array((String(repeating: "d ", count: 99) + "1").utf8)
    let count = plain.spell(numbered.span, 0..<numbered.count)
    #expect(count == 99 * 6 + 1)
    let longer = Array((String(repeating: "d ", count: 100) + "1").utf8)
    let longerCount = plain.spell(longer.span, 0..<longer.count)
    #expect(longerCount == nil)
  }

  @Test("a person's name spelled in one pass is spelled as by way of its tokens", arguments: 0..<20)
  func persons(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "Ada", "LOVELACE", "J", "j", "JD", "Li", "LI", "van", "der", "Dr", "Jr", "PhD", "Abdel",
      "abd",
      "al", "Sergejs", "Dmitrii", "Kelly", "McDonald", "VladimirPutin", "O'Neil", "Zoë", "x1", "KC",
      "Ma", "Baron", "Sir", "Kuchic", "Rod", "III", "de", "Ms", "Zelenskyy", "Andrei",
    ]
    let separators = [" ", ", ", "-", ". ", "  ", ",", "", " (", ") ", "/"]
    var plain = PlainPersonName()
    var reader = PersonName()
    let words = NameLexicon.shared.words
    var plainCount = 0
    for _ in 0..<1000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        // Mostly as names are written.
        text +=
          Bool.random(using: &random)
          ? " " : separators.randomElement(using: &random) ?? ""
      }
      let bytes = Array(("<" + text + ">").utf8)
      let range = 1..<bytes.count - 1
      for part in [PersonName.Part.whole, .given, .family] {
        guard let count = plain.spell(bytes.span, range, part, words) else { continue }
        plainCount += 1
        var expected: [UInt8] = []
        reader.appendFolded(bytes.span, range, part: part, to: &expected)
        #expect(
          String(decoding: plain.spelled[..<count], as: UTF8.self)
            == String(decoding: expected, as: UTF8.self), "\(text) \(part)")
      }
    }
    #expect(plainCount > 60)
  }

  @Test("the longest name that is spelled in one pass finds room")
  func longName() {
    var plain = PlainPersonName()
    let words = NameLexicon.shared.words
    for length in [96, 97] {
      let name = Array(String(repeating: "q", count: length).utf8)
      let count = plain.spell(name.span, 0..<length, .whole, words)
      #expect(count == (length == 96 ? 97 : nil))
    }
    let many = Array("a b c d e f g".utf8)
    let count = plain.spell(many.span, 0..<many.count, .whole, words)
    #expect(count == nil)
  }

  @Test("an e-mail address that is plain is read as the long way reads it", arguments: 0..<10)
  func emails(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "ada", "none", "N/A", "test", "@", "@", "@example.", "mail.", ".com", ".", "x", "<", ">",
      "mailto:", "jo.king77", "Not.Anybody", " ", "no-reply", "ü", "averylongname", ":", "A.B",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      let range = trimmedRange(bytes.span, 0..<bytes.count)
      guard let hasCapitals = ContactReader.plainEmail(bytes.span, range) else { continue }
      let small = range.map { bytes[$0] &- 0x41 < 26 ? bytes[$0] | 0x20 : bytes[$0] }
      #expect(hasCapitals == (small != range.map { bytes[$0] }))
      let read = ContactReader.email(bytes.span, range)
      let isPlaceholder = Placeholders.shared.contains(bytes.span, range)
      #expect(read == NormalizedValue(small) && !isPlaceholder, "\(text)")
    }
  }

  @Test("telephone numbers of a column are read as they are one by one", arguments: 0..<10)
  func phones(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "+44", "(0)", "0044", "020", "7946 0958", "-", " ", "ext. 5", ";", "/", "0000000", "n/a",
      "12", "+", "x", "٣", "5551234", ".",
    ]
    let texts = (0..<1000).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    let column = Normalizer().normalized(
      StringArray(texts), of: Property("phone", .phone), group: .person)
    for (index, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      let range = trimmedRange(bytes.span, 0..<bytes.count)
      let isPlaceholder =
        range.count != 2 && Placeholders.shared.contains(bytes.span, range)
      let expected =
        isPlaceholder ? NormalizedValue.nothing : ContactReader.phone(bytes.span, range)
      #expect(Array(column.values.slice(index)) == expected.value, "\(text)")
      #expect(Array(column.comparables.slice(index)) == expected.comparable, "\(text)")
      #expect(column.isParsed[index] == expected.isParsed, "\(text)")
    }
  }
}
