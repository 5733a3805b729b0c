import TestSupport
import Testing

@testable import Records

@Suite("sets of things that belong together")
struct DisjointSetsTests {
  @Test("sets are named by their least member, whichever way pairs are joined")
  func leastMembers() {
    var random = SeededGenerator(seed: 12)
    for count in [1, 2, 10, 300] {
      let pairCount = Int.random(in: 0...count, using: &random)
      let lefts = (0..<pairCount + 5).map { _ in
        UInt32.random(in: 0..<UInt32(count), using: &random)
      }
      let rights = lefts.map { _ in UInt32.random(in: 0..<UInt32(count), using: &random) }
      let pairs = (0..<UInt32(pairCount)).shuffled(using: &random)
      // Names are handed on until none changes.
      var expected = (0..<UInt32(count)).map { $0 }
      var isDone = false
      while !isDone {
        isDone = true
        for pair in pairs {
          let (left, right) = (Int(lefts[Int(pair)]), Int(rights[Int(pair)]))
          let least = min(expected[left], expected[right])
          if expected[left] != least || expected[right] != least { isDone = false }
          (expected[left], expected[right]) = (least, least)
        }
      }
      var together = DisjointSets(count: count)
      together.join(pairs.span, lefts: lefts.span, rights: rights.span)
      var single = DisjointSets(count: count)
      var joinedCount = 0
      for pair in pairs where single.join(Int(lefts[Int(pair)]), Int(rights[Int(pair)])) {
        joinedCount += 1
      }
      #expect((0..<count).map { UInt32(single.root(of: $0)) } == expected)
      #expect(joinedCount == count - Set(expected).count)
      #expect(single.roots() == expected)
      #expect(together.roots() == expected)
    }
  }
}
