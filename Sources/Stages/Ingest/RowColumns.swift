import Bytes
import Records

/// The mapped rows of one input file, column by column: what ingest writes and the later stages read.
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
      var idOfOld: [UInt32] = []
      idOfOld.reserveCapacity(distinct.count)
      for index in 0..<distinct.count {
        idOfOld.append(dictionary.id(of: distinct.span, distinct.range(index)))
      }
      self.ids = ids.map { idOfOld[Int($0)] }
    case .string(let texts):
      ids.reserveCapacity(texts.count)
      for index in 0..<texts.count {
        ids.append(dictionary.id(of: texts.span, texts.range(index)))
      }
    default: preconditionFailure("a text column was expected")
    }
  }
}

extension RowColumns {
  /// The artifact's table: places, then per property `name` and `name:field`.
  var table: Table {
    var columns = [
      Column("record_id", .string(recordIDs)),
      Column(
        "key", .string(keys), validity: (0..<keys.count).map { !keys.range($0).isEmpty }),
      Column("schema", schemata.column),
      Column("row", .int64(rows)), Column("line", .int64(lines)),
      Column("byte_start", .int64(byteStarts)), Column("byte_end", .int64(byteEnds)),
    ]
    for property in properties {
      columns.append(
        Column(property.name, property.values.column, listOffsets: property.offsets))
      columns.append(
        Column(property.name + ":field", property.fields.column, listOffsets: property.offsets))
    }
    return Table(columns, rowCount: rowCount)
  }

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
      var texts = StringArray()
      for id in ids { texts.append(distinct.span, distinct.range(Int(id))) }
      return texts
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
