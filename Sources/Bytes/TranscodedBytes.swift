import Glibc

/// A file of any encoding as UTF-8, with the way back from each UTF-8 offset to the file's own bytes.
///
/// For encodings in which ASCII bytes may be parts of characters (UTF-16, Shift_JIS), which cannot be
/// scanned as they are. The way back is exact for encodings without shift states: each stretch of
/// output remembers where its input began, and an offset inside a stretch is found by decoding that
/// stretch again up to there. Offsets that ascend are found in O(distance).
@safe package final class TranscodedBytes {
  /// The content as UTF-8, without a byte-order mark.
  package let utf8: FileBytes
  /// Bytes without a meaning, each decoded to U+FFFD.
  package let invalidByteCount: Int

  private let source: FileBytes
  private let descriptor: iconv_t
  /// Where each stretch begins, in UTF-8 and in the source.
  private let stretches: [(utf8: Int, source: Int)]
  private var lastFound: (utf8: Int, source: Int)

  private static let stretchByteCount = 4096

  /// - Parameter start: Bytes to leave out in front (a byte-order mark).
  /// - Returns: Nil if glibc does not know the encoding.
  package init?(_ source: FileBytes, from start: Int, encoding: String) {
    // Safety: iconv_open returns (iconv_t)-1 on failure, which is never used.
    let opened = unsafe iconv_open("UTF-8", encoding)
    guard let opened = unsafe opened, UInt(bitPattern: opened) != UInt.max else { return nil }
    unsafe descriptor = unsafe opened
    self.source = source
    var output: [UInt8] = []
    output.reserveCapacity(source.count + source.count / 4)
    var stretches = [(utf8: 0, source: start)]
    var invalidByteCount = 0
    source.withSpan { bytes in
      var place = start
      while place < bytes.count {
        // A shift state reaches from one stretch into the next.
        let piece = unsafe Self.decode(
          opened, bytes, from: place, roomFor: Self.stretchByteCount, isFresh: place == start)
        output.append(contentsOf: piece.utf8)
        invalidByteCount += piece.invalidByteCount
        place = piece.end
        stretches.append((output.count, place))
      }
    }
    utf8 = FileBytes(output)
    self.stretches = stretches
    self.invalidByteCount = invalidByteCount
    lastFound = stretches[0]
  }

  deinit { unsafe iconv_close(descriptor) }

  /// Where the character that starts at `offset` of the UTF-8 starts in the source.
  package func sourceOffset(of offset: Int) -> Int {
    precondition((0...utf8.count).contains(offset), "an offset outside the text")
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].utf8 <= offset { low = middle } else { high = middle }
    }
    var place = stretches[low]
    if lastFound.utf8 <= offset && lastFound.utf8 > place.utf8 { place = lastFound }
    if place.utf8 < offset {
      place.source = source.withSpan { bytes in
        // Safety: the descriptor is open as long as this object.
        unsafe Self.decode(descriptor, bytes, from: place.source, roomFor: offset - place.utf8).end
      }
      place.utf8 = offset
      lastFound = place
    }
    return place.source
  }

  /// Decodes whole characters from `start` on, as many as fit into `room` bytes of UTF-8.
  private static func decode(
    _ descriptor: iconv_t, _ bytes: Span<UInt8>, from start: Int, roomFor room: Int,
    isFresh: Bool = true
  ) -> (utf8: [UInt8], end: Int, invalidByteCount: Int) {
    var invalidByteCount = 0
    var left = bytes.count - start
    var buffer = [CChar](repeating: 0, count: room)
    var produced = 0
    // Safety: iconv moves both pointers inside the buffers whose remaining sizes it is told.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target in
        if isFresh { unsafe iconv(descriptor, nil, nil, nil, nil) }
        var input = unsafe UnsafeMutablePointer<CChar>(
          mutating: UnsafeRawPointer(source.baseAddress! + start).assumingMemoryBound(
            to: CChar.self))
        while left > 0 {
          var out = unsafe target.baseAddress.map { unsafe $0 + produced }
          var free = room - produced
          var inputPointer: UnsafeMutablePointer<CChar>? = unsafe input
          let result = unsafe iconv(descriptor, &inputPointer, &left, &out, &free)
          let code = result == -1 ? errno : 0
          unsafe input = unsafe inputPointer ?? input
          produced = room - free
          guard left > 0, code != E2BIG else { break }
          if code == 0 { continue }
          guard free >= 3 else { break }
          for byte in [0xEF, 0xBF, 0xBD] as [UInt8] {
            unsafe target[produced] = CChar(bitPattern: byte)
            produced += 1
          }
          invalidByteCount += 1
          unsafe input += 1
          left -= 1
          unsafe iconv(descriptor, nil, nil, nil, nil)
        }
      }
    }
    return (
      buffer[..<produced].map { UInt8(bitPattern: $0) }, bytes.count - left, invalidByteCount
    )
  }
}
