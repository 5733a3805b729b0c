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
    var sets = DisjointSets(count: recordCount)
    sets.join(edges.span, lefts: links.lefts.span, rights: links.rights.span)
    let rootOfRecord = sets.roots()
    let componentOfRecord = takeMembers(rootOfRecord.span)
    takeEdges(edges.span, links.lefts.span, componentOfRecord.span)
  }

  /// Puts the records of each component together; gives the component of each record, `.max` if it has none.
  private mutating func takeMembers(_ rootOfRecord: Span<UInt32>) -> [UInt32] {
    var sizes = [UInt32](repeating: 0, count: rootOfRecord.count)
    var sizeOfRoot = sizes.mutableSpan
    for record in rootOfRecord.indices { sizeOfRoot[Int(rootOfRecord[record])] &+= 1 }
    // The root of a component is its smallest record, so it comes first.
    var end = 0
    for root in sizeOfRoot.indices where sizeOfRoot[root] > 1 {
      end += Int(sizeOfRoot[root])
      memberOffsets.append(end)
    }
    var heads = memberOffsets
    var componentOfRecord = [UInt32](repeating: .max, count: rootOfRecord.count)
    var members = [UInt32](repeating: 0, count: end)
    var places = [UInt32](repeating: 0, count: rootOfRecord.count)
    var nextPlaces = heads.mutableSpan
    var components = componentOfRecord.mutableSpan
    var allMembers = members.mutableSpan
    var allPlaces = places.mutableSpan
    var count: UInt32 = 0
    for record in rootOfRecord.indices {
      let root = Int(rootOfRecord[record])
      if sizeOfRoot[root] == 1 { continue }
      if root == record {
        components[record] = count
        count &+= 1
      }
      let component = components[root]
      let place = nextPlaces[Int(component)]
      components[record] = component
      allMembers[place] = UInt32(truncatingIfNeeded: record)
      allPlaces[record] = UInt32(truncatingIfNeeded: place)
      nextPlaces[Int(component)] = place &+ 1
    }
    (self.members, self.places) = (members, places)
    return componentOfRecord
  }

  /// Puts the links of each component together, in their order.
  private mutating func takeEdges(
    _ edges: Span<UInt32>, _ lefts: Span<UInt32>, _ componentOfRecord: Span<UInt32>
  ) {
    var edgeOffsets = [Int](repeating: 0, count: memberOffsets.count)
    var ends = edgeOffsets.mutableSpan
    for index in edges.indices {
      ends[Int(componentOfRecord[Int(lefts[Int(edges[index])])]) &+ 1] &+= 1
    }
    for component in 1..<ends.count { ends[component] &+= ends[component &- 1] }
    var heads = edgeOffsets
    var orderedEdges = [UInt32](repeating: 0, count: edges.count)
    var nextPlaces = heads.mutableSpan
    var ordered = orderedEdges.mutableSpan
    for index in edges.indices {
      let edge = edges[index]
      let component = Int(componentOfRecord[Int(lefts[Int(edge)])])
      ordered[nextPlaces[component]] = edge
      nextPlaces[component] &+= 1
    }
    (self.edgeOffsets, self.edges) = (edgeOffsets, orderedEdges)
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
