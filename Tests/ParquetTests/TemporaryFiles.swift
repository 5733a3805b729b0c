import Foundation

/// A path that no file has.
func temporaryPath(_ suffix: String = ".parquet") -> String {
  FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + suffix).path
}

/// Removes a file of a test; one that is gone is fine.
func removeFile(_ path: String) {
  if FileManager.default.fileExists(atPath: path) {
    do { try FileManager.default.removeItem(atPath: path) } catch {}
  }
}
