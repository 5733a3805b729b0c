import Bytes
import Normalization
import Records
import StageEngine

/// Normalizes the distinct values of one file's rows: `rows.parquet` with, per property, the normalized
/// values (`name`) and the form that linkage compares (`name:key`), both aligned with ingest's lists.
///
/// A value that normalizes to nothing stays as an empty text, so that lists stay aligned.
struct NormalizeStage {
  static let codeVersion = 1
  /// The version of the tables and rules of normalization; stages that compare names depend on it.
  static let referenceVersion = Normalizer.version

  let ingest: TaskID
  /// Ingests of the tables that make the records of a supplement; empty for such tables themselves.
  let mainIngests: [TaskID]
  let schemata: Schemata
  /// Reading of dates by property, where the pipeline says it.
  let dateOrders: [String: String]

  func run(in context: TaskContext) throws -> TaskCounts {
    var rows = RowColumns(try Tables.read("rows.parquet", of: ingest, in: context))
    if !mainIngests.isEmpty { try resolveSchemata(of: &rows, context) }
    let normalizer = Normalizer()
    var columns = [
      Column("record_id", .string(rows.recordIDs)), Column("schema", rows.schemata.column),
      Column("row", .int64(rows.rows)),
    ]
    var unparsedCount = 0
    let groupOfRow = groups(of: rows)
    for property in rows.properties {
      let normalized = normalize(property, groupOfRow, normalizer)
      unparsedCount += normalized.unparsedCount
      columns.append(
        Column(property.name, normalized.values.column, listOffsets: property.offsets))
      columns.append(
        Column(property.name + ":key", normalized.keys.column, listOffsets: property.offsets))
    }
    try Tables.write(
      Table(columns, rowCount: rows.rowCount), to: "rows.parquet", in: context)
    return TaskCounts(
      rowsIn: rows.rowCount, rowsOut: rows.rowCount, issueCount: unparsedCount,
      extra: ["unparsed": unparsedCount])
  }

  /// Gives the rows of a supplement the schema of their record; a row whose record stands in no main
  /// table gets none and belongs to nothing.
  private func resolveSchemata(of rows: inout RowColumns, _ context: TaskContext) throws {
    var schemaOfRecord: [String: String] = [:]
    for main in mainIngests {
      let table = try Tables.read(
        context.folder(of: main) + "/rows.parquet", columns: ["record_id", "schema"])
      guard let ids = table["record_id"]?.strings, let schema = table["schema"] else { continue }
      for row in 0..<ids.count {
        let name = schema.values.text(at: row)
        let known = schemaOfRecord[ids[row]]
        if known == nil || schemata.depth(name) > schemata.depth(known ?? "") {
          schemaOfRecord[ids[row]] = name
        }
      }
    }
    var resolved = DictionaryColumn()
    for row in 0..<rows.rowCount { resolved.append(schemaOfRecord[rows.recordIDs[row]] ?? "") }
    rows.schemata = resolved
  }

  /// The group of each row, as an index into the returned list.
  private func groups(of rows: RowColumns) -> (list: [LinkGroup], ofRow: [Int]) {
    var list: [LinkGroup] = []
    let ofSchema = rows.schemata.dictionary.values.strings.map { schema in
      let group = schemata.group(of: schema)
      if let index = list.firstIndex(of: group) { return index }
      list.append(group)
      return list.count - 1
    }
    return (list, rows.schemata.ids.map { ofSchema[Int($0)] })
  }

  private func normalize(
    _ property: PropertyColumn, _ groups: (list: [LinkGroup], ofRow: [Int]),
    _ normalizer: Normalizer
  ) -> (values: DictionaryColumn, keys: DictionaryColumn, unparsedCount: Int) {
    let raw = property.values.dictionary.values
    var values = DictionaryColumn()
    var keys = DictionaryColumn()
    values.ids = Array(repeating: 0, count: property.values.ids.count)
    keys.ids = values.ids
    var unparsedCount = 0
    for (groupIndex, group) in groups.list.enumerated() {
      // Which distinct values the rows of this group use.
      var used = [Bool](repeating: false, count: raw.count)
      for (row, own) in groups.ofRow.enumerated() where own == groupIndex {
        for index in property.range(row) { used[Int(property.values.ids[index])] = true }
      }
      var subset = StringArray()
      var placeOfID = [Int](repeating: -1, count: raw.count)
      for id in 0..<raw.count where used[id] {
        placeOfID[id] = subset.count
        subset.append(raw.span, raw.range(id))
      }
      guard subset.count > 0 else { continue }
      let declared = schemata.property(property.name, in: group) ?? Property(property.name, .text)
      let normalized = normalizer.normalized(
        subset, of: declared, group: group,
        dateOrder: declared.type == .date ? dateOrder(of: property.name, subset) : nil)
      let valueIDs = ids(of: normalized.values, in: &values.dictionary)
      let keyIDs = ids(of: normalized.comparables, in: &keys.dictionary)
      for (row, own) in groups.ofRow.enumerated() where own == groupIndex {
        for index in property.range(row) {
          let place = placeOfID[Int(property.values.ids[index])]
          values.ids[index] = valueIDs[place]
          keys.ids[index] = keyIDs[place]
          if !normalized.isParsed[place] { unparsedCount += 1 }
        }
      }
    }
    return (values, keys, unparsedCount)
  }

  private func ids(of texts: StringArray, in dictionary: inout ValueDictionary) -> [UInt32] {
    (0..<texts.count).map { dictionary.id(of: texts.span, texts.range($0)) }
  }

  private func dateOrder(of property: String, _ values: StringArray) -> DateOrder? {
    switch dateOrders[property] {
    case "dmy": .dayFirst
    case "mdy": .monthFirst
    // A year in front leaves nothing open.
    case "ymd": nil
    default: DateOrder.inferred(from: values)
    }
  }
}
