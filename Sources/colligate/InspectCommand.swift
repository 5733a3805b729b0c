import ArgumentParser
import Bytes
import Foundation
import Stages

/// What is physically in a Parquet file.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows schema, row groups, encodings, sizes and statistics of a Parquet file.",
    discussion: """
      Of a folder of part files it shows each part with its rows, its size and the keys it begins and ends \
      with. Columns are called as in pipelines and by cat: address.city is a part of a column. The bounds \
      are what the file says; they are not held against its values.
      """)

  @Argument(
    help: "A Parquet file, or a folder of parts; - for standard input.",
    completion: .file(extensions: ["parquet"]))
  var file: String

  @Flag(help: "Show the pages too.")
  var pages = false

  @Option(
    help: ArgumentHelp(
      "Show the first rows; with --json as cat --format jsonl prints them.", valueName: "N"))
  var head: Int?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func validate() throws {
    if let head, head < 1 { throw ValidationError("--head wants at least 1") }
    if head != nil, pages {
      throw ValidationError("--head shows rows and --pages pages; ask for one")
    }
  }

  func run() throws {
    let inspection = try FileInspection(path: StandardInput.path(file))
    if let head {
      let sink = StreamSink()
      try inspection.writeHead(head, asJSON: json, to: sink)
      try sink.flush()
      return
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      let data = try encoder.encode(try inspection.description(pages: pages))
      Terminal.output.write(String(decoding: data, as: UTF8.self))
    } else {
      Terminal.output.write(try inspection.text(pages: pages))
    }
  }
}
