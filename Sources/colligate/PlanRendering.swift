import StageEngine
import Stages

/// What a run would do, for people or as JSON lines.
struct PlanRendering {
  let plan: Plan

  func write(asJSON: Bool) {
    if asJSON {
      for task in plan.tasks {
        Terminal.output.write(
          JSONText.object([
            ("task", .text(task.id.description)), ("stage", .text(task.id.stage)),
            ("runs", .bool(task.willRun)),
            ("reasons", .list(task.reasons.map { .text($0.description) })),
          ]))
      }
      return
    }
    for stage in plan.stages {
      let tasks = plan.tasks.filter { $0.id.stage == stage }
      let running = tasks.filter(\.willRun)
      guard !running.isEmpty else {
        let state =
          tasks.contains { if case .notSelected = $0.state { true } else { false } }
          ? "not selected" : "up to date"
        Terminal.output.write("\(stage): \(state)")
        continue
      }
      let share = tasks.count == 1 ? "" : " \(running.count) of \(tasks.count)"
      Terminal.output.write("\(stage): would run\(share)")
      for task in running.prefix(12) {
        let name = task.id.partition.isEmpty ? "" : "\(task.id.partition): "
        let shown = task.reasons.prefix(3).map(\.description).joined(separator: "; ")
        let more = task.reasons.count > 3 ? "; and \(task.reasons.count - 3) more" : ""
        Terminal.output.write("  \(name)\(shown)\(more)")
      }
      if running.count > 12 { Terminal.output.write("  and \(running.count - 12) more") }
    }
  }
}
