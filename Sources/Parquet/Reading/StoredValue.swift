internal import Bytes

/// Values of statistics, stored as PLAIN bytes without lengths, as people read them.
enum StoredValue {
  /// Nil when the bytes are not of the column's size or no text.
  static func text(_ bytes: [UInt8], _ leaf: LeafShape) -> String? {
    column(bytes, leaf)?.text(0)
  }

  /// A column of this one value.
  static func column(_ bytes: [UInt8], _ leaf: LeafShape) -> ParquetColumn? {
    let field = ParquetField(leaf.name, leaf.type, isNullable: false)
    func number() -> UInt64 { bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    switch (leaf.physicalType, bytes.count) {
    case (.byteArray, _):
      guard !leaf.isText || String(validating: bytes, as: UTF8.self) != nil else { return nil }
      return ParquetColumn(
        field, .bytes(StringArray(bytes: bytes, offsets: [0, UInt32(bytes.count)])))
    case (.boolean, 1): return ParquetColumn(field, .bool([number() != 0]))
    case (.int32, 4):
      return ParquetColumn(field, .int32([Int32(truncatingIfNeeded: Int64(number()))]))
    case (.int64, 8): return ParquetColumn(field, .int64([Int64(bitPattern: number())]))
    case (.float, 4):
      return ParquetColumn(
        field, .float([Float(bitPattern: UInt32(truncatingIfNeeded: number()))]))
    case (.double, 8): return ParquetColumn(field, .double([Double(bitPattern: number())]))
    case (.int96, 12), (.fixedLengthByteArray, leaf.width):
      return ParquetColumn(field, .fixed(FixedBytes(bytes: bytes, width: bytes.count)))
    default: return nil
    }
  }
}
