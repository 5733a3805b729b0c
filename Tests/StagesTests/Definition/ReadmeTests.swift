import Foundation
import Records
import Testing

@testable import Stages

@Suite("Read me") struct ReadmeTests {
  /// The fenced YAML blocks of a page that are whole pipeline files.
  private func pipelines(in page: String) throws -> [String] {
    let text = try PipelineFile.contents(of: packageRoot + page)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
    return blocks.compactMap { $0.components(separatedBy: "```").first }
      .filter { $0.contains("sources:\n") }
  }

  @Test(
    "the examples of the pages are pipeline files without an error",
    arguments: ["README.md", "pipelines/README.md"])
  func examples(_ page: String) throws {
    let examples = try pipelines(in: page)
    #expect(!examples.isEmpty)
    for example in examples {
      let folder = try TemporaryFolder()
      let path = try folder.write("example.yml", example)
      let pipeline = try PipelineFile.read(path, variables: ["DATA": folder.path])
      #expect(!pipeline.purpose.isEmpty)
      #expect(!pipeline.sources.isEmpty)
    }
  }
}
