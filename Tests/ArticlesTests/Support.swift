import Articles
import Bytes
import Foundation
import Testing

/// Where tests find their pages.
enum Pages {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let shared = root.deletingLastPathComponent().appendingPathComponent("shared/data")
  static let articles = shared.appendingPathComponent("articles")
  static let hostile = shared.appendingPathComponent("hostile")

  static func exist(_ folder: URL) -> Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func files(_ folder: URL, ending: String) -> [String] {
    let all = FileManager.default.subpaths(atPath: folder.path) ?? []
    return all.filter { $0.hasSuffix(ending) && !$0.contains(".expected.") }.sorted()
      .map { folder.appendingPathComponent($0).path }
  }

  static func fixture(_ name: String) throws -> FileBytes {
    try FileBytes.reading(root.appendingPathComponent("fixtures/html/\(name)").path)
  }
}

func bytes(_ text: String) -> FileBytes { FileBytes(Array(text.utf8)) }

/// The visible text of raw HTML, by the obvious slow way; enough for what articles contain.
func visibleText(_ html: String) -> String {
  var output = ""
  var isTag = false
  for character in html {
    if character == "<" { isTag = true }
    if !isTag { output.append(character) }
    if character == ">" { isTag = false }
  }
  for (name, value) in [("&amp;", "&"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&eacute;", "é")] {
    output = output.replacingOccurrences(of: name, with: value)
  }
  return output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
