import ArgumentParser
import Bytes
import StageEngine
import Stages

/// What every command on a pipeline takes.
struct PipelineOptions: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yml", "yaml"]))
  var pipeline: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "What ${NAME} stands for in the pipeline file; wins over the environment.",
      valueName: "NAME=VALUE"))
  var settings: [String] = []

  @Option(help: "The folder for artifacts and datasets (default: out/<name>).")
  var workspace: String?

  @Option(
    help: ArgumentHelp(
      "The date on which dumps were fetched, where the pipeline does not say.", valueName: "DATE"))
  var asOf: String?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func validate() throws {
    for setting in settings where !setting.contains("=") {
      throw ValidationError("--set wants NAME=VALUE, not \(setting)")
    }
    if let asOf, !isDate(asOf) {
      throw ValidationError("--as-of wants a date such as 2026-08-22, not \(asOf)")
    }
  }

  private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3, numbers[2] > 0 else {
      return false
    }
    let (year, month) = (numbers[0], numbers[1])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && numbers[2] <= lengths[month - 1]
  }

  /// Reads the pipeline file and finds its sources.
  func load() throws -> LoadedPipeline {
    var variables = ProcessEnvironment.variables
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      variables[String(parts[0])] = String(parts[1])
    }
    let definition = try PipelineFile.read(pipeline, variables: variables)
    return LoadedPipeline(
      definition: definition, tasks: try PipelineTasks(definition, asOf: asOf),
      workspace: workspace ?? definition.workspace ?? "out/\(definition.name)")
  }
}

/// A pipeline, ready for a command.
struct LoadedPipeline {
  let definition: PipelineDefinition
  let tasks: PipelineTasks
  let workspace: String

  func engine(_ options: EngineOptions? = nil) -> Engine {
    Engine(workspace: workspace, options: options ?? EngineOptions(pipeline: definition.name))
  }
}
