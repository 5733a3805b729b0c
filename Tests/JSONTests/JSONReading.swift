import Bytes
import Foundation
import Records

@testable import JSON

let sharedData =
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path + "/../shared/data"
let hasSharedData = FileManager.default.fileExists(atPath: sharedData)

/// Everything a reader says about a document, in a form that tests can compare.
struct JSONReading {
  var names: [String] = []
  /// Row by row, the values of each field.
  var values: [[[String]]] = []
  var rows: [Int] = []
  var lines: [Int] = []
  var byteRanges: [Range<Int>] = []
  var issues: [DataIssue] = []
  var summary = InputSummary()

  init(_ reader: JSONReader, fields: [String]? = nil, batchRowCount: Int = 2) throws {
    let names = try reader.fieldNames()
    var values: [[[String]]] = []
    var rows: [Int] = []
    var lines: [Int] = []
    var byteRanges: [Range<Int>] = []
    var issues: [DataIssue] = []
    summary = try reader.read(
      fields: fields ?? names, batchRowCount: batchRowCount,
      onBatch: { batch in
        for row in 0..<batch.rowCount {
          values.append(batch.fields.map { field in field.range(row).map { field.values[$0] } })
          byteRanges.append(batch.byteStarts[row]..<batch.byteEnds[row])
        }
        rows += batch.rows
        lines += batch.lines
      }, onIssue: { issues.append($0) })
    self.names = names
    self.values = values
    self.rows = rows
    self.lines = lines
    self.byteRanges = byteRanges
    self.issues = issues
  }

  init(_ text: String, rows: String? = nil, isLines: Bool = false, fields: [String]? = nil) throws {
    let content = FileBytes(Array(text.utf8))
    try self.init(JSONReader(content, file: "t.json", rows: rows, isLines: isLines), fields: fields)
  }

  var flaws: [String] { issues.map(\.description) }
}
