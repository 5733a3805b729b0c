package import Bytes
import Records

/// Extracts the article of a page: its text without menus, comments and teasers, and what the page says
/// about it. Safe to use from several threads at once; the same page gives the same article everywhere.
package struct ArticleExtractor: Sendable {
  /// A JSON-LD body replaces a shorter text only from this size on.
  private static let linkedBodyByteCountMin = 600

  /// With the weights that are part of the program.
  package init() {}

  /// - Parameters:
  ///   - page: The raw page, decompressed.
  ///   - file: Names the page in issues.
  ///   - declaredEncoding: What the server or the pipeline file says; the page's own word goes first.
  package func extract(
    _ page: FileBytes, file: String, declaredEncoding: String? = nil
  ) -> ExtractedPage {
    page.withSpan { extract($0, file: file, declaredEncoding: declaredEncoding) }
  }

  /// See `extract(_:file:declaredEncoding:)` for the bytes of a file.
  package func extract(
    _ page: Span<UInt8>, file: String, declaredEncoding: String? = nil
  ) -> ExtractedPage {
    let place = SourceLocation(file: file)
    guard page.count > 0 else {
      return ExtractedPage(issues: [DataIssue(.emptyFile, at: place)], encoding: "UTF-8")
    }
    let decoded = PageDecoding.decode(page, declared: declaredEncoding)
    var issues: [DataIssue] = []
    if decoded.invalidCount > 0 {
      issues.append(
        DataIssue(
          .invalidEncoding(encoding: decoded.encoding, byteCount: decoded.invalidCount), at: place,
          severity: .warning))
    }
    if decoded.isGuess {
      issues.append(
        DataIssue(.guessedEncoding(name: decoded.encoding), at: place, severity: .warning))
    }
    let tree = PageParser.parse(decoded.bytes)
    if tree.isCut {
      issues.append(
        DataIssue(.deepNesting(depthMax: PageParser.depthMax), at: place, severity: .warning))
    }
    guard tree.elementCount > 0 else {
      issues.append(DataIssue(.noArticle(reason: "the page has no elements"), at: place))
      return ExtractedPage(issues: issues, encoding: decoded.encoding)
    }
    let measures = PageMeasures(tree)
    if measures.blocks.count > KeptBlocks.scoredBlocksMax {
      issues.append(
        DataIssue(
          .pageCut(blockCountMax: KeptBlocks.scoredBlocksMax), at: place, severity: .warning))
    }
    let kept = KeptBlocks.of(measures)
    var (text, alignment, links) = assembled(kept, measures, decoded.offsets)
    if let body = measures.head.articleBody, body.utf8.count >= Self.linkedBodyByteCountMin,
      text.utf8.count * 2 < body.utf8.count
    {
      // The page keeps its text in JSON-LD and builds the rest by script.
      (text, alignment, links) = (body, TextAlignment(), [])
    }
    guard !text.isEmpty else {
      issues.append(DataIssue(.noArticle(reason: "no block reads like an article"), at: place))
      return ExtractedPage(issues: issues, encoding: decoded.encoding)
    }
    if let reason = PageVerdict.refusal(measures, kept: kept) {
      issues.append(DataIssue(.noArticle(reason: reason), at: place))
      return ExtractedPage(issues: issues, encoding: decoded.encoding)
    }
    let untraced = alignment.unalignedByteCount(textByteCount: text.utf8.count)
    let breaks = text.utf8.count { $0 <= 0x20 }
    if untraced > breaks {
      issues.append(
        DataIssue(.unalignedText(characterCount: untraced), at: place, severity: .warning))
    }
    let facts = ArticleFacts(measures, text: text, kept: kept)
    let article = Article(
      url: facts.url, canonicalURL: facts.canonicalURL, title: facts.title, author: facts.author,
      date: facts.date, language: facts.language, siteName: facts.siteName,
      description: facts.description, text: text, alignment: alignment, links: links)
    return ExtractedPage(article: article, issues: issues, encoding: decoded.encoding)
  }

  private func assembled(
    _ kept: [Int], _ measures: PageMeasures, _ offsets: OffsetTable
  ) -> (String, TextAlignment, [Article.Link]) {
    let blocks = measures.blocks
    var text: [UInt8] = []
    var alignment = TextAlignment()
    var shifts: [Int: Int] = [:]
    var lastRow: Int?
    for block in kept {
      let row = blocks.rowOfCell(block, in: measures.tree)
      if !text.isEmpty { text.append(row != nil && row == lastRow ? 0x20 : 0x0A) }
      lastRow = row
      let range = blocks.range(block)
      let shift = text.count - range.lowerBound
      shifts[block] = shift
      text.append(contentsOf: blocks.text[range])
      for piece in blocks.pieceStarts[block]..<blocks.pieceStarts[block + 1] {
        let start = blocks.pieceTexts[piece] + shift
        let textCount = blocks.pieceTextCounts[piece]
        let source = blocks.pieceSources[piece]
        let sourceCount = blocks.pieceSourceCounts[piece]
        if textCount == sourceCount {
          offsets.forEachPiece(source..<source + sourceCount) { decoded, raw in
            let lower = start + decoded.lowerBound - source
            alignment.append(text: lower..<lower + decoded.count, source: raw)
          }
        } else {
          alignment.append(
            text: start..<start + textCount, source: offsets.raw(source..<source + sourceCount))
        }
      }
    }
    var links: [Article.Link] = []
    for link in blocks.links {
      guard let shift = shifts[link.block],
        let href = measures.tree.string(.href, of: link.element), !href.isEmpty
      else { continue }
      links.append(
        Article.Link(
          range: link.range.lowerBound + shift..<link.range.upperBound + shift,
          href: PlainText.collapsed(href)))
    }
    return (String(decoding: text, as: UTF8.self), alignment, links)
  }
}
