import Bytes

/// The lines that a site repeats from story to story: notices, invitations, boxes about the house.
///
/// Extraction judges a page by itself and keeps what reads like text; only other pages of the site show that a line is
/// the site's. Such a line has six words and more and stands in four stories of the site, and in more than half of them:
/// background that is told again in some stories stays. Copies and updates are one story.
package struct SiteLines: Sendable {
  /// For each article the lines to leave out, as bytes of its text with a line break; ascending, not touching.
  package let ranges: [[Range<Int>]]

  private static let wordsMin = 6
  /// Ten characters of a script that is cut into single ones.
  private static let byteCountMin = 30
  private static let storiesMin = 4

  /// - Parameter sites: The site of each article, empty where it is not known.
  package init(_ corpus: ArticleCorpus, sites: [String], stories: Stories) {
    precondition(sites.count == corpus.articles.count, "one site per article")
    let hashes = (0..<corpus.vocabulary.count).map { index in
      stableHash(corpus.vocabulary.span, corpus.vocabulary.range(index), seed: 0x517e)
    }
    var members: [String: [Int]] = [:]
    for (article, site) in sites.enumerated() where !site.isEmpty {
      members[site, default: []].append(article)
    }
    var ranges = [[Range<Int>]](repeating: [], count: sites.count)
    for articles in members.values {
      let storyCount = Set(articles.map { stories.labels[$0] }).count
      guard storyCount >= Self.storiesMin else { continue }
      let lines = articles.map { Self.lines(of: corpus.articles[$0], hashes) }
      var tellers: [UInt64: Set<UInt32>] = [:]
      for (article, lines) in zip(articles, lines) {
        for key in lines.compactMap(\.key) {
          tellers[key, default: []].insert(stories.labels[article])
        }
      }
      for (article, lines) in zip(articles, lines) {
        let cut = lines.filter { line in
          let count = line.key.flatMap { tellers[$0]?.count } ?? 0
          return count >= Self.storiesMin && count * 2 > storyCount
        }
        // Something must be the article.
        if cut.isEmpty || cut.count == lines.count { continue }
        ranges[article] = Self.joined(cut, textCount: corpus.articles[article].text.count)
      }
    }
    self.ranges = ranges
  }

  /// The site of a page: the host of its address, else the name it gives itself. What a site serves to telephones is
  /// the same site.
  package static func site(url: String, name: String) -> String {
    guard let start = url.firstRange(of: "://")?.upperBound else { return name.lowercased() }
    let host = url[start...].prefix { !"/?#:".contains($0) }.lowercased()
    for prefix in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(prefix) {
      return String(host.dropFirst(prefix.count))
    }
    return host
  }

  private struct Line {
    /// Without the line break.
    let bytes: Range<Int>
    /// nil for a line too short to tell.
    let key: UInt64?
  }

  private static func lines(of article: ArticleText, _ hashes: [UInt64]) -> [Line] {
    var lines: [Line] = []
    var token = 0
    for bytes in article.text.split(separator: 0x0A) {
      let first = token
      var key: UInt64 = 0
      while token < article.tokens.count, Int(article.starts[token]) < bytes.endIndex {
        key = (key ^ hashes[Int(article.tokens[token])]) &* 0x9e37_79b9_7f4a_7c15
        key ^= key >> 29
        token += 1
      }
      let isTelling = token - first >= wordsMin && bytes.count >= byteCountMin
      lines.append(Line(bytes: bytes.startIndex..<bytes.endIndex, key: isTelling ? key : nil))
    }
    return lines
  }

  /// Each line with the break behind it; at the end of the text with the one before.
  private static func joined(_ lines: [Line], textCount: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for line in lines {
      let end = min(textCount, line.bytes.upperBound + 1)
      if let last = ranges.last, last.upperBound == line.bytes.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(line.bytes.lowerBound..<end)
      }
    }
    if let last = ranges.last, last.upperBound == textCount, last.lowerBound > 0,
      lines.last?.bytes.upperBound == textCount
    {
      ranges[ranges.count - 1] = last.lowerBound - 1..<textCount
    }
    return ranges
  }
}

extension ArticleText {
  /// The article without stretches of its text (ascending, not overlapping, and whole lines, so that no token is cut).
  package func without(_ ranges: [Range<Int>]) -> ArticleText {
    var rest = ArticleText(
      text: [], tokens: [], starts: [], ends: [], year: year, hiddenNames: hiddenNames)
    var token = 0
    for (kept, shift) in ranges.gaps(in: text.count) {
      rest.text += text[kept]
      while token < tokens.count, Int(starts[token]) < kept.upperBound {
        defer { token += 1 }
        guard Int(starts[token]) >= kept.lowerBound else { continue }
        rest.tokens.append(tokens[token])
        rest.starts.append(UInt32(Int(starts[token]) - shift))
        rest.ends.append(UInt32(Int(ends[token]) - shift))
      }
    }
    return rest
  }
}
