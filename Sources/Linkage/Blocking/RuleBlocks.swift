import Bytes

/// Blocks one after another: the records of each, ascending, with the flags of `Blocking`.
struct BlockList: Sendable {
  /// `count + 1` offsets into `members`.
  private(set) var offsets: [UInt32] = [0]
  private(set) var members: [UInt32] = []
  /// Whether all members bear `Blocking.openFlag`, as those of rules that ask for no missing value do.
  fileprivate let isOpen: Bool

  init(isOpen: Bool) { self.isOpen = isOpen }

  var count: Int { offsets.count - 1 }

  @inline(__always) func range(_ block: Int) -> Range<Int> {
    Int(offsets[block])..<Int(offsets[block &+ 1])
  }

  @inline(__always) func firstRecord(_ block: Int) -> UInt32 {
    members[Int(offsets[block])] & Blocking.recordMask
  }

  @inline(__always) func pairCount(_ block: Int) -> Int {
    let range = range(block)
    return isOpen
      ? BlockList.pairCount(range.count) : BlockList.pairCount(range) { members[$0] }
  }

  /// The pairs of a block: those of which one record or both bear `Blocking.openFlag`.
  @inline(__always) static func pairCount(_ block: Range<Int>, _ member: (Int) -> UInt32) -> Int {
    var closedCount = 0
    for place in block where member(place) & Blocking.openFlag == 0 { closedCount &+= 1 }
    return pairCount(block.count) - pairCount(closedCount)
  }

  /// Pairs inside the blocks that have no more of them than some number.
  func pairCount(upTo most: Int) -> Int {
    var count = 0
    for block in 0..<self.count {
      let pairs = pairCount(block)
      if pairs <= most { count += pairs }
    }
    return count
  }

  /// The pairs of so many records.
  static func pairCount(_ size: Int) -> Int { size < 1 << 31 ? size * (size - 1) / 2 : .max }

  /// Takes the lower halves of runs of words as blocks, the first there are.
  /// - Returns: The upper half of each block.
  fileprivate mutating func take(_ words: Span<UInt64>) -> [UInt32] {
    precondition(members.isEmpty, "ends of blocks are counted from the first member")
    let isOpen = isOpen
    var keys: [UInt32] = []
    // Room for all: what is not written takes none.
    members.append(addingCapacity: words.count) { members in
      offsets.append(addingCapacity: words.count / 2) { offsets in
        keys.append(addingCapacity: words.count / 2) { keys in
          forEachRun(words) { run in
            if !isOpen,
              BlockList.pairCount(run, { UInt32(truncatingIfNeeded: words[$0]) }) == 0
            {
              return
            }
            for place in run { members.append(UInt32(truncatingIfNeeded: words[place])) }
            offsets.append(UInt32(truncatingIfNeeded: members.count))
            keys.append(UInt32(words[run.lowerBound] >> 32))
          }
        }
      }
    }
    return keys
  }

  /// Adds a record to the block under construction.
  @inline(__always) mutating func append(_ member: UInt32) { members.append(member) }

  @inline(__always) mutating func endBlock() {
    offsets.append(UInt32(truncatingIfNeeded: members.count))
  }
}

/// The records that share a key of one rule, before any block is taken apart.
struct KeyBlocks: Sendable {
  let recordCount: Int
  /// One per block.
  private(set) var keys: [UInt32] = []
  private(set) var list: BlockList

  init(_ rule: RuleKeys, threadCount: Int) {
    recordCount = rule.recordCount
    list = BlockList(isOpen: rule.missing.isEmpty)
    let words = sortedByUpperHalf(
      joining: rule.assignments(threadCount: threadCount), threadCount: threadCount)
    keys = list.take(words.span)
  }
}

/// What becomes of the blocks of a rule that are too large.
struct TakenApart: Sendable {
  /// Blocks of records that share a further key.
  fileprivate private(set) var refined: BlockList
  private(set) var oversized = OversizedBlocks()
  /// Pairs inside all blocks that are left, those in several counted several times.
  private(set) var pairCountBound = 0
  /// Blocks of more pairs are too large.
  fileprivate let pairCountMax: Int

  /// - Parameters:
  ///   - sizeMax: A block of more pairs than so many records have is too large.
  ///   - refiners: Further keys per record, most selective first: a block that is too large is taken
  ///     apart by the first, what is still too large by the next, and the rest is cut. Asked for only
  ///     where a block is too large.
  init(_ blocks: KeyBlocks, sizeMax: Int, refiners: () -> [RuleKeys], threadCount: Int) {
    pairCountMax = BlockList.pairCount(sizeMax)
    refined = BlockList(isOpen: blocks.list.isOpen)
    for block in 0..<blocks.list.count {
      let pairCount = blocks.list.pairCount(block)
      if pairCount > pairCountMax {
        oversized.append(blocks.keys[block], blocks.list.members[blocks.list.range(block)])
      } else {
        pairCountBound += pairCount
      }
    }
    if oversized.count == 0 { return }
    var level = RefinedLevel(oversized)
    for refiner in refiners() where level.count > 0 {
      let words = sortedByUpperHalf(
        joining: level.refined(by: refiner, of: oversized.members, threadCount: threadCount),
        threadCount: threadCount)
      level = RefinedLevel()
      let open = oversized.members
      forEachRun(words.span) { run in
        let pairCount = BlockList.pairCount(run) { open[Int(words[$0] & 0xFFFF_FFFF)] }
        if pairCount == 0 { return }
        if pairCount > pairCountMax {
          level.append(words[run])
          return
        }
        pairCountBound += pairCount
        for place in run {
          let slot = UInt32(truncatingIfNeeded: words[place])
          refined.append(open[Int(slot)])
          oversized.keep(slot)
        }
        refined.endBlock()
      }
    }
  }

  /// Pairs inside blocks that have no more of them than some number of records, fewer than were left whole.
  func pairCount(_ blocks: KeyBlocks, ofSizesUpTo sizeMax: Int) -> Int {
    let most = BlockList.pairCount(sizeMax)
    return blocks.list.pairCount(upTo: most) + refined.pairCount(upTo: most)
  }
}

/// The blocks of one rule.
struct RuleBlocks: Sendable {
  /// The blocks one after another, the last member of each with `Blocking.lastFlag`.
  private(set) var members: [UInt32] = []

  init() {}

  /// Lets blocks follow each other as their first members do, so that what is asked one after the other
  /// lies side by side; blocks of one first member keep their order.
  init(_ blocks: KeyBlocks, _ apart: TakenApart) {
    let (whole, refined) = (blocks.list, apart.refined)
    var words: [UInt64] = []
    var count = 0
    words.append(addingCapacity: whole.count + refined.count) { words in
      for block in 0..<whole.count where whole.pairCount(block) <= apart.pairCountMax {
        words.append(UInt64(whole.firstRecord(block)) << 32 | UInt64(block))
        count &+= whole.range(block).count
      }
      for block in 0..<refined.count {
        words.append(UInt64(refined.firstRecord(block)) << 32 | UInt64(whole.count + block))
      }
    }
    sortByUpperHalf(&words, below: blocks.recordCount)
    var members = [UInt32](repeating: 0, count: count + refined.members.count)
    var target = members.mutableSpan
    var next = 0
    for (place, word) in words.enumerated() {
      if place & 63 == 0 { touch(words[place..<min(words.count, place + 64)], whole, refined) }
      let block = Int(truncatingIfNeeded: word & 0xFFFF_FFFF)
      if block < whole.count {
        RuleBlocks.add(block, of: whole, to: &target, &next)
      } else {
        RuleBlocks.add(block - whole.count, of: refined, to: &target, &next)
      }
    }
    self.members = members
  }

  /// Writes a block from `next` on, which it moves behind the block.
  @inline(__always) private static func add(
    _ block: Int, of list: BlockList, to members: inout MutableSpan<UInt32>, _ next: inout Int
  ) {
    for slot in list.range(block) {
      members[next] = list.members[slot]
      next &+= 1
    }
    let last = next &- 1
    members[last] |= Blocking.lastFlag
    // What comes behind the last open member meets nobody, nor does that member.
    var place = last
    while members[place] & Blocking.openFlag == 0 {
      members[place] |= Blocking.idleFlag
      place &-= 1
    }
    if place == last { members[place] |= Blocking.idleFlag }
  }

  /// Reads where some blocks lie, and then their first members, so that the misses of all overlap.
  private func touch(_ words: ArraySlice<UInt64>, _ whole: BlockList, _ refined: BlockList) {
    var sum: UInt32 = 0
    // Of a refined block the last whole one is read, which is there.
    let last = UInt64(max(0, whole.count - 1))
    for word in words {
      sum |= whole.offsets[Int(truncatingIfNeeded: min(last, word & 0xFFFF_FFFF))]
    }
    for word in words {
      let start = whole.offsets[Int(truncatingIfNeeded: min(last, word & 0xFFFF_FFFF))]
      if Int(start) < whole.members.count { sum |= whole.members[Int(start)] }
    }
    observe(sum)
  }
}

/// Calls `body` with each run of two or more equal keys.
@inline(__always) private func forEachRun(_ words: Span<UInt64>, _ body: (Range<Int>) -> Void) {
  var start = 0
  while start < words.count {
    let key = words[start] >> 32
    var end = start &+ 1
    while end < words.count, words[end] >> 32 == key { end &+= 1 }
    if end &- start >= 2 { body(start..<end) }
    start = end
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

  func size(_ block: Int) -> Int { range(block).count }

  func firstRecord(_ block: Int) -> UInt32 {
    members[range(block).lowerBound] & Blocking.recordMask
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

  fileprivate mutating func append(_ key: UInt32, _ block: ArraySlice<UInt32>) {
    keys.append(key)
    members += block
    isKept.append(contentsOf: repeatElement(false, count: block.count))
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
