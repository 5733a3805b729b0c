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
  /// Record indices, ascending in each block, with the flags of `Blocking`.
  private(set) var members: [UInt32] = []
  private(set) var oversized = OversizedBlocks()

  var blockCount: Int { offsets.count - 1 }

  /// Pairs inside the blocks, those in several counted several times.
  private(set) var pairCountBound = 0

  /// Pairs inside the blocks that have no more of them than some number of records.
  func pairCount(ofSizesUpTo sizeMax: Int) -> Int {
    let most = RuleBlocks.pairCount(sizeMax)
    var count = 0
    for block in 0..<blockCount {
      let places = Int(offsets[block])..<Int(offsets[block + 1])
      let pairs = RuleBlocks.pairCount(places) { members[$0] }
      if pairs <= most { count += pairs }
    }
    return count
  }

  /// The pairs of so many records.
  private static func pairCount(_ size: Int) -> Int {
    size < 1 << 31 ? size * (size - 1) / 2 : .max
  }

  /// The pairs of a block: those of which one record or both bear `Blocking.openFlag`.
  @inline(__always) private static func pairCount(
    _ block: Range<Int>, _ member: (Int) -> UInt32
  ) -> Int {
    var closedCount = 0
    for place in block where member(place) & Blocking.openFlag == 0 { closedCount &+= 1 }
    return pairCount(block.count) - pairCount(closedCount)
  }

  init() {}

  /// Sorts the keys of one rule into blocks.
  ///
  /// - Parameters:
  ///   - rule: The keys of each record.
  ///   - sizeMax: A block of more pairs than so many records have is too large.
  ///   - refiners: Further keys per record, most selective first: a block that is too large is taken
  ///     apart by the first, what is still too large by the next, and the rest is cut. Asked for only
  ///     where a block is too large.
  init(_ rule: RuleKeys, sizeMax: Int, refiners: () -> [RuleKeys], threadCount: Int) {
    var words = sortedByUpperHalf(
      joining: rule.assignments(threadCount: threadCount), threadCount: threadCount)
    var oversized = OversizedBlocks()
    // Room for all: what is not written takes none.
    members.reserveCapacity(words.count)
    offsets.reserveCapacity(words.count / 2 + 1)
    let most = RuleBlocks.pairCount(sizeMax)
    RuleBlocks.forEachRun(words) { run in
      let pairCount = RuleBlocks.pairCount(run) { UInt32(truncatingIfNeeded: words[$0]) }
      if pairCount == 0 { return }
      if pairCount > most {
        oversized.append(words[run])
      } else {
        pairCountBound += pairCount
        for place in run { members.append(UInt32(truncatingIfNeeded: words[place])) }
        offsets.append(UInt32(members.count))
      }
    }
    words = []
    if oversized.count > 0 { refine(&oversized, sizeMax, refiners(), threadCount) }
    self.oversized = oversized
    orderByFirstMember(recordCount: rule.recordCount)
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
      let most = RuleBlocks.pairCount(sizeMax)
      let open = oversized.members
      RuleBlocks.forEachRun(words) { run in
        let pairCount = RuleBlocks.pairCount(run) { open[Int(words[$0] & 0xFFFF_FFFF)] }
        if pairCount == 0 { return }
        if pairCount > most {
          level.append(words[run])
          return
        }
        pairCountBound += pairCount
        for place in run {
          let slot = UInt32(truncatingIfNeeded: words[place])
          members.append(oversized.members[Int(slot)])
          oversized.keep(slot)
        }
        offsets.append(UInt32(members.count))
      }
    }
  }

  /// Lets blocks follow each other as their first members do, so that what is asked one after the other
  /// lies side by side; blocks of one first member keep their order.
  private mutating func orderByFirstMember(recordCount: Int) {
    var words = (0..<blockCount).map { block in
      UInt64(members[Int(offsets[block])] & Blocking.recordMask) << 32 | UInt64(block)
    }
    sortByUpperHalf(&words, below: recordCount)
    var orderedOffsets: [UInt32] = [0]
    var orderedMembers: [UInt32] = []
    orderedOffsets.reserveCapacity(offsets.count)
    orderedMembers.reserveCapacity(members.count)
    for (place, word) in words.enumerated() {
      if place & 63 == 0 { touch(words[place..<min(words.count, place + 64)]) }
      let block = Int(truncatingIfNeeded: word & 0xFFFF_FFFF)
      let last = Int(offsets[block + 1]) - 1
      for slot in Int(offsets[block])..<last { orderedMembers.append(members[slot]) }
      orderedMembers.append(members[last] | Blocking.lastFlag)
      // What comes behind the last open member meets nobody, nor does that member.
      var place = orderedMembers.count - 1
      while orderedMembers[place] & Blocking.openFlag == 0 {
        orderedMembers[place] |= Blocking.idleFlag
        place -= 1
      }
      if place == orderedMembers.count - 1 { orderedMembers[place] |= Blocking.idleFlag }
      orderedOffsets.append(UInt32(truncatingIfNeeded: orderedMembers.count))
    }
    (offsets, members) = (orderedOffsets, orderedMembers)
  }

  /// Reads where some blocks lie, and then their first members, so that the misses of all overlap.
  private func touch(_ words: ArraySlice<UInt64>) {
    var sum: UInt32 = 0
    for word in words { sum |= offsets[Int(truncatingIfNeeded: word & 0xFFFF_FFFF)] }
    for word in words {
      sum |= members[Int(offsets[Int(truncatingIfNeeded: word & 0xFFFF_FFFF)])]
    }
    observe(sum)
  }

  /// Calls `body` with each run of two or more equal keys.
  @inline(__always) private static func forEachRun(
    _ words: [UInt64], _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    while start < words.count {
      let key = words[start] >> 32
      var end = start &+ 1
      while end < words.count, words[end] >> 32 == key { end &+= 1 }
      if end &- start >= 2 { body(start..<end) }
      start = end
    }
  }
}

/// Records that share a key of a rule and are too many to be compared with each other.
struct OversizedBlocks: Sendable {
  private(set) var keys: [UInt32] = []
  /// One more than there are blocks, into `members`.
  fileprivate private(set) var offsets: [UInt32] = [0]
  /// Record indices with `Blocking.openFlag`.
  fileprivate private(set) var members: [UInt32] = []
  /// Per member whether some refined block still holds it.
  private var isKept: [Bool] = []

  var count: Int { keys.count }

  private func range(_ block: Int) -> Range<Int> {
    Int(offsets[block])..<Int(offsets[block + 1])
  }

  func records(_ block: Int) -> [UInt32] {
    members[range(block)].map { $0 & Blocking.recordMask }
  }

  /// Whether two records are members of a block, and would meet there.
  func holds(_ block: Int, _ one: UInt32, _ other: UInt32) -> Bool {
    let found = members[range(block)].filter {
      $0 & Blocking.recordMask == one || $0 & Blocking.recordMask == other
    }
    return found.count == 2 && (found[0] | found[1]) & Blocking.openFlag != 0
  }

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
      let lists = refiner.lists(of: slots[range].map { members[Int($0)] & Blocking.recordMask })
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
