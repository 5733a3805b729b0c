/// How well clusters agree with the truth.
package struct ClusterEvaluation: Sendable, Hashable {
  /// Of the pairs in one cluster, how many are in one entity; and of those in one entity, how many are
  /// in one cluster.
  package let pairPrecision: Double
  package let pairRecall: Double
  package let bCubedPrecision: Double
  package let bCubedRecall: Double
  /// Share of the entities of several records that are exactly one cluster.
  package let exactClusterShare: Double
  package let truePairCount: Int
  package let foundPairCount: Int

  package var pairF1: Double { harmonicMean(pairPrecision, pairRecall) }
  package var bCubedF1: Double { harmonicMean(bCubedPrecision, bCubedRecall) }

  /// - Parameters:
  ///   - clusters: For each record the label of its cluster.
  ///   - truth: For each record the label of its entity; nil where it is not known, and the record
  ///     is left out.
  package init(clusters: [UInt32], truth: [UInt32?]) {
    precondition(clusters.count == truth.count, "one true label per record")
    var both: [UInt64: Int] = [:]
    var byCluster: [UInt32: Int] = [:]
    var byEntity: [UInt32: Int] = [:]
    var count = 0
    for (cluster, entity) in zip(clusters, truth) {
      guard let entity else { continue }
      both[UInt64(cluster) << 32 | UInt64(entity), default: 0] += 1
      byCluster[cluster, default: 0] += 1
      byEntity[entity, default: 0] += 1
      count += 1
    }
    func pairs(_ size: Int) -> Int { size * (size - 1) / 2 }
    var hits = 0
    var precision = 0.0
    var recall = 0.0
    var exact = 0
    // Sorted, since sums of doubles depend on the order.
    for key in both.keys.sorted() {
      let size = both[key] ?? 0
      let clusterSize = byCluster[UInt32(key >> 32)] ?? 0
      let entitySize = byEntity[UInt32(truncatingIfNeeded: key)] ?? 0
      hits += pairs(size)
      precision += Double(size) * Double(size) / Double(max(1, clusterSize))
      recall += Double(size) * Double(size) / Double(max(1, entitySize))
      if size == clusterSize, size == entitySize, size > 1 { exact += 1 }
    }
    foundPairCount = byCluster.values.reduce(0) { $0 + pairs($1) }
    truePairCount = byEntity.values.reduce(0) { $0 + pairs($1) }
    pairPrecision = foundPairCount == 0 ? 1 : Double(hits) / Double(foundPairCount)
    pairRecall = truePairCount == 0 ? 1 : Double(hits) / Double(truePairCount)
    bCubedPrecision = count == 0 ? 1 : precision / Double(count)
    bCubedRecall = count == 0 ? 1 : recall / Double(count)
    let several = byEntity.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) }
    exactClusterShare = several == 0 ? 1 : Double(exact) / Double(several)
  }
}

/// Two times the product over the sum; 0 where both are.
package func harmonicMean(_ one: Double, _ other: Double) -> Double {
  one + other == 0 ? 0 : 2 * one * other / (one + other)
}

/// Compares clusters with the truth; see `ClusterEvaluation`.
package func evaluate(clusters: [UInt32], truth: [UInt32?]) -> ClusterEvaluation {
  ClusterEvaluation(clusters: clusters, truth: truth)
}
