import Glibc

/// A file that one process at a time may hold. The system lets go of it when the process ends, however
/// it ends, so a lock never outlives its holder.
package final class LockFile: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // Closing is not enough: a child process that has not yet become another program has a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  package enum Outcome: Sendable {
    case held(LockFile)
    /// Somebody else holds it; the text is what the holder wrote about itself, empty if not yet written.
    case taken(String)
  }

  /// Takes the lock without waiting and writes `holder` into it.
  package static func take(_ path: String, holder: String) throws(SystemError) -> Outcome {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("lock", path) }
    let lock = LockFile(descriptor)
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else { throw .last("lock", path) }
      return .taken(String(decoding: try FileBytes.reading(path).array, as: UTF8.self))
    }
    guard ftruncate(descriptor, 0) == 0 else { throw .last("lock", path) }
    let bytes = Array(holder.utf8)
    // Safety: write reads only the array's own bytes.
    let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      if count >= 0 { throw SystemError(operation: "lock", path: path, code: ENOSPC) }
      throw .last("lock", path)
    }
    return .held(lock)
  }

  /// What the present holder wrote about itself, or nil when nobody holds the lock.
  package static func holder(_ path: String) throws(SystemError) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      let error = SystemError.last("look at", path)
      if error.isMissing { return nil }
      throw error
    }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
    guard errno == EWOULDBLOCK else { throw .last("look at", path) }
    return String(decoding: try FileBytes.reading(path).array, as: UTF8.self)
  }
}
