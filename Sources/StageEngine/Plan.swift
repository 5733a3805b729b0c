package import Bytes

/// What a run will do with a task, and why.
package struct PlannedTask: Sendable {
  package enum State: Sendable, Hashable {
    case upToDate
    case run([Reason])
    /// The selection leaves it out; `stale` says why it would run otherwise, and is empty if it would not.
    case notSelected(stale: [Reason])
  }

  package let id: TaskID
  package let fingerprint: Digest
  package internal(set) var state: State
  /// The counts in the manifest of an artifact that is there and whole.
  package var counts: TaskCounts? { finding.manifest?.counts }
  /// Where the artifact lies, or will lie.
  package let folder: String

  let task: StageTask
  let parts: FingerprintParts
  let finding: ArtifactStore.Finding

  package var willRun: Bool {
    if case .run = state { true } else { false }
  }

  /// Why it runs or would run; empty if it is up to date.
  package var reasons: [Reason] {
    switch state {
    case .upToDate: []
    case .run(let reasons), .notSelected(let reasons): reasons
    }
  }
}

/// What a run would do now.
package struct Plan: Sendable {
  /// Each after its inputs.
  package let tasks: [PlannedTask]
  package let stages: [String]
  /// The night that this one would continue; nil for the first.
  package let baseID: String?
  /// The night that is published now.
  package let current: Night?

  let graph: TaskGraph
  let base: Base
  let sources: SourceDigests
  let publishing: TaskID?

  /// The base night as far as fingerprints go; its folder need not exist unless a task reads it.
  struct Base: Sendable, Hashable {
    let id: String?
    let digest: String?
  }

  package func task(_ id: TaskID) -> PlannedTask? { graph.index[id].map { tasks[$0] } }
}
