internal import Bytes
internal import Foundation

/// A small JSON document that carries the digest of itself: any flipped or missing byte is noticed.
///
/// Written with sorted keys, so that equal values give equal bytes.
protocol SealedDocument: Codable, Sendable {
  /// The SHA-256 of the document's bytes with an empty seal.
  var seal: String { get set }
}

/// Why a sealed document cannot be used.
enum SealedDocumentError: Error {
  case system(SystemError)
  case damaged
  /// Its seal is right, but it says other things than this version's documents.
  case foreign

  var systemError: SystemError? {
    if case .system(let error) = self { error } else { nil }
  }
}

extension SealedDocument {
  /// The document with its seal set.
  var sealed: Self {
    var copy = self
    copy.seal = ""
    copy.seal = SHA256.digest(of: copy.bytes.span).description
    return copy
  }

  var bytes: [UInt8] { encodedJSON(self, isPretty: true) + [UInt8(ascii: "\n")] }

  /// Reads a document and checks its seal and that its bytes are exactly those that would be written.
  static func reading(_ path: String) throws(SealedDocumentError) -> Self {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.reading(path).array
    } catch {
      throw .system(error)
    }
    let document: Self
    do {
      document = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      throw isSealed(bytes) ? .foreign : .damaged
    }
    guard document.sealed.bytes == bytes else { throw .damaged }
    return document
  }
}

/// Whether some document carries the digest of itself, whatever else it says.
private func isSealed(_ bytes: [UInt8]) -> Bool {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let start = text.range(of: #""seal" : ""#)?.upperBound,
    let end = text[start...].firstIndex(of: "\"")
  else { return false }
  return SHA256.digest(of: String(text[..<start] + text[end...])).description == text[start..<end]
}

/// JSON with sorted keys and plain slashes. The engine's own values can always be written.
func encodedJSON(_ value: some Encodable, isPretty: Bool = false) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
  do {
    return Array(try encoder.encode(value))
  } catch {
    preconditionFailure("a document of the engine cannot be written as JSON: \(error)")
  }
}
