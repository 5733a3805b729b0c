import Bytes
import Fusion
import Testing

@Suite("Keys from night to night") struct KeyFigureTests {
  private typealias Claim = (record: String, property: String, value: String)

  private func figures(_ base: [Claim], _ now: [Claim]) -> [KeyFigures] {
    var ids = ValueDictionary()
    for claim in base + now { _ = ids.id(of: claim.record) }
    func contents(_ claims: [Claim]) -> NightContents {
      var contents = NightContents(ids: ids)
      let records = StringArray(claims.map(\.record))
      let properties = StringArray(claims.map(\.property))
      contents.add(
        count: claims.count, records: records, recordPlace: { $0 }, properties: properties,
        propertyPlace: { $0 }, isName: claims.map { $0.property == "name" },
        values: StringArray(claims.map(\.value)), valuePlace: { $0 },
        counts: { claims[$0].property != "owner" })
      return contents
    }
    return contents(now).keyFigures(since: contents(base))
  }

  private func register(_ names: [String], from first: Int = 0) -> [Claim] {
    names.enumerated().map { ("registry/\($0 + first)", "name", $1) }
  }

  private let names = (0..<40).map { "Firm number\($0) Ltd\($0)" }

  @Test("a night like the one before has no figures to speak of")
  func same() {
    let found = figures(register(names), register(names).reversed())
    #expect(found.map(\.source) == ["registry"])
    #expect(found[0].keptCount == 40 && found[0].changedCount == 0)
    #expect(found[0].summary == nil)
    #expect(found[0].failures(.init(changed: 0, reused: 0, rekeyed: 0)).isEmpty)
  }

  @Test("keys that moved by one name other entities: no night goes out that does not say it may")
  func moved() throws {
    let words = (0..<40).map { "Alpha\($0) Beta\($0) Ltd" }
    let found = try #require(figures(register(words), register(words, from: 1)).first)
    #expect(found.keptCount == 39 && found.reusedCount == 39 && found.firstReused == "registry/1")
    #expect(found.goneCount == 1 && found.addedCount == 1 && found.rekeyedCount == 0)
    let failures = found.failures(.init(changed: nil, reused: nil, rekeyed: nil))
    #expect(failures.count == 1 && failures[0].contains("registry/1"))
    #expect(failures[0].contains("expect.reused_keys allows 50.0 %"))
    #expect(found.failures(.init(changed: nil, reused: 1, rekeyed: nil)).isEmpty)
  }

  @Test("the same names under other keys are counted once each")
  func rekeyed() throws {
    let found = try #require(
      figures(register(names), names.enumerated().map { ("registry/n\($0)", "name", $1) }).first)
    #expect(found.keptCount == 0 && found.goneCount == 40 && found.addedCount == 40)
    #expect(found.rekeyedCount == 40 && found.firstRekeyed == ["registry/0", "registry/n0"])
    #expect(found.failures(.init(changed: nil, reused: nil, rekeyed: nil)).count == 1)
    #expect(found.summary?.contains("registry/0 as registry/n0") == true)
  }

  @Test("a name that several records bear is no sign of a new key, one of a single word neither")
  func namesakes() throws {
    let base: [Claim] = [
      ("r/1", "name", "Acme Ltd"), ("r/2", "name", "Acme Ltd"), ("r/3", "name", "Solo"),
    ]
    let now: [Claim] = [("r/4", "name", "Acme Ltd"), ("r/5", "name", "Solo")]
    let found = try #require(figures(base, now).first)
    #expect(found.rekeyedCount == 0 && found.goneCount == 3)
  }

  @Test("a firm that keeps a word of its name is the same; other values only change it")
  func renamed() throws {
    let base: [Claim] = [
      ("r/1", "name", "ACME Limited"), ("r/2", "name", "Bolt AG"), ("r/2", "city", "Bern"),
      ("r/3", "name", "中国银行"), ("r/3", "owner", "x"), ("~/4", "name", "no key"),
      ("s/~abc", "name", "no key"),
    ]
    let now: [Claim] = [
      ("r/1", "name", "Acme Holding plc"), ("r/2", "name", "Bolt AG"), ("r/2", "city", "Basel"),
      ("r/3", "name", "中国银行股份"), ("r/3", "owner", "y"), ("s/~abc", "name", "other"),
    ]
    let found = figures(base, now)
    let own = try #require(found.first { $0.source == "r" })
    #expect(own.keptCount == 3 && own.changedCount == 3 && own.reusedCount == 0)
    #expect(!found.contains { $0.source == "s" }, "hashes of rows are no keys")
    #expect(own.failures(.init(changed: 0.5, reused: nil, rekeyed: nil)).count == 1)
  }
}
