import Bytes
import Records

/// One reading of a document or of JSON lines.
struct JSONPass {
  private let text: JSONText
  private let file: String
  private let fieldCount: Int
  /// The fields that take the name of a row.
  private let keyFields: [Int]
  private let paths: PathTree
  private let batchRowCount: Int
  private(set) var summary = InputSummary()
  private var batch: InputBatch
  // How far lines are counted: offsets only ascend.
  private var countedTo = 0
  private var line = 1
  private var lineStart = 0

  /// Bytes of values after which a batch is handed out even if it has few rows.
  private static let batchByteCountMax = 64 << 20

  init(_ text: JSONText, file: String, fields: [String], batchRowCount: Int) {
    self.text = text
    self.file = file
    fieldCount = fields.count
    keyFields = fields.indices.filter { fields[$0] == "@key" }
    paths = PathTree(fields.map { $0 == "@key" ? nil : JSONPath($0) })
    self.batchRowCount = batchRowCount
    batch = InputBatch(fieldCount: fields.count)
    summary.encoding = text.encoding
  }

  mutating func run(
    _ bytes: Span<UInt8>, rows path: JSONPath?, isLines: Bool, onIssue: (DataIssue) -> Void,
    onRow: (RowNavigator.Row) throws -> Bool, onBatch: (InputBatch) throws -> Void
  ) throws {
    countedTo = text.textStart
    lineStart = text.textStart
    if text.invalidByteCount > 0 {
      let kind = DataIssue.Kind.invalidEncoding(
        encoding: text.encoding, byteCount: text.invalidByteCount)
      onIssue(DataIssue(kind, at: SourceLocation(file: file), severity: .warning))
    }
    var probe = JSONParser(from: text.textStart)
    if probe.peek(bytes) == nil {
      onIssue(DataIssue(.emptyFile, at: SourceLocation(file: file), severity: .warning))
    } else if isLines {
      try readLines(bytes, path, onIssue, onRow, onBatch)
    } else {
      try readDocument(bytes, path, onIssue, onRow, onBatch)
    }
    try handOut(onBatch)
  }

  private mutating func readDocument(
    _ bytes: Span<UInt8>, _ path: JSONPath?, _ onIssue: (DataIssue) -> Void,
    _ onRow: (RowNavigator.Row) throws -> Bool, _ onBatch: (InputBatch) throws -> Void
  ) throws {
    var navigator = RowNavigator(from: text.textStart)
    var isStopped = false
    var lastRowEnd = text.textStart
    do {
      try navigator.read(bytes, rows: path) { row in
        try take(row, bytes, onBatch)
        lastRowEnd = row.tape.nodes[0].end
        isStopped = try !onRow(row)
        return !isStopped
      }
      if !isStopped, navigator.parser.peek(bytes) != nil {
        throw JSONFlaw(reason: "text after the end", offset: navigator.parser.position)
      }
    } catch let flaw as JSONFlaw {
      // What is lost: all from the last whole row on.
      report(flaw, bytes, row: 0, lastRowEnd..<bytes.count, onIssue)
      return
    }
    if !isStopped && !navigator.hasFoundPath {
      let name = (path?.steps ?? []).map(\.written).joined(separator: ".")
      onIssue(DataIssue(.missingPath(path: name), at: SourceLocation(file: file)))
    }
  }

  private mutating func readLines(
    _ bytes: Span<UInt8>, _ path: JSONPath?, _ onIssue: (DataIssue) -> Void,
    _ onRow: (RowNavigator.Row) throws -> Bool, _ onBatch: (InputBatch) throws -> Void
  ) throws {
    var start = text.textStart
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
      // Only LF ends a line: U+2028 and CR may stand inside strings or before it.
      let one = bytes.extracting(0..<end)
      var navigator = RowNavigator(from: start)
      if navigator.parser.peek(one) != nil {
        var found: [RowNavigator.Row] = []
        do {
          let keep = { (row: RowNavigator.Row) in
            found.append(row)
            return true
          }
          if path == nil {
            try navigator.readWhole(one, onRow: keep)
          } else {
            try navigator.read(one, rows: path, onRow: keep)
          }
          if navigator.parser.peek(one) != nil {
            throw JSONFlaw(reason: "text after the end", offset: navigator.parser.position)
          }
          for row in found {
            try take(row, bytes, onBatch)
            guard try onRow(row) else { return }
          }
        } catch let flaw as JSONFlaw {
          summary.rowCount += 1
          summary.quarantinedCount += 1
          let isCR = end > start && bytes[end - 1] == UInt8(ascii: "\r")
          report(flaw, bytes, row: summary.rowCount, start..<(isCR ? end - 1 : end), onIssue)
        }
      }
      start = end + 1
    }
  }

  // MARK: Rows

  private mutating func take(
    _ row: RowNavigator.Row, _ bytes: Span<UInt8>, _ onBatch: (InputBatch) throws -> Void
  ) throws {
    summary.rowCount += 1
    let place = row.tape.nodes[0]
    batch.rows.append(summary.rowCount)
    countLines(bytes, to: place.start)
    batch.lines.append(line)
    batch.byteStarts.append(text.sourceOffset(place.start))
    batch.byteEnds.append(text.sourceOffset(place.end))
    let evaluation = PathEvaluation(tape: row.tape)
    if let key = row.key, !key.isEmpty {
      for index in keyFields { batch.fields[index].values.append(key) }
    }
    paths.forEachValue(evaluation, bytes) { field, node in
      evaluation.appendLeaf(node, bytes, &batch.fields[field].values)
    }
    var byteCount = 0
    for index in 0..<fieldCount {
      batch.fields[index].endRow()
      byteCount += batch.fields[index].values.bytes.count
    }
    if batch.rowCount >= batchRowCount || byteCount > Self.batchByteCountMax {
      try handOut(onBatch)
    }
  }

  private mutating func handOut(_ onBatch: (InputBatch) throws -> Void) throws {
    guard batch.rowCount > 0 else { return }
    let full = batch
    batch = InputBatch(fieldCount: fieldCount)
    try onBatch(full)
  }

  // MARK: Places

  private mutating func countLines(_ bytes: Span<UInt8>, to offset: Int) {
    while countedTo < offset {
      if bytes[countedTo] == UInt8(ascii: "\n") {
        line += 1
        lineStart = countedTo + 1
      }
      countedTo += 1
    }
  }

  private mutating func report(
    _ flaw: JSONFlaw, _ bytes: Span<UInt8>, row: Int, _ range: Range<Int>,
    _ onIssue: (DataIssue) -> Void
  ) {
    countLines(bytes, to: min(flaw.offset, bytes.count))
    let location = SourceLocation(file: file, line: line, column: flaw.offset - lineStart + 1)
    onIssue(
      DataIssue(
        .invalidJSON(reason: flaw.reason), at: location, row: row,
        byteRange: text.sourceOffset(range.lowerBound)..<text.sourceOffset(range.upperBound)))
  }
}

extension JSONPath.Step {
  /// The step as written in a path.
  var written: String {
    switch self {
    case .member(let name): JSONPath.written(String(decoding: name, as: UTF8.self))
    case .index(let number, _): String(number)
    case .every: "*"
    case .filter(let member, let value):
      "[\(String(decoding: member, as: UTF8.self))=\(String(decoding: value, as: UTF8.self))]"
    }
  }
}
