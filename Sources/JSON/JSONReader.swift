package import Bytes
package import Records

/// JSON documents and JSON lines: each row is a value somewhere in them.
///
/// Values are texts: strings decoded, numbers as written, `true` and `false`; null and "" are no value.
/// A bad line of JSON lines is quarantined and the others are read; a flaw in a document ends it, after
/// the rows in front of the flaw were handed out.
package struct JSONReader: InputReader {
  private let content: FileBytes
  private let file: String
  private let rows: JSONPath?
  private let isLines: Bool
  private let encoding: String?

  /// - Parameters:
  ///   - content: The file, decompressed.
  ///   - file: Its name, for locations.
  ///   - rows: The path to the rows: `persons`, `a.b`, `*` for every member. Arrays on the way are walked
  ///     through. What stands there is a row per element of an array, a row per member of an object
  ///     that holds only objects (its name is the field `@key`), else one row. Nil: the top level.
  ///   - isLines: One document a line. A file that is plainly written so is read so without it.
  ///   - encoding: An iconv name; nil: UTF-8, or what a byte-order mark or zero bytes tell.
  package init(
    _ content: FileBytes, file: String, rows: String? = nil, isLines: Bool = false,
    encoding: String? = nil
  ) {
    self.content = content
    self.file = file
    self.rows = rows.map(JSONPath.init).flatMap { $0.steps.isEmpty ? nil : $0 }
    self.isLines = isLines || content.withSpan { Self.holdsLines($0) }
    self.encoding = encoding
  }

  /// The first line is a whole object, and another begins behind it: no one document is written so.
  private static func holdsLines(_ bytes: Span<UInt8>) -> Bool {
    func isBlank(_ index: Int) -> Bool { bytes[index] <= 0x20 }
    var start = byteOrderMark(of: bytes)?.name == "UTF-8" ? 3 : 0
    while start < bytes.count && isBlank(start) { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return false }
    let limit = min(bytes.count, start + 1 << 24)
    var end = start
    while end < limit && bytes[end] != 0x0A { end += 1 }
    guard end < limit else { return false }
    var next = end
    while next < bytes.count && isBlank(next) { next += 1 }
    while end > start && isBlank(end) { end -= 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: "{")
      && bytes[end] == UInt8(ascii: "}")
  }

  private static let sampledRowCount = 100

  /// The paths of all leaves of the first 100 rows, and `@key` where rows have names.
  package func fieldNames() throws -> [String] {
    let text = try JSONText(content, file: file, encoding: encoding)
    return try text.bytes.withSpan { bytes in
      var names: [String] = []
      var known: Set<String> = []
      var rowCount = 0
      var pass = JSONPass(text, file: file, fields: [], batchRowCount: 1)
      try pass.run(
        bytes, rows: rows, isLines: isLines, onIssue: { _ in },
        onRow: { row in
          if row.key != nil, known.insert("@key").inserted { names.append("@key") }
          PathEvaluation(tape: row.tape).collectLeafPaths(bytes, into: &names, known: &known)
          rowCount += 1
          return rowCount < Self.sampledRowCount
        }, onBatch: { _ in })
      return names
    }
  }

  package func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    let text = try JSONText(content, file: file, encoding: encoding)
    return try text.bytes.withSpan { bytes in
      var pass = JSONPass(text, file: file, fields: fields, batchRowCount: max(1, batchRowCount))
      try pass.run(
        bytes, rows: rows, isLines: isLines, onIssue: onIssue, onRow: { _ in true },
        onBatch: onBatch)
      return pass.summary
    }
  }
}

/// The content as UTF-8, and the way back to the file's own offsets.
struct JSONText {
  let bytes: FileBytes
  let start: Int
  let encoding: String
  let invalidByteCount: Int
  private let transcoded: TranscodedBytes?

  init(_ content: FileBytes, file: String, encoding declared: String?) throws(DataIssue) {
    let mark = content.withSpan { byteOrderMark(of: $0) }
    var name = declared ?? mark?.name ?? "UTF-8"
    if declared == nil && mark == nil {
      // JSON is UTF-8 unless every second byte is zero; legacy encodings must be declared.
      let guess = content.withSpan { detectedEncoding(of: $0).name }
      if guess.hasPrefix("UTF-") { name = guess }
    }
    encoding = name
    let isMarked = mark.map { name.uppercased().hasPrefix($0.name.prefix(6)) } ?? false
    start = isMarked ? mark?.markByteCount ?? 0 : 0
    if ["UTF-8", "UTF8", "ASCII", "US-ASCII"].contains(name.uppercased()) {
      transcoded = nil
      bytes = content
      invalidByteCount = 0
      return
    }
    let iconvName = isMarked ? mark?.name ?? name : name
    guard let text = TranscodedBytes(content, from: start, encoding: iconvName) else {
      throw DataIssue(.unknownEncoding(name: name), at: SourceLocation(file: file))
    }
    transcoded = text
    bytes = text.utf8
    invalidByteCount = text.invalidByteCount
  }

  /// Where the document starts in `bytes`.
  var textStart: Int { transcoded == nil ? start : 0 }

  /// The offset in the file of an offset in `bytes`.
  func sourceOffset(_ offset: Int) -> Int { transcoded?.sourceOffset(of: offset) ?? offset }
}
