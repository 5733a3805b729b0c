import Bytes
import Fusion
import Records

/// Reads from a published night what the next one continues.
struct BaseNightReading {
  let night: BaseNight

  init(folder: String) throws {
    let records = try Tables.read(folder + "/records.parquet", columns: ["record_id", "entity_id"])
    let entities = try Tables.read(folder + "/entities.parquet")
    let entityIDs = entities["entity_id"]?.strings ?? StringArray()
    var indices: [String: UInt32] = [:]
    for index in 0..<entityIDs.count { indices[entityIDs[index]] = UInt32(index) }
    let ids = records["record_id"]?.strings ?? StringArray()
    let owners = records["entity_id"]
    let ownerTexts = owners?.strings ?? StringArray()
    let order = (0..<ids.count).sorted { ids.precedes($0, $1) }
    var sorted = StringArray()
    var entityOfRecord: [UInt32] = []
    for index in order {
      sorted.append(ids.span, ids.range(index))
      let isKnown = owners?.validity?[index] ?? true
      entityOfRecord.append(isKnown ? indices[ownerTexts[index]] ?? noIndex : noIndex)
    }
    var texts = DictionaryColumn()
    var values: [(property: String, lists: IndexLists)] = []
    for column in entities.columns where column.isList && !Self.notProperties.contains(column.name)
    {
      let part = DictionaryColumn(column.values)
      let adopted = (0..<part.dictionary.count).map { index in
        texts.dictionary.id(of: part.dictionary.values.span, part.dictionary.values.range(index))
      }
      values.append(
        (
          column.name,
          IndexLists(
            offsets: column.listOffsets ?? [0], items: part.ids.map { adopted[Int($0)] })
        ))
    }
    night = BaseNight(
      recordIDs: sorted, entityOfRecord: entityOfRecord, entityIDs: entityIDs,
      redirects: try Self.redirects(folder), values: values,
      valueTexts: texts.dictionary.values, suppressed: try Self.suppressed(folder))
  }

  /// List columns of `entities` that are no property.
  static let notProperties: Set<String> = ["conflicts", "sources", "licenses"]

  private static func redirects(_ folder: String) throws -> [Redirect] {
    let table = try Tables.read(folder + "/redirects.parquet")
    guard let old = table["old_id"]?.strings, let new = table["new_ids"],
      let offsets = new.listOffsets, let since = table["since"]
    else { return [] }
    let targets = new.strings
    let nights = since.strings
    return (0..<table.rowCount).map { row in
      Redirect(
        oldID: old[row],
        newIDs: (Int(offsets[row])..<Int(offsets[row + 1])).map { targets[$0] },
        since: since.validity?[row] ?? true ? nights[row] : nil)
    }
  }

  private static func suppressed(_ folder: String) throws -> [SuppressedRecord] {
    let table = try Tables.read(folder + "/suppressed.parquet")
    guard let entries = table["entry"]?.integers, let records = table["record"]?.integers else {
      return []
    }
    return zip(entries, records).map {
      SuppressedRecord(entry: UInt64(bitPattern: $0), record: UInt64(bitPattern: $1))
    }
  }
}
