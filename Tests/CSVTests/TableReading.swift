import Bytes
import Foundation
import Records

@testable import CSV

/// Where this package lies, and the shared data beside it.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
let sharedData = packageRoot + "/../shared/data"
let hasSharedData = FileManager.default.fileExists(atPath: sharedData)

/// Everything a reader says about a file, in a form that tests can compare.
struct TableReading {
  var names: [String] = []
  /// Row by row, one text per field; "" for no value.
  var cells: [[String]] = []
  var rows: [Int] = []
  var lines: [Int] = []
  var byteRanges: [Range<Int>] = []
  var issues: [DataIssue] = []
  var summary = InputSummary()

  init(_ reader: some InputReader, fields: [String]? = nil, batchRowCount: Int = 3) throws {
    let names = try reader.fieldNames()
    self.names = names
    var cells: [[String]] = []
    var rows: [Int] = []
    var lines: [Int] = []
    var byteRanges: [Range<Int>] = []
    var issues: [DataIssue] = []
    summary = try reader.read(
      fields: fields ?? names, batchRowCount: batchRowCount,
      onBatch: { batch in
        for row in 0..<batch.rowCount {
          cells.append(
            batch.fields.map { field in
              field.range(row).map { field.values[$0] }.joined(separator: "+")
            })
          byteRanges.append(batch.byteStarts[row]..<batch.byteEnds[row])
        }
        rows += batch.rows
        lines += batch.lines
      }, onIssue: { issues.append($0) })
    self.cells = cells
    self.rows = rows
    self.lines = lines
    self.byteRanges = byteRanges
    self.issues = issues
  }

  /// A file of `fixtures/csv`.
  init(fixture: String, dialect: CSVDialect = CSVDialect()) throws {
    let content = try FileBytes.reading(packageRoot + "/fixtures/csv/" + fixture)
    try self.init(CSVReader(content, file: fixture, dialect: dialect))
  }

  /// Issues as `line:column kind severity row`.
  var flaws: [String] {
    issues.map {
      "\($0.location.line):\($0.location.column) \($0.kind.sentence) (\($0.severity.rawValue), row \($0.row))"
    }
  }
}

/// The content of a file, decompressed.
func content(_ path: String) throws -> FileBytes { try FileBytes.reading(path).unpacked() }
