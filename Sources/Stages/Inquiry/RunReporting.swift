import Bytes
import Reports
package import StageEngine

/// Writes `report.html` beside the log of a run.
package enum RunReporting {
  /// The report of the last run of a workspace, however it ended; nothing before the first run.
  package static func write(_ engine: Engine, workspace: String) throws {
    guard let run = try engine.lastRun() else { return }
    let stages = PipelineTasks.stages.compactMap { name -> ReportedStage? in
      let tasks = run.tasks.filter { $0.id.stage == name }
      guard !tasks.isEmpty else { return nil }
      let counts = tasks.compactMap(\.counts)
      var seen = Set<String>()
      let reasons = tasks.flatMap(\.reasons) + tasks.compactMap(\.error)
      return ReportedStage(
        name: name, state: state(of: tasks), rowsIn: counts.map(\.rowsIn).reduce(0, +),
        rowsOut: counts.map(\.rowsOut).reduce(0, +),
        issueCount: counts.map(\.issueCount).reduce(0, +),
        seconds: tasks.compactMap(\.seconds).reduce(0, +),
        why: reasons.filter { seen.insert($0).inserted })
    }
    let report = RunReport(
      pipeline: run.pipeline, runID: run.id, outcome: outcome(of: run), stages: stages)
    try AtomicFile.write(report.html, to: "\(workspace)/runs/\(run.id)/report.html")
  }

  private static func state(of tasks: [TaskRecord]) -> String {
    if tasks.contains(where: { $0.state == .failed }) { return "failed" }
    let ran = tasks.count { $0.state == .ran }
    if ran > 0 { return ran == tasks.count ? "ran" : "ran \(ran) of \(tasks.count)" }
    if tasks.contains(where: { $0.state == .notReached }) { return "not reached" }
    return tasks.contains { $0.state == .notSelected } ? "not selected" : "up to date"
  }

  private static func outcome(of run: RunRecord) -> String {
    switch run.state {
    case .succeeded: run.publishedNight.map { "night \($0) was published" } ?? "nothing to publish"
    case .failed: run.error ?? "failed"
    case .cancelled: "stopped on request"
    case .interrupted: "killed"
    case .running: "running"
    }
  }
}
