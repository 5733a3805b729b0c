import ArgumentParser
import Bytes
import Records
import Stages

/// Pages to articles, without a pipeline.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extracts the articles of HTML pages as JSON lines.",
    discussion:
      "Reads .gz and .zst as they are. Pages without an article are named on the error stream.")

  @Argument(help: "HTML files.", completion: .file())
  var files: [String]

  @Flag(help: "Print the text alone, pages separated by a form feed.")
  var text = false

  @Option(help: ArgumentHelp("Threads (default: one per processor).", valueName: "N"))
  var threads: Int?

  /// Pages in flight at once; bounds memory however many files are given.
  private static let batchCount = 64

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one HTML file") }
    if let threads, threads < 1 { throw ValidationError("--threads wants at least 1") }
  }

  func run() throws {
    let extraction = PageExtraction()
    let files = files
    var failure: (any Error)?
    for start in stride(from: 0, to: files.count, by: Self.batchCount) {
      let end = min(files.count, start + Self.batchCount)
      let results = try parallelMap(end - start, threadCount: threads ?? Processors.count) {
        index in
        Result { try extraction.article(at: files[start + index]) }
      }
      for (index, result) in results.enumerated() {
        do {
          write(try result.get(), file: files[start + index])
        } catch {
          // One bad page must not cost the others: say so, go on, and end with its code.
          Terminal.error.write("colligate: \(error)")
          failure = failure ?? error
        }
      }
    }
    if let failure { throw ExitCode(Exit.code(for: failure).rawValue) }
  }

  private func write(
    _ page: (article: PageExtraction.Extracted?, issues: [String]), file: String
  ) {
    for issue in page.issues { Terminal.error.write(issue) }
    guard let article = page.article else { return }
    if text {
      Terminal.output.writeRaw(article.text + "\n\u{0C}\n")
      return
    }
    Terminal.output.write(
      JSONText.object([
        ("file", .text(file)), ("url", .optional(article.url)),
        ("title", .optional(article.title)), ("author", .optional(article.author)),
        ("date", .optional(article.date)), ("language", .optional(article.language)),
        ("site", .optional(article.site)), ("text", .text(article.text)),
        (
          "links",
          .list(
            article.links.map { .object([("text", .text($0.text)), ("target", .text($0.target))]) })
        ),
      ]))
  }
}
