import Bytes
internal import Foundation
import Fusion

extension GateFigures {
  /// In fuse's artifact. The gates of the pipeline file are held against it when the night is to be
  /// published, so that another limit re-runs nothing.
  static let fileName = "gates.json"

  var json: String { canonicalJSON(self) }

  init(json: FileBytes) throws {
    let bytes = json.withSpan { span in span.indices.map { span[$0] } }
    self = try JSONDecoder().decode(GateFigures.self, from: Data(bytes))
  }
}
