/// Appends `values[range]` with `width` bits each (0...32), lowest bit first, the last byte padded with
/// zeros. Bits above `width` are ignored.
package func appendPackedBits(
  _ values: Span<UInt32>, _ range: Range<Int>, width: Int, to bytes: inout [UInt8]
) {
  precondition(range.lowerBound >= 0 && range.upperBound <= values.count && 0...32 ~= width)
  guard width > 0, !range.isEmpty else { return }
  let mask = (UInt64(1) << UInt64(width)) - 1
  let byteCount = (range.count * width + 7) / 8
  // Safety: `place` advances over the `byteCount` bytes there is room for; reads stay inside `range`, which
  // was checked.
  bytes.append(addingCapacity: byteCount) { output in
    unsafe output.withUnsafeMutableBufferPointer { target, written in
      unsafe values.withUnsafeBufferPointer { source in
        var pending: UInt64 = 0
        var pendingBitCount = 0
        var place = unsafe UnsafeMutableRawPointer(target.baseAddress! + written)
        for index in range {
          pending |=
            (UInt64(unsafe source[index]) & mask) << UInt64(truncatingIfNeeded: pendingBitCount)
          pendingBitCount &+= width
          if pendingBitCount >= 32 {
            unsafe place.storeBytes(
              of: UInt32(truncatingIfNeeded: pending).littleEndian, as: UInt32.self)
            pending >>= 32
            pendingBitCount &-= 32
            unsafe place += 4
          }
        }
        while pendingBitCount > 0 {
          unsafe place.storeBytes(of: UInt8(truncatingIfNeeded: pending), as: UInt8.self)
          pending >>= 8
          pendingBitCount &-= 8
          unsafe place += 1
        }
      }
      written += byteCount
    }
  }
}

/// Appends `count` numbers of `width` bits each (0...32), read from bit 0 of byte `start` on.
///
/// False, with `values` unchanged, when the bytes do not hold that many.
package func appendUnpackedBits(
  _ bytes: Span<UInt8>, from start: Int, width: Int, count: Int, to values: inout [UInt32]
) -> Bool {
  precondition(0...32 ~= width)
  guard holdsPackedBits(bytes, from: start, width: width, count: count) else { return false }
  let mask = (UInt64(1) << UInt64(width)) - 1
  let first = values.count
  values.append(contentsOf: repeatElement(0, count: count))
  guard width > 0 else { return true }
  // Safety: writes go to the `count` places just appended; whole words are loaded only where eight
  // bytes remain, single bytes only inside the span.
  unsafe values.withUnsafeMutableBufferPointer { target in
    unsafe bytes.withUnsafeBytes { source in
      let wordEnd = source.count - 8
      var bit = 0
      var done = 0
      // Eight narrow numbers are whole bytes, and come out of one load.
      while width <= 8, done &+ 8 <= count, start &+ (bit >> 3) <= wordEnd {
        var word = UInt64(
          littleEndian: unsafe source.loadUnaligned(
            fromByteOffset: start &+ (bit >> 3), as: UInt64.self))
        for index in 0..<8 {
          unsafe target[first &+ done &+ index] = UInt32(truncatingIfNeeded: word & mask)
          word >>= UInt64(truncatingIfNeeded: width)
        }
        done &+= 8
        bit &+= 8 &* width
      }
      for index in done..<count {
        let byte = start &+ (bit >> 3)
        var word: UInt64 = 0
        if byte <= wordEnd {
          word = UInt64(
            littleEndian: unsafe source.loadUnaligned(fromByteOffset: byte, as: UInt64.self))
        } else {
          for offset in 0..<min(8, source.count - byte) {
            word |= UInt64(unsafe source[byte + offset]) << UInt64(offset * 8)
          }
        }
        unsafe target[first &+ index] = UInt32(
          truncatingIfNeeded: (word >> UInt64(bit & 7)) & mask)
        bit &+= width
      }
    }
  }
  return true
}

/// Whether the bytes hold `count` numbers of `width` bits each from byte `start` on.
func holdsPackedBits(_ bytes: Span<UInt8>, from start: Int, width: Int, count: Int) -> Bool {
  guard count >= 0, start >= 0, start <= bytes.count else { return false }
  let (bitCount, overflow) = count.multipliedReportingOverflow(by: width)
  return !overflow && (bitCount == 0 || (bitCount - 1) / 8 < bytes.count - start)
}
