import CBytes
import Glibc

/// What this process holds of the machine's memory.
package enum ProcessMemory {
  /// The most resident memory so far, in bytes; never falls.
  package static var peakByteCount: Int { Int(cbytes_peak_memory()) }

  /// The resident memory now, in bytes; 0 where the system does not say.
  package static var residentByteCount: Int {
    let pages: [UInt8]
    do {
      pages = try FileBytes.reading("/proc/self/statm").array
    } catch {
      return 0
    }
    // The second number, in pages.
    let fields = pages.split(separator: UInt8(ascii: " "))
    guard fields.count > 1 else { return 0 }
    let count = fields[1].reduce(0) { $0 * 10 + Int($1) - 48 }
    return count * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// Lets blocks of `byteCount` bytes and more go back to the system as soon as they are freed, but not each small end of
  /// the heap; call it once, at the start. glibc takes 32 MiB at most.
  ///
  /// glibc otherwise moves the size from which it does so with what is freed, and a heap with holes held a
  /// tenth more at its peak. The end of a heap it gives back from 128 KiB on, only to ask for the same pages
  /// again: a fifth of the kernel's time. And of one heap for each thread none can use what another freed.
  package static func tuneHeap(mappingFrom byteCount: Int) { cbytes_tune_heap(byteCount) }

  /// One heap for all threads, unless they are four or more; call it before the first one starts.
  ///
  /// What one thread has freed all others of its heap can use, so that large arrays hardly ever need new pages.
  /// Not for threads that ask for many small pieces, as the trees of pages are: they wait for each other.
  package static func shareHeaps(threadCount: Int) {
    if threadCount < 4 { cbytes_limit_heaps(1) }
  }

  /// Ends the process with a sentence and an exit code once a file that is mapped has been made shorter by
  /// somebody else: what was there can no longer be read. Without, the system ends it without a word.
  package static func endAtCutFiles(saying message: String, code: Int32) {
    // Safety: the message is copied before the call returns.
    unsafe cbytes_end_at_cut_files(message, code)
  }

  /// Gives freed pages back to the system. glibc keeps them otherwise; call it between stages.
  package static func returnFreedPages() { cbytes_trim_heap() }
}
