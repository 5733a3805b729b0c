import Bytes
import Fusion
import Records
import StageEngine

/// The records of a night with the rows that they stand in, and the claims of those rows.
///
/// A record's index is the rank of its id.
struct NightRecords: Sendable {
  /// In catalog order.
  let files: [ClaimFile]
  /// Distinct record ids in byte order.
  let ids: StringArray
  /// Index into `schemaNames`, of each record.
  let schemas: [UInt16]
  let schemaNames: [String]
  /// Of each record: its source, its first row, how many rows it has.
  let sources: [UInt16]
  let firstRows: [RowPlace]
  let rowCounts: [UInt32]
  /// In byte order.
  let propertyNames: [String]
  /// The names of columns and paths that claims came from; the first is empty.
  let fieldNames: StringArray
  /// For each file, column and text of its fields, the index among `fieldNames`.
  let fieldIDs: [[[UInt32]]]
  /// Per file, rows that only add to records which do not exist.
  let orphanCounts: [Int64]

  /// The rows of all records, by file and row.
  private let offsets: [UInt32]
  private let rows: [RowPlace]

  /// A row of a file, both by index.
  struct RowPlace: Sendable, BitwiseCopyable {
    let file: UInt32
    let row: UInt32
  }

  var count: Int { ids.count }

  /// The places of a record's rows.
  @inline(__always) func rows(of record: Int) -> ArraySlice<RowPlace> {
    rows[Int(offsets[record])..<Int(offsets[record + 1])]
  }

  /// The key of a record as its first row declares it; empty where none is.
  func key(of record: Int) -> ArraySlice<UInt8> {
    let place = firstRows[record]
    return files[Int(place.file)].keys.slice(Int(place.row))
  }

  /// - Parameter recordIDs: Of the rows of each file.
  init(files: [ClaimFile], recordIDs: [StringArray], schemata: Schemata) {
    self.files = files
    var dictionary = ValueDictionary()
    var schemaDictionary = ValueDictionary()
    var recordOfRow: [[UInt32]] = []
    var schemaOfText: [[UInt32?]] = []
    var orphans: [Int64] = []
    for (file, ids) in zip(files, recordIDs) {
      let schemaIDs = schemaDictionary.ids(of: file.schemas.texts)
      let known = file.schemas.texts.strings.enumerated().map { $1.isEmpty ? nil : schemaIDs[$0] }
      schemaOfText.append(known)
      if known.allSatisfy({ $0 != nil }) {
        recordOfRow.append(dictionary.ids(of: ids))
        orphans.append(0)
        continue
      }
      let own = (0..<file.rowCount).filter { known[file.schemas.place($0)] != nil }
      let found = dictionary.ids(of: ids.picking(own.map { UInt32($0) }))
      var records = [UInt32](repeating: noIndex, count: file.rowCount)
      for (place, row) in own.enumerated() { records[row] = found[place] }
      recordOfRow.append(records)
      orphans.append(Int64(file.rowCount - own.count))
    }
    orphanCounts = orphans
    let (ids, ranks) = dictionary.ranked()
    dictionary = ValueDictionary()
    self.ids = ids
    schemaNames = schemaDictionary.values.strings

    var ends = [UInt32](repeating: 0, count: ids.count + 1)
    for file in recordOfRow.indices {
      for row in recordOfRow[file].indices where recordOfRow[file][row] != noIndex {
        let record = ranks[Int(recordOfRow[file][row])]
        recordOfRow[file][row] = record
        ends[Int(record) + 1] += 1
      }
    }
    rowCounts = Array(ends.dropFirst())
    for record in 1..<max(1, ends.count) { ends[record] += ends[record - 1] }
    offsets = ends
    var rows = [RowPlace](
      repeating: RowPlace(file: 0, row: 0), count: Int(ends[ends.count - 1]))
    for (file, records) in recordOfRow.enumerated() {
      for (row, record) in records.enumerated() where record != noIndex {
        rows[Int(ends[Int(record)])] = RowPlace(
          file: UInt32(file), row: UInt32(truncatingIfNeeded: row))
        ends[Int(record)] += 1
      }
    }
    self.rows = rows

    // Main tables speak first, supplements only for records that stand nowhere else.
    var schemas = [UInt16](repeating: 0, count: ids.count)
    var sources = schemas
    var firstRows = [RowPlace](repeating: RowPlace(file: 0, row: 0), count: ids.count)
    let depths = schemaNames.map { schemata.depth($0) }
    let isSupplement = files.map(\.isSupplement)
    let sourceOfFile = files.map(\.source)
    let schemaCells = files.map(\.schemas)
    for record in 0..<ids.count {
      let own = rows[Int(offsets[record])..<Int(offsets[record + 1])]
      guard let first = own.first(where: { !isSupplement[Int($0.file)] }) ?? own.first
      else { continue }
      let head = Int(first.file)
      func schema(_ place: RowPlace) -> UInt16 {
        let file = Int(place.file)
        return UInt16(schemaOfText[file][schemaCells[file].place(Int(place.row))] ?? 0)
      }
      var best = schema(first)
      if own.count > 1, !isSupplement[head] {
        for place in own
        where !isSupplement[Int(place.file)] && sourceOfFile[Int(place.file)] == sourceOfFile[head]
        {
          let other = schema(place)
          if depths[Int(other)] > depths[Int(best)] { best = other }
        }
      }
      schemas[record] = best
      sources[record] = UInt16(sourceOfFile[head])
      firstRows[record] = first
    }
    self.schemas = schemas
    self.sources = sources
    self.firstRows = firstRows

    propertyNames = Set(files.flatMap { $0.columns.map(\.property) }).sorted()
    var fieldDictionary = ValueDictionary()
    _ = fieldDictionary.id(of: "")
    fieldIDs = files.map { file in
      file.columns.map { fieldDictionary.ids(of: $0.fields.texts) }
    }
    fieldNames = fieldDictionary.values
  }

  /// The claims of some properties of all records, for what must be found before entities are known.
  func statements(of properties: Set<String>) -> FusionStatements {
    var records: [UInt32] = []
    var propertyIDs: [UInt16] = []
    var values: [UInt32] = []
    var texts = ValueDictionary()
    guard !properties.isEmpty else {
      return FusionStatements(
        records: [], properties: [], values: [], valueTexts: StringArray(), files: [], rows: [],
        fileDates: [])
    }
    forEachRow { record, file, row in
      for column in file.columns where properties.contains(column.property) {
        let property = UInt16(propertyNames.firstIndex(of: column.property) ?? 0)
        for cell in Int(column.offsets[row])..<Int(column.offsets[row + 1]) {
          let range = column.values.texts.range(column.values.place(cell))
          guard !range.isEmpty else { continue }
          records.append(record)
          propertyIDs.append(property)
          values.append(texts.id(of: column.values.texts.span, range))
        }
      }
    }
    let none = [UInt32](repeating: 0, count: records.count)
    return FusionStatements(
      records: records, properties: propertyIDs, values: values, valueTexts: texts.values,
      files: none, rows: none, fileDates: [])
  }

  /// Calls `body` with each row of each record, records in order.
  func forEachRow(_ body: (_ record: UInt32, _ file: ClaimFile, _ row: Int) -> Void) {
    for record in 0..<count {
      for place in rows(of: record) {
        body(UInt32(record), files[Int(place.file)], Int(place.row))
      }
    }
  }
}
