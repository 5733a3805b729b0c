internal import Bytes

/// One line of the status table.
package struct StageStatus: Sendable, Hashable, Codable {
  package enum State: String, Sendable, Hashable, Codable {
    case upToDate, stale, neverRan
    /// The last run that reached it failed there, and it has not run since.
    case failed
  }

  package let stage: String
  package let state: State
  package let taskCount: Int
  package let upToDateTaskCount: Int
  /// The sums over those partitions whose artifacts are there and whole.
  package let counts: TaskCounts
  /// What its present artifacts took, whichever runs made them; nil if no run log tells.
  package let seconds: Double?
  package let peakMemoryByteCount: Int?
  /// Why it would run, each reason once; at most a handful are of use to a reader.
  package let reasons: [String]
  /// What the last failure said.
  package let error: String?
}

extension Engine {
  /// The table of `status`: each stage with what its artifacts hold and why it would run.
  package func status(
    _ tasks: [StageTask], publishing: TaskID?
  ) throws(EngineError) -> [StageStatus] {
    let plan = try plan(tasks, publishing: publishing)
    let history = try wrappingSystemErrors { () throws(SystemError) in
      try lastRecords(plan)
    }
    return plan.stages.map { stage in
      let tasks = plan.tasks.filter { $0.id.stage == stage }
      let upToDate = tasks.filter {
        $0.finding.manifest != nil && $0.reasons.allSatisfy { $0 == .forced }
      }
      let made = upToDate.compactMap { history.made[$0.id] }
      let failure = tasks.compactMap { history.failed[$0.id] }.first
      var seen: Set<String> = []
      let reasons = tasks.flatMap { task in
        task.reasons.map { tasks.count > 1 ? "\(task.id.partition): \($0)" : $0.description }
      }.filter { seen.insert($0).inserted }
      let neverRan = tasks.allSatisfy { $0.reasons.contains(.neverRan) }
      return StageStatus(
        stage: stage,
        state: upToDate.count == tasks.count
          ? .upToDate : failure != nil ? .failed : neverRan ? .neverRan : .stale,
        taskCount: tasks.count, upToDateTaskCount: upToDate.count,
        counts: tasks.compactMap(\.counts).reduce(TaskCounts(), +),
        seconds: made.isEmpty ? nil : made.compactMap(\.seconds).reduce(0, +),
        peakMemoryByteCount: made.compactMap(\.peakMemoryByteCount).max(), reasons: reasons,
        error: upToDate.count == tasks.count ? nil : failure)
    }
  }

  /// The run that holds the workspace now, as it describes itself, or nil.
  package func holder() throws(EngineError) -> String? {
    try wrappingSystemErrors { () throws(SystemError) in
      try LockFile.holder(workspace.lock)?.split(separator: "\n").joined(separator: " ")
    }
  }

  /// The record of the last run, or nil before the first.
  package func lastRun() throws(EngineError) -> RunRecord? {
    try wrappingSystemErrors { () throws(SystemError) in
      let history = RunHistory(workspace: workspace)
      for id in try history.ids() {
        if let record = try history.record(id) { return record }
      }
      return nil
    }
  }

  /// For each task the record of the run that made its present artifact, and the message of its last
  /// failure if it has not succeeded since.
  private func lastRecords(
    _ plan: Plan
  ) throws(SystemError) -> (made: [TaskID: TaskRecord], failed: [TaskID: String]) {
    let history = RunHistory(workspace: workspace)
    var made: [TaskID: TaskRecord] = [:]
    var failed: [TaskID: String] = [:]
    var seen: Set<TaskID> = []
    let wanted = plan.tasks.filter { $0.finding.manifest != nil }.count
    for run in try history.ids() {
      for task in try history.finishedTasks(run).reversed() {
        let isFirst = seen.insert(task.id).inserted
        if task.state == .failed, isFirst { failed[task.id] = task.error ?? "failed" }
        if task.state == .ran, made[task.id] == nil,
          plan.task(task.id)?.fingerprint.description == task.fingerprint
        {
          made[task.id] = task
        }
      }
      if made.count >= wanted && seen.count >= plan.tasks.count { break }
    }
    return (made, failed)
  }
}
