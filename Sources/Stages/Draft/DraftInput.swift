import Bytes
import CSV
import Records

/// A dump as a draft sees it: its format, its columns, and its first rows.
struct DraftInput: Sendable {
  /// As given to the command.
  let path: String
  let format: InputFormat
  /// The ending of the name does not tell the format.
  let needsFormat: Bool
  /// In words: "CSV, semicolons, ISO-8859-1".
  let formatDescription: String
  let encoding: String
  /// Rows that were looked at; all of them unless `isSample`.
  let rowCount: Int
  let isSample: Bool
  let columns: [ColumnShape]
  /// Of the rows that were looked at those that cannot be used, and what is wrong with the first of them.
  let flawedCount: Int
  let firstFlaw: DataIssue?

  /// Enough to see what columns hold and what two dumps have in common.
  static let rowCountMax = 20_000

  init(path: String) throws {
    self.path = path
    let (input, format, named) = try Self.opened(path)
    let reader = try input.reader(format)
    let fields = try Self.fields(of: reader, path)
    var cells = [[String]](repeating: [], count: fields.count)
    var hasSeveral = [Bool](repeating: false, count: fields.count)
    var rowCount = 0
    var isSample = false
    var encoding = "UTF-8"
    var flaws: [DataIssue] = []
    do {
      let summary = try reader.read(
        fields: fields, batchRowCount: 2_000,
        onBatch: { batch in
          if rowCount >= Self.rowCountMax { throw EnoughRows() }
          for (place, field) in batch.fields.enumerated() {
            for row in 0..<batch.rowCount {
              let range = field.range(row)
              if range.count > 1 { hasSeveral[place] = true }
              cells[place].append(range.first.map { trimmed(field.values[$0]) } ?? "")
            }
          }
          rowCount += batch.rowCount
        }, onIssue: { if $0.severity == .quarantined { flaws.append($0) } })
      encoding = summary.encoding
    } catch is EnoughRows {
      isSample = true
    }
    // What ends the reading of a document would end that of the pipeline too.
    if let end = flaws.first(where: \.endsReading) { throw end }
    guard rowCount > 0 else { throw DraftError.noRows(file: path) }
    (flawedCount, firstFlaw) = (flaws.count, flaws.first)
    self.format = format
    needsFormat = named == nil
    self.encoding = encoding
    self.rowCount = rowCount
    self.isSample = isSample
    formatDescription = try DraftInput.description(of: input, format, encoding)
    columns = fields.indices.map {
      ColumnShape(header: fields[$0], values: cells[$0], hasSeveralValues: hasSeveral[$0])
    }
  }

  /// A file, its format found out, and the format if its name tells it.
  private static func opened(
    _ path: String, _ file: FileBytes? = nil
  ) throws -> (input: OpenedInput, format: InputFormat, named: InputFormat.Kind?) {
    // Somebody waits for it, and to read a large file first would take a twentieth of the time of `cat`.
    let input = try OpenedInput(path: path, name: path, mappedFrom: 1 << 20, file: file)
    let named = formatKind(ofFile: path)
    // A page is a dump where it holds a table that is one.
    let isTable = try named == .html && DraftInput.holdsTable(input)
    if named == .html && !isTable { throw DraftError.pages(file: path) }
    guard let kind = isTable ? .htmlTable : named ?? DraftInput.sniffed(input.content) else {
      if let what = DraftInput.foreignFormat(of: input.content) {
        throw DraftError.foreignFormat(file: path, what: what)
      }
      throw DraftError.unknownFormat(file: path)
    }
    var format = InputFormat(
      kind: kind, delimiter: nil, quote: nil, escape: nil, hasHeader: nil, columns: [],
      skipLines: 0,
      encoding: nil, rows: nil)
    if kind == .json { format.rows = try DraftInput.rowsPath(input, format) }
    if kind == .xml { format.rows = try DraftInput.elementPath(input, format) }
    if kind == .xlsx { format.rows = input.sheet }
    return (input, format, isTable ? nil : named)
  }

  /// The rows of a file whose format is found out, and the names of its fields.
  ///
  /// - Parameter file: Its bytes, where they have been read.
  static func reader(
    path: String, file: FileBytes? = nil
  ) throws -> (reader: any InputReader, fields: [String]) {
    let (input, format, _) = try opened(path, file)
    let reader = try input.reader(format)
    return (reader, try fields(of: reader, path))
  }

  /// The names of the fields; where there are none, what is wrong with the file is the better answer.
  private static func fields(of reader: any InputReader, _ path: String) throws -> [String] {
    let fields = try reader.fieldNames()
    if !fields.isEmpty { return fields }
    var first: DataIssue?
    _ = try reader.read(
      fields: [], batchRowCount: 8_192, onBatch: { _ in },
      onIssue: { if $0.severity == .quarantined { first = first ?? $0 } })
    if let first { throw first }
    throw DraftError.noColumns(file: path)
  }

  /// The number of rows and of distinct values of a column over the whole file, rows without a value
  /// counted as none.
  static func uniqueness(
    of field: String, in path: String, _ format: InputFormat
  ) throws -> (rows: Int, filled: Int, distinct: Int) {
    let input = try OpenedInput(path: path, name: path)
    var hashes = Set<UInt64>()
    var (rows, filled) = (0, 0)
    _ = try input.reader(format).read(
      fields: [field], batchRowCount: 8_192,
      onBatch: { batch in
        rows += batch.rowCount
        let cells = batch.fields[0]
        for row in 0..<batch.rowCount {
          guard let first = cells.range(row).first else { continue }
          let value = trimmed(cells.values[first])
          guard !value.isEmpty else { continue }
          filled += 1
          hashes.insert(stableHash(value))
        }
      }, onIssue: { _ in })
    return (rows, filled, hashes.count)
  }

  /// The distinct values of a field over the whole file.
  static func distinct(
    _ field: String, in path: String, _ format: InputFormat
  ) throws -> Set<String> {
    var values = Set<String>()
    let input = try OpenedInput(path: path, name: path)
    _ = try input.reader(format).read(
      fields: [field], batchRowCount: 8_192,
      onBatch: { batch in
        let cells = batch.fields[0]
        for row in 0..<batch.rowCount {
          for value in cells.range(row) { values.insert(trimmed(cells.values[value])) }
        }
      }, onIssue: { _ in })
    return values
  }

  /// The fields that hold a value in some row of the file.
  static func filled(
    _ fields: [String], in path: String, _ format: InputFormat
  ) throws -> Set<String> {
    var filled = Set<String>()
    let input = try OpenedInput(path: path, name: path)
    _ = try input.reader(format).read(
      fields: fields, batchRowCount: 8_192,
      onBatch: { batch in
        for (place, field) in batch.fields.enumerated() where field.values.count > 0 {
          filled.insert(fields[place])
        }
      }, onIssue: { _ in })
    return filled
  }

  /// Ends a reading that has seen enough.
  private struct EnoughRows: Error {}

  /// What a file of another program is, by its first bytes.
  private static func foreignFormat(of content: FileBytes) -> String? {
    let head = content.withSpan { span in (0..<min(span.count, 8)).map { span[$0] } }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "a workbook or document of Office 97" }
    if head.starts(with: "%PDF".utf8) { return "a PDF document" }
    return head.starts(with: "SQLite f".utf8) ? "a database of SQLite" : nil
  }

  /// The format that the first bytes tell.
  private static func sniffed(_ content: FileBytes) -> InputFormat.Kind? {
    let head = content.withSpan { span in
      (0..<min(span.count, 4096)).map { span[$0] }
    }
    if head.starts(with: "PAR1".utf8) { return .parquet }
    let first = head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    switch first {
    case UInt8(ascii: "["): return .json
    case UInt8(ascii: "{"):
      // One object a line, or one that spans lines.
      let line = head.prefix { $0 != 0x0A }
      return line.last == UInt8(ascii: "}") || line.dropLast().last == UInt8(ascii: "}")
        ? .jsonl : .json
    case UInt8(ascii: "<"): return .xml
    case nil: return nil
    default: return head.contains(0) && !head.starts(with: [0xFF, 0xFE]) ? nil : .csv
    }
  }

  /// Whether the largest table of a page has columns and rows enough for a dump.
  private static func holdsTable(_ input: OpenedInput) throws -> Bool {
    let format = InputFormat(
      kind: .htmlTable, delimiter: nil, quote: nil, escape: nil, hasHeader: nil, columns: [],
      skipLines: 0, encoding: nil, rows: nil)
    let reader = try input.reader(format)
    guard try reader.fieldNames().count >= 2 else { return false }
    let summary = try reader.read(
      fields: [], batchRowCount: 8_192, onBatch: { _ in }, onIssue: { _ in })
    return summary.rowCount >= 10
  }

  /// The elements that occur more than once, on the way down from the root.
  private static func elementPath(_ input: OpenedInput, _ format: InputFormat) throws -> String {
    var format = format
    var path = "*"
    for _ in 0..<5 {
      format.rows = path
      let reader = try input.reader(format)
      if try holdsRows(reader) { return path }
      var counts: [String: Int] = [:]
      for field in try reader.fieldNames() {
        if let slash = field.firstIndex(of: "/") {
          counts[String(field[..<slash]), default: 0] += 1
        }
      }
      guard let inner = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        break
      }
      path += "/\(inner)"
    }
    return path
  }

  /// A reader yields more than one row.
  private static func holdsRows(_ reader: any InputReader) throws -> Bool {
    var rowCount = 0
    do {
      _ = try reader.read(
        fields: [], batchRowCount: 8,
        onBatch: { batch in
          rowCount += batch.rowCount
          if rowCount > 1 { throw EnoughRows() }
        }, onIssue: { _ in })
    } catch is EnoughRows {
      return true
    }
    return rowCount > 1
  }

  /// Where the rows of a document are: at the top, or below the list with most fields.
  private static func rowsPath(_ input: OpenedInput, _ format: InputFormat) throws -> String? {
    let reader = try input.reader(format)
    if try holdsRows(reader) { return nil }
    var counts: [String: Int] = [:]
    for field in try reader.fieldNames() {
      if let dot = field.firstIndex(of: ".") { counts[String(field[..<dot]), default: 0] += 1 }
    }
    let paths = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    // What stands beside the list may have more fields: "meta" beside "entities".
    var format = format
    for path in paths {
      format.rows = path
      if try holdsRows(try input.reader(format)) { return path }
    }
    return paths.first
  }

  private static func description(
    of input: OpenedInput, _ format: InputFormat, _ encoding: String
  ) throws -> String {
    let name: String
    switch format.kind {
    case .csv, .tsv:
      let dialect = try CSVDialect(
        delimiter: format.kind == .tsv ? 9 : nil
      ).detected(in: input.content)
      let marks: [UInt8: String] = [
        0x2C: "commas", 0x3B: "semicolons", 9: "tabs", 0x7C: "bars",
      ]
      name =
        (dialect.delimiter.flatMap { marks[$0] } ?? "other marks")
        + (dialect.hasHeader == false ? ", no header: columns are numbered" : "")
    case .xlsx: return input.sheet.map { "sheet \"\($0)\" of several" } ?? "xlsx"
    case .json, .jsonl, .xml, .parquet, .html, .htmlTable: return format.kind.rawValue
    }
    return "\(name), \(encoding)"
  }
}
