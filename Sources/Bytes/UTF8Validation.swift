import CBytes

/// The number of leading bytes that are valid UTF-8 (Unicode 15, table 3-7).
package func validUTF8Prefix(_ bytes: Span<UInt8>) -> Int {
  guard bytes.count > 0 else { return 0 }
  // Safety: the scan reads only bytes.count bytes and keeps no pointer.
  return unsafe bytes.withUnsafeBufferPointer {
    unsafe cbytes_valid_utf8_prefix($0.baseAddress!, $0.count)
  }
}

/// Whether every byte is ASCII.
package func isASCII(_ bytes: Span<UInt8>) -> Bool {
  guard bytes.count > 0 else { return true }
  // Safety: the scan reads only bytes.count bytes and keeps no pointer.
  return unsafe bytes.withUnsafeBufferPointer {
    unsafe cbytes_ascii_prefix($0.baseAddress!, $0.count) == $0.count
  }
}

/// The bytes with each one that breaks UTF-8 replaced by U+FFFD, and how many those were.
package func repairedUTF8(_ bytes: [UInt8]) -> (utf8: [UInt8], invalidByteCount: Int) {
  var start = validUTF8Prefix(bytes.span)
  guard start < bytes.count else { return (bytes, 0) }
  var repaired = Array(bytes[..<start])
  var invalidByteCount = 0
  while start < bytes.count {
    repaired += [0xEF, 0xBF, 0xBD]
    invalidByteCount += 1
    let rest = bytes.span.extracting((start + 1)..<bytes.count)
    let valid = validUTF8Prefix(rest)
    repaired += bytes[(start + 1)..<(start + 1 + valid)]
    start += 1 + valid
  }
  return (repaired, invalidByteCount)
}
