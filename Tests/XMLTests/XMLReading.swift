import Bytes
import Foundation
import Records

@testable import XML

let sharedData =
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path + "/../shared/data"
let hasSharedData = FileManager.default.fileExists(atPath: sharedData)

/// Everything a reader says about a document, in a form that tests can compare.
struct XMLReading {
  var names: [String] = []
  /// Row by row, the values of each field.
  var values: [[[String]]] = []
  var lines: [Int] = []
  var byteRanges: [Range<Int>] = []
  var issues: [DataIssue] = []
  var summary = InputSummary()

  init(_ content: FileBytes, rows: String, fields: [String]? = nil) throws {
    let reader = XMLReader(content, file: "t.xml", rows: rows)
    let names = try reader.fieldNames()
    var values: [[[String]]] = []
    var lines: [Int] = []
    var byteRanges: [Range<Int>] = []
    var issues: [DataIssue] = []
    summary = try reader.read(
      fields: fields ?? names, batchRowCount: 2,
      onBatch: { batch in
        for row in 0..<batch.rowCount {
          values.append(batch.fields.map { field in field.range(row).map { field.values[$0] } })
          byteRanges.append(batch.byteStarts[row]..<batch.byteEnds[row])
        }
        lines += batch.lines
      }, onIssue: { issues.append($0) })
    self.names = names
    self.values = values
    self.lines = lines
    self.byteRanges = byteRanges
    self.issues = issues
  }

  init(_ text: String, rows: String, fields: [String]? = nil) throws {
    try self.init(FileBytes(Array(text.utf8)), rows: rows, fields: fields)
  }

  var flaws: [String] { issues.map(\.description) }
}
