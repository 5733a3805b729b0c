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

  @Test("no page in Chinese is empty", .enabled(if: Pages.exist(Pages.articles)))
  func chinese() throws {
    for path in Pages.files(Pages.articles.appendingPathComponent("gne_zh"), ending: ".html.gz") {
      let result = ArticleExtractor().extract(try FileBytes.reading(path).unpacked(), file: path)
      #expect(result.article?.text.isEmpty == false, "\(path): \(result.issues)")
    }
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
}
