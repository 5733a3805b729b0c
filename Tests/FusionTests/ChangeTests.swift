import Bytes
import Fusion
import Testing

@Suite("Changes between two nights") struct ChangeTests {
  private func changes(
    _ first: SmallWorld, _ second: SmallWorld, judgements: [JudgedPair] = []
  ) -> [EntityChange] {
    let base = first.base(assignEntityIDs(first.records, base: nil))
    let new = assignEntityIDs(second.records, base: base, night: "n2")
    return second.changes(from: base, to: new, judgements: judgements)
  }

  @Test("nothing changed: no change")
  func same() {
    let world = SmallWorld(
      [["registry/1"]], [.init(record: "registry/1", property: "name", value: "a")])
    #expect(changes(world, world).isEmpty)
  }

  @Test("added and removed entities name their cause")
  func addedRemoved() {
    let found = changes(SmallWorld([["registry/1"]]), SmallWorld([["registry/2"]]))
    #expect(Set(found.map(\.kind)) == [.added, .removed])
    #expect(found.contains { $0.cause == "1 record new: registry/2" && $0.oldID == nil })
    #expect(
      found.contains { $0.cause == "all its records are gone from the dumps" && $0.newID == nil })
  }

  @Test("an update says which records came and went and which values changed")
  func updated() throws {
    let first = SmallWorld(
      [["registry/1", "registry/2"]],
      [
        .init(record: "registry/1", property: "address", value: "here"),
        .init(record: "registry/1", property: "alias", value: "x"),
      ])
    let second = SmallWorld(
      [["registry/1", "listings/A"]],
      [
        .init(record: "registry/1", property: "address", value: "there"),
        .init(record: "registry/1", property: "alias", value: "x"),
        .init(record: "listings/A", property: "alias", value: "y"),
      ])
    let found = changes(first, second)
    #expect(found.count == 1)
    #expect(
      found.first?.cause
        == "1 record joined: listings/A; 1 record gone from the dumps: registry/2; "
        + "address changed; alias added")
  }

  @Test("a merge names the old and the living id, and the judgement that caused it")
  func merged() {
    let first = SmallWorld([["registry/1", "registry/2"], ["listings/A"]])
    let second = SmallWorld([["registry/1", "registry/2", "listings/A"]])
    let found = changes(
      first, second, judgements: [JudgedPair(left: 0, right: 1, isPositive: true)])
    let merged = found.filter { $0.kind == .merged }
    #expect(merged.count == 1)
    #expect(merged.first?.cause == "1 record joined: listings/A (by judgement)")
    #expect(merged.first?.oldID != merged.first?.newID)
    #expect(found.contains { $0.kind == .updated && $0.newID == merged.first?.newID })
  }

  @Test("a split names the part that left")
  func split() {
    let first = SmallWorld([["registry/1", "registry/2", "registry/3"]])
    let second = SmallWorld([["registry/1", "registry/2"], ["registry/3"]])
    let found = changes(
      first, second, judgements: [JudgedPair(left: 0, right: 2, isPositive: false)])
    let split = found.filter { $0.kind == .split }
    #expect(split.count == 1)
    #expect(split.first?.cause == "1 record parted: registry/3 (by judgement)")
    #expect(!found.contains { $0.kind == .added })
  }

  @Test("the gates speak in sentences")
  func gates() {
    let first = SmallWorld([["registry/1"], ["registry/2"]])
    let base = first.base(assignEntityIDs(first.records, base: nil))
    let second = SmallWorld([["registry/1", "registry/3", "registry/4"]])
    let figures = GateFigures(assignEntityIDs(second.records, base: base), base: base)
    #expect(figures.idChurn == 0.5)
    #expect(figures.largestRecordCount == 3)
    #expect(figures.failures(idChurnMax: 0.5, clusterSizeMax: 3).isEmpty)
    let failures = figures.failures(idChurnMax: 0.02, clusterSizeMax: 2)
    #expect(failures.count == 2)
    #expect(failures.first?.contains("1 of 2 ids") ?? false)
    #expect(figures.summary.contains("50.0 %"))
  }
}
