import CBytes

/// The number of leading bytes that are valid UTF-8 (Unicode 15, table 3-7).
package func validUTF8Prefix(_ bytes: Span<UInt8>) -> Int {
  guard bytes.count > 0 else { return 0 }
  // Safety: the scan reads only bytes.count bytes and keeps no pointer.
  return unsafe bytes.withUnsafeBufferPointer {
    unsafe cbytes_valid_utf8_prefix($0.baseAddress!, $0.count)
  }
}
