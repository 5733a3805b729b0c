import ArgumentParser
import Linkage
import Records

/// Time per kernel of linkage.
struct LinkageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linkage",
    abstract: "Times the kernels of linkage one by one, on one thread.",
    discussion: """
      Keys, sort, pairs, training, levels, scoring, clusters, over a made-up registry or over the CSV \
      files of a folder. Levels and scoring are timed warm: the same pairs were scored once before.
      """)

  @Argument(help: "A folder of CSV files, each a source (default: a made-up registry).")
  var folder: String?

  @Option(help: "Companies of the made-up registry; each stands in both sources.")
  var companies = 100_000

  @Flag(help: "The files list persons.")
  var persons = false

  @Option(help: "Rounds; the best one of each kernel counts.")
  var rounds = 3

  func validate() throws {
    if rounds < 1 { throw ValidationError("--rounds wants at least 1") }
    if companies < 2 || companies > 5_000_000 {
      throw ValidationError("--companies wants 2 to 5000000")
    }
  }

  func run() throws {
    let group: LinkGroup = persons ? .person : .organization
    let records =
      try folder.map { try LinkageInput.tables(in: $0, group: group) }
      ?? LinkageInput.madeUp(companyCount: companies)
    guard let records else {
      throw ValidationError("no CSV file with a column that can be compared is in the folder")
    }
    print("\(records.count) records, \(records.fields.map(\.name).joined(separator: ", "))")
    let found = try LinkageKernelBenchmark(records: records, group: group)
      .measurements(rounds: rounds)
    for measurement in found { print(measurement.line) }
  }
}

/// The kernels of linkage over some records.
struct LinkageKernelBenchmark: Benchmark {
  let name = "linkage kernels"
  let records: LinkageRecords
  let group: LinkGroup

  func measurements(rounds: Int) throws -> [Measurement] {
    var best: [Measurement] = []
    for _ in 0..<rounds {
      let timings = try KernelTimings(records, LinkageSettings(group: group))
      for (index, kernel) in timings.kernels.enumerated() {
        let measurement = Measurement(
          name: "kernel: \(kernel.name)", seconds: kernel.seconds, amount: Double(kernel.amount),
          unit: kernel.unit)
        if index == best.count {
          best.append(measurement)
        } else if measurement.seconds < best[index].seconds {
          best[index] = measurement
        }
      }
    }
    return best
  }
}
