/// Readers' comments are running text too; what tells them apart is the name of their container.
enum CommentSections {
  /// Which blocks stand inside an element that is named a comment section and does not hold the title.
  static func flags(_ page: PageMeasures) -> [Bool] {
    let tree = page.tree
    var isInside = [Bool](repeating: false, count: tree.elementCount)
    var holdsTitle = isInside
    var next = page.titleBlock.map { page.blocks.owners[$0] } ?? -1
    while next >= 0 {
      holdsTitle[next] = true
      next = Int(tree.parents[next])
    }
    for element in 0..<tree.elementCount where page.elements.blockCounts[element] > 0 {
      let parent = Int(tree.parents[element])
      isInside[element] =
        parent >= 0 && isInside[parent]
        || page.elements.kinds[element] & ContainerWords.commentHint != 0
          && !holdsTitle[element] && ContainerWords.isCommentSection(element, in: tree)
    }
    return page.blocks.owners.map { isInside[$0] }
  }
}
