package import Bytes
package import Records

/// XML documents: each row is an element somewhere in them.
///
/// Text comes without the white space around it; an empty text is no value. Entities beyond the five
/// predefined are refused, nothing outside the file is ever loaded. Where the document stops being
/// well-formed, reading ends: the rows before are handed out and the flaw is reported.
package struct XMLReader: InputReader {
  private let content: FileBytes
  private let file: String
  private let rows: String

  /// - Parameters:
  ///   - content: The file, decompressed.
  ///   - file: Its name, for locations.
  ///   - rows: The path of the row elements from the root on: `LIST/PERSONS/PERSON`, `//PERSON` at any
  ///     depth, `*` for any name, alternatives separated by `|`. A row inside a row is part of it.
  package init(_ content: FileBytes, file: String, rows: String) {
    self.content = content
    self.file = file
    self.rows = rows
  }

  private static let sampledRowCount = 100

  /// The paths with text or attributes in the first 100 rows: `NAME`, `ALIAS/NAME`, `@id`, `a/@b`, `.`.
  package func fieldNames() throws -> [String] {
    guard let text = XMLText(content, file: file, onIssue: { _ in }) else { return [] }
    let collector = FieldNameCollector(rows: ElementPath(rows), rowCountMax: Self.sampledRowCount)
    guard let parser = SAXParser(collector) else { return [] }
    text.bytes.withSpan { bytes in
      for piece in pieces(of: bytes, from: text.start) {
        guard parser.parse(bytes.extracting(piece), isLast: piece.upperBound == bytes.count),
          !collector.isComplete
        else { return }
      }
    }
    return collector.names
  }

  package func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    guard let text = XMLText(content, file: file, onIssue: onIssue) else { return InputSummary() }
    return try text.bytes.withSpan { bytes in
      let collector = RowCollector(rows: ElementPath(rows), fields: fields)
      var assembly = BatchAssembly(
        text, fieldCount: fields.count, batchRowCount: max(1, batchRowCount))
      guard let parser = SAXParser(collector) else { preconditionFailure("libxml2 has no memory") }
      for piece in pieces(of: bytes, from: text.start) {
        let goesOn = parser.parse(bytes.extracting(piece), isLast: piece.upperBound == bytes.count)
        try assembly.append(collector.takeRows(), bytes, onBatch)
        if !goesOn { break }
      }
      try assembly.finish(onBatch)
      if let flaw = parser.flaw {
        let location = SourceLocation(file: file, line: flaw.line, column: flaw.column)
        let lost = text.sourceOffset(assembly.lastRowEnd)..<content.count
        onIssue(DataIssue(.invalidXML(reason: flaw.reason), at: location, byteRange: lost))
      } else if assembly.summary.rowCount == 0 {
        onIssue(
          DataIssue(.missingPath(path: rows), at: SourceLocation(file: file), severity: .warning))
      }
      return assembly.summary
    }
  }
}

/// Bytes per call of the parser.
private let pieceByteCount = 256 << 10

/// The pieces in which bytes are handed to the parser, cut between characters.
func pieces(of bytes: Span<UInt8>, from start: Int) -> [Range<Int>] {
  var pieces: [Range<Int>] = []
  var begin = start
  repeat {
    var end = min(bytes.count, begin + pieceByteCount)
    while end < bytes.count && bytes[end] & 0xC0 == 0x80 && end > begin + 1 { end -= 1 }
    pieces.append(begin..<end)
    begin = end
  } while begin < bytes.count
  return pieces
}

/// Puts rows into batches and finds their places.
struct BatchAssembly {
  private(set) var summary = InputSummary()
  /// Where the last whole row ends, in the parsed bytes.
  private(set) var lastRowEnd: Int
  private let text: XMLText
  private let batchRowCount: Int
  private var batch: InputBatch
  private var countedTo: Int
  private var line = 1

  init(_ text: XMLText, fieldCount: Int, batchRowCount: Int) {
    self.text = text
    self.batchRowCount = batchRowCount
    batch = InputBatch(fieldCount: fieldCount)
    countedTo = text.start
    lastRowEnd = text.start
    summary.encoding = text.encoding
  }

  mutating func append(
    _ rows: [RowCollector.Row], _ bytes: Span<UInt8>, _ onBatch: (InputBatch) throws -> Void
  ) throws {
    for row in rows {
      // No "<" can stand inside a tag, so the nearest one before the tag's end opens it.
      var start = text.start + row.startTagEnd - 1
      while start > text.start && bytes[start] != UInt8(ascii: "<") { start -= 1 }
      while countedTo < start {
        if bytes[countedTo] == UInt8(ascii: "\n") { line += 1 }
        countedTo += 1
      }
      lastRowEnd = text.start + row.end
      summary.rowCount += 1
      batch.rows.append(summary.rowCount)
      batch.lines.append(line)
      batch.byteStarts.append(text.sourceOffset(start))
      batch.byteEnds.append(text.sourceOffset(lastRowEnd))
      for value in row.values { batch.fields[value.field].values.append(value.text) }
      for field in batch.fields.indices { batch.fields[field].endRow() }
      if batch.rowCount >= batchRowCount { try finish(onBatch) }
    }
  }

  mutating func finish(_ onBatch: (InputBatch) throws -> Void) throws {
    guard batch.rowCount > 0 else { return }
    let full = batch
    batch = InputBatch(fieldCount: full.fields.count)
    try onBatch(full)
  }
}
