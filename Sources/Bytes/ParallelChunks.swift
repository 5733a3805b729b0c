import Synchronization

/// Runs `body(0)` ... `body(chunkCount - 1)` on at most `threadCount` threads.
///
/// A chunk may run such a loop itself: threads that the outer one has no work for help with it.
///
/// The chunk grid must depend on the data alone, never on `threadCount`: chunk *i* writes its own
/// slot *i*, slots are merged in order, and so results do not depend on the number of threads.
/// - Parameter own: What the calling thread does before it takes chunks itself.
package func parallelChunks(
  _ chunkCount: Int, threadCount: Int, beside own: (() -> Void)? = nil,
  _ body: @Sendable (Int) -> Void
) {
  guard threadCount > 1, chunkCount > (own == nil ? 1 : 0) else {
    own?()
    for chunk in 0..<chunkCount { body(chunk) }
    return
  }
  withoutActuallyEscaping(body) { body in
    LoopThreads.shared.run(SharedLoop(chunkCount, threadCount, body), beside: own)
  }
}

/// Runs `body`, whose own threads each work inside `countedThread`: they and those that help with their loops may be
/// so many at once.
package func allowingThreads<Result>(
  _ count: Int, _ body: () throws -> Result
) rethrows -> Result {
  try LoopThreads.shared.allowing(count, body)
}

/// Does something on a thread that `allowingThreads` counts.
package func countedThread<Result>(_ body: () throws -> Result) rethrows -> Result {
  try LoopThreads.shared.counting(body)
}

/// Computes one value per chunk in parallel and returns them in chunk order.
///
/// Errors are values too: the error of the lowest chunk that failed is thrown, whatever the timing.
///
/// - Parameter own: What the calling thread does before it takes chunks itself; its error comes first.
package func parallelMap<Value: Sendable>(
  _ chunkCount: Int, threadCount: Int, beside own: (() throws -> Void)? = nil,
  _ body: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
  let slots = Mutex<[Result<Value, any Error>?]>(Array(repeating: nil, count: chunkCount))
  var ownResult = Result<Void, any Error>.success(())
  parallelChunks(
    chunkCount, threadCount: threadCount,
    beside: own.map { own in { ownResult = Result(catching: own) } }
  ) { chunk in
    let result = Result { try body(chunk) }
    slots.withLock { $0[chunk] = result }
  }
  try ownResult.get()
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

/// All elements of some arrays, in their order; each array is copied by one thread.
package func joined<Value: BitwiseCopyable & Sendable>(
  _ parts: [[Value]], threadCount: Int
) -> [Value] {
  let starts = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  return unsafe [Value](unsafeUninitializedCapacity: starts[parts.count]) { target, written in
    let all = unsafe DisjointParts(target: target)
    parallelChunks(parts.count, threadCount: threadCount) { part in
      // Safety: each part has a stretch of its own, and the array outlives the calls.
      let stretch = unsafe UnsafeMutableBufferPointer(
        rebasing: all.target[starts[part]..<starts[part + 1]])
      _ = unsafe stretch.initialize(from: parts[part])
    }
    written = starts[parts.count]
  }
}

@safe private struct DisjointParts<Value: Sendable>: @unchecked Sendable {
  // Safety: see `joined`.
  let target: UnsafeMutableBufferPointer<Value>
}

@safe private struct DisjointChunks: @unchecked Sendable {
  // Safety: see `filledChunks`.
  let target: UnsafeMutableBufferPointer<UInt32>
}
