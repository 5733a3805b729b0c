import Dispatch
import Synchronization

/// Runs `body(0)` ... `body(chunkCount - 1)` on at most `threadCount` threads.
///
/// The chunk grid must depend on the data alone, never on `threadCount`: chunk *i* writes its own
/// slot *i*, slots are merged in order, and so results do not depend on the number of threads.
package func parallelChunks(
  _ chunkCount: Int, threadCount: Int, _ body: @Sendable (Int) -> Void
) {
  guard threadCount > 1, chunkCount > 1 else {
    for chunk in 0..<chunkCount { body(chunk) }
    return
  }
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: min(threadCount, chunkCount)) { _ in
    while true {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      guard chunk < chunkCount else { return }
      body(chunk)
    }
  }
}

/// Computes one value per chunk in parallel and returns them in chunk order.
///
/// Errors are values too: the error of the lowest chunk that failed is thrown, whatever the timing.
package func parallelMap<Value: Sendable>(
  _ chunkCount: Int, threadCount: Int, _ body: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
  let slots = Mutex<[Result<Value, any Error>?]>(Array(repeating: nil, count: chunkCount))
  parallelChunks(chunkCount, threadCount: threadCount) { chunk in
    let result = Result { try body(chunk) }
    slots.withLock { $0[chunk] = result }
  }
  return try slots.withLock { results in try results.map { try $0!.get() } }
}

/// Numbers of which each chunk is filled by itself, zeros before: in place, where results of chunks would be
/// copied.
package func filledChunks(
  _ count: Int, chunkSize: Int, threadCount: Int,
  _ body: @Sendable (_ places: Range<Int>, _ chunk: inout MutableSpan<UInt32>) -> Void
) -> [UInt32] {
  unsafe [UInt32](unsafeUninitializedCapacity: count) { target, written in
    let chunks = unsafe DisjointChunks(target: target)
    parallelChunks((count + chunkSize - 1) / chunkSize, threadCount: threadCount) { chunk in
      let places = chunk * chunkSize..<min((chunk + 1) * chunkSize, count)
      // Safety: chunks do not overlap, and the array outlives the calls.
      let part = unsafe UnsafeMutableBufferPointer(rebasing: chunks.target[places])
      unsafe part.initialize(repeating: 0)
      var span = unsafe part.mutableSpan
      body(places, &span)
    }
    written = count
  }
}

@safe private struct DisjointChunks: @unchecked Sendable {
  // Safety: see `filledChunks`.
  let target: UnsafeMutableBufferPointer<UInt32>
}
