internal import Bytes

/// The format's mixture of runs and bit-packed groups, for levels, dictionary indices and booleans.
///
///     hybrid:     run*
///     run:        repeated | packed
///     repeated:   varint(count << 1), the value in ceil(width / 8) bytes
///     packed:     varint(groups << 1 | 1), groups of 8 values with `width` bits each
///
/// Packed groups stand at multiples of 8 values unless they are last, whose rest is zeros.
enum RunLengthHybrid {
  /// How many bits the largest value needs.
  static func width(of greatest: Int) -> Int { Int.bitWidth - greatest.leadingZeroBitCount }

  /// Appends `values[range]`. Runs of 8 and more are repeated, all else is packed.
  static func append(
    _ values: Span<UInt32>, _ range: Range<Int>, width: Int, to bytes: inout [UInt8]
  ) {
    var packedStart = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      // Runs are looked for at group borders only, so that packed groups stay whole; a few values tell most
      // groups to be none.
      let value = values[index]
      if index &+ 7 < range.upperBound,
        value != values[index &+ 7] || value != values[index &+ 3] || value != values[index &+ 5]
      {
        index &+= 8
        continue
      }
      var end = index &+ 1
      while end < range.upperBound && values[end] == values[index] { end += 1 }
      if end - index >= 8 {
        packed(values, packedStart..<index, width: width, to: &bytes)
        repeated(values[index], count: end - index, width: width, to: &bytes)
        index = end
        packedStart = end
        continue
      }
      // Seven of a run may be skipped, but only up to the next border.
      index = min(range.upperBound, index + 8)
    }
    packed(values, packedStart..<range.upperBound, width: width, to: &bytes)
  }

  /// Appends one value `count` times, as `append` would.
  static func append(repeating value: UInt32, count: Int, width: Int, to bytes: inout [UInt8]) {
    if count >= 8 { return repeated(value, count: count, width: width, to: &bytes) }
    let values = [UInt32](repeating: value, count: count)
    append(values.span, 0..<count, width: width, to: &bytes)
  }

  private static func repeated(_ value: UInt32, count: Int, width: Int, to bytes: inout [UInt8]) {
    appendVarInt(UInt64(count) << 1, to: &bytes)
    for byte in 0..<((width + 7) / 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(byte * 8)))
    }
  }

  private static func packed(
    _ values: Span<UInt32>, _ range: Range<Int>, width: Int, to bytes: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    let groupCount = (range.count + 7) / 8
    appendVarInt(UInt64(groupCount) << 1 | 1, to: &bytes)
    let end = bytes.count + groupCount * width
    appendPackedBits(values, range, width: width, to: &bytes)
    bytes.append(contentsOf: repeatElement(0, count: end - bytes.count))
  }

  /// Appends `count` values read from `bytes[range]` to `values`; what follows them is left alone.
  ///
  /// `count` must be one that the caller is willing to hold in memory.
  static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, width: Int, count: Int, to values: inout [UInt32]
  ) throws(ParquetFlaw) {
    var cursor = try RunLengthCursor(bytes, range, width: width)
    try cursor.take(bytes, count, to: &values)
  }
}
