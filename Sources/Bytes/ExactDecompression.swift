internal import CZstd

/// Reads zstd frames that hold exactly `byteCount` bytes, in one call (RFC 8878).
///
/// The promised size is held against what so few bytes can hold before memory is taken: a block has at
/// least 3 bytes and holds at most 128 KiB.
package func zstdDecompressed(
  _ bytes: Span<UInt8>, exactly byteCount: Int
) throws(CompressionError) -> [UInt8] {
  guard byteCount >= 0, byteCount / 43_691 <= bytes.count else {
    throw .corrupt(format: "zstd", atByte: 0)
  }
  var failed = false
  // Safety: zstd reads and writes only inside the two buffers whose sizes it is told, and what it says
  // it wrote is what is kept.
  let output = unsafe bytes.withUnsafeBufferPointer { source in
    unsafe [UInt8](unsafeUninitializedCapacity: max(byteCount, 1)) { target, count in
      let result = unsafe ZSTD_decompress(
        target.baseAddress, byteCount, source.baseAddress, source.count)
      if ZSTD_isError(result) != 0 {
        failed = true
      } else {
        count = result
      }
    }
  }
  guard !failed, output.count == byteCount else {
    throw .corrupt(format: "zstd", atByte: bytes.count)
  }
  return output
}

/// Inflates gzip members that hold exactly `byteCount` bytes.
package func gunzipped(
  _ bytes: Span<UInt8>, exactly byteCount: Int
) throws(CompressionError) -> [UInt8] {
  let output = try gunzipped(bytes, byteCountMax: byteCount)
  guard output.count == byteCount else { throw .corrupt(format: "gzip", atByte: bytes.count) }
  return output
}
