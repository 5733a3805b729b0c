/// Why no pipeline can be drafted from the files that were handed in.
package enum DraftError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownFormat(file: String)
  /// A file of another program, whose first bytes say so.
  case foreignFormat(file: String, what: String)
  case pages(file: String)
  case noColumns(file: String)
  case noRows(file: String)
  case nothingToMap(file: String)

  package var description: String {
    switch self {
    case .unknownFormat(let file):
      "\(file): this is no CSV, TSV, JSON, JSON lines, XML, Parquet or page with a table that can be read"
    case .foreignFormat(let file, let what):
      "\(file): this is \(what); save it as .xlsx or CSV, which can be read"
    case .pages(let file):
      "\(file): no table of ten rows stands in it, and pages that are articles need no draft: a source "
        + "with format: html reads them"
    case .noColumns(let file): "\(file): no column or field can be told"
    case .noRows(let file): "\(file): there is no row in it to look at"
    case .nothingToMap(let file):
      "\(file): no column says what its rows are about; all are empty or record numbers"
    }
  }
}
