/// The blocks of a page that make its article: scored by the ensemble, joined to runs, and cleaned of what
/// is told beside the text or twice.
///
/// The ensemble judges blocks one by one. What only the whole choice shows is left to a few rules, each of
/// which is meant for pages of any site. They were chosen with public pages in view that also serve to
/// measure the extractor, so that its figures on those flatter it a little.
enum KeptBlocks {
  /// Pages of real sites stay below a tenth of it; one more block costs about six microseconds.
  static let scoredBlocksMax = 100_000

  /// - Returns: In page order; blocks behind `scoredBlocksMax` are not looked at.
  static func of(_ page: PageMeasures) -> [Int] {
    var scores: [Int] = []
    scores.reserveCapacity(min(page.blocks.count, scoredBlocksMax))
    BlockFeatures.forEachRow(page, countMax: scoredBlocksMax) { _, row in
      scores.append(TreeEnsemble.blocks.score(row))
    }
    let lengths3 = page.texts.prefix(scores.count).map(\.length3)
    shareScores(&scores, page)
    let isConsent = ConsentDialogs.flags(page)
    for block in scores.indices where isConsent[block] {
      scores[block] = min(scores[block], dropped)
    }
    let isAnswered = AnsweredQuestions.flags(page)
    for block in scores.indices where isAnswered[block] {
      scores[block] = max(scores[block], kept)
    }
    let readings = KeptRuns.readings(scores, lengths3: lengths3)
    if let lenient = readings.lenient {
      let kept = cleaned(withoutLabels(lenient, scores, page), page)
      // Some text and many teasers would be refused for the teasers.
      if PageVerdict.refusal(page, kept: kept) == nil { return kept }
    }
    return cleaned(withoutLabels(readings.usual, scores, page), page)
  }

  /// Paragraphs that only line breaks part belong together: of the running text of an element all is worth what the best is.
  static func shareScores(_ scores: inout [Int], _ page: PageMeasures) {
    var block = 0
    while block < scores.count {
      let owner = page.blocks.owners[block]
      var best = Int.min
      var end = block
      while end < scores.count, page.blocks.owners[end] == owner {
        if page.isGood[end] { best = max(best, scores[end]) }
        end += 1
      }
      for member in block..<end where page.isGood[member] { scores[member] = best }
      block = end
    }
  }

  /// Log-odds of a block that no reading keeps for its own sake.
  private static let dropped = -8 * TreeEnsemble.scale
  /// And of one that any reading keeps.
  private static let kept = 2 * TreeEnsemble.scale

  /// Drops lines that announce an advertisement or name the owner of a photo and that the ensemble doubts: they were
  /// kept for their neighbors. Of 26 such lines on pages that were not trained on none belonged to the text; of those
  /// that announce related stories a third did. A line that says "Advertisement" alone is none in any case.
  static func withoutLabels(
    _ isKept: [Bool], _ scores: [Int], _ page: PageMeasures
  ) -> [Bool] {
    isKept.indices.map { block in
      let cues = page.cues[block]
      let announces = cues[CueClass.advertisement.rawValue] == 2
      guard isKept[block], announces || cues[CueClass.photo.rawValue] == 2 else {
        return isKept[block]
      }
      let isHeading = page.tree.tags[page.blocks.owners[block]].headingLevel > 0
      if announces && page.texts[block].words.count == 1 && !isHeading { return false }
      return scores[block] >= TreeEnsemble.scale || page.texts[block].length3 > 36
    }
  }

  static func cleaned(_ isKept: [Bool], _ page: PageMeasures) -> [Int] {
    let isThread = CommentSections.isThread(page)
    let isComment = CommentSections.flags(page, isThread: isThread)
    var kept: [Int] = []
    var wordCount = 0
    var told = ToldText()
    for block in isKept.indices where isKept[block] {
      let text = page.texts[block]
      // A comment section before any text is a misnomer (a page named "commentary").
      if isComment[block] && wordCount >= 30 { continue }
      // Who wrote it, when, and under which title is told beside the text, not in it.
      if wordCount < 30 && (AuthorFinder.isByline(block, page) || isDateline(block, page)) {
        continue
      }
      if text.words.count >= 3 && text.words == page.titleWords { continue }
      let owner = page.blocks.owners[block]
      let make = Int(page.tree.depths[owner]) << 8 | Int(page.tree.tags[owner].rawValue)
      if isValue(block, page) || !told.isNew(text.words, make: make) { continue }
      kept.append(block)
      wordCount += text.length3 / 3
    }
    RepeatedStretches.remove(from: &kept) { page.texts[$0].words }
    if !isThread { cutBehindComments(&kept, page) }
    trimEnd(&kept, page)
    return kept
  }

  /// "Nov. 19, 2019 8:03 am ET": a day, a time, and no sentence.
  private static func isDateline(_ block: Int, _ page: PageMeasures) -> Bool {
    let text = page.texts[block]
    guard text.hasDate, text.length3 <= 36, !text.endsInFullStop,
      page.tree.tags[page.blocks.owners[block]].headingLevel == 0
    else { return false }
    let shown = String(decoding: page.blocks.text[page.blocks.range(block)], as: UTF8.self)
    return DateText.inText(shown.lowercased()) != nil
  }

  private static let valueProperties: Set<String> = [
    "keywords", "datepublished", "datemodified", "datecreated", "mainentityofpage", "url", "image",
    "logo", "publisher", "copyrightholder",
  ]

  /// A value for machines that stands in the page as text: a lone address or moment, an object of JSON that is
  /// not shown as code, or the content of a microdata property that is no prose.
  private static func isValue(_ block: Int, _ page: PageMeasures) -> Bool {
    let bytes = page.blocks.text[page.blocks.range(block)]
    if bytes.first == 0x7B, bytes.last == 0x7D, bytes.dropFirst().first == 0x22,
      page.tree.tags[page.blocks.owners[block]] != .pre
    {
      return true
    }
    if !bytes.contains(0x20) {
      if bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8) { return true }
      let digits = bytes.prefix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      if digits, bytes.count >= 16, bytes[bytes.startIndex + 10] == 0x54 { return true }
    }
    guard page.texts[block].length3 <= 75 else { return false }
    var element = page.blocks.owners[block]
    for _ in 0..<3 {
      if let property = page.tree.string(.itemprop, of: element)?.lowercased() {
        return valueProperties.contains(property)
      }
      guard page.tree.parents[element] >= 0 else { return false }
      element = Int(page.tree.parents[element])
    }
    return false
  }

  /// What follows the comment section, be it empty and filled by a script, belongs to the site: where most
  /// of the text stands before it, the rest is left out. Where less does, what stands outside of the box that holds
  /// both the section and the title: a short text has long columns beside it.
  static func cutBehindComments(_ kept: inout [Int], _ page: PageMeasures) {
    let lengths = kept.map { page.texts[$0].length3 / 3 }
    let wordCount = lengths.reduce(0, +)
    guard wordCount >= 60 else { return }
    let holdsTitle = page.elementsHoldingTitle
    var before = 0
    var place = 0
    for element in 0..<page.tree.elementCount {
      while place < kept.count && page.blocks.owners[kept[place]] < element {
        before += lengths[place]
        place += 1
      }
      if place == kept.count { return }
      guard before >= 60, before * 10 >= wordCount * 3, !holdsTitle.contains(element),
        page.elements.blockCounts[element] * 2 < page.blocks.count,
        ContainerWords.isCommentSection(element, in: page.tree)
      else { continue }
      if before * 10 >= wordCount * 7 {
        kept.removeSubrange(place...)
        return
      }
      var box = element
      while box >= 0, !holdsTitle.contains(box) { box = Int(page.tree.parents[box]) }
      // Of broken markup come several trees; the title may stand in another one.
      guard box >= 0 else { continue }
      let lastBlock = page.elements.lastBlocks[box]
      if let first = kept[place...].firstIndex(where: { $0 > lastBlock }) {
        kept.removeSubrange(first...)
        if place == kept.count { return }
      }
    }
  }

  /// Short lines at the end that ask to share, to comment, to subscribe or to read on.
  private static func trimEnd(_ kept: inout [Int], _ page: PageMeasures) {
    let asking = [CueClass.share, .comments, .subscribe, .related].map(\.rawValue)
    while kept.count > 1, let last = kept.last, page.texts[last].length3 <= 60,
      asking.contains(where: { page.cues[last][$0] == 2 })
    {
      kept.removeLast()
    }
  }
}

/// What the text has said already, and in what make of element.
private struct ToldText {
  private var shingles: [UInt64] = []
  /// What make of element said it first, plus one; 0 for a free slot, -1 where only blocks said it that
  /// were refused.
  private var makes: [Int32] = []
  /// The last block that said it.
  private var sayers: [Int32] = []
  private var count = 0
  private var blockCount: Int32 = 0

  /// Adds a block's words; false where earlier blocks of another make said the same: four fifths of its
  /// sequences of three words. Copies for machines, for small screens and in captions are made otherwise
  /// than the text; paragraphs that repeat themselves are the author's.
  mutating func isNew(_ words: [UInt64], make: Int) -> Bool {
    guard words.count >= 8 else { return true }
    if (count + words.count) * 2 > makes.count { grow(by: words.count) }
    blockCount += 1
    let make = Int32(clamping: make + 1)
    var ownCount = 0
    var toldCount = 0
    for index in 0...(words.count - 3) {
      let shingle = PageMeasures.shingle(words, index)
      let slot = slot(of: shingle)
      if makes[slot] == 0 {
        shingles[slot] = shingle
        makes[slot] = -1
        count += 1
      }
      guard sayers[slot] != blockCount else { continue }
      sayers[slot] = blockCount
      ownCount += 1
      if makes[slot] > 0 && makes[slot] != make { toldCount += 1 }
    }
    if toldCount * 5 >= ownCount * 4 { return false }
    for index in 0...(words.count - 3) {
      let slot = slot(of: PageMeasures.shingle(words, index))
      if makes[slot] < 0 { makes[slot] = make }
    }
    return true
  }

  private func slot(of shingle: UInt64) -> Int {
    let mask = makes.count - 1
    var slot = Int(truncatingIfNeeded: shingle ^ shingle >> 29) & mask
    while makes[slot] != 0 && shingles[slot] != shingle { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(by more: Int) {
    let old = (shingles: shingles, makes: makes, sayers: sayers)
    var size = max(1024, makes.count)
    while size < (count + more) * 4 { size *= 2 }
    shingles = Array(repeating: 0, count: size)
    makes = Array(repeating: 0, count: size)
    sayers = makes
    for place in old.makes.indices where old.makes[place] != 0 {
      let slot = slot(of: old.shingles[place])
      shingles[slot] = old.shingles[place]
      makes[slot] = old.makes[place]
      sayers[slot] = old.sayers[place]
    }
  }
}
