import Bytes

/// What a blocking rule will cost.
package struct PairEstimate: Sendable, Hashable {
  package let rule: String
  package let blockCount: Int
  package let largestBlockSize: Int
  /// Pairs inside its blocks, those that share several keys counted several times.
  package let blockedPairCount: Int
  /// Pairs that it is the first rule to propose: exactly those that `link` proposes.
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
    blocking.pairs(chunks[chunk]).proposedCount
  }
  var newPairs = [Int](repeating: 0, count: blocking.rules.count)
  for (chunk, count) in zip(chunks, counts) { newPairs[chunk.rule] += count }
  return blocking.rules.indices.map { rule in
    let sizes = (blocking.ruleStarts[rule]..<blocking.ruleStarts[rule + 1]).map {
      blocking.memberRange($0).count
    }
    return PairEstimate(
      rule: blocking.rules[rule].description, blockCount: sizes.count,
      largestBlockSize: sizes.max() ?? 0,
      blockedPairCount: sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, newPairCount: newPairs[rule],
      cutBlockCount: blocking.oversized[rule].reduce(0) {
        $0 + ($1.kept < $1.members.count ? 1 : 0)
      })
  }
}
