import Bytes
import Parquet
import Records
import TestSupport

/// Tables of random columns with everything that can go wrong in them, the same for the same seed.
struct RandomTables {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func table(rowCount: Int, columnCount: Int) -> Table {
    Table(
      (0..<columnCount).map { column("column \($0)", rowCount: rowCount) }, rowCount: rowCount)
  }

  mutating func column(_ name: String, rowCount: Int) -> Column {
    let isList = Int.random(in: 0..<3, using: &random) == 0
    let nullShare = [0, 0, 1, 5, 10].randomElement(using: &random) ?? 0
    let isNullable = nullShare > 0 || Bool.random(using: &random)
    var validity: [Bool]?
    if nullShare > 0 {
      validity = (0..<rowCount).map { _ in Int.random(in: 0..<10, using: &random) >= nullShare }
    }
    var count = rowCount
    var offsets: [UInt32]?
    if isList {
      var ends: [UInt32] = [0]
      for row in 0..<rowCount {
        let isNull = validity.map { !$0[row] } ?? false
        let length = isNull ? 0 : [0, 1, 1, 2, 7].randomElement(using: &random) ?? 0
        ends.append(ends[row] + UInt32(length))
      }
      count = Int(ends[rowCount])
      offsets = ends
    }
    return Column(
      name, values(count), listOffsets: offsets, validity: validity, isNullable: isNullable)
  }

  private mutating func values(_ count: Int) -> ColumnValues {
    // Few distinct values make dictionaries, many make plain pages.
    let distinct = [1, 3, 200, 1_000_000].randomElement(using: &random) ?? 1
    func pick() -> Int { Int.random(in: 0..<distinct, using: &random) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .bool((0..<count).map { _ in Bool.random(using: &random) })
    case 1: return .int32((0..<count).map { _ in Int32(truncatingIfNeeded: pick() &* 7919) })
    case 2:
      return .int64((0..<count).map { _ in Int64.min / 2 &+ Int64(pick()) &* 0x1_0000_0001 })
    case 3: return .double((0..<count).map { _ in Double(pick() - 100) / 8 })
    case 4: return .date((0..<count).map { _ in Int32(pick() % 40_000) - 10_000 })
    case 5: return .timestamp((0..<count).map { _ in Int64(pick()) * 1_234_567_891 })
    case 6: return .string(StringArray((0..<count).map { _ in text(pick()) }))
    default:
      var dictionary = ValueDictionary()
      for number in 0..<min(distinct, 300) { _ = dictionary.id(of: text(number)) }
      let ids = (0..<count).map { _ in
        UInt32.random(in: 0..<UInt32(dictionary.count), using: &random)
      }
      return .dictionary(ids: ids, values: dictionary.values)
    }
  }

  private func text(_ number: Int) -> String {
    let samples = [
      "", "a", "Ärger", "共同社", "e\u{301}", "x\u{0}y", "line\nbreak", "🏛️", "\u{10FFFF}",
    ]
    if number < samples.count { return samples[number] }
    return number % 11 == 0
      ? String(repeating: "long ", count: 20) + "\(number)" : "value \(number)"
  }
}

/// The rows of a table as text, for comparison: dictionaries and what stands under nulls do not count.
func rows(of table: Table) -> [[String]] { table.columns.map(cells(of:)) }

/// The cells of a column as text.
func cells(of column: Column) -> [String] {
  let values = texts(of: column.values)
  return (0..<column.rowCount).map { row in
    if let validity = column.validity, !validity[row] { return "null" }
    guard let offsets = column.listOffsets else { return values[row] }
    return "[" + values[Int(offsets[row])..<Int(offsets[row + 1])].joined(separator: ",") + "]"
  }
}

private func texts(of values: ColumnValues) -> [String] {
  switch values {
  case .bool(let values): values.map { "\($0)" }
  case .int32(let values), .date(let values): values.map { "\($0)" }
  case .int64(let values), .timestamp(let values): values.map { "\($0)" }
  case .double(let values): values.map { "\($0.bitPattern)" }
  case .string(let values): values.strings.map { "\"\($0)\"" }
  case .dictionary(let ids, let values): ids.map { values.isEmpty ? "" : "\"\(values[Int($0)])\"" }
  }
}

/// The bytes of a file that holds the table, written in as many pieces as asked for.
func written(
  _ table: Table, _ options: ParquetOptions = ParquetOptions(), pieces: [Table]? = nil
) throws -> [UInt8] {
  let path = temporaryPath()
  let file = try AtomicFile(path: path)
  let writer = try ParquetWriter(to: file, schema: ParquetSchema(of: table), options: options)
  for piece in pieces ?? [table] { try writer.write(piece) }
  let summary = try writer.finish()
  try file.commit()
  let bytes = try FileBytes.reading(path).withSpan { span in (0..<span.count).map { span[$0] } }
  precondition(bytes.count == summary.byteCount, "the summary counts all bytes")
  removeFile(path)
  return bytes
}

/// Part of a table.
func part(_ table: Table, _ rows: Range<Int>) -> Table {
  Table(
    table.columns.map { column in
      var places = rows
      var offsets: [UInt32]?
      if let all = column.listOffsets {
        places = Int(all[rows.lowerBound])..<Int(all[rows.upperBound])
        offsets = (rows.lowerBound...rows.upperBound).map { all[$0] - all[rows.lowerBound] }
      }
      return Column(
        column.name, part(column.values, places), listOffsets: offsets,
        validity: column.validity.map { Array($0[rows]) }, isNullable: column.isNullable)
    }, rowCount: rows.count)
}

private func part(_ values: ColumnValues, _ range: Range<Int>) -> ColumnValues {
  switch values {
  case .bool(let values): .bool(Array(values[range]))
  case .int32(let values): .int32(Array(values[range]))
  case .date(let values): .date(Array(values[range]))
  case .int64(let values): .int64(Array(values[range]))
  case .timestamp(let values): .timestamp(Array(values[range]))
  case .double(let values): .double(Array(values[range]))
  case .string(let values): .string(StringArray(range.map { values[$0] }))
  // Every other piece comes as plain text: the file must not tell the difference.
  case .dictionary(let ids, let values):
    range.lowerBound % 2 == 0
      ? .dictionary(ids: Array(ids[range]), values: values)
      : .string(StringArray(range.map { values[Int(ids[$0])] }))
  }
}
