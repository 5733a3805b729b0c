import CBytes
internal import CZlib

/// CRC-32 as zlib, gzip and Parquet pages use it (polynomial 0xEDB88320).
package func crc32(_ bytes: Span<UInt8>) -> UInt32 {
  // Safety: both read only inside the pieces that they are told; zlib counts in 32 bits.
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let bytes = buffer.baseAddress else { return 0 }
    var checksum: UInt32 = 0
    var start = unsafe cbytes_crc32_blocks(&checksum, bytes, buffer.count)
    var sum = UInt(checksum)
    while start < buffer.count {
      let count = min(buffer.count - start, 1 << 30)
      unsafe sum = CZlib.crc32(sum, bytes + start, UInt32(count))
      start += count
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}
