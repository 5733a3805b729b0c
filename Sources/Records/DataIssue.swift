/// A flaw in the input, not in the program. Counted and quarantined; the pipeline decides when to stop.
package struct DataIssue: Error, Hashable, Sendable, CustomStringConvertible {
  /// `quarantined`: the row is not used. `warning`: the row is used.
  package enum Severity: String, Sendable, Hashable { case quarantined, warning }

  package enum Kind: Hashable, Sendable {
    // Every reader
    case emptyFile
    case invalidEncoding(encoding: String, byteCount: Int)
    case unknownEncoding(name: String)
    /// The likeliest encoding of a text that is not UTF-8, where none is declared.
    case guessedEncoding(name: String)
    case damagedCompression(reason: String)
    // Tables
    case unterminatedQuote
    case strayText(afterQuote: Bool)
    case fieldCount(expected: Int, found: Int)
    case repeatedHeader
    case headerWidth(header: Int, rows: Int)
    case linesBeforeTable(count: Int)
    case blankRow
    case controlBytes(count: Int)
    /// A table that is wider than any is read.
    case columnCount(found: Int, max: Int)
    /// A row of a table below the first, whose names stand on the given line.
    case otherTable(line: Int)
    /// A second row of names below the header.
    case secondHeader
    /// A last row of sums.
    case totals
    /// A byte-order mark in front of a row that is not the first.
    case innerByteOrderMark
    case nulBytes(count: Int)
    // Trees
    case invalidJSON(reason: String)
    case invalidXML(reason: String)
    /// A declaration that the bytes speak against.
    case doubtfulDeclaration(encoding: String)
    case missingPath(path: String)
    /// A column that the pipeline names and the header does not, and the name in it that is most alike.
    case missingColumn(name: String, nearest: String?)
    // Mapping
    case missingKey(fields: String)
    case repeatedKeys(rowCount: Int, example: String)
    case unknownSchema(value: String)
    case noName
    // Normalization
    case unparsedValue(property: String, type: String)
    // Articles
    case noArticle(reason: String)
    case unalignedText(characterCount: Int)
    case deepNesting(depthMax: Int)
    case pageCut(blockCountMax: Int)
    case damagedArchive(reason: String)
  }

  package let kind: Kind
  package let location: SourceLocation
  package let severity: Severity
  /// First data row is 1; 0 when the issue belongs to the file.
  package let row: Int
  /// The bytes of the row, of the decompressed file; empty when the issue belongs to the file.
  package let byteRange: Range<Int>

  package init(
    _ kind: Kind, at location: SourceLocation, severity: Severity = .quarantined, row: Int = 0,
    byteRange: Range<Int> = 0..<0
  ) {
    self.kind = kind
    self.location = location
    self.severity = severity
    self.row = row
    self.byteRange = byteRange
  }

  package var description: String { "\(location): \(kind.sentence)" }

  /// Whether the reader could not go on: no row behind it was read.
  package var endsReading: Bool {
    guard row == 0, severity == .quarantined else { return false }
    switch kind {
    case .invalidJSON, .invalidXML: return true
    default: return false
    }
  }
}

extension DataIssue.Kind {
  /// What is wrong, in one sentence without a full stop.
  package var sentence: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .invalidEncoding(let encoding, let byteCount):
      "\(byteCount) byte\(byteCount == 1 ? " is" : "s are") not \(encoding)"
    case .unknownEncoding(let name): "no encoding is called \"\(name)\""
    case .guessedEncoding(let name):
      "a byte that is not UTF-8: the file is read as \(name), which is a guess; declare its encoding where letters come out wrong"
    case .damagedCompression(let reason): reason
    case .unterminatedQuote: "quote opened here is never closed"
    case .strayText(let afterQuote):
      afterQuote ? "text after a closing quote" : "quote inside an unquoted field"
    case .fieldCount(let expected, let found):
      "\(found) field\(found == 1 ? "" : "s") where the header has \(expected)"
    case .repeatedHeader: "the header stands here again"
    case .headerWidth(let header, let rows):
      "the header has \(header) fields, the rows below it \(rows); fields without a name are called by their number"
    case .linesBeforeTable(let count):
      "\(count) line\(count == 1 ? "" : "s") in front of the table \(count == 1 ? "is" : "are") left out"
    case .blankRow: "the row holds no value"
    case .controlBytes(let count): "\(count) control byte\(count == 1 ? "" : "s") instead of a row"
    case .columnCount(let found, let max):
      "a row of \(found) fields: a table has \(max) at most; is the delimiter right?"
    case .otherTable(let line):
      "the row belongs to another table, whose names are on line \(line); cut the file there and make it a source of its own"
    case .secondHeader: "a second line of names below the header is no row"
    case .totals: "the last row holds the sums of its columns and is no row of the table"
    case .innerByteOrderMark:
      "a byte-order mark in front of the row is left out, as where files were put together"
    case .nulBytes(let count):
      "\(count) NUL byte\(count == 1 ? "" : "s"), the first on this line, \(count == 1 ? "is" : "are") left out"
    case .doubtfulDeclaration(let encoding):
      "the file declares \(encoding) and is read so, though all its bytes are UTF-8; where letters come out wrong, its declaration is"
    case .invalidJSON(let reason): "not JSON: \(reason)"
    case .invalidXML(let reason): "not well-formed XML: \(reason)"
    case .missingPath(let path): "nothing at path \(path)"
    case .missingColumn(let name, let nearest):
      "there is no column \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    case .missingKey(let fields): "the key (\(fields)) is empty"
    case .repeatedKeys(let rowCount, let example):
      "\(rowCount) row\(rowCount == 1 ? " repeats" : "s repeat") a key, the first \(example); rows of one key are one record"
    case .unknownSchema(let value): "no schema is declared for \"\(value)\""
    case .noName: "the row has no name"
    case .unparsedValue(let property, let type): "\(property) is no \(type); kept as it is"
    case .noArticle(let reason): "no article found: \(reason)"
    case .unalignedText(let count): "\(count) characters could not be traced to bytes"
    case .deepNesting(let depthMax): "elements nested deeper than \(depthMax) were cut"
    case .pageCut(let blockCountMax):
      "the page has more than \(blockCountMax) blocks of text; those behind were left out"
    case .damagedArchive(let reason): "the web archive is damaged: \(reason)"
    }
  }
}
