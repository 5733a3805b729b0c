import ArgumentParser
import Bytes
import StageEngine
import Stages

/// Looks before the leap.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Checks file, sources, mappings, room on the disk, and counts pairs per blocking rule.",
    discussion: """
      Reads and normalizes what is not up to date, since pairs can only be counted on normalized \
      values; compares and publishes nothing. --quick leaves the pairs out and writes nothing.
      """)

  @OptionGroup var options: PipelineOptions

  @Flag(help: "Check without reading whole files: no pairs, nothing written.")
  var quick = false

  func run() throws {
    let pipeline = try options.load()
    let check = PipelineCheck(pipeline.tasks)
    let files = check.files()
    let flawed = files.filter { $0.problem != nil || !$0.missingFields.isEmpty }
    let inputBytes = files.map(\.byteCount).reduce(0, +)
    if !options.json {
      Terminal.output.write(
        "\(pipeline.definition.file): well formed; \(pipeline.definition.sources.count) sources, "
          + "\(files.count) files, \(Figures.bytes(inputBytes))")
      for finding in flawed { write(finding) }
    }
    let room = FreeSpace.byteCount(near: pipeline.workspace)
    // Artifacts and datasets of the real pipelines take about six times their packed input.
    let needed = inputBytes * 6
    if !options.json {
      Terminal.output.write(
        "disk: \(room.map(Figures.bytes) ?? "unknown room") free for \(pipeline.workspace), "
          + "about \(Figures.bytes(needed)) needed")
    }
    var rules: [PipelineCheck.RuleFinding] = []
    // Pages alone have no pairs to count.
    if !quick && flawed.allSatisfy({ $0.problem == nil }) && check.hasTables {
      rules = try countPairs(pipeline, check)
    }
    if options.json { writeJSON(files, rules, room) } else { write(rules) }
    if let room, room < needed {
      Terminal.error.write("colligate: there may not be enough room on the disk")
      throw ExitCode(Exit.inputOutput.rawValue)
    }
    if flawed.contains(where: { $0.problem != nil }) { throw ExitCode(Exit.noInput.rawValue) }
    if !flawed.isEmpty { throw ExitCode(Exit.pipelineFile.rawValue) }
  }

  private func countPairs(
    _ pipeline: LoadedPipeline, _ check: PipelineCheck
  ) throws -> [PipelineCheck.RuleFinding] {
    var engineOptions = EngineOptions(pipeline: pipeline.definition.name)
    engineOptions.selection = .until("normalize")
    engineOptions.threadCount = Processors.count
    let engine = pipeline.engine(engineOptions)
    _ = try engine.run(pipeline.tasks.all, publishing: nil)
    let plan = try engine.plan(pipeline.tasks.all, publishing: PipelineTasks.publishing)
    return try check.rules(plan, threadCount: engineOptions.threadCount)
  }

  private func write(_ finding: PipelineCheck.FileFinding) {
    if let problem = finding.problem {
      Terminal.output.write("  \(finding.source): \(problem)")
    }
    for (field, suggestion) in zip(finding.missingFields, finding.suggestions) {
      let hint = suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
      Terminal.output.write("  \(finding.file): there is no column \"\(field)\"\(hint)")
    }
  }

  private func write(_ rules: [PipelineCheck.RuleFinding]) {
    guard !rules.isEmpty else { return }
    var table = TextTable([
      ("group", .left), ("pairs", .right), ("blocks", .right), ("largest", .right),
      ("cut", .right), ("blocking rule", .left),
    ])
    for rule in rules {
      table.append([
        rule.group, Figures.count(rule.pairCount), Figures.count(rule.blockCount),
        Figures.count(rule.largestBlock), Figures.count(rule.cutBlockCount), rule.rule,
      ])
    }
    Terminal.output.write("")
    for line in table.lines(on: .output) { Terminal.output.write(line) }
    Terminal.output.write("\(Figures.count(rules.map(\.pairCount).reduce(0, +))) pairs in all")
  }

  private func writeJSON(
    _ files: [PipelineCheck.FileFinding], _ rules: [PipelineCheck.RuleFinding], _ room: Int?
  ) {
    for file in files {
      Terminal.output.write(
        JSONText.object([
          ("source", .text(file.source)), ("file", .text(file.file)),
          ("bytes", .integer(file.byteCount)), ("problem", .optional(file.problem)),
          ("missing_fields", .list(file.missingFields.map { .text($0) })),
        ]))
    }
    for rule in rules {
      Terminal.output.write(
        JSONText.object([
          ("group", .text(rule.group)), ("blocking_rule", .text(rule.rule)),
          ("pairs", .integer(rule.pairCount)), ("blocks", .integer(rule.blockCount)),
          ("largest_block", .integer(rule.largestBlock)),
          ("cut_blocks", .integer(rule.cutBlockCount)),
        ]))
    }
    Terminal.output.write(
      JSONText.object([("free_bytes", room.map { .integer($0) } ?? .null)]))
  }
}
