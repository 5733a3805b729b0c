internal import Bytes

/// What an artifact is: what it was made of, and what its files must hold. No time stands in it.
struct Manifest: SealedDocument, Hashable {
  struct Output: Codable, Hashable, Sendable {
    /// Relative to the artifact's folder.
    let name: String
    let byteCount: Int
    /// A `ContentDigest`.
    let digest: String
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
  var contents: String { digest(of: outputs.map(\.promise)) }
}
