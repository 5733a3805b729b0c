internal import Bytes
package import Records

/// One column of a Parquet file, in the terms of `Records.Column`.
package struct ColumnDescription: Hashable, Sendable {
  /// What the values are. Text is `string`, however it is encoded.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case bool, int32, int64, double, string, date, timestamp
  }

  package var name: String
  package var kind: Kind
  /// A list of values per row; elements are never null.
  package var isList: Bool
  /// Rows may be null (for a list: the list itself).
  package var isNullable: Bool

  package init(_ name: String, _ kind: Kind, isList: Bool = false, isNullable: Bool = false) {
    self.name = name
    self.kind = kind
    self.isList = isList
    self.isNullable = isNullable
  }

  package init(of column: Column) {
    self.init(
      column.name, Kind(of: column.values), isList: column.isList, isNullable: column.isNullable)
  }

  /// A column of this description without rows.
  package var empty: Column {
    let values: ColumnValues =
      switch kind {
      case .bool: .bool([])
      case .int32: .int32([])
      case .int64: .int64([])
      case .double: .double([])
      case .string: .string(.init())
      case .date: .date([])
      case .timestamp: .timestamp([])
      }
    return Column(name, values, listOffsets: isList ? [0] : nil, isNullable: isNullable)
  }
}

extension ColumnDescription.Kind {
  /// The kind of some values; a dictionary of texts is text.
  package init(of values: ColumnValues) {
    self =
      switch values {
      case .bool: .bool
      case .int32: .int32
      case .int64: .int64
      case .double: .double
      case .string, .dictionary: .string
      case .date: .date
      case .timestamp: .timestamp
      }
  }
}

/// The columns of a Parquet file in order. A file without rows keeps it.
package struct ParquetSchema: Hashable, Sendable {
  package var columns: [ColumnDescription]

  package init(_ columns: [ColumnDescription]) { self.columns = columns }

  package init(of table: Table) { columns = table.columns.map(ColumnDescription.init(of:)) }

  /// The column of that name, or nil.
  package subscript(name: String) -> ColumnDescription? { columns.first { $0.name == name } }

  /// A table of this schema without rows.
  package var empty: Table { Table(columns.map(\.empty), rowCount: 0) }
}
