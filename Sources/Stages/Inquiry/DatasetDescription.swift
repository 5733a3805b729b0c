import Parquet

/// A dataset that is a folder of part files: for `colligate inspect`, as text or as JSON.
struct DatasetDescription: Encodable, Sendable {
  struct Part: Encodable, Hashable, Sendable {
    let file: String
    let byteCount: Int
    let rowCount: Int
    let rowGroupCount: Int
    /// The keys of its first and of its last row, as far as they are told; cut ones end in an ellipsis.
    let least: String?
    let greatest: String?
  }

  let folder: String
  let byteCount: Int
  let rowCount: Int
  /// The column that the rows are sorted by, as the list of parts or the parts themselves say.
  let key: String?
  /// Those of the first part.
  let columns: [ParquetDescription.ColumnSummary]
  let parts: [Part]
  /// What does not fit together, one sentence each.
  let flaws: [String]

  /// - Parameter files: The parts, in order.
  init(folder: String, files: [String]) throws {
    let list = try PartList.reading(folder)
    let readers = try files.map(FileInspection.reader)
    self.folder = folder
    columns = readers[0].summaries
    let ranges = readers.map(\.sortedRange)
    let sorted = ranges[0]?.column
    let key = list?.key ?? (ranges.allSatisfy { $0?.column == sorted } ? sorted : nil)
    self.key = key
    var listed: [String: PartList.Part] = [:]
    for part in list?.parts ?? [] { listed[part.file] = part }
    var flaws: [String] = []
    var parts: [Part] = []
    for (index, reader) in readers.enumerated() {
      let name = String(files[index].dropFirst(folder.count + 1))
      let known = listed.removeValue(forKey: name)
      let range = ranges[index].flatMap { $0.column == key ? $0 : nil }
      parts.append(
        Part(
          file: name, byteCount: reader.byteCount, rowCount: reader.rowCount,
          rowGroupCount: reader.rowGroupCount, least: known?.least ?? range?.least,
          greatest: known?.greatest ?? range?.greatest))
      if reader.summaries != columns {
        flaws.append("\(name) has other columns than the first part")
      }
      if let known, known.rows != reader.rowCount {
        flaws.append(
          "\(name) has \(reader.rowCount) rows, and the list of parts says \(known.rows)")
      } else if known == nil, list != nil {
        flaws.append("\(name) is not in the list of parts, so that lookups pass it over")
      }
    }
    for name in listed.keys.sorted() {
      flaws.append("\(name) is in the list of parts and not there")
    }
    self.parts = parts
    self.flaws = flaws
    byteCount = parts.reduce(0) { $0 + $1.byteCount }
    rowCount = parts.reduce(0) { $0 + $1.rowCount }
  }

  /// The description for people.
  var text: String {
    var lines = [
      "\(folder): \(counted(rowCount, "row")), \(counted(columns.count, "column")), "
        + "\(counted(parts.count, "part")), \(counted(byteCount, "byte"))"
        + (key.map { ", sorted by \(printable($0))" } ?? "")
    ]
    lines += flaws.map { "note: \(printable($0))" }
    lines.append("")
    lines += ParquetDescription.lines(of: columns)
    lines.append("")
    let (least, greatest) = key.map { ("first \($0)", "last \($0)") } ?? ("", "")
    lines += ParquetDescription.aligned(
      [["part", "rows", "row groups", "bytes", printable(least), printable(greatest)]]
        + parts.map { part in
          [
            printable(part.file), "\(part.rowCount)", "\(part.rowGroupCount)", "\(part.byteCount)",
            part.least.map { ParquetDescription.shortened($0, to: 40) } ?? "",
            part.greatest.map { ParquetDescription.shortened($0, to: 40) } ?? "",
          ]
        })
    return lines.joined(separator: "\n") + "\n"
  }
}
