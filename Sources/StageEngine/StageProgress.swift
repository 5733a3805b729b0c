/// Adds up what the tasks of each stage do, and tells when a stage begins and ends.
struct StageProgress {
  private struct Stage {
    var openCount = 0
    var plannedRunCount = 0
    var ranCount = 0
    var upToDateCount = 0
    var isFailed = false
    var counts = TaskCounts()
    var start: ContinuousClock.Instant?
    var peakMemoryByteCount = 0
  }
  private var stages: [String: Stage] = [:]
  private let order: [String]

  init(_ plan: Plan) {
    order = plan.stages
    for task in plan.tasks {
      stages[task.id.stage, default: Stage()].openCount += 1
      if task.willRun { stages[task.id.stage]?.plannedRunCount += 1 }
    }
  }

  /// At least 1: a task that was thought up to date may run after all.
  func plannedRunCount(_ stage: String) -> Int { max(1, stages[stage]?.plannedRunCount ?? 1) }

  /// True if this is the first task of its stage to run.
  mutating func start(_ task: PlannedTask) -> Bool {
    guard stages[task.id.stage]?.start == nil else { return false }
    stages[task.id.stage]?.start = .now
    return true
  }

  /// Counts a task that ended or need not run; returns the stage's record if it was the last of a stage
  /// that ran.
  mutating func settle(
    _ task: PlannedTask, record: TaskRecord, emit: (EngineEvent) -> Void
  ) -> StageRecord? {
    let name = task.id.stage
    guard var stage = stages[name] else { return nil }
    stage.openCount -= 1
    switch record.state {
    case .ran: stage.ranCount += 1
    case .failed: stage.isFailed = true
    case .upToDate: stage.upToDateCount += 1
    case .notSelected, .notReached: break
    }
    if let counts = record.counts { stage.counts = stage.counts + counts }
    stage.peakMemoryByteCount = max(stage.peakMemoryByteCount, record.peakMemoryByteCount ?? 0)
    stages[name] = stage
    guard stage.openCount == 0 else { return nil }
    if stage.start != nil {
      let record = self.record(name, stage)
      emit(.stageFinished(record))
      return record
    }
    if stage.upToDateCount > 0 {
      emit(.stageUpToDate(stage: name, taskCount: stage.upToDateCount))
    }
    return nil
  }

  /// Stages that began and did not end.
  func open() -> [StageRecord] {
    order.compactMap { name in
      guard let stage = stages[name], stage.start != nil, stage.openCount > 0 else { return nil }
      return record(name, stage)
    }
  }

  private func record(_ name: String, _ stage: Stage) -> StageRecord {
    StageRecord(
      stage: name, ranTaskCount: stage.ranCount, upToDateTaskCount: stage.upToDateCount,
      isFailed: stage.isFailed, counts: stage.counts,
      seconds: stage.start.map { (ContinuousClock.now - $0) / .seconds(1) } ?? 0,
      peakMemoryByteCount: stage.peakMemoryByteCount)
  }
}
