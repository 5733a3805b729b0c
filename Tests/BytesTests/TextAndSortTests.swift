import Bytes
import TestSupport
import Testing

@Suite("Texts and sorting") struct TextAndSortTests {
  @Test("UTF-8 validity agrees with the standard library")
  func utf8Twin() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0xFF]
          .randomElement(
            using: &random)! as UInt8
      }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect((validUTF8Prefix(bytes.span) == bytes.count) == expected, "\(bytes)")
    }
  }

  @Test("equal texts have equal ids, and ranks are in byte order")
  func dictionary() {
    var dictionary = ValueDictionary()
    var random = SeededGenerator(seed: 4)
    var seen: [String: UInt32] = [:]
    for _ in 0..<10_000 {
      let text = "v\(Int.random(in: 0..<2_000, using: &random))"
      let id = dictionary.id(of: text)
      #expect(seen[text, default: id] == id)
      seen[text] = id
    }
    #expect(dictionary.count == seen.count)
    let (values, ranks) = dictionary.ranked()
    #expect(values.strings == seen.keys.sorted())
    for (text, id) in seen { #expect(values[Int(ranks[Int(id)])] == text) }
  }

  @Test("a column gets the ids that its texts get one after the other")
  func columnTwin() {
    var random = SeededGenerator(seed: 6)
    var whole = ValueDictionary()
    var single = ValueDictionary()
    for count in [0, 1, 63, 64, 65, 5_000] {
      let texts = StringArray(
        (0..<count).map { _ in
          String(repeating: "x", count: Int.random(in: 0...20, using: &random))
            + String(Int.random(in: 0..<3_000, using: &random), radix: 3)
        })
      #expect(
        whole.ids(of: texts)
          == (0..<count).map { single.id(of: texts.span, texts.range($0)) })
    }
    #expect(whole.values == single.values)
  }

  @Test("texts that are picked, or lie anywhere, get the ids that they get one after the other")
  func pickedTwin() {
    var random = SeededGenerator(seed: 61)
    let texts = StringArray(
      (0..<900).map { _ in
        // As long as loads of eight bytes reach, and longer; two texts differ in one byte, somewhere.
        var text = [UInt8](repeating: 0x61, count: Int.random(in: 0...70, using: &random))
        if let place = text.indices.randomElement(using: &random) { text[place] = 0x62 }
        return String(decoding: text, as: UTF8.self)
      })
    let indices = (0..<5_000).map { _ in UInt32.random(in: 0..<900, using: &random) }
    var (picked, placed, single) = (ValueDictionary(), ValueDictionary(), ValueDictionary())
    let expected = indices.map { single.id(of: texts[Int($0)]) }
    var ids: [UInt32] = []
    picked.append(idsOf: texts, picking: indices, to: &ids)
    #expect(ids == expected && picked.values == single.values)
    ids = []
    placed.append(idsOf: texts.span, indices.map { texts.range(Int($0)) }, to: &ids)
    #expect(ids == expected && placed.values == single.values)
    #expect(Set(single.values.strings).count == single.count)
    #expect(texts.picking(indices).strings == indices.map { texts[Int($0)] })
    #expect(texts.contains(0x62) && !texts.contains(0x63) && !StringArray().contains(0))
  }

  @Test("texts ascend strictly when each comes after the one before it")
  func ascending() {
    #expect(StringArray().isStrictlyAscending && StringArray(["b"]).isStrictlyAscending)
    #expect(StringArray(["", "a", "aa", "b", "ü"]).isStrictlyAscending)
    #expect(!StringArray(["a", "b", "b"]).isStrictlyAscending)
    #expect(!StringArray(["a", "c", "b"]).isStrictlyAscending)
  }

  @Test("a prefix goes in front of every text, empty ones too")
  func prefixed() {
    let texts = StringArray(["a", "", "bcd"])
    #expect(texts.prefixed(by: Array("s/".utf8)).strings == ["s/a", "s/", "s/bcd"])
    #expect(texts.prefixed(by: []) == texts)
    #expect(StringArray().prefixed(by: [1]) == StringArray())
  }

  @Test("one byte beyond ASCII is seen wherever it stands, and so is one that breaks UTF-8")
  func asciiTwin() {
    for count in [0, 1, 7, 8, 63, 64, 65, 127, 128, 200] {
      let plain = [UInt8](repeating: 0x61, count: count)
      let (isPlain, plainCount) = (isASCII(plain.span), validUTF8Prefix(plain.span))
      #expect(isPlain && plainCount == count)
      for place in 0..<count {
        var bytes = plain
        bytes[place] = 0xFF
        let (isStillPlain, validCount) = (isASCII(bytes.span), validUTF8Prefix(bytes.span))
        #expect(!isStillPlain && validCount == place)
      }
    }
  }

  @Test("the byte where a long text breaks UTF-8 is the one found character by character")
  func longUTF8Twin() {
    var random = SeededGenerator(seed: 21)
    let characters = [
      "a", "é", "€", "😀", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}", "z",
    ]
    for _ in 0..<4_000 {
      var bytes: [UInt8] = []
      let isPlain = Bool.random(using: &random)
      while bytes.count < Int.random(in: 60...300, using: &random) {
        bytes +=
          isPlain && bytes.count % 7 != 0
          ? [0x61] : Array(characters.randomElement(using: &random)!.utf8)
      }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let other: [UInt8] = [0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF, 0x41]
        bytes[place] = other.randomElement(using: &random)!
      }
      bytes.removeLast(Int.random(in: 0...3, using: &random))
      // Short pieces go character by character: the first one that is broken tells where.
      let text = bytes
      var expected = 0
      var isWhole = true
      while isWhole, expected < text.count {
        isWhole = false
        for count in 1...4 where expected + count <= text.count {
          let piece = Array(text[expected..<expected + count])
          guard validUTF8Prefix(piece.span) == count else { continue }
          expected += count
          isWhole = true
          break
        }
      }
      let found = validUTF8Prefix(text.span)
      #expect(found == expected, "\(text)")
    }
  }

  @Test("the first and the last of some texts are those of a sort")
  func boundsTwin() {
    var random = SeededGenerator(seed: 22)
    let alphabet: [Unicode.Scalar] = ["a", "b", "\u{0}", "é"]
    for _ in 0..<2_000 {
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        var word = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...11, using: &random) {
          word.append(alphabet.randomElement(using: &random)!)
        }
        words.append(String(word))
      }
      let texts = StringArray(words)
      let ids = (0..<UInt32(texts.count)).map { $0 }
      let sorted = texts.strings.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
      let bounds = texts.bounds(ids.span, ids.indices)
      #expect(bounds.map { Array(texts.slice($0.least)) } == sorted.first)
      #expect(bounds.map { Array(texts.slice($0.greatest)) } == sorted.last)
    }
  }

  @Test("an estimate of distinct values is within a few of a hundred of what a set counts")
  func estimate() {
    var random = SeededGenerator(seed: 23)
    for (count, range) in [(10, 5), (1_000, 40), (20_000, 3_000), (60_000, 1_000_000)] {
      let numbers = (0..<count).map { _ in UInt64(Int.random(in: 0..<range, using: &random)) }
      let texts = StringArray(
        numbers.map { "text \($0)" + String(repeating: "x", count: Int($0 % 9)) })
      var ofNumbers = DistinctEstimate(valueCount: count)
      ofNumbers.add(0..<count) { numbers[$0] }
      var ofTexts = DistinctEstimate(valueCount: count)
      let ids = (0..<UInt32(count)).map { $0 }
      ofTexts.add(texts, ids.span, 0..<count / 2)
      ofTexts.add(texts, ids.span, count / 2..<count)
      let exact = Set(texts.strings)
      let byteCount = exact.reduce(0) { $0 + $1.utf8.count }
      #expect(abs(ofNumbers.distinctCount - exact.count) <= exact.count / 30 + 1)
      #expect(abs(ofTexts.distinctCount - exact.count) <= exact.count / 30 + 1)
      #expect(abs(ofTexts.byteCount - byteCount) <= byteCount / 30 + 20)
      #expect(ofTexts.takenCount <= exact.count)
    }
  }

  @Test("a printable line is told as it is byte by byte")
  func printableLineTwin() {
    var random = SeededGenerator(seed: 8)
    let rare: [UInt8] = [0x1F, 0x7F, 0x80, 0xFF, 0x5B, 0x00, 0x20, 0x20, 0x20]
    for _ in 0..<20_000 {
      var bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0x30...0x7E, using: &random)
      }
      for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = rare.randomElement(using: &random) ?? 0
        if place > 0, Bool.random(using: &random) { bytes[place - 1] = bytes[place] }
      }
      let start = Int.random(in: 0...min(2, bytes.count), using: &random)
      let text = bytes[start...]
      let expected =
        text.allSatisfy { 0x20..<0x7F ~= $0 && $0 != 0x5B }
        && !zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
      let found = isPrintableLine(bytes.span, start..<bytes.count, without: 0x5B)
      #expect(found == expected, "\(text)")
    }
  }

  @Test("byte order is that of a sort that compares byte by byte")
  func byteOrderTwin() {
    var random = SeededGenerator(seed: 7)
    for (count, prefix) in [(0, ""), (1, "a"), (2, ""), (300, "registry/"), (20_000, "r/0000000")] {
      var texts = StringArray()
      for _ in 0..<count {
        let tail = (0..<Int.random(in: 0...18, using: &random)).map { _ in
          [0, 0, 1, 0x61, 0x62, 0xFF].randomElement(using: &random)! as UInt8
        }
        texts.append(Array(prefix.utf8) + tail)
      }
      let expected = (0..<count).sorted {
        texts.precedes($0, $1) || (!texts.precedes($1, $0) && $0 < $1)
      }
      #expect(texts.byteOrder().map { Int($0) } == expected)
      #expect(texts.picking(texts.byteOrder()) == StringArray.listing(expected.map(texts.slice)))
    }
  }

  @Test("the hash of a text is that of its words of eight bytes, the last one filled with zeros")
  func hashTwin() {
    var random = SeededGenerator(seed: 8)
    let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
    for start in 0..<9 {
      for end in start...(start + 40) {
        var hash = mixed(3, UInt64(end - start))
        var words = (start..<end).map { bytes[$0] }[...]
        while words.count >= 8 {
          hash = mixed(hash, words.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
          words = words.dropFirst(8)
        }
        hash = mixed(hash, words.reversed().reduce(0) { $0 << 8 | UInt64($1) })
        #expect(
          stableHash(bytes.span, start..<end, seed: 3) == mixed(hash, 0x9e37_79b9_7f4a_7c15))
      }
    }
  }

  @Test("radix sort equals the standard stable sort")
  func radixTwin() {
    var random = SeededGenerator(seed: 5)
    for bits in [1, 8, 20, 64] {
      var keys = (0..<5_000).map { _ in
        UInt64.random(in: 0...UInt64.max, using: &random) >> (64 - bits)
      }
      var payload = (0..<5_000).map { UInt32($0) }
      let expected = zip(keys, payload).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      radixSort(&keys, &payload)
      #expect(keys == expected.map(\.0))
      #expect(payload == expected.map(\.1))
    }
  }

  @Test("GBK is decoded, and bytes without meaning are counted")
  func legacy() throws {
    let decoder = try #require(TextDecoder(encoding: "GBK"))
    #expect(decoder.decoded([0xC6, 0xBD, 0xB0, 0xB2].span).utf8 == Array("平安".utf8))
    let broken = decoder.decoded([0x41, 0xFF, 0x42].span)
    #expect(String(decoding: broken.utf8, as: UTF8.self) == "A\u{FFFD}B")
    #expect(broken.invalidCount == 1)
    #expect(TextDecoder(encoding: "no-such-encoding") == nil)
  }

  @Test("chunks run once each, and the first error by chunk wins")
  func parallel() throws {
    struct Failure: Error, Equatable { let chunk: Int }
    #expect(try parallelMap(1_000, threadCount: 3) { $0 * 2 } == (0..<1_000).map { $0 * 2 })
    #expect(throws: Failure(chunk: 7)) {
      try parallelMap(100, threadCount: 3) { if $0 >= 7 { throw Failure(chunk: $0) } }
    }
  }

  @Test("sorting in parts gives what the plain sort gives, on any threads")
  func parallelSort() {
    var random = SeededGenerator(seed: 9)
    for bits in [8, 20, 40, 64] as [UInt64] {
      let keys = (0..<150_000).map { _ in
        UInt64.random(in: 0...(UInt64.max >> (64 - bits)), using: &random)
      }
      var plainKeys = keys
      var plain = (0..<UInt32(keys.count)).map { $0 }
      radixSort(&plainKeys, &plain)
      for threads in 1...3 {
        var sorted = keys
        var payload = (0..<UInt32(keys.count)).map { $0 }
        radixSort(&sorted, &payload, threadCount: threads)
        #expect(sorted == plainKeys)
        #expect(payload == plain)
      }
    }
  }
}

extension StringArray {
  fileprivate static func listing(_ texts: [ArraySlice<UInt8>]) -> StringArray {
    texts.reduce(into: StringArray()) { $0.append($1) }
  }
}
