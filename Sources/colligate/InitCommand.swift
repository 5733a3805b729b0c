import ArgumentParser
import Bytes
import Stages

/// Writes a pipeline file for dumps that nobody has described yet.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Looks at dumps and drafts a pipeline file that runs as it is.",
    discussion: """
      Each file becomes a source. Format, key, schema and the property of each column are told from \
      headers and values; the reason stands behind each line. One file is searched for records that \
      describe the same thing, several files are linked with one another.
      """)

  @Argument(
    help:
      "The dumps: CSV, TSV, JSON, JSON lines, XML, Parquet or a page with a table, plain or packed (.gz, .bz2, .zst, .zip).",
    completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong, help: "Where to write the pipeline file (default: standard output).",
    completion: .file(extensions: ["yml", "yaml"]))
  var output: String?

  @Option(help: "The name of the pipeline (default: told from the files).")
  var name: String?

  @Flag(help: "Overwrite the output file.")
  var force = false

  func validate() throws {
    if let name, name.isEmpty || name.contains("/") || name.contains(where: \.isWhitespace) {
      throw ValidationError("--name wants a name without blanks and slashes, not \"\(name)\"")
    }
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw ValidationError("\(file) is named twice")
    }
  }

  func run() throws {
    if let output, !force, Folder.kind(of: output) != nil {
      throw ValidationError("\(output) is there already; --force overwrites it")
    }
    let folder =
      output.map { path in
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      } ?? "."
    let draft = try PipelineDraft(files: files, name: name, folder: folder)
    guard let output else {
      Terminal.output.writeRaw(draft.text)
      return
    }
    try AtomicFile.write(draft.text, to: output)
    Terminal.output.write("\(output): drafted; next: colligate run \(output)")
  }
}
