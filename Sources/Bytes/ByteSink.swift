/// What takes bytes in order and counts them: a file, or a stream to another program.
package protocol ByteSink: AnyObject {
  var byteCount: Int { get }
  func write(_ bytes: [UInt8]) throws(SystemError)
}

extension AtomicFile: ByteSink {}

/// Writes to an open descriptor, such as that of standard output, in large pieces.
package final class StreamSink: ByteSink {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  package private(set) var byteCount = 0

  private static let bufferByteCount = 1 << 18

  package init(descriptor: Int32 = 1) { self.descriptor = descriptor }

  package func write(_ bytes: [UInt8]) throws(SystemError) {
    byteCount += bytes.count
    buffer += bytes
    if buffer.count >= Self.bufferByteCount { try flush() }
  }

  /// Hands on what is still held back; the last call of a writer.
  package func flush() throws(SystemError) {
    let bytes = buffer
    buffer = []
    try writeAll(bytes.span, to: descriptor, named: "the output")
  }
}
