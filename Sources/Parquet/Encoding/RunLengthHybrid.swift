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

  /// The value of all `count` values, if one repeated run holds them; nil otherwise, and for damage.
  static func single(
    _ bytes: Span<UInt8>, _ range: Range<Int>, width: Int, count: Int
  ) -> UInt32? {
    var position = range.lowerBound
    guard count > 0, let head = readVarInt(bytes, at: &position), head & 1 == 0,
      head >> 1 >= UInt64(count),
      (width + 7) / 8 == 1, position < range.upperBound
    else { return nil }
    return UInt32(bytes[position])
  }

  /// Appends `count` values read from `bytes[range]` to `values`; what follows them is left alone.
  ///
  /// `count` must be one that the caller is willing to hold in memory.
  static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, width: Int, count: Int, to values: inout [UInt32]
  ) throws(ParquetFlaw) {
    guard 0...32 ~= width, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      throw .cutLevels
    }
    var position = range.lowerBound
    var left = count
    while left > 0 {
      guard let head = readVarInt(bytes, at: &position), position <= range.upperBound else {
        throw .cutLevels
      }
      if head & 1 == 0 {
        let byteCount = (width + 7) / 8
        guard byteCount <= range.upperBound - position else { throw .cutLevels }
        var value: UInt32 = 0
        for byte in 0..<byteCount { value |= UInt32(bytes[position + byte]) << UInt32(byte * 8) }
        position += byteCount
        let run = Int(min(head >> 1, UInt64(left)))
        guard run > 0 else { throw .cutLevels }
        values.append(contentsOf: repeatElement(value, count: run))
        left -= run
      } else {
        let groupCount = head >> 1
        guard groupCount > 0 else { throw .cutLevels }
        // The last group may be cut by writers that do not pad it.
        let run = Int(min(groupCount, UInt64(left + 7) / 8)) * 8
        let wanted = min(run, left)
        guard (wanted * width + 7) / 8 <= range.upperBound - position,
          appendUnpackedBits(bytes, from: position, width: width, count: wanted, to: &values)
        else { throw .cutLevels }
        left -= wanted
        guard left > 0 else { return }
        position += Int(groupCount) * width
        guard position <= range.upperBound else { throw .cutLevels }
      }
    }
  }
}
