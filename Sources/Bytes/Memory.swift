import CBytes

/// What this process holds of the machine's memory.
package enum ProcessMemory {
  /// The most resident memory so far, in bytes; never falls.
  package static var peakByteCount: Int { Int(cbytes_peak_memory()) }

  /// Gives freed pages back to the system. glibc keeps them otherwise; call it between stages.
  package static func returnFreedPages() { cbytes_trim_heap() }
}
