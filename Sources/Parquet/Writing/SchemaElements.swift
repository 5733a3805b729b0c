internal import Bytes

extension ColumnDescription {
  /// The column in the terms of files of any type.
  package var field: ParquetField {
    let type: ParquetType =
      switch kind {
      case .bool: .bool
      case .int32: .integer(bitCount: 32, isSigned: true)
      case .int64: .integer(bitCount: 64, isSigned: true)
      case .double: .double
      case .string: .string
      case .date: .date
      case .timestamp: .timestamp(.microseconds, isUTC: true)
      }
    guard isList else { return ParquetField(name, type, isNullable: isNullable) }
    return ParquetField(
      name, .list(ParquetField("element", type, isNullable: false)), isNullable: isNullable)
  }
}

extension ParquetOptions.Compression {
  var number: Codec {
    switch self {
    case .none: .none
    case .zstd: .zstd
    case .snappy: .snappy
    case .gzip: .gzip
    case .lz4: .lz4
    }
  }

  /// A page body as it is stored.
  func packed(_ body: [UInt8]) -> [UInt8] {
    switch self {
    case .none: body
    case .zstd(let level): zstdCompressed(body.span, level: level)
    case .snappy: snappyCompressed(body.span)
    case .gzip(let level): gzipped(body.span, level: level)
    case .lz4: lz4Compressed(body.span)
    }
  }
}
