internal import Bytes

/// Everything that a task's bytes depend on, as digests. Stands in the manifest, so that a later run
/// can say what changed.
struct FingerprintParts: Codable, Hashable, Sendable {
  struct File: Codable, Hashable, Sendable {
    let name: String
    let sha256: String
  }
  struct Input: Codable, Hashable, Sendable {
    let id: TaskID
    let fingerprint: String
  }

  var engineVersion: Int
  var codeVersion: Int
  /// Digest of the canonical settings text.
  var settings: String
  var files: [File]
  var inputs: [Input]
  /// Digest of the base night, "none" on the first night, nil for a task that does not read it.
  var baseNight: String?

  /// Raised when the shape of artifacts or of fingerprints changes.
  static let engineVersion = 4

  /// The hash of a task's name and parts.
  ///
  /// Each part is hashed with its label and length, so that no two lists of parts give the same bytes.
  func fingerprint(of id: TaskID) -> Digest {
    var hash = SHA256()
    func add(_ label: String, _ text: String) {
      hash.update("\(label) \(text.utf8.count):")
      hash.update(text)
      hash.update("\n")
    }
    add("engine", String(engineVersion))
    add("stage", id.stage)
    add("partition", id.partition)
    add("code", String(codeVersion))
    add("settings", settings)
    for file in files {
      add("file", file.name)
      add("sha256", file.sha256)
    }
    for input in inputs {
      add("input stage", input.id.stage)
      add("input partition", input.id.partition)
      add("fingerprint", input.fingerprint)
    }
    if let baseNight { add("base night", baseNight) }
    return hash.finalized()
  }

  /// What differs from the parts of an earlier artifact. `willRun` tells which inputs run first.
  func reasons(since old: FingerprintParts, willRun: (TaskID) -> Bool) -> [Reason] {
    var reasons: [Reason] = []
    if old.engineVersion != engineVersion { reasons.append(.engineChanged) }
    if old.codeVersion != codeVersion {
      reasons.append(.codeChanged(from: old.codeVersion, to: codeVersion))
    }
    if old.settings != settings { reasons.append(.settingsChanged) }
    let oldFiles = Dictionary(old.files.map { ($0.name, $0.sha256) }, uniquingKeysWith: { $1 })
    for file in files where oldFiles[file.name] != file.sha256 {
      reasons.append(
        oldFiles[file.name] == nil ? .fileAdded(file.name) : .fileChanged(file.name))
    }
    let names = Set(files.map(\.name))
    reasons += old.files.filter { !names.contains($0.name) }.map { .fileRemoved($0.name) }
    let oldInputs = Dictionary(
      old.inputs.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { $1 })
    for input in inputs where oldInputs[input.id] != input.fingerprint {
      if willRun(input.id) {
        reasons.append(.inputWillRun(input.id))
      } else {
        reasons.append(oldInputs[input.id] == nil ? .inputAdded(input.id) : .inputChanged(input.id))
      }
    }
    let ids = Set(inputs.map(\.id))
    reasons += old.inputs.filter { !ids.contains($0.id) }.map { .inputRemoved($0.id) }
    if old.baseNight != baseNight { reasons.append(.baseNightChanged) }
    // Parts that differ only in their order.
    return reasons.isEmpty ? [.settingsChanged] : reasons
  }
}
