/// Where the links of a block lead: teasers lead to pages of the same site, sources elsewhere, tables of contents
/// into the page.
struct LinkTargets {
  /// Of each block's first link.
  enum Kind: Int32 {
    case none, insidePage, action, sameSite, elsewhere
  }

  private(set) var first: [Kind]
  /// How many links of each block lead to other sites.
  private(set) var elsewhereCounts: [Int32]

  init(_ tree: PageTree, _ blocks: Blocks) {
    first = Array(repeating: .none, count: blocks.count)
    elsewhereCounts = Array(repeating: 0, count: blocks.count)
    // The site itself is where most of the page's full addresses lead.
    var numbers = HashNumbering(countExpected: 64)
    var counts: [Int] = []
    let sites = blocks.links.map { link -> Int? in
      guard let href = tree.attribute(.href, of: link.element), let host = Self.host(of: href)
      else { return nil }
      let number = numbers.number(of: Tag.nameHash(host))
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      return number
    }
    let most = counts.max() ?? 0
    let site = counts.firstIndex(of: most)
    for (link, linkSite) in zip(blocks.links, sites) {
      guard link.block < blocks.count, let href = tree.attribute(.href, of: link.element) else {
        continue
      }
      let kind = Self.kind(of: href, isSite: linkSite == site, hasHost: linkSite != nil)
      if first[link.block] == .none { first[link.block] = kind }
      if kind == .elsewhere { elsewhereCounts[link.block] += 1 }
    }
  }

  private static func kind(of href: ArraySlice<UInt8>, isSite: Bool, hasHost: Bool) -> Kind {
    if hasHost { return isSite ? .sameSite : .elsewhere }
    guard let start = href.firstIndex(where: { $0 > 0x20 }) else { return .sameSite }
    if href[start] == 0x23 { return .insidePage }
    // "mailto:", "tel:", "javascript:"
    let scheme = href[start...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return scheme.endIndex < href.endIndex && href[scheme.endIndex] == 0x3A ? .action : .sameSite
  }

  /// The registered part of the host of a full address, roughly: its last two labels, three where the last but
  /// one is short ("co.uk").
  private static func host(of href: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let slash = href.firstIndex(of: 0x2F), slash + 1 < href.endIndex, href[slash + 1] == 0x2F,
      slash == href.startIndex || href[slash - 1] == 0x3A
    else { return nil }
    let host = href[(slash + 2)...].prefix {
      $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x3A && $0 > 0x20
    }
    var labels = 0
    var end = host.endIndex
    var index = host.endIndex
    while index > host.startIndex {
      index -= 1
      guard host[index] == 0x2E else { continue }
      labels += 1
      if labels == 2 { break }
      end = index
    }
    if labels < 2 { return host }
    // `index` is at the dot before the last two labels.
    let lastButOne = end - index - 1
    guard lastButOne <= 3 else { return host[(index + 1)...] }
    let rest = host[..<index]
    if let dot = rest.lastIndex(of: 0x2E) { return host[(dot + 1)...] }
    return rest.elementsEqual("www".utf8) ? host[(index + 1)...] : host
  }
}
