internal import Bytes

/// Brings values to the one form in which their type is written.
struct WriterConversion {
  private let column: ParquetColumn
  private let leaf: WriterLeaf

  init(_ column: ParquetColumn, _ leaf: WriterLeaf) {
    self.column = column
    self.leaf = leaf
  }

  func values() throws(ParquetError) -> ParquetColumn.Values {
    switch column.field.type {
    case .null: return .int32([Int32](repeating: 0, count: column.count))
    case .decimal: return try decimals()
    case .int96:
      guard case .fixed(let values) = column.values else { return column.values }
      var numbers: [Int64] = []
      for row in 0..<column.count {
        guard let number = Self.nanoseconds(values.slice(row)) else {
          guard column.isNull(row) else {
            throw .unwritable(column: leaf.name, .outOfRange(value: column.text(row) ?? ""))
          }
          numbers.append(0)
          continue
        }
        numbers.append(number)
      }
      return .int64(numbers)
    default: return column.values
    }
  }

  static func nanoseconds(_ int96: ArraySlice<UInt8>) -> Int64? {
    let (days, rest) = CalendarText.int96Parts(int96)
    let (start, overflow) = Int64(days).multipliedReportingOverflow(by: 86_400_000_000_000)
    let (sum, secondOverflow) = start.addingReportingOverflow(rest)
    return overflow || secondOverflow ? nil : sum
  }

  private func decimals() throws(ParquetError) -> ParquetColumn.Values {
    switch (column.values, leaf.physicalType) {
    case (.int32, .int32), (.int64, .int64): return column.values
    case (.int32(let values), .int64): return .int64(values.map { Int64($0) })
    default: break
    }
    let width = leaf.style.fixedWidth ?? (leaf.physicalType == .int32 ? 4 : 8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * column.count)
    for row in 0..<column.count {
      guard let number = Self.resized(column.unscaled(row), width) else {
        guard column.isNull(row) else {
          throw .unwritable(column: leaf.name, .outOfRange(value: column.text(row) ?? ""))
        }
        bytes += [UInt8](repeating: 0, count: width)
        continue
      }
      bytes += number
    }
    func number(_ row: Int) -> UInt64 {
      bytes[row * width..<(row + 1) * width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    switch leaf.physicalType {
    case .int32:
      return .int32(
        (0..<column.count).map { Int32(bitPattern: UInt32(truncatingIfNeeded: number($0))) })
    case .int64: return .int64((0..<column.count).map { Int64(bitPattern: number($0)) })
    default: return .fixed(FixedBytes(bytes: bytes, width: width))
    }
  }

  /// The same number in `width` bytes, or nil where it does not fit.
  static func resized(_ bytes: [UInt8], _ width: Int) -> [UInt8]? {
    let sign: UInt8 = bytes.first.map { $0 & 0x80 != 0 ? 0xFF : 0 } ?? 0
    if bytes.count <= width { return [UInt8](repeating: sign, count: width - bytes.count) + bytes }
    let cut = bytes.count - width
    guard bytes[..<cut].allSatisfy({ $0 == sign }), (bytes[cut] & 0x80 != 0) == (sign == 0xFF)
    else { return nil }
    return Array(bytes[cut...])
  }
}

extension ParquetColumn {
  /// The unscaled number of a decimal as a two's complement, highest byte first.
  func unscaled(_ row: Int) -> [UInt8] {
    func bytes(_ number: Int64) -> [UInt8] {
      (0..<8).map { UInt8(truncatingIfNeeded: number >> Int64(56 - $0 * 8)) }
    }
    return switch values {
    case .int32(let values): bytes(Int64(values[row]))
    case .int64(let values): bytes(values[row])
    case .bytes(let texts): Array(texts.slice(row))
    case .dictionary(let ids, let texts): Array(texts.slice(Int(ids[row])))
    case .fixed(let values): Array(values.slice(row))
    default: []
    }
  }
}
