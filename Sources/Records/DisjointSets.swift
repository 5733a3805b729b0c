/// Which of so many things belong together, as pairs of them are joined one by one.
///
/// The least member names its set, so that the names do not depend on the order of the joins.
/// 4 bytes per thing; joining costs next to nothing (paths are halved on the way).
package struct DisjointSets: Sendable {
  private var parents: [UInt32]

  /// As many sets of one as there are things.
  package init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The least member of the thing's set.
  package mutating func root(of thing: Int) -> Int {
    var node = thing
    while parents[node] != UInt32(node) {
      parents[node] = parents[Int(parents[node])]
      node = Int(parents[node])
    }
    return node
  }

  /// The least member of each thing's set.
  package consuming func roots() -> [UInt32] {
    var all = parents
    var roots = all.mutableSpan
    // Parents come before their children.
    for thing in roots.indices { roots[thing] = roots[Int(roots[thing])] }
    return all
  }

  /// Makes one set of two; false where they were one already.
  @discardableResult
  package mutating func join(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (root(of: one), root(of: other))
    if left == right { return false }
    parents[max(left, right)] = UInt32(min(left, right))
    return true
  }
}
