import Glibc

/// The machine refused: what was tried, on which path, and the system's reason.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, as a verb: "open", "rename", "write".
  package let operation: String
  package let path: String
  /// The `errno` of the failed call.
  package let code: Int32

  package init(operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The error of the C call that has just failed.
  package static func last(_ operation: String, _ path: String) -> SystemError {
    SystemError(operation: operation, path: path, code: errno)
  }

  package var description: String {
    // Safety: strerror's text is copied at once; "Unknown error" covers any code.
    let reason = unsafe String(cString: strerror(code))
    return "\(operation) \(path): \(reason)"
  }

  /// The path does not exist, or a part of it is not a folder.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// There is no room left, or the user's share of it is used up.
  package var isOutOfSpace: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
}
