import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

/// Records under other numbers are the same records.
@Suite("Local order") struct LocalOrderTests {
  private let records = linkageRecords(syntheticPersons(count: 400, seed: 71).0, personFields)

  @Test("every record keeps its id, its source and its values")
  func sameRecords() {
    let local = LocalRecords(records, TokenCache(), threadCount: 2)
    #expect(local.originals.sorted() == (0..<UInt32(records.count)).map { $0 })
    for (place, original) in local.originals.enumerated() {
      #expect(local.places[Int(original)] == UInt32(place))
      #expect(local.records.recordID(place) == records.recordIDs[Int(original)])
      #expect(local.records.sourceOfRecord[place] == records.sourceOfRecord[Int(original)])
      for (field, outer) in zip(local.records.fields, records.fields) {
        let ids = field.ids[field.range(place)]
        #expect(ids.sorted() == Array(ids))
        let outerIDs = outer.ids[outer.range(Int(original))]
        #expect(
          Set(ids.map { field.values[Int($0)] }) == Set(outerIDs.map { outer.values[Int($0)] }))
      }
    }
  }

  @Test("how the values of a field were numbered before makes no difference")
  func numbering() {
    let renumbered = records.withValuesRenumbered(seed: 73)
    let caches = [TokenCache(), TokenCache()]
    let local = LocalRecords(records, caches[0], threadCount: 1)
    let other = LocalRecords(renumbered, caches[1], threadCount: 2)
    #expect(local.originals == other.originals)
    let name = local.records.fields[local.records.fieldIndex("name") ?? 0]
    let (words, otherWords) = (caches[0].tokens(of: name), caches[1].tokens(of: name))
    #expect(words.tokens == otherWords.tokens && words.words.values == otherWords.words.values)
    #expect(words.hashes == otherWords.hashes && words.holders == otherWords.holders)
    #expect(caches[0].hashes(of: .sound, name) == caches[1].hashes(of: .sound, name))
    for (one, another) in zip(local.records.fields, other.records.fields) {
      #expect(one.offsets == another.offsets && one.ids == another.ids)
      #expect(one.values == another.values)
    }
  }

  @Test("the words that are handed on are those of the values in their new order")
  func words() {
    let cache = TokenCache()
    let local = LocalRecords(records, cache, threadCount: 1)
    let field = local.records.fields[local.records.fieldIndex("name") ?? 0]
    let handed = cache.tokens(of: field)
    let made = FieldTokens(field.values)
    #expect(handed.words.values == made.words.values && handed.tokens == made.tokens)
    #expect(handed.hashes == made.hashes && handed.holders == made.holders)
    #expect(cache.hashes(of: .sound, field) == made.hashes(of: .sound, threadCount: 1))
    for word in made.words.values.strings {
      #expect(handed.words.known(word) == made.words.known(word))
    }
    for value in 0..<field.values.count {
      #expect(handed.firstCounts[value] == made.firstCounts[value])
      #expect(
        handed.tokens[handed.range(value)].map { handed.words.values[Int($0)] }
          == made.tokens[made.range(value)].map { made.words.values[Int($0)] })
    }
  }

  @Test("of a field of which only the words are asked for the texts are let go, and nothing else")
  func wordsAlone() {
    let (cache, keeping) = (TokenCache(), TokenCache())
    let wanted: Set = ["name", "address"]
    let local = LocalRecords(records, cache, wordsOf: wanted, alone: wanted, threadCount: 2)
    let other = LocalRecords(records, keeping, wordsOf: wanted, threadCount: 1)
    #expect(local.originals == other.originals)
    var letGo: Set<String> = []
    for (field, kept) in zip(local.records.fields, other.records.fields) {
      #expect(field.offsets == kept.offsets && field.ids == kept.ids)
      #expect(field.valueCount == kept.values.count && kept.hasValues)
      if field.values.isEmpty { letGo.insert(field.name) }
      guard wanted.contains(field.name) else {
        #expect(field.values == kept.values)
        continue
      }
      let (words, otherWords) = (cache.tokens(of: field), keeping.tokens(of: kept))
      #expect(words.tokens == otherWords.tokens && words.offsets == otherWords.offsets)
      #expect(words.words.values == otherWords.words.values)
    }
    #expect(letGo == wanted.intersection(records.fields.map(\.name)))
  }

  @Test("blocks, what was cut of them, and evidence are those of records that keep their texts")
  func twinOfWordsAlone() throws {
    var settings = LinkageSettings(group: .person)
    settings.block = [
      BlockingRule(keys: [BlockingKey(property: "name", transform: .sounds)], blockSizeMax: 6),
      BlockingRule(
        keys: [
          BlockingKey(property: "name", transform: .soundFirsts),
          BlockingKey(property: "birthDate", transform: .year),
        ], blockSizeMax: 3),
      // Too large blocks are taken apart by words of names whose texts are not there.
      BlockingRule(keys: [BlockingKey(property: "birthDate", transform: .month)], blockSizeMax: 2),
    ]
    let wordsAlone = settings.fieldsOfWordsAlone(records)
    #expect(wordsAlone.contains("name"))
    var found: [(Blocking, [[UInt32]])] = []
    for alone in [wordsAlone, []] {
      let cache = TokenCache()
      let local = LocalRecords(
        records, cache, wordsOf: ["name"], alone: alone, threadCount: 2)
      let blocking = try Blocking(local.records, settings, cache)
      let comparer = PairComparer(local.records, try settings.prepared(local.records, cache))
      let pairs = blocking.candidateResults(threadCount: 1) { ($0.lefts, $0.rights) }
      found.append((blocking, comparer.evidence(pairs.flatMap(\.0), pairs.flatMap(\.1))))
    }
    let (letGo, kept) = (found[0], found[1])
    #expect(letGo.0.members == kept.0.members && letGo.0.ledger == kept.0.ledger)
    #expect(letGo.0.ledger.count > 0 && letGo.1[0].count > 100)
    #expect(letGo.1 == kept.1)
  }

  @Test("texts are let go only where neither rules nor comparisons ask for them")
  func fieldsOfWordsAlone() {
    func found(
      _ block: [BlockingRule]?, _ compare: [ComparisonSettings]? = nil
    ) -> Set<String> {
      var settings = LinkageSettings(group: .person)
      settings.block = block
      settings.compare = compare
      return settings.fieldsOfWordsAlone(records)
    }
    func rule(_ keys: (String, KeyTransform)...) -> BlockingRule {
      BlockingRule(keys: keys.map { BlockingKey(property: $0.0, transform: $0.1) })
    }
    // Rules that are derived may be of any kind.
    #expect(found(nil).isEmpty)
    #expect(found([rule(("name", .sounds), ("birthDate", .year))]) == ["name"])
    #expect(found([rule(("name", .sounds)), rule(("name", .prefix(3)))]).isEmpty)
    #expect(
      found([rule(("name", .sounds))], [.init(property: "name", kind: .text)]).isEmpty)
    #expect(
      found([rule(("birthDate", .year))], [.init(property: "name", kind: .person)]) == ["name"])
    // Blocks may be taken apart by whole dates.
    #expect(
      found([rule(("birthDate", .tokens))], [.init(property: "name", kind: .person)])
        == ["name"])
  }

  @Test("records of one name are neighbors")
  func neighbors() {
    let families = ["baker", "mason", "fuller", "turner", "walker", "hunter", "porter", "sawyer"]
    let givens = ["ann", "bob", "carl", "dora", "eve"]
    let rows = (0..<200).map { number in
      let name = "\(givens[number / 8 % 5])\u{1F}\(families[number % 8])"
      return TestRecord("r\(1_000 + number)", "a", ["name": [name]])
    }
    let records = linkageRecords(rows, [("name", .name)])
    let local = LocalRecords(records, TokenCache(), threadCount: 1)
    let found = local.originals.map { $0 % 8 }
    #expect(zip(found, found.dropFirst()).count { $0 != $1 } == 7)
  }

  @Test("clusters are told under the numbers that went in, each by its smallest record")
  func clusters() {
    let local = LocalRecords(records, TokenCache(), threadCount: 1)
    var random = SeededGenerator(seed: 72)
    let groupOfOriginal = (0..<records.count).map { _ in Int.random(in: 0..<90, using: &random) }
    func clusters(_ groups: [Int]) -> [UInt32] {
      groups.map { group in UInt32(groups.firstIndex(of: group) ?? 0) }
    }
    let inside = clusters(local.originals.map { groupOfOriginal[Int($0)] })
    #expect(local.original(inside, threadCount: 2) == clusters(groupOfOriginal))
  }
}
