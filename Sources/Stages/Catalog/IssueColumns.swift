import Bytes
import Records

/// Data issues as a table: the artifact `issues.parquet` and the dataset of that name.
struct IssueColumns {
  private var source = DictionaryColumn()
  private var file = DictionaryColumn()
  private var severity = DictionaryColumn()
  private var reason = DictionaryColumn()
  private var raw = StringArray()
  private var row: [Int64] = []
  private var line: [Int64] = []
  private var column: [Int64] = []
  private var byteStart: [Int64] = []
  private var byteEnd: [Int64] = []

  var count: Int { row.count }

  mutating func append(_ issue: DataIssue, source: String, raw: String) {
    self.source.append(source)
    file.append(issue.location.file)
    severity.append(issue.severity.rawValue)
    reason.append(issue.kind.sentence)
    self.raw.append(raw)
    row.append(Int64(issue.row))
    line.append(Int64(issue.location.line))
    column.append(Int64(issue.location.column))
    byteStart.append(Int64(issue.byteRange.lowerBound))
    byteEnd.append(Int64(issue.byteRange.upperBound))
  }

  var table: Table {
    Table([
      Column("source", source.column), Column("file", file.column), Column("row", .int64(row)),
      Column("line", .int64(line)), Column("column", .int64(column)),
      Column("severity", severity.column), Column("reason", reason.column),
      Column("raw", .string(raw)), Column("byte_start", .int64(byteStart)),
      Column("byte_end", .int64(byteEnd)),
    ])
  }
}

/// What became of the rows of each input file: the artifact `sources.parquet` and the dataset.
struct SourceColumns {
  private var texts: [DictionaryColumn] = Array(repeating: DictionaryColumn(), count: 6)
  private var hasRetrieved: [Bool] = []
  private var hasLicense: [Bool] = []
  private var numbers: [[Int64]] = Array(repeating: [], count: 7)

  mutating func append(
    source: SourceDefinition, input: OpenedInput, rows: Int, used: Int, quarantined: Int,
    leftOut: Int, warnings: Int, repeatedKeys: Int = 0, retrieved: String?
  ) {
    precondition(rows == used + quarantined + leftOut, "\(input.name): a row went astray")
    let values = [
      source.name, input.name, input.fileDigest.description, input.contentDigest.description,
      source.license ?? "", retrieved ?? "",
    ]
    for (index, value) in values.enumerated() { texts[index].append(value) }
    hasLicense.append(source.license != nil)
    hasRetrieved.append(retrieved != nil)
    for (index, value) in [
      input.fileByteCount, rows, used, quarantined, leftOut, warnings, repeatedKeys,
    ].enumerated() {
      numbers[index].append(Int64(value))
    }
  }

  var table: Table {
    Table([
      Column("source", texts[0].column), Column("file", texts[1].column),
      Column("sha256", texts[2].column), Column("content_sha256", texts[3].column),
      Column("bytes", .int64(numbers[0])), Column("rows", .int64(numbers[1])),
      Column("used", .int64(numbers[2])), Column("quarantined", .int64(numbers[3])),
      Column("left_out", .int64(numbers[4])), Column("warnings", .int64(numbers[5])),
      Column("repeated_keys", .int64(numbers[6])),
      Column("license", texts[4].column, validity: hasLicense),
      Column("retrieved", texts[5].column, validity: hasRetrieved),
    ])
  }
}
