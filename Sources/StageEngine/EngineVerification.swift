internal import Bytes

/// Something in the workspace that is not what its manifest says.
package struct VerifyFinding: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Relative to the workspace.
  package let path: String
  package let problem: String

  package var description: String { "\(path): \(problem)" }
}

/// What `verify` looked at.
package struct Verification: Sendable, Hashable, Codable {
  package internal(set) var artifactCount = 0
  package internal(set) var nightCount = 0
  package internal(set) var fileCount = 0
  package internal(set) var byteCount = 0
  /// Empty if all is well.
  package internal(set) var findings: [VerifyFinding] = []
}

extension Engine {
  /// Checks the digest of every file of every artifact and night, and that nothing lies beside them.
  package func verify() throws(EngineError) -> Verification {
    var verifier = Verifier(workspace: workspace)
    try wrappingSystemErrors { () throws(SystemError) in
      try verifier.readArtifacts()
      try verifier.readNights()
    }
    return try verifier.checkedFiles(threadCount: options.threadCount)
  }
}

/// Gathers all files that manifests and nights promise, then checks their digests together.
struct Verifier {
  let workspace: Workspace
  private var result = Verification()
  private var files: [(folder: String, promise: FilePromise)] = []

  init(workspace: Workspace) { self.workspace = workspace }

  mutating func readArtifacts() throws(SystemError) {
    for folder in try ArtifactStore(workspace: workspace).folders() {
      guard !folder.name.hasPrefix(Workspace.partialPrefix) else {
        add(folder.path, "left by a run that ended early, or being written")
        continue
      }
      result.artifactCount += 1
      let path = folder.path + "/" + Manifest.fileName
      guard let manifest: Manifest = try document(path) else { continue }
      if folder.path != workspace.artifactFolder(manifest.id, fingerprint: manifest.fingerprint) {
        add(path, "it belongs to another artifact of \(manifest.id)")
      }
      if manifest.parts.fingerprint(of: manifest.id).description != manifest.fingerprint {
        add(path, "its fingerprint does not follow from its parts")
      }
      try take(manifest.outputs.map(\.promise), in: folder.path, with: Manifest.fileName)
    }
  }

  mutating func readNights() throws(SystemError) {
    for id in try NightStore(workspace: workspace).ids() {
      result.nightCount += 1
      let folder = workspace.nightFolder(id)
      let path = folder + "/" + Night.fileName
      guard let night: Night = try document(path) else { continue }
      if night.id != id { add(path, "it belongs to night \(night.id)") }
      try take(night.files.map(\.promise), in: folder, with: Night.fileName)
    }
    if let target = try linkTarget(workspace.current),
      try FileStatus.ifPresent(workspace.path + "/" + target) == nil
    {
      add(workspace.current, "it points to \(target), which does not exist")
    }
  }

  func checkedFiles(threadCount: Int) throws(EngineError) -> Verification {
    let files = files
    let problems = try wrappingSystemErrors { () throws(SystemError) in
      try parallelResults(files.count, threadCount: threadCount) {
        (index) throws(SystemError) in
        try files[index].promise.damage(in: files[index].folder)
      }
    }
    var copy = self
    for (file, problem) in zip(files, problems) {
      copy.result.fileCount += 1
      copy.result.byteCount += file.promise.byteCount
      if let problem { copy.add(file.folder + "/" + file.promise.name, problem) }
    }
    return copy.result
  }

  private mutating func take(
    _ promises: [FilePromise], in folder: String, with document: String
  ) throws(SystemError) {
    files += promises.map { (folder, $0) }
    let known = Set(promises.map(\.name) + [document])
    for name in try filesBelow(folder) where !known.contains(name) {
      add(folder + "/" + name, "no manifest knows it")
    }
  }

  private mutating func document<Document: SealedDocument>(
    _ path: String
  ) throws(SystemError) -> Document? {
    do {
      return try Document.reading(path)
    } catch {
      guard let error = error.systemError else {
        if case .foreign = error {
          add(path, "another version wrote it")
        } else {
          add(path, "checksum differs")
        }
        return nil
      }
      guard error.isMissing else { throw error }
      add(path, "it is missing")
      return nil
    }
  }

  private mutating func add(_ path: String, _ problem: String) {
    let relative =
      path.hasPrefix(workspace.path + "/")
      ? String(path.dropFirst(workspace.path.count + 1)) : path
    result.findings.append(VerifyFinding(path: relative, problem: problem))
  }
}
