import Glibc

extension ProcessMemory {
  /// The most resident memory since `resetPeak`, in bytes; since the start where the system cannot reset.
  package static var recentPeakByteCount: Int {
    let status: FileBytes
    do {
      status = try FileBytes.reading("/proc/self/status")
    } catch {
      return peakByteCount
    }
    let label = Array("VmHWM:".utf8)
    return status.withSpan { bytes in
      var index = 0
      while index + label.count <= bytes.count {
        if (0..<label.count).allSatisfy({ bytes[index + $0] == label[$0] }) {
          var kibibytes = 0
          index += label.count
          while index < bytes.count && bytes[index] != UInt8(ascii: "\n") {
            let digit = Int(bytes[index]) - 48
            if (0...9).contains(digit) { kibibytes = kibibytes * 10 + digit }
            index += 1
          }
          return kibibytes * 1024
        }
        index += 1
      }
      return peakByteCount
    }
  }

  /// Starts a new peak. Does nothing where `/proc` may not be written: a peak is then an upper bound.
  package static func resetPeak() {
    let descriptor = unsafe open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Safety: one byte of a literal is read.
    _ = unsafe write(descriptor, "5", 1)
  }
}
