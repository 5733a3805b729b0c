import Articles
import Bytes
import Foundation
import Testing

@Suite("Shared pages") struct SharedPagesTests {
  /// Every nth page, so that a debug run stays short.
  static func some(_ files: [String], _ count: Int) -> [String] {
    stride(from: 0, to: files.count, by: max(1, files.count / count)).map { files[$0] }
  }

  @Test(
    "byte-for-byte segments hold the bytes of the text", .enabled(if: Pages.exist(Pages.articles)))
  func offsets() throws {
    var covered = 0
    var total = 0
    for path in Self.some(Pages.files(Pages.articles, ending: ".html.gz"), 24) {
      let page = try FileBytes.reading(path).unpacked()
      let result = ArticleExtractor().extract(page, file: path)
      guard let article = result.article else { continue }
      checkAlignment(article, byteCount: page.count)
      let raw = page.withSpan { span in (0..<span.count).map { span[$0] } }
      let text = Array(article.text.utf8)
      let alignment = article.alignment
      for index in 0..<alignment.count
      where alignment.textLengths[index] == alignment.sourceLengths[index] {
        let piece = text[alignment.textStarts[index]...].prefix(alignment.textLengths[index])
        let source = raw[alignment.sourceStarts[index]...].prefix(alignment.sourceLengths[index])
        guard result.encoding == "UTF-8" else { continue }
        let isSame = zip(piece, source).allSatisfy { $0 == $1 || $0 <= 0x20 && $1 <= 0x20 }
        #expect(isSame, "\(path) segment \(index)")
      }
      covered += alignment.textLengths.reduce(0, +)
      total += text.count { $0 > 0x20 }
    }
    #expect(covered * 1000 >= total * 985, "\(covered) of \(total)")
  }

  @Test("hostile HTML files never crash", .enabled(if: Pages.exist(Pages.hostile)))
  func hostile() throws {
    for folder in ["xml_libxml2/HTML", "encodings", "html5lib"] {
      let folder = Pages.hostile.appendingPathComponent(folder)
      for path in Self.some(Pages.files(folder, ending: ""), 60) {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
        let page = try FileBytes.reading(path)
        guard page.count < 400_000 else { continue }
        let result = ArticleExtractor().extract(page, file: path)
        if let article = result.article { checkAlignment(article, byteCount: page.count) }
        _ = try HTMLTableReader(page, file: path).fieldNames()
      }
    }
  }
}

@Suite("Training rows") struct TrainingRowsTests {
  @Test("a row per block, as wide as the names")
  func rows() throws {
    let rows = TrainingRows(try Pages.fixture("harbor.html"))
    #expect(rows.blockTexts.count > 8)
    #expect(rows.features.count == rows.blockTexts.count * rows.featureNames.count)
    #expect(rows.isComment.count == rows.blockTexts.count)
    #expect(Set(rows.featureNames).count == rows.featureNames.count)
  }

  /// Writes what `Resources/train_articles.py` reads; only when it is asked to.
  @Test(
    "rows of a folder of pages are written for training",
    .enabled(if: ProcessInfo.processInfo.environment["ARTICLE_ROWS"] != nil))
  func write() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = URL(fileURLWithPath: try #require(environment["ARTICLE_PAGES"]))
    var output = Data()
    for (index, path) in Pages.files(folder, ending: ".html.gz").enumerated() {
      let rows = TrainingRows(try FileBytes.reading(path).unpacked())
      if index == 0 {
        output += try JSONSerialization.data(withJSONObject: ["names": rows.featureNames])
        output.append(0x0A)
      }
      let texts = try JSONSerialization.data(withJSONObject: rows.blockTexts)
      let name = URL(fileURLWithPath: path).lastPathComponent
      let numbers = rows.features.map(String.init).joined(separator: ",")
      let comments = rows.isComment.map { $0 ? "1" : "0" }.joined(separator: ",")
      output += Data(
        """
        {"file": "\(name)", "blocks": \(rows.blockTexts.count), "features": [\(numbers)], \
        "comment": [\(comments)], "texts":
        """.utf8)
      output += texts + Data("}\n".utf8)
    }
    try output.write(to: URL(fileURLWithPath: try #require(environment["ARTICLE_ROWS"])))
  }
}
