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
    let markByteCount = mark.map { form.accepts(mark: $0) ? $0.markByteCount : 0 } ?? 0

    if form == .wide || (form == .multibyte && (dialect.delimiter ?? 0) >= 0x30) {
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
    let found = bytes.withSpan { detectSeparators($0, from: begin, dialect) }
    separators = found
    resolved.delimiter = found.delimiter
    resolved.quote = found.quote
    resolved.escape = found.escape
    let sample = bytes.withSpan { SampleRows($0, from: begin, line: beginLine, found) }
    let layout = TableLayout(sample, dialect)
    resolved.hasHeader = layout.hasHeader
    usualWidth = layout.usualWidth
    if layout.leadingRowCount > 0 {
      let first = sample.rows[layout.leadingRowCount]
      (start, startLine) = (first.start, first.line)
      resolved.skipLineCount = first.line - 1
    } else {
      (start, startLine) = (begin, beginLine)
    }
    leadingLines = begin..<start
    self.dialect = resolved
  }

  /// Whether offsets in `bytes` are not those of the file.
  var isTranscoded: Bool { transcoded != nil }

  /// The offset in the file of an offset in `bytes`.
  func sourceOffset(_ offset: Int) -> Int { transcoded?.sourceOffset(of: offset) ?? offset }
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
