import Bytes
import Fusion
import Records

/// The claims about a range of entities, gathered column by column: in a column neighbors are alike,
/// and the reads of one cell do not wait for another's.
struct EntityClaims {
  /// The records of the entities, in the order of both.
  private(set) var records: [UInt32] = []
  /// The rows of those records, file by file.
  private(set) var rows = Rows()
  /// Per claim its row among `rows`, and where in the dump it stood.
  private(set) var rowPlaces: [UInt32] = []
  private(set) var fields: [UInt32] = []
  private(set) var originals = StringArray()
  private var properties: [UInt16] = []
  private var values = StringArray()

  /// One entry per row in every column.
  struct Rows {
    /// Indices into `records`.
    fileprivate(set) var records: [UInt32] = []
    fileprivate(set) var files: [UInt32] = []
    fileprivate(set) var numbers: [Int64] = []
    fileprivate(set) var lines: [Int64] = []
    fileprivate(set) var byteStarts: [Int64] = []
    fileprivate(set) var byteEnds: [Int64] = []
  }

  init(_ night: NightRecords, members: IndexLists, entities: Range<Int>) {
    // Per file its rows, and the place of each one's record.
    var own = [(rows: [UInt32], records: [UInt32])](
      repeating: ([], []), count: night.files.count)
    for entity in entities {
      for record in members[entity] {
        for place in night.rows(of: Int(record)) {
          own[Int(place.file)].rows.append(place.row)
          own[Int(place.file)].records.append(UInt32(records.count))
        }
        records.append(record)
      }
    }
    for (index, file) in night.files.enumerated() where !own[index].rows.isEmpty {
      let first = rows.numbers.count
      rows.records += own[index].records
      rows.files += repeatElement(UInt32(index), count: own[index].rows.count)
      rows.numbers += own[index].rows.map { file.rowNumbers[Int($0)] }
      rows.lines += own[index].rows.map { file.lines[Int($0)] }
      rows.byteStarts += own[index].rows.map { file.byteStarts[Int($0)] }
      rows.byteEnds += own[index].rows.map { file.byteEnds[Int($0)] }
      for (place, column) in file.columns.enumerated() {
        let property = night.propertyNames.firstIndex(of: column.property) ?? 0
        append(
          column, property: UInt16(property), fieldIDs: night.fieldIDs[index][place],
          own[index].rows, firstPlace: first)
      }
    }
  }

  private mutating func append(
    _ column: ClaimColumn, property: UInt16, fieldIDs: [UInt32], _ own: [UInt32], firstPlace: Int
  ) {
    var (starts, ends): ([Int], [Int]) = ([], [])
    var (writtenStarts, writtenEnds): ([Int], [Int]) = ([], [])
    starts.reserveCapacity(own.count)
    ends.reserveCapacity(own.count)
    writtenStarts.reserveCapacity(own.count)
    writtenEnds.reserveCapacity(own.count)
    let offsets = column.offsets.span
    let valueEnds = column.values.texts.offsets.span
    let originalEnds = column.originals.texts.offsets.span
    for (index, row) in own.enumerated() {
      for cell in Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1]) {
        let value = column.values.place(cell)
        if valueEnds[value] == valueEnds[value + 1] { continue }
        starts.append(Int(valueEnds[value]))
        ends.append(Int(valueEnds[value + 1]))
        let original = column.originals.place(cell)
        writtenStarts.append(Int(originalEnds[original]))
        writtenEnds.append(Int(originalEnds[original + 1]))
        rowPlaces.append(UInt32(truncatingIfNeeded: firstPlace + index))
        fields.append(fieldIDs[column.fields.place(cell)])
      }
    }
    properties.append(contentsOf: repeatElement(property, count: starts.count))
    values.append(
      gathering: column.values.texts.span, starts: starts.span, ends: ends.span)
    originals.append(
      gathering: column.originals.texts.span, starts: writtenStarts.span, ends: writtenEnds.span)
  }

  /// Puts asterisks for hidden names in the values of some properties: free texts may name anybody.
  mutating func mask(_ hidden: HiddenTexts, in textProperties: Set<UInt16>) {
    func masked(_ texts: StringArray) -> StringArray {
      var result = StringArray()
      for (index, property) in properties.enumerated() {
        if textProperties.contains(property) {
          result.append(hidden.masked(texts[index]))
        } else {
          result.append(texts.span, texts.range(index))
        }
      }
      return result
    }
    values = masked(values)
    originals = masked(originals)
  }

  /// What fusion reads of them.
  func statements(fileDates: [String]) -> FusionStatements {
    FusionStatements(
      records: rowPlaces.map { records[Int(rows.records[Int($0)])] }, properties: properties,
      values: (0..<UInt32(values.count)).map { $0 }, valueTexts: values,
      files: rowPlaces.map { rows.files[Int($0)] },
      rows: rowPlaces.map { UInt32(truncatingIfNeeded: rows.numbers[Int($0)]) },
      fileDates: fileDates)
  }
}
