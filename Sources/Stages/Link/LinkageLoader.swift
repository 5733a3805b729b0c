import Bytes
import Linkage
import Parquet
import Records
import StageEngine

/// Gathers the normalized rows of one group into records, column by column.
///
/// Only compared properties are loaded, as 32-bit ids into the merged dictionary of each field. Fields are
/// loaded side by side, the largest first, and what one does not need any more is gone before the next one
/// starts.
struct LinkageLoader {
  let group: LinkGroup
  let schemata: Schemata
  /// Normalize partitions with the name of their source, in catalog order.
  let partitions: [(task: TaskID, source: String)]
  /// Properties that the pipeline compares or blocks by.
  var named: Set<String> = []

  struct Loaded {
    private(set) var records: LinkageRecords
    let plan: [FieldPlan]

    /// The records, which are then the caller's alone.
    mutating func takeRecords() -> LinkageRecords {
      defer {
        records = LinkageRecords(
          recordIDs: StringArray(), sourceOfRecord: [], sourceNames: [], fields: [])
      }
      return records
    }
  }

  func load(folder: (TaskID) throws -> String, threadCount: Int = 1) throws -> Loaded {
    let paths = try partitions.map { try folder($0.task) + "/rows.parquet" }
    let sources = partitions.map(\.source)
    let (group, schemata) = (group, schemata)
    let readers = try paths.map { try Tables.reader($0) }
    let places = readers.indices.flatMap { file in
      (0..<readers[file].rowGroupCount).map { (file: file, rowGroup: $0) }
    }
    var parts = try parallelMap(places.count, threadCount: threadCount) { index in
      let (file, rowGroup) = places[index]
      return try LinkagePart(
        readers[file], file: file, rowGroup: rowGroup, source: sources[file], group: group,
        schemata: schemata)
    }.filter { $0.rowCount > 0 }
    let recordIDs = rank(&parts)
    let sourceNames = Set(parts.map(\.source)).sorted()
    var sourceOfRecord = [UInt32](repeating: 0, count: recordIDs.count)
    for part in parts {
      let source = UInt32(sourceNames.firstIndex(of: part.source) ?? 0)
      for record in part.recordOfRow { sourceOfRecord[Int(record)] = source }
    }
    let possible = largestFirst(possibleFields(of: parts), parts)
    let (all, recordCount) = (parts, recordIDs.count)
    let built = try parallelMap(possible.count, threadCount: threadCount) { index in
      try FieldBuilder.field(possible[index], group, all, recordCount: recordCount)
    }
    let plan = FieldPlan.fields(
      of: group, schemata: schemata, present: built.reduce(into: []) { $0.formUnion($1.present) },
      named: named)
    var fields = plan.compactMap { planned in built.first { $0.field.name == planned.name }?.field }
    if case .own = group,
      let whole = LinkageField.whole(fields, recordCount: recordIDs.count)
    {
      fields.append(whole)
    }
    return Loaded(
      records: LinkageRecords(
        recordIDs: recordIDs, sourceOfRecord: sourceOfRecord, sourceNames: sourceNames,
        fields: fields),
      plan: plan)
  }

  /// The fields that there would be if every column held a value: which do is known only once they
  /// are read.
  private func possibleFields(of parts: [LinkagePart]) -> [FieldPlan] {
    let names = Set(parts.flatMap(\.properties))
    var fields = FieldPlan.fields(of: group, schemata: schemata, present: names, named: named)
    // Postal codes are a field of their own only where nobody has an address.
    let rest = FieldPlan.fields(
      of: group, schemata: schemata, present: names.subtracting(["address"]), named: named)
    for field in rest where !fields.contains(where: { $0.name == field.name }) {
      fields.append(field)
    }
    return fields
  }

  /// A large field that comes last is waited for.
  private func largestFirst(_ fields: [FieldPlan], _ parts: [LinkagePart]) -> [FieldPlan] {
    let byteCounts = fields.map { field in
      parts.reduce(0) { $0 + $1.byteCount(of: field.properties) }
    }
    return fields.indices.sorted { (byteCounts[$1], $0) < (byteCounts[$0], $1) }.map { fields[$0] }
  }

  /// Distinct record ids in byte order; tells each part the record of its rows.
  private func rank(_ parts: inout [LinkagePart]) -> StringArray {
    if let ids = rankAscending(&parts) { return ids }
    var dictionary = ValueDictionary()
    for index in parts.indices {
      parts[index].recordOfRow = dictionary.ids(of: parts[index].takeRecordIDs())
    }
    let (ids, ranks) = dictionary.ranked()
    for part in parts.indices {
      parts[part].recordOfRow = parts[part].recordOfRow.map { ranks[Int($0)] }
    }
    return ids
  }
}

extension LinkageLoader {
  /// The same where the ids ascend as they stand, as those of sorted dumps do; nil where they do not.
  private func rankAscending(_ parts: inout [LinkagePart]) -> StringArray? {
    guard parts.allSatisfy(\.isAscending) else { return nil }
    var ids = StringArray()
    ids.reserveCapacity(
      count: parts.reduce(0) { $0 + $1.rowCount },
      byteCount: parts.reduce(0) { $0 + $1.recordIDs.bytes.count })
    for part in parts {
      if ids.count > 0, ids.order(ids.count - 1, part.recordIDs, 0) >= 0 { return nil }
      ids.append(contentsOf: part.recordIDs, 0..<part.rowCount)
    }
    var start: UInt32 = 0
    for index in parts.indices {
      let own = parts[index].takeRecordIDs()
      parts[index].recordOfRow = (start..<start + UInt32(own.count)).map { $0 }
      start += UInt32(own.count)
    }
    return ids
  }
}

/// The rows of a group in one row group of one file.
struct LinkagePart: Sendable {
  let source: String
  /// Which of the files.
  let file: Int
  /// Rows that belong to the group; nil: all rows of the row group.
  let rows: [Int]?
  let rowCount: Int
  /// Of each of those rows.
  var recordOfRow: [UInt32] = []
  fileprivate private(set) var recordIDs: StringArray
  /// Whether each record id comes after the one before it.
  fileprivate let isAscending: Bool
  private let reader: ParquetReader
  private let rowGroup: Int

  init(
    _ reader: ParquetReader, file: Int, rowGroup: Int, source: String, group: LinkGroup,
    schemata: Schemata
  ) throws {
    self.source = source
    self.file = file
    self.reader = reader
    self.rowGroup = rowGroup
    let table = try reader.read(rowGroup: rowGroup, columns: ["record_id", "schema"])
    let schemaColumn = DictionaryColumn(table["schema"]?.values ?? .string(StringArray()))
    // Rows without a schema only add to records that do not exist.
    let inGroup = schemaColumn.dictionary.values.strings.map {
      !$0.isEmpty && schemata.group(of: $0) == group
    }
    let ids = table["record_id"]?.strings ?? StringArray()
    if inGroup.allSatisfy({ $0 }) {
      rows = nil
      rowCount = table.rowCount
      recordIDs = ids
    } else {
      let own = (0..<table.rowCount).filter { inGroup[Int(schemaColumn.ids[$0])] }
      rows = own
      rowCount = own.count
      recordIDs = ids.picking(own.map { UInt32($0) })
    }
    isAscending = recordIDs.isStrictlyAscending
  }

  /// The record id of each row; they are not kept.
  mutating func takeRecordIDs() -> StringArray {
    defer { recordIDs = StringArray() }
    return recordIDs
  }

  /// Properties that have a column of comparable values.
  var properties: [String] {
    reader.schema.columns.map(\.name).filter { $0.hasSuffix(":key") }.map {
      String($0.dropLast(4))
    }
  }

  /// The size of the columns of some properties.
  func byteCount(of properties: [String]) -> Int {
    properties.reduce(0) { $0 + reader.byteCount(of: $1 + ":key", rowGroup: rowGroup) }
  }

  /// The comparable values of a property, without empty ones; nil where there is no such column.
  /// - Parameter onlyFirst: Only values that stand first in their row.
  func values(of property: String, onlyFirst: Bool = false) throws -> PartValues? {
    let name = property + ":key"
    guard reader.schema[name] != nil,
      let column = try reader.read(rowGroup: rowGroup, columns: [name]).columns.first
    else { return nil }
    return PartValues(column, of: self, onlyFirst: onlyFirst)
  }
}

/// The values of one property in one part.
struct PartValues {
  /// The row of each value, as an index into the rows of the part; ascending.
  let rows: [UInt32]
  /// For each value its text.
  let ids: [UInt32]
  /// A text may stand several times.
  let texts: StringArray
  /// Whether `texts` is the column as it stands: each value has a text of its own, and others, such as empty
  /// ones, are those of no value.
  let hasOwnTexts: Bool

  /// Whether any row has a value, be it first or not.
  let isFilled: Bool

  init(_ column: Column, of part: LinkagePart, onlyFirst: Bool) {
    var isFilled = false
    let offsets = column.listOffsets ?? [0]
    var rows: [UInt32] = []
    var ids: [UInt32]
    var texts: StringArray
    var hasOwnTexts = false
    var cells: [UInt32] = []
    let count = column.values.count
    switch column.values {
    case .dictionary(let all, let distinct):
      let ends = distinct.offsets
      var place = [UInt32](repeating: .max, count: distinct.count)
      var used: [UInt32] = []
      rows.append(addingCapacity: count) { rows in
        cells.append(addingCapacity: count) { cells in
          Self.forEachCell(offsets, part) { row, cell, isFirst in
            let id = Int(all[cell])
            guard ends[id + 1] > ends[id] else { return }
            isFilled = true
            if onlyFirst && !isFirst { return }
            if place[id] == .max {
              place[id] = UInt32(used.count)
              used.append(UInt32(id))
            }
            rows.append(row)
            cells.append(place[id])
          }
        }
      }
      (ids, texts) = (cells, distinct.picking(used))
    default:
      let all = column.strings
      let ends = all.offsets
      rows.append(addingCapacity: count) { rows in
        cells.append(addingCapacity: count) { cells in
          Self.forEachCell(offsets, part) { row, cell, isFirst in
            guard ends[cell + 1] > ends[cell] else { return }
            isFilled = true
            if onlyFirst && !isFirst { return }
            rows.append(row)
            cells.append(UInt32(truncatingIfNeeded: cell))
          }
        }
      }
      (ids, texts, hasOwnTexts) = (cells, all, true)
    }
    // Hardly any text is several comparable forms.
    if texts.contains(ComparableName.alternativeSeparator) {
      (rows, ids, texts) = Self.alternatives(rows, ids, texts, onlyFirst: onlyFirst)
      hasOwnTexts = false
    }
    self.rows = rows
    self.ids = ids
    self.texts = texts
    self.hasOwnTexts = hasOwnTexts
    self.isFilled = isFilled
  }

  /// A value of several comparable forms is as many values of its row.
  private static func alternatives(
    _ rows: [UInt32], _ ids: [UInt32], _ texts: StringArray, onlyFirst: Bool
  ) -> (rows: [UInt32], ids: [UInt32], texts: StringArray) {
    var pieces = StringArray()
    var piecesOfText: [Range<UInt32>] = []
    for text in 0..<texts.count {
      let start = UInt32(pieces.count)
      let forms = texts.slice(text).split(separator: ComparableName.alternativeSeparator)
      for form in onlyFirst ? forms.prefix(1) : forms[...] { pieces.append(form) }
      piecesOfText.append(start..<UInt32(pieces.count))
    }
    var (allRows, allIDs): ([UInt32], [UInt32]) = ([], [])
    for (row, id) in zip(rows, ids) {
      for piece in piecesOfText[Int(id)] {
        allRows.append(row)
        allIDs.append(piece)
      }
    }
    return (allRows, allIDs, pieces)
  }

  @inline(__always) private static func forEachCell(
    _ offsets: [UInt32], _ part: LinkagePart,
    _ body: (_ row: UInt32, _ cell: Int, _ isFirst: Bool) -> Void
  ) {
    let offsets = offsets.span
    let (isPicked, picked) = (part.rows != nil, part.rows ?? [])
    for place in 0..<part.rowCount {
      let row = isPicked ? picked[place] : place
      let (first, end) = (Int(offsets[row]), Int(offsets[row + 1]))
      var cell = first
      while cell < end {
        body(UInt32(truncatingIfNeeded: place), cell, cell == first)
        cell &+= 1
      }
    }
  }
}
