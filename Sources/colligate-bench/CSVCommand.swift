import ArgumentParser
import Bytes
import CSV
import Glibc
import Records

/// How fast tables are cut into rows and fields, on one thread.
struct CSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Times the cutting of delimited files, beside a pass of memchr over their line ends.",
    discussion: """
      Each file is mapped, its dialect found out, and its rows and fields are cut and counted by the \
      tokenizer that ingest uses, flawed rows with them; nothing is copied or decoded. The best of several \
      rounds counts. Beside it: one pass of memchr, which looks for line ends and nothing else, and all \
      cells gathered into columns. A query for the same count with another program: duckdb -c \
      "select count(*) from read_csv('FILE', all_varchar = true)".
      """)

  @Argument(help: "Delimited files, not packed.", completion: .file())
  var files: [String]

  @Option(help: "Rounds; the best one counts.")
  var rounds = 5

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file") }
    if rounds < 1 { throw ValidationError("--rounds wants at least 1") }
  }

  func run() throws {
    for path in files {
      let content = try FileBytes.reading(path, mappedFrom: 1)
      guard content.count > 0 else {
        print("\(path): the file is empty, skipped")
        continue
      }
      let reader = CSVReader(content, file: path)
      let counts = try reader.counts()
      print("\(path): \(counts.rows) rows, \(counts.fields) fields, \(content.count) bytes")
      let names = try reader.fieldNames()
      report("memchr", content, best(of: rounds) { content.withSpan(lineEndCount) })
      report("cut", content, try best(of: rounds) { try reader.counts().fields })
      report(
        "gathered", content,
        try best(of: rounds) {
          var cellCount = 0
          _ = try reader.read(
            fields: names, batchRowCount: 8_192,
            onBatch: { cellCount += $0.fields.reduce(0) { $0 + $1.values.count } },
            onIssue: { _ in })
          return cellCount
        })
    }
  }

  private func report(_ name: String, _ content: FileBytes, _ seconds: Double) {
    print(
      Measurement(
        name: "csv: \(name)", seconds: seconds, amount: Double(content.count) / 1e6, unit: "MB"
      ).line)
  }
}
