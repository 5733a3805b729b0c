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

/// The blocks of one rule: which records share a key, oversized blocks refined.
struct RuleBlocks: Sendable {
  /// `blockCount + 1` offsets into `members`.
  private(set) var offsets: [UInt32] = [0]
  /// Record indices, ascending in each block.
  private(set) var members: [UInt32] = []
  /// For each record, `recordOffsets[r]..<recordOffsets[r + 1]` of `blocks`, ascending.
  private(set) var recordOffsets: [UInt32] = []
  private(set) var blocks: [UInt32] = []
  /// Oversized blocks: their key, records, and a record that bears the key.
  private(set) var oversized: [(hash: UInt64, members: [UInt32], kept: Int)] = []

  var blockCount: Int { offsets.count - 1 }

  @inline(__always) func members(of block: Int) -> Range<Int> {
    Int(offsets[block])..<Int(offsets[block + 1])
  }

  @inline(__always) func blockRange(_ record: UInt32) -> Range<Int> {
    Int(recordOffsets[Int(record)])..<Int(recordOffsets[Int(record) + 1])
  }

  /// Sorts the keys of one rule into blocks.
  ///
  /// - Parameters:
  ///   - keys: One key per assignment; a record has each of its keys once.
  ///   - owners: The record of each key, ascending.
  ///   - refiners: Further keys per record, most selective first: a block above `sizeMax` is taken
  ///     apart by the first, what is still too large by the next, and the rest is cut.
  init(
    keys: [UInt64], owners: [UInt32], recordCount: Int, sizeMax: Int, refiners: [RecordKeys]
  ) {
    var keys = keys
    var owners = owners
    var depth = 0
    var isKept = [Bool](repeating: false, count: recordCount)
    var roots: [UInt64: Int] = [:]
    // For each key of the level at hand, the oversized block at its root.
    while !keys.isEmpty {
      radixSort(&keys, &owners)
      var nextKeys: [UInt64] = []
      var nextOwners: [UInt32] = []
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end] == keys[start] { end += 1 }
        let size = end - start
        if size >= 2, size <= sizeMax {
          members.append(contentsOf: owners[start..<end])
          offsets.append(UInt32(members.count))
        } else if size > sizeMax {
          if depth == 0 {
            roots[keys[start]] = oversized.count
            oversized.append((keys[start], Array(owners[start..<end]), 0))
          }
          if depth < refiners.count {
            for index in start..<end {
              let owner = owners[index]
              for further in refiners[depth].range(owner) {
                let key = refiners[depth].keys[further]
                if key == keys[start] { continue }
                nextKeys.append(mixed(keys[start], key))
                nextOwners.append(owner)
              }
            }
          }
        }
        start = end
      }
      keys = nextKeys
      owners = nextOwners
      depth += 1
    }
    index(recordCount)
    for root in oversized.indices {
      // A record of an oversized block is kept where some block of this rule still holds it together
      // with another one of that block.
      for member in oversized[root].members { isKept[Int(member)] = true }
      var kept = 0
      for member in oversized[root].members {
        let isCompared = blockRange(member).contains { slot in
          let block = Int(blocks[slot])
          return members(of: block).contains {
            members[$0] != member && isKept[Int(members[$0])]
          }
        }
        if isCompared { kept += 1 }
      }
      for member in oversized[root].members { isKept[Int(member)] = false }
      oversized[root].kept = kept
    }
  }

  private mutating func index(_ recordCount: Int) {
    var counts = [UInt32](repeating: 0, count: recordCount + 1)
    for member in members { counts[Int(member) + 1] += 1 }
    for record in 0..<recordCount { counts[record + 1] += counts[record] }
    var heads = counts
    var inverse = [UInt32](repeating: 0, count: members.count)
    for block in 0..<blockCount {
      for slot in members(of: block) {
        let member = Int(members[slot])
        inverse[Int(heads[member])] = UInt32(block)
        heads[member] += 1
      }
    }
    recordOffsets = counts
    blocks = inverse
  }

  /// Drops the pairs that some block holds, or some block before `inBlockBefore`.
  func dropPairs(
    _ lefts: inout [UInt32], _ rights: inout [UInt32], from start: Int, inBlockBefore block: Int?
  ) {
    let limit = block.map { UInt32($0) } ?? UInt32.max
    var kept = start
    for pair in start..<lefts.count {
      if let common = firstCommonBlock(lefts[pair], rights[pair]), common < limit { continue }
      lefts[kept] = lefts[pair]
      rights[kept] = rights[pair]
      kept += 1
    }
    lefts.removeSubrange(kept...)
    rights.removeSubrange(kept...)
  }

  /// The first block that holds both records, or nil.
  @inline(__always) func firstCommonBlock(_ left: UInt32, _ right: UInt32) -> UInt32? {
    var one = Int(recordOffsets[Int(left)])
    var other = Int(recordOffsets[Int(right)])
    let oneEnd = Int(recordOffsets[Int(left) + 1])
    let otherEnd = Int(recordOffsets[Int(right) + 1])
    while one < oneEnd, other < otherEnd {
      let leftBlock = blocks[one]
      let rightBlock = blocks[other]
      if leftBlock == rightBlock { return leftBlock }
      if leftBlock < rightBlock { one += 1 } else { other += 1 }
    }
    return nil
  }
}

/// The keys of each record under one part of a rule, distinct.
struct RecordKeys: Sendable {
  private(set) var offsets: [UInt32] = [0]
  private(set) var keys: [UInt64] = []

  /// More keys per record than this are not made: a rule of several parts multiplies them.
  private static let keyCountMax = 128

  init(_ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool) {
    let valueKeys = ValueKeys(field, transform, usesSecondPart: usesSecondPart)
    offsets.reserveCapacity(field.recordCount + 1)
    for record in 0..<field.recordCount {
      let start = keys.count
      for index in field.range(record) {
        for key in valueKeys.range(field.ids[index]) {
          append(valueKeys.hashes[key], since: start)
        }
      }
      offsets.append(UInt32(keys.count))
    }
  }

  /// Every combination of a key of one part with a key of the other.
  init(_ left: RecordKeys, and right: RecordKeys) {
    for record in 0..<(left.offsets.count - 1) {
      let start = keys.count
      for one in left.range(UInt32(record)) {
        for other in right.range(UInt32(record)) {
          append(mixed(left.keys[one], right.keys[other]), since: start)
        }
      }
      offsets.append(UInt32(keys.count))
    }
  }

  private mutating func append(_ key: UInt64, since start: Int) {
    guard keys.count - start < RecordKeys.keyCountMax else { return }
    for index in start..<keys.count where keys[index] == key { return }
    keys.append(key)
  }

  @inline(__always) func range(_ record: UInt32) -> Range<Int> {
    Int(offsets[Int(record)])..<Int(offsets[Int(record) + 1])
  }
}
