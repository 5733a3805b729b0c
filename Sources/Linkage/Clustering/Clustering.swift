import Bytes
import Records

/// The match weights of pairs of records.
typealias PairWeigher = @Sendable (_ lefts: [UInt32], _ rights: [UInt32]) -> [Int32]

/// Clusters of linked records, and which merges were refused.
struct Clustering {
  /// For each record the smallest record index of its cluster.
  let clusters: [UInt32]
  let refused: [RefusedMerge]

  /// - Parameters:
  ///   - thresholds: Say which links merge.
  ///   - weigh: Gives the match weights of pairs that no rule proposed.
  init(
    _ records: LinkageRecords, _ links: Links, _ settings: LinkageSettings,
    _ thresholds: ExclusiveThresholds, weigh: @escaping PairWeigher
  ) {
    let edges = (0..<links.count).filter {
      links.judgements[$0] == .positive || links.judgements[$0] == nil && thresholds.accepts($0)
    }
    let components = LinkedComponents(links, edges, recordCount: records.count)
    let constraints = MergeConstraints(records, settings)
    let chunks = components.chunks()
    let parts = chunkResults(chunks.count, settings.threadCount) { chunk in
      var labels: [(record: UInt32, label: UInt32)] = []
      var refused: [RefusedMerge] = []
      // The open pairs of many components are weighed at once: of one there are few.
      var matrices: [PairMatrix] = []
      var lefts: [UInt32] = []
      var rights: [UInt32] = []
      for component in chunks[chunk] {
        let members = components.members(of: component)
        guard Agglomeration.needsMatrix(memberCount: members.count) else { continue }
        let matrix = PairMatrix(
          Array(members), components.edges(of: component), links, thresholds)
        let open = matrix.openPairs
        lefts += open.lefts
        rights += open.rights
        matrices.append(matrix)
      }
      var weights = weigh(lefts, rights)[...]
      (lefts, rights) = ([], [])
      var place = 0
      for component in chunks[chunk] {
        let members = components.members(of: component)
        let agglomeration: Agglomeration
        if Agglomeration.needsMatrix(memberCount: members.count) {
          let openCount = matrices[place].openPairCount
          matrices[place].fill(weights.prefix(openCount))
          weights = weights.dropFirst(openCount)
          agglomeration = Agglomeration(
            matrices[place], constraints, clusterSizeMax: settings.clusterSizeMax)
          place += 1
        } else {
          agglomeration = Agglomeration(
            members: members, edges: components.edges(of: component), links, thresholds,
            constraints, weigh, clusterSizeMax: settings.clusterSizeMax)
        }
        labels += agglomeration.labels()
        refused += agglomeration.refused
      }
      return (labels, refused)
    }
    var clusters = (0..<UInt32(records.count)).map { $0 }
    var refused: [RefusedMerge] = []
    for part in parts {
      for (record, label) in part.0 { clusters[Int(record)] = label }
      refused += part.1
    }
    self.clusters = clusters
    self.refused = refused
  }
}

/// The connected components of the accepted links, each with its records and links.
struct LinkedComponents: Sendable {
  /// Offsets into `members` and `edges`, one more than there are components.
  private var memberOffsets: [Int] = [0]
  private var edgeOffsets: [Int] = [0]
  private var members: [UInt32] = []
  private var edges: [Int] = []

  var count: Int { memberOffsets.count - 1 }

  func members(of component: Int) -> ArraySlice<UInt32> {
    members[memberOffsets[component]..<memberOffsets[component + 1]]
  }

  func edges(of component: Int) -> ArraySlice<Int> {
    edges[edgeOffsets[component]..<edgeOffsets[component + 1]]
  }

  /// Components of two records and more, in the order of their smallest record.
  init(_ links: Links, _ edges: [Int], recordCount: Int) {
    var sets = DisjointSets(count: recordCount)
    for edge in edges { sets.join(Int(links.lefts[edge]), Int(links.rights[edge])) }
    var parent = [UInt32](repeating: 0, count: recordCount)
    var sizes = [UInt32](repeating: 0, count: recordCount)
    for record in 0..<recordCount {
      parent[record] = UInt32(sets.root(of: record))
      sizes[Int(parent[record])] += 1
    }
    var componentOfRoot = [UInt32](repeating: .max, count: recordCount)
    for record in 0..<recordCount where sizes[record] > 1 {
      componentOfRoot[record] = UInt32(memberOffsets.count - 1)
      memberOffsets.append(memberOffsets[memberOffsets.count - 1] + Int(sizes[record]))
    }
    members = Array(repeating: 0, count: memberOffsets[memberOffsets.count - 1])
    var heads = memberOffsets
    for record in 0..<recordCount {
      let component = componentOfRoot[Int(parent[record])]
      guard component != .max else { continue }
      members[heads[Int(component)]] = UInt32(record)
      heads[Int(component)] += 1
    }
    edgeOffsets = Array(repeating: 0, count: memberOffsets.count)
    for edge in edges {
      edgeOffsets[Int(componentOfRoot[Int(parent[Int(links.lefts[edge])])]) + 1] += 1
    }
    for component in 0..<count { edgeOffsets[component + 1] += edgeOffsets[component] }
    heads = edgeOffsets
    self.edges = Array(repeating: 0, count: edges.count)
    for edge in edges {
      let component = Int(componentOfRoot[Int(parent[Int(links.lefts[edge])])])
      self.edges[heads[component]] = edge
      heads[component] += 1
    }
  }

  /// Stretches of components of about equal work.
  func chunks(workTarget: Int = 40_000) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    var work = 0
    for component in 0..<count {
      let size = memberOffsets[component + 1] - memberOffsets[component]
      work += size * size
      if work >= workTarget {
        chunks.append(start..<(component + 1))
        start = component + 1
        work = 0
      }
    }
    if start < count { chunks.append(start..<count) }
    return chunks
  }
}
