/// Clusters of linked records, and which merges were refused.
struct Clustering {
  let clusters: [UInt32]
  let refused: [RefusedMerge]

  /// - Parameter weightMin: Links below are for review and merge nothing.
  init(_ records: LinkageRecords, _ links: Links, _ settings: LinkageSettings, weightMin: Int32) {
    // Strongest first; ties by record indices, which are ranks of record ids.
    let thresholds = ExclusiveThresholds(records, links, settings, weightMin: weightMin)
    var edges = (0..<links.count).filter {
      thresholds.accepts($0) && links.judgements[$0] != .negative
        && links.judgements[$0] != .positive && links.judgements[$0] != .unsure
    }
    edges.sort {
      (links.weights[$1], links.lefts[$0], links.rights[$0])
        < (links.weights[$0], links.lefts[$1], links.rights[$1])
    }
    var removed = Set<Int>()
    var notes: [RefusedMerge] = []
    while true {
      var clusters = ConstrainedClusters(records, settings)
      for judgement in settings.judgements where judgement.verdict == .positive {
        clusters.merge(judgement.left, judgement.right, isJudged: true)
      }
      for edge in edges where !removed.contains(edge) {
        clusters.merge(links.lefts[edge], links.rights[edge])
      }
      let labels = clusters.labels()
      let cut = ClusterRepair(
        links, labels, edges.filter { !removed.contains($0) }, settings,
        weightMin: weightMin
      ).weakLinks()
      if cut.isEmpty {
        self.clusters = labels
        refused = clusters.refused + notes
        return
      }
      for (edge, reason) in cut {
        removed.insert(edge)
        notes.append(
          RefusedMerge(left: links.lefts[edge], right: links.rights[edge], reason: reason))
      }
    }
  }
}
