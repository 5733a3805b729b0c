import Glibc

/// What the system says about a path.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case file, folder, link, other }

  package let kind: Kind
  package let byteCount: Int
  /// Device and inode: equal for two names of one file.
  package let device: UInt64
  package let inode: UInt64
  package let modifiedNanoseconds: Int64

  /// The status of what `path` leads to, or of the link itself.
  package static func of(
    _ path: String, followingLinks: Bool = true
  ) throws(SystemError) -> FileStatus {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw .last("look at", path) }
    return FileStatus(status)
  }

  /// Nil where nothing lies at `path`; a link that leads nowhere counts as nothing.
  package static func ifPresent(_ path: String) throws(SystemError) -> FileStatus? {
    do {
      return try of(path)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    byteCount = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    modifiedNanoseconds =
      Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }
}

/// The names in a folder, in byte order, without `.` and `..`.
package func folderEntries(_ path: String) throws(SystemError) -> [String] {
  guard let stream = unsafe opendir(path) else { throw .last("list", path) }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while true {
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      guard errno == 0 else { throw .last("list", path) }
      return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    // Safety: d_name ends with a zero byte and is copied before the next readdir.
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
      unsafe String(cString: $0.assumingMemoryBound(to: CChar.self).baseAddress!)
    }
    if name != "." && name != ".." { names.append(name) }
  }
}

/// The paths of all files below a folder, relative to it, in byte order.
///
/// - Throws: `EINVAL` for anything that is neither a file nor a folder.
package func filesBelow(_ folder: String) throws(SystemError) -> [String] {
  var files: [String] = []
  var waiting = [""]
  while let prefix = waiting.popLast() {
    for name in try folderEntries(folder + "/" + prefix) {
      let path = folder + "/" + prefix + name
      switch try FileStatus.of(path, followingLinks: false).kind {
      case .file: files.append(prefix + name)
      case .folder: waiting.append(prefix + name + "/")
      case .link, .other: throw SystemError(operation: "read", path: path, code: EINVAL)
      }
    }
  }
  return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Removes a file, a link (not what it leads to) or a folder with all that is in it. One that is not
/// there is fine.
package func removeTree(_ path: String) throws(SystemError) {
  let status: FileStatus
  do {
    status = try FileStatus.of(path, followingLinks: false)
  } catch {
    if error.isMissing { return }
    throw error
  }
  if status.kind == .folder {
    for name in try folderEntries(path) { try removeTree(path + "/" + name) }
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw .last("remove", path) }
  } else {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw .last("remove", path) }
  }
}

/// Gives a file or folder another name in one step.
package func renamePath(_ path: String, to target: String) throws(SystemError) {
  guard unsafe rename(path, target) == 0 else { throw .last("rename", path) }
}

/// Makes one folder that must not exist yet; false if it does.
package func makeNewFolder(_ path: String) throws(SystemError) -> Bool {
  if unsafe mkdir(path, 0o755) == 0 { return true }
  if errno == EEXIST { return false }
  throw .last("make folder", path)
}

/// Gives `source` a second name, or a flushed copy where the file system knows no second names.
package func linkOrCopyFile(_ source: String, to target: String) throws(SystemError) {
  if unsafe link(source, target) == 0 { return }
  guard [EXDEV, EPERM, EMLINK, EOPNOTSUPP, ENOSYS, EACCES].contains(errno) else {
    throw .last("link", target)
  }
  let file = try AtomicFile(path: target)
  try forEachPiece(of: source) { (piece) throws(SystemError) in try file.write(piece) }
  try file.commit()
}

/// Flushes a file's bytes to disk.
package func flushFile(_ path: String) throws(SystemError) {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .last("open", path) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw .last("flush", path) }
}

/// Points the symbolic link `path` to `target`, replacing it in one step if it exists.
///
/// `temporary` is a free name in the same folder.
package func replaceLink(
  _ path: String, to target: String, by temporary: String
) throws(SystemError) {
  guard unsafe unlink(temporary) == 0 || errno == ENOENT else { throw .last("remove", temporary) }
  guard unsafe symlink(target, temporary) == 0 else { throw .last("link", temporary) }
  try renamePath(temporary, to: path)
}

/// Where a symbolic link points, or nil where there is none.
package func linkTarget(_ path: String) throws(SystemError) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  // Safety: readlink writes at most the buffer's own count.
  let count = unsafe buffer.withUnsafeMutableBytes {
    unsafe readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
  }
  if count < 0 {
    if errno == ENOENT || errno == EINVAL || errno == ENOTDIR { return nil }
    throw .last("read link", path)
  }
  return String(decoding: buffer[..<count], as: UTF8.self)
}

/// The SHA-256 and the size of a file, read piece by piece: memory does not grow with the file.
///
/// - Throws: `EISDIR` for a folder, `EINVAL` for a pipe or device, whose bytes cannot be read twice.
package func fileDigest(_ path: String) throws(SystemError) -> (digest: Digest, byteCount: Int) {
  var hash = SHA256()
  let byteCount = try forEachPiece(of: path) { hash.update($0) }
  return (hash.finalized(), byteCount)
}

/// The content digest and the size of a file, read and refused as `fileDigest` does.
package func contentDigest(
  _ path: String
) throws(SystemError) -> (digest: ContentDigest, byteCount: Int) {
  var hash = ContentHash()
  let byteCount = try forEachPiece(of: path) { hash.update($0) }
  return (hash.finalized(), byteCount)
}

/// Hands out a file piece by piece; returns its size.
@discardableResult
private func forEachPiece(
  of path: String, _ body: (Span<UInt8>) throws(SystemError) -> Void
) throws(SystemError) -> Int {
  switch try FileStatus.of(path).kind {
  case .file: break
  case .folder: throw SystemError(operation: "read", path: path, code: EISDIR)
  case .link, .other: throw SystemError(operation: "read", path: path, code: EINVAL)
  }
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .last("open", path) }
  defer { close(descriptor) }
  // Small enough to be in the processor's cache still when it is looked at.
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  var byteCount = 0
  while true {
    // Safety: read writes at most the buffer's own count.
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw .last("read", path)
    }
    if count == 0 { return byteCount }
    try body(buffer.span.extracting(0..<count))
    byteCount += count
  }
}
