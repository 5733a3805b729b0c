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
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < range.upperBound {
      tail |= UInt64(unsafe buffer[index]) << shift
      shift += 8
      index += 1
    }
    hash = mixed(hash, tail)
  }
  return mixed(hash, 0x9e37_79b9_7f4a_7c15)
}

/// The hash of a text's UTF-8 bytes.
package func stableHash(_ text: String, seed: UInt64 = 0) -> UInt64 {
  var copy = text
  return copy.withUTF8 { buffer in
    // Safety: the span does not outlive the closure that owns the buffer.
    stableHash(unsafe Span(_unsafeElements: buffer), seed: seed)
  }
}
