internal import CBZip2

/// Reads bzip2 streams into bytes; several may follow each other, as parallel packers write them. What stands
/// behind the last stream is ignored as bzip2 does.
package func bunzipped(
  _ bytes: Span<UInt8>, byteCountMax: Int = .max
) throws(CompressionError) -> [UInt8] {
  var output: [UInt8] = []
  var failure: CompressionError?
  // Safety: bzip2 reads and writes only inside the two buffers whose sizes it is told.
  unsafe bytes.withUnsafeBufferPointer { input in
    var stream = unsafe bz_stream()
    guard unsafe BZ2_bzDecompressInit(&stream, 0, 0) == BZ_OK else {
      preconditionFailure("bzip2 has no memory")
    }
    defer { unsafe BZ2_bzDecompressEnd(&stream) }
    var consumed = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    // bzip2 counts in 32 bits: larger inputs are handed over in pieces.
    while failure == nil {
      let piece = min(input.count - consumed, 1 << 30)
      unsafe stream.next_in = input.baseAddress.map {
        unsafe UnsafeMutableRawPointer(mutating: $0 + consumed)
          .assumingMemoryBound(to: CChar.self)
      }
      unsafe stream.avail_in = UInt32(piece)
      let status = unsafe buffer.withUnsafeMutableBytes { target in
        unsafe stream.next_out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe stream.avail_out = UInt32(target.count)
        return unsafe BZ2_bzDecompress(&stream)
      }
      let read = piece - Int(unsafe stream.avail_in)
      let written = buffer.count - Int(unsafe stream.avail_out)
      consumed += read
      output.append(contentsOf: buffer[..<written])
      if output.count > byteCountMax {
        failure = .tooLarge(format: "bzip2", byteCountMax: byteCountMax)
      } else if status == BZ_STREAM_END {
        guard isBzip2(bytes.extracting(consumed..<bytes.count)) else { return }
        unsafe BZ2_bzDecompressEnd(&stream)
        guard unsafe BZ2_bzDecompressInit(&stream, 0, 0) == BZ_OK else {
          preconditionFailure("bzip2 has no memory")
        }
      } else if status != BZ_OK {
        failure = .corrupt(format: "bzip2", atByte: consumed)
      } else if read == 0 && written == 0 {
        failure = .cut(format: "bzip2", atByte: consumed)
      }
    }
  }
  if let failure { throw failure }
  return output
}

/// Whether bytes begin as a bzip2 stream does: its name, the size of its blocks, and the mark of the first
/// block or that of the end. A text may begin with the name alone.
func isBzip2(_ bytes: Span<UInt8>) -> Bool {
  guard bytes.count >= 10, bytes[0] == 0x42, bytes[1] == 0x5a, bytes[2] == 0x68,
    (0x31...0x39).contains(bytes[3])
  else { return false }
  return [[0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]]
    .contains { mark in mark.indices.allSatisfy { mark[$0] == bytes[4 + $0] } }
}
