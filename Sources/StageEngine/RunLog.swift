internal import Bytes
internal import Foundation
internal import Synchronization

/// The folder of one run: `run.json`, `log.jsonl` with every event, `events.jsonl` for OpenLineage.
///
/// A log that cannot be written does not stop a task in the middle; the first error is kept and ends the
/// run when nothing worse did.
final class RunLog: Sendable {
  let id: String
  private let folder: String
  private let log: LineFile
  private let lineage: LineFile
  private let scope: String
  private let record: Mutex<RunRecord>
  private let firstError = Mutex<SystemError?>(nil)
  private let start = ContinuousClock.now

  init(_ workspace: Workspace, _ options: EngineOptions, _ plan: Plan) throws(SystemError) {
    let now = Date()
    try makeFolder(workspace.runs)
    let base = UTCTime.compact(now) + "-\(ProcessName.id)"
    var id = base
    var number = 1
    while try !makeNewFolder(workspace.runs + "/" + id) {
      number += 1
      id = base + "-\(number)"
    }
    self.id = id
    folder = workspace.runs + "/" + id
    scope = [ProcessName.hostName, workspace.path, id].joined(separator: "\n")
    log = try LineFile(path: folder + "/log.jsonl")
    lineage = try LineFile(path: folder + "/events.jsonl")
    let first = RunRecord(
      id: id, pipeline: options.pipeline, state: .running, start: UTCTime.text(now),
      selection: options.selection.text, isForced: options.isForced,
      threadCount: options.threadCount, memoryByteCountMax: options.memoryByteCountMax,
      baseNight: plan.baseID, tasks: plan.tasks.map { TaskRecord($0) })
    record = Mutex(first)
    try AtomicFile.write(encodedJSON(first, isPretty: true), to: folder + "/run.json")
  }

  var error: SystemError? { firstError.withLock { $0 } }
  var tasks: [TaskRecord] { record.withLock { $0.tasks } }

  /// One line of `log.jsonl`. Fields without a meaning for an event are left out.
  struct Line: Codable {
    var time: String
    var event: String
    var stage: String?
    var task: TaskRecord?
    var id: TaskID?
    var message: String?
    var reasons: [String]?
    var record: StageRecord?
    var taskCount: Int?
    var night: String?
  }

  /// Writes an event down at once; progress is left to the observer.
  func write(_ event: EngineEvent) {
    var line = Line(time: UTCTime.text(Date()), event: "")
    switch event {
    case .progress: return
    case .runStarted(_, let count, _):
      line.event = "runStarted"
      line.taskCount = count
    case .stageStarted(let stage, let count):
      (line.event, line.stage, line.taskCount) = ("stageStarted", stage, count)
    case .taskStarted(let id, let reasons):
      (line.event, line.id, line.reasons) = ("taskStarted", id, reasons.map(\.description))
    case .message(let id, let text):
      (line.event, line.id, line.message) = ("message", id, text)
    case .warning(let text):
      (line.event, line.message) = ("warning", text)
    case .taskFinished(let task):
      (line.event, line.task) = ("taskFinished", task)
    case .stageFinished(let stage):
      (line.event, line.record) = ("stageFinished", stage)
    case .stageUpToDate(let stage, let count):
      (line.event, line.stage, line.taskCount) = ("stageUpToDate", stage, count)
    case .published(let night):
      (line.event, line.night) = ("published", night)
    case .runFinished:
      line.event = "runFinished"
    }
    keepError { () throws(SystemError) in try log.append(encodedJSON(line)) }
  }

  func write(
    _ kind: LineageEvent.Kind, stage: String, tasks: [StageTask], pipeline: String
  ) {
    let event = LineageEvent(
      kind, stage: stage, tasks: tasks, pipeline: pipeline, scope: scope,
      time: UTCTime.text(Date()))
    keepError { () throws(SystemError) in try lineage.append(encodedJSON(event)) }
  }

  func task(at index: Int) -> TaskRecord { record.withLock { $0.tasks[index] } }
  func set(_ task: TaskRecord, at index: Int) { record.withLock { $0.tasks[index] = task } }

  /// Writes the end of the run.
  func finish(
    _ state: RunRecord.State, publishedNight: String?, error: String?
  ) -> (record: RunRecord, seconds: Double) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let last = record.withLock { record in
      record.state = state
      record.end = UTCTime.text(Date())
      record.seconds = seconds
      record.publishedNight = publishedNight
      record.error = error
      return record
    }
    keepError { () throws(SystemError) in
      try AtomicFile.write(encodedJSON(last, isPretty: true), to: folder + "/run.json")
    }
    return (last, seconds)
  }

  private func keepError(_ body: () throws(SystemError) -> Void) {
    do {
      try body()
    } catch {
      firstError.withLock { $0 = $0 ?? error }
    }
  }
}

extension TaskRecord {
  /// A task as planned, before the run reaches it.
  init(_ planned: PlannedTask) {
    id = planned.id
    fingerprint = planned.fingerprint.description
    reasons = planned.reasons.map(\.description)
    counts = planned.counts
    state =
      switch planned.state {
      case .upToDate: .upToDate
      case .run: .notReached
      case .notSelected: .notSelected
      }
  }
}

extension StageSelection {
  var text: String {
    switch self {
    case .all: "all"
    case .from(let stage): "from \(stage)"
    case .until(let stage): "until \(stage)"
    case .range(let from, let until): "from \(from) until \(until)"
    case .only(let stage): "only \(stage)"
    }
  }
}
