package import Bytes

/// Values of equal width, one behind the other.
package struct FixedBytes: Hashable, Sendable {
  package var bytes: [UInt8]
  package let width: Int

  package init(bytes: [UInt8] = [], width: Int) {
    precondition(width > 0 && bytes.count % width == 0, "whole values only")
    self.bytes = bytes
    self.width = width
  }

  package var count: Int { bytes.count / width }

  /// The bytes of value `index`.
  package func slice(_ index: Int) -> ArraySlice<UInt8> {
    bytes[index * width..<(index + 1) * width]
  }
}

/// One column of any type, nested as Arrow nests: a list has one column of all its elements, a
/// structure one column per part, each as long as the structure.
///
/// Where `validity` is false the value, list or structure is null and what stands there has no meaning;
/// a null list is empty.
public struct ParquetColumn: Hashable, Sendable {
  /// The values by how they are stored, which follows from the field's type.
  package indirect enum Values: Hashable, Sendable {
    case bool([Bool])
    /// Integers of at most 32 bits, unsigned ones by their bits; dates, times, small decimals.
    case int32([Int32])
    case int64([Int64])
    case float([Float])
    case double([Double])
    case bytes(StringArray)
    /// Bytes as ids into values that may repeat.
    case dictionary(ids: [UInt32], values: StringArray)
    case fixed(FixedBytes)
    /// `count + 1` offsets, the first 0, into the column of the elements. A map is a list of structures
    /// of a key and a value.
    case list(offsets: [UInt32], elements: ParquetColumn)
    case structure([ParquetColumn])
  }

  /// Name, type, and whether there may be nulls.
  public var field: ParquetField
  package var values: Values
  package var validity: [Bool]?
  /// Rows.
  public let count: Int

  package init(_ field: ParquetField, _ values: Values, validity: [Bool]? = nil, count: Int? = nil)
  {
    self.field = field
    self.values = values
    self.validity = validity
    self.count = count ?? values.count ?? 0
    if let known = values.count { precondition(known == self.count, "one value per row") }
    if let validity { precondition(validity.count == self.count, "one validity flag per row") }
  }

  /// Whether the value of a row is null.
  public func isNull(_ row: Int) -> Bool { validity.map { !$0[row] } ?? false }
}

extension ParquetColumn.Values {
  /// Nil for a structure without parts, which does not know.
  package var count: Int? {
    switch self {
    case .bool(let values): values.count
    case .int32(let values): values.count
    case .int64(let values): values.count
    case .float(let values): values.count
    case .double(let values): values.count
    case .bytes(let values): values.count
    case .dictionary(let ids, _): ids.count
    case .fixed(let values): values.count
    case .list(let offsets, _): offsets.count - 1
    case .structure(let parts): parts.first?.count
    }
  }
}

/// Some rows of a file, all or some columns.
public struct ParquetBatch: Hashable, Sendable {
  /// In the order of the file, or in the one asked for.
  public var columns: [ParquetColumn]
  /// The length of each column.
  public let rowCount: Int

  /// - Precondition: All columns have as many rows.
  /// - Parameter rowCount: Wanted where there is no column to count.
  public init(_ columns: [ParquetColumn], rowCount: Int? = nil) {
    self.columns = columns
    self.rowCount = rowCount ?? columns.first?.count ?? 0
    for column in columns {
      precondition(column.count == self.rowCount, "column \(column.field.name) has another length")
    }
  }

  /// The first column of a name, or nil.
  public subscript(name: String) -> ParquetColumn? { columns.first { $0.field.name == name } }

  /// What the columns hold, as a writer wants to know it.
  public var fields: [ParquetField] { columns.map(\.field) }

  /// The rows with the given numbers, in that order.
  public func selecting(_ rows: [Int]) -> ParquetBatch {
    ParquetBatch(columns.map { $0.selecting(rows) }, rowCount: rows.count)
  }
}

extension ParquetColumn {
  /// The rows with the given numbers, in that order.
  public func selecting(_ rows: [Int]) -> ParquetColumn {
    let picked: Values =
      switch values {
      case .bool(let values): .bool(rows.map { values[$0] })
      case .int32(let values): .int32(rows.map { values[$0] })
      case .int64(let values): .int64(rows.map { values[$0] })
      case .float(let values): .float(rows.map { values[$0] })
      case .double(let values): .double(rows.map { values[$0] })
      case .bytes(let values): .bytes(values.picking(rows.map { UInt32($0) }))
      case .dictionary(let ids, let values):
        .dictionary(ids: rows.map { ids[$0] }, values: values)
      case .fixed(let values):
        .fixed(FixedBytes(bytes: rows.flatMap { values.slice($0) }, width: values.width))
      case .list(let offsets, let elements): Self.selecting(rows, offsets, elements)
      case .structure(let parts): .structure(parts.map { $0.selecting(rows) })
      }
    return ParquetColumn(
      field, picked, validity: validity.map { flags in rows.map { flags[$0] } }, count: rows.count)
  }

  private static func selecting(
    _ rows: [Int], _ offsets: [UInt32], _ elements: ParquetColumn
  ) -> Values {
    var places: [Int] = []
    var ends: [UInt32] = [0]
    for row in rows {
      places.append(contentsOf: Int(offsets[row])..<Int(offsets[row + 1]))
      ends.append(UInt32(places.count))
    }
    return .list(offsets: ends, elements: elements.selecting(places))
  }
}
