import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

/// Blocking keys beside the obvious way to make them.
@Suite("Blocking keys") struct KeyTests {
  /// Values of one to five words with a second part now and then, dates and contacts among them.
  private func values(count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let words = (0..<60).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        ["a", "b", "e", "k", "s", "7", "ü"].randomElement(using: &random) ?? ""
      }.joined()
    }
    return (0..<count).map { index in
      switch index % 8 {
      case 0:
        let (year, month) = (Int.random(in: 1910...1999, using: &random), 10 + index % 3)
        return "\(year)-\(month)-\(Int.random(in: 10...28, using: &random))"
      case 1: return index % 16 == 1 ? "1950" : "1950-1\(Int.random(in: 0...2, using: &random))"
      case 2: return "+49 30 \(Int.random(in: 1...999_999, using: &random))"
      case 3: return "p\(Int.random(in: 0...99, using: &random))@mail.example.org"
      default:
        var text = ""
        for place in 0..<Int.random(in: 1...5, using: &random) {
          if place > 0 { text += Int.random(in: 0..<6, using: &random) == 0 ? "\u{1F}" : " " }
          text += words.randomElement(using: &random) ?? ""
        }
        return text
      }
    }
  }

  /// Words of a value; those behind the separator only where asked for, or where there are no others.
  private func words(_ value: String, usesSecondPart: Bool) -> [String] {
    let parts = value.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
      .map { part in
        part.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      }
    let second = parts.count > 1 ? parts[1] : []
    return usesSecondPart || parts[0].isEmpty ? parts[0] + second : parts[0]
  }

  private func sound(_ word: String) -> String {
    var key: [UInt8] = []
    let bytes = Array(word.utf8)
    appendPhoneticKey(bytes, 0..<bytes.count, to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  private func inByteOrder(_ texts: [String]) -> [String] {
    texts.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The keys of a value in words, without regard for speed; nil for transforms that are no text.
  private func plainKeys(
    _ value: String, _ transform: KeyTransform, usesSecondPart: Bool
  ) -> [String]? {
    let words = words(value, usesSecondPart: usesSecondPart)
    let dense = value.utf8.filter { $0 != 0x20 && $0 != 0x1F }
    let digits = value.filter { ("0"..."9").contains($0) }
    func first(_ word: String) -> String { word.unicodeScalars.first.map { String($0) } ?? "" }
    func text(_ bytes: some Sequence<UInt8>) -> String {
      String(decoding: Array(bytes), as: UTF8.self)
    }
    switch transform {
    case .exact: return [value]
    case .fingerprint: return words.isEmpty ? [] : [inByteOrder(words).joined(separator: " ")]
    case .compact: return words.isEmpty ? [] : [words.joined()]
    case .tokens: return words
    case .sounds: return words.map(sound)
    case .phonetic:
      return words.isEmpty ? [] : [inByteOrder(words.map(sound)).joined(separator: " ")]
    case .firsts: return words.map(first)
    case .initials: return words.isEmpty ? [] : [inByteOrder(words.map(first)).joined()]
    case .acronym:
      if words.count == 1 { return (3...6).contains(words[0].utf8.count) ? words : [] }
      guard words.count >= 3 else { return [] }
      let long = words.filter { $0.utf8.count > 3 }
      let all = [words.map(first).joined()]
      return long.count >= 3 && long.count < words.count ? all + [long.map(first).joined()] : all
    case .prefix(let length):
      return dense.count >= length ? [text(dense.prefix(length))] : []
    case .grams(let length):
      guard dense.count > length else { return [text(dense)] }
      return (0...(dense.count - length)).map { text(dense[$0..<($0 + length)]) }
    case .year: return digits.count >= 4 ? [String(digits.prefix(4))] : []
    case .month: return digits.count >= 6 ? [String(digits.prefix(6))] : []
    case .monthDay: return digits.count >= 8 ? [String(digits.dropFirst(4))] : []
    case .yearDay: return digits.count >= 8 ? [String(digits.prefix(4) + digits.dropFirst(6))] : []
    case .unordered:
      guard digits.count >= 8 else { return [] }
      let rest = digits.prefix(8).dropFirst(4)
      return [digits.prefix(4) + [rest.prefix(2), rest.suffix(2)].sorted().joined()]
    case .yearSlips:
      guard digits.count >= 8 else { return [] }
      let (year, rest) = (digits.prefix(4), digits.prefix(8).suffix(4))
      return [year.prefix(3) + "?" + rest, "???" + year.suffix(1) + rest]
    case .tails(let length): return words.map { String($0.suffix(length)) }
    case .tailFirsts(let length):
      return words.indices.flatMap { one in
        words.indices.filter { $0 != one }.map {
          words[one].suffix(length) + " " + first(words[$0])
        }
      }
    case .soundFirsts:
      return words.indices.flatMap { one in
        words.indices.filter { $0 != one }.map { sound(words[one]) + " " + first(words[$0]) }
      }
    case .soundPairs:
      if words.count > 6 { return nil }
      return words.indices.flatMap { one in
        words.indices.filter { $0 > one }.map {
          inByteOrder([sound(words[one]), sound(words[$0])]).joined(separator: " ")
        }
      }
    case .digits: return digits.count >= 3 ? [String(digits.suffix(8))] : []
    case .domain:
      guard let at = value.firstIndex(of: "@") else { return nil }
      return [String(value[value.index(after: at)...])]
    case .local:
      let local = value.prefix { $0 != "@" }
      return local.isEmpty || local == value ? [] : [String(local)]
    case .rarest, .rareSound, .pairs, .bands, .neighbors: return nil
    }
  }

  @Test("every transform makes the keys that it promises", arguments: [true, false])
  func transforms(_ usesSecondPart: Bool) {
    let field = LinkageField(
      name: "p", type: .text, texts: values(count: 600, seed: 61).map { [$0] })
    let transforms: [KeyTransform] = [
      .exact, .fingerprint, .compact, .tokens, .sounds, .soundFirsts, .soundPairs, .phonetic,
      .acronym,
      .initials, .firsts, .tails(2), .tailFirsts(2), .prefix(1), .prefix(4), .grams(2), .grams(3),
      .year, .month, .monthDay, .yearSlips, .yearDay, .unordered, .digits, .domain, .local,
    ]
    for transform in transforms {
      let maker = KeyMaker(
        field, transform, usesSecondPart: usesSecondPart, TokenCache())
      // Equal texts have equal keys, and others have others.
      var keyOfText: [String: UInt32] = [:]
      var textOfKey: [UInt32: String] = [:]
      for value in 0..<field.values.count {
        guard
          let plain = plainKeys(field.values[value], transform, usesSecondPart: usesSecondPart)
        else { continue }
        let keys = maker.keys(of: value)
        #expect(keys.map(\.text) == plain, "\(transform) of \(field.values[value])")
        // Pieces may end within a letter; as texts such show the sign for what is broken.
        for (key, text) in keys where !text.contains("\u{FFFD}") {
          #expect(keyOfText[text, default: key] == key, "\(transform): \(text)")
          #expect(textOfKey[key, default: text] == text, "\(transform): \(text)")
          keyOfText[text] = key
          textOfKey[key] = text
        }
      }
    }
  }

  @Test("keys that nobody wants to read are those of people, also of long texts")
  func withoutTexts() {
    let short = values(count: 400, seed: 66)
    let long = [
      short[..<30].joined(separator: " "), short[20..<320].joined(separator: " "),
      String(repeating: "1950-12-31 ", count: 9), "a\u{1F}" + short[8..<90].joined(separator: " "),
    ]
    let field = LinkageField(name: "p", type: .text, texts: (short + long + [""]).map { [$0] })
    let transforms: [KeyTransform] = [
      .exact, .fingerprint, .compact, .tokens, .sounds, .soundFirsts, .soundPairs, .rareSound,
      .phonetic, .acronym, .initials, .firsts, .tails(2), .tailFirsts(2), .rarest(2), .pairs(3),
      .pairs(40), .prefix(4), .grams(3), .year, .month, .monthDay, .yearSlips, .yearDay,
      .unordered, .digits, .domain, .local, .bands(3), .neighbors,
    ]
    for transform in transforms {
      for usesSecondPart in [true, false] {
        let maker = KeyMaker(field, transform, usesSecondPart: usesSecondPart, TokenCache())
        let keys = ValueKeys(field, transform, usesSecondPart: usesSecondPart)
        for value in 0..<field.values.count {
          #expect(
            keys.keys[keys.range(UInt32(value))].elementsEqual(maker.keys(of: value).map(\.key)),
            "\(transform) of \(field.values[value])")
        }
      }
    }
  }

  @Test("pairs are each two of the rarest words, in whatever order they stand")
  func pairs() {
    let texts = ["red fox den", "den of the red fox", "fox red", "the", "den den"]
    let field = LinkageField(name: "p", type: .text, texts: texts.map { [$0] })
    let maker = KeyMaker(field, .pairs(3), usesSecondPart: true, TokenCache())
    func keys(_ text: String) -> Set<String> {
      let value = (0..<field.values.count).first { field.values[$0] == text } ?? 0
      return Set(maker.keys(of: value).map(\.text))
    }
    #expect(keys("red fox den") == ["fox red", "den red", "den fox"])
    #expect(keys("fox red") == ["fox red"])
    #expect(keys("the").isEmpty && keys("den den").isEmpty)
    let of = keys("den of the red fox")
    #expect(of.count == 3 && of.contains { $0.contains("of") })
  }

  @Test("of a long text each two of the six rarest words sound together")
  func soundPairsOfLongTexts() {
    let long = ["anna", "berta", "clara", "dora", "emma", "frieda", "greta"]
    let texts = [long.joined(separator: " "), "anna berta", "anna"]
    let field = LinkageField(name: "p", type: .name, texts: texts.map { [$0] })
    let maker = KeyMaker(field, .soundPairs, usesSecondPart: true, TokenCache())
    let value = (0..<field.values.count).first { field.values[$0] == texts[0] } ?? 0
    let found = Set(maker.keys(of: value).map(\.text))
    // All but the one that stands in most texts.
    let six = long.dropFirst().map(sound)
    let expected = six.indices.flatMap { one in
      six.indices.filter { $0 > one }.map {
        inByteOrder([six[one], six[$0]]).joined(separator: " ")
      }
    }
    #expect(found == Set(expected) && found.count == 15)
  }

  @Test("the rarest word's sound goes with the first letter of each other word")
  func rareSound() {
    let texts = ["anna meyer", "anna maria schulz", "maria meyer", "anna", "eva schulz schulz"]
    let field = LinkageField(name: "p", type: .name, texts: texts.map { [$0] })
    let maker = KeyMaker(field, .rareSound, usesSecondPart: true, TokenCache())
    for (text, rarest, firsts) in [
      ("anna meyer", "meyer", ["a"]), ("anna maria schulz", "maria", ["a", "s"]), ("anna", "", []),
      ("eva schulz schulz", "eva", ["s", "s"]),
    ] as [(String, String, [String])] {
      let value = (0..<field.values.count).first { field.values[$0] == text } ?? 0
      let found = maker.keys(of: value).map(\.text)
      #expect(found.sorted() == firsts.map { sound(rarest) + " " + $0 })
    }
  }

  @Test("the rarest words are those that the fewest values hold, earlier ones first")
  func rarest() {
    // A few texts are long ones, whose words are sorted otherwise.
    let short = values(count: 500, seed: 62)
    let texts = short + [short[..<40].joined(separator: " "), short[20...].joined(separator: " ")]
    let field = LinkageField(name: "p", type: .text, texts: texts.map { [$0] })
    let all = (0..<field.values.count).map { words(field.values[$0], usesSecondPart: true) }
    var counts: [String: Int] = [:]
    for words in all { for word in Set(words) { counts[word, default: 0] += 1 } }
    let keys = ValueKeys(field, .rarest(2), usesSecondPart: true)
    for (value, words) in all.enumerated() {
      let ranked = words.enumerated().sorted {
        (counts[$0.element] ?? 0, $0.offset) < (counts[$1.element] ?? 0, $1.offset)
      }
      let expected = ranked.prefix(2).map { KeyPart.shortened(stableHash($0.element)) }
      #expect(keys.keys[keys.range(UInt32(value))].elementsEqual(expected))
    }
  }

  @Test("of a text of more than twelve words the twelve rarest are keys")
  func longTexts() {
    let common = (0..<10).map { "c\($0)" }
    let texts = (0..<40).map { row in
      (common + (0..<8).map { "r\(row)x\($0)" }).joined(separator: " ")
    }
    let field = LinkageField(name: "p", type: .text, texts: texts.map { [$0] })
    for transform in [KeyTransform.tokens, .sounds] {
      let keys = ValueKeys(field, transform, usesSecondPart: true)
      for value in 0..<field.values.count { #expect(keys.range(UInt32(value)).count == 12) }
    }
    let keys = ValueKeys(field, .tokens, usesSecondPart: true)
    let own = field.values[0].split(separator: " ").filter { $0.hasPrefix("r") }
    #expect(
      Set(own.map { KeyPart.shortened(stableHash(String($0))) }).isSubset(
        of: Set(keys.keys[keys.range(0)])))
  }

  @Test("values near in order share a window, distant ones do not")
  func neighbors() {
    let texts = (0..<200).map { ["v\(1_000 + $0)"] }
    let field = LinkageField(name: "p", type: .text, texts: texts)
    let keys = ValueKeys(field, .neighbors, usesSecondPart: true)
    for left in 0..<200 {
      for right in left..<200 {
        let share = !Set(keys.keys[keys.range(UInt32(left))]).isDisjoint(
          with: keys.keys[keys.range(UInt32(right))])
        if right - left <= 6 { #expect(share, "\(left), \(right)") }
        if right - left >= 12 { #expect(!share, "\(left), \(right)") }
      }
    }
  }

  @Test("texts share a band about as often as their pieces promise")
  func bands() {
    var random = SeededGenerator(seed: 63)
    func letters(_ count: Int) -> String {
      (0..<count).map { _ in
        String(UnicodeScalar(UInt8.random(in: 0x61...0x7A, using: &random)))
      }.joined()
    }
    func pieces(_ text: String) -> Set<[UInt8]> {
      let bytes = Array(text.utf8)
      return Set((0...(bytes.count - 3)).map { Array(bytes[$0..<($0 + 3)]) })
    }
    var expected = 0.0
    var shared = 0
    var variance = 0.0
    for _ in 0..<2_000 {
      let common = letters(Int.random(in: 6...30, using: &random))
      let texts = [common + letters(8), common + letters(8)]
      let field = LinkageField(name: "p", type: .text, texts: texts.map { [$0] })
      let keys = ValueKeys(field, .bands(4), usesSecondPart: true)
      #expect(keys.range(0).count == 4)
      let (one, other) = (pieces(texts[0]), pieces(texts[1]))
      let alike = Double(one.intersection(other).count) / Double(one.union(other).count)
      let band = alike * alike * alike
      let chance = 1 - (1 - band) * (1 - band) * (1 - band) * (1 - band)
      expected += chance
      variance += chance * (1 - chance)
      if !Set(keys.keys[keys.range(0)]).isDisjoint(with: keys.keys[keys.range(1)]) {
        shared += 1
      }
    }
    #expect(abs(Double(shared) - expected) < 3 * variance.squareRoot())
  }

  @Test(
    "the keys of a record are all combinations of those of its values, each once, on any threads")
  func ruleKeys() {
    var random = SeededGenerator(seed: 64)
    let texts = values(count: 40_000, seed: 65).enumerated().map { index, text in
      // Some have more words than lists have keys, and a list has more keys than are taken.
      if index % 400 == 0 {
        return (0..<40).map { "w\(index % 7 + $0 * 31)" }.joined(separator: " ")
      }
      return index % 8 > 3 && index % 5 == 0 ? "\(text) n\(index)" : text
    }
    let field = LinkageField(
      name: "p", type: .text,
      texts: (0..<70_000).map { row in
        (0..<[1, 1, 2, 0, 3][row % 5]).map { _ in texts.randomElement(using: &random) ?? "" }
      })
    func plain(_ transforms: [KeyTransform]) -> [UInt64] {
      let parts = transforms.map { ValueKeys(field, $0, usesSecondPart: true) }
      var all: [UInt64] = []
      for record in 0..<field.recordCount {
        let lists = parts.map { part in
          field.ids[field.range(record)].flatMap { part.keys[part.range($0)] }.reduce(into: []) {
            (list: inout [UInt32], key) in
            if !list.contains(key), list.count < 128 { list.append(key) }
          }
        }
        let combined = lists.dropFirst().reduce(lists[0]) { combined, next in
          Array(combined.flatMap { one in next.map { RuleKeys.combined(one, $0) } }.prefix(128))
        }
        all += combined.map { UInt64($0) << 32 | UInt64(UInt32(record) | Blocking.openFlag) }
      }
      return all
    }
    for transforms in [
      [KeyTransform.tokens], [.year], [.grams(2)], [.tokens, .year], [.tails(3), .tokens],
      [.firsts, .tokens, .sounds], [.year, .firsts, .tokens, .sounds],
    ] {
      let expected = plain(transforms)
      for threads in 1...3 {
        for gathers in [false, true] {
          let rule = RuleKeys(
            parts: transforms.map {
              KeyPart(
                field, $0, usesSecondPart: true, gathers: gathers, threadCount: threads)
            })
          let found = rule.assignments(threadCount: threads)
          #expect(Array(found.joined()) == expected)
        }
      }
    }
  }
}
