import ArgumentParser
import Bytes
import CLargePages

/// The program: one subcommand per file.
@main
struct Colligate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colligate",
    abstract: "Joins public dumps and news articles into one profile per real-world entity.",
    discussion: """
      A pipeline file names the dumps and what their columns mean. Every night `run` reads them, finds \
      which records are the same organization or person, and publishes Parquet datasets in which every \
      value names the file, row and bytes it came from.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, RunCommand.self, StatusCommand.self, CheckCommand.self, ShowCommand.self,
      ExplainCommand.self, EvaluateCommand.self, DiffCommand.self, VerifyCommand.self,
      InspectCommand.self, CatCommand.self, ExtractCommand.self,
    ])

  /// Renders every error as one clear sentence, and ends with the exit code that the README lists.
  static func main() {
    let largeBlock = 32 << 20  // bytes; the most that glibc takes
    ProcessMemory.tuneHeap(mappingFrom: largeBlock)
    _ = large_pages_from(largeBlock)
    ProcessMemory.endAtCutFiles(
      saying: "colligate: a file was made shorter while it was read; run again once it is whole\n",
      code: Exit.tryAgain.rawValue)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(rendering: error)
    }
  }
}
