import Bytes
import Records

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
private struct ClusteredComponents: Sendable {
  private(set) var records: [UInt32] = []
  /// For each record the one that names its entity.
  private(set) var labels: [UInt32] = []
  private(set) var refused: [RefusedMerge] = []

  init(
    _ range: Range<Int>, of components: LinkedComponents, _ links: Links,
    _ thresholds: ExclusiveThresholds, _ constraints: MergeConstraints, _ weigh: PairWeigher,
    clusterSizeMax: Int
  ) {
    // Spans, and nothing handed over: threads would count the same arrays' holders with every component.
    let (allMembers, allEdges) = (components.members.span, components.edges.span)
    // The open pairs of many components are weighed at once: of one there are few.
    var open = OpenPairs()
    for component in range {
      let members = components.memberRange(component)
      if Agglomeration.needsMatrix(memberCount: members.count) {
        open.append(
          allMembers.extracting(members),
          allEdges.extracting(components.edgeRange(component)), links)
      }
    }
    let weights = weigh(open.lefts, open.rights)
    var place = 0
    for component in range {
      let members = allMembers.extracting(components.memberRange(component))
      let edges = allEdges.extracting(components.edgeRange(component))
      guard Agglomeration.needsMatrix(memberCount: members.count) else {
        if members.count == 2, constraints.isEmpty {
          appendOne(members)
          continue
        }
        append(
          Agglomeration(
            members: Array(members), edges: Array(edges), links, thresholds, constraints, weigh,
            clusterSizeMax: clusterSizeMax))
        continue
      }
      let found = weights.span.extracting(open.range(place))
      place += 1
      if Agglomeration.isOne(
        members, edges, links, thresholds, constraints, found, clusterSizeMax: clusterSizeMax)
      {
        appendOne(members)
        continue
      }
      var matrix = PairMatrix(members, edges, links, thresholds)
      matrix.fill(found)
      append(Agglomeration(matrix, constraints, clusterSizeMax: clusterSizeMax))
    }
  }

  /// Adds records that are all one entity.
  private mutating func appendOne(_ members: Span<UInt32>) {
    for place in members.indices {
      records.append(members[place])
      labels.append(members[0])
    }
  }

  private mutating func append(_ agglomeration: Agglomeration) {
    records += agglomeration.records
    labels += agglomeration.labels
    refused += agglomeration.refused
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
    _ members: Span<UInt32>, _ edges: Span<UInt32>, _ links: borrowing Links
  ) {
    let count = members.count
    if edges.count < count * (count - 1) / 2 {
      if isLinked.count < (count * count + 63) / 64 {
        isLinked = Array(repeating: 0, count: (count * count + 63) / 64)
      }
      for index in edges.indices {
        let edge = Int(edges[index])
        let left = members.place(of: links.lefts[edge])
        let pair = left * count + members.place(of: links.rights[edge])
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

extension Span<UInt32> {
  /// Where a record stands among records that ascend.
  func place(of record: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < record { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [UInt32] {
  /// The elements of a span.
  init(_ span: Span<UInt32>) {
    self.init()
    append(addingCapacity: span.count) { output in
      for place in span.indices { output.append(span[place]) }
    }
  }
}

extension Links {
  /// What a link weighs when groups are joined.
  func mergeWeight(_ edge: Int, _ thresholds: borrowing ExclusiveThresholds) -> Int32 {
    judgements[edge] == .positive ? PairMatrix.bound : weights[edge] + thresholds.relief(edge)
  }
}

/// The connected components of the accepted links, each with its records and links.
struct LinkedComponents: Sendable {
  /// Offsets into `members` and `edges`, one more than there are components.
  private var memberOffsets: [Int] = [0]
  private var edgeOffsets: [Int] = [0]
  private(set) var members: [UInt32] = []
  private(set) var edges: [UInt32] = []

  var count: Int { memberOffsets.count - 1 }

  /// Where the records of a component stand, ascending, among all `members`.
  func memberRange(_ component: Int) -> Range<Int> {
    memberOffsets[component]..<memberOffsets[component + 1]
  }

  /// Where the links of a component stand among all `edges`.
  func edgeRange(_ component: Int) -> Range<Int> {
    edgeOffsets[component]..<edgeOffsets[component + 1]
  }

  /// Those of the links that are accepted.
  init(_ links: Links, _ thresholds: ExclusiveThresholds, recordCount: Int) {
    let edges = (0..<UInt32(links.count)).filter { edge in
      let judgement = links.judgements[Int(edge)]
      return judgement == .positive || judgement == nil && thresholds.accepts(Int(edge))
    }
    self.init(links, edges, recordCount: recordCount)
  }

  /// Components of two records and more, in the order of their smallest record.
  init(_ links: Links, _ edges: [UInt32], recordCount: Int) {
    let (lefts, rights) = (links.lefts.span, links.rights.span)
    var sets = DisjointSets(count: recordCount)
    for edge in edges { sets.join(Int(lefts[Int(edge)]), Int(rights[Int(edge)])) }
    var rootOfRecord = [UInt32](repeating: 0, count: recordCount)
    var sizes = [UInt32](repeating: 0, count: recordCount)
    for record in 0..<recordCount {
      let root = sets.root(of: record)
      rootOfRecord[record] = UInt32(root)
      sizes[root] += 1
    }
    // The root of a component is its smallest record, so it comes first.
    var componentOfRecord = [UInt32](repeating: .max, count: recordCount)
    var offsets = [0]
    var heads: [Int] = []
    let linkedCount = sizes.reduce(0) { $0 + ($1 > 1 ? Int($1) : 0) }
    var members = [UInt32](repeating: 0, count: linkedCount)
    for record in 0..<recordCount {
      let root = Int(rootOfRecord[record])
      let size = Int(sizes[root])
      if size == 1 { continue }
      if root == record {
        componentOfRecord[record] = UInt32(heads.count)
        heads.append(offsets[heads.count])
        offsets.append(offsets[heads.count - 1] + size)
      }
      let component = componentOfRecord[root]
      componentOfRecord[record] = component
      members[heads[Int(component)]] = UInt32(record)
      heads[Int(component)] += 1
    }
    (memberOffsets, self.members) = (offsets, members)
    for component in heads.indices { offsets[component] = 0 }
    offsets[heads.count] = 0
    for edge in edges { offsets[Int(componentOfRecord[Int(lefts[Int(edge)])]) + 1] += 1 }
    for component in heads.indices {
      heads[component] = offsets[component]
      offsets[component + 1] += offsets[component]
    }
    edgeOffsets = offsets
    var ordered = [UInt32](repeating: 0, count: edges.count)
    for edge in edges {
      let component = Int(componentOfRecord[Int(lefts[Int(edge)])])
      ordered[heads[component]] = edge
      heads[component] += 1
    }
    self.edges = ordered
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
