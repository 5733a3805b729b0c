/// Which of so many things belong together, as pairs of them are joined, one by one or many at once.
///
/// The least member names its set, so that the names do not depend on the order of the joins.
/// 4 bytes per thing; joining costs next to nothing (paths are halved on the way).
package struct DisjointSets: Sendable {
  private var parents: [UInt32]

  /// As many sets of one as there are things.
  package init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The least member of the thing's set.
  package mutating func root(of thing: Int) -> Int {
    var parents = parents.mutableSpan
    return DisjointSets.root(of: thing, &parents)
  }

  @inline(__always) private static func root(
    of thing: Int, _ parents: inout MutableSpan<UInt32>
  ) -> Int {
    var node = thing
    var parent = Int(parents[node])
    while parent != node {
      let next = parents[parent]
      parents[node] = next
      node = Int(next)
      parent = Int(parents[node])
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
    var parents = parents.mutableSpan
    return DisjointSets.join(one, other, &parents)
  }

  @inline(__always) private static func join(
    _ one: Int, _ other: Int, _ parents: inout MutableSpan<UInt32>
  ) -> Bool {
    let (left, right) = (root(of: one, &parents), root(of: other, &parents))
    if left == right { return false }
    parents[max(left, right)] = UInt32(min(left, right))
    return true
  }

  /// Makes one set of the sets of `lefts[pair]` and `rights[pair]`, for each of some pairs.
  package mutating func join(
    _ pairs: Span<UInt32>, lefts: Span<UInt32>, rights: Span<UInt32>
  ) {
    var parents = parents.mutableSpan
    for index in pairs.indices {
      let pair = Int(pairs[index])
      _ = DisjointSets.join(Int(lefts[pair]), Int(rights[pair]), &parents)
    }
  }
}
