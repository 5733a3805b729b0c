import Bytes
import Records
import Testing

@testable import Stages

@Suite("Fixtures") struct FixturesTests {
  private func lines(_ name: String) throws -> [String] {
    try PipelineFile.contents(of: packageRoot + "fixtures/" + name).split(separator: "\n")
      .map(String.init)
  }

  @Test("both nights hold every file that the pipeline names", arguments: ["", "/night2"])
  func files(_ night: String) throws {
    let pipeline = try PipelineFile.read(
      packageRoot + "pipelines/nightly.yml", variables: ["DATA": packageRoot + "fixtures" + night])
    for layout in pipeline.sources.flatMap(\.layouts) {
      #expect(try !FileGlob(layout, of: pipeline).matches().isEmpty)
    }
  }

  @Test("the truth names each record once, and look-alikes are apart", arguments: ["", "night2/"])
  func truth(_ night: String) throws {
    let rows = try lines(night + "truth.csv").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.allSatisfy { $0.count == 2 })
    let entities = Dictionary(
      rows.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { _, last in last })
    #expect(entities.count == rows.count)
    #expect(entities["south/C-104"] != entities["south/C-105"])
    #expect(entities["officers/P-02"] != entities["officers/P-03"])
    #expect(entities["north/HRB1001"] == entities["listings/MWF"])
    let isMerged = entities["south/C-123"] == entities["sanctions/S-005"]
    #expect(isMerged == (night == "night2/"))
    let isWhole = entities["north/HRB1024"] == entities["south/C-124"]
    #expect(isWhole == night.isEmpty)
  }

  @Test("nothing that is suppressed stands in the truth")
  func suppression() throws {
    let truth = try lines("truth.csv")
    let suppressed = try lines("suppress.csv").filter { $0.hasPrefix("record,") }
      .map { $0.split(separator: ",")[1] }
    #expect(!suppressed.isEmpty)
    for record in suppressed { #expect(!truth.contains { $0.hasPrefix(record + ",") }) }
  }
}
