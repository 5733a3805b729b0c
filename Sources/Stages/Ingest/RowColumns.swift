import Bytes
import Records

/// The mapped rows of one input file, column by column: what the later stages read of ingest.
///
/// Values are ids into one dictionary per property, so a value that stands in a million rows is
/// normalized and compared once.
struct RowColumns: Sendable {
  var recordIDs = StringArray()
  /// The key as declared; empty where none is.
  var keys = StringArray()
  var schemata = DictionaryColumn()
  var rows: [Int64] = []
  var lines: [Int64] = []
  var byteStarts: [Int64] = []
  var byteEnds: [Int64] = []
  /// In byte order of their names.
  var properties: [PropertyColumn] = []

  var rowCount: Int { rows.count }
}

/// One text per row, as ids into distinct values.
struct DictionaryColumn: Sendable {
  var ids: [UInt32] = []
  var dictionary = ValueDictionary()

  mutating func append(_ text: String) { ids.append(dictionary.id(of: text)) }
  subscript(row: Int) -> String { dictionary.values[Int(ids[row])] }
}

/// The values of one property, a list per row, each with the column or path it came from.
struct PropertyColumn: Sendable {
  let name: String
  /// `rowCount + 1` offsets, the first 0.
  var offsets: [UInt32] = [0]
  var values = DictionaryColumn()
  var fields = DictionaryColumn()

  init(name: String) { self.name = name }

  mutating func endRow() { offsets.append(UInt32(values.ids.count)) }
  func range(_ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
}

extension DictionaryColumn {
  var column: ColumnValues { .dictionary(ids: ids, values: dictionary.values) }

  /// Reads back a text column of either form.
  init(_ values: ColumnValues) {
    self.init()
    switch values {
    case .dictionary(let ids, let distinct):
      let idOfOld = dictionary.ids(of: distinct)
      self.ids = ids.map { idOfOld[Int($0)] }
    case .string(let texts):
      ids = dictionary.ids(of: texts)
    default: preconditionFailure("a text column was expected")
    }
  }
}

extension RowColumns {
  /// Reads the artifact's table back.
  init(_ table: Table) {
    self.init()
    for column in table.columns {
      switch column.name {
      case "record_id": recordIDs = column.strings
      case "key": keys = column.strings
      case "schema": schemata = DictionaryColumn(column.values)
      case "row": rows = column.integers
      case "line": lines = column.integers
      case "byte_start": byteStarts = column.integers
      case "byte_end": byteEnds = column.integers
      case let name where name.hasSuffix(":field"):
        properties[properties.count - 1].fields = DictionaryColumn(column.values)
      default:
        var property = PropertyColumn(name: column.name)
        property.offsets = column.listOffsets ?? [0]
        property.values = DictionaryColumn(column.values)
        properties.append(property)
      }
    }
  }
}

extension Column {
  /// The texts of a text column, one per value; null entries are empty.
  var strings: StringArray {
    switch values {
    case .string(let texts): return texts
    case .dictionary(let ids, let distinct):
      return distinct.picking(ids)
    default: preconditionFailure("column \(name) holds no text")
    }
  }

  /// The values of a 64-bit integer column.
  var integers: [Int64] {
    guard case .int64(let values) = values else {
      preconditionFailure("column \(name) holds no integers")
    }
    return values
  }
}
