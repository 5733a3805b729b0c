import Bytes
import Fusion
import Records
import TestSupport
import Testing

@Suite("Profiles") struct ProfileTests {
  private static let rows: [SmallWorld.Row] = [
    .init(record: "registry/1", property: "name", value: "ACME STEEL LIMITED", file: 1),
    .init(record: "registry/2", property: "name", value: "ACME STEEL LIMITED", file: 1),
    .init(record: "listings/A", property: "name", value: "Acme Steel Limited", file: 2),
    .init(record: "press/x", property: "name", value: "阿克米钢铁", file: 0),
    .init(record: "registry/1", property: "address", value: "1 Old Road", file: 1),
    .init(record: "listings/A", property: "address", value: "2 New Street", file: 2),
    .init(record: "registry/1", property: "incorporationDate", value: "1970-03-01", file: 1),
    .init(record: "listings/A", property: "incorporationDate", value: "1970", file: 2),
    .init(record: "registry/1", property: "leiCode", value: "LEI1", file: 1),
    .init(record: "listings/A", property: "leiCode", value: "LEI2", file: 2),
    .init(record: "press/x", property: "alias", value: "b", file: 0),
    .init(record: "press/x", property: "alias", value: "a", file: 0),
  ]
  private let world = SmallWorld(
    [["registry/1", "registry/2", "listings/A", "press/x"]], ProfileTests.rows)

  @Test("the survivor stands first, the rest by bytes")
  func survivors() {
    let profiles = world.profiles(assignEntityIDs(world.records, base: nil))
    #expect(profiles.count == 1)
    #expect(profiles.texts(1, at: 0) == ["2 New Street", "1 Old Road"], "most recent")
    #expect(profiles.texts(2, at: 0) == ["1970-03-01", "1970"], "most trusted")
    #expect(profiles.texts(4, at: 0) == ["a", "b"], "all")
    #expect(profiles.texts(0, at: 0).first == "ACME STEEL LIMITED", "same sources, more trust")
  }

  @Test("the caption is a tidy Latin name even where a shouted one is more trusted")
  func caption() {
    let profiles = world.profiles(assignEntityIDs(world.records, base: nil))
    #expect(profiles.captions[0] == "Acme Steel Limited")
  }

  @Test("an entity without a name is captioned by its first record")
  func namelessCaption() {
    let world = SmallWorld([["registry/7"]])
    #expect(world.profiles(assignEntityIDs(world.records, base: nil)).captions[0] == "registry/7")
  }

  @Test("two unique identifiers are a conflict, a date that says less is none")
  func conflicts() {
    let profiles = world.profiles(assignEntityIDs(world.records, base: nil))
    #expect(profiles.conflicts[0].map { profiles.propertyNames[Int($0)] } == ["leiCode"])
  }

  @Test("sources, licenses, counts and dates are those of the members")
  func summary() {
    let profiles = world.profiles(assignEntityIDs(world.records, base: nil))
    #expect(
      profiles.sources[0].map { SmallWorld.sources[Int($0)].name }
        == ["listings", "press", "registry"])
    #expect(profiles.licenses[0].map { profiles.licenseNames[Int($0)] } == ["CC0", "ODbL"])
    #expect(profiles.recordCounts == [4])
    #expect(profiles.dates[Int(profiles.firstSeen[0])] == "2026-01-01")
    #expect(profiles.dates[Int(profiles.lastSeen[0])] == "2026-02-01")
    #expect(profiles.weakestLinks == [Profiles.noWeight])
  }

  @Test("the most specific schema wins, on a tie that of the more trusted source")
  func schema() {
    let world = SmallWorld(
      [["listings/A", "registry/1", "registry/2"]],
      schemas: ["listings/A": "Company", "registry/1": "PublicBody", "registry/2": "LegalEntity"])
    let profiles = world.profiles(assignEntityIDs(world.records, base: nil))
    #expect(world.records.schemaNames[Int(profiles.schemas[0])] == "PublicBody")
  }

  @Test("statements come by entity, property, value, record, and know when a value was seen")
  func statementOrder() {
    let world = SmallWorld(
      [["registry/1", "registry/2"]],
      [
        .init(record: "registry/2", property: "name", value: "b", file: 2),
        .init(record: "registry/1", property: "name", value: "b", file: 2),
        .init(record: "registry/1", property: "name", value: "b", file: 1),
        .init(record: "registry/1", property: "address", value: "z", file: 0),
      ])
    let order = world.order(assignEntityIDs(world.records, base: nil))
    #expect(order.indices == [3, 2, 1, 0])
    #expect(
      order.firstSeen.map { order.dates[Int($0)] } == [
        "", "2026-01-01", "2026-01-01", "2026-02-01",
      ])
    #expect(
      order.lastSeen.map { order.dates[Int($0)] } == ["", "2026-02-01", "2026-02-01", "2026-02-01"])
  }

  @Test("input order changes nothing")
  func inputOrder() {
    var random = SeededGenerator(seed: 11)
    let reference = world.profiles(assignEntityIDs(world.records, base: nil))
    for _ in 0..<20 {
      let shuffled = SmallWorld(
        [["press/x", "listings/A", "registry/2", "registry/1"]],
        Self.rows.shuffled(using: &random))
      let profiles = shuffled.profiles(assignEntityIDs(shuffled.records, base: nil))
      #expect(profiles.captions.strings == reference.captions.strings)
      #expect(profiles.conflicts == reference.conflicts)
      for property in profiles.propertyNames.indices {
        #expect(profiles.texts(property, at: 0) == reference.texts(property, at: 0))
      }
    }
  }

  @Test("every rule is found by its name and is a strict total order")
  func rules() {
    var random = SeededGenerator(seed: 12)
    let supports = (0..<40).map { index in
      ValueSupport(
        value: UInt32(index), rank: UInt32(index),
        sourceCount: Int.random(in: 1...3, using: &random),
        recordCount: Int.random(in: 1...3, using: &random),
        trust: Double(Int.random(in: 0...2, using: &random)) / 2,
        lastSeen: UInt32.random(in: 0...2, using: &random),
        length: Int.random(in: 1...3, using: &random))
    }
    for rule in survivorshipRules {
      #expect(survivorshipRule(named: type(of: rule).name) != nil)
      for left in supports {
        for right in supports {
          #expect(
            rule.precedes(left, right) == (left.rank != right.rank && !rule.precedes(right, left)))
        }
      }
    }
    #expect(survivorshipRule(named: "newest") == nil)
  }
}
