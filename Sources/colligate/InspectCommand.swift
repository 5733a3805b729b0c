import ArgumentParser
import Foundation
import Stages

/// What is physically in a Parquet file.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows schema, row groups, encodings, sizes and statistics of a Parquet file.")

  @Argument(help: "A Parquet file.", completion: .file(extensions: ["parquet"]))
  var file: String

  @Flag(help: "Show the pages too.")
  var pages = false

  @Option(help: ArgumentHelp("Show the first rows.", valueName: "N"))
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
    let inspection = try FileInspection(path: file)
    if let head {
      let (columns, rows) = try inspection.head(head)
      for row in rows {
        if json {
          Terminal.output.write(
            JSONText.object(zip(columns, row).map { ($0, .optional($1)) }))
        } else {
          for (column, value) in zip(columns, row) where value.map({ !$0.isEmpty }) ?? false {
            Terminal.output.write(FileInspection.printable("\(column): \(value ?? "")"))
          }
          Terminal.output.write("")
        }
      }
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
