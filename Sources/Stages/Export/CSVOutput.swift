import Bytes
import Records

/// A dataset as CSV (RFC 4180, LF line ends): lists are joined by `; `, nulls are empty.
enum CSVOutput {
  static func write(_ table: Table, to path: String) throws {
    let file = try AtomicFile(path: path)
    try file.write(table.columns.map { quoted($0.name) }.joined(separator: ",") + "\n")
    var line: [UInt8] = []
    for row in 0..<table.rowCount {
      line.removeAll(keepingCapacity: true)
      for (index, column) in table.columns.enumerated() {
        if index > 0 { line.append(UInt8(ascii: ",")) }
        line += quoted(cell(column, row)).utf8
      }
      line.append(UInt8(ascii: "\n"))
      try file.write(line)
    }
    try file.commit()
  }

  private static func cell(_ column: Column, _ row: Int) -> String {
    guard column.validity?[row] ?? true else { return "" }
    guard let offsets = column.listOffsets else { return column.values.text(at: row) }
    return (Int(offsets[row])..<Int(offsets[row + 1])).map { column.values.text(at: $0) }
      .joined(separator: "; ")
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 10 || $0 == 13 }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
