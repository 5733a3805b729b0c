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
  let words = TokenCache(threadCount: settings.threadCount)
  let local = LocalRecords(records, words, threadCount: settings.threadCount)
  let blocking = try Blocking(local.records, local.localized(settings), words)
  let newPairs = blocking.proposedCounts(threadCount: settings.threadCount)
  return blocking.rules.indices.map { rule in
    let sizes = blocking.blockSizes(ofRule: rule)
    return PairEstimate(
      rule: blocking.rules[rule].description, blockCount: sizes.count,
      largestBlockSize: sizes.max() ?? 0,
      blockedPairCount: blocking.pairCountBounds[rule], newPairCount: newPairs[rule],
      cutBlockCount: blocking.oversized[rule].cutBlocks.count)
  }
}
