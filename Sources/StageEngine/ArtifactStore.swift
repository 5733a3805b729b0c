internal import Bytes
internal import Synchronization

/// Artifacts on disk: begun beside their place, flushed, renamed into it, checked, thrown away.
struct ArtifactStore: Sendable {
  let workspace: Workspace

  /// What lies where an artifact belongs.
  enum Finding: Sendable {
    case missing
    /// What is wrong, with the name of the file.
    case damaged(String)
    case whole(Manifest)

    var manifest: Manifest? {
      if case .whole(let manifest) = self { manifest } else { nil }
    }
  }

  /// Where to look for an artifact.
  struct Place: Sendable {
    let id: TaskID
    let fingerprint: String
    /// It is made anew whatever is found: its files need not be read, its manifest tells what they held.
    let isRedone: Bool
  }

  /// Looks at artifacts and checks the digest of every file that may be used, in parallel.
  func findings(
    _ places: [Place], threadCount: Int
  ) throws(SystemError) -> [Finding] {
    var findings = try parallelResults(places.count, threadCount: threadCount) {
      (index) throws(SystemError) in
      try self.manifestFinding(places[index].id, places[index].fingerprint)
    }
    // Digests in a second round, file by file: one artifact may outweigh all others.
    var files: [(place: Int, output: Manifest.Output)] = []
    for (place, finding) in findings.enumerated() where !places[place].isRedone {
      if let manifest = finding.manifest { files += manifest.outputs.map { (place, $0) } }
    }
    let checked = files
    let problems = try parallelResults(files.count, threadCount: threadCount) {
      (index) throws(SystemError) -> String? in
      let (place, output) = checked[index]
      let folder = workspace.artifactFolder(
        places[place].id, fingerprint: places[place].fingerprint)
      return try output.promise.damage(in: folder)
    }
    for (file, problem) in zip(files, problems).reversed() {
      if let problem { findings[file.place] = .damaged("\(file.output.name): \(problem)") }
    }
    return findings
  }

  private func manifestFinding(
    _ id: TaskID, _ fingerprint: String
  ) throws(SystemError) -> Finding {
    let folder = workspace.artifactFolder(id, fingerprint: fingerprint)
    do {
      let manifest = try Manifest.reading(folder + "/" + Manifest.fileName)
      guard manifest.id == id, manifest.fingerprint == fingerprint else {
        return .damaged("\(Manifest.fileName): it belongs to another artifact")
      }
      return .whole(manifest)
    } catch {
      guard let error = error.systemError else {
        return .damaged("\(Manifest.fileName): checksum differs")
      }
      guard error.isMissing else { throw error }
      return try FileStatus.ifPresent(folder) == nil
        ? .missing : .damaged("\(Manifest.fileName): it is missing")
    }
  }

  /// The manifest that the last run left for this task, if it can still be read.
  func latestManifest(_ id: TaskID) throws(SystemError) -> (manifest: Manifest?, hasLink: Bool) {
    guard try linkTarget(workspace.latest(id)) != nil else { return (nil, false) }
    do {
      return (try Manifest.reading(workspace.latest(id) + "/" + Manifest.fileName), true)
    } catch {
      if let error = error.systemError, !error.isMissing { throw error }
      return (nil, true)
    }
  }

  /// Makes the folder that a task writes into.
  func begin(_ id: TaskID, runID: String) throws(SystemError) -> String {
    let folder = workspace.partitionFolder(id) + "/" + Workspace.partialPrefix + runID
    try removeTree(folder)
    try makeFolder(folder)
    return folder
  }

  /// Flushes what a task wrote, adds the manifest last, and renames the folder into its place.
  ///
  /// The rename itself is flushed by `flushPlaces`: a power cut before that may cost the artifact, never
  /// show half of it. Refused: a flush per artifact, which thousands of small ones wait for.
  func finish(
    _ folder: String, _ written: WrittenFiles, _ id: TaskID, parts: FingerprintParts,
    fingerprint: String, inputContents: [String], counts: TaskCounts, runID: String
  ) throws(SystemError) -> Manifest {
    let names = try filesBelow(folder)
    precondition(!names.contains(Manifest.fileName), "\(id) wrote a file named manifest.json")
    // The disk takes the bytes of one file while another is hashed.
    let outputs = try parallelResults(names.count, threadCount: 2) {
      (index) throws(SystemError) -> Manifest.Output in
      let path = folder + "/" + names[index]
      try flushFile(path)
      if let known = written[names[index]] { return known }
      let (digest, byteCount) = try contentDigest(path)
      return .init(name: names[index], byteCount: byteCount, digest: digest.description)
    }
    for subfolder in foldersAbove(names) { try flushFolder(folder + "/" + subfolder) }
    let manifest = Manifest(
      id: id, fingerprint: fingerprint, parts: parts, inputContents: inputContents,
      outputs: outputs, counts: counts
    ).sealed
    try AtomicFile.write(manifest.bytes, to: folder + "/" + Manifest.fileName)
    try flushFolder(folder)
    let place = workspace.artifactFolder(id, fingerprint: fingerprint)
    if try FileStatus.ifPresent(place) != nil {
      // Between these two renames the artifact is missing, and would be rebuilt: never half-written.
      try renamePath(place, to: folder + "-old")
    }
    try renamePath(folder, to: place)
    try removeTree(folder + "-old")
    return manifest
  }

  /// Flushes the renames of a run, once for all of it.
  func flushPlaces(of ids: [TaskID]) throws(SystemError) {
    guard !ids.isEmpty else { return }
    for id in ids { try flushFolder(workspace.partitionFolder(id)) }
    for stage in Set(ids.map(\.stage)).sorted() { try flushFolder(workspace.stageFolder(stage)) }
    try flushFolder(workspace.artifacts)
    try flushFolder(workspace.path)
  }

  /// Points `latest` to an artifact; without effect when it does already.
  func setLatest(_ id: TaskID, fingerprint: String) throws(SystemError) {
    let target = String(fingerprint.prefix(16))
    if try linkTarget(workspace.latest(id)) == target { return }
    try replaceLink(
      workspace.latest(id), to: target,
      by: workspace.partitionFolder(id) + "/" + Workspace.partialPrefix + "latest")
  }

  func discard(_ id: TaskID, fingerprint: String) throws(SystemError) {
    try removeTree(workspace.artifactFolder(id, fingerprint: fingerprint))
  }

  /// Folders of all artifacts and leftovers: (folder, its partition's folder, its name).
  func folders() throws(SystemError) -> [(path: String, partition: String, name: String)] {
    var found: [(path: String, partition: String, name: String)] = []
    guard try FileStatus.ifPresent(workspace.artifacts) != nil else { return [] }
    for stage in try folderEntries(workspace.artifacts) {
      let stagePath = workspace.artifacts + "/" + stage
      guard try FileStatus.of(stagePath).kind == .folder else { continue }
      for partition in try folderEntries(stagePath) {
        let path = stagePath + "/" + partition
        guard try FileStatus.of(path).kind == .folder else { continue }
        for name in try folderEntries(path) where name != "latest" {
          found.append((path + "/" + name, path, name))
        }
      }
    }
    return found
  }

  /// Removes what runs that ended early left half-written. Only under the lock.
  func removeLeftovers() throws(SystemError) {
    for folder in try folders() where folder.name.hasPrefix(Workspace.partialPrefix) {
      try removeTree(folder.path)
    }
  }

  /// Removes all artifacts but these, and partitions that hold none any more.
  func removeAll(except kept: Set<String>) throws(SystemError) {
    for folder in try folders() where !kept.contains(folder.path) {
      try removeTree(folder.path)
    }
    for stage in try folderEntries(workspace.artifacts) {
      let stagePath = workspace.artifacts + "/" + stage
      guard try FileStatus.of(stagePath).kind == .folder else { continue }
      for partition in try folderEntries(stagePath) {
        let path = stagePath + "/" + partition
        if try folderEntries(path).allSatisfy({ $0 == "latest" }) { try removeTree(path) }
      }
      if try folderEntries(stagePath).isEmpty { try removeTree(stagePath) }
    }
  }
}

/// The folders in which these relative paths lie, inner ones first.
func foldersAbove(_ paths: [String]) -> [String] {
  var folders: Set<String> = []
  for path in paths {
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.insert(String(rest))
    }
  }
  return folders.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
}

/// One value per index, computed in parallel; the error of the lowest index is thrown.
func parallelResults<Value: Sendable>(
  _ count: Int, threadCount: Int,
  _ body: @Sendable (Int) throws(SystemError) -> Value
) throws(SystemError) -> [Value] {
  let slots = Mutex<[Result<Value, SystemError>?]>(Array(repeating: nil, count: count))
  parallelChunks(count, threadCount: threadCount) { index in
    let result = Result { () throws(SystemError) in try body(index) }
    slots.withLock { $0[index] = result }
  }
  var values: [Value] = []
  for slot in slots.withLock({ $0 }) {
    guard let slot else { preconditionFailure("every index was computed") }
    values.append(try slot.get())
  }
  return values
}
