/// A stretch of blocks of one rule, about equally many pairs in each: the unit of parallel work.
struct PairChunk: Sendable {
  let rule: Int
  let blocks: Range<Int>
}

extension Blocking {
  /// Cuts all blocks into chunks. The grid depends on the blocks alone, never on threads.
  func chunks(pairCountTarget: Int = 32_768) -> [PairChunk] {
    var chunks: [PairChunk] = []
    for rule in blocks.indices {
      var start = 0
      var pairs = 0
      for block in 0..<blocks[rule].blockCount {
        let size = blocks[rule].members(of: block).count
        pairs += size * (size - 1) / 2
        if pairs >= pairCountTarget {
          chunks.append(PairChunk(rule: rule, blocks: start..<(block + 1)))
          start = block + 1
          pairs = 0
        }
      }
      if start < blocks[rule].blockCount {
        chunks.append(PairChunk(rule: rule, blocks: start..<blocks[rule].blockCount))
      }
    }
    return chunks
  }

  /// The pairs of a chunk, in the order of its blocks.
  func pairs(_ chunk: PairChunk) -> (lefts: [UInt32], rights: [UInt32]) {
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    for block in chunk.blocks {
      appendPairs(rule: chunk.rule, block: block, &lefts, &rights)
    }
    return (lefts, rights)
  }
}
