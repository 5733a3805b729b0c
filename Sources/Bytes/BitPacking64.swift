/// Appends `values[range]` with `width` bits each (0...64), lowest bit first, the last byte padded with
/// zeros.
package func appendPackedBits(
  _ values: Span<UInt64>, _ range: Range<Int>, width: Int, to bytes: inout [UInt8]
) {
  precondition(range.lowerBound >= 0 && range.upperBound <= values.count && 0...64 ~= width)
  guard width > 0, !range.isEmpty else { return }
  let mask = UInt64.max >> UInt64(64 - width)
  let start = bytes.count
  bytes.append(contentsOf: repeatElement(0, count: (range.count * width + 7) / 8))
  // Safety: `place` counts at most the bytes that have just been appended from `start`; reads stay inside
  // `range`, which was checked.
  unsafe bytes.withUnsafeMutableBytes { target in
    unsafe values.withUnsafeBufferPointer { source in
      var pending: UInt64 = 0
      var pendingBitCount = 0
      var place = start
      for index in range {
        let value = unsafe source[index] & mask
        pending |= value << UInt64(pendingBitCount)
        let taken = 64 &- pendingBitCount
        pendingBitCount &+= width
        guard pendingBitCount >= 64 else { continue }
        unsafe target.storeBytes(of: pending.littleEndian, toByteOffset: place, as: UInt64.self)
        place &+= 8
        pendingBitCount &-= 64
        // A shift by the whole width gives zero, which is what is left then.
        pending = value >> UInt64(taken)
      }
      while pendingBitCount > 0 {
        unsafe target[place] = UInt8(truncatingIfNeeded: pending)
        pending >>= 8
        pendingBitCount &-= 8
        place &+= 1
      }
    }
  }
}

/// Appends `count` numbers of `width` bits each (0...64), read from bit 0 of byte `start` on.
///
/// False, with `values` unchanged, when the bytes do not hold that many.
package func appendUnpackedBits(
  _ bytes: Span<UInt8>, from start: Int, width: Int, count: Int, to values: inout [UInt64]
) -> Bool {
  precondition(0...64 ~= width)
  guard holdsPackedBits(bytes, from: start, width: width, count: count) else { return false }
  let first = values.count
  values.append(contentsOf: repeatElement(0, count: count))
  guard width > 0 else { return true }
  let mask = UInt64.max >> UInt64(64 - width)
  // Safety: writes go to the `count` places just appended; words and the byte behind them are loaded only
  // where nine bytes remain, single bytes only inside the span.
  unsafe values.withUnsafeMutableBufferPointer { target in
    unsafe bytes.withUnsafeBytes { source in
      let wordEnd = source.count - 9
      var bit = 0
      for index in 0..<count {
        let byte = start &+ (bit >> 3)
        let shift = UInt64(bit & 7)
        var low: UInt64 = 0
        var high: UInt64 = 0
        if byte <= wordEnd {
          low = UInt64(
            littleEndian: unsafe source.loadUnaligned(fromByteOffset: byte, as: UInt64.self))
          high = UInt64(unsafe source[byte &+ 8])
        } else {
          for offset in 0..<min(8, source.count - byte) {
            low |= UInt64(unsafe source[byte + offset]) << UInt64(offset * 8)
          }
          if source.count - byte > 8 { high = UInt64(unsafe source[byte + 8]) }
        }
        // A shift by 64 gives zero.
        unsafe target[first &+ index] = (low >> shift | high << (64 - shift)) & mask
        bit &+= width
      }
    }
  }
  return true
}
