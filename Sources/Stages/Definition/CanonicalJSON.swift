internal import Foundation

/// The one JSON text of a value: keys sorted, no white space, slashes as they are.
///
/// Slices of a pipeline file go into fingerprints in this form: equal values, equal bytes.
package func canonicalJSON<T: Encodable>(_ value: T) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  do {
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  } catch {
    preconditionFailure("a definition holds a number that JSON cannot write: \(error)")
  }
}
