/// Finds links that hold a cluster together and should not: a single weak link between two groups
/// that are firm in themselves, and whatever is weakest in a cluster that has grown too large.
struct ClusterRepair {
  private let links: Links
  private let labels: [UInt32]
  private let edges: [Int]
  private let clusterSizeMax: Int
  private let weightMin: Int32

  /// A bridge is weak if it hardly reaches the threshold and is below the median of the cluster's links
  /// by this much, in weight units.
  private static let bridgeMargin: Int32 = 3 * weightUnitsPerBit
  /// Each side of a weak bridge holds at least this many records.
  private static let sideMin = 3

  init(
    _ links: Links, _ labels: [UInt32], _ edges: [Int], _ settings: LinkageSettings,
    weightMin: Int32
  ) {
    self.weightMin = weightMin
    self.links = links
    self.labels = labels
    self.edges = edges
    clusterSizeMax = settings.clusterSizeMax
  }

  /// Links to take out, with the reason; none when all clusters hold.
  func weakLinks() -> [(edge: Int, reason: RefusedMerge.Reason)] {
    var sizes = [UInt32](repeating: 0, count: labels.count)
    for label in labels { sizes[Int(label)] += 1 }
    var edgesOfCluster: [UInt32: [Int]] = [:]
    for edge in edges {
      let label = labels[Int(links.lefts[edge])]
      guard label == labels[Int(links.rights[edge])], sizes[Int(label)] >= 2 * ClusterRepair.sideMin
      else { continue }
      edgesOfCluster[label, default: []].append(edge)
    }
    var cut: [(edge: Int, reason: RefusedMerge.Reason)] = []
    for label in edgesOfCluster.keys.sorted() {
      let own = edgesOfCluster[label] ?? []
      if sizes[Int(label)] > clusterSizeMax {
        // A giant is clustered again at a threshold one bit above its weakest link.
        let weakest = own.reduce(Int32.max) { min($0, links.weights[$1]) }
        for edge in own where links.weights[edge] < weakest + weightUnitsPerBit {
          cut.append((edge, .tooLarge))
        }
      } else if let edge = weakBridge(own) {
        cut.append((edge, .weakBridge))
      }
    }
    return cut
  }

  /// The weakest bridge of a cluster that parts it into two firm sides, or nil.
  private func weakBridge(_ edges: [Int]) -> Int? {
    var index: [UInt32: Int] = [:]
    var neighbors: [[(node: Int, edge: Int)]] = []
    func node(_ record: UInt32) -> Int {
      if let known = index[record] { return known }
      index[record] = neighbors.count
      neighbors.append([])
      return neighbors.count - 1
    }
    for edge in edges {
      let left = node(links.lefts[edge])
      let right = node(links.rights[edge])
      neighbors[left].append((right, edge))
      neighbors[right].append((left, edge))
    }
    let count = neighbors.count
    guard count >= 2 * ClusterRepair.sideMin else { return nil }
    // Tarjan's low links without recursion; subtree sizes tell the sides.
    var order = [Int](repeating: -1, count: count)
    var low = order
    var size = [Int](repeating: 1, count: count)
    var best: (weight: Int32, edge: Int)?
    var stack: [(node: Int, parentEdge: Int, position: Int)] = [(0, -1, 0)]
    order[0] = 0
    low[0] = 0
    var counter = 1
    while let top = stack.last {
      if top.position < neighbors[top.node].count {
        stack[stack.count - 1].position += 1
        let (next, edge) = neighbors[top.node][top.position]
        if edge == top.parentEdge { continue }
        if order[next] >= 0 {
          low[top.node] = min(low[top.node], order[next])
        } else {
          order[next] = counter
          low[next] = counter
          counter += 1
          stack.append((next, edge, 0))
        }
        continue
      }
      stack.removeLast()
      guard let above = stack.last else { break }
      low[above.node] = min(low[above.node], low[top.node])
      size[above.node] += size[top.node]
      let isBridge = low[top.node] > order[above.node]
      let sides = min(size[top.node], count - size[top.node])
      if isBridge, sides >= ClusterRepair.sideMin,
        best.map({ (links.weights[top.parentEdge], $0.edge) < ($0.weight, top.parentEdge) }) ?? true
      {
        best = (links.weights[top.parentEdge], top.parentEdge)
      }
    }
    guard let best else { return nil }
    let others = edges.filter { $0 != best.edge }.map { links.weights[$0] }.sorted()
    guard !others.isEmpty, best.weight < weightMin + 2 * weightUnitsPerBit,
      best.weight + ClusterRepair.bridgeMargin < others[others.count / 2]
    else {
      return nil
    }
    return best.edge
  }
}
