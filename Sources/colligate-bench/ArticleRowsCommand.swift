import ArgumentParser
import Articles
import Bytes
import Foundation

/// What the extractor measures on each page of a folder, for `train_articles.py`: so training and running
/// cannot measure differently.
struct ArticleRowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article-rows",
    abstract: "Writes the training rows of a folder of pages as JSON lines.",
    discussion: """
      First an object with the names of the features, then one object a page: file, count of blocks, \
      features row by row, which blocks are comments, and the text of each block.
      """)

  @Argument(help: "A folder with pages, .html.gz.")
  var folder: String

  @Option(help: "The file to write.")
  var output: String

  func run() throws {
    let names = try Folder.names(in: folder).sorted().filter { name in
      name.hasSuffix(".html.gz") && !name.contains(".expected.")
    }
    guard !names.isEmpty else { throw ValidationError("\(folder) holds no page (.html.gz)") }
    guard FileManager.default.createFile(atPath: output, contents: nil),
      let file = FileHandle(forWritingAtPath: output)
    else { throw ValidationError("\(output) cannot be written") }
    for (index, name) in names.enumerated() {
      let rows = TrainingRows(try FileBytes.reading("\(folder)/\(name)").unpacked())
      if index == 0 { try file.write(contentsOf: line(["names": rows.featureNames])) }
      try file.write(
        contentsOf: line([
          "file": name, "blocks": rows.blockTexts.count,
          "features": rows.features.map(Int.init), "comment": rows.isComment.map { $0 ? 1 : 0 },
          "texts": rows.blockTexts,
        ]))
    }
    try file.close()
  }

  private func line(_ object: [String: Any]) throws -> Data {
    try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) + Data([0x0A])
  }
}
