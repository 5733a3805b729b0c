/// The match weights of pairs of records.
typealias PairWeigher = @Sendable (_ lefts: [UInt32], _ rights: [UInt32]) -> [Int32]

/// Clusters of linked records, and which merges were refused.
struct Clustering {
  /// For each record the smallest record index of its cluster.
  let clusters: [UInt32]
  let refused: [RefusedMerge]

  /// The clusters of the links that the thresholds accept.
  init(
    _ records: LinkageRecords, _ links: Links, _ settings: LinkageSettings,
    _ thresholds: ExclusiveThresholds, weigh: @escaping PairWeigher
  ) {
    let components = LinkedComponents(links, thresholds, recordCount: records.count)
    self.init(records, links, components, settings, thresholds, weigh: weigh)
  }

  /// - Parameters:
  ///   - components: Those of the links that the thresholds accept.
  ///   - thresholds: Say which links merge.
  ///   - weigh: Gives the match weights of pairs that no rule proposed.
  init(
    _ records: LinkageRecords, _ links: Links, _ components: LinkedComponents,
    _ settings: LinkageSettings, _ thresholds: ExclusiveThresholds, weigh: @escaping PairWeigher
  ) {
    let constraints = MergeConstraints(records, settings)
    let chunks = components.chunks()
    let parts = chunkResults(chunks.count, settings.threadCount) { chunk in
      ClusteredComponents(
        chunks[chunk], of: components, links, thresholds, constraints, weigh,
        clusterSizeMax: settings.clusterSizeMax)
    }
    var clusters = (0..<UInt32(records.count)).map { $0 }
    var refused: [RefusedMerge] = []
    for part in parts {
      for (record, label) in zip(part.records, part.labels) { clusters[Int(record)] = label }
      refused += part.refused
    }
    self.clusters = clusters
    self.refused = refused
  }
}

/// The entities of some components.
struct ClusteredComponents: Sendable {
  private(set) var records: [UInt32] = []
  /// For each record the one that names its entity.
  private(set) var labels: [UInt32] = []
  private(set) var refused: [RefusedMerge] = []

  init(
    _ range: Range<Int>, of components: LinkedComponents, _ links: Links,
    _ thresholds: ExclusiveThresholds, _ constraints: MergeConstraints, _ weigh: PairWeigher,
    clusterSizeMax: Int
  ) {
    // A span, and nothing handed over: threads would count the same arrays' holders with every component.
    let allMembers = components.members.span
    // The open pairs of many components are weighed at once: of one there are few.
    var open = OpenPairs()
    for component in range where Agglomeration.weighsAll(components.memberRange(component).count) {
      open.append(component, of: components, links)
    }
    let weights = weigh(open.lefts, open.rights)
    var agglomeration = Agglomeration(constraints, clusterSizeMax: clusterSizeMax)
    var place = 0
    for component in range {
      let members = allMembers.extracting(components.memberRange(component))
      if Agglomeration.weighsAll(members.count) {
        agglomeration.part(
          component, of: components, links, thresholds, weights.span.extracting(open.range(place)))
        place += 1
      } else {
        agglomeration.part(component, of: components, links, thresholds, weigh)
      }
      for place in members.indices {
        records.append(members[place])
        labels.append(members[agglomeration.group[place]])
      }
    }
    refused = agglomeration.refused
  }
}

/// The pairs inside components that no accepted link joins, component by component.
struct OpenPairs {
  private(set) var lefts: [UInt32] = []
  private(set) var rights: [UInt32] = []
  private var ends: [Int] = []
  /// One bit for each two members of the component at hand: whether a link joins them.
  private var isLinked: [UInt64] = []

  func range(_ component: Int) -> Range<Int> {
    (component == 0 ? 0 : ends[component - 1])..<ends[component]
  }

  mutating func append(
    _ component: Int, of components: borrowing LinkedComponents, _ links: borrowing Links
  ) {
    let members = components.members.span.extracting(components.memberRange(component))
    let edges = components.edges.span.extracting(components.edgeRange(component))
    let count = members.count
    if edges.count < count * (count - 1) / 2 {
      if isLinked.count < (count * count + 63) / 64 {
        isLinked = Array(repeating: 0, count: (count * count + 63) / 64)
      }
      for index in edges.indices {
        let edge = Int(edges[index])
        let left = components.place(links.lefts[edge], in: component)
        let pair = left * count + components.place(links.rights[edge], in: component)
        isLinked[pair / 64] |= 1 << UInt64(pair % 64)
      }
      for left in 0..<count {
        for right in (left + 1)..<max(count, left + 1) {
          let pair = left * count + right
          if isLinked[pair / 64] & 1 << UInt64(pair % 64) != 0 { continue }
          lefts.append(members[left])
          rights.append(members[right])
        }
      }
      for word in 0..<((count * count + 63) / 64) { isLinked[word] = 0 }
    }
    ends.append(lefts.count)
  }
}

extension Links {
  /// What a link weighs when groups are joined.
  func mergeWeight(_ edge: Int, _ thresholds: borrowing ExclusiveThresholds) -> Int32 {
    judgements[edge] == .positive ? PairMatrix.bound : weights[edge] + thresholds.relief(edge)
  }
}
