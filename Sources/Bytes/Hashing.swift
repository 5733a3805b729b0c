/// Hashes whose values may reach artifacts: the same on every machine and in every process, unlike
/// the standard library's `Hasher`, which is seeded per process.

/// Mixes two words by a full multiplication (the step of wyhash and its kin).
@inlinable package func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = (left ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(
    by: right ^ 0xe703_7ed1_a0b4_28db)
  return product.high ^ product.low
}

/// A 64-bit hash of bytes; distinct `seed`s give independent hashes.
package func stableHash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
  stableHash(bytes, 0..<bytes.count, seed: seed)
}

/// The hash of `bytes[range]`.
package func stableHash(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range outside the bytes")
  var hash = mixed(seed, UInt64(range.count))
  var index = range.lowerBound
  // Safety: every load ends at or before range.upperBound, which was checked above.
  unsafe bytes.withUnsafeBytes { buffer in
    while index + 8 <= range.upperBound {
      hash = mixed(
        hash,
        UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    // What is left, lowest byte first: read in one piece where the text has eight bytes in all, else
    // in pieces that overlap.
    let left = range.upperBound &- index
    var tail: UInt64 = 0
    if left > 0 {
      if range.count >= 8 {
        tail =
          UInt64(
            littleEndian: unsafe buffer.loadUnaligned(
              fromByteOffset: range.upperBound &- 8, as: UInt64.self))
          >> UInt64(truncatingIfNeeded: (8 &- left) &* 8)
      } else if left >= 4 {
        let low = UInt32(
          littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        let high = UInt32(
          littleEndian: unsafe buffer.loadUnaligned(
            fromByteOffset: range.upperBound &- 4, as: UInt32.self))
        tail =
          UInt64(low) | UInt64(high) << UInt64(truncatingIfNeeded: (left &- 4) &* 8)
      } else {
        let middle = left >> 1
        tail =
          UInt64(unsafe buffer[index])
          | UInt64(unsafe buffer[index &+ middle]) << UInt64(truncatingIfNeeded: middle &* 8)
          | UInt64(unsafe buffer[range.upperBound &- 1])
          << UInt64(truncatingIfNeeded: (left &- 1) &* 8)
      }
    }
    hash = mixed(hash, tail)
  }
  return mixed(hash, 0x9e37_79b9_7f4a_7c15)
}

/// A hash for tables that no artifact tells of: texts of up to 16 bytes take one multiplication, by two loads
/// that may overlap.
@inline(__always) func shortHash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  let count = range.count
  guard count <= 16 else { return stableHash(bytes, range) }
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range outside the bytes")
  // Safety: every load lies inside the range, which was checked above.
  return unsafe bytes.withUnsafeBytes { buffer in
    var (head, tail): (UInt64, UInt64) = (0, 0)
    if count >= 8 {
      head = unsafe buffer.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      tail = unsafe buffer.loadUnaligned(fromByteOffset: range.upperBound &- 8, as: UInt64.self)
    } else if count >= 4 {
      head = UInt64(
        unsafe buffer.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self))
      tail = UInt64(
        unsafe buffer.loadUnaligned(fromByteOffset: range.upperBound &- 4, as: UInt32.self))
    } else {
      for index in range { head = head << 8 | UInt64(unsafe buffer[index]) }
    }
    let length = UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    return mixed(head.littleEndian, tail.littleEndian ^ length)
  }
}

/// The hash of a text's UTF-8 bytes.
package func stableHash(_ text: String, seed: UInt64 = 0) -> UInt64 {
  var copy = text
  return copy.withUTF8 { buffer in
    // Safety: the span does not outlive the closure that owns the buffer.
    stableHash(unsafe Span(_unsafeElements: buffer), seed: seed)
  }
}
