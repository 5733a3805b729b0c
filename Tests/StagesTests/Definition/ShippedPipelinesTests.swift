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
  @Test(
    "a shipped pipeline has no error", arguments: ["nightly", "newsroom", "officials", "watchlist"])
  func shippedPipelineIsSound(_ name: String) throws {
    let pipeline = try PipelineFile.read(
      packageRoot + "pipelines/\(name).yml", variables: ["DATA": sharedData])
    #expect(pipeline.name == name)
    #expect(!pipeline.purpose.isEmpty)
  }

  @Test(
    "every pattern of the real pipelines has its files",
    .enabled(if: Folder.kind(of: sharedData) == .folder),
    arguments: ["newsroom", "watchlist", "officials"])
  func sharedFiles(_ name: String) throws {
    let pipeline = try PipelineFile.read(
      packageRoot + "pipelines/\(name).yml", variables: ["DATA": sharedData])
    for source in pipeline.sources {
      for layout in source.layouts {
        let names = try FileGlob(layout, of: pipeline).matches().map(\.name)
        #expect(names.count == (source.name == "press" ? 649 : 1), "\(source.name)")
        #expect(names.allSatisfy { !$0.hasPrefix("/") && !$0.hasPrefix("..") })
        // The answers must never be input.
        #expect(!names.contains { $0.contains("crosswalks/") || $0.contains("truth") })
      }
    }
  }
}
