import ArgumentParser
import Bytes
import Records
import Stages

/// The rows of files as text or as columns for other tools.
struct CatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat",
    abstract:
      "Prints the rows of Parquet files, or of any source format, as CSV, JSON, Arrow or Parquet.",
    discussion: """
      Parquet columns keep their types. Parts of nested columns are called by path as in pipelines: \
      address.city; of a list its elements, of a map labels.key and labels.value. A name with a comma or = \
      in it goes into quotes, which the shell wants quoted too: --columns '"a,b",c' --where '"a=b"=1'. A \
      column whose whole name is what was typed goes before any other reading.

      With --where, row groups and pages that cannot hold the value by what the file says of them are not \
      read: a file whose bounds are wrong hides rows. To look at every value, print all rows and filter \
      them: colligate cat FILE --format jsonl | jq 'select(.name == "Ada")'

      Arrow is the stream format, to be piped: \
      colligate cat FILE --format arrow | python -c 'import polars, sys; \
      print(polars.read_ipc_stream(sys.stdin.buffer))'
      """)

  @Argument(
    help: """
      Files: Parquet (or a folder of parts), CSV, TSV, JSON, JSON lines, XML; - for standard input.
      """,
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Columns to print, in this order; may be repeated.", valueName: "NAME,NAME"))
  var columns: [String] = []

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      Print the rows that hold this value: a text as it is printed, a number, day or time in any \
      spelling; of a list one element is enough. Repeated, all must hold.
      """, valueName: "COLUMN=VALUE"))
  var conditions: [String] = []

  @Option(help: "csv, jsonl, arrow or parquet.")
  var format: RowFormat = .csv

  @Option(
    help: ArgumentHelp("Write there instead of standard output.", valueName: "FILE"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Threads (default: one per processor).", valueName: "N"))
  var threads: Int?

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file") }
    try StandardInput.check(files)
    if let threads, threads < 1 { throw ValidationError("--threads wants at least 1") }
    for text in columns where text.isEmpty {
      throw ValidationError("--columns wants names, with commas between them")
    }
    if let output, output.isEmpty { throw ValidationError("--output wants the name of a file") }
    // Bytes: a character may be this one with an accent on it.
    for condition in conditions where !condition.utf8.contains(UInt8(ascii: "=")) {
      throw ValidationError("--where wants COLUMN=VALUE, and \"\(condition)\" has no =")
    }
    if output == nil, Terminal.output.isInteractive, format == .arrow || format == .parquet {
      throw ValidationError("\(format.rawValue) is not for terminals; pipe it, or use --output")
    }
  }

  func run() throws {
    let inputs = files.map(StandardInput.path)
    let request = FileCat.Request(
      columns: columns, conditions: conditions, format: format,
      threadCount: threads ?? Processors.count)
    let onIssue = { (issue: DataIssue) in Terminal.error.write("colligate: \(issue)") }
    if let output {
      let file = try AtomicFile(path: output)
      try FileCat.write(inputs, request, to: file, onIssue: onIssue)
      try file.commit()
    } else {
      let stream = StreamSink()
      try FileCat.write(inputs, request, to: stream, onIssue: onIssue)
      try stream.flush()
    }
  }
}

extension RowFormat: ExpressibleByArgument {}
