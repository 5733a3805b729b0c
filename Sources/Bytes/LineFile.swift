import Glibc

/// A log: each line goes out in one system call, so that what was logged before a crash is there.
package final class LineFile: Sendable {
  package let path: String
  private let descriptor: Int32

  /// Opens a file for appending, made if it does not exist.
  package init(path: String) throws(SystemError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("create", path) }
  }

  deinit { close(descriptor) }

  /// Appends one line; `bytes` holds no newline.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    let line = bytes + [UInt8(ascii: "\n")]
    var start = 0
    while start < line.count {
      // Safety: write reads only the bytes from `start` to the end of the array.
      let count = unsafe line.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress! + start, $0.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last("write", path)
      }
      start += count
    }
  }
}
