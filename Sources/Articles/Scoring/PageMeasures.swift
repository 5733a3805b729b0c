/// A page cut, measured and ready for scoring.
struct PageMeasures {
  let tree: PageTree
  let head: PageHead
  let blocks: Blocks
  let texts: [TextMeasures]
  /// Running text: twelve words and more, few of them linked, at least one end of a sentence.
  let isGood: [Bool]
  let cues: [[Int32]]
  let elements: ElementMeasures
  /// The block that shows the title.
  let titleBlock: Int?
  let titleWords: [UInt64]
  /// In how many blocks the same words stand.
  let repeats: [Int32]
  /// What is set like each block, and like its parent.
  let styles: StyleMeasures
  let parentStyles: StyleMeasures
  let cohesion: Cohesion
  let links: LinkTargets
  /// Images before each block, and of all blocks.
  let imageSums: [Int32]
  /// First and last block of running text in the content root.
  let goodRange: (first: Int, last: Int)
  let longestGood: Int
  /// Hashes of three words in a row of the JSON-LD body.
  let bodyShingles: Set<UInt64>?
  let descriptionWords: [UInt64]

  init(_ tree: PageTree) {
    self.tree = tree
    head = PageHead(tree)
    let blocks = BlockCutter.cut(tree)
    self.blocks = blocks
    let texts = (0..<blocks.count).map { TextMeasures(blocks.text, blocks.range($0)) }
    self.texts = texts
    let isGood = (0..<blocks.count).map { block in
      texts[block].length3 >= 36 && texts[block].sentenceCount > 0
        && blocks.linkByteCounts[block] * 100 < blocks.range(block).count * 35
    }
    self.isGood = isGood
    cues = (0..<blocks.count).map { block in
      let range = blocks.range(block)
      // Long blocks announce themselves at their start or not at all.
      let count = texts[block].length3 > 42 ? min(range.count, 90) : range.count
      return CueWords.shared.levels(in: blocks.text, range.lowerBound..<range.lowerBound + count)
    }
    var elements = ElementMeasures(tree, blocks, texts, isGood: isGood)
    var title = head.first(["og:title", "twitter:title"]) ?? ""
    if title.isEmpty {
      title = head.linkedData.lazy.compactMap { $0["headline"]?.string }.first ?? head.titleElement
    }
    titleWords = Words.hashes(of: PlainText.withoutMarkup(title))
    titleBlock = Self.titleBlock(
      tree, blocks, texts, titleWords, Words.hashes(of: head.titleElement))
    elements.setTitle(titleBlock.map { blocks.owners[$0] }, tree)
    self.elements = elements
    descriptionWords = Words.hashes(
      of: PlainText.withoutMarkup(head.first(["og:description", "description"]) ?? ""))
    bodyShingles = head.articleBody.map { Self.shingles(Words.hashes(of: $0)) }

    var counts = HashCounter(countMax: blocks.count)
    let keys = texts.map {
      $0.words.reduce(UInt64($0.words.count)) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }
    }
    for key in keys { _ = counts.add(key) }
    repeats = keys.map { counts[$0] }

    styles = StyleMeasures(tree, blocks, texts, isGood: isGood, level: 0)
    parentStyles = StyleMeasures(tree, blocks, texts, isGood: isGood, level: 1)
    links = LinkTargets(tree, blocks)
    imageSums = blocks.imageCounts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }

    let rootDepth = tree.depths.isEmpty ? 0 : tree.depths[elements.contentRoot]
    let isRunning = (0..<blocks.count).map {
      isGood[$0] && elements.rootDepths[blocks.owners[$0]] >= rootDepth
    }
    cohesion = Cohesion(texts, isRunning: isRunning, title: titleWords)
    let first = isRunning.firstIndex(of: true)
    let last = isRunning.lastIndex(of: true) ?? 0
    goodRange = first.map { ($0, last) } ?? (0, max(0, blocks.count - 1))
    longestGood = (0..<blocks.count).map { isGood[$0] ? texts[$0].length3 : 0 }.max() ?? 0
  }

  /// The element that shows the title and all around it; none where no block does.
  var elementsHoldingTitle: Set<Int> {
    var elements = Set<Int>()
    var next = titleBlock.map { blocks.owners[$0] } ?? -1
    while next >= 0 {
      elements.insert(next)
      next = Int(tree.parents[next])
    }
    return elements
  }

  static func shingles(_ words: [UInt64]) -> Set<UInt64> {
    guard words.count >= 3 else { return [] }
    return Set((0...(words.count - 3)).map { shingle(words, $0) })
  }

  static func shingle(_ words: [UInt64], _ index: Int) -> UInt64 {
    var hash = words[index] &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ words[index + 1]) &* 0xbf58_476d_1ce4_e5b9
    return (hash ^ words[index + 2]) &* 0x94d0_49bb_1331_11eb
  }

  /// The block whose words are the title's, or much of them; else the first h1.
  private static func titleBlock(
    _ tree: PageTree, _ blocks: Blocks, _ texts: [TextMeasures], _ title: [UInt64],
    _ titleElement: [UInt64]
  ) -> Int? {
    var best: Int?
    var bestScore = 0
    for block in 0..<blocks.count
    where texts[block].length3 <= 120 && texts[block].characterCount > 8 {
      let words = texts[block].words
      guard !words.isEmpty, !title.isEmpty else { continue }
      var score = 0
      if words == title {
        score = 6
      } else if words.count * 5 > titleElement.count * 2, contains(titleElement, words) {
        score = 4
      } else if title.count > 2, words.count * 2 > title.count,
        title.starts(with: words) || words.starts(with: title)
      {
        score = 3
      }
      guard score > 0 else { continue }
      let level = tree.tags[blocks.owners[block]].headingLevel
      if level > 0 { score += level == 1 ? 4 : 2 }
      if score > bestScore {
        bestScore = score
        best = block
      }
    }
    return best
      ?? (0..<blocks.count).first {
        tree.tags[blocks.owners[$0]] == .h1 && texts[$0].length3 >= 9
      }
  }

  /// Whether `part` stands in `whole` without a gap.
  static func contains(_ whole: [UInt64], _ part: [UInt64]) -> Bool {
    guard let first = part.first, whole.count >= part.count else { return false }
    for start in 0...(whole.count - part.count) where whole[start] == first {
      if whole[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
