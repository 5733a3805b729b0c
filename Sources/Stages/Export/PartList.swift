import Bytes
import Foundation
import Parquet
import Records

/// Which keys lie in which part of a dataset that is a folder, so that one entity is found by opening one
/// part: `entities.parts.json` beside the folder `entities.parquet`. Inside, it would keep Polars from
/// reading the folder as one table.
struct PartList: Codable, Hashable, Sendable {
  struct Part: Codable, Hashable, Sendable {
    let file: String
    let rows: Int
    /// The keys of the first and of the last row; other parts may hold rows of these two as well.
    let least: String
    let greatest: String
  }

  /// The column that the rows are sorted by.
  let key: String
  let parts: [Part]

  /// Where the list of a folder of parts lies.
  static func path(of folder: String) -> String {
    let ending = ".parquet"
    return (folder.hasSuffix(ending) ? String(folder.dropLast(ending.count)) : folder)
      + ".parts.json"
  }

  /// The list of a folder, or nil where there is none.
  static func reading(_ folder: String) throws -> PartList? {
    let path = path(of: folder)
    guard Folder.kind(of: path) == .file else { return nil }
    let bytes = try FileBytes.reading(path).withSpan { span in (0..<span.count).map { span[$0] } }
    do {
      return try JSONDecoder().decode(PartList.self, from: Data(bytes))
    } catch {
      throw InquiryError.damagedManifest(path: path)
    }
  }

  func write(to folder: String) throws {
    try AtomicFile.write(canonicalJSON(self) + "\n", to: Self.path(of: folder))
  }

  /// The files that may hold rows with this key, in order. Keys are compared by bytes, as rows are sorted.
  func files(holding value: String) -> [String] {
    let wanted = Array(value.utf8)
    return parts.filter { part in
      !wanted.lexicographicallyPrecedes(part.least.utf8)
        && !Array(part.greatest.utf8).lexicographicallyPrecedes(wanted)
    }.map(\.file)
  }
}

extension Datasets {
  /// The files of a dataset that may hold rows whose column has this value; all of them where nothing
  /// tells.
  ///
  /// - Parameter path: A Parquet file, or a folder of parts.
  static func files(
    at path: String, where column: String? = nil, equals value: String? = nil
  ) throws -> [String] {
    try files(at: path) { key in key == column ? value : nil }
  }

  /// - Parameter wanted: Which value of a key column is looked for, if one is.
  static func files(at path: String, wanted: (_ key: String) -> String?) throws -> [String] {
    guard Folder.kind(of: path) == .folder else { return [path] }
    if let list = try PartList.reading(path), let value = wanted(list.key) {
      return list.files(holding: value).map { "\(path)/\($0)" }
    }
    let names = try Folder.names(in: path)
    // Its log says which parts were deleted since; read as files, they would be there again.
    if names.contains("_delta_log") { throw InquiryError.tableWithLog(path: path) }
    return names.filter { $0.hasSuffix(".parquet") }.map { "\(path)/\($0)" }
  }
}
