internal import Bytes
internal import Dispatch
internal import Synchronization

/// Finds the most memory that a stretch of a run holds.
///
/// The system counts the most of the whole process, and nobody resets it: who measures a run from outside
/// sees the truth. Where a stretch does not raise it, the memory is looked at fifty times a second.
final class StageMemory: Sendable {
  private struct State {
    /// The most of the process when the stretch began.
    var before = 0
    /// The most that was seen in the stretch.
    var seen = 0
  }

  private let state = Mutex(State())

  /// Begins a stretch.
  func restart() {
    let before = ProcessMemory.peakByteCount
    let now = ProcessMemory.residentByteCount
    state.withLock { $0 = State(before: before, seen: now) }
  }

  func look() {
    let now = ProcessMemory.residentByteCount
    state.withLock { $0.seen = max($0.seen, now) }
  }

  /// The most memory since the stretch began, in bytes.
  var peakByteCount: Int {
    look()
    let most = ProcessMemory.peakByteCount
    return state.withLock { most > $0.before ? most : $0.seen }
  }

  /// Looks until the timer is cancelled.
  func timer() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now(), repeating: .milliseconds(20))
    timer.setEventHandler { [self] in look() }
    timer.resume()
    return timer
  }
}
