import Glibc

/// The first place of `byte` in `bytes[range]`, or nil.
package func firstPlace(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  let part = bytes.extracting(range)
  guard part.count > 0 else { return nil }
  // Safety: memchr reads only part.count bytes; the place it returns is among them.
  return unsafe part.withUnsafeBytes { buffer in
    let base = buffer.baseAddress!
    let found = unsafe memchr(base, Int32(byte), buffer.count)
    return unsafe found.map { unsafe range.lowerBound + (UnsafeRawPointer($0) - base) }
  }
}
