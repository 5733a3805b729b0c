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
  /// Records that share a key of the rule and are too many to be compared with each other.
  struct Oversized: Sendable {
    let key: UInt64
    let members: [UInt32]
    /// Members that some refined block still holds.
    var kept = 0
  }

  /// `blockCount + 1` offsets into `members`.
  private(set) var offsets: [UInt32] = [0]
  /// Record indices, ascending in each block.
  private(set) var members: [UInt32] = []
  private(set) var oversized: [Oversized] = []

  var blockCount: Int { offsets.count - 1 }

  /// Pairs inside the blocks, those in several counted several times.
  var pairCountBound: Int {
    (0..<blockCount).reduce(0) { sum, block in
      let size = Int(offsets[block + 1] - offsets[block])
      return sum + size * (size - 1) / 2
    }
  }

  /// Hashes are shortened to this: what few of them fall together costs some pairs and no result.
  static func shortened(_ hash: UInt64) -> UInt64 { hash >> 16 }

  /// Sorts the keys of one rule into blocks.
  ///
  /// - Parameters:
  ///   - rule: The keys of each record.
  ///   - refiners: Further keys per record, most selective first: a block above `sizeMax` is taken
  ///     apart by the first, what is still too large by the next, and the rest is cut.
  init(_ rule: RuleKeys, sizeMax: Int, refiners: [RuleKeys], threadCount: Int) {
    /// The record of each key, and further down the oversized block that it comes from.
    var (keys, owners) = rule.assignments(threadCount: threadCount)
    var roots: [UInt32] = []
    var survivors: [UInt64] = []
    for depth in 0...refiners.count where !keys.isEmpty {
      var order = depth == 0 ? owners : (0..<UInt32(keys.count)).map { $0 }
      if depth == 0 { owners = [] }
      radixSort(&keys, &order, threadCount: threadCount)
      var tooLarge: [Range<Int>] = []
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end] == keys[start] { end += 1 }
        if end - start > sizeMax {
          tooLarge.append(start..<end)
          if depth == 0 {
            oversized.append(Oversized(key: keys[start], members: Array(order[start..<end])))
          }
        } else if end - start >= 2 {
          for index in start..<end {
            let owner = depth == 0 ? order[index] : owners[Int(order[index])]
            members.append(owner)
            if depth > 0 {
              survivors.append(UInt64(roots[Int(order[index])]) << 32 | UInt64(owner))
            }
          }
          offsets.append(UInt32(members.count))
        }
        start = end
      }
      guard depth < refiners.count else { break }
      let level = RefinedLevel(
        blocks: tooLarge, keys: keys, order: order, owners: owners, roots: roots)
      (keys, owners, roots) = level.refined(by: refiners[depth], threadCount: threadCount)
    }
    survivors.sort()
    for index in survivors.indices where index == 0 || survivors[index] != survivors[index - 1] {
      oversized[Int(survivors[index] >> 32)].kept += 1
    }
  }
}

/// Oversized blocks on their way to a further key.
private struct RefinedLevel: Sendable {
  /// Ranges of `keys` and `order`.
  let blocks: [Range<Int>]
  let keys: [UInt64]
  /// At the root the records themselves, further down places in `owners` and `roots`.
  let order: [UInt32]
  let owners: [UInt32]
  let roots: [UInt32]

  /// Every key of a block with every further key of its records.
  func refined(
    by refiner: RuleKeys, threadCount: Int
  ) -> (keys: [UInt64], owners: [UInt32], roots: [UInt32]) {
    let isRoot = owners.isEmpty
    let chunkSize = max(1, (blocks.count + 63) / 64)
    let pieces = chunkResults((blocks.count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      let range = (chunk * chunkSize)..<min(blocks.count, (chunk + 1) * chunkSize)
      let holders = range.flatMap { block in
        blocks[block].map { isRoot ? order[$0] : self.owners[Int(order[$0])] }
      }
      let lists = refiner.lists(of: holders)
      var keys: [UInt64] = []
      var owners: [UInt32] = []
      var roots: [UInt32] = []
      var list = 0
      for block in range {
        let key = self.keys[blocks[block].lowerBound]
        for place in blocks[block] {
          let root = isRoot ? UInt32(block) : self.roots[Int(order[place])]
          // A word does not refine its own block.
          for slot in lists.range(list) where lists.keys[slot] != key {
            keys.append(RuleBlocks.shortened(mixed(key, lists.keys[slot])))
            owners.append(holders[list])
            roots.append(root)
          }
          list += 1
        }
      }
      return (keys, owners, roots)
    }
    return (
      pieces.flatMap { $0.0 }, pieces.flatMap { $0.1 }, pieces.flatMap { $0.2 }
    )
  }
}
