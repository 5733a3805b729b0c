internal import Bytes
internal import Foundation

/// Runs a graph of tasks over a workspace: what is up to date is left alone, what is not is redone, and
/// a whole night is published in one step.
///
/// ```
/// workspace/artifacts/<stage>/<partition>/<fingerprint>/   files and manifest.json
///           artifacts/<stage>/<partition>/latest           link to the newest of them
///           nights/<number>-<fingerprint>/                 datasets and night.json
///           current -> nights/...                          the published night
///           runs/<time>-<process>/                         run.json, log.jsonl, events.jsonl
///           lock                                           held while a run is alive
/// ```
package struct Engine: Sendable {
  let workspace: Workspace
  let options: EngineOptions
  let observer: @Sendable (EngineEvent) -> Void
  let isCancelled: @Sendable () -> Bool

  /// - Parameters:
  ///   - workspace: The folder's path; made by the first run.
  ///   - observer: Called from several threads, with every event of a run.
  ///   - isCancelled: Asked before each task is started, and by long tasks.
  package init(
    workspace: String, options: EngineOptions = EngineOptions(),
    observer: @escaping @Sendable (EngineEvent) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    var path = workspace
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    self.workspace = Workspace(path: path)
    self.options = options
    self.observer = observer
    self.isCancelled = isCancelled
  }

  /// What a run would do now, and why. Writes nothing.
  ///
  /// - Parameter publishing: The task whose files become the night; decides the base night.
  package func plan(_ tasks: [StageTask], publishing: TaskID?) throws(EngineError) -> Plan {
    try Planner(workspace: workspace, options: options).plan(tasks, publishing: publishing)
  }

  /// What a gate may look at before a night is published.
  package struct NightCandidate: Sendable {
    /// Holds the datasets that would be published.
    package let folder: String
    /// The published night that this one would follow; nil for the first.
    package let currentFolder: String?
    /// The night that ids and changes continue; nil for the first.
    package let baseFolder: String?
    let folders: [TaskID: String]

    /// The folder of any artifact of this run.
    package func folder(of id: TaskID) -> String? { folders[id] }
  }

  /// What a run did.
  package struct Summary: Sendable {
    package let runID: String
    package let tasks: [TaskRecord]
    /// The night that was published; nil if nothing changed or the selection did not reach the export.
    package let publishedNight: Night?
    package let seconds: Double
    /// Nothing had to run and nothing was published.
    package var isUnchanged: Bool {
      publishedNight == nil && !tasks.contains { $0.state == .ran }
    }
  }

  /// Runs what is not up to date and publishes the night.
  ///
  /// - Parameters:
  ///   - publishing: The task whose files become the night; nil publishes nothing.
  ///   - gate: Throws `GateFailure` to hold the night back; artifacts stay either way.
  package func run(
    _ tasks: [StageTask], publishing: TaskID?,
    gate: @Sendable (NightCandidate) throws -> Void = { _ in }
  ) throws(EngineError) -> Summary {
    let lock = try locked()
    defer { withExtendedLifetime(lock) {} }
    let store = ArtifactStore(workspace: workspace)
    let nights = NightStore(workspace: workspace)
    try wrappingSystemErrors { () throws(SystemError) in
      try store.removeLeftovers()
      try nights.removeLeftovers()
      try RunHistory(workspace: workspace).closeInterruptedRuns()
    }
    let plan = try plan(tasks, publishing: publishing)
    try checkInputsOfSelection(plan)
    try checkBaseNight(plan, nights)
    let log = try wrappingSystemErrors { () throws(SystemError) in
      try RunLog(workspace, options, plan)
    }
    let emit: @Sendable (EngineEvent) -> Void = { [observer] event in
      log.write(event)
      observer(event)
    }
    let runCount = plan.tasks.count(where: \.willRun)
    emit(
      .runStarted(
        runID: log.id, runTaskCount: runCount,
        upToDateTaskCount: plan.tasks.count(where: { $0.state == .upToDate })))
    do throws(EngineError) {
      let manifests = try Runner(
        plan, options, store, log, emit: emit, isCancelled: isCancelled
      ).run()
      try wrappingSystemErrors { () throws(SystemError) in
        try store.flushPlaces(of: log.tasks.filter { $0.state == .ran }.map(\.id))
      }
      let night = try publish(plan, manifests, store, nights, gate, runID: log.id, emit: emit)
      if let error = log.error { throw EngineError.system(error) }
      if let night { emit(.published(nightID: night.id)) }
      let end = log.finish(.succeeded, publishedNight: night?.id, error: nil)
      emit(.runFinished(seconds: end.seconds))
      if let error = log.error { throw EngineError.system(error) }
      return Summary(
        runID: log.id, tasks: end.record.tasks, publishedNight: night, seconds: end.seconds)
    } catch {
      let isStop = if case .cancelled = error { true } else { false }
      let end = log.finish(
        isStop ? .cancelled : .failed, publishedNight: nil, error: error.description)
      emit(.runFinished(seconds: end.seconds))
      throw error
    }
  }

  func locked() throws(EngineError) -> LockFile {
    let workspace = workspace
    let outcome = try wrappingSystemErrors { () throws(SystemError) in
      try makeFolder(workspace.path)
      return try LockFile.take(
        workspace.lock,
        holder: "process \(ProcessName.id) on \(ProcessName.hostName) "
          + "since \(UTCTime.text(Date()))\n")
    }
    switch outcome {
    case .held(let lock): return lock
    case .taken(let text):
      let holder = text.split(separator: "\n").joined(separator: " ")
      throw .locked(
        workspace: workspace.path, holder: holder.isEmpty ? "it has just started" : holder)
    }
  }

  /// A stage that runs must find its inputs up to date, or they must run before it.
  private func checkInputsOfSelection(_ plan: Plan) throws(EngineError) {
    for task in plan.tasks where task.willRun {
      for input in task.task.inputs {
        guard let found = plan.task(input), case .notSelected(let stale) = found.state else {
          continue
        }
        guard stale.isEmpty else {
          throw .inputNotReady(task: task.id, input: input, reasons: stale)
        }
      }
    }
  }

  /// A task that reads the base night must find it whole.
  private func checkBaseNight(_ plan: Plan, _ nights: NightStore) throws(EngineError) {
    guard let id = plan.base.id,
      plan.tasks.contains(where: { $0.willRun && $0.task.readsBaseNight })
    else { return }
    let night = try nights.night(id)
    guard night.digest == plan.base.digest else {
      throw .nightDamaged(night: id, problem: "it is not the night that was continued")
    }
    try nights.check(night, threadCount: options.threadCount)
  }

  private func publish(
    _ plan: Plan, _ manifests: [Manifest?], _ store: ArtifactStore, _ nights: NightStore,
    _ gate: (NightCandidate) throws -> Void, runID: String,
    emit: (EngineEvent) -> Void
  ) throws(EngineError) -> Night? {
    guard let publishing = plan.publishing, let index = plan.graph.index[publishing] else {
      return nil
    }
    if case .notSelected = plan.tasks[index].state { return nil }
    guard let export = manifests[index] else { return nil }
    let files = try wrappingSystemErrors { () throws(SystemError) in
      try nights.files(of: export, threadCount: options.threadCount)
    }
    var night: Night?
    if let current = plan.current, current.exportFingerprint == export.fingerprint,
      current.files == files
    {
      let repaired = try wrappingSystemErrors { () throws(SystemError) in
        try nights.repair(current, from: export)
      }
      for name in repaired {
        emit(.warning("night \(current.id): \(name) differed from its checksum and was restored"))
      }
    } else {
      let candidate = NightCandidate(
        folder: plan.tasks[index].folder,
        currentFolder: plan.current.map { workspace.nightFolder($0.id) },
        baseFolder: plan.base.id.map(workspace.nightFolder),
        folders: Dictionary(uniqueKeysWithValues: plan.tasks.map { ($0.id, $0.folder) }))
      do {
        try gate(candidate)
      } catch let failure as GateFailure {
        throw .gateFailed(failure)
      } catch {
        throw .taskFailed(publishing, error)
      }
      night = try wrappingSystemErrors { () throws(SystemError) in
        try nights.publish(
          export, files, base: plan.base,
          plan: plan.tasks.map { .init(id: $0.id, fingerprint: $0.fingerprint.description) },
          runID: runID)
      }
    }
    try wrappingSystemErrors { () throws(SystemError) in
      for task in plan.tasks where try FileStatus.ifPresent(task.folder) != nil {
        try store.setLatest(task.id, fingerprint: task.fingerprint.description)
      }
      try store.removeAll(except: Set(plan.tasks.map(\.folder)))
    }
    return night
  }
}
