/// A place in a Parquet file, as exact as it is known.
public struct ParquetPlace: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// All from 0.
  public var rowGroup: Int?
  public var column: String?
  public var page: Int?

  public init(_ file: String, rowGroup: Int? = nil, column: String? = nil, page: Int? = nil) {
    self.file = file
    self.rowGroup = rowGroup
    self.column = column
    self.page = page
  }

  /// `people.parquet, row group 0, column name, page 3`, without what is not known.
  public var description: String {
    var text = file
    if let rowGroup { text += ", row group \(rowGroup)" }
    if let column { text += ", column \(printable(column))" }
    if let page { text += ", page \(page)" }
    return text
  }
}

/// What is wrong with, or unknown in, the bytes of a Parquet file.
public enum ParquetFlaw: Error, Hashable, Sendable {
  // Damage
  case notParquet
  case encryptedFooter
  case cutMetadata
  case invalidMetadata(field: String)
  case missingField(String)
  case deepMetadata
  case pageOutsideFile
  case checksum
  case compression(reason: String)
  case pageByteCount(promised: Int, found: Int)
  case valueCount(promised: Int, found: Int)
  case rowCount(promised: Int, found: Int)
  case cutLevels
  case levelRange(level: Int, levelMax: Int)
  case firstRowContinues
  case cutValues
  case dictionaryIndex(index: Int, count: Int)
  case missingDictionary
  case secondDictionary
  case invalidUTF8
  case misplacedPage
  case invalidEncoding(String)
  case unlikeLeaves(group: String)
  // Beyond this reader
  case unsupportedCodec(String)
  case unsupportedEncoding(String)
  case unsupportedType(String)
  case unsupportedNesting
  case nullElement
  case tooManyValues(count: Int)
  case tooManyEmptyRows(count: Int)
  case tooMuchText
  case numberRange

  /// What is wrong, in one sentence without a full stop.
  public var sentence: String {
    switch self {
    case .notParquet: "this is no Parquet file, or its end is missing"
    case .encryptedFooter: "the file is encrypted, which is not supported"
    case .cutMetadata: "the metadata breaks off"
    case .invalidMetadata(let field): "the metadata is damaged: \(field) makes no sense"
    case .missingField(let field): "the metadata is damaged: \(field) is missing"
    case .deepMetadata: "the metadata is nested too deeply"
    case .pageOutsideFile: "the page leads outside the file"
    case .checksum: "the bytes are damaged: the checksum differs"
    case .compression(let reason): reason
    case .pageByteCount(let promised, let found):
      "the page promises \(promised) bytes and has \(found)"
    case .valueCount(let promised, let found):
      "\(promised) values are promised and \(found) are there"
    case .rowCount(let promised, let found): "\(promised) rows are promised and \(found) are there"
    case .cutLevels: "the definition or repetition levels break off"
    case .levelRange(let level, let levelMax):
      "level \(level) stands where \(levelMax) is the highest"
    case .firstRowContinues: "the first row continues a row that is not there"
    case .cutValues: "the values break off"
    case .dictionaryIndex(let index, let count):
      "index \(index) points into a dictionary of \(count) values"
    case .missingDictionary: "the page needs a dictionary and there is none"
    case .secondDictionary: "there is more than one dictionary"
    case .invalidUTF8: "a text is not UTF-8"
    case .misplacedPage: "the page index points at something that is no data page"
    case .invalidEncoding(let part): "the values are damaged: \(part) makes no sense"
    case .unlikeLeaves(let group):
      "the columns inside \(group) disagree about its rows"
    case .unsupportedCodec(let codec):
      "compression \(codec) is not supported; rewrite the file with zstd, gzip, snappy or none"
    case .unsupportedEncoding(let encoding): "encoding \(encoding) is not supported"
    case .unsupportedType(let type): "type \(type) is not supported"
    case .unsupportedNesting:
      "only flat columns and lists of plain values are supported here, and this is nested otherwise"
    case .nullElement: "a list holds a null element, which is not supported"
    case .tooManyValues(let count): "\(count) values in one piece are more than is supported"
    case .tooManyEmptyRows(let count):
      "\(count) rows are promised and there is no column that could hold them"
    case .tooMuchText:
      "the column holds more text or bytes than fit in memory; read it by row groups"
    case .numberRange: "a number does not fit 64 bits after conversion"
    }
  }
}

/// Why a table cannot be written.
public enum ParquetRefusal: Hashable, Sendable {
  case emptyName
  case emptyStructure
  case outOfRange(value: String)
  case beyondArrow(type: String)
  case repeatedName
  case unlikeSchema
  case unexpectedNull(row: Int)
  case invalidUTF8(row: Int)
  case valueTooLarge(row: Int)
  case notInSchema(option: String)
  case bloomFilterOfBool
  case notSorted(row: Int)

  /// What is wrong, in one sentence without a full stop.
  public var sentence: String {
    switch self {
    case .emptyName: "a column needs a name"
    case .emptyStructure: "a structure needs a part"
    case .beyondArrow(let type): "\(type) has no counterpart in Arrow; print csv or jsonl"
    case .outOfRange(let value):
      "\(value) is beyond what its type is written in; print csv or jsonl"
    case .repeatedName: "the name occurs twice"
    case .unlikeSchema: "name, type or list form differ from the schema of the file"
    case .unexpectedNull(let row):
      "row \(row) of its row group is null, and the column may hold no null"
    case .invalidUTF8(let row): "row \(row) of its row group holds a text that is not UTF-8"
    case .valueTooLarge(let row):
      "the page that starts at row \(row) of its row group would exceed 2 GiB"
    case .notInSchema(let option): "\(option) names a column that is not in the schema"
    case .bloomFilterOfBool: "a column of true and false has no use for a bloom filter"
    case .notSorted(let row):
      "the rows are declared as sorted by this column and are not, at or after row \(row)"
    }
  }
}

/// Why a Parquet file cannot be read or written.
public enum ParquetError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(ParquetPlace, ParquetFlaw)
  /// `known`: some of what there is instead.
  case unknownColumn(file: String, column: String, known: [String])
  case repeatedColumn(file: String, column: String)
  /// Lookups by text want a column of text.
  case notText(file: String, column: String)
  case unknownRowGroup(file: String, rowGroup: Int, rowGroupCount: Int)
  case unwritable(column: String, ParquetRefusal)

  public var description: String {
    switch self {
    case .unreadable(let place, let flaw): "\(place): \(printable(flaw.sentence))"
    case .unknownColumn(let file, let column, let known):
      "\(file): there is no column \(printable(column)); "
        + (known.isEmpty ? "it has none" : "it has \(printable(known.joined(separator: ", ")))")
    case .repeatedColumn(let file, let column):
      "\(file): several columns are called \(printable(column)); print all of them, or rename them "
        + "where the file was made"
    case .notText(let file, let column):
      "\(file): column \(printable(column)) holds no text to look up"
    case .unknownRowGroup(let file, let rowGroup, let count):
      "\(file): there is no row group \(rowGroup), only \(count)"
    case .unwritable(let column, let refusal):
      "column \"\(printable(column))\": \(refusal.sentence)"
    }
  }
}
