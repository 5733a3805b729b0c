import CBytes
import Dispatch
import Glibc
import Synchronization

/// Chunks of work that any thread may take, each once.
final class SharedLoop: Sendable {
  let chunkCount: Int
  /// Threads at most, the owner's among them.
  let threadCount: Int
  private let next = Atomic<Int>(0)
  private let body: Mutex<(@Sendable (Int) -> Void)?>

  /// Threads beside the owner's that are in `run` now, and whether the owner waits for them: `LoopThreads`
  /// changes both, under its lock.
  let helperCount = Atomic<Int>(0)
  let isAwaited = Atomic<Bool>(false)
  let helpersLeft = DispatchSemaphore(value: 0)

  init(_ chunkCount: Int, _ threadCount: Int, _ body: @escaping @Sendable (Int) -> Void) {
    self.chunkCount = chunkCount
    self.threadCount = threadCount
    self.body = Mutex(body)
  }

  /// Whether another thread would find something to do.
  var hasRoom: Bool {
    helperCount.load(ordering: .relaxed) + 1 < threadCount
      && next.load(ordering: .relaxed) < chunkCount
  }

  /// Takes chunks until none is left, or the thread is not wanted any more. No inlining: nothing of the body may be
  /// held when it returns.
  @inline(never)
  func run(while isWanted: () -> Bool = { true }) {
    guard let body = body.withLock({ $0 }) else { return }
    while isWanted() {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      guard chunk < chunkCount else { return }
      body(chunk)
    }
  }

  /// Lets go of the body, which must not outlive its caller.
  func close() { body.withLock { $0 = nil } }
}

/// Threads that help with all open loops, those inside another loop's chunk among them: whoever has nothing
/// left to do takes chunks of the oldest loop that has some.
///
/// As many threads work at once as the outermost loops ask for together and `allowing` allows, but for the chunk
/// that a helper still ends when its place is taken. An owner that waits for its helpers counts as none of them, so
/// another thread may take its place until it has no chunk left. It takes no foreign chunks itself: it may hold a
/// lock that they want.
final class LoopThreads: Sendable {
  static let shared = LoopThreads()

  private struct State {
    /// In the order in which they were opened.
    var loops: [SharedLoop] = []
    /// Threads that may work at once: the sum over outermost loops and calls of `allowing`.
    var allowedCount = 0
    var workingCount = 0
    /// Threads of ours that sleep.
    var idleCount = 0

    /// Calls for one more thread if there is work for it; true if a new one has to be started.
    mutating func call(_ wake: DispatchSemaphore) -> Bool {
      guard workingCount < allowedCount, loops.contains(where: \.hasRoom) else { return false }
      workingCount += 1
      guard idleCount > 0 else { return true }
      idleCount -= 1
      wake.signal()
      return false
    }
  }

  private let state = Mutex(State())
  /// Threads that work beyond those that may: helpers look at it between chunks.
  private let surplusCount = Atomic<Int>(0)
  private let wake = DispatchSemaphore(value: 0)

  /// Threads that work now.
  var workingCount: Int { withState { $0.workingCount } }

  private func withState<Result>(_ body: (inout State) -> Result) -> Result {
    state.withLock { state in
      defer {
        surplusCount.store(state.workingCount - state.allowedCount, ordering: .relaxed)
      }
      return body(&state)
    }
  }

  /// Runs all chunks and returns when all have ended.
  /// - Parameter own: What this thread does first.
  func run(_ loop: SharedLoop, beside own: (() -> Void)?) {
    let isOutermost = cbytes_loop_depth() == 0
    let newThreadCount = withState { state in
      if isOutermost {
        state.allowedCount += loop.threadCount
        state.workingCount += 1
      }
      state.loops.append(loop)
      var count = 0
      let helperCount = min(loop.threadCount, loop.chunkCount + (own == nil ? 0 : 1)) - 1
      for _ in 0..<helperCount where state.call(wake) { count += 1 }
      return count
    }
    for _ in 0..<newThreadCount { startThread() }

    cbytes_change_loop_depth(1)
    own?()
    loop.run()
    cbytes_change_loop_depth(-1)

    let (waits, wantsThread) = withState { state in
      state.loops.removeAll { $0 === loop }
      let waits = loop.helperCount.load(ordering: .relaxed) > 0
      if waits {
        loop.isAwaited.store(true, ordering: .relaxed)
        state.workingCount -= 1
      }
      return (waits, waits && state.call(wake))
    }
    if wantsThread { startThread() }
    if waits { loop.helpersLeft.wait() }
    if waits || isOutermost {
      withState { state in
        if waits { state.workingCount += 1 }
        if isOutermost {
          state.workingCount -= 1
          state.allowedCount -= loop.threadCount
        }
      }
    }
    loop.close()
  }

  /// Runs `body`, whose own threads are counted (`counting`): they and the helpers of their loops may be so many at
  /// once.
  func allowing<Result>(_ threadCount: Int, _ body: () throws -> Result) rethrows -> Result {
    withState { $0.allowedCount += threadCount }
    defer { withState { $0.allowedCount -= threadCount } }
    return try body()
  }

  /// Counts the calling thread as one that works, until the body ends. Its loops take whoever is left of the
  /// threads that are allowed.
  func counting<Result>(_ body: () throws -> Result) rethrows -> Result {
    withState { $0.workingCount += 1 }
    cbytes_change_loop_depth(1)
    defer {
      cbytes_change_loop_depth(-1)
      let wantsThread = withState { state in
        state.workingCount -= 1
        return state.call(wake)
      }
      if wantsThread { startThread() }
    }
    return try body()
  }

  /// The life of a thread of ours; it begins as one that works.
  private func work() {
    cbytes_change_loop_depth(1)
    var last: SharedLoop?
    while true {
      let loop = withState { state -> SharedLoop? in
        if let last { leave(last) }
        // Fewer may be allowed than before, and owners that waited are back.
        guard state.workingCount <= state.allowedCount,
          let loop = state.loops.first(where: \.hasRoom)
        else {
          state.workingCount -= 1
          state.idleCount += 1
          return nil
        }
        loop.helperCount.add(1, ordering: .relaxed)
        return loop
      }
      last = loop
      if let loop {
        loop.run { surplusCount.load(ordering: .relaxed) <= 0 }
      } else {
        wake.wait()
      }
    }
  }

  private func leave(_ loop: SharedLoop) {
    let left = loop.helperCount.subtract(1, ordering: .relaxed).newValue
    if left == 0, loop.isAwaited.load(ordering: .relaxed) { loop.helpersLeft.signal() }
  }

  private func startThread() {
    var thread = pthread_t()
    // Safety: what is handed over is held until the thread has it, and the thread never ends.
    let own = unsafe Unmanaged.passRetained(self)
    let code = unsafe pthread_create(
      &thread, nil,
      { own in
        if let own = unsafe own {
          unsafe Unmanaged<LoopThreads>.fromOpaque(own).takeRetainedValue().work()
        }
        return nil
      }, own.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      // No thread to be had: the owner does all.
      unsafe own.release()
      withState { $0.workingCount -= 1 }
    }
  }
}
