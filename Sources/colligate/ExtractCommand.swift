import ArgumentParser
import Bytes
import Records
import Stages

/// Pages to articles, without a pipeline.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extracts the articles of HTML pages as JSON lines.",
    discussion: """
      Reads .gz, .bz2 and .zst as they are, '-' or a pipe as one page, and patterns such as 'pages/**/*.html.gz'. \
      Each page is one line, in the order given; a web archive (.warc, .warc.gz) gives one for each HTML page \
      that a server answered with, with its address and the id of its record. A page without an article (a listing, a login form, an \
      error page) has "article": false and the reason.
      """)

  @Argument(help: "HTML files or patterns; '-' reads the standard input.", completion: .file())
  var files: [String] = []

  @Flag(help: "Print the text alone, pages separated by a form feed.")
  var text = false

  @Flag(
    help: ArgumentHelp(
      "Add where the text stands in the page: [text start, length, page start, length] in bytes."))
  var offsets = false

  @Option(help: ArgumentHelp("Threads (default: one per processor).", valueName: "N"))
  var threads: Int?

  /// Pages in flight at once; bounds memory however many files are given.
  private static let batchCount = 64

  func validate() throws {
    if files.isEmpty && Terminal.isInputInteractive {
      throw ValidationError("name at least one HTML file, or pipe one in")
    }
    try StandardInput.check(files)
    if let threads, threads < 1 { throw ValidationError("--threads wants at least 1") }
  }

  func run() throws {
    let extraction = PageExtraction()
    var failure: (any Error)?
    func fail(_ error: any Error) {
      // One bad page must not cost the others: say so, go on, and end with its code.
      Terminal.error.write("colligate: \(error)")
      failure = failure ?? error
    }
    var paths: [String] = []
    for argument in files.isEmpty ? ["-"] : files {
      do { paths += try PageExtraction.files(argument) } catch { fail(error) }
    }
    var start = 0
    while start < paths.count {
      if PageExtraction.mayBeArchive(paths[start]) {
        do { try extract(paths[start], extraction) } catch { fail(error) }
        start += 1
        continue
      }
      let batch = Array(
        paths[start...].prefix(Self.batchCount).prefix { !PageExtraction.mayBeArchive($0) })
      let results = try parallelMap(batch.count, threadCount: threads ?? Processors.count) {
        index in
        Result { try extraction.article(at: batch[index]) }
      }
      for (index, result) in results.enumerated() {
        do {
          write(try result.get(), file: batch[index])
        } catch {
          fail(error)
        }
      }
      start += batch.count
    }
    if let failure { throw ExitCode(Exit.code(for: failure).rawValue) }
  }

  /// What may be a web archive, and then is read a batch of pages at a time.
  private func extract(_ path: String, _ extraction: PageExtraction) throws {
    switch try extraction.open(path) {
    case .page(let bytes):
      let file = path == "-" ? "stdin" : path
      write(try extraction.article(in: bytes, file: file), file: path)
    case .archive(var archive):
      var count = 0
      while true {
        let pages = try archive.next(
          countMax: Self.batchCount, threadCount: threads ?? Processors.count)
        if pages.isEmpty { break }
        for page in pages { write(page, file: path) }
        count += pages.count
      }
      if count == 0 {
        Terminal.error.write("colligate: \(path): the web archive holds no HTML page")
      }
    }
  }

  private func write(_ page: PageExtraction.Result, file: String) {
    for issue in page.issues { Terminal.error.write(issue) }
    if text {
      if let article = page.article { Terminal.output.writeRaw(article.text + "\n\u{0C}\n") }
      return
    }
    let article = page.article
    var members: [(String, JSONText.Value)] = [
      ("file", .text(file)), ("article", .bool(article != nil)), ("url", .optional(article?.url)),
      ("title", .optional(article?.title)), ("author", .optional(article?.author)),
      ("date", .optional(article?.date)), ("language", .optional(article?.language)),
      ("site", .optional(article?.site)), ("text", .optional(article?.text)),
      ("links", .list(article?.links.map(value) ?? [])),
    ]
    if offsets {
      members.append(
        ("offsets", .list(article?.offsets.map { .list($0.map(JSONText.Value.integer)) } ?? [])))
    }
    if let record = page.record { members.append(("record", .text(record))) }
    if let refusal = page.refusal { members.append(("reason", .text(refusal))) }
    Terminal.output.write(JSONText.object(members))
  }

  private func value(_ link: PageExtraction.Link) -> JSONText.Value {
    .object([
      ("text", .text(link.text)), ("target", .text(link.target)),
      ("start", .integer(link.range.lowerBound)), ("end", .integer(link.range.upperBound)),
    ])
  }
}
