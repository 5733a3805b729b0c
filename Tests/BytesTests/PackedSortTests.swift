import Bytes
import TestSupport
import Testing

@Suite("Packed sort and inversion") struct PackedSortTests {
  @Test(
    "words are sorted by their upper half, and those of one keep their order",
    arguments: [
      0, 1, 2, 20, 300, 5_000, 200_000,
    ])
  func sortTwin(_ count: Int) {
    var random = SeededGenerator(seed: UInt64(81 + count))
    for keyMax in [UInt64(7), 70_000, UInt64(UInt32.max)] {
      let words = (0..<count).map { place in
        UInt64.random(in: 0...keyMax, using: &random) << 32 | UInt64(place % 1_000)
      }
      let plain = words.enumerated().sorted {
        ($0.element >> 32, $0.offset) < ($1.element >> 32, $1.offset)
      }.map(\.element)
      var sorted = words
      sortByUpperHalf(&sorted, below: Int(keyMax) + 1)
      #expect(sorted == plain)
      for threads in 1...3 {
        let pieces = [Array(words.prefix(count / 3)), Array(words.dropFirst(count / 3))]
        #expect(sortedByUpperHalf(joining: pieces, threadCount: threads) == plain)
      }
    }
  }

  @Test(
    "an inversion tells every place of every number, on any threads", arguments: [0, 5, 40_000])
  func inversionTwin(_ numberCount: Int) {
    var random = SeededGenerator(seed: UInt64(91 + numberCount))
    let flag: UInt32 = 1 << 31
    let list = (0..<(numberCount * 3)).map { _ in
      UInt32.random(in: 0..<UInt32(max(1, numberCount)), using: &random)
        | (Bool.random(using: &random) ? flag : 0)
    }
    for left in [0, flag] {
      var plain = [[UInt32]](repeating: [], count: numberCount)
      for (place, element) in list.enumerated() where element & left == 0 {
        plain[Int(element & ~flag)].append(UInt32(place))
      }
      for threads in 1...3 {
        let (offsets, places) = inverted(
          list, mask: ~flag, without: left, numberCount: numberCount, threadCount: threads)
        #expect(offsets.count == numberCount + 1)
        #expect(
          (0..<numberCount).map { Array(places[Int(offsets[$0])..<Int(offsets[$0 + 1])]) } == plain)
      }
    }
  }
}
