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
    do throws(SystemError) {
      try writeAll(text)
    } catch {
      if error.code == EPIPE { exit(141) }
      if descriptor != 2 { FileDescriptorStream.error.write("colligate: \(error)\n") }
      exit(74)
    }
  }

  private func writeAll(_ text: String) throws(SystemError) {
    let bytes = Array(text.utf8)
    try Bytes.writeAll(bytes.span, to: descriptor, named: name)
  }
}
