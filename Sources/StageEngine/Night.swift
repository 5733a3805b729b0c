internal import Bytes

/// A published night: what it holds, what it was made of, and which night it continued.
package struct Night: SealedDocument, Hashable {
  package struct File: Codable, Hashable, Sendable {
    /// Relative to the night's folder.
    package let name: String
    package let byteCount: Int
    package let sha256: String
  }
  package struct Task: Codable, Hashable, Sendable {
    package let id: TaskID
    package let fingerprint: String
  }

  /// A running number and the beginning of the export's fingerprint: `0007-3fa9c2d1`.
  package internal(set) var id: String
  /// Nil for the first night.
  package internal(set) var baseID: String?
  /// The base's `digest`; nil for the first night.
  package internal(set) var baseDigest: String?
  /// The task whose files this night shows.
  package internal(set) var export: TaskID
  package internal(set) var exportFingerprint: String
  package internal(set) var files: [File]
  /// All tasks of the night with their fingerprints, in the order in which they ran.
  package internal(set) var plan: [Task]
  var seal = ""

  static let fileName = "night.json"

  /// The digest of all datasets with their names.
  package var digest: String { StageEngine.digest(of: files.map(\.promise)) }
}

/// Nights on disk: made beside their place, flushed, renamed into it, then shown by one link.
struct NightStore: Sendable {
  let workspace: Workspace

  /// The published night, or nil before the first one.
  func current() throws(EngineError) -> Night? {
    let target = try wrappingSystemErrors { () throws(SystemError) in
      try linkTarget(workspace.current)
    }
    guard let target, let id = target.split(separator: "/").last else { return nil }
    return try night(String(id))
  }

  func night(_ id: String) throws(EngineError) -> Night {
    let folder = workspace.nightFolder(id)
    guard !id.isEmpty, !id.contains("/"), !id.hasPrefix("."),
      try wrappingSystemErrors({ () throws(SystemError) in try FileStatus.ifPresent(folder) })
        != nil
    else { throw .noSuchNight(id) }
    let night: Night
    do {
      night = try Night.reading(folder + "/" + Night.fileName)
    } catch {
      if let error = error.systemError, !error.isMissing { throw .system(error) }
      throw .nightDamaged(
        night: id, problem: "\(Night.fileName): checksum differs or it is missing")
    }
    guard night.id == id else {
      throw .nightDamaged(night: id, problem: "it calls itself \(night.id)")
    }
    return night
  }

  /// The names of all nights, oldest first.
  func ids() throws(SystemError) -> [String] {
    guard try FileStatus.ifPresent(workspace.nights) != nil else { return [] }
    return try folderEntries(workspace.nights).filter { number($0) != nil }
      .sorted { (number($0) ?? 0, $0) < (number($1) ?? 0, $1) }
  }

  private func number(_ id: String) -> Int? {
    guard let dash = id.firstIndex(of: "-") else { return nil }
    return Int(id[..<dash])
  }

  /// Throws if a file of the night is missing or differs.
  func check(_ night: Night, threadCount: Int) throws(EngineError) {
    let folder = workspace.nightFolder(night.id)
    let problems = try wrappingSystemErrors { () throws(SystemError) in
      try parallelResults(night.files.count, threadCount: threadCount) {
        (index) throws(SystemError) in
        try night.files[index].promise.damage(in: folder)
      }
    }
    for (file, problem) in zip(night.files, problems) {
      if let problem {
        throw .nightDamaged(night: night.id, problem: "\(file.name): \(problem)")
      }
    }
  }

  /// The files of an export as its night shows them.
  func files(of manifest: Manifest, threadCount: Int) throws(SystemError) -> [Night.File] {
    let source = workspace.artifactFolder(manifest.id, fingerprint: manifest.fingerprint)
    let outputs = manifest.outputs
    return try parallelResults(outputs.count, threadCount: threadCount) {
      (index) throws(SystemError) in
      let (digest, byteCount) = try fileDigest(source + "/" + outputs[index].name)
      return .init(name: outputs[index].name, byteCount: byteCount, sha256: digest.description)
    }
  }

  /// Publishes an export: links its files into a new night, flushes it, and turns `current` to it.
  func publish(
    _ manifest: Manifest, _ files: [Night.File], base: Plan.Base, plan: [Night.Task],
    runID: String
  ) throws(SystemError) -> Night {
    try makeFolder(workspace.nights)
    let last = try ids().last.flatMap(number) ?? 0
    let count = String(last + 1)
    let night = Night(
      id: String(repeating: "0", count: max(0, 4 - count.count)) + count + "-"
        + manifest.fingerprint.prefix(8),
      baseID: base.id, baseDigest: base.digest, export: manifest.id,
      exportFingerprint: manifest.fingerprint,
      files: files, plan: plan
    ).sealed
    if let whole = try completeNight(like: night) {
      try show(whole.id)
      return whole
    }
    let partial = workspace.nights + "/" + Workspace.partialPrefix + runID
    try removeTree(partial)
    try makeFolder(partial)
    let source = workspace.artifactFolder(manifest.id, fingerprint: manifest.fingerprint)
    let folders = foldersAbove(manifest.outputs.map(\.name))
    for folder in folders { try makeFolder(partial + "/" + folder) }
    for output in manifest.outputs {
      try linkOrCopyFile(source + "/" + output.name, to: partial + "/" + output.name)
    }
    for folder in folders { try flushFolder(partial + "/" + folder) }
    try AtomicFile.write(night.bytes, to: partial + "/" + Night.fileName)
    try flushFolder(partial)
    try renamePath(partial, to: workspace.nightFolder(night.id))
    try flushFolder(workspace.nights)
    try show(night.id)
    return night
  }

  /// The record of a night, or nil if it is damaged.
  private func readable(_ id: String) throws(SystemError) -> Night? {
    do {
      return try Night.reading(workspace.nightFolder(id) + "/" + Night.fileName)
    } catch {
      if let error = error.systemError, !error.isMissing { throw error }
      return nil
    }
  }

  /// A night that differs from this one in its number alone: a run was killed after the night was
  /// complete and before it was shown, or somebody turned `current` back.
  private func completeNight(like night: Night) throws(SystemError) -> Night? {
    for id in try ids().reversed() where id.hasSuffix("-" + night.exportFingerprint.prefix(8)) {
      guard let found = try readable(id) else { continue }
      var renumbered = night
      renumbered.id = id
      guard renumbered.sealed == found else { continue }
      let folder = workspace.nightFolder(id)
      var isWhole = true
      for file in found.files where isWhole {
        isWhole = try file.promise.damage(in: folder) == nil
      }
      if isWhole { return found }
    }
    return nil
  }

  /// Turns `current` to a night in one step.
  func show(_ id: String) throws(SystemError) {
    try replaceLink(
      workspace.current, to: "nights/" + id,
      by: workspace.path + "/" + Workspace.partialPrefix + "current")
    try flushFolder(workspace.path)
  }

  /// Replaces files of a night that differ from its record by those of the export that made it.
  ///
  /// - Returns: The names of the files that were replaced.
  func repair(_ night: Night, from manifest: Manifest) throws(SystemError) -> [String] {
    let source = workspace.artifactFolder(manifest.id, fingerprint: manifest.fingerprint)
    var repaired: [String] = []
    for file in night.files {
      let path = workspace.nightFolder(night.id) + "/" + file.name
      let whole = try FileStatus.of(source + "/" + file.name)
      if let status = try FileStatus.ifPresent(path),
        (status.device, status.inode) == (whole.device, whole.inode)
      {
        continue
      }
      guard try file.promise.damage(in: workspace.nightFolder(night.id)) != nil else { continue }
      if let slash = file.name.lastIndex(of: "/") {
        try makeFolder(workspace.nightFolder(night.id) + "/" + file.name[..<slash])
      }
      let neighbor = workspace.nights + "/" + Workspace.partialPrefix + "repair"
      try removeTree(neighbor)
      try linkOrCopyFile(source + "/" + file.name, to: neighbor)
      try removeTree(path)
      try renamePath(neighbor, to: path)
      repaired.append(file.name)
    }
    if !repaired.isEmpty { try flushFolder(workspace.nightFolder(night.id)) }
    return repaired
  }

  /// Removes what runs that ended early left half-written. Only under the lock.
  func removeLeftovers() throws(SystemError) {
    for folder in [workspace.path, workspace.nights] {
      guard try FileStatus.ifPresent(folder) != nil else { continue }
      for name in try folderEntries(folder) where name.hasPrefix(Workspace.partialPrefix) {
        try removeTree(folder + "/" + name)
      }
    }
  }
}
