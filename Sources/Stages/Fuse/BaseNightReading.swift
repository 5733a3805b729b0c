import Bytes
import Fusion
import Parquet
import Records

/// Reads from a published night what the next one continues.
struct BaseNightReading {
  let night: BaseNight

  init(folder: String, threadCount: Int) throws {
    // Only what is compared: the rest of a profile follows from it.
    let entities = try Datasets.read(
      "entities", in: folder, columns: try Self.comparedColumns(folder), threadCount: threadCount)
    let entityIDs = entities["entity_id"]?.strings ?? StringArray()
    var known = ValueDictionary()
    _ = known.ids(of: entityIDs)
    let records = try Datasets.read(
      "records", in: folder, columns: ["record_id", "entity_id"], threadCount: threadCount)
    let ids = records["record_id"]?.strings ?? StringArray()
    let order = ids.byteOrder()
    var entityOfRecord = [UInt32](repeating: noIndex, count: ids.count)
    if let owners = records["entity_id"] {
      let cells = TextCells(owners.values)
      let found = known.known(cells.texts, 0..<cells.texts.count, none: noIndex)
      for (place, index) in order.enumerated() where owners.validity?[Int(index)] ?? true {
        entityOfRecord[place] = found[cells.place(Int(index))]
      }
    }
    night = BaseNight(
      recordIDs: ids.picking(order), entityOfRecord: entityOfRecord, entityIDs: entityIDs,
      redirects: try Self.redirects(folder),
      values: entities.columns.lazy.filter(\.isList).map { column in
        let cells = TextCells(column.values)
        return BaseValues(
          property: column.name,
          lists: IndexLists(
            offsets: column.listOffsets ?? [0],
            items: (0..<column.values.count).map { UInt32(cells.place($0)) }), texts: cells.texts)
      }, suppressed: try Self.suppressed(folder))
  }

  /// List columns of `entities` that are no property.
  static let notProperties: Set<String> = ["conflicts", "sources", "licenses"]

  private static func comparedColumns(_ folder: String) throws -> [String] {
    guard let file = try Datasets.files(of: "entities", in: folder).first else { return [] }
    return ["entity_id"]
      + (try Tables.reader(file)).schema.columns.filter {
        $0.isList && !notProperties.contains($0.name)
      }.map(\.name)
  }

  private static func redirects(_ folder: String) throws -> [Redirect] {
    let table = try Datasets.read("redirects", in: folder)
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
    let table = try Datasets.read("suppressed", in: folder)
    guard let entries = table["entry"]?.integers, let records = table["record"]?.integers else {
      return []
    }
    return zip(entries, records).map {
      SuppressedRecord(entry: UInt64(bitPattern: $0), record: UInt64(bitPattern: $1))
    }
  }
}
