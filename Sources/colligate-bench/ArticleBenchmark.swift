import Articles
import Bytes
import Foundation

/// Pages to articles, unpacked beforehand.
struct ArticleBenchmark: Benchmark {
  let name = "articles"
  /// Pages lie directly in it.
  let folder: String
  let threadCount: Int

  private static let pageCountMax = 400

  func measurements(rounds: Int) throws -> [Measurement] {
    guard Folder.kind(of: folder) == .folder else { return [] }
    let names = try Folder.names(in: folder).sorted().filter { name in
      (name.hasSuffix(".html.gz") || name.hasSuffix(".html")) && !name.contains(".expected.")
    }
    let pages = try names.prefix(Self.pageCountMax).map { name in
      try FileBytes.reading("\(folder)/\(name)").unpacked()
    }
    guard !pages.isEmpty else { return [] }
    let extractor = ArticleExtractor()
    let megabytes = Double(pages.reduce(0) { $0 + $1.count }) / 1e6
    func seconds(_ threadCount: Int) throws -> Double {
      try best(of: rounds) {
        try parallelMap(pages.count, threadCount: threadCount) { index in
          extractor.extract(pages[index], file: "page").article?.text.utf8.count ?? 0
        }
      }
    }
    let single = try seconds(1)
    let several = try seconds(threadCount)
    return [
      Measurement(
        name: "articles: 1 thread", seconds: single, amount: Double(pages.count), unit: "pages"),
      Measurement(
        name: "articles: \(threadCount) threads", seconds: several, amount: Double(pages.count),
        unit: "pages"),
      Measurement(name: "articles: bytes", seconds: single, amount: megabytes, unit: "MB"),
    ]
  }
}
