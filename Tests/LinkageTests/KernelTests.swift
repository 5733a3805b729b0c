import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

/// Every fast path beside the slow obvious way to the same answer.
@Suite("Comparison kernels") struct KernelTests {
  /// Optimal string alignment by the textbook table.
  private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count { table[i][0] = i }
    for j in 0...right.count { table[0][j] = j }
    for i in 0..<left.count {
      for j in 0..<right.count {
        let substitution = table[i][j] + (left[i] == right[j] ? 0 : 1)
        table[i + 1][j + 1] = min(table[i][j + 1] + 1, table[i + 1][j] + 1, substitution)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          table[i + 1][j + 1] = min(table[i + 1][j + 1], table[i - 1][j - 1] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }

  private func text(
    _ lengths: ClosedRange<Int>, _ letters: ClosedRange<UInt8>, _ random: inout SeededGenerator
  ) -> [UInt8] {
    (0..<Int.random(in: lengths, using: &random)).map { _ in
      UInt8.random(in: letters, using: &random)
    }
  }

  /// The text with up to three random edits.
  private func edited(
    _ text: [UInt8], _ letters: ClosedRange<UInt8>, _ random: inout SeededGenerator
  ) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 0...3, using: &random) where text.count > 1 {
      let place = Int.random(in: 0..<text.count - 1, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(UInt8.random(in: letters, using: &random), at: place)
      case 2: text[place] = UInt8.random(in: letters, using: &random)
      default: text.swapAt(place, place + 1)
      }
    }
    return text
  }

  @Test("the bounded distance and the letter mask agree with the textbook distance")
  func bounds() {
    var random = SeededGenerator(seed: 3)
    var scratch = SimilarityScratch()
    for _ in 0..<20_000 {
      let left = text(1...14, 0x61...0x66, &random)
      let right = edited(left, 0x61...0x66, &random)
      let bytes = left + right
      let one = 0..<left.count
      let other = left.count..<bytes.count
      let plain = distance(left, right)
      for editMax in 1...2 {
        #expect(scratch.isWithin(editMax, bytes, one, other) == (plain <= editMax))
        if plain <= editMax {
          #expect(LetterMask(bytes, one).areWithin(editMax, LetterMask(bytes, other)))
        }
      }
    }
  }

  @Test("digits in one word differ by one exactly when the texts do")
  func digits() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<20_000 {
      let left = text(2...12, 0x31...0x34, &random)
      let right = edited(left, 0x31...0x34, &random)
      let one = DigitRow(left, 0..<left.count)
      let other = DigitRow(right, 0..<right.count)
      #expect(one.isOneOff(other) == (distance(left, right) <= 1))
      let length = min(left.count, right.count, 8)
      #expect(one.endsLike(other, length: length) == (left.suffix(length) == right.suffix(length)))
    }
  }

  /// Values of one to four short words, many of them alike, some with a second part.
  private func names(count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let words = (0..<40).map { _ in text(1...11, 0x61...0x65, &random) }
    return (0..<count).map { _ in
      var name = ""
      for index in 0..<Int.random(in: 1...4, using: &random) {
        let word = edited(words[Int.random(in: 0..<40, using: &random)], 0x61...0x65, &random)
        if index > 0 { name += Bool.random(using: &random) ? " " : "\u{1F}" }
        name += String(decoding: word, as: UTF8.self)
      }
      return name
    }
  }

  @Test(
    "words that a slot or a signature tells apart are neither variants of each other nor sound alike"
  )
  func slots() {
    let values = StringArray(names(count: 300, seed: 5))
    let table = TokenTable(FieldTokens(values), signature: .relatedTokens)
    var scratch = SimilarityScratch()
    for left in 0..<300 {
      for right in left..<300 {
        var isRelated = false
        for i in table.range(left) {
          for j in table.range(right) {
            let one = table.slots[i]
            let other = table.slots[j]
            let alike = table.areAlike(one, other, &scratch)
            let texts = [one, other].map { Array(table.tokenBytes[table.bytesRange($0.token)]) }
            #expect(alike == areAlike(texts[0], texts[1]))
            let keys = texts.map { text in
              var key: [UInt8] = []
              appendPhoneticKey(text, 0..<text.count, to: &key)
              return key
            }
            #expect((one.soundsLike(other)) == (keys[0] == keys[1]))
            if alike || one.soundsLike(other) { isRelated = true }
          }
        }
        let isExcluded = table.heads[left].signature & table.heads[right].signature == 0
        #expect(!(isExcluded && isRelated))
      }
    }
  }

  /// One edit, from nine letters on two, that leave the first or the last two letters as they are.
  private func areAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    let shorter = min(left.count, right.count)
    if shorter < 4 || distance(left, right) > (shorter >= 9 ? 2 : 1) { return false }
    return left.prefix(2) == right.prefix(2) || left.suffix(2) == right.suffix(2)
      || left.count == 4 && right.count == 4
  }

  @Test("an alignment finds the words that both sides have, each as often as both have it")
  func alignment() {
    let values = StringArray(names(count: 200, seed: 6))
    let table = TokenTable(FieldTokens(values), signature: .equalTokens, isSorted: true)
    var scratch = SimilarityScratch()
    for left in 0..<200 {
      for right in 0..<200 {
        var open = table.range(right).map { table.slots[$0].token }
        var shared = 0
        for index in table.range(left) {
          guard let place = open.firstIndex(of: table.slots[index].token) else { continue }
          open.remove(at: place)
          shared += 1
        }
        let found = Alignment(table, table.range(left), table.range(right), &scratch)
        #expect(found.equalCount == shared)
        #expect(found.count >= shared && found.cover >= 0 && found.cover <= 1)
      }
    }
  }

  @Test("the cosine of letters is that of weighed sets of three letters")
  func cosine() {
    let texts = names(count: 150, seed: 7)
    let table = GramTable(StringArray(texts))
    let sets = texts.map { text in
      let letters = text.utf8.filter { $0 >= 0x61 }
      return Set((0..<max(0, letters.count - 2)).map { Array(letters[$0..<($0 + 3)]) })
    }
    var holders: [[UInt8]: Int] = [:]
    for set in sets { for gram in set { holders[gram, default: 0] += 1 } }
    func weight(_ gram: [UInt8]) -> Double {
      Double(Int((fixedLog2(150 / Double(holders[gram] ?? 1)) + 0.5) * 8))
    }
    func norm(_ set: Set<[UInt8]>) -> Double {
      set.reduce(0) { $0 + weight($1) * weight($1) }.squareRoot()
    }
    for left in 0..<150 {
      for right in 0..<150 {
        let shared = norm(sets[left].intersection(sets[right]))
        let product = norm(sets[left]) * norm(sets[right])
        let plain = product > 0 ? shared * shared / product : 0
        let fast = Double(table.cosine(left, right))
        // Signatures decide for 0 only where little is shared; hashes may meet.
        #expect(abs(fast - plain) < 0.02 || fast == 0 && plain < 0.7)
      }
    }
  }

  @Test(
    "a batch holds the best evidence of all pairs of values, whatever is remembered",
    arguments: ComparisonKind.allCases)
  func batches(_ kind: ComparisonKind) {
    var random = SeededGenerator(seed: 8)
    let samples = names(count: 60, seed: 9)
    let special = [
      "1950-03-17", "1950-01-01", "1951", "030 1234567", "+49301234567", "ann.smith@example.org",
      "ann_smith1@mail.com", "https://example.org/a", "http://www.example.com", "TU21 2SA", "100",
      "100.5", "HRB12345",
    ]
    let rows = (0..<400).map { row in
      TestRecord(
        "r\(1_000 + row)", "a",
        [
          "p": (0..<[0, 1, 1, 1, 2, 3][row % 6]).map { _ in
            (samples + special).randomElement(using: &random) ?? ""
          }
        ])
    }
    let records = linkageRecords(rows, [("p", .text)])
    let field = records.fields[0]
    let comparison = kind.prepared(records, 0, TokenCache())
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    for _ in 0..<2_000 {
      lefts.append(UInt32.random(in: 0..<400, using: &random))
      rights.append(UInt32.random(in: 0..<400, using: &random))
    }
    var memo = EvidenceMemo(slotCountLog2: 6)
    var scratch = SimilarityScratch()
    var batch = [UInt32](repeating: 7, count: lefts.count)
    let values = BatchValues(field, lefts, rights)
    comparison.fill(values, &memo, &scratch, into: &batch)
    for pair in lefts.indices {
      var best = Evidence.missing.rank
      for i in field.range(Int(lefts[pair])) {
        for j in field.range(Int(rights[pair])) {
          let one = Int(min(field.ids[i], field.ids[j]))
          let other = Int(max(field.ids[i], field.ids[j]))
          best = min(best, comparison.evidence(one, other, &scratch).rank)
        }
      }
      #expect(batch[pair] == best)
    }
  }

  @Test("names of unrelated families are graded as their readings would be")
  func unrelatedFamilies() {
    var random = SeededGenerator(seed: 73)
    // Few syllables, so that words share ends, sounds and letters; nicknames, initials, particles, characters.
    let syllables = ["ma", "ri", "na", "to", "ber", "lan", "do", "kis", "lo", "n"]
    let givens = [
      "bill", "william", "bob", "j", "k", "anna", "ann", "al", "de", "王", "伟",
    ]
    func word() -> String {
      Int.random(in: 0..<3, using: &random) == 0
        ? givens.randomElement(using: &random) ?? ""
        : (0..<Int.random(in: 1...3, using: &random)).map { _ in
          syllables.randomElement(using: &random) ?? ""
        }.joined()
    }
    func words(_ count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }
    let names = (0..<700).map { _ in
      words(Int.random(in: 1...3, using: &random)) + "\u{1F}"
        + words(Int.random(in: 0...9, using: &random) < 8 ? 1 : 2)
    }
    let comparison = PersonNameComparison(FieldTokens(StringArray(Set(names).sorted())))
    let table = comparison.table
    var scratch = SimilarityScratch()
    var (settledCount, givenCount) = (0, 0)
    for left in 0..<table.valueCount {
      for right in left + 1..<table.valueCount {
        let (one, other) = (table.heads[left], table.heads[right])
        guard let found = comparison.ofUnrelatedFamilies(one, other) else { continue }
        // Asked only where not two words are the same.
        let shared = Set(one.all.map { table.slots[$0].token })
          .intersection(other.all.map { table.slots[$0].token })
        if shared.count > 1 { continue }
        let plain = comparison.byReadings(one, other, shared.count, found.rarity, &scratch)
        #expect(found.rank == plain.rank)
        settledCount += 1
        givenCount += found.rarity > 0 ? 1 : 0
      }
    }
    #expect(settledCount > 10_000 && givenCount > 100)
  }
}
