import ArgumentParser
import StageEngine
import Stages

/// A table of the stages.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows each stage: state, rows, issues, seconds, memory, and why it is stale.")

  @OptionGroup var options: PipelineOptions

  @Flag(help: "Also show what became of the rows of each source file.")
  var files = false

  func run() throws {
    let pipeline = try options.load()
    let engine = pipeline.engine()
    let stages = try engine.status(pipeline.tasks.all, publishing: PipelineTasks.publishing)
    let sources = try SourceAccounts.read(workspace: pipeline.workspace)
    if options.json {
      writeJSON(stages, sources)
      return
    }
    if let holder = try engine.holder() {
      Terminal.output.write("A run holds this workspace: \(holder)")
    }
    var table = TextTable([
      ("stage", .left), ("state", .left), ("tasks", .right), ("rows in", .right),
      ("rows out", .right), ("issues", .right), ("seconds", .right), ("peak memory", .right),
      ("why", .left),
    ])
    for stage in stages {
      table.append([
        stage.stage, name(of: stage.state), "\(stage.upToDateTaskCount)/\(stage.taskCount)",
        Figures.count(stage.counts.rowsIn), Figures.count(stage.counts.rowsOut),
        Figures.count(stage.counts.issueCount),
        stage.seconds.map { Figures.decimal($0, 1) } ?? "-",
        stage.peakMemoryByteCount.map(Figures.bytes) ?? "-", why(stage),
      ])
    }
    for line in table.lines(on: .output) { Terminal.output.write(line) }
    let unbalanced = sources.filter { !$0.isBalanced }
    if !sources.isEmpty {
      Terminal.output.write("")
      Terminal.output.write(SourceAccounts.summary(sources))
    }
    if files || !unbalanced.isEmpty { writeFiles(files ? sources : unbalanced) }
  }

  private func name(of state: StageStatus.State) -> String {
    switch state {
    case .upToDate: "up to date"
    case .stale: "stale"
    case .neverRan: "never ran"
    case .failed: "failed"
    }
  }

  private func why(_ stage: StageStatus) -> String {
    if let error = stage.error { return error.split(separator: "\n").first.map(String.init) ?? "" }
    let shown = stage.reasons.prefix(2).joined(separator: "; ")
    return stage.reasons.count > 2 ? "\(shown); and \(stage.reasons.count - 2) more" : shown
  }

  private func writeFiles(_ sources: [SourceAccount]) {
    var table = TextTable([
      ("source", .left), ("rows", .right), ("used", .right), ("quarantined", .right),
      ("left out", .right), ("warnings", .right), ("file", .left),
    ])
    for source in sources {
      table.append([
        source.source, Figures.count(source.rows), Figures.count(source.used),
        Figures.count(source.quarantined), Figures.count(source.leftOut),
        Figures.count(source.warnings), source.file,
      ])
    }
    Terminal.output.write("")
    for line in table.lines(on: .output) { Terminal.output.write(line) }
  }

  private func writeJSON(_ stages: [StageStatus], _ sources: [SourceAccount]) {
    for stage in stages {
      Terminal.output.write(
        JSONText.object([
          ("stage", .text(stage.stage)), ("state", .text(stage.state.rawValue)),
          ("tasks", .integer(stage.taskCount)), ("up_to_date", .integer(stage.upToDateTaskCount)),
          ("rows_in", .integer(stage.counts.rowsIn)),
          ("rows_out", .integer(stage.counts.rowsOut)),
          ("issues", .integer(stage.counts.issueCount)),
          ("seconds", stage.seconds.map { .number($0) } ?? .null),
          ("peak_memory_bytes", stage.peakMemoryByteCount.map { .integer($0) } ?? .null),
          ("reasons", .list(stage.reasons.map { .text($0) })), ("error", .optional(stage.error)),
        ]))
    }
    for source in sources {
      Terminal.output.write(
        JSONText.object([
          ("source", .text(source.source)), ("file", .text(source.file)),
          ("rows", .integer(source.rows)), ("used", .integer(source.used)),
          ("quarantined", .integer(source.quarantined)), ("left_out", .integer(source.leftOut)),
          ("warnings", .integer(source.warnings)),
        ]))
    }
  }
}
