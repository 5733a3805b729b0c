import Glibc

/// Decodes bytes of a legacy encoding to UTF-8 by glibc's iconv.
///
/// What cannot be decoded becomes U+FFFD and is counted; nothing is dropped in silence.
@safe package final class TextDecoder {
  /// The name as given, for messages.
  package let encoding: String
  private let descriptor: iconv_t

  /// Nil if glibc does not know the encoding.
  package init?(encoding: String) {
    // Safety: iconv_open returns (iconv_t)-1 on failure, which is never used.
    let opened = unsafe iconv_open("UTF-8", encoding)
    guard let opened = unsafe opened, UInt(bitPattern: opened) != UInt.max else {
      return nil
    }
    self.encoding = encoding
    unsafe descriptor = unsafe opened
  }

  deinit { unsafe iconv_close(descriptor) }

  /// Decodes one text. `invalidCount` says how many bytes had no meaning.
  package func decoded(_ bytes: Span<UInt8>) -> (utf8: [UInt8], invalidCount: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var invalidCount = 0
    // Safety: iconv moves both pointers inside the buffers whose remaining sizes it is told.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe iconv(descriptor, nil, nil, nil, nil)
      var input = unsafe UnsafeMutablePointer<CChar>(
        mutating: UnsafeRawPointer(source.baseAddress)?.assumingMemoryBound(to: CChar.self))
      var left = source.count
      var buffer = [CChar](repeating: 0, count: 4096)
      // Encodings with combining characters (Hebrew, Vietnamese) hold the last letter back until they are
      // told that none follows.
      func flush() {
        var produced = 0
        unsafe buffer.withUnsafeMutableBufferPointer { target in
          var out = target.baseAddress
          var room = target.count
          unsafe iconv(descriptor, nil, nil, &out, &room)
          produced = target.count - room
        }
        output.append(contentsOf: buffer[..<produced].lazy.map { UInt8(bitPattern: $0) })
      }
      while left > 0 {
        var produced = 0
        var code: Int32 = 0
        unsafe buffer.withUnsafeMutableBufferPointer { target in
          var out = target.baseAddress
          var room = target.count
          let result = unsafe iconv(descriptor, &input, &left, &out, &room)
          code = result == -1 ? errno : 0
          produced = target.count - room
        }
        output.append(contentsOf: buffer[..<produced].lazy.map { UInt8(bitPattern: $0) })
        guard left > 0, code != 0, code != E2BIG else { continue }
        flush()
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        invalidCount += 1
        unsafe input = unsafe input.map { unsafe $0 + 1 }
        left -= 1
      }
      flush()
    }
    return (output, invalidCount)
  }
}
