/// Dialogs that ask for consent to cookies: running text that belongs to no article, least of all on pages that have
/// hardly any other.
enum ConsentDialogs {
  /// Which blocks stand inside an element that is named such a dialog and holds neither the title (articles are filed
  /// under "consent" too) nor nearly all of the page.
  static func flags(_ page: PageMeasures) -> [Bool] {
    let tree = page.tree
    let elements = page.elements
    let holdsTitle = page.elementsHoldingTitle
    var isInside = [Bool](repeating: false, count: tree.elementCount)
    for element in 0..<tree.elementCount where elements.blockCounts[element] > 0 {
      let parent = Int(tree.parents[element])
      isInside[element] =
        parent >= 0 && isInside[parent]
        || elements.kinds[element] & ContainerWords.consentFlag != 0
          && elements.blockCounts[element] * 10 < page.blocks.count * 9
          && !holdsTitle.contains(element)
    }
    return page.blocks.owners.map { isInside[$0] }
  }
}
