/// Turns each block of a page into a row of whole numbers for the ensemble.
///
/// Whole numbers only: shares are in thousandths, so that no rounding differs between machines and the
/// thresholds of the trees can be read. The order of the features is the ensemble's: change it here,
/// train anew. `missing` stands for what a page does not have.
struct BlockFeatures {
  static let missing: Int32 = -2000

  let page: PageMeasures
  private(set) var names: [String] = []
  private var collectsNames = false
  private var row: [Int32] = []

  // State handed from block to block.
  private var byteCountBefore = 0
  private(set) var lastHeading: Int?
  private var lastCueHeading: Int?
  private var lastCues = [(block: Int, parent: Int)?](
    repeating: nil, count: CueClass.allCases.count)

  private init(_ page: PageMeasures) { self.page = page }

  /// Calls `body` with the row of each block in page order, of the first `countMax`.
  static func forEachRow(
    _ page: PageMeasures, countMax: Int = .max, _ body: (Int, [Int32]) -> Void
  ) {
    var features = BlockFeatures(page)
    for block in 0..<min(page.blocks.count, countMax) {
      features.fill(block)
      body(block, features.row)
    }
  }

  /// The names of the features, from a page with at least one block.
  static func names(_ page: PageMeasures) -> [String] {
    var features = BlockFeatures(page)
    features.collectsNames = true
    if page.blocks.count > 0 { features.fill(0) }
    return features.names
  }

  mutating func add(_ name: @autoclosure () -> String, _ value: Int) {
    if collectsNames { names.append(name()) }
    row.append(Int32(clamping: value))
  }
  mutating func add(_ name: @autoclosure () -> String, _ value: Bool) {
    add(name(), value ? 1 : 0)
  }

  func share(_ part: Int, _ whole: Int) -> Int { whole <= 0 ? 0 : part * 1000 / whole }

  private mutating func fill(_ block: Int) {
    row.removeAll(keepingCapacity: true)
    addText(block)
    addElement(block)
    addAncestors(block)
    addPosition(block)
    addContext(block)
    addNeighbors(block)
    addSurroundings(block)
    addZones(block)
  }

  func linkShare(_ block: Int) -> Int {
    share(page.blocks.linkByteCounts[block], page.blocks.range(block).count)
  }

  private mutating func addText(_ block: Int) {
    let text = page.texts[block]
    let byteCount = page.blocks.range(block).count
    add("characters", text.characterCount)
    add("length3", text.length3)
    add("link share", linkShare(block))
    add("links", page.blocks.linkCounts[block])
    add("sentences", text.sentenceCount)
    add("stop words", share(text.stopWordCount, text.wordCount))
    add("word length", text.wordCharacterCount * 10 / max(1, text.wordCount))
    add("capitalized", share(text.capitalizedCount, text.wordCount))
    add("numbers", share(text.numberCount, text.wordCount))
    add("commas", share(3 * text.commaCount, text.length3))
    add("ends in punctuation", text.endsInPunctuation)
    add("ends in full stop", text.endsInFullStop)
    add("ends in colon", text.endsInColon)
    add("starts upper", text.startsUpper)
    add("all upper", text.isAllUpper)
    add("arrow", text.hasArrow)
    add("copyright", text.hasCopyright)
    add("date", text.hasDate)
    add("address", text.hasAddress)
    add("ideographs", share(text.ideographCount, text.characterCount))
    add("bold share", share(page.blocks.boldByteCounts[block], byteCount))
    add("at break", page.blocks.endsAtBreak[block])
    add("repeats", Int(page.repeats[block]))
    add("starts with quote", text.startsWithQuote)
  }

  static func kind(_ tag: Tag) -> Int {
    switch tag {
    case .p: 0
    case .h1, .h2, .h3, .h4, .h5, .h6: 1
    case .li: 2
    case .td, .th, .caption: 3
    case .div: 4
    case .label, .button, .legend, .summary: 5
    case .blockquote: 6
    case .figcaption, .figure: 7
    case .pre: 8
    case .dd, .dt, .address: 9
    case .section, .article, .main, .header, .footer, .aside, .nav: 10
    case .body: 11
    default: 12
    }
  }

  private mutating func addElement(_ block: Int) {
    let owner = page.blocks.owners[block]
    let tag = page.tree.tags[owner]
    add("tag", Self.kind(tag))
    add("depth", Int(page.tree.depths[owner]))
    for flag in ElementMeasures.Flag.allCases {
      add("in \(flag)", page.elements.flags[owner] >> flag.rawValue & 1 == 1)
    }
    add("articles", Int(page.elements.articleDepths[owner]))
    add("sections", Int(page.elements.sectionDepths[owner]))
    add("tables", Int(page.elements.tableDepths[owner]))
    add("heading level", tag.headingLevel)
    add("blocks in owner", page.elements.blockCounts[owner])
  }

  /// The element `level` steps up, the topmost when there are not so many.
  func ancestor(_ element: Int, _ level: Int) -> Int {
    var element = element
    for _ in 0..<level where page.tree.parents[element] >= 0 {
      element = Int(page.tree.parents[element])
    }
    return element
  }

  private mutating func addAncestors(_ block: Int) {
    let elements = page.elements
    let owner = page.blocks.owners[block]
    let byteSum = elements.byteCounts[0]
    let goodSum = elements.goodByteCounts[0]
    for level in 0..<5 {
      let element = ancestor(owner, level)
      add("bytes up \(level)", share(elements.byteCounts[element], byteSum))
      add(
        "links up \(level)", share(elements.linkByteCounts[element], elements.byteCounts[element]))
      add("good up \(level)", share(elements.goodByteCounts[element], goodSum))
      add(
        "good blocks up \(level)",
        share(elements.goodBlockCounts[element], elements.blockCounts[element]))
      add("good bytes up \(level)", elements.goodByteCounts[element])
    }
    // How far up the nearest element of each kind stands.
    var nearest = [Int](repeating: 20, count: ContainerWords.kinds.count)
    var element = owner
    for level in 0..<9 {
      let mask = elements.kinds[element]
      if mask != 0 {
        for kind in 0..<nearest.count where mask >> UInt32(kind) & 1 == 1 && nearest[kind] == 20 {
          nearest[kind] = level
        }
      }
      guard page.tree.parents[element] >= 0 else { break }
      element = Int(page.tree.parents[element])
    }
    for (kind, level) in nearest.enumerated() {
      add("near \(ContainerWords.kinds[kind].name)", level)
    }
    // Relation to the content root.
    let rootDepth = Int(page.tree.depths[elements.contentRoot])
    let commonDepth = Int(elements.rootDepths[owner])
    let depth = Int(page.tree.depths[owner])
    add("in content root", commonDepth == rootDepth)
    add("up to content root", depth - commonDepth)
    add("root below", rootDepth - commonDepth)
    let common = ancestor(owner, depth - commonDepth)
    add("good of common", share(elements.goodByteCounts[common], goodSum))
    let child = Int(elements.rootChildren[owner])
    if child >= 0 {
      add("branch bytes", share(elements.byteCounts[child], byteSum))
      add("branch links", share(elements.linkByteCounts[child], elements.byteCounts[child]))
      add("branch good", share(elements.goodByteCounts[child], goodSum))
      add("branch blocks", elements.blockCounts[child])
      add(
        "branch good blocks", share(elements.goodBlockCounts[child], elements.blockCounts[child]))
      let first = elements.lastBlocks[child] - elements.blockCounts[child] + 1
      add("place in branch", share(block - first, elements.blockCounts[child]))
    } else {
      for name in ["bytes", "links", "good", "blocks", "good blocks"] { add("branch \(name)", -1) }
      add("place in branch", -1)
    }
    for level in 0..<6 {
      let element = ancestor(owner, level)
      let isTop = page.tree.parents[element] < 0
      add("siblings up \(level)", isTop ? -1 : Int(elements.siblingCounts[element]))
      add("sibling index up \(level)", isTop ? -1 : Int(elements.siblingIndexes[element]))
    }
  }

  private mutating func addPosition(_ block: Int) {
    let count = page.blocks.count
    let (first, last) = page.goodRange
    let byteSum = page.elements.byteCounts[0]
    add("place", share(block, count))
    add("bytes before", share(byteCountBefore, byteSum))
    byteCountBefore += page.blocks.range(block).count
    add("place in good", (block - first) * 1000 / max(1, last - first + 1))
    add("after first good", block - first)
    add("after last good", block - last)
    let owner = page.blocks.owners[block]
    if let title = page.titleBlock {
      add("after title", block - title)
      let depth = Int(page.tree.depths[owner])
      let common = Int(page.elements.titleDepths[owner])
      add("up to title", depth - common)
      add("common depth with title", common)
    } else {
      add("after title", Int(Self.missing))
      add("up to title", Int(Self.missing))
      add("common depth with title", Int(Self.missing))
    }
  }

  private mutating func addContext(_ block: Int) {
    let words = page.texts[block].words
    add("is title", !words.isEmpty && words == page.titleWords)
    let isDescription =
      words.count > 3
      && (PageMeasures.contains(page.descriptionWords, words)
        || page.descriptionWords.count > 4 && words.starts(with: page.descriptionWords.prefix(10)))
    add("is description", isDescription)
    if let shingles = page.bodyShingles {
      var found = 0
      if words.count >= 3 {
        for index in 0...(words.count - 3)
        where shingles.contains(PageMeasures.shingle(words, index)) {
          found += 1
        }
        add("in linked body", share(found, words.count - 2))
      } else {
        add("in linked body", -1)
      }
    } else {
      add("in linked body", Int(Self.missing))
    }
    add("style share", page.styles.goodShare(block))
    add(
      "of longest",
      page.longestGood == 0 ? 1000 : share(page.texts[block].length3, page.longestGood))
    for cue in CueClass.allCases { add("cue \(cue)", Int(page.cues[block][cue.rawValue])) }
    add("good bytes of page", page.elements.goodByteCounts[0])
    add("blocks of page", page.blocks.count)
  }

  private mutating func addNeighbors(_ block: Int) {
    for offset in [-3, -2, -1, 1, 2, 3] {
      let other = block + offset
      let exists = other >= 0 && other < page.blocks.count
      let text = exists ? page.texts[other] : nil
      add("length3 at \(offset)", text?.length3 ?? -1)
      add("link share at \(offset)", exists ? linkShare(other) : -1)
      if abs(offset) < 3 {
        add("sentences at \(offset)", text?.sentenceCount ?? -1)
        add("stop words at \(offset)", text.map { share($0.stopWordCount, $0.wordCount) } ?? -1)
        add("punctuation at \(offset)", text.map { $0.endsInPunctuation ? 1 : 0 } ?? -1)
        add("tag at \(offset)", exists ? Self.kind(page.tree.tags[page.blocks.owners[other]]) : -1)
        add("style share at \(offset)", exists ? page.styles.goodShare(other) : -1)
      }
    }
  }

  /// What was announced before this block, and whether the announcement's container holds it.
  private mutating func addZones(_ block: Int) {
    let owner = page.blocks.owners[block]
    let text = page.texts[block]
    add("after heading", lastHeading.map { min(60, block - $0) } ?? -1)
    if let heading = lastCueHeading {
      let cues = page.cues[heading]
      add("heading announces", Int(cues[..<3].max() ?? 0))
      add("heading mentions", Int(cues[3...].max() ?? 0))
    } else {
      add("heading announces", -1)
      add("heading mentions", -1)
    }
    for cue in CueClass.allCases {
      if let last = lastCues[cue.rawValue] {
        add("after \(cue)", min(80, block - last.block))
        add("inside \(cue)", isInside(owner, last.parent))
      } else {
        add("after \(cue)", -1)
        add("inside \(cue)", -1)
      }
    }
    if text.length3 <= 36 {
      for cue in CueClass.allCases where page.cues[block][cue.rawValue] > 0 {
        lastCues[cue.rawValue] = (block, ancestor(owner, 1))
      }
    }
    let isHeading = page.tree.tags[owner].headingLevel > 0
    if isHeading { lastHeading = block }
    let boldShare = share(page.blocks.boldByteCounts[block], page.blocks.range(block).count)
    if isHeading || text.length3 <= 24 && boldShare > 900 { lastCueHeading = block }
  }

  func isInside(_ element: Int, _ container: Int) -> Bool {
    var element = element
    for _ in 0..<24 {
      if element == container { return true }
      if element < container || page.tree.parents[element] < 0 { return false }
      element = Int(page.tree.parents[element])
    }
    return false
  }
}
