import Foundation

/// The environment variables of the process.
package enum ProcessEnvironment {
  /// By name.
  package static let variables = ProcessInfo.processInfo.environment
}

/// A standard stream to write to.
package struct FileDescriptorStream: Sendable {
  package static let output = FileDescriptorStream(handle: .standardOutput)
  package static let error = FileDescriptorStream(handle: .standardError)

  private let handle: FileHandle

  /// Writes all of a text. What cannot be written any more (a closed pipe) ends the program with the
  /// code that shells expect of it.
  package func write(_ text: String) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      exit(141)
    }
  }
}
