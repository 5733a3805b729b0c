import Bytes
import StageEngine
import Stages
import Synchronization

/// Shows the events of a run: a moving line on a terminal, else one line per stage; JSON lines on
/// request.
final class ProgressRendering: Sendable {
  private struct State {
    var isLineOpen = false
    var running: [TaskID: TaskProgress] = [:]
    var doneTasks: [String: Int] = [:]
    var taskCounts: [String: Int] = [:]
  }

  private let asJSON: Bool
  private let state = Mutex(State())

  init(asJSON: Bool) { self.asJSON = asJSON }

  func show(_ event: EngineEvent) {
    state.withLock { state in
      if asJSON { showJSON(event) } else { showText(event, &state) }
    }
  }

  /// Clears the moving line.
  func end() {
    state.withLock { close(&$0) }
  }

  private func showText(_ event: EngineEvent, _ state: inout State) {
    switch event {
    case .stageStarted(let stage, let taskCount):
      state.taskCounts[stage] = taskCount
    case .progress(let progress):
      state.running[progress.id] = progress
      showMovingLine(progress, &state)
    case .taskFinished(let record):
      state.running[record.id] = nil
      state.doneTasks[record.id.stage, default: 0] += 1
    case .stageFinished(let record):
      close(&state)
      Terminal.error.write(line(of: record))
    case .stageUpToDate(let stage, let taskCount):
      close(&state)
      let name = stage.padding(to: 9)
      let count = taskCount > 1 ? " (\(taskCount))" : ""
      Terminal.error.write("\(name)  " + Terminal.error.styled("up to date\(count)", .dim))
    case .warning(let text):
      close(&state)
      Terminal.error.write(Terminal.error.styled("warning: ", .yellow) + text)
    case .message(let id, let text):
      close(&state)
      Terminal.error.write(Terminal.error.styled("  \(id): \(text)", .dim))
    case .runStarted, .taskStarted, .published, .runFinished: break
    }
  }

  private func line(of record: StageRecord) -> String {
    let counts = record.counts
    var parts = [
      "\(Figures.count(counts.rowsIn)) in", "\(Figures.count(counts.rowsOut)) out",
    ]
    if counts.issueCount > 0 {
      parts.append(
        "\(Figures.count(counts.issueCount)) issue\(counts.issueCount == 1 ? "" : "s")")
    }
    parts.append("\(Figures.seconds(record.seconds))")
    parts.append(Figures.bytes(record.peakMemoryByteCount))
    let state =
      record.isFailed
      ? Terminal.error.styled("failed", .red) : Terminal.error.styled("done", .green)
    return "\(record.stage.padding(to: 9))  \(state)  " + parts.joined(separator: ", ")
  }

  private func showMovingLine(_ progress: TaskProgress, _ state: inout State) {
    guard Terminal.error.isInteractive else { return }
    let stage = progress.id.stage
    let total = state.taskCounts[stage] ?? 1
    var text = "\(stage.padding(to: 9))  "
    if total > 1 { text += "\(state.doneTasks[stage] ?? 0)/\(total)  " }
    let filled = Int(progress.fraction * 20)
    text +=
      "[" + String(repeating: "=", count: filled)
      + String(repeating: " ", count: 20 - filled) + "] "
    text += "\(Int(progress.fraction * 100)) %"
    if progress.unitsPerSecond > 0 {
      text += "  \(rate(progress))"
      let left = Double(progress.totalCount - progress.doneCount) / progress.unitsPerSecond
      text += "  \(Figures.seconds(max(0, left))) left"
    }
    Terminal.error.writeRaw("\r\u{1B}[K" + text)
    state.isLineOpen = true
  }

  private func rate(_ progress: TaskProgress) -> String {
    progress.unit == "bytes"
      ? "\(Figures.bytes(Int(progress.unitsPerSecond)))/s"
      : "\(Figures.count(Int(progress.unitsPerSecond))) \(progress.unit)/s"
  }

  private func close(_ state: inout State) {
    if state.isLineOpen { Terminal.error.writeRaw("\r\u{1B}[K") }
    state.isLineOpen = false
  }

  private func showJSON(_ event: EngineEvent) {
    var members: [(String, JSONText.Value)]
    switch event {
    case .runStarted(let id, let run, let upToDate):
      members = [
        ("event", .text("run_started")), ("run", .text(id)), ("tasks", .integer(run)),
        ("up_to_date", .integer(upToDate)),
      ]
    case .stageStarted(let stage, let count):
      members = [
        ("event", .text("stage_started")), ("stage", .text(stage)), ("tasks", .integer(count)),
      ]
    case .stageFinished(let record):
      members = [
        ("event", .text("stage_finished")), ("stage", .text(record.stage)),
        ("failed", .bool(record.isFailed)), ("rows_in", .integer(record.counts.rowsIn)),
        ("rows_out", .integer(record.counts.rowsOut)),
        ("issues", .integer(record.counts.issueCount)), ("seconds", .number(record.seconds)),
        ("peak_memory_bytes", .integer(record.peakMemoryByteCount)),
      ]
    case .stageUpToDate(let stage, _):
      members = [("event", .text("stage_up_to_date")), ("stage", .text(stage))]
    case .warning(let text): members = [("event", .text("warning")), ("message", .text(text))]
    case .message(let id, let text):
      members = [
        ("event", .text("message")), ("task", .text(id.description)), ("message", .text(text)),
      ]
    case .published(let night): members = [("event", .text("published")), ("night", .text(night))]
    case .runFinished(let seconds):
      members = [("event", .text("run_finished")), ("seconds", .number(seconds))]
    case .taskStarted, .taskFinished, .progress: return
    }
    Terminal.output.write(JSONText.object(members))
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
