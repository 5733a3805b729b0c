/// Finds the headline: the page's own heading where its metadata agree, else the metadata without the
/// site's name.
enum TitleFinder {
  static func title(_ page: PageMeasures, siteName: String?) -> String? {
    let head = page.head
    var siteName = siteName
    let declared = candidates(head)
    // A heading that says what the metadata say is the title as the reader sees it.
    var headings: [String] = []
    for block in 0..<page.blocks.count {
      let level = page.tree.tags[page.blocks.owners[block]].headingLevel
      guard level == 1 || block == page.titleBlock && level > 0 else { continue }
      guard page.texts[block].length3 <= 120 else { continue }
      let text = String(
        decoding: page.blocks.text[page.blocks.range(block)], as: UTF8.self)
      if isLinkToRoot(block, page) {
        siteName = siteName ?? PlainText.collapsed(text)
      } else {
        headings.append(PlainText.collapsed(text))
      }
    }
    for heading in headings {
      let words = Words.hashes(of: heading)
      guard !words.isEmpty else { continue }
      for text in declared {
        let other = Words.hashes(of: text)
        if words == other { return heading }
        // Much less than the declared title is the site's name or a kicker.
        if words.count >= 3 && words.count * 2 >= other.count - 3
          && (PageMeasures.contains(other, words) || PageMeasures.contains(words, other))
        {
          return heading
        }
      }
    }
    // One heading of some length, unlike the metadata: it may be worded for readers, not for search.
    if headings.count == 1, let heading = headings.first, Words.hashes(of: heading).count >= 3,
      shares(heading, declared)
    {
      return heading
    }
    for text in declared {
      let plain = withoutSite(text, siteName)
      if !plain.isEmpty { return plain }
    }
    return headings.first
  }

  /// Whether a heading is but a link to the site's first page: it is the site's name, whatever its level.
  private static func isLinkToRoot(_ block: Int, _ page: PageMeasures) -> Bool {
    let range = page.blocks.range(block)
    guard page.blocks.linkByteCounts[block] * 10 >= range.count * 9,
      let link = page.blocks.links.first(where: { $0.block == block }),
      let href = page.tree.string(.href, of: link.element).map(PlainText.collapsed)
    else { return false }
    if href == "/" { return true }
    let parts = href.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count == 2 && (parts[0] == "http:" || parts[0] == "https:")
  }

  private static func candidates(_ head: PageHead) -> [String] {
    let linked = head.articles.lazy.compactMap { $0["headline"]?.string }.first
    let named = [
      head.first(["og:title"]), linked, head.first(["twitter:title", "dc.title", "title"]),
    ]
    return (named + [head.titleElement]).compactMap { text in
      let plain = text.map(PlainText.withoutMarkup) ?? ""
      return plain.isEmpty ? nil : plain
    }
  }

  /// Whether half the words of the heading stand in some declared title.
  private static func shares(_ heading: String, _ declared: [String]) -> Bool {
    let words = Words.hashes(of: heading)
    return declared.contains { text in
      let other = Set(Words.hashes(of: text))
      return words.count { other.contains($0) } * 2 >= words.count
    }
  }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "]

  /// The title without the site's name at either end; without any last part when the site is unknown.
  static func withoutSite(_ title: String, _ siteName: String?) -> String {
    let site = Set(Words.hashes(of: siteName ?? ""))
    if let siteName, let rest = rest(of: title, behind: siteName) { return rest }
    for separator in separators {
      let parts = title.split(separator: separator, omittingEmptySubsequences: true)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let lastWords = Words.hashes(of: String(last))
      let firstWords = Words.hashes(of: String(first))
      if !site.isEmpty && !lastWords.isEmpty && lastWords.allSatisfy(site.contains) {
        return PlainText.collapsed(String(parts.dropLast().joined(separator: separator)))
      }
      if !site.isEmpty && !firstWords.isEmpty && firstWords.allSatisfy(site.contains) {
        return PlainText.collapsed(String(parts.dropFirst().joined(separator: separator)))
      }
      let isBar = separator == " | " || separator == " :: " || separator == " » "
      if lastWords.count <= 4 && firstWords.count >= 3 && (isBar || lastWords.count <= 3) {
        return PlainText.collapsed(String(parts.dropLast().joined(separator: separator)))
      }
    }
    return title
  }

  /// "Site: A title" without the site. "Site A title" may be the name of a product.
  private static func rest(of title: String, behind siteName: String) -> String? {
    guard !siteName.isEmpty, title.lowercased().hasPrefix(siteName.lowercased()) else { return nil }
    let rest = title.dropFirst(siteName.count)
    guard rest.hasPrefix(": ") else { return nil }
    let plain = PlainText.collapsed(String(rest.dropFirst(2)))
    return Words.hashes(of: plain).count >= 2 ? plain : nil
  }
}
