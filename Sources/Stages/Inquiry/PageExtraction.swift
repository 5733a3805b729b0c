import Articles
package import Bytes
import Records

/// The article of one page, for `extract`.
package struct PageExtraction {
  /// What `extract` prints of an article.
  package struct Extracted: Sendable {
    /// Where the archive fetched the page, else what the page calls its address.
    package fileprivate(set) var url: String?
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
    /// The record of the web archive that holds the page.
    package var record: String?
  }

  /// What a path leads to.
  package enum Input {
    case page(FileBytes)
    case archive(Archive)
  }

  /// A web archive (WARC), of which a few pages are read at a time.
  package struct Archive {
    fileprivate var pages: WebArchive
    fileprivate let extraction: PageExtraction
    fileprivate let file: String

    /// What was met behind the last pages that were handed out.
    fileprivate var failure: (any Error)?

    /// The articles of the next pages; none at the end. Of a damaged archive those before the damage come first.
    package mutating func next(countMax: Int, threadCount: Int) throws -> [Result] {
      if let failure { throw failure }
      var batch: [WebArchive.Page] = []
      do {
        while batch.count < countMax, let page = try pages.next() { batch.append(page) }
      } catch {
        if batch.isEmpty { throw error }
        failure = error
      }
      let (found, extraction, file) = (batch, extraction, file)
      return try parallelMap(found.count, threadCount: threadCount) { index in
        let page = found[index]
        var result = extraction.article(
          page.content, file: "\(file) \(page.address)", encoding: page.encoding)
        result.record = page.record
        result.article?.url = page.address
        return result
      }
    }
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

  /// Whether a path may lead to a web archive: as its name says, or a pipe of whatever it is.
  package static func mayBeArchive(_ path: String) -> Bool {
    path == "-" || path.lowercased().contains(".warc")
  }

  /// Opens a page, packed or not, or a web archive; `-` is the standard input.
  package func open(_ path: String) throws -> Input {
    let bytes = try FileBytes.reading(path == "-" ? "/dev/stdin" : path)
    let file = path == "-" ? "stdin" : path
    if let pages = WebArchive(bytes, file: file) {
      return .archive(Archive(pages: pages, extraction: self, file: file))
    }
    return .page(bytes)
  }

  /// Reads a page, packed or not.
  package func article(at path: String) throws -> Result {
    try article(in: FileBytes.reading(path), file: path)
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
    return article(content, file: file, encoding: nil)
  }

  private func article(_ content: FileBytes, file: String, encoding: String?) -> Result {
    let page = extractor.extract(content, file: file, declaredEncoding: encoding)
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
