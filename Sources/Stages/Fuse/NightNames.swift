import Bytes
import Fusion
import Records

/// The names of a night's records: read only where something asks for them (a suppression list,
/// relations to names, hidden records).
struct NightNames {
  /// In comparable form.
  let names: RecordNames
  /// The same names as written, ids into `writtenTexts`.
  let written: [UInt32]
  let writtenTexts: StringArray

  /// - Parameter normalized: The folder of normalize's artifact for each file.
  init(_ night: NightRecords, normalized: [String]) throws {
    var records: [UInt32] = []
    var keys: [UInt32] = []
    var written: [UInt32] = []
    var keyDictionary = ValueDictionary()
    var writtenDictionary = ValueDictionary()
    var recordOfRow = night.files.map { [UInt32](repeating: noIndex, count: $0.rowCount) }
    for record in 0..<night.count {
      for place in night.rows(of: record) {
        recordOfRow[Int(place.file)][Int(place.row)] = UInt32(record)
      }
    }
    for (index, file) in night.files.enumerated() {
      let columns = file.columns.filter { Self.isName($0.property) }
      let table = try Tables.read(
        normalized[index] + "/rows.parquet", columns: columns.map { $0.property + ":key" })
      for (column, key) in zip(columns, table.columns) {
        let comparables = TextCells(key.values)
        let keyIDs = keyDictionary.ids(of: comparables.texts)
        let writtenIDs = writtenDictionary.ids(of: column.originals.texts)
        for row in 0..<file.rowCount where recordOfRow[index][row] != noIndex {
          for cell in Int(column.offsets[row])..<Int(column.offsets[row + 1])
          where !column.values.texts.range(column.values.place(cell)).isEmpty {
            records.append(recordOfRow[index][row])
            keys.append(keyIDs[comparables.place(cell)])
            written.append(writtenIDs[column.originals.place(cell)])
          }
        }
      }
    }
    names = RecordNames(records: records, comparables: keys, texts: keyDictionary.values)
    self.written = written
    writtenTexts = writtenDictionary.values
  }

  private static func isName(_ property: String) -> Bool {
    FieldPlan.nameProperties.contains(property) || property == "weakAlias"
  }

  /// Names of hidden records that no published record has, in byte order: what must not stand in
  /// articles either.
  func hidden(isHidden: (Int) -> Bool) -> [String] {
    var isPublished = [Bool](repeating: false, count: writtenTexts.count)
    var isOfHidden = isPublished
    for (index, record) in names.records.enumerated() {
      if isHidden(Int(record)) {
        isOfHidden[Int(written[index])] = true
      } else {
        isPublished[Int(written[index])] = true
      }
    }
    return writtenTexts.strings.indices.filter { isOfHidden[$0] && !isPublished[$0] }.map {
      writtenTexts[$0]
    }.sorted()
  }
}
