package import Records

/// An article read from one page.
package struct Article: Sendable, Hashable {
  /// The address of the page as it names it (canonical link, og:url, JSON-LD); nil when it does not.
  package var url: String?
  package var canonicalURL: String?
  package var title: String?
  /// Authors as the page names them, separated by "; ".
  package var author: String?
  /// Day of publication, yyyy-mm-dd.
  package var date: String?
  /// ISO 639-1 code, in lower case.
  package var language: String?
  package var siteName: String?
  package var description: String?
  /// Paragraphs separated by line feeds; rows of tables are lines, their cells separated by blanks.
  package var text: String
  package var alignment: TextAlignment
  package var links: [Link]

  /// A link in the text.
  package struct Link: Sendable, Hashable {
    /// UTF-8 bytes of the text.
    package var range: Range<Int>
    /// As written in the page, character references resolved.
    package var href: String
  }
}

/// What became of a page.
package struct ExtractedPage: Sendable {
  /// Nil when the page holds no article.
  package var article: Article?
  package var issues: [DataIssue]
  /// The encoding as used, an iconv name.
  package var encoding: String
}
