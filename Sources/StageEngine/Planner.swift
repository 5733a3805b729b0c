internal import Bytes

/// Decides what runs and says why. Reads the workspace, writes nothing.
struct Planner: Sendable {
  let workspace: Workspace
  let options: EngineOptions

  /// - Parameter publishing: The task whose files become the night.
  func plan(_ given: [StageTask], publishing: TaskID?) throws(EngineError) -> Plan {
    let graph = TaskGraph(given)
    let selected = try options.selection.stages(among: graph.stages)
    let sources = try SourceDigests(graph.tasks, threadCount: options.threadCount)
    let current = try NightStore(workspace: workspace).current()
    let (base, parts, fingerprints) = continued(graph, sources, current, publishing)
    let store = ArtifactStore(workspace: workspace)
    let places = zip(graph.tasks, fingerprints).map { task, fingerprint in
      ArtifactStore.Place(
        id: task.id, fingerprint: fingerprint.description,
        isRedone: options.isForced && selected.contains(task.id.stage))
    }
    let findings = try wrappingSystemErrors { () throws(SystemError) in
      try store.findings(places, threadCount: options.threadCount)
    }

    var tasks: [PlannedTask] = []
    for (index, task) in graph.tasks.enumerated() {
      let inputs = task.inputs.compactMap { graph.index[$0].map { tasks[$0] } }
      let stale = try staleReasons(
        task, parts[index], fingerprints[index].description, findings[index], inputs, store)
      let isSelected = selected.contains(task.id.stage)
      let state: PlannedTask.State =
        if !isSelected {
          .notSelected(stale: stale)
        } else if !stale.isEmpty {
          .run(stale)
        } else if options.isForced {
          .run([.forced])
        } else {
          .upToDate
        }
      tasks.append(
        PlannedTask(
          id: task.id, fingerprint: fingerprints[index], state: state,
          folder: workspace.artifactFolder(task.id, fingerprint: fingerprints[index].description),
          task: task, parts: parts[index], finding: findings[index]))
    }
    return Plan(
      tasks: tasks, stages: graph.stages, baseID: base.id, current: current, graph: graph,
      base: base, sources: sources, publishing: publishing)
  }

  /// The base rule: as long as nothing changed, a night continues the one that the current night
  /// continued; as soon as anything did, it continues the current night.
  private func continued(
    _ graph: TaskGraph, _ sources: SourceDigests, _ current: Night?, _ publishing: TaskID?
  ) -> (Plan.Base, [FingerprintParts], [Digest]) {
    guard let current else {
      let none = Plan.Base(id: nil, digest: nil)
      let (parts, fingerprints) = fingerprints(graph, sources, none)
      return (none, parts, fingerprints)
    }
    let recorded = Plan.Base(id: current.baseID, digest: current.baseDigest)
    let (parts, fingerprints) = fingerprints(graph, sources, recorded)
    let export = graph.index[publishing ?? current.export]
    if let export, fingerprints[export].description == current.exportFingerprint {
      return (recorded, parts, fingerprints)
    }
    let next = Plan.Base(id: current.id, digest: current.digest)
    let (nextParts, nextFingerprints) = self.fingerprints(graph, sources, next)
    return (next, nextParts, nextFingerprints)
  }

  private func fingerprints(
    _ graph: TaskGraph, _ sources: SourceDigests, _ base: Plan.Base
  ) -> ([FingerprintParts], [Digest]) {
    var parts: [FingerprintParts] = []
    var fingerprints: [Digest] = []
    for task in graph.tasks {
      let part = FingerprintParts(
        engineVersion: FingerprintParts.engineVersion, codeVersion: task.codeVersion,
        settings: SHA256.digest(of: task.settings).description,
        files: task.files.map { .init(name: $0.name, sha256: sources[$0.path].description) },
        inputs: task.inputs.compactMap { id in
          graph.index[id].map { .init(id: id, fingerprint: fingerprints[$0].description) }
        },
        baseNight: task.readsBaseNight ? base.digest ?? "none" : nil)
      parts.append(part)
      fingerprints.append(part.fingerprint(of: task.id))
    }
    return (parts, fingerprints)
  }

  /// Why a task's artifact cannot be used; empty if it can.
  private func staleReasons(
    _ task: StageTask, _ parts: FingerprintParts, _ fingerprint: String,
    _ finding: ArtifactStore.Finding, _ inputs: [PlannedTask], _ store: ArtifactStore
  ) throws(EngineError) -> [Reason] {
    switch finding {
    case .damaged(let problem): return [.artifactDamaged(problem)]
    case .whole(let manifest):
      // Inputs that run first are compared when they have run: rebuilt bytes are the same as a rule.
      return zip(inputs, manifest.inputContents).compactMap { input, contents in
        guard let found = input.finding.manifest, found.contents != contents else { return nil }
        return .inputChanged(input.id)
      }
    case .missing:
      let (previous, hasLink) = try wrappingSystemErrors { () throws(SystemError) in
        try store.latestManifest(task.id)
      }
      guard let previous, previous.fingerprint != fingerprint else {
        return [hasLink ? .artifactGone : .neverRan]
      }
      return parts.reasons(since: previous.parts) { id in
        inputs.contains { $0.id == id && ($0.willRun || !$0.reasons.isEmpty) }
      }
    }
  }
}
