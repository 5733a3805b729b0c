/// Readers' comments are running text too; what tells them apart is the name of their container.
enum CommentSections {
  /// Which blocks stand inside an element that is named a comment section and does not hold the title. On the page of
  /// a forum none: what is named so are its posts.
  static func flags(_ page: PageMeasures, isThread: Bool) -> [Bool] {
    if isThread { return Array(repeating: false, count: page.blocks.count) }
    let tree = page.tree
    var isInside = [Bool](repeating: false, count: tree.elementCount)
    let holdsTitle = page.elementsHoldingTitle
    for element in 0..<tree.elementCount where page.elements.blockCounts[element] > 0 {
      let parent = Int(tree.parents[element])
      isInside[element] =
        parent >= 0 && isInside[parent]
        || page.elements.kinds[element] & ContainerWords.commentHint != 0
          && !holdsTitle.contains(element) && ContainerWords.isCommentSection(element, in: tree)
    }
    return page.blocks.owners.map { isInside[$0] }
  }

  /// Whether the page declares itself a thread of a forum, or its address does. Pages of questions and answers are
  /// none: their comments are asides.
  static func isThread(_ page: PageMeasures) -> Bool {
    let type = "DiscussionForumPosting"
    if page.head.linkedData.contains(where: { ($0["@type"]?.strings ?? []).contains(type) }) {
      return true
    }
    let tree = page.tree
    let declares = (0..<tree.elementCount).contains { element in
      tree.string(.itemtype, of: element)?.hasSuffix(type) ?? false
    }
    return declares
      || [page.head.canonical, page.head.first(["og:url"])].contains { address in
        address.map(isThreadAddress) ?? false
      }
  }

  private static let threadHosts: Set<Substring> = [
    "forum", "forums", "bbs", "board", "boards", "discuss",
  ]
  private static let threadFolders: Set<Substring> = [
    "forum", "forums", "thread", "threads", "viewtopic", "showthread",
  ]

  /// forum.example.org/..., example.org/threads/..., example.org/viewtopic.php?t=7.
  static func isThreadAddress(_ address: String) -> Bool {
    let parts = address.lowercased().split(separator: "/")
    guard parts.count > 1, parts[0].hasSuffix(":") else { return false }
    return parts[1].split(separator: ".").contains { threadHosts.contains($0) }
      || parts.dropFirst(2).contains { part in
        threadFolders.contains(part.prefix { $0 != "." && $0 != "?" })
      }
  }
}
