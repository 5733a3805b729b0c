import Bytes
import Records

/// A delimited file made ready to be cut: bytes in which every delimiter, quote and line end is one,
/// the dialect with nothing left open, and the way back to the file's own offsets.
///
/// Most encodings are cut as they lie, and cells are decoded afterwards: in GBK and Big5 the second byte of a
/// character is at least 0x30, so comma, quote and newline are always themselves. Where
/// that does not hold (UTF-16; `|` in GBK), the whole file is transcoded first.
struct CSVText {
  /// What is cut: the file itself, or its transcoded form.
  let bytes: FileBytes
  let dialect: CSVDialect
  let separators: Separators
  /// Where the table starts in `bytes`, after byte-order mark and lines that are no table, and on which line.
  let start: Int
  let startLine: Int
  /// Lines in front of the table that were found, not declared; empty where there are none.
  let leadingLines: Range<Int>
  /// The width of most rows below the header; nil where no width has the majority.
  let usualWidth: Int?
  /// Where the first byte stands that is no UTF-8, if the encoding is a guess.
  let guessLocation: SourceLocation?
  /// Whether the row below the header names the columns once more.
  let hasSecondHeader: Bool
  /// Where another table begins in `bytes`, and on which line; nil where the first goes on to the end.
  let nextTable: (start: Int, line: Int)?
  /// Nil if cells are UTF-8 already.
  let decoder: TextDecoder?
  /// Bytes of the file without a meaning; known here only if the file was transcoded.
  let invalidByteCount: Int
  private let transcoded: TranscodedBytes?

  init(_ content: FileBytes, file: String, dialect: CSVDialect) throws(DataIssue) {
    let mark = content.withSpan { byteOrderMark(of: $0) }
    var resolved = dialect
    var guessLocation: SourceLocation?
    if resolved.encoding == nil {
      let found = content.withSpan { detectedEncoding(of: $0) }
      resolved.encoding = found.name
      if found.isGuess { guessLocation = content.withSpan { firstLegacyByte($0, file: file) } }
    }
    self.guessLocation = guessLocation
    let encoding = resolved.encoding ?? "UTF-8"
    let form = EncodingForm(encoding)
    let unknown = DataIssue(.unknownEncoding(name: encoding), at: SourceLocation(file: file))
    var markByteCount = mark.map { form.accepts(mark: $0) ? $0.markByteCount : 0 } ?? 0
    if form == .utf8 && markByteCount > 0 {
      // Whoever marked a marked file again.
      content.withSpan { while startsWithMark($0, at: markByteCount) { markByteCount += 3 } }
    }

    // Second bytes of characters look like separators, so these are told from text.
    let told =
      form == .multibyte
      ? try content.withSpan { bytes throws(DataIssue) in
        try Self.separators(bytes, from: markByteCount, encoding: encoding, dialect, unknown)
      } : nil
    let isAmbiguous = told.map { $0.delimiter >= 0x30 || $0.escape != 0 } ?? false
    if form == .wide || isAmbiguous {
      var name = encoding
      if let mark, markByteCount > 0 { name = mark.name }
      guard let text = TranscodedBytes(content, from: markByteCount, encoding: name) else {
        throw unknown
      }
      transcoded = text
      bytes = text.utf8
      decoder = nil
      invalidByteCount = text.invalidByteCount
    } else {
      transcoded = nil
      bytes = content
      invalidByteCount = 0
      if form == .utf8 {
        decoder = nil
      } else {
        guard let opened = TextDecoder(encoding: encoding) else { throw unknown }
        decoder = opened
      }
    }
    let textStart = transcoded == nil ? markByteCount : 0
    let (begin, beginLine) = bytes.withSpan {
      skipLines($0, from: textStart, count: dialect.skipLineCount)
    }
    let found = told ?? bytes.withSpan { detectSeparators($0, from: begin, dialect) }
    separators = found
    resolved.delimiter = found.delimiter
    resolved.quote = found.quote
    resolved.escape = found.escape
    var sample = bytes.withSpan { SampleRows($0, from: begin, line: beginLine, found) }
    if let decoder { sample.decode(decoder) }
    let layout = TableLayout(sample, dialect)
    resolved.hasHeader = layout.hasHeader
    usualWidth = layout.usualWidth
    hasSecondHeader = layout.hasSecondHeader
    if layout.leadingRowCount > 0 {
      let first = sample.rows[layout.leadingRowCount]
      (start, startLine) = (first.start, first.line)
      resolved.skipLineCount = first.line - 1
    } else {
      (start, startLine) = (begin, beginLine)
    }
    leadingLines = begin..<start
    nextTable = layout.nextTableRow.map { (sample.rows[$0].start, sample.rows[$0].line) }
    self.dialect = resolved
    let width = bytes.withSpan { Self.firstWidth($0, from: start, found) }
    if width > Self.columnCountMax {
      throw DataIssue(
        .columnCount(found: width, max: Self.columnCountMax),
        at: SourceLocation(file: file, line: startLine))
    }
  }

  /// Tables wider than this are no tables: a line of nothing but delimiters, or a wrong delimiter.
  static let columnCountMax = 1 << 18

  private static func firstWidth(
    _ bytes: Span<UInt8>, from start: Int, _ separators: Separators
  ) -> Int {
    var tokenizer = Tokenizer(separators, from: start)
    var rows = TokenizedRows()
    _ = tokenizer.read(bytes, rowCountMax: 1, into: &rows)
    return rows.rowCount == 0 ? 0 : rows.width(0)
  }

  /// Bytes that are decoded to tell the separators of an encoding of two bytes a character.
  private static let headByteCount = 256 << 10

  private static func separators(
    _ bytes: Span<UInt8>, from start: Int, encoding: String, _ dialect: CSVDialect,
    _ unknown: DataIssue
  ) throws(DataIssue) -> Separators {
    guard let decoder = TextDecoder(encoding: encoding) else { throw unknown }
    let end = min(bytes.count, start + headByteCount)
    let head = decoder.decoded(bytes.extracting(start..<end)).utf8
    let begin = skipLines(head.span, from: 0, count: dialect.skipLineCount).0
    return detectSeparators(head.span, from: begin, dialect)
  }

  /// Whether offsets in `bytes` are not those of the file.
  var isTranscoded: Bool { transcoded != nil }

  /// The offset in the file of an offset in `bytes`.
  func sourceOffset(_ offset: Int) -> Int { transcoded?.sourceOffset(of: offset) ?? offset }
}

/// Whether the byte-order mark of UTF-8 stands at a place.
func startsWithMark(_ bytes: Span<UInt8>, at place: Int) -> Bool {
  place + 3 <= bytes.count && bytes[place] == 0xEF && bytes[place + 1] == 0xBB
    && bytes[place + 2] == 0xBF
}

/// Where UTF-8 ends to be possible.
private func firstLegacyByte(_ bytes: Span<UInt8>, file: String) -> SourceLocation {
  let place = validUTF8Prefix(bytes)
  let lines = bytes.extracting(0..<place)
  var column = 1
  while column <= place && bytes[place - column] != UInt8(ascii: "\n") { column += 1 }
  return SourceLocation(file: file, line: lineEndCount(lines) + 1, column: column)
}

/// What an encoding asks of whoever scans it for ASCII bytes.
enum EncodingForm {
  /// Scanned and taken as it is.
  case utf8
  /// One byte per character, ASCII below 0x80: scanned as it is, cells decoded.
  case byte
  /// As `byte`, but second bytes of characters may be ASCII from 0x30 on.
  case multibyte
  /// ASCII bytes mean something else: transcoded before it is scanned.
  case wide

  init(_ name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if ["utf8", "ascii", "usascii", "utf8sig"].contains(plain) {
      self = .utf8
    } else if [
      "utf16", "utf32", "ucs", "unicode", "iso2022", "utf7", "hz", "cp037", "ibm037", "ebcdic",
    ]
    .contains(where: { plain.hasPrefix($0) }) {
      self = .wide
    } else if [
      "gb", "cp936", "big5", "shiftjis", "sjis", "cp932", "ms932", "windows31j", "cp949",
      "uhc", "johab", "cp950", "windows949", "windows936", "windows932",
    ].contains(where: { plain.hasPrefix($0) }) {
      self = .multibyte
    } else {
      self = .byte
    }
  }

  /// Whether a byte-order mark belongs to a file of this form, or is text.
  func accepts(mark: DetectedEncoding) -> Bool {
    switch self {
    case .utf8: mark.name == "UTF-8"
    case .wide: mark.name.hasPrefix("UTF-16") || mark.name.hasPrefix("UTF-32")
    case .multibyte: mark.name == "GB18030"
    case .byte: false
    }
  }
}

/// The place after `count` physical lines, and the line it is on.
private func skipLines(_ bytes: Span<UInt8>, from start: Int, count: Int) -> (Int, Int) {
  var index = start
  var line = 1
  while line <= count && index < bytes.count {
    let byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "\r") && index < bytes.count && bytes[index] == UInt8(ascii: "\n") {
      index += 1
    } else if byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") {
      continue
    }
    line += 1
  }
  return (index, line)
}
