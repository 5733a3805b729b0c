import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private func text(_ page: String) throws -> String {
  try String(contentsOf: root.appending(path: page), encoding: .utf8)
}

@Suite("Pages") struct PageTests {
  @Test(
    "every path that a page names exists",
    arguments: [
      "ARCHITECTURE.md", "README.md", "docs/datasets.md", "fixtures/README.md",
      "pipelines/README.md",
    ])
  func paths(_ page: String) throws {
    let pattern = /`((?:Sources|Tests|docs|fixtures|pipelines)\/[^`\s<>*{}]+)`/
    for match in try text(page).matches(of: pattern) {
      let path = root.appending(path: String(match.1)).path(percentEncoded: false)
      #expect(FileManager.default.fileExists(atPath: path), "\(page) names \(match.1)")
    }
  }

  @Test("the architecture page gives every target its paragraph")
  func targets() throws {
    let page = try text("ARCHITECTURE.md")
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path(percentEncoded: false))
    for target in folders.sorted() {
      // The shims of C have no Swift to enter at.
      let files = FileManager.default.enumerator(
        at: root.appending(path: "Sources/\(target)"), includingPropertiesForKeys: nil)
      guard files?.contains(where: { ($0 as? URL)?.pathExtension == "swift" }) == true else {
        continue
      }
      #expect(page.contains("- **\(target)**: `Sources/\(target)/"), "\(target) has no entry file")
    }
  }

  @Test("make lists every target that people call")
  func makefile() throws {
    let lines = try text("Makefile").split(separator: "\n")
    let phony = lines.first { $0.hasPrefix(".PHONY:") }?.split(separator: " ").dropFirst() ?? []
    #expect(!phony.isEmpty)
    for target in phony where !["test-tools"].contains(target) {
      let rule = lines.first { $0.hasPrefix("\(target):") }
      #expect(rule != nil, "\(target) has no rule")
    }
  }
}
