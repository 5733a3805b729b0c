/// What blocks that are set alike have in common: same tag, class and depth of their element, or of its parent.
/// Site builders repeat one template for each teaser, comment and paragraph.
struct StyleMeasures {
  /// The style of each block.
  private var styles: [Int32] = []
  private var blockCounts: [Int] = []
  private var byteCounts: [Int] = []
  private var linkByteCounts: [Int] = []
  private var goodByteCounts: [Int] = []
  private var lengths3: [Int] = []
  private var goodSum = 1

  /// - Parameter level: 0 for the elements that own the blocks, 1 for their parents.
  init(
    _ tree: PageTree, _ blocks: Blocks, _ texts: [TextMeasures], isGood: [Bool], level: Int
  ) {
    var numbers = HashNumbering(countExpected: 256)
    styles.reserveCapacity(blocks.count)
    // Blocks of one element follow each other.
    var lastElement = -1
    var style = 0
    for block in 0..<blocks.count {
      var element = blocks.owners[block]
      if level > 0, tree.parents[element] >= 0 { element = Int(tree.parents[element]) }
      if element != lastElement {
        lastElement = element
        style = numbers.number(of: Self.key(of: element, tree))
      }
      if style == blockCounts.count {
        blockCounts.append(0)
        byteCounts.append(0)
        linkByteCounts.append(0)
        goodByteCounts.append(0)
        lengths3.append(0)
      }
      let byteCount = blocks.range(block).count
      styles.append(Int32(style))
      blockCounts[style] += 1
      byteCounts[style] += byteCount
      linkByteCounts[style] += min(byteCount, blocks.linkByteCounts[block])
      lengths3[style] += texts[block].length3
      if isGood[block] {
        goodByteCounts[style] += byteCount
        goodSum += byteCount
      }
    }
  }

  private static func key(of element: Int, _ tree: PageTree) -> UInt64 {
    var key = Tag.nameHash(tree.attribute(.class, of: element) ?? [])
    key = (key ^ UInt64(tree.tags[element].rawValue)) &* 0x100_0000_01b3
    return (key ^ UInt64(UInt32(bitPattern: tree.depths[element]))) &* 0x9e37_79b9_7f4a_7c15
  }

  /// Share of the running text of the page set like this block, in thousandths.
  func goodShare(_ block: Int) -> Int { goodByteCounts[Int(styles[block])] * 1000 / goodSum }
  /// How many blocks are set like this one.
  func blockCount(_ block: Int) -> Int { blockCounts[Int(styles[block])] }
  /// Share of their bytes inside links, in thousandths.
  func linkShare(_ block: Int) -> Int {
    let style = Int(styles[block])
    return linkByteCounts[style] * 1000 / max(1, byteCounts[style])
  }
  /// Their mean `length3`.
  func length3(_ block: Int) -> Int {
    let style = Int(styles[block])
    return lengths3[style] / blockCounts[style]
  }
}
