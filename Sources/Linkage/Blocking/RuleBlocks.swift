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
  ///   - keys: The keys of each record.
  ///   - refiners: Further keys per record, most selective first: a block above `sizeMax` is taken
  ///     apart by the first, what is still too large by the next, and the rest is cut.
  init(_ recordKeys: RecordKeys, sizeMax: Int, refiners: [RecordKeys], threadCount: Int) {
    var keys = recordKeys.keys
    for index in keys.indices { keys[index] = RuleBlocks.shortened(keys[index]) }
    /// The record of each key, and further down the oversized block that it comes from.
    var owners: [UInt32] = []
    owners.reserveCapacity(keys.count)
    for record in 0..<recordKeys.recordCount {
      for _ in recordKeys.range(UInt32(record)) { owners.append(UInt32(record)) }
    }
    var roots: [UInt32] = []
    var survivors: [UInt64] = []
    for depth in 0...refiners.count where !keys.isEmpty {
      var order: [UInt32]
      if depth == 0 {
        order = owners
      } else {
        order = (0..<UInt32(keys.count)).map { $0 }
      }
      radixSort(&keys, &order, threadCount: threadCount)
      var next = Level()
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end] == keys[start] { end += 1 }
        if end - start > sizeMax {
          if depth == 0 {
            oversized.append(Oversized(key: keys[start], members: Array(order[start..<end])))
          }
          if depth < refiners.count {
            for index in start..<end {
              let owner = depth == 0 ? order[index] : owners[Int(order[index])]
              let root =
                depth == 0 ? UInt32(oversized.count - 1) : roots[Int(order[index])]
              next.refine(keys[start], owner, root, refiners[depth])
            }
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
      (keys, owners, roots) = (next.keys, next.owners, next.roots)
    }
    survivors.sort()
    for index in survivors.indices where index == 0 || survivors[index] != survivors[index - 1] {
      oversized[Int(survivors[index] >> 32)].kept += 1
    }
  }

  /// The keys of the next refinement.
  private struct Level {
    var keys: [UInt64] = []
    var owners: [UInt32] = []
    var roots: [UInt32] = []

    mutating func refine(_ key: UInt64, _ owner: UInt32, _ root: UInt32, _ refiner: RecordKeys) {
      for index in refiner.range(owner) {
        let further = RuleBlocks.shortened(refiner.keys[index])
        // A word does not refine its own block.
        if further == key { continue }
        keys.append(RuleBlocks.shortened(mixed(key, further)))
        owners.append(owner)
        roots.append(root)
      }
    }
  }
}

/// The keys of each record under one part of a rule, distinct.
struct RecordKeys: Sendable {
  private(set) var offsets: [UInt32] = [0]
  private(set) var keys: [UInt64] = []

  /// More keys per record than this are not made: a rule of several parts multiplies them.
  private static let keyCountMax = 128

  var recordCount: Int { offsets.count - 1 }

  init(
    _ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool, threadCount: Int = 1
  ) {
    let valueKeys = ValueKeys(
      field, transform, usesSecondPart: usesSecondPart, threadCount: threadCount)
    let hashes = valueKeys.hashes
    let valueOffsets = valueKeys.offsets
    self.init(recordCount: field.recordCount, threadCount: threadCount) { record, keys in
      for index in field.range(record) {
        let value = Int(field.ids[index])
        for slot in Int(valueOffsets[value])..<Int(valueOffsets[value + 1]) {
          keys.append(hashes[slot])
        }
      }
    }
  }

  /// Every combination of a key of one part with a key of the other.
  init(_ left: RecordKeys, and right: RecordKeys, threadCount: Int = 1) {
    self.init(recordCount: left.recordCount, threadCount: threadCount) { record, keys in
      for one in left.range(UInt32(record)) {
        for other in right.range(UInt32(record)) {
          keys.append(mixed(left.keys[one], right.keys[other]))
        }
      }
    }
  }

  /// - Parameter fill: Appends the keys of a record, which may repeat.
  private init(
    recordCount: Int, threadCount: Int,
    fill: @escaping @Sendable (_ record: Int, _ keys: inout DistinctKeys) -> Void
  ) {
    let chunkSize = 32_768
    let chunkCount = (recordCount + chunkSize - 1) / chunkSize
    let parts = chunkResults(chunkCount, threadCount) { chunk in
      var keys = DistinctKeys(countMax: RecordKeys.keyCountMax)
      var ends: [UInt32] = []
      ends.reserveCapacity(chunkSize)
      for record in (chunk * chunkSize)..<min(recordCount, (chunk + 1) * chunkSize) {
        keys.startRecord()
        fill(record, &keys)
        ends.append(UInt32(keys.keys.count))
      }
      return (ends, keys.keys)
    }
    offsets.reserveCapacity(recordCount + 1)
    keys.reserveCapacity(parts.reduce(0) { $0 + $1.1.count })
    for (ends, part) in parts {
      let base = UInt32(keys.count)
      for end in ends { offsets.append(base + end) }
      keys += part
    }
  }

  @inline(__always) func range(_ record: UInt32) -> Range<Int> {
    Int(offsets[Int(record)])..<Int(offsets[Int(record) + 1])
  }
}

/// Keys under construction, distinct within a record.
struct DistinctKeys {
  private(set) var keys: [UInt64] = []
  private var start = 0
  private let countMax: Int

  init(countMax: Int) { self.countMax = countMax }

  mutating func startRecord() { start = keys.count }

  @inline(__always) mutating func append(_ key: UInt64) {
    guard keys.count - start < countMax else { return }
    for index in start..<keys.count where keys[index] == key { return }
    keys.append(key)
  }
}
