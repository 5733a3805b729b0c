/// Whom a left record has met: a hash table that stays in the processor's nearest cache, where one mark for each
/// record there is would be waited for. It is never wiped: what earlier left records met counts as empty.
struct MetRecords: Sendable {
  /// The left record above the right one.
  private var tags: [UInt64]
  /// For each place of the table the pair that its right record is of; the caller fills it.
  var pairs: [UInt32]
  private var left: UInt64 = 0
  private var count = 0
  private var shift: UInt32
  /// The pairs of the last stretch of left records.
  var usualPairCount = 0
  /// Room for words of members that are about to be met.
  var seenRoom = LentRoom<UInt64>()

  /// So many of them at once.
  static let seenCountMax = 512

  /// - Parameter sizeLog2: 1 to 31.
  init(sizeLog2: UInt32 = 9) {
    tags = [UInt64](repeating: .max, count: 1 << sizeLog2)
    pairs = [UInt32](repeating: .max, count: 1 << sizeLog2)
    shift = 32 - sizeLog2
  }

  /// From now on it is another left record that meets. Each may come once.
  mutating func begin(_ left: UInt32) {
    self.left = UInt64(left) << 32
    count = 0
  }

  /// Meets a right record: its place in the table, and whether that is the first time.
  @inline(__always) mutating func meet(_ right: UInt32) -> (place: Int, isNew: Bool) {
    let tag = left | UInt64(right)
    var place = start(right)
    var found = tags[place]
    // Somebody else of the same left record stands there; hardly ever so.
    while found != tag, found >> 32 == left >> 32 {
      place = (place &+ 1) & (tags.count &- 1)
      found = tags[place]
    }
    let isNew = found != tag
    tags[place] = tag
    count &+= isNew ? 1 : 0
    if count &* 4 > tags.count, isNew {
      grow()
      place = start(right)
      while tags[place] != tag { place = (place &+ 1) & (tags.count &- 1) }
    }
    return (place, isNew)
  }

  /// Meets right records, which are the lower halves of the first `count` words, one after the other.
  /// - Returns: How many are met for the first time; their words stand in front, in their order.
  mutating func meetAll(_ words: inout MutableSpan<UInt64>, _ count: Int) -> Int {
    var (place, freshCount) = (0, 0)
    while place < count {
      if self.count &* 4 > tags.count { grow() }
      let freshMax = freshCount &+ tags.count / 4 &+ 1 &- self.count
      let (before, shift, left) = (freshCount, shift, left)
      var tags = tags.mutableSpan
      let mask = tags.count &- 1
      while place < count, freshCount < freshMax {
        let word = words[place]
        place &+= 1
        let right = UInt32(truncatingIfNeeded: word)
        let tag = left | UInt64(right)
        var slot = MetRecords.start(right, shift)
        var found = tags[slot]
        // As in `meet`.
        while found != tag, found >> 32 == left >> 32 {
          slot = (slot &+ 1) & mask
          found = tags[slot]
        }
        tags[slot] = tag
        // Each is written, and the next one over it unless it is new: nothing to guess.
        words[freshCount] = word
        freshCount &+= found != tag ? 1 : 0
      }
      self.count &+= freshCount &- before
    }
    return freshCount
  }

  @inline(__always) private func start(_ right: UInt32) -> Int { MetRecords.start(right, shift) }

  @inline(__always) private static func start(_ right: UInt32, _ shift: UInt32) -> Int {
    Int((right &* 0x9E37_79B1) &>> shift)
  }

  /// Doubles the table.
  private mutating func grow() {
    let old = self
    let size = tags.count * 2
    shift -= 1
    tags = [UInt64](repeating: .max, count: size)
    pairs = [UInt32](repeating: .max, count: size)
    for oldPlace in old.tags.indices where old.tags[oldPlace] >> 32 == left >> 32 {
      let tag = old.tags[oldPlace]
      var place = start(UInt32(truncatingIfNeeded: tag))
      while tags[place] != .max { place = (place + 1) & (size - 1) }
      tags[place] = tag
      pairs[place] = old.pairs[oldPlace]
    }
  }
}
