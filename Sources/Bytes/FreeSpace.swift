import Glibc

/// Room on the disk.
package enum FreeSpace {
  /// Bytes that an ordinary user may still write where `path` lies or would lie; nil when the system
  /// does not say.
  package static func byteCount(near path: String) -> Int? {
    var path = path
    while true {
      var status = statvfs()
      // Safety: the structure is ours and outlives the call.
      if unsafe statvfs(path.isEmpty ? "." : path, &status) == 0 {
        return Int(status.f_bavail) * Int(status.f_frsize)
      }
      guard errno == ENOENT, !path.isEmpty else { return nil }
      path = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
  }
}

/// The processors that this process may use.
package enum Processors {
  package static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
