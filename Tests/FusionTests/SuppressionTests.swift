import Bytes
import Fusion
import Testing

@Suite("Suppression") struct SuppressionTests {
  private let world = SmallWorld(
    [["registry/1", "listings/A"], ["registry/2"], ["press/x"]],
    [
      .init(record: "registry/1", property: "leiCode", value: "LEI-1"),
      .init(record: "registry/2", property: "name", value: "Jane Doe"),
    ])

  private func result(
    _ rows: [(String, String)], _ world: SmallWorld, base: BaseNight? = nil,
    comparable: [[String]] = []
  ) -> (SuppressionResult, SuppressionList) {
    let list = SuppressionList(rows: rows.map { (kind: $0.0, value: $0.1, reason: "asked") })
    let record = UInt32(world.records.ids.strings.firstIndex(of: "registry/2") ?? 0)
    let names = RecordNames(
      records: [record], comparables: [0], texts: StringArray(["jane\u{1F}doe"]))
    return (
      list.result(
        world.records, names: names, nameSuppression: NameSuppression(comparableNames: comparable),
        statements: world.statements, propertyNames: world.propertyNames, base: base), list
    )
  }

  private func hidden(_ result: SuppressionResult, _ world: SmallWorld) -> [String] {
    world.records.ids.strings.enumerated().filter { result.isSuppressed[$0.offset] }.map(\.element)
  }

  @Test("a record, a name in any order, and an identifier in any spelling hide their records")
  func kinds() {
    #expect(hidden(result([("record", "press/x")], world).0, world) == ["press/x"])
    let byName = result([("name", "Doe, Jane")], world, comparable: [["doe jane\u{1F}"]]).0
    #expect(hidden(byName, world) == ["registry/2"])
    let byIdentifier = result([("identifier", "leiCode = lei 1")], world).0
    #expect(hidden(byIdentifier, world) == ["listings/A", "registry/1"], "the whole cluster")
    #expect(byIdentifier.unmatched.isEmpty)
  }

  @Test("an entry that hides nothing is reported")
  func unmatched() {
    let found = result([("record", "press/y"), ("record", "press/x")], world).0
    #expect(found.unmatched.map(\.value) == ["press/y"])
  }

  @Test("a flawed list says each flaw")
  func flawed() {
    let list = SuppressionList(rows: [
      ("person", "x", ""), ("name", " ", ""), ("identifier", "leiCode", ""),
    ])
    #expect(
      list.errors == [
        .unknownKind(row: 1, kind: "person"), .emptyValue(row: 2), .malformedIdentifier(row: 3),
      ])
    #expect(list.entries.isEmpty)
  }

  @Test("a suppressed entity leaves no entity, no redirect, no change, and stays away")
  func entityStaysAway() {
    let first = assignEntityIDs(world.records, base: nil)
    let base = world.base(first)
    guard let id = world.id(of: "registry/1", first) else {
      Issue.record("registry/1 has no entity")
      return
    }
    let (suppression, list) = result([("entity", id)], world, base: base)
    let second = assignEntityIDs(world.records, base: base, suppression: suppression, night: "n2")
    #expect(second.entityIDs.count == 2)
    #expect(world.id(of: "listings/A", second) == nil)
    #expect(second.redirects.isEmpty)
    let found = world.changes(from: base, to: second, suppression: suppression)
    #expect(found.isEmpty)
    #expect(GateFigures(second, base: base, suppression: suppression).idChurn == 0)

    // The next night's base has never heard of it; a new record of the same cluster changes nothing.
    let carried = second.carriedSuppressions(suppression, list, world.records)
    let next = SmallWorld([["registry/0", "registry/1"], ["registry/2"], ["press/x"]])
    let (again, _) = result(
      [("entity", id)], next, base: world.base(second, suppressed: carried))
    let third = assignEntityIDs(
      next.records, base: world.base(second, suppressed: carried), suppression: again)
    #expect(third.entityIDs.strings == second.entityIDs.strings)
    #expect(hidden(again, next) == ["registry/0", "registry/1"])

    // Once the entry is lifted the records return.
    let (lifted, _) = result([], next, base: world.base(second, suppressed: carried))
    #expect(hidden(lifted, next).isEmpty)
    #expect(lifted.suppressed.isEmpty)
  }
}
