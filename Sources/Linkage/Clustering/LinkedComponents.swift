import Records

/// The connected components of the accepted links, each with its records and links.
struct LinkedComponents: Sendable {
  /// Offsets into `members` and `edges`, one more than there are components.
  private var memberOffsets: [Int] = [0]
  private var edgeOffsets: [Int] = [0]
  private(set) var members: [UInt32] = []
  private(set) var edges: [UInt32] = []
  /// For each linked record where it stands among all `members`; 4 bytes for the others as well.
  private var places: [UInt32] = []

  var count: Int { memberOffsets.count - 1 }

  /// Where the records of a component stand, ascending, among all `members`.
  func memberRange(_ component: Int) -> Range<Int> {
    memberOffsets[component]..<memberOffsets[component + 1]
  }

  /// Where the links of a component stand among all `edges`.
  func edgeRange(_ component: Int) -> Range<Int> {
    edgeOffsets[component]..<edgeOffsets[component + 1]
  }

  /// Where a record stands among the members of its component.
  func place(_ record: UInt32, in component: Int) -> Int {
    Int(places[Int(record)]) - memberOffsets[component]
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
    let rootOfRecord = sets.roots()
    var sizes = [UInt32](repeating: 0, count: recordCount)
    for root in rootOfRecord { sizes[Int(root)] += 1 }
    // The root of a component is its smallest record, so it comes first.
    var componentOfRecord = [UInt32](repeating: .max, count: recordCount)
    var offsets = [0]
    var heads: [Int] = []
    let linkedCount = sizes.reduce(0) { $0 + ($1 > 1 ? Int($1) : 0) }
    var members = [UInt32](repeating: 0, count: linkedCount)
    var places = [UInt32](repeating: 0, count: recordCount)
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
      places[record] = UInt32(heads[Int(component)])
      heads[Int(component)] += 1
    }
    (memberOffsets, self.members, self.places) = (offsets, members, places)
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
