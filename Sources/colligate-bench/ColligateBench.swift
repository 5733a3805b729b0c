import ArgumentParser
import Bytes

/// Timings over fixed inputs: the same made-up bytes on every machine, the best of several rounds.
@main
struct ColligateBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colligate-bench",
    abstract: "Times the parts of Colligate.",
    subcommands: [
      PartsCommand.self, LinkageCommand.self, ParquetCommand.self, DamageCommand.self,
      RowsCommand.self, CSVCommand.self, MutationCommand.self, NamesCommand.self,
      ArticleRowsCommand.self, PageMutationCommand.self,
    ], defaultSubcommand: PartsCommand.self)
}

/// All parts of a night.
struct PartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parts",
    abstract: "Times the parts of Colligate over fixed inputs (the default).",
    discussion: """
      Inputs are generated from a seed; pages are taken from a folder of annotated articles where it is \
      there. Each figure is the best of several rounds, since only noise makes a round slower.
      """)

  @Option(help: "Rounds; the best one counts.")
  var rounds = 5

  @Option(help: "Only benchmarks whose name contains this.")
  var only: String?

  @Option(help: "Threads where a part can use several (default: one per processor).")
  var threads: Int?

  @Option(help: "A folder with pages, .html or .html.gz.")
  var pages = "../shared/data/articles/wcxb"

  @Option(
    help:
      "Append the figures to Sources/colligate-bench/Record/NAME/<date>.csv, NAME the machine's.")
  var record: String?

  func validate() throws {
    if rounds < 1 { throw ValidationError("--rounds wants at least 1") }
    if let threads, threads < 1 { throw ValidationError("--threads wants at least 1") }
    if let record, record.isEmpty || record.contains("/") {
      throw ValidationError("--record wants a name without slashes, such as laptop-8-cores")
    }
  }

  /// All benchmarks, in the order of a night.
  private var benchmarks: [any Benchmark] {
    let threads = threads ?? Processors.count
    return [
      DigestBenchmark(), CSVBenchmark(), ArticleBenchmark(folder: pages, threadCount: threads),
      NormalizationBenchmark(), LinkageBenchmark(threadCount: threads),
      ParquetBenchmark(threadCount: threads),
    ]
  }

  func run() throws {
    var all: [Measurement] = []
    for benchmark in benchmarks {
      guard only.map({ benchmark.name.contains($0) }) ?? true else { continue }
      let found = try benchmark.measurements(rounds: rounds)
      for measurement in found { print(measurement.line) }
      if found.isEmpty { print("\(benchmark.name): its input is not there, skipped") }
      all += found
    }
    if let record { print("recorded in \(try Record.append(all, machine: record))") }
  }
}
