internal import Bytes

extension Engine {
  /// Runs every task that is up to date once more beside its artifact, and compares the bytes. Nothing is
  /// kept or published.
  ///
  /// - Returns: Files that came out different, and tasks that are not up to date.
  package func replay(
    _ tasks: [StageTask], publishing: TaskID?
  ) throws(EngineError) -> [VerifyFinding] {
    let lock = try locked()
    defer { withExtendedLifetime(lock) {} }
    let plan = try plan(tasks, publishing: publishing)
    let base = try baseNightFolder(plan)
    let runID = "replay-\(ProcessName.id)"
    let store = ArtifactStore(workspace: workspace)
    var findings: [VerifyFinding] = []
    for planned in plan.tasks {
      if isCancelled() { throw .cancelled }
      guard let manifest = planned.finding.manifest else {
        let reasons = planned.reasons.map(\.description).joined(separator: "; ")
        findings.append(VerifyFinding(path: planned.id.description, problem: reasons))
        continue
      }
      let inputs = planned.task.inputs.compactMap { plan.task($0) }
      let work = TaskWork(
        planned: planned, inputManifests: inputs.map(\.finding.manifest),
        inputFolders: Dictionary(inputs.map { ($0.id, $0.folder) }, uniquingKeysWith: { $1 }),
        sources: plan.sources, baseNightFolder: planned.task.readsBaseNight ? base : nil,
        threads: ThreadShare(options.threadCount), threadCountMax: options.threadCount,
        memoryByteCountMax: options.memoryByteCountMax, store: store, runID: runID, emit: observer,
        isCancelled: isCancelled)
      let differences: [VerifyFinding]
      do {
        differences = try work.differences(from: manifest)
      } catch {
        throw .taskFailed(planned.id, error)
      }
      findings += differences
    }
    return findings
  }

  private func baseNightFolder(_ plan: Plan) throws(EngineError) -> String? {
    guard let id = plan.base.id, plan.tasks.contains(where: \.task.readsBaseNight) else {
      return nil
    }
    let nights = NightStore(workspace: workspace)
    try nights.check(try nights.night(id), threadCount: options.threadCount)
    return workspace.nightFolder(id)
  }
}

extension TaskWork {
  /// Runs the task and says which of its files differ from the artifact's.
  func differences(from manifest: Manifest) throws -> [VerifyFinding] {
    let folder = try store.begin(planned.id, runID: runID)
    let result = Result { () throws -> [VerifyFinding] in
      let counts = try planned.task.run(context(folder))
      var findings: [VerifyFinding] = []
      for output in manifest.outputs {
        if let problem = try output.promise.damage(in: folder) {
          findings.append(
            VerifyFinding(path: "\(planned.id)/\(output.name)", problem: "replay: \(problem)"))
        }
      }
      let known = Set(manifest.outputs.map(\.name))
      for name in try filesBelow(folder) where !known.contains(name) {
        findings.append(
          VerifyFinding(path: "\(planned.id)/\(name)", problem: "replay: a file too many"))
      }
      if counts != manifest.counts {
        findings.append(VerifyFinding(path: "\(planned.id)", problem: "replay: counts differ"))
      }
      return findings
    }
    try removeTree(folder)
    return try result.get()
  }
}
