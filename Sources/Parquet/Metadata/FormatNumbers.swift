/// The enumerations of the Parquet format with their numbers.
///
/// Source: <https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift>.

enum PhysicalType: Int32 {
  case boolean = 0
  case int32 = 1
  case int64 = 2
  case int96 = 3
  case float = 4
  case double = 5
  case byteArray = 6
  case fixedLengthByteArray = 7

  /// As the format's own text spells it.
  static func name(_ number: Int32) -> String {
    let names = [
      "BOOLEAN", "INT32", "INT64", "INT96", "FLOAT", "DOUBLE", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY",
    ]
    return names.indices.contains(Int(number)) ? names[Int(number)] : "number \(number)"
  }
}

enum Repetition: Int32 {
  case required = 0
  case optional = 1
  case repeated = 2
}

enum Encoding: Int32 {
  case plain = 0
  case plainDictionary = 2
  case runLength = 3
  case bitPacked = 4
  case deltaBinaryPacked = 5
  case deltaLengthByteArray = 6
  case deltaByteArray = 7
  case dictionary = 8
  case byteStreamSplit = 9

  static func name(_ number: Int32) -> String {
    switch number {
    case 0: "PLAIN"
    case 2: "PLAIN_DICTIONARY"
    case 3: "RLE"
    case 4: "BIT_PACKED"
    case 5: "DELTA_BINARY_PACKED"
    case 6: "DELTA_LENGTH_BYTE_ARRAY"
    case 7: "DELTA_BYTE_ARRAY"
    case 8: "RLE_DICTIONARY"
    case 9: "BYTE_STREAM_SPLIT"
    default: "number \(number)"
    }
  }
}

enum Codec: Int32 {
  case none = 0
  case snappy = 1
  case gzip = 2
  /// What Hadoop called LZ4: blocks in a frame of its own.
  case hadoopLZ4 = 5
  case zstd = 6
  case lz4 = 7

  static func name(_ number: Int32) -> String {
    let names = ["NONE", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW"]
    return names.indices.contains(Int(number)) ? names[Int(number)] : "number \(number)"
  }
}

enum PageType: Int32 {
  case data = 0
  case index = 1
  case dictionary = 2
  case dataV2 = 3
}

/// The older annotation of a type, which some readers still rely on alone.
enum ConvertedType: Int32 {
  case utf8 = 0
  case map = 1
  case mapKeyValue = 2
  case list = 3
  case enumeration = 4
  case decimal = 5
  case date = 6
  case timeMillis = 7
  case timeMicros = 8
  case timestampMillis = 9
  case timestampMicros = 10
  case uint8 = 11
  case uint16 = 12
  case uint32 = 13
  case uint64 = 14
  case int8 = 15
  case int16 = 16
  case int32 = 17
  case int64 = 18
  case json = 19
  case bson = 20
  case interval = 21
}

/// The newer annotation of a type, as far as it matters here.
enum LogicalType: Hashable {
  case string
  case map
  case list
  case enumeration
  case date
  case timestamp(isUTC: Bool, TimeUnit)
  case integer(bitCount: Int8, isSigned: Bool)
  case null
  case json
  case bson
  case uuid
  case half
  /// Known by the older annotation alone.
  case interval
  case decimal(precision: Int32, scale: Int32)
  case time(isUTC: Bool, TimeUnit)
  case variant
  case geometry
  case geography
  /// A type that is not known: its field number in the union.
  case other(Int16)

  enum TimeUnit: Int16 {
    case milliseconds = 1
    case microseconds = 2
    case nanoseconds = 3
  }
}
