import Bytes
import Normalization
import Records
import TestSupport
import Testing

@Suite struct FoldedTextTests {
  @Test func `tokens say where they stand in bytes`() {
    let text = "Müller’s U.S. Steel, 中国 AT&T."
    let folded = FoldedText(text)
    #expect(folded.texts == ["muller", "s", "us", "steel", "中", "国", "att"])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[folded.tokens[0].range], as: UTF8.self) == "Müller")
    #expect(String(decoding: bytes[folded.tokens[2].range], as: UTF8.self).hasPrefix("U.S"))
    #expect(String(decoding: bytes[folded.tokens[5].range], as: UTF8.self) == "国")
  }

  @Test func `sentences end where a new one starts`() {
    let folded = FoldedText("Mr. Smith of Acme Inc. said so. Then J. Doe left! 再见。Fin")
    let ends = folded.tokens.filter(\.endsSentence).map(\.text)
    #expect(ends == ["so", "left", "见", "fin"])
  }

  @Test func `capitals are told`() {
    let tokens = FoldedText("the IBM Corporation Путин").tokens
    #expect(tokens.map(\.isCapitalized) == [false, true, true, true])
    #expect(tokens.map(\.isAllCaps) == [false, true, false, false])
  }

  /// ASCII letters and digits by the standard library: what the loop over bytes must equal.
  @Test func `folding equals a plain split on random ASCII`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("abcXYZ019 ,;:\"()%!?-\n\t_=")
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...24, using: &generator)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        })
      let expected = text.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
      #expect(FoldedText(text).texts == expected, "\(text.debugDescription)")
    }
  }

  /// Any bytes: places ascend and stay inside the text.
  @Test func `random bytes never break the places`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      var end = 0
      for token in FoldedText(text).tokens {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= text.utf8.count)
        #expect(!token.text.isEmpty)
        end = token.range.lowerBound
      }
    }
  }

  @Test func `every kind of value survives random bytes`() {
    var generator = SeededGenerator(seed: 13)
    var raw = StringArray()
    for _ in 0..<1000 {
      raw.append(
        (0..<Int.random(in: 0...30, using: &generator)).map { _ in
          Bool.random(using: &generator)
            ? UInt8.random(in: 32...126, using: &generator)
            : UInt8.random(in: 0...255, using: &generator)
        })
    }
    for type in PropertyType.allCases {
      for group in [LinkGroup.organization, .person] {
        let column = Normalizer().normalized(raw, of: Property("stockCode", type), group: group)
        #expect(column.values.count == raw.count && column.comparables.count == raw.count)
        #expect(column.isParsed.count == raw.count)
      }
    }
  }
}
