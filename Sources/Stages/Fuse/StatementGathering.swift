import Bytes
import Fusion
import Records
import StageEngine

/// All claims of a night's rows, column by column, in catalog order: what fusion reads, and what only
/// the dataset `statements` shows (original value, field, line, byte range).
struct GatheredStatements {
  /// Distinct record ids in byte order.
  let recordIDs: StringArray
  var statements: FusionStatements
  let propertyNames: [String]
  /// Per statement, ids into the arrays below.
  let originals: DictionaryColumn
  let fields: DictionaryColumn
  let lines: [Int64]
  let byteStarts: [Int64]
  let byteEnds: [Int64]
  /// Names of the files that `statements.files` counts.
  let fileNames: [String]
  /// Per record: its schema, source, first file, key, first row, number of rows.
  var schemas: [UInt16]
  let schemaNames: [String]
  let sources: [UInt16]
  let recordFiles: [UInt32]
  let keys: [String?]
  let firstRows: [Int64]
  let rowCounts: [Int64]
  /// Comparable names of the records, for suppression and references.
  let names: RecordNames
  /// The same names as written, ids into the originals.
  let writtenNames: [UInt32]
  /// Per file, rows that only add to records which do not exist.
  let orphanCounts: [Int64]
}

/// Reads ingest's and normalize's artifacts side by side into statements.
struct StatementGathering {
  struct Partition: Sendable {
    let ingest: TaskID
    let normalize: TaskID
    let source: Int
    let file: String
    /// Rows of a supplement never decide a record's schema.
    let isSupplement: Bool
  }

  let partitions: [Partition]
  let schemata: Schemata

  func gather(folder: (TaskID) throws -> String) throws -> GatheredStatements {
    var work = Work()
    for (index, partition) in partitions.enumerated() {
      let rows = RowColumns(try Tables.read(try folder(partition.ingest) + "/rows.parquet"))
      let normalized = try Tables.read(try folder(partition.normalize) + "/rows.parquet")
      let sources = try Tables.read(try folder(partition.ingest) + "/sources.parquet")
      let retrieved = sources["retrieved"].flatMap { column in
        column.validity?.first ?? true ? column.strings[0] : nil
      }
      work.append(rows, normalized, partition, file: UInt32(index), retrieved: retrieved ?? "")
    }
    return work.gathered(partitions: partitions, schemata: schemata)
  }
}

/// Columns under construction; record ids are in order of appearance until the end.
private struct Work {
  var recordDictionary = ValueDictionary()
  var records: [UInt32] = []
  var properties = DictionaryColumn()
  var values = DictionaryColumn()
  var originals = DictionaryColumn()
  var fields = DictionaryColumn()
  var files: [UInt32] = []
  var rows: [UInt32] = []
  var lines: [Int64] = []
  var byteStarts: [Int64] = []
  var byteEnds: [Int64] = []
  var fileDates: [String] = []
  // Per row, in reading order.
  var rowRecords: [UInt32] = []
  var rowSchemas = DictionaryColumn()
  var rowFiles: [UInt32] = []
  var rowNumbers: [Int64] = []
  var rowKeys = StringArray()
  var nameRecords: [UInt32] = []
  var nameKeys = DictionaryColumn()
  var writtenNames: [UInt32] = []
  var orphanCounts: [Int64] = []

  mutating func append(
    _ part: RowColumns, _ normalized: Table, _ partition: StatementGathering.Partition,
    file: UInt32, retrieved: String
  ) {
    fileDates.append(retrieved)
    orphanCounts.append(0)
    let schemata = DictionaryColumn(normalized["schema"]?.values ?? .string(StringArray()))
    let schemaIDs = rowSchemas.dictionary.ids(of: schemata.dictionary.values)
    let isNone = schemata.dictionary.values.strings.map(\.isEmpty)
    var recordOfRow: [UInt32] = []
    recordOfRow.reserveCapacity(part.rowCount)
    for row in 0..<part.rowCount {
      guard !isNone[Int(schemata.ids[row])] else {
        orphanCounts[Int(file)] += 1
        recordOfRow.append(noIndex)
        continue
      }
      recordOfRow.append(recordDictionary.id(of: part.recordIDs.span, part.recordIDs.range(row)))
      rowRecords.append(recordOfRow[row])
      rowSchemas.ids.append(schemaIDs[Int(schemata.ids[row])])
      rowFiles.append(file)
      rowNumbers.append(part.rows[row])
      rowKeys.append(part.keys.span, part.keys.range(row))
    }
    for property in part.properties {
      guard let column = normalized[property.name], let keys = normalized[property.name + ":key"]
      else { continue }
      append(
        property, DictionaryColumn(column.values), DictionaryColumn(keys.values), part, recordOfRow,
        file: file)
    }
  }

  private mutating func append(
    _ property: PropertyColumn, _ normalized: DictionaryColumn, _ keys: DictionaryColumn,
    _ part: RowColumns, _ recordOfRow: [UInt32], file: UInt32
  ) {
    let propertyID = properties.dictionary.id(of: property.name)
    let isName = FieldPlan.nameProperties.contains(property.name) || property.name == "weakAlias"
    let valueIDs = values.dictionary.ids(of: normalized.dictionary.values)
    let originalIDs = originals.dictionary.ids(of: property.values.dictionary.values)
    let fieldIDs = fields.dictionary.ids(of: property.fields.dictionary.values)
    let keyIDs = isName ? nameKeys.dictionary.ids(of: keys.dictionary.values) : []
    let isEmpty = (0..<normalized.dictionary.count).map {
      normalized.dictionary.values.range($0).isEmpty
    }
    for row in 0..<part.rowCount where recordOfRow[row] != noIndex {
      for cell in property.range(row) where !isEmpty[Int(normalized.ids[cell])] {
        records.append(recordOfRow[row])
        properties.ids.append(propertyID)
        values.ids.append(valueIDs[Int(normalized.ids[cell])])
        originals.ids.append(originalIDs[Int(property.values.ids[cell])])
        fields.ids.append(fieldIDs[Int(property.fields.ids[cell])])
        files.append(file)
        rows.append(UInt32(truncatingIfNeeded: part.rows[row]))
        lines.append(part.lines[row])
        byteStarts.append(part.byteStarts[row])
        byteEnds.append(part.byteEnds[row])
        if isName {
          nameRecords.append(recordOfRow[row])
          writtenNames.append(originalIDs[Int(property.values.ids[cell])])
          nameKeys.ids.append(keyIDs[Int(keys.ids[cell])])
        }
      }
    }
  }

  func gathered(
    partitions: [StatementGathering.Partition], schemata: Schemata
  ) -> GatheredStatements {
    let (recordIDs, ranks) = recordDictionary.ranked()
    let count = recordIDs.count
    let schemaNames = rowSchemas.dictionary.values.strings
    var schemas = [UInt16](repeating: 0, count: count)
    var sources = schemas
    var recordFiles = [UInt32](repeating: 0, count: count)
    var firstRows = [Int64](repeating: 0, count: count)
    var rowCounts = firstRows
    var keys = [String?](repeating: nil, count: count)
    var isDecided = [Bool](repeating: false, count: count)
    // Main tables speak first, supplements only for records that stand nowhere else.
    for wantsSupplements in [false, true] {
      for row in rowRecords.indices {
        let partition = partitions[Int(rowFiles[row])]
        guard partition.isSupplement == wantsSupplements else { continue }
        let record = Int(ranks[Int(rowRecords[row])])
        rowCounts[record] += 1
        let schema = UInt16(rowSchemas.ids[row])
        if isDecided[record] {
          if !wantsSupplements, partition.source == Int(sources[record]),
            schemata.depth(schemaNames[Int(schema)])
              > schemata.depth(schemaNames[Int(schemas[record])])
          {
            schemas[record] = schema
          }
          continue
        }
        isDecided[record] = true
        schemas[record] = schema
        sources[record] = UInt16(partition.source)
        recordFiles[record] = rowFiles[row]
        firstRows[record] = rowNumbers[row]
        keys[record] = rowKeys.range(row).isEmpty ? nil : rowKeys[row]
      }
    }
    return GatheredStatements(
      recordIDs: recordIDs,
      statements: FusionStatements(
        records: records.map { ranks[Int($0)] }, properties: properties.ids.map { UInt16($0) },
        values: values.ids, valueTexts: values.dictionary.values, files: files, rows: rows,
        fileDates: fileDates),
      propertyNames: properties.dictionary.values.strings, originals: originals, fields: fields,
      lines: lines, byteStarts: byteStarts, byteEnds: byteEnds, fileNames: partitions.map(\.file),
      schemas: schemas, schemaNames: schemaNames, sources: sources, recordFiles: recordFiles,
      keys: keys, firstRows: firstRows, rowCounts: rowCounts,
      names: RecordNames(
        records: nameRecords.map { ranks[Int($0)] }, comparables: nameKeys.ids,
        texts: nameKeys.dictionary.values), writtenNames: writtenNames,
      orphanCounts: orphanCounts)
  }
}
