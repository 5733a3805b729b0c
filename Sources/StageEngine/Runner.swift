internal import Bytes
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Runs the tasks of a plan: inputs first, independent ones side by side.
///
/// One thread (the caller's) decides; each task has a thread of its own. After a failure only tasks that
/// come before the failed one in the plan's order are still started, so that the failure reported is the
/// one that a single thread would have met, whatever the timing.
final class Runner {
  /// How a task ended, handed over by its thread.
  private struct Ending: Sendable {
    let index: Int
    let result: Result<Manifest, any Error>
    let seconds: Double
    let peakMemoryByteCount: Int
  }
  private final class Mailbox: Sendable {
    private let endings = Mutex<[Ending]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func put(_ ending: Ending) {
      endings.withLock { $0.append(ending) }
      arrived.signal()
    }

    /// Waits for the next; returns all that have come, in the order of the plan. May return none, when
    /// an earlier call took two at once.
    func take() -> [Ending] {
      arrived.wait()
      let taken = endings.withLock { endings in
        defer { endings = [] }
        return endings
      }
      return taken.sorted { $0.index < $1.index }
    }
  }
  private static let largeByteCount = 512 << 20

  private struct Share {
    let threads: ThreadShare
    let memoryByteCountMax: Int?
  }

  private let plan: Plan
  private let options: EngineOptions
  private let store: ArtifactStore
  private let log: RunLog
  private let emit: @Sendable (EngineEvent) -> Void
  private let isCancelled: @Sendable () -> Bool

  /// Indices of each task's inputs, and of the tasks that read it.
  private let inputs: [[Int]]
  private let readers: [[Int]]
  private var openInputCounts: [Int]
  /// Tasks whose inputs are done and which have not been looked at since, ascending.
  private var unlocked: [Int]
  /// Tasks that can start, ascending.
  private var ready: [Int] = []
  /// The manifest of each task that is done and whose artifact is there.
  private var manifests: [Manifest?]
  private var running: [Int: Share] = [:]
  private var failures: [Int: any Error] = [:]
  private var stages: StageProgress
  private let mailbox = Mailbox()
  private let memory = StageMemory()

  init(
    _ plan: Plan, _ options: EngineOptions, _ store: ArtifactStore, _ log: RunLog,
    emit: @escaping @Sendable (EngineEvent) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.plan = plan
    self.options = options
    self.store = store
    self.log = log
    self.emit = emit
    self.isCancelled = isCancelled
    let inputs = plan.tasks.map { task in task.task.inputs.compactMap { plan.graph.index[$0] } }
    var readers = [[Int]](repeating: [], count: inputs.count)
    for (index, list) in inputs.enumerated() { for input in list { readers[input].append(index) } }
    self.inputs = inputs
    self.readers = readers
    openInputCounts = inputs.map(\.count)
    unlocked = inputs.indices.filter { inputs[$0].isEmpty }
    manifests = plan.tasks.map(\.finding.manifest)
    stages = StageProgress(plan)
  }

  /// Runs everything that has to run; returns the manifest of every task that is up to date now.
  func run() throws(EngineError) -> [Manifest?] {
    let timer = memory.timer()
    defer { timer.cancel() }
    allowingThreads(options.threadCount, runTasks)
    if let failed = failures.keys.min(), let error = failures[failed] {
      if error is TaskCancelled { throw .cancelled }
      if let error = error as? EngineError { throw error }
      throw .taskFailed(plan.tasks[failed].id, error)
    }
    if isCancelled() { throw .cancelled }
    return manifests
  }

  private func runTasks() {
    while true {
      settleWithoutRunning()
      // After a failure only what comes before it is still started, after a stop nothing.
      let limit = isCancelled() ? 0 : failures.keys.min() ?? .max
      while let index = ready.first, index < limit, let share = share(for: index) {
        ready.removeFirst()
        start(index, share)
      }
      if running.isEmpty { break }
      if ready.isEmpty { lendFreeThreads() }
      for ending in mailbox.take() { settle(ending) }
    }
    closeStages()
  }

  /// Marks tasks that need no run as done, one after the other, and gathers those that can start.
  private func settleWithoutRunning() {
    while let index = unlocked.first {
      unlocked.removeFirst()
      if reasons(index) == nil {
        count(index, log.task(at: index))
        unlockReaders(of: index)
      } else {
        insert(index, into: &ready)
      }
    }
  }

  private func unlockReaders(of index: Int) {
    for reader in readers[index] {
      openInputCounts[reader] -= 1
      if openInputCounts[reader] == 0 { insert(reader, into: &unlocked) }
    }
  }

  private func insert(_ index: Int, into list: inout [Int]) {
    list.insert(index, at: list.firstIndex { $0 > index } ?? list.endIndex)
  }

  /// Why a task runs now that its inputs are done, or nil. An input that was rebuilt with other bytes
  /// than the task once read makes it run, even under the same fingerprint.
  private func reasons(_ index: Int) -> [Reason]? {
    switch plan.tasks[index].state {
    case .notSelected: return nil
    case .run(let reasons): return reasons
    case .upToDate:
      guard let manifest = manifests[index] else { return nil }
      let changed = zip(inputs[index], manifest.inputContents).filter { input, contents in
        manifests[input].map { $0.contents != contents } ?? false
      }
      return changed.isEmpty ? nil : changed.map { .inputChanged(plan.tasks[$0.0].id) }
    }
  }

  /// Threads and memory for a task, or nil if it has to wait. What is granted to all that run at once
  /// never exceeds the budget, unless a single task is expected to need more.
  private func share(for index: Int) -> Share? {
    let free = freeThreadCount
    guard free > 0 else { return nil }
    // A large task takes all threads that are free: side by side two of them would hold the memory of
    // both, and the longer one would end alone on its share.
    let isLarge = plan.tasks[index].task.memoryEstimate >= Self.largeByteCount
    let threadCount = isLarge ? free : max(1, free / ready.count)
    guard let budget = options.memoryByteCountMax else {
      return Share(threads: ThreadShare(threadCount), memoryByteCountMax: nil)
    }
    let needed = plan.tasks[index].task.memoryEstimate
    let left = budget - running.values.reduce(0) { $0 + ($1.memoryByteCountMax ?? 0) }
    guard running.isEmpty || (left > 0 && needed <= left) else { return nil }
    let part = budget / options.threadCount * threadCount
    return Share(
      threads: ThreadShare(threadCount), memoryByteCountMax: max(needed, min(part, left)))
  }

  private var freeThreadCount: Int {
    options.threadCount - running.values.reduce(0) { $0 + $1.threads.count }
  }

  /// Gives threads that nothing waits for to the task that runs and comes first: the last long task of
  /// a stage need not end on one thread.
  private func lendFreeThreads() {
    guard let first = running.keys.min(), freeThreadCount > 0 else { return }
    running[first]?.threads.grow(by: freeThreadCount)
  }

  private func start(_ index: Int, _ share: Share) {
    let planned = plan.tasks[index]
    let inputs = inputs[index]
    let reasons = reasons(index) ?? []
    if running.isEmpty { memory.restart() }
    running[index] = share
    if stages.start(planned) {
      emit(
        .stageStarted(
          stage: planned.id.stage, taskCount: stages.plannedRunCount(planned.id.stage)))
      log.write(
        .start, stage: planned.id.stage, tasks: tasks(of: planned.id.stage),
        pipeline: options.pipeline)
    }
    emit(.taskStarted(planned.id, reasons: reasons))
    var record = log.task(at: index)
    record.reasons = reasons.map(\.description)
    log.set(record, at: index)

    let work = TaskWork(
      planned: planned, inputManifests: inputs.map { manifests[$0] },
      inputFolders: Dictionary(
        uniqueKeysWithValues: Set(inputs).map { (plan.tasks[$0].id, plan.tasks[$0].folder) }),
      sources: plan.sources,
      baseNightFolder: planned.task.readsBaseNight
        ? plan.base.id.map { store.workspace.nightFolder($0) } : nil,
      threads: share.threads, threadCountMax: options.threadCount,
      memoryByteCountMax: share.memoryByteCountMax, store: store, runID: log.id, emit: emit,
      isCancelled: isCancelled)
    let thread = Thread { [mailbox, memory] in
      let start = ContinuousClock.now
      let result = Result { try countedThread { try work.run() } }
      mailbox.put(
        Ending(
          index: index, result: result, seconds: (ContinuousClock.now - start) / .seconds(1),
          peakMemoryByteCount: memory.peakByteCount))
    }
    thread.stackSize = 16 << 20  // readers of trees recurse
    thread.start()
  }

  private func settle(_ ending: Ending) {
    running[ending.index] = nil
    let planned = plan.tasks[ending.index]
    var record = log.task(at: ending.index)
    record.seconds = ending.seconds
    record.peakMemoryByteCount = ending.peakMemoryByteCount
    switch ending.result {
    case .success(let manifest):
      if let old = planned.finding.manifest, old.contents != manifest.contents {
        emit(
          .warning(
            "\(planned.id): the same inputs gave other bytes than before; a stage is not exact"))
      }
      manifests[ending.index] = manifest
      record.state = .ran
      record.counts = manifest.counts
      unlockReaders(of: ending.index)
    case .failure(let error):
      failures[ending.index] = error
      record.state = .failed
      record.error = "\(error)"
    }
    log.set(record, at: ending.index)
    emit(.taskFinished(record))
    count(ending.index, record)
  }

  /// Adds a task that ended, or need not run, to its stage.
  private func count(_ index: Int, _ record: TaskRecord) {
    guard let stage = stages.settle(plan.tasks[index], record: record, emit: emit) else { return }
    writeLineage(stage.isFailed ? .fail : .complete, stage.stage)
    // What is little is asked for again at once, unless every page counts.
    if options.memoryByteCountMax != nil
      || ProcessMemory.residentByteCount >= Self.largeByteCount
    {
      ProcessMemory.returnFreedPages()
    }
  }

  /// Ends stages that a failure or a stop left open.
  private func closeStages() {
    for record in stages.open() {
      emit(.stageFinished(record))
      writeLineage(record.isFailed ? .fail : .abort, record.stage)
    }
  }

  private func writeLineage(_ kind: LineageEvent.Kind, _ stage: String) {
    log.write(kind, stage: stage, tasks: tasks(of: stage), pipeline: options.pipeline)
  }

  private func tasks(of stage: String) -> [StageTask] {
    plan.graph.tasks.filter { $0.id.stage == stage }
  }
}
