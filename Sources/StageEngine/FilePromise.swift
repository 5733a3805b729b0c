internal import Bytes

/// What a manifest or a night says of one of its files.
struct FilePromise: Sendable {
  /// Relative to the folder of the artifact or the night.
  let name: String
  let byteCount: Int
  let digest: String
  let algorithm: Algorithm

  enum Algorithm: Sendable {
    /// Of artifacts: only this program checks them, often, and all their bytes.
    case content
    /// Of what is published: whoever takes it can check it.
    case sha256
  }

  /// What is wrong with the file in this folder, or nil.
  func damage(in folder: String) throws(SystemError) -> String? {
    let path = folder + "/" + name
    do {
      let status = try FileStatus.of(path, followingLinks: false)
      guard status.kind == .file else { return "it is no file" }
      guard status.byteCount == byteCount else {
        return "it has \(status.byteCount) bytes instead of \(byteCount)"
      }
      return try algorithm.digest(of: path) == digest ? nil : "checksum differs"
    } catch {
      if error.isMissing { return "it is missing" }
      throw error
    }
  }
}

extension FilePromise.Algorithm {
  func digest(of path: String) throws(SystemError) -> String {
    switch self {
    case .content: try contentDigest(path).digest.description
    case .sha256: try fileDigest(path).digest.description
    }
  }
}

extension Manifest.Output {
  var promise: FilePromise {
    FilePromise(name: name, byteCount: byteCount, digest: digest, algorithm: .content)
  }
}

extension Night.File {
  var promise: FilePromise {
    FilePromise(name: name, byteCount: byteCount, digest: sha256, algorithm: .sha256)
  }
}

/// The digest of files with their names.
func digest(of files: [FilePromise]) -> String {
  var hash = SHA256()
  for file in files { hash.update("\(file.name.utf8.count):\(file.name) \(file.digest)\n") }
  return hash.finalized().description
}
