internal import Bytes

/// What an artifact is: what it was made of, and what its files must hold. No time stands in it.
struct Manifest: SealedDocument, Hashable {
  struct Output: Codable, Hashable, Sendable {
    /// Relative to the artifact's folder.
    let name: String
    let byteCount: Int
    let sha256: String
  }

  static let fileName = "manifest.json"

  var id: TaskID
  var fingerprint: String
  var parts: FingerprintParts
  /// `contents` of each input as it was read, in the order of `parts.inputs`.
  var inputContents: [String]
  var outputs: [Output]
  var counts: TaskCounts
  var seal = ""

  /// The digest of all files with their names. Equal for equal bytes, whatever they were made of.
  var contents: String { Self.contents(of: outputs) }

  static func contents(of outputs: [Output]) -> String {
    var hash = SHA256()
    for output in outputs {
      hash.update("\(output.name.utf8.count):\(output.name) \(output.sha256)\n")
    }
    return hash.finalized().description
  }
}
