/// Boosted decision trees over whole numbers: the sum of one leaf per tree is the log-odds that a block
/// belongs to the article. Nothing is rounded, so a page scores the same everywhere.
struct TreeEnsemble: Sendable {
  /// Log-odds are in 1/4096.
  static let scale = 4096

  static let blocks = TreeEnsemble(
    numbers: BlockWeights.numbers.utf8, treeCount: BlockWeights.treeCount,
    featureCount: BlockWeights.featureCount)

  let featureCount: Int
  private var roots: [Int32] = []
  private var features: [Int32] = []
  private var thresholds: [Int32] = []
  /// A node, or `-1 - leaf`.
  private var left: [Int32] = []
  private var right: [Int32] = []
  private var leaves: [Int32] = []

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
      let node = Int32(features.count)
      let leaf = Int32(leaves.count)
      index += 1
      func child(_ value: Int32) -> Int32 { value >= 0 ? node + value : value - leaf }
      roots.append(nodeCount == 0 ? -1 - leaf : node)
      for _ in 0..<nodeCount {
        precondition(values[index] < featureCount, "the weights belong to other features")
        features.append(values[index])
        thresholds.append(values[index + 1])
        left.append(child(values[index + 2]))
        right.append(child(values[index + 3]))
        index += 4
      }
      leaves.append(contentsOf: values[index...index + nodeCount])
      index += nodeCount + 1
    }
    precondition(index == values.count, "the weights are cut")
  }

  func score(_ row: [Int32]) -> Int {
    precondition(row.count == featureCount, "the weights belong to other features")
    var sum = 0
    for root in roots {
      var node = root
      while node >= 0 {
        let at = Int(node)
        node = row[Int(features[at])] <= thresholds[at] ? left[at] : right[at]
      }
      sum += Int(leaves[Int(-1 - node)])
    }
    return sum
  }
}
