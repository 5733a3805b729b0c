import Bytes
import Normalization
import Parquet
import Records
import StageEngine

/// Normalizes the values of one file's rows: `rows.parquet` with, per property, the normalized
/// values (`name`) and the form that linkage compares (`name:key`), both aligned with ingest's lists.
///
/// A value that is not understood is kept as it is, with a warning in `issues.parquet` that names its cell.
/// A value that normalizes to nothing stays as an empty text, so that lists stay aligned. Row groups are
/// read, normalized and written one after the other, as many at once as there are threads.
struct NormalizeStage {
  static let codeVersion = 6
  /// The version of the tables and rules of normalization; stages that compare names depend on it.
  static let referenceVersion = Normalizer.version

  let source: String
  /// How people know the file.
  let file: String
  let ingest: TaskID
  /// Ingests of the tables that make the records of a supplement; empty for such tables themselves.
  let mainIngests: [TaskID]
  let schemata: Schemata
  /// Reading of dates by property, where the pipeline says it.
  let dateOrders: [String: String]

  func run(in context: TaskContext) throws -> TaskCounts {
    let reader = try Tables.reader(context.folder(of: ingest) + "/rows.parquet")
    let rows = try Rows(reader, mainIngests, schemata, folder: context.folder)
    let names = properties(of: reader)
    let work = PropertyNormalization(
      reader: reader, rows: rows, schemata: schemata, dateOrders: dateOrders)
    let orders = try names.map(work.inferredDateOrders)
    let writing = try Tables.Writing(shape(names), to: "rows.parquet", in: context)
    var issues = IssueColumns()
    var first = 0
    while first < reader.rowGroupCount {
      let groups = first..<min(first + context.threadCount, reader.rowGroupCount)
      let start = first
      // One property after the other, so that no thread is left alone with a long one. What fails is told in the order
      // of row groups.
      let parts = try parallelMap(groups.count * names.count, threadCount: context.threadCountMax) {
        place in
        let property = place / groups.count
        return Result {
          try work.normalized(
            names[property], rowGroup: start + place % groups.count, orders: orders[property])
        }
      }
      for group in groups {
        let own = try names.indices.map { try parts[$0 * groups.count + group - first].get() }
        for (name, part) in zip(names, own) where !part.unparsedCells.isEmpty {
          try append(part.unparsedCells, of: name, rowGroup: group, reader, rows, to: &issues)
        }
        try writing.append(try piece(rowGroup: group, own.flatMap(\.columns), reader, rows))
      }
      context.progress(
        done: rows.range(ofGroup: groups.upperBound - 1).upperBound,
        total: reader.rowCount, unit: "rows")
      try context.checkCancellation()
      first = groups.upperBound
    }
    try writing.finish()
    try Tables.write(issues.table, to: "issues.parquet", in: context)
    return TaskCounts(
      rowsIn: reader.rowCount, rowsOut: reader.rowCount, issueCount: issues.count,
      extra: ["unparsed": issues.count])
  }

  /// Tells of cells of a row group where they stand.
  private func append(
    _ cells: [UInt32], of name: String, rowGroup: Int, _ reader: ParquetReader, _ rows: Rows,
    to issues: inout IssueColumns
  ) throws {
    let table = try reader.read(
      rowGroup: rowGroup, columns: ["row", "line", "byte_start", "byte_end", name])
    let numbers = table.columns.prefix(4).map(\.integers)
    let (offsets, texts) = (table.columns[4].listOffsets ?? [0], table.columns[4].strings)
    var row = 0
    for cell in cells {
      while offsets[row + 1] <= cell { row += 1 }
      let group = rows.groupOfSchema[
        Int(rows.schemata.ids[rows.range(ofGroup: rowGroup).lowerBound + row])]
      let type = schemata.property(name, in: rows.groups[group])?.type ?? .text
      issues.append(
        DataIssue(
          .unparsedValue(property: name, type: type.rawValue),
          at: SourceLocation(file: file, line: Int(numbers[1][row]), column: 1), severity: .warning,
          row: Int(numbers[0][row]), byteRange: Int(numbers[2][row])..<Int(numbers[3][row])),
        source: source, raw: texts[Int(cell)])
    }
  }

  /// The properties of the file, in their order: what has a column of its fields beside it.
  private func properties(of reader: ParquetReader) -> [String] {
    reader.schema.columns.map(\.name).filter { reader.schema[$0 + ":field"] != nil }
  }

  /// A table without rows that has all columns.
  private func shape(_ names: [String]) -> Table {
    let none = ColumnValues.string(StringArray())
    return Table(
      [Column("record_id", none), Column("schema", none), Column("row", .int64([]))]
        + names.flatMap { name in
          [name, name + ":key"].map { Column($0, none, listOffsets: [0]) }
        })
  }

  private func piece(
    rowGroup: Int, _ columns: [Column], _ reader: ParquetReader, _ rows: Rows
  ) throws -> Table {
    let places = try reader.read(rowGroup: rowGroup, columns: ["record_id", "row"])
    let schemaIDs = Array(rows.schemata.ids[rows.range(ofGroup: rowGroup)])
    return Table(
      [
        places.columns[0],
        Column(
          "schema", .dictionary(ids: schemaIDs, values: rows.schemata.dictionary.values)),
        places.columns[1],
      ] + columns, rowCount: places.rowCount)
  }
}

extension NormalizeStage {
  /// What is known of all rows of the file.
  struct Rows: Sendable {
    /// Of every row.
    let schemata: DictionaryColumn
    /// The link group of each schema, as an index into `groups`.
    let groupOfSchema: [Int]
    let groups: [LinkGroup]
    /// The first row of each row group, and the end.
    private let starts: [Int]

    init(
      _ reader: ParquetReader, _ mainIngests: [TaskID], _ known: Schemata,
      folder: (TaskID) -> String
    ) throws {
      let isSupplement = !mainIngests.isEmpty
      let table = try reader.read(columns: isSupplement ? ["record_id", "schema"] : ["schema"])
      if isSupplement {
        let ids = table["record_id"]?.strings ?? StringArray()
        schemata = try Self.resolved(ids, mainIngests, known, folder)
      } else {
        schemata = DictionaryColumn(table["schema"]?.values ?? .string(StringArray()))
      }
      var groups: [LinkGroup] = []
      groupOfSchema = schemata.dictionary.values.strings.map { schema in
        let group = known.group(of: schema)
        if let index = groups.firstIndex(of: group) { return index }
        groups.append(group)
        return groups.count - 1
      }
      self.groups = groups
      var starts = [0]
      for group in 0..<reader.rowGroupCount {
        starts.append(starts[group] + reader.rowCount(ofGroup: group))
      }
      self.starts = starts
    }

    func range(ofGroup group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

    /// Gives the rows of a supplement the schema of their record; a row whose record stands in no main
    /// table gets none and belongs to nothing.
    private static func resolved(
      _ ids: StringArray, _ mainIngests: [TaskID], _ known: Schemata, _ folder: (TaskID) -> String
    ) throws -> DictionaryColumn {
      var records = ValueDictionary()
      var schemaOfRecord: [String] = []
      for main in mainIngests {
        let table = try Tables.read(
          folder(main) + "/rows.parquet", columns: ["record_id", "schema"])
        guard let own = table["record_id"]?.strings, let schema = table["schema"] else { continue }
        for (row, record) in records.ids(of: own).enumerated() {
          let name = schema.values.text(at: row)
          if Int(record) == schemaOfRecord.count {
            schemaOfRecord.append(name)
          } else if known.depth(name) > known.depth(schemaOfRecord[Int(record)]) {
            schemaOfRecord[Int(record)] = name
          }
        }
      }
      var resolved = DictionaryColumn()
      for record in records.ids(of: ids) {
        resolved.append(Int(record) < schemaOfRecord.count ? schemaOfRecord[Int(record)] : "")
      }
      return resolved
    }
  }
}
