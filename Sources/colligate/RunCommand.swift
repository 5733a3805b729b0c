import ArgumentParser
import Bytes
import StageEngine
import Stages

/// Runs what is not up to date.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs what is not up to date, and so resumes after any failure.",
    discussion: """
      Stages: ingest, normalize, link, fuse, mention, export. Finished work is kept: after a failure, a \
      kill or a full disk, run again.
      """)

  @OptionGroup var options: PipelineOptions

  @Option(help: ArgumentHelp("Start at this stage.", valueName: "STAGE"))
  var from: String?

  @Option(help: ArgumentHelp("Stop after this stage.", valueName: "STAGE"))
  var until: String?

  @Option(help: ArgumentHelp("Run this stage alone.", valueName: "STAGE"))
  var only: String?

  @Flag(help: "Redo the stages even if they are up to date.")
  var force = false

  @Flag(help: "Print each stage and why it would run; run nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Threads (default: one per processor).", valueName: "N"))
  var threads: Int?

  @Option(
    help: ArgumentHelp("Memory that may be held, as 512M or 4G.", valueName: "SIZE"))
  var memory: String?

  func validate() throws {
    if only != nil && (from != nil || until != nil) {
      throw ValidationError("--only stands alone, without --from and --until")
    }
    for stage in [from, until, only].compactMap({ $0 }) where !PipelineTasks.stages.contains(stage)
    {
      throw ValidationError(
        "there is no stage \(stage); the stages are \(PipelineTasks.stages.joined(separator: ", "))"
      )
    }
    if let threads, threads < 1 { throw ValidationError("--threads wants at least 1") }
    if let memory, ByteSize(memory) == nil {
      throw ValidationError("--memory wants a size such as 512M or 4G, not \(memory)")
    }
  }

  func run() throws {
    let pipeline = try options.load()
    var engineOptions = EngineOptions(pipeline: pipeline.definition.name)
    engineOptions.selection = selection
    engineOptions.isForced = force
    engineOptions.threadCount = threads ?? Processors.count
    engineOptions.memoryByteCountMax = memory.flatMap { ByteSize($0)?.byteCount }
    if dryRun {
      let plan = try pipeline.engine(engineOptions).plan(
        pipeline.tasks.all, publishing: PipelineTasks.publishing)
      PlanRendering(plan: plan).write(asJSON: options.json)
      return
    }
    if !pipeline.tasks.readsTrees {
      ProcessMemory.shareHeaps(threadCount: engineOptions.threadCount)
    }
    let stop = StopRequest.listening {
      Terminal.error.write("stopping; what is finished is kept (again to stop at once)")
    }
    let memoryWatch = engineOptions.memoryByteCountMax.map { MemoryWatch(budget: $0) }
    let rendering = ProgressRendering(asJSON: options.json)
    let engine = Engine(
      workspace: pipeline.workspace, options: engineOptions,
      observer: { rendering.show($0) },
      isCancelled: { stop.isRequested || memoryWatch?.isExceeded ?? false })
    defer { rendering.end() }
    let outcome = Result {
      try engine.run(
        pipeline.tasks.all, publishing: PipelineTasks.publishing, gate: pipeline.tasks.gate)
    }
    rendering.end()
    if case .failure(EngineError.locked) = outcome {
    } else {
      do {
        try RunReporting.write(engine, workspace: pipeline.workspace)
      } catch {
        // Where a run failed, its own failure is what is told.
        if case .success = outcome { throw error }
      }
    }
    if case .failure = outcome, let memoryWatch, memoryWatch.isExceeded {
      throw memoryWatch.failure
    }
    let summary = try outcome.get()
    if options.json { return }
    if summary.isUnchanged {
      Terminal.output.write("Nothing to do: \(pipeline.workspace) is up to date.")
    } else if let night = summary.publishedNight {
      // The system's own peak starts anew with each measured stage.
      let peak = summary.tasks.compactMap(\.peakMemoryByteCount).max() ?? 0
      Terminal.output.write(
        "Night \(night.id) is published in \(pipeline.workspace)/current "
          + "(\(Figures.seconds(summary.seconds)), "
          + "at most \(Figures.bytes(peak)) of memory).")
    }
  }

  private var selection: StageSelection {
    switch (only, from, until) {
    case (let only?, _, _): .only(only)
    case (_, let from?, let until?): .range(from: from, until: until)
    case (_, let from?, nil): .from(from)
    case (_, nil, let until?): .until(until)
    default: .all
    }
  }
}

/// A size as people write it: 512M, 4G, 1048576.
struct ByteSize {
  let byteCount: Int

  init?(_ text: String) {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
    var digits = text.uppercased()
    if digits.hasSuffix("IB") {
      digits.removeLast(2)
    } else if digits.hasSuffix("B") {
      digits.removeLast()
    }
    let unit = digits.last.flatMap { units[$0] }
    if unit != nil { digits.removeLast() }
    guard let number = Int(digits), number > 0 else { return nil }
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: unit ?? 1)
    guard !isTooLarge else { return nil }
    byteCount = product
  }
}
