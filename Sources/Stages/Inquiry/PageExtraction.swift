import Articles
package import Bytes
import Records

/// The article of one page, for `extract`.
package struct PageExtraction {
  /// What `extract` prints of an article.
  package struct Extracted: Sendable {
    package let url: String?
    package let title: String?
    package let author: String?
    package let date: String?
    package let language: String?
    package let site: String?
    package let text: String
    package let links: [Link]
    /// Per stretch of the text: its start and length in the text's UTF-8, and start and length of the
    /// bytes of the page that it was read from.
    package let offsets: [[Int]]
  }

  /// A link of the text; its place in the text's UTF-8.
  package struct Link: Sendable {
    package let text: String
    package let target: String
    package let range: Range<Int>
  }

  /// What became of a page.
  package struct Result: Sendable {
    package var article: Extracted?
    /// Why there is no article.
    package var refusal: String?
    /// What was wrong, in words.
    package var issues: [String] = []
  }

  private let extractor = ArticleExtractor()

  package init() {}

  /// The files that an argument of the command line stands for: itself, or what a pattern that the shell
  /// has not expanded finds below the working folder.
  package static func files(_ argument: String) throws -> [String] {
    let isPattern = argument.contains { "*?[{".contains($0) }
    if !isPattern || Folder.kind(of: argument) != nil { return [argument] }
    let glob = FileGlob(patterns: [argument], variables: [:], folder: ".")
    return try glob.matches().map { argument.hasPrefix("/") ? $0.path : $0.name }
  }

  /// Reads a page, packed or not; `-` is the standard input.
  package func article(at path: String) throws -> Result {
    path == "-"
      ? try article(in: FileBytes.reading("/dev/stdin"), file: "stdin")
      : try article(in: FileBytes.reading(path), file: path)
  }

  /// The same for bytes that are at hand.
  package func article(in bytes: FileBytes, file: String) throws -> Result {
    let content: FileBytes
    do {
      content = try bytes.unpacked()
    } catch {
      throw DataIssue(
        .damagedCompression(reason: error.description), at: SourceLocation(file: file))
    }
    let page = extractor.extract(content, file: file)
    var result = Result(issues: page.issues.map(\.description))
    guard let article = page.article else {
      result.refusal =
        page.issues.lazy.compactMap { issue in
          if case .noArticle(let reason) = issue.kind { reason } else { nil }
        }.first ?? "the file is empty"
      return result
    }
    let text = Array(article.text.utf8)
    let alignment = article.alignment
    result.article = Extracted(
      url: article.canonicalURL ?? article.url, title: article.title, author: article.author,
      date: article.date, language: article.language, site: article.siteName, text: article.text,
      links: article.links.map { link in
        Link(
          text: String(decoding: text[link.range], as: UTF8.self), target: link.href,
          range: link.range)
      },
      offsets: (0..<alignment.count).map { index in
        [
          alignment.textStarts[index], alignment.textLengths[index], alignment.sourceStarts[index],
          alignment.sourceLengths[index],
        ]
      })
    return result
  }
}
