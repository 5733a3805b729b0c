internal import Bytes

extension Engine {
  /// The names of all nights, oldest first.
  package func nights() throws(EngineError) -> [String] {
    try wrappingSystemErrors { () throws(SystemError) in
      try NightStore(workspace: workspace).ids()
    }
  }

  /// The record of a night.
  package func night(_ id: String) throws(EngineError) -> Night {
    try NightStore(workspace: workspace).night(id)
  }

  /// The published night, or nil before the first.
  package func currentNight() throws(EngineError) -> Night? {
    try NightStore(workspace: workspace).current()
  }

  /// Where a night's datasets lie.
  package func folder(of night: Night) -> String { workspace.nightFolder(night.id) }

  /// Where the artifact lies that a night was made of; only those of the published night are kept.
  package func folder(of id: TaskID, in night: Night) -> String? {
    night.plan.first { $0.id == id }.map {
      workspace.artifactFolder(id, fingerprint: $0.fingerprint)
    }
  }
}
