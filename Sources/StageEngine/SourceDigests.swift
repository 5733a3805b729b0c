internal import Bytes
internal import Synchronization

/// The digests of all source files, taken anew from their bytes before anything runs.
struct SourceDigests: Sendable {
  struct Entry: Sendable {
    let digest: Digest
    /// Looked at before hashing, so that a change while a task reads the file is noticed.
    let status: FileStatus
  }
  private let entries: [String: Entry]

  /// - Throws: `sourceFiles` with every file that cannot be read.
  init(_ tasks: [StageTask], threadCount: Int) throws(EngineError) {
    let paths = Array(Set(tasks.flatMap { $0.files.map(\.path) })).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let slots = Mutex<[Result<Entry, SystemError>?]>(Array(repeating: nil, count: paths.count))
    parallelChunks(paths.count, threadCount: threadCount) { index in
      let result = Result { () throws(SystemError) in
        let status = try FileStatus.of(paths[index])
        return Entry(digest: try fileDigest(paths[index]).digest, status: status)
      }
      slots.withLock { $0[index] = result }
    }
    var entries: [String: Entry] = [:]
    var errors: [SystemError] = []
    for (path, slot) in zip(paths, slots.withLock { $0 }) {
      switch slot {
      case .success(let entry): entries[path] = entry
      case .failure(let error): errors.append(error)
      case nil: preconditionFailure("every file was hashed")
      }
    }
    if !errors.isEmpty { throw .sourceFiles(errors) }
    self.entries = entries
  }

  subscript(path: String) -> Digest {
    guard let entry = entries[path] else { preconditionFailure("\(path) was not hashed") }
    return entry.digest
  }

  /// Throws if a file's bytes are no longer those that were hashed.
  func checkUnchanged(_ files: [SourceFile]) throws(EngineError) {
    for file in files {
      guard let entry = entries[file.path] else { continue }
      do {
        if try FileStatus.of(file.path) == entry.status { continue }
        if try fileDigest(file.path).digest == entry.digest { continue }
      } catch {
        throw .sourceFiles([error])
      }
      throw .sourceChanged(path: file.path)
    }
  }
}
