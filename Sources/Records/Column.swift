package import Bytes

/// The values of a column, one per row or, in a list column, one per list element.
package enum ColumnValues: Sendable, Hashable {
  case bool([Bool])
  case int32([Int32])
  case int64([Int64])
  case double([Double])
  /// UTF-8 text.
  case string(StringArray)
  /// Text as ids into distinct values. Ids need not be sorted, every id is below `values.count`.
  case dictionary(ids: [UInt32], values: StringArray)
  /// Days since 1970-01-01.
  case date([Int32])
  /// Microseconds since 1970-01-01T00:00:00Z.
  case timestamp([Int64])

  package var count: Int {
    switch self {
    case .bool(let values): values.count
    case .int32(let values), .date(let values): values.count
    case .int64(let values), .timestamp(let values): values.count
    case .double(let values): values.count
    case .string(let values): values.count
    case .dictionary(let ids, _): ids.count
    }
  }
}

/// One named column: flat, or one list of values per row.
///
/// Flat: `values` has one entry per row; where `validity` is false the entry has no meaning.
/// List: `values` holds all elements; those of row `i` are `listOffsets[i]..<listOffsets[i + 1]`;
/// where `validity` is false the list itself is null (and must be empty). Elements are never null.
package struct Column: Sendable, Hashable {
  package var name: String
  package var values: ColumnValues
  /// `rowCount + 1` offsets, the first 0; nil for a flat column.
  package var listOffsets: [UInt32]?
  /// One flag per row; nil when the column has no null, and is then written as required.
  package var validity: [Bool]?
  /// Written as optional even without nulls, so that a file's schema does not depend on its values.
  package var isNullable: Bool

  package init(
    _ name: String, _ values: ColumnValues, listOffsets: [UInt32]? = nil, validity: [Bool]? = nil,
    isNullable: Bool = false
  ) {
    self.name = name
    self.values = values
    self.listOffsets = listOffsets
    self.validity = validity
    self.isNullable = isNullable || validity != nil
    if let listOffsets {
      precondition(
        listOffsets.first == 0 && Int(listOffsets[listOffsets.count - 1]) == values.count)
    }
    if let validity { precondition(validity.count == rowCount, "one validity flag per row") }
  }

  package var rowCount: Int { listOffsets.map { $0.count - 1 } ?? values.count }
  package var isList: Bool { listOffsets != nil }
}

/// Columns of equal length.
package struct Table: Sendable, Hashable {
  package var columns: [Column]
  package let rowCount: Int

  package init(_ columns: [Column], rowCount: Int? = nil) {
    self.columns = columns
    self.rowCount = rowCount ?? columns.first?.rowCount ?? 0
    for column in columns {
      precondition(column.rowCount == self.rowCount, "column \(column.name) has another length")
    }
  }

  package subscript(name: String) -> Column? { columns.first { $0.name == name } }
}
