import Bytes

/// The lines that a site repeats from article to article: notices, invitations, boxes about the house.
///
/// Extraction judges a page by itself and keeps what reads like text; only other pages of the site show that a line is
/// the site's. Such a line has six words and more and stands in three articles of the site, and in a tenth of them:
/// background that a newspaper tells again in a few of its stories stays. Articles that share half of their words are
/// copies or updates of each other, and count for nothing here.
package struct SiteLines: Sendable {
  /// For each article the lines to leave out, as bytes of its text with a line break; ascending, not touching.
  package let ranges: [[Range<Int>]]

  private static let wordsMin = 6
  /// Ten characters of a script that is cut into single ones.
  private static let byteCountMin = 30
  private static let articlesMin = 3
  /// The share of a site's articles, as a divisor.
  private static let sharePart = 10

  /// - Parameter sites: The site of each article, empty where it is not known.
  package init(_ corpus: ArticleCorpus, sites: [String]) {
    precondition(sites.count == corpus.articles.count, "one site per article")
    let hashes = (0..<corpus.vocabulary.count).map { index in
      stableHash(corpus.vocabulary.span, corpus.vocabulary.range(index), seed: 0x517e)
    }
    var members: [String: [Int]] = [:]
    for (article, site) in sites.enumerated() where !site.isEmpty {
      members[site, default: []].append(article)
    }
    var ranges = [[Range<Int>]](repeating: [], count: sites.count)
    for articles in members.values where articles.count >= Self.articlesMin {
      let lines = articles.map { Self.lines(of: corpus.articles[$0], hashes) }
      for (article, cut) in zip(articles, Self.cut(lines)) where !cut.isEmpty {
        ranges[article] = Self.joined(cut, textCount: corpus.articles[article].text.count)
      }
    }
    self.ranges = ranges
  }

  /// The site of a page: the host of its address, else the name it gives itself.
  package static func site(url: String, name: String) -> String {
    guard let start = url.firstRange(of: "://")?.upperBound else { return name.lowercased() }
    let host = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private struct Line {
    /// Without the line break.
    let bytes: Range<Int>
    let wordCount: Int
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
      lines.append(
        Line(
          bytes: bytes.startIndex..<bytes.endIndex, wordCount: token - first,
          key: isTelling ? key : nil))
    }
    return lines
  }

  /// The lines to leave out of each article of one site.
  private static func cut(_ lines: [[Line]]) -> [[Line]] {
    let all = articleCounts(lines)
    let originals = lines.filter { !isCopy($0, all, articleCount: lines.count) }
    guard originals.count >= articlesMin else { return lines.map { _ in [] } }
    let counts = articleCounts(originals)
    return lines.map { lines in
      let cut = lines.filter { isShared($0, counts, articleCount: originals.count) }
      // Something must be the article.
      return cut.count < lines.count ? cut : []
    }
  }

  /// In how many articles each line stands.
  private static func articleCounts(_ lines: [[Line]]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for article in lines {
      for key in Set(article.compactMap(\.key)) { counts[key, default: 0] += 1 }
    }
    return counts
  }

  private static func isShared(_ line: Line, _ counts: [UInt64: Int], articleCount: Int) -> Bool {
    guard let key = line.key, let count = counts[key] else { return false }
    return count >= articlesMin && count * sharePart >= articleCount
  }

  /// Whether half of the words stand in other articles too, those apart that most of a large site shares: no story is
  /// told by most of its pages.
  private static func isCopy(_ lines: [Line], _ counts: [UInt64: Int], articleCount: Int) -> Bool {
    var sharedCount = 0
    var ownCount = 0
    for line in lines {
      let count = line.key.flatMap { counts[$0] } ?? 1
      if articleCount >= 10 && count * 2 > articleCount { continue }
      if count > 1 { sharedCount += line.wordCount } else { ownCount += line.wordCount }
    }
    return sharedCount >= max(1, ownCount)
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
