import ArgumentParser
import Articles
import Bytes
import CSV
import JSON
import Records
import XML

/// Reads damaged dumps: whatever is done to one, each of its rows must be handed out or reported.
///
/// A crash ends the program, which is the finding; the last line names the seeds it was at.
struct MutationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutations",
    abstract: "Damages dumps in many ways and holds the rows read against the rows reported.",
    discussion: """
      Each reading must end, hand out or quarantine each row once, and leave no text between rows unread; a \
      table must be the same whether one thread reads it or several do. The exit code is 1 where one \
      does not hold.
      """)

  @Argument(help: "Dumps: CSV, TSV, JSON, JSON lines, XML, HTML tables; packed or not.")
  var files: [String]

  @Option(help: "Damages in all, shared by the files.")
  var count = 100_000

  @Option(help: "The first seed.")
  var seed: UInt64 = 1

  @Option(help: "Bytes of each dump that are used, up to the line end before.")
  var bytes = 16 << 10

  @Option(help: "Threads (default: one per processor).")
  var threads: Int?

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file") }
    if count < 1 || bytes < 1 { throw ValidationError("--count and --bytes want at least 1") }
  }

  func run() throws {
    let each = (count + files.count - 1) / files.count
    var failureCount = 0
    for file in files {
      guard let form = DumpForm(path: file) else {
        throw ValidationError("\(file): its ending tells no format that is read here")
      }
      let head = try Self.head(of: file, byteCount: bytes)
      let seed = seed
      print("\(file): seeds \(seed) to \(seed + UInt64(each) - 1)")
      let outcomes = try parallelMap(each, threadCount: threads ?? Processors.count) { place in
        var mutation = TextMutation(seed: seed + UInt64(place))
        return DumpAccount(of: mutation.damaged(head), form)
      }
      let rows = outcomes.reduce(0) { $0 + $1.rowCount }
      let quarantined = outcomes.reduce(0) { $0 + $1.quarantinedCount }
      let refused = outcomes.count { $0.refusal != nil }
      print("  \(rows) rows, \(quarantined) of them quarantined; \(refused) files refused")
      for (place, outcome) in outcomes.enumerated() {
        guard let flaw = outcome.flaw else { continue }
        failureCount += 1
        if failureCount <= 20 { print("  seed \(seed + UInt64(place)): \(flaw)") }
      }
    }
    print("\(each * files.count) damages, \(failureCount) that do not add up")
    if failureCount > 0 { throw ExitCode(1) }
  }

  private static func head(of path: String, byteCount: Int) throws -> [UInt8] {
    try FileBytes.reading(path).unpacked().withSpan { span in
      var end = min(span.count, byteCount)
      while end > 0 && end < span.count && span[end - 1] != UInt8(ascii: "\n") { end -= 1 }
      if end == 0 { end = min(span.count, byteCount) }
      return (0..<end).map { span[$0] }
    }
  }
}

/// The formats whose readers are held to account, by the ending of a file.
enum DumpForm {
  case table, json, jsonLines, xml, page

  init?(path: String) {
    var name = path.lowercased()[...]
    for packing in [".gz", ".bz2", ".zst", ".zip"] where name.hasSuffix(packing) {
      name = name.dropLast(packing.count)
    }
    switch name.split(separator: ".").last {
    case "csv", "tsv", "txt": self = .table
    case "json": self = .json
    case "jsonl", "ndjson", "ijson": self = .jsonLines
    case "xml": self = .xml
    case "html", "htm": self = .page
    default: return nil
    }
  }

  func reader(_ content: FileBytes) -> any InputReader {
    switch self {
    case .table: CSVReader(content, file: "damaged")
    case .json: JSONReader(content, file: "damaged", rows: nil, isLines: false)
    case .jsonLines: JSONReader(content, file: "damaged", rows: nil, isLines: true)
    case .xml: XMLReader(content, file: "damaged", rows: "*")
    case .page: HTMLTableReader(content, file: "damaged", caption: nil)
    }
  }
}
