/// A stretch of blocks of one rule, about equally many pairs in each: the unit of parallel work.
struct PairChunk: Sendable {
  let rule: Int
  let blocks: Range<Int>
}

extension Blocking {
  /// Cuts all blocks into chunks. The grid depends on the blocks alone, never on threads.
  func chunks(pairCountTarget: Int = 32_768) -> [PairChunk] {
    var chunks: [PairChunk] = []
    for rule in rules.indices {
      var start = ruleStarts[rule]
      var pairs = 0
      for block in ruleStarts[rule]..<ruleStarts[rule + 1] {
        let size = memberRange(block).count
        pairs += size * (size - 1) / 2
        if pairs >= pairCountTarget {
          chunks.append(PairChunk(rule: rule, blocks: start..<(block + 1)))
          start = block + 1
          pairs = 0
        }
      }
      if start < ruleStarts[rule + 1] {
        chunks.append(PairChunk(rule: rule, blocks: start..<ruleStarts[rule + 1]))
      }
    }
    return chunks
  }

  /// The pairs of a chunk in the order of its blocks, and how many were proposed, those counted too
  /// that are passed over.
  ///
  /// - Parameter isSampled: Which left records are looked at; a sample of pairs costs its share.
  @inline(__always) func pairs(
    _ chunk: PairChunk, isSampled: (UInt32) -> Bool = { _ in true }
  ) -> (lefts: [UInt32], rights: [UInt32], proposedCount: Int) {
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    var proposedCount = 0
    var signatures: [BlockSignature] = []
    var isTouched = chunk.blocks.lowerBound
    for block in chunk.blocks {
      let range = memberRange(block)
      guard range.contains(where: { isSampled(members[$0]) }) else { continue }
      if block >= isTouched { isTouched = touch(block, chunk.blocks.upperBound, &signatures) }
      signatures.removeAll(keepingCapacity: true)
      // Two records share no earlier block where their signatures have no bit in common. Of one pair
      // the blocks are told apart sooner than the signatures are made.
      for slot in range {
        signatures.append(
          range.count == 2
            ? .any : BlockSignature(recordBlocks, blockRange(members[slot]), before: UInt32(block)))
      }
      for leftSlot in range {
        let left = members[leftSlot]
        guard isSampled(left) else { continue }
        let source = sourceOfRecord[Int(left)]
        let own = signatures[leftSlot &- range.lowerBound]
        for rightSlot in (leftSlot + 1)..<range.upperBound {
          let right = members[rightSlot]
          let isWithin = sourceOfRecord[Int(right)] == source
          if isWithin, isExclusive[Int(source)] { continue }
          let other = signatures[rightSlot &- range.lowerBound]
          if own.mayShare(other), firstCommonBlock(left, right) != block { continue }
          proposedCount += 1
          if isWithin, isPassedOver[Int(source)] { continue }
          lefts.append(left)
          rights.append(right)
        }
      }
    }
    return (lefts, rights, proposedCount)
  }

  /// Reads what the signatures of the next blocks will read: all of it is asked for at once, and memory
  /// answers in one go. Returns the block to go on from.
  private func touch(_ start: Int, _ end: Int, _ signatures: inout [BlockSignature]) -> Int {
    var block = start
    let first = Int(offsets[start])
    while block < end, Int(offsets[block]) - first < 1_024 { block += 1 }
    var sum: UInt32 = 0
    for slot in first..<Int(offsets[block]) { sum &+= recordOffsets[Int(members[slot])] }
    for slot in first..<Int(offsets[block]) {
      sum &+= recordBlocks[Int(recordOffsets[Int(members[slot])])]
    }
    // Keeps the reads from being optimized away.
    if sum == 1 { signatures.reserveCapacity(1) }
    return block
  }
}

/// Some bits for the blocks of a record.
struct BlockSignature {
  private var one: UInt64 = 0
  private var other: UInt64 = 0

  private init(one: UInt64, other: UInt64) {
    self.one = one
    self.other = other
  }

  /// May share a block with all that may share any.
  static let any = BlockSignature(one: .max, other: .max)

  /// - Parameter range: The blocks of the record, of which those before `block` count.
  @inline(__always) init(_ recordBlocks: [UInt32], _ range: Range<Int>, before block: UInt32) {
    for slot in range {
      let earlier = recordBlocks[slot]
      if earlier >= block { break }
      let hash = UInt64(earlier) &* 0x9e37_79b9_7f4a_7c15
      one |= 1 << (hash >> 58)
      other |= 1 << (hash >> 40 & 63)
    }
  }

  /// Whether a block may be common; false is certain.
  @inline(__always) func mayShare(_ signature: BlockSignature) -> Bool {
    one & signature.one != 0 && other & signature.other != 0
  }
}
