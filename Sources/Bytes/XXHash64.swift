/// XXH64 of `bytes[range]` with seed 0, the hash that Parquet's bloom filters prescribe.
///
/// Source: <https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>.
package func xxHash64(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range outside the bytes")
  let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
  func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
  func stirred(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotated(lane &+ input &* prime2, 31) &* prime1
  }
  var index = range.lowerBound
  let end = range.upperBound
  // Safety: every load ends at or before range.upperBound, which was checked above.
  return unsafe bytes.withUnsafeBytes { buffer in
    var hash: UInt64
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    if range.count >= 32 {
      var lane1 = prime1 &+ prime2
      var lane2 = prime2
      var lane3: UInt64 = 0
      var lane4 = 0 &- prime1
      while index + 32 <= end {
        lane1 = stirred(lane1, word(index))
        lane2 = stirred(lane2, word(index + 8))
        lane3 = stirred(lane3, word(index + 16))
        lane4 = stirred(lane4, word(index + 24))
        index += 32
      }
      hash = rotated(lane1, 1) &+ rotated(lane2, 7) &+ rotated(lane3, 12) &+ rotated(lane4, 18)
      hash = (hash ^ stirred(0, lane1)) &* prime1 &+ prime4
      hash = (hash ^ stirred(0, lane2)) &* prime1 &+ prime4
      hash = (hash ^ stirred(0, lane3)) &* prime1 &+ prime4
      hash = (hash ^ stirred(0, lane4)) &* prime1 &+ prime4
    } else {
      hash = prime5
    }
    hash &+= UInt64(range.count)
    while index + 8 <= end {
      hash = rotated(hash ^ stirred(0, word(index)), 27) &* prime1 &+ prime4
      index += 8
    }
    if index + 4 <= end {
      let half = UInt32(
        littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      hash = rotated(hash ^ UInt64(half) &* prime1, 23) &* prime2 &+ prime3
      index += 4
    }
    while index < end {
      hash = rotated(hash ^ UInt64(unsafe buffer[index]) &* prime5, 11) &* prime1
      index += 1
    }
    hash = (hash ^ (hash >> 33)) &* prime2
    hash = (hash ^ (hash >> 29)) &* prime3
    return hash ^ (hash >> 32)
  }
}

/// XXH64 of all bytes.
package func xxHash64(_ bytes: Span<UInt8>) -> UInt64 { xxHash64(bytes, 0..<bytes.count) }
