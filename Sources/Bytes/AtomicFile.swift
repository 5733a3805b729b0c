import CBytes
import Glibc

/// A file that grows in order and says how many bytes have gone out.
///
/// Nothing is seen under `path` before `commit`: bytes go to a neighbor, are flushed to disk, and one
/// rename puts them in place. A writer dropped without `commit` removes its neighbor. A symbolic link stays
/// one: its target is replaced, or made where it is not there yet. What is no regular file, such as a pipe or `/dev/null`, is written to as it is.
package final class AtomicFile {
  package let path: String
  package private(set) var byteCount = 0
  /// Where the bytes go before `commit`; `target` itself where that is no regular file.
  private let temporaryPath: String
  private let target: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  /// Bytes that the system has, and those of them that are on their way to the disk.
  private var writtenByteCount = 0
  private var startedByteCount = 0
  /// Taken while the bytes are in the processor's cache, which costs a quarter of what writing does.
  private var hash = ContentHash()
  private let isFlushed: Bool

  private static let bufferByteCount = 1 << 20
  /// So many bytes are handed to the disk at once while further ones are made: the last flush then waits for
  /// little.
  private static let flushByteCount = 8 << 20

  /// - Parameter isFlushed: Whether `commit` waits until the disk has all bytes. Without it a power cut may
  ///   leave a cut file under the path, unless the caller flushes it before anybody relies on it.
  package init(path: String, isFlushed: Bool = true) throws(SystemError) {
    self.path = path
    self.isFlushed = isFlushed
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    let isReplaced = !isThere || status.st_mode & S_IFMT == S_IFREG
    target = isReplaced ? try followingLinks(path) : path
    temporaryPath = isReplaced ? target + ".partial" : target
    let creation = isReplaced ? O_CREAT | O_TRUNC : 0
    descriptor = unsafe open(temporaryPath, O_WRONLY | creation | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("create", temporaryPath) }
    buffer.reserveCapacity(Self.bufferByteCount)
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      removeNeighbor()
    }
  }

  private var isReplaced: Bool { temporaryPath != target }

  private func removeNeighbor() { if isReplaced { unsafe unlink(temporaryPath) } }

  package func write(_ bytes: Span<UInt8>) throws(SystemError) {
    byteCount += bytes.count
    hash.update(bytes)
    if bytes.count >= Self.bufferByteCount {
      try drain()
      try writeAll(bytes)
      return
    }
    // Safety: the pointer does not outlive the append.
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    if buffer.count >= Self.bufferByteCount { try drain() }
  }

  package func write(_ bytes: [UInt8]) throws(SystemError) { try write(bytes.span) }
  package func write(_ text: String) throws(SystemError) { try write(Array(text.utf8).span) }

  /// Flushes to disk, unless that is left to the caller, and renames into place; returns the digest of all
  /// bytes.
  @discardableResult
  package func commit() throws(SystemError) -> ContentDigest {
    try drain()
    guard !isFlushed || !isReplaced || fsync(descriptor) == 0 else {
      throw .last("flush", temporaryPath)
    }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else {
      removeNeighbor()
      throw .last("close", temporaryPath)
    }
    if isReplaced, unsafe rename(temporaryPath, target) != 0 {
      let error = SystemError.last("rename", target)
      removeNeighbor()
      throw error
    }
    return hash.finalized()
  }

  private func drain() throws(SystemError) {
    guard !buffer.isEmpty else { return }
    var bytes = buffer  // a class's own array lends no span past the access
    buffer = []
    try writeAll(bytes.span)
    bytes.removeAll(keepingCapacity: true)
    buffer = bytes
  }

  private func writeAll(_ bytes: Span<UInt8>) throws(SystemError) {
    try Bytes.writeAll(bytes, to: descriptor, named: temporaryPath)
    writtenByteCount += bytes.count
    if isReplaced, writtenByteCount - startedByteCount >= Self.flushByteCount {
      cbytes_start_flush(
        descriptor, Int64(startedByteCount), Int64(writtenByteCount - startedByteCount))
      startedByteCount = writtenByteCount
    }
  }

  /// Writes a whole file atomically.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> ContentDigest
  {
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    return try file.commit()
  }

  @discardableResult
  package static func write(_ text: String, to path: String) throws(SystemError) -> ContentDigest {
    try write(Array(text.utf8), to: path)
  }
}

/// The path of the file that a chain of symbolic links ends at, whether it is there or not; a path that is no
/// link as it is, so that messages say what people wrote.
private func followingLinks(_ path: String) throws(SystemError) -> String {
  var path = path
  for _ in 0..<linkCountMax {
    guard let target = try linkTarget(path) else { return path }
    guard !target.hasPrefix("/"), let slash = path.lastIndex(of: "/") else {
      path = target
      continue
    }
    path = path[...slash] + target
  }
  throw SystemError(operation: "follow links from", path: path, code: ELOOP)
}

/// As many as the system itself follows.
private let linkCountMax = 40

/// Flushes a folder's entries to disk, so that a rename inside it survives a power cut.
package func flushFolder(_ path: String) throws(SystemError) {
  let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .last("open", path) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw .last("flush", path) }
}

/// Makes a folder and its parents; one that exists is fine.
package func makeFolder(_ path: String) throws(SystemError) {
  if unsafe mkdir(path, 0o755) == 0 { return }
  switch errno {
  case EEXIST:
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw SystemError(operation: "make folder", path: path, code: ENOTDIR)
    }
  case ENOENT:
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .last("make folder", path)
    }
    try makeFolder(String(path[..<slash]))
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .last("make folder", path)
    }
  default:
    throw .last("make folder", path)
  }
}

/// Writes all bytes to an open descriptor, in as many pieces as the system takes them.
///
/// - Parameter name: What an error calls the descriptor.
func writeAll(
  _ bytes: Span<UInt8>, to descriptor: Int32, named name: String
) throws(SystemError) {
  var start = 0
  while start < bytes.count {
    // Safety: write reads only bytes.count - start bytes from `start` on.
    let count = unsafe bytes.withUnsafeBytes {
      unsafe write(descriptor, $0.baseAddress! + start, $0.count - start)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw .last("write", name)
    }
    start += count
  }
}
