import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

@Suite("Blocking") struct BlockingTests {
  @Test("blocked pairs are all pairs that share a key, each once, under its first rule")
  func oracle() throws {
    var (rows, _) = syntheticPersons(count: 150, seed: 21)
    // Some dates name no day, and some the one that forms take for any.
    for row in rows.indices where row % 5 == 0 {
      rows[row].values["birthDate"] = rows[row].values["birthDate"]?.map { date in
        row % 2 == 0 ? String(date.prefix(row % 3 == 0 ? 4 : 7)) : date.prefix(4) + "-01-01"
      }
      // One date that names a day is enough.
      if row % 15 == 0 { rows[row].values["birthDate"]?.append("1950-03-1\(row % 10)") }
    }
    let records = linkageRecords(rows, personFields)
    var settings = LinkageSettings(group: .person)
    settings.blockSizeMax = 100_000
    settings.block = [
      try .parse(keys: ["name.fingerprint"]),
      try .parse(keys: ["name.tokens", "country"]),
      try .parse(keys: ["birthDate"]),
      try .parse(keys: ["name.initials", "birthDate.year"]),
      try .parse(keys: ["name.sounds"], missing: ["birthDate"]),
      try .parse(keys: ["name.firsts", "birthDate.year"], missing: ["birthDate.day"]),
      try .parse(keys: ["name.firsts"], missing: ["country", "birthDate"]),
    ]
    let blocking = try Blocking(records, settings)
    let words = TokenCache()
    // The oracle: the key texts of both records under each rule.
    func keys(_ rule: BlockingRule, _ record: Int) -> Set<String> {
      rule.keys.reduce(Set([""])) { combined, key in
        let field = records.fields[records.fieldIndex(key.property) ?? 0]
        let own = field.range(record).flatMap {
          KeyMaker(field, key.transform, usesSecondPart: true, words).keys(of: Int(field.ids[$0]))
            .map(\.text)
        }
        return Set(combined.flatMap { prefix in own.map { prefix + "|" + $0 } })
      }
    }
    let keySets = try #require(settings.block).map { rule in
      (0..<records.count).map { keys(rule, $0) }
    }
    let lacking = try #require(settings.block).map { rule in
      (0..<records.count).map { record in
        rule.missing.isEmpty
          || rule.missing.contains { missing in
            let field = records.fields[records.fieldIndex(missing.property) ?? 0]
            let dates = field.range(record).map { field.values[Int(field.ids[$0])] }
            return missing.isOfDay
              ? dates.allSatisfy { $0.utf8.count < 10 || $0.hasSuffix("-01-01") } : dates.isEmpty
          }
      }
    }
    func proposes(_ rule: Int, _ left: Int, _ right: Int) -> Bool {
      (lacking[rule][left] || lacking[rule][right])
        && !keySets[rule][left].isDisjoint(with: keySets[rule][right])
    }
    var expected: [UInt64: Int] = [:]
    for left in 0..<records.count {
      for right in (left + 1)..<records.count {
        if let rule = keySets.indices.first(where: { proposes($0, left, right) }) {
          expected[UInt64(left) << 32 | UInt64(right)] = rule
        }
      }
    }
    var found: [UInt64: Int] = [:]
    for pairs in blocking.candidateResults(
      threadCount: 2, wantsMasks: true, stretchSize: 20, { $0 })
    {
      for index in 0..<pairs.count {
        let (left, right) = (pairs.lefts[index], pairs.rights[index])
        #expect(left < right)
        let key = UInt64(left) << 32 | UInt64(right)
        #expect(found[key] == nil, "\(left), \(right) twice")
        found[key] = Int(pairs.rules[index])
        let mask = keySets.indices.reduce(UInt64(0)) { mask, rule in
          proposes(rule, Int(left), Int(right)) ? mask | 1 << UInt64(rule) : mask
        }
        #expect(pairs.ruleMasks[index] == mask)
      }
    }
    #expect(found == expected)
    for rule in keySets.indices { #expect(expected.values.contains(rule), "\(rule)") }
    for (pair, rule) in expected {
      #expect(
        blocking.firstRule(UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)) == rule)
    }
    let estimates = try estimatePairs(records, settings)
    for rule in estimates.indices {
      #expect(estimates[rule].newPairCount == expected.values.filter { $0 == rule }.count)
    }
  }

  @Test("a sample holds exactly the pairs whose first record is sampled")
  func sampledPairs() throws {
    let (rows, _) = syntheticPersons(count: 300, seed: 22)
    let records = linkageRecords(rows, personFields)
    var settings = LinkageSettings(group: .person)
    settings.exclusiveSources = ["a"]
    let blocking = try Blocking(records, settings)
    var pairCount = 0
    let all = blocking.candidateResults(threadCount: 1, stretchSize: 40) { $0 }
    let isSampled: @Sendable (UInt32) -> Bool = { mixed(UInt64($0), 7) % 3 == 0 }
    let samples = blocking.candidateResults(
      threadCount: 2, wantsMasks: true, stretchSize: 40, isSampled: isSampled
    ) { $0 }
    for (pairs, sample) in zip(all, samples) {
      let kept = pairs.lefts.indices.filter { mixed(UInt64(pairs.lefts[$0]), 7) % 3 == 0 }
      #expect(sample.lefts == kept.map { pairs.lefts[$0] })
      #expect(sample.rights == kept.map { pairs.rights[$0] })
      #expect(sample.rules == kept.map { pairs.rules[$0] })
      #expect(sample.ruleMasks.count == kept.count)
      for (mask, rule) in zip(sample.ruleMasks, sample.rules) {
        #expect(mask.trailingZeroBitCount == Int(rule))
      }
      pairCount += kept.count
    }
    #expect(pairCount > 100)
  }

  @Test(
    "however many a record meets, and whomever it passes over, pairs are those told with all rules"
  )
  func manyMet() throws {
    // One name for 700, of two sources, and a few words that parts of them share.
    let rows = (0..<700).map { row in
      TestRecord(
        "r\(1_000 + row)", row % 3 == 0 ? "a" : "b",
        ["name": ["smith w\(row % 4)"], "country": ["c\(row % 2)"]])
    }
    let records = linkageRecords(rows, personFields)
    var settings = LinkageSettings(group: .person)
    settings.blockSizeMax = 1_000
    settings.block = [
      try .parse(keys: ["name.tokens"], blockSizeMax: 1_000), try .parse(keys: ["country"]),
    ]
    for exclusive in [[], ["a"]] as [Set<String>] {
      settings.exclusiveSources = exclusive
      for passedOver in [[], ["b"]] as [Set<String>] {
        var blocking = try Blocking(records, settings)
        blocking.passOver(passedOver, records)
        let plain = blocking.candidateResults(threadCount: 1) { $0 }
        let told = blocking.candidateResults(threadCount: 1, wantsMasks: true) { $0 }
        #expect(plain.map(\.lefts) == told.map(\.lefts))
        #expect(plain.map(\.rights) == told.map(\.rights))
        #expect(plain.map(\.rules) == told.map(\.rules))
        #expect(plain.map(\.proposedCounts) == told.map(\.proposedCounts))
        let skipped = exclusive.union(passedOver)
        let (ofA, ofB) = (234, 466)
        var expected = 700 * 699 / 2
        if skipped.contains("a") { expected -= ofA * (ofA - 1) / 2 }
        if skipped.contains("b") { expected -= ofB * (ofB - 1) / 2 }
        #expect(plain.reduce(0) { $0 + $1.count } == expected)
      }
    }
  }

  @Test("blocks are the same on any number of threads")
  func threads() throws {
    let (rows, _) = syntheticPersons(count: 30_000, seed: 23)
    let records = linkageRecords(rows, personFields)
    var settings = LinkageSettings(group: .person)
    let first = try Blocking(records, settings)
    for threads in 2...3 {
      settings.threadCount = threads
      let other = try Blocking(records, settings)
      #expect(other.slotStarts == first.slotStarts)
      #expect(other.members == first.members && other.recordSlots == first.recordSlots)
      #expect(other.ledger == first.ledger)
    }
  }

  @Test("of a rule that asks for a missing value, pairs make a block too large, not records")
  func oversizedWithMissing() throws {
    // A hundred namesakes, of whom three have no number; ten others without any.
    let rows = (0..<110).map { row in
      TestRecord(
        "r\(100 + row)", "a",
        [
          "name": [row < 100 ? "smith\u{1F}" : "jones\u{1F}"],
          "registrationNumber": row >= 100 || row % 40 == 0 ? [] : ["HRB\(row + 1_000)"],
        ])
    }
    let records = linkageRecords(rows, [("name", .name), ("registrationNumber", .identifier)])
    var settings = LinkageSettings(group: .organization)
    func proposed(_ sizeMax: Int) throws -> (pairCount: Int, cutCount: Int, why: [String]) {
      settings.block = [
        try .parse(
          keys: ["name.fingerprint"], missing: ["registrationNumber"], blockSizeMax: sizeMax)
      ]
      let blocking = try Blocking(records, settings)
      let pairCount = blocking.proposedCounts(threadCount: 1)[0]
      #expect(pairCount <= blocking.pairCountBounds[0])
      // Neither of the first two lacks a number; the first of all does.
      let why = [(1, 2), (0, 1)].map { blocking.reasonNotCompared($0, $1) }
      return (pairCount, blocking.oversized[0].count, why)
    }
    // Of three among a hundred 3 * 97 + 3 pairs: less than 25 records have.
    let (all, noneCut, _) = try proposed(25)
    #expect(all == 3 * 97 + 3 + 45 && noneCut == 0)
    let (few, someCut, why) = try proposed(24)
    #expect(few == 45 && someCut == 1)
    #expect(why[0].contains("neither record lacks it"))
    #expect(why[1].contains("oversized block of 100 records"))
    settings.block = [try .parse(keys: ["name.fingerprint"], missing: ["email"])]
    #expect(throws: LinkageError.self) { try Blocking(records, settings) }
  }

  @Test(
    "of a rule that asks for a missing value, refined blocks let only those meet of whom one lacks it"
  )
  func refinedWithMissing() throws {
    // Sixty of one name at six numbers; every second one lacks a date.
    let rows = (0..<60).map { row in
      TestRecord(
        "r\(100 + row)", "a",
        [
          "name": ["smith\u{1F}"], "registrationNumber": ["HRB\(row / 10 + 1_000)"],
          "incorporationDate": row % 2 == 0 ? [] : ["1990-01-0\(row % 9 + 1)"],
        ])
    }
    let records = linkageRecords(
      rows,
      [("name", .name), ("registrationNumber", .identifier), ("incorporationDate", .date)])
    var settings = LinkageSettings(group: .organization)
    settings.block = [
      try .parse(keys: ["name.fingerprint"], missing: ["incorporationDate"], blockSizeMax: 20)
    ]
    let blocking = try Blocking(records, settings)
    var pairs: Set<UInt64> = []
    for part in blocking.candidateResults(
      threadCount: 1, { zip($0.lefts, $0.rights).map { ($0, $1) } })
    {
      for (left, right) in part { pairs.insert(UInt64(left) << 32 | UInt64(right)) }
    }
    var expected: Set<UInt64> = []
    for left in 0..<60 {
      for right in (left + 1)..<60
      where left / 10 == right / 10 && (left % 2 == 0 || right % 2 == 0) {
        expected.insert(UInt64(left) << 32 | UInt64(right))
      }
    }
    #expect(pairs == expected)
    #expect(blocking.pairCountBounds[0] == expected.count)
  }

  @Test("an oversized block is refined by further keys, and what is cut stands in the ledger")
  func oversized() throws {
    let rows = (0..<90).map { number in
      TestRecord(
        "r\(100 + number)", "a",
        [
          "name": ["smith\u{1F}"],
          "registrationNumber": number < 60 ? ["HRB\(number / 2 + 1_000)"] : [],
        ])
    }
    let records = linkageRecords(rows, [("name", .name), ("registrationNumber", .identifier)])
    var settings = LinkageSettings(group: .organization)
    settings.block = [try .parse(keys: ["name.fingerprint"], blockSizeMax: 10)]
    let blocking = try Blocking(records, settings)
    let estimate = try estimatePairs(records, settings)
    #expect(estimate[0].newPairCount == 30)
    #expect(
      blocking.ledger.keys.strings == ["smith"] && blocking.ledger.sizes == [90]
        && blocking.ledger.keptCounts == [60] && blocking.ledger.rules == [0])
    #expect(blocking.reasonNotCompared(70, 71).contains("cut from an oversized block"))
  }

  @Test("a rule above its share of the pairs is taken apart as if smaller blocks were asked for")
  func pairBudget() throws {
    let (rows, _) = syntheticPersons(count: 4_000, seed: 29)
    let records = linkageRecords(rows, personFields)
    var settings = LinkageSettings(group: .person)
    func blocking(_ sizeMax: Int) throws -> Blocking {
      settings.block = [
        try .parse(keys: ["name.fingerprint", "birthDate"], blockSizeMax: 64),
        try .parse(keys: ["name.initials"], blockSizeMax: sizeMax),
      ]
      return try Blocking(records, settings)
    }
    let halved = try [64, 32, 16, 8, 4].map { (sizeMax: $0, blocking: try blocking($0)) }
    let bounds = halved.map(\.blocking.pairCountBounds)
    #expect(Set(bounds.map { $0[1] }).count > 2)
    for wanted in bounds.dropFirst() where wanted[1] < bounds[0][1] {
      #expect(wanted[0] <= wanted[1])
      // What the first rule leaves is the share of the second.
      settings.pairCountMax = wanted[0] + wanted[1]
      let found = try blocking(64)
      let first = try #require(halved.first { $0.blocking.pairCountBounds[1] <= wanted[1] })
      let isSame =
        found.members == first.blocking.members && found.ledger == first.blocking.ledger
      #expect(isSame && found.pairCountBounds == first.blocking.pairCountBounds)
      #expect(found.warnings.count == 1)
      #expect(found.warnings[0].contains("more than \(first.sizeMax) records are taken apart"))
    }
    // What rules behind it leave is its share as well.
    settings.pairCountMax = bounds[0][0] + bounds[0][1]
    let written = try blocking(64)
    settings.block = settings.block?.reversed()
    let reversed = try Blocking(records, settings)
    #expect(bounds[0][0] < bounds[0][1] && written.warnings.isEmpty && reversed.warnings.isEmpty)
    #expect(reversed.pairCountBounds == bounds[0].reversed())
  }

  @Test("of rules above their share no more are cut than need be, and blocks of two stay")
  func sharedPairBudget() throws {
    let (rows, _) = syntheticPersons(count: 2_000, seed: 31)
    let records = linkageRecords(rows, personFields)
    var settings = LinkageSettings(group: .person)
    settings.block = try [
      .parse(keys: ["name.firsts"], blockSizeMax: 2_000),
      .parse(keys: ["name.fingerprint", "birthDate"], blockSizeMax: 2_000),
      .parse(keys: ["country"], blockSizeMax: 2_000),
      .parse(keys: ["name.initials"], blockSizeMax: 2_000),
    ]
    let all = try Blocking(records, settings).pairCountBounds
    #expect(all[2] > all[0] && all[0] > all[3] && all[3] > all[1])
    // The largest is cut, and what it leaves is enough for the others.
    settings.pairCountMax = all.reduce(0, +) - 1
    let once = try Blocking(records, settings)
    #expect(once.warnings.count == 1 && once.pairCountBounds[2] < all[2])
    #expect([0, 1, 3].allSatisfy { once.pairCountBounds[$0] == all[$0] })
    // Too few for anybody: the smallest blocks there are.
    settings.pairCountMax = 1
    let least = try Blocking(records, settings)
    #expect(least.warnings.count == 4)
    for rule in 0..<4 { #expect(least.blockSizes(ofRule: rule).allSatisfy { $0 <= 2 }) }
  }

  @Test("keys are read, and unknown ones are told what there is")
  func parsing() throws {
    #expect(
      try BlockingRule.parse(keys: ["name.prefix3", "country"]).keys == [
        BlockingKey(property: "name", transform: .prefix(3)),
        BlockingKey(property: "country", transform: .exact),
      ])
    #expect(throws: LinkageError.unknownTransform(name: "soundx", known: KeyTransform.knownNames)) {
      try BlockingRule.parse(keys: ["name.soundx"])
    }
    #expect(throws: LinkageError.emptyRule) { try BlockingRule.parse(keys: []) }
    let missing = try BlockingRule.parse(keys: ["name"], missing: ["birthDate.day", "email"])
    #expect("\(missing)" == "name without birthDate.day or email")
    // Dates of some kind only are evidence of some kind only; a missing e-mail is none.
    #expect(missing.chooses(byValuesOf: "name") && missing.chooses(byValuesOf: "birthDate"))
    #expect(!missing.chooses(byValuesOf: "email"))
    var settings = LinkageSettings(group: .person)
    settings.block = [try .parse(keys: ["nme"])]
    let records = linkageRecords([TestRecord("1", "a", ["name": ["x"]])], [("name", .name)])
    #expect(throws: LinkageError.unknownProperty(name: "nme", known: ["name"])) {
      try link(records, settings)
    }
    settings.block = [try .parse(keys: ["name"], missing: ["name.day"])]
    #expect(throws: LinkageError.noDate(property: "name")) { try link(records, settings) }
    settings.block = [try .parse(keys: ["nme"])]
    // What is wrong with rules is told before what is wrong with comparisons.
    var prepared = settings
    prepared.block = [try .parse(keys: ["name"])]
    prepared.compare = [ComparisonSettings(property: "nom", kind: .person)]
    #expect(throws: LinkageError.unknownProperty(name: "nom", known: ["name"])) {
      try link(records, prepared)
    }
    prepared.block = settings.block
    #expect(throws: LinkageError.unknownProperty(name: "nme", known: ["name"])) {
      try link(records, prepared)
    }
  }
}
