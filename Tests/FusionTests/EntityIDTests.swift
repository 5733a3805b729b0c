import Bytes
import TestSupport
import Testing

@testable import Fusion

@Suite("Entity ids") struct EntityIDTests {
  @Test("ids are the same whatever else is in the night, and each is used once")
  func contentHash() {
    let one = SmallWorld([["registry/1", "registry/2"], ["listings/A"]])
    let two = SmallWorld([["registry/1", "registry/2", "registry/3"], ["press/x"]])
    let left = assignEntityIDs(one.records, base: nil)
    let right = assignEntityIDs(two.records, base: nil)
    #expect(one.id(of: "registry/1", left) == two.id(of: "registry/3", right))
    #expect(one.id(of: "registry/1", left)?.count == 23)
    #expect(Set(left.entityIDs.strings).count == 2)
    #expect(left.entityIDs.strings == left.entityIDs.strings.sorted())
  }

  @Test("a cluster keeps its id when its smallest record goes and others join")
  func continuing() {
    let first = SmallWorld([["listings/A", "registry/1", "registry/2"]])
    let old = assignEntityIDs(first.records, base: nil)
    let second = SmallWorld([["listings/0", "registry/1", "registry/2"]])
    let new = assignEntityIDs(second.records, base: first.base(old), night: "n2")
    #expect(old.entityIDs.strings == new.entityIDs.strings)
    #expect(new.redirects.isEmpty)
  }

  @Test("the larger part of a split keeps the id, and the new id was never used before")
  func split() {
    let first = SmallWorld([["registry/1", "registry/2", "registry/3"]])
    let old = assignEntityIDs(first.records, base: nil)
    // The part with the smallest record is new: its content hash is the id that is taken.
    let second = SmallWorld([["registry/1"], ["registry/2", "registry/3"]])
    let new = assignEntityIDs(second.records, base: first.base(old))
    #expect(second.id(of: "registry/3", new) == old.entityIDs[0])
    #expect(second.id(of: "registry/1", new) != old.entityIDs[0])
    #expect(new.entityIDs.count == 2)
  }

  @Test("on equal shares the id stays with the smallest record")
  func evenSplit() {
    let first = SmallWorld([["registry/1", "registry/2"]])
    let old = assignEntityIDs(first.records, base: nil)
    let second = SmallWorld([["registry/1"], ["registry/2"]])
    let new = assignEntityIDs(second.records, base: first.base(old))
    #expect(second.id(of: "registry/1", new) == old.entityIDs[0])
  }

  @Test("a merge leaves a redirect, and older redirects are led on to the id that lives")
  func merge() throws {
    let first = SmallWorld([["press/a"], ["registry/1", "registry/2"], ["listings/A"]])
    let one = assignEntityIDs(first.records, base: nil)
    let second = SmallWorld([["press/a", "listings/A"], ["registry/1", "registry/2"]])
    let two = assignEntityIDs(second.records, base: first.base(one), night: "n2")
    let third = SmallWorld([["press/a", "listings/A", "registry/1", "registry/2", "registry/3"]])
    let three = assignEntityIDs(third.records, base: second.base(two), night: "n3")
    #expect(two.redirects.count == 1)
    #expect(three.entityIDs.count == 1)
    #expect(three.redirects.count == 2)
    for redirect in three.redirects { #expect(redirect.newIDs == [three.entityIDs[0]]) }
    #expect(three.redirects.contains { $0.since == "n2" })
  }

  @Test("an id whose records are gone is retired and not given out again")
  func gone() {
    let first = SmallWorld([["registry/1"]])
    let one = assignEntityIDs(first.records, base: nil)
    let second = SmallWorld([["registry/2"]])
    let two = assignEntityIDs(second.records, base: first.base(one), night: "n2")
    #expect(two.redirects == [Redirect(oldID: one.entityIDs[0], newIDs: [], since: "n2")])
    let third = SmallWorld([["registry/1"], ["registry/2"]])
    let three = assignEntityIDs(third.records, base: second.base(two))
    #expect(!three.entityIDs.strings.contains(one.entityIDs[0]))
  }

  @Test("the matching is as heavy as the best of all assignments")
  func matchingTwin() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let oldCount = Int.random(in: 1...5, using: &random)
      let newCount = Int.random(in: 1...5, using: &random)
      var overlaps: [Overlap] = []
      for old in 0..<oldCount {
        for new in 0..<newCount where Bool.random(using: &random) {
          overlaps.append(
            Overlap(old: old, new: new, weight: Int.random(in: 1...9, using: &random)))
        }
      }
      let partners = matching(overlaps, oldCount: oldCount, newCount: newCount)
      let used = partners.compactMap { $0 }
      #expect(Set(used).count == used.count)
      let weight = overlaps.filter { partners[$0.old] == $0.new }.map(\.weight).reduce(0, +)
      #expect(weight == heaviest(overlaps[...], [], []))
      let greedy = matching(overlaps, oldCount: oldCount, newCount: newCount, exactSideMax: 0)
      let greedyWeight = overlaps.filter { greedy[$0.old] == $0.new }.map(\.weight).reduce(0, +)
      #expect(greedyWeight * 2 >= weight)
    }
  }

  /// Tries every choice.
  private func heaviest(
    _ overlaps: ArraySlice<Overlap>, _ olds: Set<Int>, _ news: Set<Int>
  ) -> Int {
    guard let head = overlaps.first else { return 0 }
    let without = heaviest(overlaps.dropFirst(), olds, news)
    if olds.contains(head.old) || news.contains(head.new) { return without }
    return max(
      without,
      head.weight
        + heaviest(overlaps.dropFirst(), olds.union([head.old]), news.union([head.new])))
  }
}
