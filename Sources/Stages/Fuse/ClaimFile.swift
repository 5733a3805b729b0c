import Bytes
import Parquet
import Records
import StageEngine

/// The claims of one file's rows, as ingest and normalize hold them: columns of cells, not yet put in
/// the order of entities.
struct ClaimFile: Sendable {
  /// How people know the file.
  let name: String
  /// Index into the pipeline's sources.
  let source: Int
  /// Rows of a supplement never decide a record's schema.
  let isSupplement: Bool
  /// When it was retrieved, as an ISO date; empty when not known.
  let retrieved: String
  let rowNumbers: [Int64]
  let lines: [Int64]
  let byteStarts: [Int64]
  let byteEnds: [Int64]
  /// The key of each row as declared; empty where none is.
  let keys: StringArray
  /// Of each row; empty for rows that only add to a record which does not exist.
  let schemas: TextCells
  let columns: [ClaimColumn]

  var rowCount: Int { rowNumbers.count }
}

/// The values of one property: a list of cells per row.
struct ClaimColumn: Sendable {
  let property: String
  /// `rowCount + 1` offsets into the cells.
  let offsets: [UInt32]
  /// Normalized; an empty one claims nothing.
  let values: TextCells
  /// As written.
  let originals: TextCells
  /// The column or path that each cell came from.
  let fields: TextCells
}

/// One text per cell, however the file holds it.
struct TextCells: Sendable {
  let texts: StringArray
  /// For each cell its text; nil where cell `i` has text `i`.
  private let places: [UInt32]?

  init(_ values: ColumnValues) {
    switch values {
    case .dictionary(let ids, let distinct): (places, texts) = (ids, distinct)
    case .string(let all): (places, texts) = (nil, all)
    default: preconditionFailure("a text column was expected")
    }
  }

  /// The index of the cell's text.
  @inline(__always) func place(_ cell: Int) -> Int { places.map { Int($0[cell]) } ?? cell }

  subscript(cell: Int) -> String { texts[place(cell)] }
}

extension ClaimFile {
  /// Reads the rows of one table, and the record id of each.
  static func reading(
    ingest: String, normalize: String, partition: SourceCatalog.Partition, source: Int,
    threadCount: Int
  ) throws -> (file: ClaimFile, recordIDs: StringArray) {
    let rows = try Tables.reader(ingest + "/rows.parquet", threadCount: threadCount)
    let normalized = try Tables.reader(normalize + "/rows.parquet", threadCount: threadCount)
    let sources = try Tables.read(ingest + "/sources.parquet", columns: ["retrieved"])
    let retrieved = sources["retrieved"].flatMap { column in
      column.validity?.first ?? true ? column.strings[0] : nil
    }
    let properties = rows.schema.columns.map(\.name).filter { name in
      rows.schema[name + ":field"] != nil && normalized.schema[name] != nil
    }
    let places = ["row", "line", "byte_start", "byte_end"]
    let own = try rows.read(
      columns: ["record_id", "key"] + places + properties.flatMap { [$0, $0 + ":field"] })
    let clean = try normalized.read(columns: ["schema"] + properties)
    func column(_ name: String, _ table: Table) -> Column {
      guard let column = table[name] else { preconditionFailure("\(name) was asked for") }
      return column
    }
    func numbers(_ name: String) -> [Int64] { column(name, own).integers }
    let file = ClaimFile(
      name: partition.files[0].name, source: source,
      isSupplement: partition.layout.isSupplement, retrieved: retrieved ?? "",
      rowNumbers: numbers("row"), lines: numbers("line"), byteStarts: numbers("byte_start"),
      byteEnds: numbers("byte_end"), keys: column("key", own).strings,
      schemas: TextCells(column("schema", clean).values),
      columns: properties.map { name in
        ClaimColumn(
          property: name, offsets: column(name, own).listOffsets ?? [0],
          values: TextCells(column(name, clean).values),
          originals: TextCells(column(name, own).values),
          fields: TextCells(column(name + ":field", own).values))
      })
    return (file, column("record_id", own).strings)
  }
}
