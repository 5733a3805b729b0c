import Glibc

/// Looking at folders: what lies in them, and what a path is.
package enum Folder {
  package enum Kind: Sendable {
    case file, folder
    /// A pipe or a device: what is read from it is there once.
    case stream
  }

  /// The names in a folder, sorted by bytes, without `.` and `..`.
  package static func names(in path: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw .last("open", path) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw .last("list", path) }
        break
      }
      // Safety: d_name ends with a NUL inside the entry, and is copied before the next readdir.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What lies at a path, symbolic links followed; nil when nothing does.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFIFO, S_IFCHR, S_IFSOCK: .stream
    default: .file
    }
  }

  /// The folder the process works in, an absolute path.
  package static func working() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "/" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
