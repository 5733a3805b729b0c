internal import CZlib

/// CRC-32 as zlib, gzip and Parquet pages use it (polynomial 0xEDB88320).
package func crc32(_ bytes: Span<UInt8>) -> UInt32 {
  // Safety: zlib reads only inside the pieces that it is told; it counts in 32 bits.
  unsafe bytes.withUnsafeBufferPointer { buffer in
    var sum = CZlib.crc32(0, nil, 0)
    var start = 0
    while start < buffer.count {
      let count = min(buffer.count - start, 1 << 30)
      unsafe sum = CZlib.crc32(sum, buffer.baseAddress! + start, UInt32(count))
      start += count
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}
