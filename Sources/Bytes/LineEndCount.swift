import Glibc

/// Line feeds, found by one `memchr` after the other: what a pass over bytes costs at least.
package func lineEndCount(_ bytes: Span<UInt8>) -> Int {
  // Safety: every search starts inside the span and is told how much of it is left.
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard var place = unsafe UnsafeRawPointer(buffer.baseAddress) else { return 0 }
    let end = unsafe place + buffer.count
    var count = 0
    while unsafe place < end, let found = unsafe memchr(place, 10, end - place) {
      count += 1
      unsafe place = UnsafeRawPointer(found) + 1
    }
    return count
  }
}
