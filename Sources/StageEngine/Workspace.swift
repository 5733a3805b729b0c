/// Where things lie in a workspace.
struct Workspace: Sendable {
  let path: String

  var lock: String { path + "/lock" }
  var artifacts: String { path + "/artifacts" }
  var nights: String { path + "/nights" }
  var runs: String { path + "/runs" }
  /// A relative link to the published night.
  var current: String { path + "/current" }

  /// Begins the names of folders that are being written, and of what is about to be removed.
  static let partialPrefix = ".partial-"

  func stageFolder(_ stage: String) -> String { artifacts + "/" + FolderName.encoded(stage) }

  func partitionFolder(_ id: TaskID) -> String {
    stageFolder(id.stage) + "/" + FolderName.encoded(id.partition)
  }

  func artifactFolder(_ id: TaskID, fingerprint: String) -> String {
    partitionFolder(id) + "/" + fingerprint.prefix(16)
  }

  /// A link to the artifact that the last run left or used.
  func latest(_ id: TaskID) -> String { partitionFolder(id) + "/latest" }

  func nightFolder(_ id: String) -> String { nights + "/" + id }
}
