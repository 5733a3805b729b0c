import Bytes
import Foundation
import Records
import Testing

@testable import Stages

@Suite("Pipeline format") struct PipelineFormatTests {
  @Test("the JSON Schema has the keys of the reader, map by map")
  func jsonSchema() throws {
    let data = try Data(
      contentsOf: URL(filePath: packageRoot + "pipelines/pipeline.schema.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: [String: Any]])
    for map in PipelineMap.allCases {
      let properties = definitions[map.rawValue]?["properties"] as? [String: Any]
      #expect(Set((properties ?? [:]).keys) == Set(map.keys), "\(map)")
    }
  }

  @Test("the JSON Schema has the words of the reader")
  func words() throws {
    let text = try PipelineFile.contents(of: packageRoot + "pipelines/pipeline.schema.json")
    let words =
      InputFormat.Kind.allCases.map(\.rawValue) + FuseDefinition.Rule.allCases.map(\.rawValue)
      + PropertyType.allCases.map(\.rawValue) + PublishDefinition.Extra.allCases.map(\.rawValue)
      + LinkVocabulary.comparisons
    for word in words { #expect(text.contains("\"\(word)\""), "\(word)") }
  }

  @Test("the reference names every key and every word")
  func reference() throws {
    let text = try PipelineFile.contents(of: packageRoot + "pipelines/README.md")
    let words =
      PipelineMap.allCases.flatMap(\.keys) + FuseDefinition.Rule.allCases.map(\.rawValue)
      + LinkVocabulary.transforms + LinkVocabulary.comparisons
      + PropertyType.allCases.map(\.rawValue)
    for word in Set(words) {
      #expect(text.contains(try Regex("\\b\(word)\\b")), "\(word) is not in the reference")
    }
  }
}
