import Foundation
import Glibc

/// The environment variables of the process.
package enum ProcessEnvironment {
  /// By name.
  package static let variables = ProcessInfo.processInfo.environment
}

/// A standard stream to write to.
package struct FileDescriptorStream: Sendable {
  package static let output = FileDescriptorStream(descriptor: 1, name: "standard output")
  package static let error = FileDescriptorStream(descriptor: 2, name: "standard error")

  private let descriptor: Int32
  private let name: String

  /// Writes all of a text. What cannot be written any more ends the program: a closed pipe quietly, with
  /// the code that shells expect of it; anything else, such as a full disk, with a sentence.
  package func write(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      // Safety: the bytes from `start` on are inside the array.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress! + start, $0.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        let code = errno
        if code == EPIPE { exit(141) }
        if descriptor != 2 {
          let reason = SystemError(operation: "write", path: name, code: code)
          FileDescriptorStream.error.write("colligate: \(reason)\n")
        }
        exit(74)
      }
    }
  }
}
