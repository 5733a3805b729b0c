import Glibc

/// How this process is told from others: in a lock, in the id of a run.
package enum ProcessName {
  package static var id: Int { Int(getpid()) }

  package static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    // Safety: gethostname writes at most the count it is told, which leaves the last zero in place.
    guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown host" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
