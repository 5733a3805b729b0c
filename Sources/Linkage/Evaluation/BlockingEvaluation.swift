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
  let words = TokenCache(threadCount: settings.threadCount)
  let local = LocalRecords(records, words, threadCount: settings.threadCount)
  let blocking = try Blocking(local.records, local.localized(settings), words)
  let isProposed = pairs.map { left, right in
    left == right
      || blocking.firstRule(local.places[Int(left)], local.places[Int(right)]) != nil
  }
  let counts = blocking.proposedCounts(threadCount: settings.threadCount)
  return BlockingEvaluation(
    isProposed: isProposed, candidateCount: counts.reduce(0, +),
    admissibleCount: blocking.admissiblePairCount)
}
