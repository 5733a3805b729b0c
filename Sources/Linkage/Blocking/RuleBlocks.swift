import Bytes

/// A block that was too large even after refinement, and what was lost.
package struct CutBlock: Sendable, Hashable {
  /// Index of the rule.
  package let rule: Int
  /// The key as text.
  package let key: String
  /// Records that share the key.
  package let size: Int
  /// Records of it that are still compared with some other of it.
  package let kept: Int
  package let reason: String
}

/// The blocks of one rule while they are built: which records share a key, oversized blocks refined.
struct RuleBlocks: Sendable {
  /// `blockCount + 1` offsets into `members`.
  private(set) var offsets: [UInt32] = [0]
  /// Record indices, ascending in each block; the last one of a block bears `Blocking.lastFlag`.
  private(set) var members: [UInt32] = []
  private(set) var oversized = OversizedBlocks()

  var blockCount: Int { offsets.count - 1 }

  /// Pairs inside the blocks, those in several counted several times.
  var pairCountBound: Int { pairCount(ofSizesUpTo: .max) }

  /// Pairs inside the blocks that have no more than some number of records.
  func pairCount(ofSizesUpTo sizeMax: Int) -> Int {
    var count = 0
    for block in 0..<blockCount {
      let size = Int(offsets[block + 1] - offsets[block])
      if size <= sizeMax { count += size * (size - 1) / 2 }
    }
    return count
  }

  init() {}

  /// Sorts the keys of one rule into blocks.
  ///
  /// - Parameters:
  ///   - rule: The keys of each record.
  ///   - refiners: Further keys per record, most selective first: a block above `sizeMax` is taken
  ///     apart by the first, what is still too large by the next, and the rest is cut. Asked for only
  ///     where a block is too large.
  init(_ rule: RuleKeys, sizeMax: Int, refiners: () -> [RuleKeys], threadCount: Int) {
    var words = sortedByUpperHalf(
      joining: rule.assignments(threadCount: threadCount), threadCount: threadCount)
    var oversized = OversizedBlocks()
    RuleBlocks.forEachRun(words) { run in
      if run.count > sizeMax {
        oversized.append(words[run])
      } else {
        for word in words[run] { members.append(UInt32(truncatingIfNeeded: word)) }
        offsets.append(UInt32(members.count))
      }
    }
    words = []
    if oversized.count > 0 { refine(&oversized, sizeMax, refiners(), threadCount) }
    self.oversized = oversized
    orderByFirstMember()
  }

  /// Takes blocks that are too large apart, by one further key after the other.
  private mutating func refine(
    _ oversized: inout OversizedBlocks, _ sizeMax: Int, _ refiners: [RuleKeys], _ threadCount: Int
  ) {
    var level = RefinedLevel(oversized)
    for refiner in refiners where level.count > 0 {
      let words = sortedByUpperHalf(
        joining: level.refined(by: refiner, of: oversized.members, threadCount: threadCount),
        threadCount: threadCount)
      level = RefinedLevel()
      RuleBlocks.forEachRun(words) { run in
        if run.count > sizeMax {
          level.append(words[run])
          return
        }
        for word in words[run] {
          let slot = UInt32(truncatingIfNeeded: word)
          members.append(oversized.members[Int(slot)])
          oversized.keep(slot)
        }
        offsets.append(UInt32(members.count))
      }
    }
  }

  /// Lets blocks follow each other as their first members do, so that what is asked one after the other
  /// lies side by side; blocks of one first member keep their order.
  private mutating func orderByFirstMember() {
    var words = (0..<blockCount).map { block in
      UInt64(members[Int(offsets[block])]) << 32 | UInt64(block)
    }
    sortByUpperHalf(&words)
    let (oldOffsets, oldMembers) = (offsets, members)
    var place = 0
    for (index, word) in words.enumerated() {
      let block = Int(truncatingIfNeeded: word & 0xFFFF_FFFF)
      for slot in Int(oldOffsets[block])..<Int(oldOffsets[block + 1]) {
        members[place] = oldMembers[slot]
        place += 1
      }
      members[place - 1] |= Blocking.lastFlag
      offsets[index + 1] = UInt32(place)
    }
  }

  /// Calls `body` with each run of two or more equal keys.
  @inline(__always) private static func forEachRun(
    _ words: [UInt64], _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    while start < words.count {
      let key = words[start] >> 32
      var end = start + 1
      while end < words.count, words[end] >> 32 == key { end += 1 }
      if end - start >= 2 { body(start..<end) }
      start = end
    }
  }
}

/// Records that share a key of a rule and are too many to be compared with each other.
struct OversizedBlocks: Sendable {
  private(set) var keys: [UInt32] = []
  /// One more than there are blocks, into `members`.
  private(set) var offsets: [UInt32] = [0]
  private(set) var members: [UInt32] = []
  /// Per member whether some refined block still holds it.
  private var isKept: [Bool] = []

  var count: Int { keys.count }

  func range(_ block: Int) -> Range<Int> { Int(offsets[block])..<Int(offsets[block + 1]) }

  /// How many members of a block are still compared with some other of it.
  func keptCount(_ block: Int) -> Int { isKept[range(block)].count { $0 } }

  /// Blocks that lost some member.
  var cutBlocks: [Int] { keys.indices.filter { keptCount($0) < range($0).count } }

  /// - Parameter block: Words of one key, each above a record.
  fileprivate mutating func append(_ block: ArraySlice<UInt64>) {
    keys.append(UInt32(block[block.startIndex] >> 32))
    for word in block {
      members.append(UInt32(truncatingIfNeeded: word))
      isKept.append(false)
    }
    offsets.append(UInt32(members.count))
  }

  fileprivate mutating func keep(_ slot: UInt32) { isKept[Int(slot)] = true }
}

/// Oversized blocks on their way to a further key.
private struct RefinedLevel: Sendable {
  private var keys: [UInt32] = []
  private var offsets: [UInt32] = [0]
  /// Places in the members of all oversized blocks.
  private var slots: [UInt32] = []

  var count: Int { keys.count }

  init() {}

  init(_ oversized: OversizedBlocks) {
    keys = oversized.keys
    offsets = oversized.offsets
    slots = (0..<UInt32(oversized.members.count)).map { $0 }
  }

  /// - Parameter block: Words of one key, each above a place.
  mutating func append(_ block: ArraySlice<UInt64>) {
    keys.append(UInt32(block[block.startIndex] >> 32))
    for word in block { slots.append(UInt32(truncatingIfNeeded: word)) }
    offsets.append(UInt32(slots.count))
  }

  /// The key of each block with every further key of its records, above the place.
  func refined(by refiner: RuleKeys, of members: [UInt32], threadCount: Int) -> [[UInt64]] {
    let chunkSize = max(1, (count + 63) / 64)
    return chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      let blocks = (chunk * chunkSize)..<min(count, (chunk + 1) * chunkSize)
      let range = Int(offsets[blocks.lowerBound])..<Int(offsets[blocks.upperBound])
      let lists = refiner.lists(of: slots[range].map { members[Int($0)] })
      var words: [UInt64] = []
      for block in blocks {
        let key = keys[block]
        for place in Int(offsets[block])..<Int(offsets[block + 1]) {
          // A word does not refine its own block.
          for slot in lists.range(place - range.lowerBound) where lists.keys[slot] != key {
            let combined = RuleKeys.combined(key, lists.keys[slot])
            words.append(UInt64(combined) << 32 | UInt64(slots[place]))
          }
        }
      }
      return words
    }
  }
}
