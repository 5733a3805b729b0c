import Bytes
import Foundation
import Records
import Testing

@testable import Stages

/// The root of the package, from the place of this file.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

let sharedData = packageRoot + "../shared/data"

@Suite("Shipped pipelines") struct ShippedPipelinesTests {
  @Test("a shipped pipeline has no error", arguments: ["nightly", "officials", "watchlist"])
  func shippedPipelineIsSound(_ name: String) throws {
    let pipeline = try PipelineFile.read(
      packageRoot + "pipelines/\(name).yml", variables: ["DATA": sharedData])
    #expect(pipeline.name == name)
    #expect(!pipeline.purpose.isEmpty)
  }
}
