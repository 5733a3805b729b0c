import Bytes
import Parquet
import Records

/// A Parquet file as a source: columns are fields, lists give several values.
///
/// A row of a columnar file has no bytes of its own: its place is its number, its byte range is empty.
struct ParquetRowReader: InputReader {
  private let reader: ParquetReader

  init(_ content: FileBytes, file: String) throws {
    reader = try ParquetReader(content, file: file)
  }

  func fieldNames() throws -> [String] { reader.schema.columns.map(\.name) }

  func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary {
    var summary = InputSummary()
    let known = Set(try fieldNames())
    for rowGroup in 0..<reader.rowGroupCount {
      let table = try reader.read(rowGroup: rowGroup, columns: fields.filter(known.contains))
      var start = 0
      while start < table.rowCount {
        let end = min(table.rowCount, start + batchRowCount)
        var batch = InputBatch(fieldCount: fields.count)
        for (index, field) in fields.enumerated() {
          let column = table[field]
          for row in start..<end {
            if let column { append(column, row, to: &batch.fields[index].values) }
            batch.fields[index].endRow()
          }
        }
        for row in start..<end {
          batch.rows.append(summary.rowCount + row + 1)
          batch.lines.append(0)
          batch.byteStarts.append(0)
          batch.byteEnds.append(0)
        }
        try onBatch(batch)
        start = end
      }
      summary.rowCount += table.rowCount
    }
    return summary
  }

  private func append(_ column: Column, _ row: Int, to cells: inout StringArray) {
    if let validity = column.validity, !validity[row] { return }
    let range = column.listOffsets.map { Int($0[row])..<Int($0[row + 1]) } ?? row..<(row + 1)
    for index in range {
      let text = column.values.text(at: index)
      if !text.isEmpty { cells.append(text) }
    }
  }
}

extension ColumnValues {
  /// One value as text, as people write it: dates in ISO form, numbers without needless digits.
  func text(at index: Int) -> String {
    switch self {
    case .bool(let values): values[index] ? "true" : "false"
    case .int32(let values): String(values[index])
    case .int64(let values): String(values[index])
    case .double(let values):
      values[index] == values[index].rounded(.towardZero) && abs(values[index]) < 1e15
        ? String(Int(values[index])) : String(values[index])
    case .string(let texts): texts[index]
    case .dictionary(let ids, let distinct): distinct[Int(ids[index])]
    case .date(let days): CalendarDay(daysSince1970: Int(days[index])).description
    case .timestamp(let microseconds):
      CalendarDay(daysSince1970: Int((microseconds[index] / 86_400_000_000))).description
    }
  }
}

/// A day of the proleptic Gregorian calendar.
struct CalendarDay: CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days to civil).
  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
