/// Boosted decision trees over whole numbers: the sum of one leaf per tree is the log-odds that a block
/// belongs to the article. Nothing is rounded, so a page scores the same everywhere. The bundled trees are two
/// forests, trained to err differently, one behind the other: with halved leaves their sum is the mean of the two.
struct TreeEnsemble: Sendable {
  /// Log-odds are in 1/4096.
  static let scale = 4096

  static let blocks = TreeEnsemble(
    numbers: BlockWeights.numbers.utf8, treeCount: BlockWeights.treeCount,
    featureCount: BlockWeights.featureCount)

  let featureCount: Int
  private var trees: [(root: Int32, leaf: Int32, isLeaf: Bool)] = []
  private var nodes: [Node] = []
  private var leaves: [Int32] = []

  /// Eight bytes, so that all trees together stay in the nearest caches.
  private struct Node {
    var threshold: Int32
    var feature: UInt8
    /// A node of the tree, or `-1 - leaf`.
    var left: Int8
    var right: Int8
  }

  /// Reads numbers separated by white space: per tree the count of its nodes, then feature, threshold,
  /// left and right of each, then its leaves (one more than nodes). A child is a node of the tree, or
  /// `-1 - leaf`. The value goes left when it is at most the threshold.
  init(numbers: some Sequence<UInt8>, treeCount: Int, featureCount: Int) {
    var values: [Int32] = []
    var value: Int32 = 0
    var isNegative = false
    var isInside = false
    for byte in numbers {
      if byte == 0x2D {
        isNegative = true
      } else if byte >= 0x30 && byte <= 0x39 {
        value = value * 10 + Int32(byte - 0x30)
        isInside = true
      } else if isInside {
        values.append(isNegative ? -value : value)
        (value, isNegative, isInside) = (0, false, false)
      }
    }
    if isInside { values.append(isNegative ? -value : value) }
    self.featureCount = featureCount
    var index = 0
    for _ in 0..<treeCount {
      let nodeCount = Int(values[index])
      index += 1
      trees.append((Int32(nodes.count), Int32(leaves.count), nodeCount == 0))
      for _ in 0..<nodeCount {
        precondition(values[index] < featureCount, "the weights belong to other features")
        guard let feature = UInt8(exactly: values[index]),
          let left = Int8(exactly: values[index + 2]), let right = Int8(exactly: values[index + 3])
        else { preconditionFailure("a tree has more than 127 nodes or 256 features") }
        nodes.append(Node(threshold: values[index + 1], feature: feature, left: left, right: right))
        index += 4
      }
      leaves.append(contentsOf: values[index...index + nodeCount])
      index += nodeCount + 1
    }
    precondition(index == values.count, "the weights are cut")
  }

  /// Where the first trees know enough: log-odds of theirs beyond which a block is decided, and what all trees
  /// together make of such a sum on average, in hundredths.
  private struct Glance {
    let treeCount: Int
    let below: (limit: Int, ratio: Int)
    var above: (limit: Int, ratio: Int)?
  }

  /// The first forest's half of the mean tells most. A block is asked 163 trees of 600 on average; of 120,000 blocks of
  /// 559 pages that were not trained on four, on three pages, are kept or dropped otherwise than by all trees.
  private static let glances = [
    Glance(treeCount: 40, below: (-3 * scale / 4, 560)),
    Glance(treeCount: 80, below: (-scale, 350), above: (5 * scale / 4, 262)),
    Glance(treeCount: 160, below: (-scale, 248), above: (scale, 217)),
    Glance(treeCount: 300, below: (-scale, 199), above: (scale, 195)),
  ]

  /// The log-odds; of blocks that the first trees decide estimated from these.
  func score(_ row: [Int32]) -> Int {
    var sum = 0
    var asked = 0
    for glance in Self.glances where glance.treeCount < trees.count {
      sum += self.sum(row, asked..<glance.treeCount)
      asked = glance.treeCount
      if sum < glance.below.limit { return sum * glance.below.ratio / 100 }
      if let above = glance.above, sum > above.limit { return sum * above.ratio / 100 }
    }
    return sum + self.sum(row, asked..<trees.count)
  }

  /// The log-odds by all trees.
  func fullScore(_ row: [Int32]) -> Int { sum(row, 0..<trees.count) }

  private func sum(_ row: [Int32], _ range: Range<Int>) -> Int {
    precondition(row.count == featureCount, "the weights belong to other features")
    let row = row.span
    let nodes = nodes.span
    let leaves = leaves.span
    var sum = 0
    var index = range.lowerBound
    // Four trees side by side: while one waits for its node the others step. One that is done stays where it is.
    while index + 4 <= range.upperBound {
      let (first, second) = (trees[index], trees[index + 1])
      let (third, fourth) = (trees[index + 2], trees[index + 3])
      var (a, b) = (first.isLeaf ? -1 : 0, second.isLeaf ? -1 : 0)
      var (c, d) = (third.isLeaf ? -1 : 0, fourth.isLeaf ? -1 : 0)
      while a & b & c & d >= 0 {
        a = Self.step(from: a, nodes, first.root, row)
        b = Self.step(from: b, nodes, second.root, row)
        c = Self.step(from: c, nodes, third.root, row)
        d = Self.step(from: d, nodes, fourth.root, row)
      }
      sum += Int(leaves[Int(first.leaf) - 1 - a]) + Int(leaves[Int(second.leaf) - 1 - b])
      sum += Int(leaves[Int(third.leaf) - 1 - c]) + Int(leaves[Int(fourth.leaf) - 1 - d])
      index += 4
    }
    while index < range.upperBound {
      let tree = trees[index]
      var next = tree.isLeaf ? -1 : 0
      while next >= 0 { next = Self.step(from: next, nodes, tree.root, row) }
      sum += Int(leaves[Int(tree.leaf) - 1 - next])
      index += 1
    }
    return sum
  }

  /// The child that the row leads to; a leaf leads to itself.
  @inline(__always)
  private static func step(
    from place: Int, _ nodes: Span<Node>, _ root: Int32, _ row: Span<Int32>
  ) -> Int {
    let node = nodes[Int(root) + max(place, 0)]
    let next = Int(row[Int(node.feature)] <= node.threshold ? node.left : node.right)
    return place < 0 ? place : next
  }
}
