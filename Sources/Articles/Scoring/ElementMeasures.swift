/// What is known about every element once the blocks inside it are measured. One entry per element.
///
/// Everything that asks for "an ancestor that ..." is handed down from parent to child in one pass, so
/// no block walks up a deep tree.
struct ElementMeasures {
  // Sums over the blocks inside.
  var byteCounts: [Int]
  var linkByteCounts: [Int]
  var goodByteCounts: [Int]
  var blockCounts: [Int]
  var goodBlockCounts: [Int]
  var lastBlocks: [Int]

  /// Bits of `Flag`, own or of an ancestor.
  var flags: [UInt32]
  var articleDepths: [UInt8]
  var sectionDepths: [UInt8]
  var tableDepths: [UInt8]
  /// `ContainerWords` of the element itself.
  var kinds: [UInt32]
  /// Siblings of the same tag and class with text, and how many of them came before.
  var siblingCounts: [Int32]
  var siblingIndexes: [Int32]

  /// The deepest element that still holds most of the running text.
  var contentRoot = 0
  /// Depth of the deepest common ancestor with the content root, and with the title.
  var rootDepths: [Int32]
  var titleDepths: [Int32]
  /// The child of that common ancestor on the way to the element; -1 for the ancestor itself.
  var rootChildren: [Int32]

  enum Flag: UInt32, CaseIterable {
    case main, aside, nav, footer, header, form, list, figure, quote, body, hidden, table
  }

  init(_ tree: PageTree, _ blocks: Blocks, _ measures: [TextMeasures], isGood: [Bool]) {
    let count = tree.elementCount
    byteCounts = Array(repeating: 0, count: count)
    linkByteCounts = byteCounts
    goodByteCounts = byteCounts
    blockCounts = byteCounts
    goodBlockCounts = byteCounts
    lastBlocks = Array(repeating: -1, count: count)
    flags = Array(repeating: 0, count: count)
    kinds = flags
    articleDepths = Array(repeating: 0, count: count)
    sectionDepths = articleDepths
    tableDepths = articleDepths
    siblingCounts = Array(repeating: 0, count: count)
    siblingIndexes = siblingCounts
    rootDepths = siblingCounts
    titleDepths = siblingCounts
    rootChildren = Array(repeating: -1, count: count)
    for block in 0..<blocks.count {
      let owner = blocks.owners[block]
      let byteCount = blocks.range(block).count
      byteCounts[owner] += byteCount
      linkByteCounts[owner] += min(byteCount, blocks.linkByteCounts[block])
      blockCounts[owner] += 1
      lastBlocks[owner] = max(lastBlocks[owner], block)
      if isGood[block] {
        goodByteCounts[owner] += byteCount
        goodBlockCounts[owner] += 1
      }
    }
    for element in stride(from: count - 1, to: 0, by: -1) {
      let parent = Int(tree.parents[element])
      guard parent >= 0 else { continue }
      byteCounts[parent] += byteCounts[element]
      linkByteCounts[parent] += linkByteCounts[element]
      goodByteCounts[parent] += goodByteCounts[element]
      blockCounts[parent] += blockCounts[element]
      goodBlockCounts[parent] += goodBlockCounts[element]
      lastBlocks[parent] = max(lastBlocks[parent], lastBlocks[element])
    }
    inheritFlags(tree)
    countSiblings(tree)
    findContentRoot(tree)
  }

  private mutating func inheritFlags(_ tree: PageTree) {
    for element in 0..<tree.elementCount where blockCounts[element] > 0 {
      let parent = Int(tree.parents[element])
      if parent >= 0 {
        flags[element] = flags[parent]
        articleDepths[element] = articleDepths[parent]
        sectionDepths[element] = sectionDepths[parent]
        tableDepths[element] = tableDepths[parent]
      }
      func set(_ flag: Flag) { flags[element] |= 1 << flag.rawValue }
      switch tree.tags[element] {
      case .article: articleDepths[element] = min(9, articleDepths[element] + 1)
      case .section: sectionDepths[element] = min(9, sectionDepths[element] + 1)
      case .table:
        tableDepths[element] = min(9, tableDepths[element] + 1)
        set(.table)
      case .main: set(.main)
      case .aside: set(.aside)
      case .nav: set(.nav)
      case .footer: set(.footer)
      case .header: set(.header)
      case .form: set(.form)
      case .ul, .ol, .dl: set(.list)
      case .figure, .figcaption: set(.figure)
      case .blockquote: set(.quote)
      default: break
      }
      if let role = tree.string(.role, of: element)?.lowercased() {
        switch role {
        case "main": set(.main)
        case "navigation": set(.nav)
        case "complementary": set(.aside)
        case "contentinfo": set(.footer)
        case "banner": set(.header)
        default: break
        }
      }
      if let property = tree.string(.itemprop, of: element)?.lowercased(),
        property.contains("articlebody")
      {
        set(.body)
      }
      if isHidden(element, tree) { set(.hidden) }
      kinds[element] = ContainerWords.mask(of: element, in: tree)
    }
  }

  private func isHidden(_ element: Int, _ tree: PageTree) -> Bool {
    if tree.attribute(.hidden, of: element) != nil { return true }
    if tree.string(.ariaHidden, of: element) == "true" { return true }
    guard let style = tree.attribute(.style, of: element) else { return false }
    return Self.hidingStyles.contains { holds($0, in: style) }
  }

  private static let hidingStyles = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

  /// Whether a style holds these bytes, whatever its case, spaces left out.
  private func holds(_ part: [UInt8], in style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= part.count else { return false }
    for start in style.indices where style[start] | 0x20 == part[0] {
      var matched = 0
      var index = start
      while index < style.endIndex && matched < part.count {
        let byte = style[index]
        index += 1
        if byte == 0x20 { continue }
        guard (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == part[matched] else { break }
        matched += 1
      }
      if matched == part.count { return true }
    }
    return false
  }

  private mutating func countSiblings(_ tree: PageTree) {
    var counts = HashCounter(countMax: blockCounts.count { $0 > 0 })
    var keys = [UInt64](repeating: 0, count: tree.elementCount)
    for element in 0..<tree.elementCount where blockCounts[element] > 0 {
      var key = Tag.nameHash(tree.attribute(.class, of: element) ?? [])
      key = (key ^ UInt64(tree.tags[element].rawValue)) &* 0x100_0000_01b3
      key = (key ^ UInt64(UInt32(bitPattern: tree.parents[element]))) &* 0x9e37_79b9_7f4a_7c15
      keys[element] = key
      siblingIndexes[element] = counts.add(key)
    }
    for element in 0..<tree.elementCount where blockCounts[element] > 0 {
      siblingCounts[element] = counts[keys[element]]
    }
  }

  /// Goes down from the top while one child keeps 72 % of the running text.
  private mutating func findContentRoot(_ tree: PageTree) {
    var best = 0
    for element in 0..<tree.elementCount where goodByteCounts[element] > 0 {
      // Ids ascend: a child follows its parent, and at most one child can hold that much.
      if Int(tree.parents[element]) == best
        && goodByteCounts[element] * 100 >= goodByteCounts[best] * 72
      {
        best = element
      }
    }
    contentRoot = best
    (rootDepths, rootChildren) = commonDepths(with: best, tree)
  }

  mutating func setTitle(_ element: Int?, _ tree: PageTree) {
    guard let element else { return }
    titleDepths = commonDepths(with: element, tree).depths
  }

  private func commonDepths(
    with target: Int, _ tree: PageTree
  ) -> (depths: [Int32], children: [Int32]) {
    var isOnPath = [Bool](repeating: false, count: tree.elementCount)
    var next = target
    while next >= 0 && next < tree.elementCount {
      isOnPath[next] = true
      next = Int(tree.parents[next])
    }
    var depths = [Int32](repeating: 0, count: tree.elementCount)
    var children = [Int32](repeating: -1, count: tree.elementCount)
    for element in 0..<tree.elementCount {
      let parent = Int(tree.parents[element])
      if isOnPath[element] {
        depths[element] = tree.depths[element]
      } else if parent >= 0 {
        depths[element] = depths[parent]
        children[element] = isOnPath[parent] ? Int32(element) : children[parent]
      }
    }
    return (depths, children)
  }
}
