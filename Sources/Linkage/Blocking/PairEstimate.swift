import Bytes

/// What a blocking rule will cost.
package struct PairEstimate: Sendable, Hashable {
  package let rule: String
  package let blockCount: Int
  package let largestBlockSize: Int
  /// Pairs inside its blocks, those that share several keys counted several times.
  package let blockedPairCount: Int
  /// Pairs that it is the first rule to propose: exactly those that `link` compares, unless `link`
  /// finds further exclusive sources.
  package let newPairCount: Int
  /// Blocks that were too large and lost records.
  package let cutBlockCount: Int
}

/// Counts the pairs of each rule without comparing any.
package func estimatePairs(
  _ records: LinkageRecords, _ settings: LinkageSettings
) throws(LinkageError) -> [PairEstimate] {
  let blocking = try Blocking(records, settings)
  let chunks = blocking.chunks()
  let counts = chunkResults(chunks.count, settings.threadCount) { chunk in
    blocking.pairs(chunks[chunk]).lefts.count
  }
  var newPairs = [Int](repeating: 0, count: blocking.rules.count)
  for (chunk, count) in zip(chunks, counts) { newPairs[chunk.rule] += count }
  return blocking.rules.indices.map { rule in
    let blocks = blocking.blocks[rule]
    return PairEstimate(
      rule: blocking.rules[rule].description, blockCount: blocks.blockCount,
      largestBlockSize: (0..<blocks.blockCount).reduce(0) {
        max($0, blocks.members(of: $1).count)
      },
      blockedPairCount: blocks.pairCountBound, newPairCount: newPairs[rule],
      cutBlockCount: blocks.oversized.reduce(0) { $0 + ($1.kept < $1.members.count ? 1 : 0) })
  }
}
