internal import Bytes

/// The buffers of a batch, column by column from the top down, each at a multiple of 64 bytes.
///
///     each column   a node: rows, nulls
///     then          validity bits, where nothing is null none; offsets of lists and byte arrays; values
struct ArrowBody {
  private(set) var bytes: [UInt8] = []
  /// Rows and nulls of each column.
  private(set) var nodes: [(Int, Int)] = []
  /// First byte and length of each buffer.
  private(set) var buffers: [(Int, Int)] = []

  mutating func add(_ column: ParquetColumn) throws(ParquetError) {
    let nullCount = column.validity?.count { !$0 } ?? 0
    if case .null = column.field.type {
      nodes.append((column.count, column.count))
      return
    }
    nodes.append((column.count, nullCount))
    add(bits: nullCount > 0 ? column.validity ?? [] : [])
    switch column.values {
    case .bool(let values): add(bits: values)
    case .list(let offsets, let elements):
      try add(offsets: offsets, of: column)
      try add(elements)
    case .structure(let parts): for part in parts { try add(part) }
    case .bytes(let texts):
      if case .decimal = column.field.type { return try addDecimals(column) }
      try add(offsets: texts.offsets, of: column)
      add(texts.bytes)
    case .dictionary(let ids, let texts):
      if case .decimal = column.field.type { return try addDecimals(column) }
      // Picking could grow past what 32-bit offsets can tell.
      guard texts.byteCount(of: ids.span) <= Int(Int32.max) else { throw Self.tooLarge(column) }
      let picked = texts.picking(ids)
      try add(offsets: picked.offsets, of: column)
      add(picked.bytes)
    case .int32, .int64, .float, .double, .fixed:
      try addNumbers(column)
    }
  }

  private static func tooLarge(_ column: ParquetColumn) -> ParquetError {
    .unwritable(column: column.field.name, .valueTooLarge(row: 0))
  }

  private mutating func add(_ buffer: [UInt8]) {
    buffers.append((bytes.count, buffer.count))
    bytes += buffer
    bytes.append(contentsOf: repeatElement(0, count: (64 - bytes.count % 64) % 64))
  }

  private mutating func add(bits flags: [Bool]) {
    var buffer: [UInt8] = []
    let bits = flags.map { $0 ? UInt32(1) : 0 }
    appendPackedBits(bits.span, bits.indices, width: 1, to: &buffer)
    add(buffer)
  }

  private mutating func add(
    offsets: [UInt32], of column: ParquetColumn
  ) throws(ParquetError) {
    guard let last = offsets.last, last <= UInt32(Int32.max) else { throw Self.tooLarge(column) }
    var buffer: [UInt8] = []
    let numbers = offsets.map { Int32(bitPattern: $0) }
    appendLittleEndian(numbers.span, numbers.indices, to: &buffer)
    add(buffer)
  }

  private mutating func addNumbers(_ column: ParquetColumn) throws(ParquetError) {
    var buffer: [UInt8] = []
    switch (column.values, column.field.type) {
    case (_, .decimal): return try addDecimals(column)
    case (.int32(let values), .integer(8, _)):
      buffer = values.map { UInt8(truncatingIfNeeded: $0) }
    case (.int32(let values), .integer(16, _)):
      for value in values {
        buffer.append(UInt8(truncatingIfNeeded: value))
        buffer.append(UInt8(truncatingIfNeeded: value >> 8))
      }
    case (.int32(let values), _): appendLittleEndian(values.span, values.indices, to: &buffer)
    case (.int64(let values), _): appendLittleEndian(values.span, values.indices, to: &buffer)
    case (.float(let values), _):
      let words = values.map { Int32(bitPattern: $0.bitPattern) }
      appendLittleEndian(words.span, words.indices, to: &buffer)
    case (.double(let values), _): appendLittleEndian(values.span, values.indices, to: &buffer)
    case (.fixed(let values), .int96):
      var numbers: [Int64] = []
      for row in 0..<column.count {
        let number = WriterConversion.nanoseconds(values.slice(row))
        guard number != nil || column.isNull(row) else {
          throw .unwritable(
            column: column.field.name, .outOfRange(value: column.text(row) ?? ""))
        }
        numbers.append(number ?? 0)
      }
      appendLittleEndian(numbers.span, numbers.indices, to: &buffer)
    case (.fixed(let values), .interval): buffer = Self.intervals(values)
    case (.fixed(let values), _): buffer = values.bytes
    default: break
    }
    add(buffer)
  }

  /// Months, days and milliseconds as months, days and nanoseconds.
  private static func intervals(_ values: FixedBytes) -> [UInt8] {
    var buffer: [UInt8] = []
    for row in 0..<values.count {
      let bytes = Array(values.slice(row))
      buffer += bytes[..<8]
      let milliseconds = bytes[8...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let nanoseconds = milliseconds * 1_000_000
      for place in 0..<8 {
        buffer.append(UInt8(truncatingIfNeeded: nanoseconds >> UInt64(place * 8)))
      }
    }
    return buffer
  }

  /// Two's complements of 128 or 256 bits, lowest byte first.
  private mutating func addDecimals(_ column: ParquetColumn) throws(ParquetError) {
    guard case .decimal(let precision, _) = column.field.type else { return }
    let width = precision <= 38 ? 16 : 32
    var buffer: [UInt8] = []
    buffer.reserveCapacity(column.count * width)
    for row in 0..<column.count {
      guard let number = WriterConversion.resized(column.unscaled(row), width) else {
        guard column.isNull(row) else {
          throw .unwritable(
            column: column.field.name, .outOfRange(value: column.text(row) ?? ""))
        }
        buffer.append(contentsOf: repeatElement(0, count: width))
        continue
      }
      buffer.append(contentsOf: number.reversed())
    }
    add(buffer)
  }
}
