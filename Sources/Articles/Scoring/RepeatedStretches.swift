/// Finds where a page tells its article twice, once for each size of screen: several blocks in a row that stand
/// before in the same order, a hundred words together and more. A refrain is shorter, and stays.
enum RepeatedStretches {
  private static let blocksMin = 3
  private static let wordsMin = 100

  /// Removes the copies; the first of each stretch stays.
  static func remove(from kept: inout [Int], words: (Int) -> [UInt64]) {
    guard kept.count >= 2 * blocksMin else { return }
    var numbers = HashNumbering(countExpected: kept.count)
    // For each number the place in `kept` where its words stood first.
    var first: [Int] = []
    var copies: [Range<Int>] = []
    var start = 0
    var wordCount = 0
    // Where the copy would go on.
    var expected = -1
    func close(_ end: Int) {
      if end - start >= blocksMin && wordCount >= wordsMin { copies.append(start..<end) }
      start = end
      wordCount = 0
      expected = -1
    }
    for place in kept.indices {
      let words = words(kept[place])
      let key = words.reduce(UInt64(words.count)) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }
      let number = numbers.number(of: key)
      if number == first.count {
        first.append(place)
        close(place)
        start = place + 1
        continue
      }
      if first[number] != expected { close(place) }
      expected = first[number] + 1
      wordCount += words.count
    }
    close(kept.count)
    for copy in copies.reversed() { kept.removeSubrange(copy) }
  }
}
