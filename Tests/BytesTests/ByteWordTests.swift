import Bytes
import TestSupport
import Testing

@Suite("Eight bytes at a time") struct ByteWordTests {
  @Test("what is asked of eight bytes is what is asked of each", arguments: 0..<20)
  func classes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
      let word = bytes.span.word(at: 0, before: 8)
      let probe = UInt8.random(in: 0...127, using: &random)
      func marks(_ isMarked: (UInt8) -> Bool) -> UInt64 {
        bytes.enumerated().reduce(0) { $0 | (isMarked($1.element) ? 0x80 << (8 * $1.offset) : 0) }
      }
      let letters = ByteWord.letters(word)
      let isCapital = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
      #expect(letters == marks { isCapital($0) || (0x61...0x7A).contains($0) })
      #expect(ByteWord.digits(word) == marks { (0x30...0x39).contains($0) })
      #expect(ByteWord.capitals(word, letters) == marks(isCapital))
      #expect(ByteWord.equals(word, bytes[3]) == marks { $0 == bytes[3] })
      #expect(ByteWord.notAbove(word, probe) == marks { $0 <= probe })
      let small = bytes.map { isCapital($0) ? $0 | 0x20 : $0 }
      #expect(ByteWord.lowercased(word, letters) == small.span.word(at: 0, before: 8))
      #expect(
        ByteWord.leadingCount(letters)
          == bytes.prefix { isCapital($0) || (0x61...0x7A).contains($0) }.count)
    }
  }

  @Test("bytes behind the end are zeros, wherever the word lies")
  func ends() {
    let bytes = (1...20).map { UInt8($0) }
    for place in 0...20 {
      for end in place...20 {
        let expected = (place..<min(end, place + 8)).reduce(UInt64(0)) {
          $0 | UInt64(bytes[$1]) << UInt64(8 * ($1 - place))
        }
        #expect(bytes.span.word(at: place, before: end) == expected)
        #expect(ByteWord.prefix(bytes.span.word(at: place, before: 20), end - place) == expected)
      }
    }
  }

  @Test("how much two texts begin with in common", arguments: 0..<20)
  func sharedBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = StringArray(
      (0..<60).map { _ in
        String(
          repeating: ["a", "ab\u{0}", "ü"].randomElement(using: &random) ?? "",
          count: .random(in: 0...9, using: &random))
      })
    for left in 0..<texts.count {
      for right in 0..<texts.count {
        let shared = zip(texts.slice(left), texts.slice(right)).prefix { $0 == $1 }.count
        #expect(texts.sharedByteCount(left, right) == shared)
      }
    }
  }
}
