/// What blocking makes of pairs that are known to be one entity.
package struct BlockingEvaluation: Sendable, Hashable {
  /// For each true pair whether a rule proposes it: the others are never compared, whatever they say.
  package let isProposed: [Bool]
  /// Pairs that are compared.
  package let candidateCount: Int
  /// Pairs that could be compared at all.
  package let admissibleCount: Double
}

/// Holds the blocking of a linkage against true pairs, without comparing any.
///
/// - Parameter pairs: Indices of records; the order inside a pair does not matter.
package func evaluateBlocking(
  _ records: LinkageRecords, _ settings: LinkageSettings, pairs: [(UInt32, UInt32)]
) throws(LinkageError) -> BlockingEvaluation {
  let blocking = try Blocking(records, settings)
  let isProposed = pairs.map { left, right in
    left == right || blocking.firstRule(min(left, right), max(left, right)) != nil
  }
  let chunks = blocking.chunks()
  let counts = chunkResults(chunks.count, settings.threadCount) { chunk in
    blocking.pairs(chunks[chunk]).proposedCount
  }
  return BlockingEvaluation(
    isProposed: isProposed, candidateCount: counts.reduce(0, +),
    admissibleCount: blocking.admissiblePairCount)
}
