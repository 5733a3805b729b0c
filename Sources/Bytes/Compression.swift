internal import CZlib
internal import CZstd

/// Why compressed bytes could not be read back.
package enum CompressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The stream ends before its last block; `atByte` counts the compressed bytes.
  case cut(format: String, atByte: Int)
  case corrupt(format: String, atByte: Int)
  /// The content grows past what the caller allows.
  case tooLarge(format: String, byteCountMax: Int)
  /// Whole, but written in a way that is not read.
  case unsupported(format: String, what: String)

  package var description: String {
    switch self {
    case .cut(let format, let byte):
      "the \(format) stream is cut at byte \(byte); fetch the file again"
    case .corrupt(let format, let byte):
      "the \(format) stream is damaged at byte \(byte); fetch the file again"
    case .tooLarge(let format, let limit):
      "the \(format) stream holds more than \(limit) bytes"
    case .unsupported(let format, let what): "the \(format) archive cannot be read: \(what)"
    }
  }
}

/// Inflates gzip (RFC 1952, several members allowed) into bytes.
package func gunzipped(
  _ bytes: Span<UInt8>, byteCountMax: Int = .max
) throws(CompressionError) -> [UInt8] {
  try inflated(bytes, windowBits: 15 + 32, format: "gzip", byteCountMax: byteCountMax).content
}

/// Inflates one member of a gzip file. Archives of pages give each record a member of its own, so that they
/// can be read piece by piece.
/// - Returns: What the member holds, and where the next one begins; the end of the bytes behind the last.
package func gunzippedMember(
  _ bytes: Span<UInt8>, byteCountMax: Int = .max
) throws(CompressionError) -> (content: [UInt8], end: Int) {
  try inflated(
    bytes, windowBits: 15 + 32, format: "gzip", byteCountMax: byteCountMax, isOneMember: true)
}

/// Inflates a bare deflate stream (RFC 1951), as archives hold it.
func inflated(
  _ bytes: Span<UInt8>, byteCountMax: Int
) throws(CompressionError) -> [UInt8] {
  try inflated(bytes, windowBits: -15, format: "zip", byteCountMax: byteCountMax).content
}

private func inflated(
  _ bytes: Span<UInt8>, windowBits: Int32, format: String, byteCountMax: Int,
  isOneMember: Bool = false
) throws(CompressionError) -> (content: [UInt8], end: Int) {
  var output: [UInt8] = []
  var end = bytes.count
  var failure: CompressionError?
  // Safety: zlib reads and writes only inside the two buffers whose sizes it is told.
  unsafe bytes.withUnsafeBufferPointer { input in
    var stream = unsafe z_stream()
    guard unsafe colligate_inflateInit2(&stream, windowBits) == Z_OK else {
      failure = .corrupt(format: format, atByte: 0)
      return
    }
    defer { unsafe inflateEnd(&stream) }
    var consumed = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    // zlib counts in 32 bits: larger inputs are handed over in pieces.
    while failure == nil {
      let piece = min(input.count - consumed, 1 << 30)
      unsafe stream.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress.map { unsafe $0 + consumed })
      unsafe stream.avail_in = UInt32(piece)
      let before = output.count
      let status = unsafe buffer.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        return unsafe inflate(&stream, Z_NO_FLUSH)
      }
      consumed += piece - Int(unsafe stream.avail_in)
      output.append(contentsOf: buffer[..<(buffer.count - Int(unsafe stream.avail_out))])
      if output.count > byteCountMax {
        failure = .tooLarge(format: format, byteCountMax: byteCountMax)
      } else if status == Z_STREAM_END {
        // A further member may follow; zero padding and trailing garbage are ignored as gzip does.
        guard windowBits > 0, consumed + 1 < input.count, unsafe input[consumed] == 0x1f,
          unsafe input[consumed + 1] == 0x8b
        else { return }
        if isOneMember {
          end = consumed
          return
        }
        unsafe inflateReset(&stream)
      } else if status != Z_OK && status != Z_BUF_ERROR {
        failure = .corrupt(format: format, atByte: consumed)
      } else if consumed == input.count && output.count == before {
        failure = .cut(format: format, atByte: consumed)
      }
    }
  }
  if let failure { throw failure }
  return (output, end)
}

/// Compresses to one gzip member without a time or a name, so that equal input gives equal bytes.
package func gzipped(_ bytes: Span<UInt8>, level: Int32 = 6) -> [UInt8] {
  var output: [UInt8] = []
  // Safety: zlib reads and writes only inside the two buffers whose sizes it is told.
  unsafe bytes.withUnsafeBufferPointer { input in
    var stream = unsafe z_stream()
    let status = unsafe colligate_deflateInit2(&stream, level, 15 + 16)
    precondition(status == Z_OK, "zlib has no memory")
    defer { unsafe deflateEnd(&stream) }
    precondition(input.count < 1 << 32, "pages and files to deflate are below 4 GiB")
    unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    unsafe stream.avail_in = UInt32(input.count)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var done = false
    while !done {
      let status = unsafe buffer.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        return unsafe deflate(&stream, Z_FINISH)
      }
      output.append(contentsOf: buffer[..<(buffer.count - Int(unsafe stream.avail_out))])
      done = status == Z_STREAM_END
    }
  }
  return output
}

/// Reads zstd frames (RFC 8878, several allowed) into bytes.
package func zstdDecompressed(
  _ bytes: Span<UInt8>, byteCountMax: Int = .max
) throws(CompressionError) -> [UInt8] {
  var output: [UInt8] = []
  var failure: CompressionError?
  // Safety: zstd reads and writes only inside the two buffers whose sizes it is told.
  unsafe bytes.withUnsafeBufferPointer { source in
    guard let stream = unsafe ZSTD_createDStream() else {
      preconditionFailure("zstd has no memory")
    }
    defer { unsafe ZSTD_freeDStream(stream) }
    var input = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var hint = 1
    while true {
      var produced = 0
      var full = false
      hint = unsafe buffer.withUnsafeMutableBytes { target in
        var out = unsafe ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
        let result = unsafe ZSTD_decompressStream(stream, &out, &input)
        produced = unsafe out.pos
        full = unsafe out.pos == out.size
        return result
      }
      let consumed = unsafe input.pos
      if ZSTD_isError(hint) != 0 {
        failure = .corrupt(format: "zstd", atByte: consumed)
        return
      }
      output.append(contentsOf: buffer[..<produced])
      if output.count > byteCountMax {
        failure = .tooLarge(format: "zstd", byteCountMax: byteCountMax)
        return
      }
      if consumed == source.count && !full {
        if hint != 0 { failure = .cut(format: "zstd", atByte: consumed) }
        return
      }
    }
  }
  if let failure { throw failure }
  return output
}
