import Articles
import Bytes
import CSV
import JSON
import Parquet
import Records
import XML

/// An input file, opened and unpacked.
struct OpenedInput {
  let name: String
  let content: FileBytes
  /// The sheet that `content` is, where the file is a workbook of several.
  let sheet: String?
  /// As it lies on the disk.
  private let file: FileBytes
  private let knownDigest: Digest?
  private let isWorkbook: Bool

  /// - Parameters:
  ///   - digest: That of the file, where it is known.
  ///   - sheet: The sheet to read, if the file is a workbook; nil for the largest.
  ///   - mappedFrom: Files of so many bytes are mapped, not read.
  ///   - file: Its bytes, where they have been read: a pipe is read once.
  ///   - mayBeEmpty: Whether a file without a byte is one, too.
  /// - Throws: `SystemError` when the file cannot be read, `DataIssue` when its packing is damaged.
  init(
    path: String, name: String, digest: Digest? = nil, sheet: String? = nil,
    mappedFrom mappedByteCountMin: Int = FileBytes.mappedByteCountMin, file: FileBytes? = nil,
    mayBeEmpty: Bool = false
  ) throws {
    self.name = name
    let file = try file ?? FileBytes.reading(path, mappedFrom: mappedByteCountMin)
    self.file = file
    knownDigest = digest
    isWorkbook = Workbook.isWorkbook(file)
    do {
      if isWorkbook {
        let workbook = try Workbook(file)
        content = FileBytes(try workbook.delimited(sheet: sheet))
        self.sheet = workbook.sheetNames.count > 1 ? sheet ?? workbook.largestSheet : nil
      } else {
        content = try file.unpacked()
        self.sheet = nil
      }
    } catch {
      throw DataIssue(.damagedCompression(reason: "\(error)"), at: SourceLocation(file: name))
    }
    if content.count == 0 && !mayBeEmpty {
      throw DataIssue(.emptyFile, at: SourceLocation(file: name))
    }
    // A clone without its large files has a few lines of text under each of their names.
    if content.withSpan({ begins($0, with: "version https://git-lfs.github.com/spec/") }) {
      throw DataIssue(
        .damagedCompression(reason: "a pointer of Git LFS, not the file itself; run git lfs pull"),
        at: SourceLocation(file: name))
    }
  }

  /// The SHA-256 of the file; found anew on each call where it was not known.
  var fileDigest: Digest { knownDigest ?? file.digest }
  /// The SHA-256 of what the file unpacks to.
  var contentDigest: Digest { file.packing == .plain ? fileDigest : content.digest }
  var fileByteCount: Int { file.count }

  /// The reader for a format.
  func reader(_ format: InputFormat) throws -> any InputReader {
    switch format.kind {
    case .csv, .tsv:
      return CSVReader(
        content, file: name,
        dialect: CSVDialect(
          delimiter: format.delimiter?.utf8.first ?? (format.kind == .tsv ? 9 : nil),
          quote: format.quote?.utf8.first, escape: format.escape?.utf8.first,
          hasHeader: format.hasHeader, columns: format.columns,
          skipLineCount: format.skipLines, encoding: format.encoding))
    case .xlsx:
      guard isWorkbook else {
        throw DataIssue(
          .damagedCompression(reason: "no .xlsx workbook; save it as one, or as CSV"),
          at: SourceLocation(file: name))
      }
      return CSVReader(
        content, file: name,
        dialect: CSVDialect(
          delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""), hasHeader: format.hasHeader,
          columns: format.columns, skipLineCount: format.skipLines, encoding: "UTF-8"))
    case .jsonl, .json:
      return JSONReader(
        content, file: name, rows: format.rows, isLines: format.kind == .jsonl,
        encoding: format.encoding)
    case .xml: return XMLReader(content, file: name, rows: format.rows ?? "*")
    case .htmlTable:
      return HTMLTableReader(
        content, file: name, caption: format.rows, declaredEncoding: format.encoding)
    case .parquet: return try ParquetRowReader(content, file: name)
    case .html: preconditionFailure("pages are read by the article extractor")
    }
  }

  /// The bytes of a place as text, for people; cut at 4 KiB.
  func excerpt(_ range: Range<Int>, encoding: String) -> String {
    let end = min(range.upperBound, range.lowerBound + 4096, content.count)
    guard range.lowerBound < end else { return "" }
    var bytes: [UInt8] = []
    content.withSpan { span in for index in range.lowerBound..<end { bytes.append(span[index]) } }
    if encoding != "UTF-8", let decoder = TextDecoder(encoding: encoding) {
      bytes = decoder.decoded(bytes.span).utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private func begins(_ bytes: Span<UInt8>, with text: String) -> Bool {
  let head = Array(text.utf8)
  return bytes.count >= head.count && head.indices.allSatisfy { bytes[$0] == head[$0] }
}
