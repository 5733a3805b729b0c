internal import CZstd

/// Versions of system libraries that shape the bytes we write; they belong into fingerprints.
package enum LibraryVersions {
  /// As `10505` for 1.5.5.
  package static var zstd: Int { Int(ZSTD_versionNumber()) }
}
