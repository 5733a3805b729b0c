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
    for block in chunk.blocks {
      let range = memberRange(block)
      for leftSlot in range {
        let left = members[leftSlot]
        guard isSampled(left) else { continue }
        let source = sourceOfRecord[Int(left)]
        let first = Int(recordOffsets[Int(left)])
        // Where this is the left record's first block, no earlier one can be shared.
        let mayBeEarlier = recordBlocks[first] < UInt32(block)
        for rightSlot in (leftSlot + 1)..<range.upperBound {
          let right = members[rightSlot]
          let isWithin = sourceOfRecord[Int(right)] == source
          if isWithin, isExclusive[Int(source)] { continue }
          if mayBeEarlier, firstCommonBlock(left, right) != block { continue }
          proposedCount += 1
          if isWithin, isPassedOver[Int(source)] { continue }
          lefts.append(left)
          rights.append(right)
        }
      }
    }
    return (lefts, rights, proposedCount)
  }
}
