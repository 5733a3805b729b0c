/// What the words, the links, the images and the style of a block have in common with those of the page.
extension BlockFeatures {
  mutating func addSurroundings(_ block: Int) {
    addMarks(block)
    addCohesion(block)
    add("images", Int(page.blocks.imageCounts[block]))
    let hasNext = block + 1 < page.blocks.count
    add("images at 1", hasNext ? Int(page.blocks.imageCounts[block + 1]) : -1)
    add("parent style good", page.parentStyles.goodShare(block))
    for (name, styles) in [("style", page.styles), ("parent style", page.parentStyles)] {
      add("\(name) blocks", styles.blockCount(block))
      add("\(name) links", styles.linkShare(block))
      add("\(name) length3", styles.length3(block))
    }
  }

  private mutating func addMarks(_ block: Int) {
    let text = page.texts[block]
    add("letters", share(text.wordCharacterCount, text.characterCount))
    add("symbols", share(text.symbolCount, text.characterCount))
    add("currency", text.hasCurrency)
    add("ends in question", text.endsInQuestion)
    add("starts with mark", text.startsWithMark)
    add("first link", Int(page.links.first[block].rawValue))
    add("links elsewhere", Int(page.links.elsewhereCounts[block]))
  }

  private mutating func addCohesion(_ block: Int) {
    let cohesion = page.cohesion
    let owner = page.blocks.owners[block]
    add("cohesion", cohesion.share(block..<block + 1))
    add("cohesion at -1", block > 0 ? cohesion.share(block - 1..<block) : -1)
    let hasNext = block + 1 < page.blocks.count
    add("cohesion at 1", hasNext ? cohesion.share(block + 1..<block + 2) : -1)
    for level in 1..<4 {
      let blocks = blocks(inside: ancestor(owner, level))
      add("cohesion up \(level)", cohesion.share(blocks))
      add("images up \(level)", share(imageCount(blocks), blocks.count))
    }
    let child = Int(page.elements.rootChildren[owner])
    add("cohesion of branch", child < 0 ? -1 : cohesion.share(blocks(inside: child)))
    add("title words", Int(cohesion.titleShares[block]))
    if let heading = lastHeading {
      let element = page.blocks.owners[heading]
      add("heading cohesion", cohesion.share(heading..<heading + 1))
      add("heading above", page.tree.tags[element].headingLevel)
      add("inside heading's parent", isInside(owner, ancestor(element, 1)))
    } else {
      add("heading cohesion", -1)
      add("heading above", -1)
      add("inside heading's parent", -1)
    }
  }

  /// The blocks that an element holds: they follow each other.
  private func blocks(inside element: Int) -> Range<Int> {
    let last = page.elements.lastBlocks[element]
    return max(0, last - page.elements.blockCounts[element] + 1)..<last + 1
  }

  private func imageCount(_ blocks: Range<Int>) -> Int {
    Int(page.imageSums[blocks.upperBound] - page.imageSums[blocks.lowerBound])
  }
}
