/// Cuts a tree into blocks in one pass over its events.
///
/// A block ends where an element opens or closes that is not inline, at two line breaks in a row, and
/// around inline elements that are little but links (cards and lists put into spans).
struct BlockCutter {
  private let tree: PageTree
  private let islands: [Bool]
  private let readsNoscript: Bool
  /// libxml2 knows no element that came with HTML 5: where the tags of head and body are left out, what begins with one
  /// of these stays in the head.
  private let headHoldsBody: Bool
  private var blocks = Blocks()

  // The block being filled.
  private var linkByteCount = 0
  private var boldByteCount = 0
  private var linkCount = 0
  private var imageCount: Int32 = 0
  private var hasBreak = false
  /// White space waiting for text to follow: its bytes in the source, nil when there is none.
  private var gap: Range<Int>?
  private var linkDepth = 0
  private var boldDepth = 0
  private var openLink: (element: Int, start: Int)?

  private init(_ tree: PageTree) {
    self.tree = tree
    islands = Self.linkIslands(tree)
    readsNoscript = NoscriptText.isText(of: tree)
    headHoldsBody = tree.tags.indices.contains { element in
      let parent = Int(tree.parents[element])
      guard parent >= 0, tree.tags[parent] == .head else { return false }
      return [.header, .nav, .main, .section, .article, .aside, .footer].contains(
        tree.tags[element])
    }
  }

  static func cut(_ tree: PageTree) -> Blocks {
    var cutter = BlockCutter(tree)
    cutter.run()
    return cutter.blocks
  }

  private mutating func run() {
    var owners: [Int] = []
    var skippedBelow: Int?
    // What is not scored need not be cut.
    for index in 0..<tree.eventCount where blocks.count <= KeptBlocks.scoredBlocksMax {
      switch tree.event(index) {
      case .open(let element):
        guard skippedBelow == nil else { continue }
        let tag = tree.tags[element]
        if tag.isSkipped && !(readsNoscript && tag == .noscript)
          && !(headHoldsBody && tag == .head)
        {
          skippedBelow = element
        } else if tag == .br {
          lineBreak(owners.last ?? 0)
        } else if tag.isInline && !islands[element] {
          if tag == .a {
            linkDepth += 1
            linkCount += 1
            openLink = (element, blocks.text.count)
          }
          if tag.isBold { boldDepth += 1 }
          if tag == .img { imageCount += 1 }
        } else {
          flush(owners.last ?? 0)
          owners.append(element)
        }
      case .close(let element):
        if let skipped = skippedBelow {
          if skipped == element { skippedBelow = nil }
          continue
        }
        let tag = tree.tags[element]
        if tag == .br { continue }
        if tag.isInline && !islands[element] {
          if tag == .a {
            closeLink()
            linkDepth = max(0, linkDepth - 1)
          }
          if tag.isBold { boldDepth = max(0, boldDepth - 1) }
        } else {
          flush(element)
          if owners.last == element { owners.removeLast() }
        }
      case .text(let text):
        if skippedBelow == nil { append(text) }
      }
    }
    flush(owners.first ?? 0)
  }

  private mutating func closeLink() {
    guard let link = openLink else { return }
    openLink = nil
    var start = max(link.start, blocks.starts[blocks.count])
    while start < blocks.text.count && blocks.text[start] <= 0x20 { start += 1 }
    guard start < blocks.text.count else { return }
    blocks.links.append((blocks.count, start..<blocks.text.count, link.element))
  }

  private mutating func lineBreak(_ owner: Int) {
    if hasBreak {
      flush(owner, atBreak: true)
    } else {
      hasBreak = true
      gap = gap ?? 0..<0
    }
  }

  private mutating func append(_ text: Int) {
    let range = tree.textRanges[text]
    let lower = Int(range.lowerBound)
    let upper = Int(range.upperBound)
    let source = Int(tree.sourceStarts[text])
    let sourceEnd = Int(tree.sourceEnds[text])
    let isVerbatim = source >= 0 && sourceEnd - source == upper - lower
    var index = lower
    while index < upper {
      if isVerbatim {
        let end = endOfRun(index, upper)
        if end > index {
          emit(run: index..<end, source + index - lower)
          index = end
          continue
        }
      }
      let byte = tree.arena[index]
      var width = 1
      var isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
      var isDropped = false
      if byte >= 0xC2 {
        if byte == 0xC2, index + 1 < upper {
          isSpace = tree.arena[index + 1] == 0xA0  // no-break space
          isDropped = tree.arena[index + 1] == 0xAD  // soft hyphen
          width = isSpace || isDropped ? 2 : 1
        } else if byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < upper {
          let (second, third) = (tree.arena[index + 1], tree.arena[index + 2])
          isSpace =
            byte == 0xE2 && second == 0x80
            && (third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF)
            || byte == 0xE3 && second == 0x80 && third == 0x80
          isDropped =
            byte == 0xE2 && second == 0x80 && third == 0x8B
            || byte == 0xEF && second == 0xBB && third == 0xBF
          width = isSpace || isDropped ? 3 : 1
        }
      }
      let place: Range<Int> =
        isVerbatim
        ? source + index - lower..<source + index - lower + width
        : source >= 0 ? source..<sourceEnd : -1 ..< -1
      if isSpace {
        if let known = gap, !known.isEmpty, place.lowerBound >= known.lowerBound {
          gap = known.lowerBound..<max(known.upperBound, place.upperBound)
        } else {
          gap = place
        }
      } else if !isDropped {
        emit(byte, place, at: index)
      }
      index += width
    }
  }

  /// Where bytes end that become text as they are: no white space but single spaces inside, nothing dropped.
  @inline(__always)
  private func endOfRun(_ start: Int, _ upper: Int) -> Int {
    let bytes = tree.arena.span
    var index = start
    while index < upper {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0xC2 || byte > 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF {
        index += 1
      } else if byte == 0x20, index > start, index + 1 < upper, bytes[index + 1] > 0x20,
        bytes[index + 1] < 0xC2
      {
        index += 2
      } else if byte >= 0xE2, index + 2 < upper, bytes[index + 1] != 0x80 || byte == 0xE3,
        byte != 0xEF || bytes[index + 1] != 0xBB
      {
        // Of the white space and the dropped characters all but one begin with E2 80 or EF BB.
        if byte == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 { break }
        index += 3
      } else if byte == 0xE2, index + 2 < upper, bytes[index + 2] >= 0x90, bytes[index + 2] <= 0xA7
      {
        index += 3  // dashes and quotation marks
      } else {
        break
      }
    }
    return index
  }

  private mutating func emit(run: Range<Int>, _ source: Int) {
    var done = run.lowerBound
    // The first bytes may join what came before them; from the first piece that maps byte by byte on
    // all others do.
    repeat {
      let place = source + done - run.lowerBound
      emit(tree.arena[done], place..<place + 1, at: done)
      done += 1
    } while done < run.upperBound && !goesOnEvenly(source + done - run.lowerBound)
    guard done < run.upperBound else { return }
    let count = run.upperBound - done
    blocks.text.append(contentsOf: tree.arena[done..<run.upperBound])
    let last = blocks.pieceTexts.count - 1
    blocks.pieceTextCounts[last] += count
    blocks.pieceSourceCounts[last] += count
    if linkDepth > 0 { linkByteCount += count }
    if boldDepth > 0 { boldByteCount += count }
  }

  /// Whether a byte read from `place` lengthens the last piece byte by byte.
  private func goesOnEvenly(_ place: Int) -> Bool {
    let last = blocks.pieceTexts.count - 1
    return last >= blocks.pieceStarts[blocks.count]
      && blocks.pieceTexts[last] + blocks.pieceTextCounts[last] == blocks.text.count
      && blocks.pieceSources[last] + blocks.pieceSourceCounts[last] == place
      && blocks.pieceTextCounts[last] == blocks.pieceSourceCounts[last]
  }

  private mutating func emit(_ byte: UInt8, _ place: Range<Int>, at index: Int) {
    if let space = gap {
      gap = nil
      if blocks.text.count > blocks.starts[blocks.count] {
        if space.count == 1 { note(space) }
        put(hasBreak && !isWrap(before: index) ? 0x0A : 0x20)
      }
    }
    hasBreak = false
    if place.lowerBound >= 0 { note(place) }
    put(byte)
  }

  /// From here on a line is long enough to have been wrapped by hand.
  private static let wrappedByteCountMin = 40

  /// Whether a line break stands in the middle of a sentence: behind a long line without an end, before a word in small
  /// letters that is no address and no code. Text that was wrapped by hand has them; kept, they would cut names.
  private func isWrap(before index: Int) -> Bool {
    guard let last = blocks.text.last, Words.isWord(UInt32(last)) || last == 0x2C || last >= 0x80
    else { return false }
    let line = blocks.text[blocks.starts[blocks.count]...].suffix(Self.wrappedByteCountMin)
    guard line.count == Self.wrappedByteCountMin, !line.contains(0x0A) else { return false }
    let word = tree.arena[index...].prefix { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x27 || $0 == 0x2D }
    guard !word.isEmpty, word.endIndex < tree.arena.count else { return !word.isEmpty }
    let next = tree.arena[word.endIndex]
    return next <= 0x20 || next == 0x2C || next >= 0x80
  }

  private mutating func put(_ byte: UInt8) {
    blocks.text.append(byte)
    if linkDepth > 0 { linkByteCount += 1 }
    if boldDepth > 0 { boldByteCount += 1 }
  }

  /// Notes that the byte to come was read from `place`.
  private mutating func note(_ place: Range<Int>) {
    let position = blocks.text.count
    let last = blocks.pieceTexts.count - 1
    if last >= blocks.pieceStarts[blocks.count],
      blocks.pieceTexts[last] + blocks.pieceTextCounts[last] == position
    {
      let lastSource = blocks.pieceSources[last]
      let lastSourceCount = blocks.pieceSourceCounts[last]
      if place.count == 1 && lastSource + lastSourceCount == place.lowerBound
        && lastSourceCount == blocks.pieceTextCounts[last]
      {
        blocks.pieceTextCounts[last] += 1
        blocks.pieceSourceCounts[last] += 1
        return
      }
      if lastSource == place.lowerBound && lastSourceCount == place.count {
        blocks.pieceTextCounts[last] += 1  // a further byte of one reference
        return
      }
    }
    blocks.pieceTexts.append(position)
    blocks.pieceTextCounts.append(1)
    blocks.pieceSources.append(place.lowerBound)
    blocks.pieceSourceCounts.append(place.count)
  }

  private mutating func flush(_ owner: Int, atBreak: Bool = false) {
    let openElement = openLink?.element
    closeLink()
    if let openElement, linkDepth > 0 { openLink = (openElement, blocks.text.count) }
    if blocks.text.count > blocks.starts[blocks.count] {
      blocks.owners.append(owner)
      blocks.linkByteCounts.append(linkByteCount)
      blocks.boldByteCounts.append(boldByteCount)
      blocks.linkCounts.append(linkCount)
      blocks.imageCounts.append(imageCount)
      imageCount = 0
      blocks.endsAtBreak.append(atBreak)
      blocks.starts.append(blocks.text.count)
      blocks.pieceStarts.append(blocks.pieceTexts.count)
    }
    linkByteCount = 0
    boldByteCount = 0
    linkCount = linkDepth > 0 ? 1 : 0
    hasBreak = false
    gap = nil
  }

  /// Inline elements with three links and more, 100 bytes and more, four fifths of them linked.
  private static func linkIslands(_ tree: PageTree) -> [Bool] {
    var linkCounts = [Int32](repeating: 0, count: tree.elementCount)
    for element in stride(from: tree.elementCount - 1, to: 0, by: -1) {
      if tree.tags[element] == .a { linkCounts[element] += 1 }
      let parent = Int(tree.parents[element])
      if parent >= 0 { linkCounts[parent] += linkCounts[element] }
    }
    let none = [Bool](repeating: false, count: tree.elementCount)
    guard
      (0..<tree.elementCount).contains(where: { linkCounts[$0] >= 3 && mayBeIsland(tree.tags[$0]) })
    else { return none }
    var byteCounts = [Int32](repeating: 0, count: tree.elementCount)
    var linked = byteCounts
    var stack: [Int] = []
    var linkDepth = 0
    var isInLink = none
    for index in 0..<tree.eventCount {
      switch tree.event(index) {
      case .open(let element):
        isInLink[element] = linkDepth > 0
        if tree.tags[element] == .a { linkDepth += 1 }
        stack.append(element)
      case .close(let element):
        if tree.tags[element] == .a { linkDepth -= 1 }
        if !stack.isEmpty { stack.removeLast() }
      case .text(let text):
        guard let top = stack.last else { continue }
        let range = tree.textRanges[text]
        let bytes = tree.arena.span.extracting(Int(range.lowerBound)..<Int(range.upperBound))
        var count: Int32 = 0
        for offset in 0..<bytes.count where bytes[offset] > 0x20 { count += 1 }
        byteCounts[top] += count
        if linkDepth > 0 { linked[top] += count }
      }
    }
    for element in stride(from: tree.elementCount - 1, to: 0, by: -1) {
      let parent = Int(tree.parents[element])
      guard parent >= 0 else { continue }
      byteCounts[parent] += byteCounts[element]
      linked[parent] += linked[element]
    }
    var islands = (0..<tree.elementCount).map { element in
      mayBeIsland(tree.tags[element]) && !isInLink[element] && linkCounts[element] >= 3
        && byteCounts[element] > 100 && linked[element] * 5 > byteCounts[element] * 4
    }
    // A linked name in mid-sentence with a card behind it that pops up: the name belongs to the sentence.
    for card in islands.indices where islands[card] {
      let whole = Int(tree.parents[card])
      guard whole > 0, islands[whole], whole + 1 < card, tree.tags[whole + 1] == .a,
        linkCounts[whole] == linkCounts[card] + 1,
        byteCounts[whole] - byteCounts[card] == linked[whole] - linked[card]
      else { continue }
      islands[whole] = false
    }
    return islands
  }

  private static func mayBeIsland(_ tag: Tag) -> Bool {
    switch tag {
    case .span, .font, .i, .em, .small, .strong, .b: true
    default: false
    }
  }
}
