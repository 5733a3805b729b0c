/// How far a running task has come.
package struct TaskProgress: Sendable, Hashable {
  package let id: TaskID
  package let doneCount: Int
  package let totalCount: Int
  /// What is counted: "rows", "pages".
  package let unit: String
  /// 0 until enough time has passed to tell.
  package let unitsPerSecond: Double

  /// Within `0...1`.
  package var fraction: Double {
    totalCount > 0 ? min(1, max(0, Double(doneCount) / Double(totalCount))) : 0
  }
}

/// What happens during a run, in the order in which it happens. The command renders it.
package enum EngineEvent: Sendable {
  case runStarted(runID: String, runTaskCount: Int, upToDateTaskCount: Int)
  /// `taskCount` is how many of the stage's partitions have to run.
  case stageStarted(stage: String, taskCount: Int)
  case taskStarted(TaskID, reasons: [Reason])
  case progress(TaskProgress)
  case message(TaskID, String)
  case warning(String)
  case taskFinished(TaskRecord)
  case stageFinished(StageRecord)
  /// Nothing of the stage had to run.
  case stageUpToDate(stage: String, taskCount: Int)
  case published(nightID: String)
  case runFinished(seconds: Double)
}
