import Bytes
import Foundation

/// A folder that goes away with its last user.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "colligate-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {}
  }

  /// Writes a file below the folder and returns its path.
  @discardableResult func write(_ name: String, _ text: String = "") throws -> String {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path(percentEncoded: false)
  }
}
