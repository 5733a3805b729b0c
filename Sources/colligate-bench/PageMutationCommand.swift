import ArgumentParser
import Articles
import Bytes
import Records

/// Extracts the articles of damaged pages: no damage may crash it, hold it up or lead it out of the page.
///
/// A crash ends the program, which is the finding; the last line names the seeds it was at.
struct PageMutationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page-mutations",
    abstract: "Damages pages in many ways and extracts their articles.",
    discussion: """
      Each extraction must end within --seconds, and each stretch of its text must stand inside the page and \
      follow the one before. The exit code is 1 where one does not hold.
      """)

  @Argument(help: "Pages: HTML, packed or not.")
  var files: [String]

  @Option(help: "Damages in all, shared by the pages.")
  var count = 50_000

  @Option(help: "The first seed.")
  var seed: UInt64 = 1

  @Option(help: "No page may take longer.")
  var seconds = 2.0

  @Option(help: "Threads (default: one per processor).")
  var threads: Int?

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file") }
    if count < 1 { throw ValidationError("--count wants at least 1") }
  }

  private struct Outcome: Sendable {
    var seconds: Double
    var isArticle: Bool
    var flaw: String?
  }

  func run() throws {
    let each = (count + files.count - 1) / files.count
    let extractor = ArticleExtractor()
    var failureCount = 0
    var slowest = 0.0
    var articleCount = 0
    for file in files {
      let page = try FileBytes.reading(file).unpacked().array
      let first = seed
      print("\(file): seeds \(first) to \(first + UInt64(each) - 1)")
      let outcomes = try parallelMap(each, threadCount: threads ?? Processors.count) { place in
        var mutation = TextMutation(seed: first + UInt64(place))
        return Self.outcome(of: MarkupMutation.damaged(page, by: &mutation), extractor)
      }
      slowest = max(slowest, outcomes.map(\.seconds).max() ?? 0)
      articleCount += outcomes.count(where: \.isArticle)
      for (place, outcome) in outcomes.enumerated() {
        var flaw = outcome.flaw
        if outcome.seconds > seconds { flaw = "it took \(outcome.seconds) s" }
        guard let flaw else { continue }
        failureCount += 1
        if failureCount <= 20 { print("  seed \(first + UInt64(place)): \(flaw)") }
      }
    }
    let slow = (slowest * 1000).rounded() / 1000
    print(
      "\(each * files.count) damages, \(failureCount) flaws; \(articleCount) articles, the slowest page \(slow) s"
    )
    if failureCount > 0 { throw ExitCode(1) }
  }

  private static func outcome(of page: [UInt8], _ extractor: ArticleExtractor) -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    let article = extractor.extract(FileBytes(page), file: "damaged").article
    let time = clock.now - start
    let components = time.components
    let seconds = Double(components.seconds) + Double(components.attoseconds) * 1e-18
    guard let article else { return Outcome(seconds: seconds, isArticle: false) }
    return Outcome(
      seconds: seconds, isArticle: true, flaw: flaw(article, pageByteCount: page.count))
  }

  /// What is wrong with the places of an article's text.
  private static func flaw(_ article: Article, pageByteCount: Int) -> String? {
    let alignment = article.alignment
    let textByteCount = article.text.utf8.count
    var end = 0
    for index in 0..<alignment.count {
      let start = alignment.textStarts[index]
      let length = alignment.textLengths[index]
      guard start >= end, length > 0, start + length <= textByteCount else {
        return "stretch \(index) of the text does not follow the one before"
      }
      end = start + length
      let source = alignment.sourceStarts[index]
      guard source >= 0, source + alignment.sourceLengths[index] <= pageByteCount else {
        return "stretch \(index) of the text stands outside the page"
      }
    }
    for link in article.links where link.range.upperBound > textByteCount {
      return "the link to \(link.href) stands outside the text"
    }
    return nil
  }
}

/// Damages markup where it hurts: beside the damages of any text, pieces of tags that open and never close.
enum MarkupMutation {
  private static let pieces = [
    "<", ">", "</", "<!--", "-->", "<script>", "</script>", "<style", "\"", "'", "=", "<a href=",
    "<div><div><div>", "</div>", "&", "&#x110000;", "&#0;", "\u{0}", "<![CDATA[", "<?",
    "<table><tr>", "<svg>", "\u{FEFF}", "<base href='//x'>", "<textarea>", "<p/><br><br>",
    "</html>", "<html>", "</body>", "<body>", "</head>", "<frameset>", "<plaintext>", "<title>",
    "<template>", "<select><option>", "</article>", "<div class='comments'>", "<h1>", "</h1>",
  ].map { Array($0.utf8) }

  static func damaged(_ page: [UInt8], by mutation: inout TextMutation) -> [UInt8] {
    var bytes = mutation.damaged(page)
    for _ in 0..<mutation.below(8) where !bytes.isEmpty {
      let piece = pieces[mutation.below(pieces.count)]
      bytes.insert(contentsOf: piece, at: mutation.below(bytes.count))
    }
    return bytes
  }
}
