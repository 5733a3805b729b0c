package import Bytes
package import Records

/// How a delimited file is written. Nil means: look at the file.
package struct CSVDialect: Sendable, Hashable {
  package var delimiter: UInt8?
  /// 0: the file quotes nothing, quotes are characters like others.
  package var quote: UInt8?
  /// The byte that makes the quote after it text (`\"`); 0: only doubled quotes do.
  package var escape: UInt8?
  package var hasHeader: Bool?
  /// Names for the columns. With a header they replace its names; without one they name the fields.
  package var columns: [String]
  /// Lines in front of the header or the first row that are no table. Where it is 0, and neither columns
  /// nor the lack of a header are declared, such lines are looked for.
  package var skipLineCount: Int
  /// An iconv name.
  package var encoding: String?

  package init(
    delimiter: UInt8? = nil, quote: UInt8? = nil, escape: UInt8? = nil, hasHeader: Bool? = nil,
    columns: [String] = [], skipLineCount: Int = 0, encoding: String? = nil
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.hasHeader = hasHeader
    self.columns = columns
    self.skipLineCount = skipLineCount
    self.encoding = encoding
  }

  /// The dialect with nothing left open: what was nil is told from the content (decompressed).
  ///
  /// - Throws: `DataIssue` if the declared encoding does not exist.
  package func detected(in content: FileBytes) throws(DataIssue) -> CSVDialect {
    try CSVText(content, file: "", dialect: self).dialect
  }
}
