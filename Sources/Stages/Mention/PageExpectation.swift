import Records
import StageEngine

/// What a pipeline expects of a source of pages, checked on what ingest found in them.
struct PageExpectation: Sendable {
  let source: SourceDefinition
  let ingests: [TaskID]

  /// What does not hold, in words: too few or too many articles, too few with a title, a date or another column, too
  /// many pages without an article.
  func broken(folder: (TaskID) throws -> String) throws -> [String] {
    let expect = source.expect
    var articleCount = 0
    var pageCount = 0
    var filledCounts: [String: Int] = [:]
    for ingest in ingests {
      let folder = try folder(ingest)
      pageCount += try Tables.read(folder + "/sources.parquet", columns: ["rows"]).rowCount
      let articles = try Tables.read(
        folder + "/articles.parquet", anyOf: Set(expect.filled.keys).union(["article_id"]))
      articleCount += articles.rowCount
      for name in expect.filled.keys {
        guard let column = articles[name] else { continue }
        filledCounts[name, default: 0] +=
          column.validity.map { $0.count { $0 } } ?? articles.rowCount
      }
    }
    var broken: [String] = []
    if let least = expect.rowCountMin, articleCount < least {
      broken.append("\(source.name): \(articleCount) articles, at least \(least) expected")
    }
    if let most = expect.rowCountMax, articleCount > most {
      broken.append("\(source.name): \(articleCount) articles, at most \(most) expected")
    }
    for (name, share) in expect.filled.sorted(by: { $0.key < $1.key }) {
      let count = filledCounts[name, default: 0]
      if Double(count) < share * Double(articleCount) {
        broken.append(
          "\(source.name): \(name) is known of \(count) of \(articleCount) articles, a share of at least \(share) expected"
        )
      }
    }
    let refusedCount = pageCount - articleCount
    if Double(refusedCount) > source.quarantineMax * Double(pageCount) {
      broken.append(
        "\(source.name): \(refusedCount) of \(pageCount) pages hold no article, a share of at most "
          + "\(source.quarantineMax) is tolerated (quarantine_max); issues say why, page by page")
    }
    return broken
  }
}
