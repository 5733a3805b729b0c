package import Bytes
internal import Synchronization

/// What a running task may use.
package struct TaskContext: Sendable {
  package let id: TaskID
  /// Write files here, and only here; subfolders are fine. They become the artifact when `run` returns.
  package let outputFolder: String
  package let files: [SourceFile]
  /// SHA-256 of the bytes of each of `files`.
  package let fileDigests: [Digest]
  /// The night that this one continues; nil on the first night and for tasks that do not read it.
  package let baseNightFolder: String?
  /// Threads this task may use itself, and hold memory for: more of them once others have ended and nothing
  /// waits. Results must not depend on it.
  package var threadCount: Int { threads.count }
  /// Threads that may work on a loop of this task, as far as they have nothing else to do: those of the run.
  package let threadCountMax: Int
  /// Bytes of memory this task may hold; nil without a budget.
  package let memoryByteCountMax: Int?

  let threads: ThreadShare
  let written: WrittenFiles
  let inputFolders: [TaskID: String]
  let events: @Sendable (EngineEvent) -> Void
  let meter: ProgressMeter
  let cancellation: @Sendable () -> Bool

  /// The folder of an input's artifact, whose digests have been checked.
  package func folder(of input: TaskID) -> String {
    guard let folder = inputFolders[input] else {
      preconditionFailure("\(id) reads \(input) without declaring it as an input")
    }
    return folder
  }

  /// Tells the digest of a file that was written, so that nobody reads it back for that. Files that nothing is
  /// told of are read.
  package func wrote(_ name: String, _ digest: ContentDigest, byteCount: Int) {
    written.note(Manifest.Output(name: name, byteCount: byteCount, digest: digest.description))
  }

  /// Reports how far the task has come; cheap enough for every batch, passed on ten times a second.
  package func progress(done: Int, total: Int, unit: String) {
    guard let rate = meter.rate(done: done, total: total) else { return }
    events(
      .progress(
        TaskProgress(id: id, doneCount: done, totalCount: total, unit: unit, unitsPerSecond: rate)))
  }

  /// A line for the run log: ids, counts and places, never field values.
  package func log(_ message: String) { events(.message(id, message)) }

  /// The run was asked to stop. A long task looks now and then, and throws `TaskCancelled`.
  package var isCancelled: Bool { cancellation() }

  package func checkCancellation() throws(TaskCancelled) {
    if isCancelled { throw TaskCancelled() }
  }
}

/// What a running task has told of its files.
final class WrittenFiles: Sendable {
  private let outputs = Mutex<[String: Manifest.Output]>([:])

  func note(_ output: Manifest.Output) { outputs.withLock { $0[output.name] = output } }

  subscript(name: String) -> Manifest.Output? { outputs.withLock { $0[name] } }
}

/// How many threads a running task may use; only the runner changes it.
final class ThreadShare: Sendable {
  private let current: Atomic<Int>

  init(_ count: Int) { current = Atomic(count) }

  var count: Int { current.load(ordering: .relaxed) }

  func grow(by more: Int) { current.add(more, ordering: .relaxed) }
}

/// A task ended early because the run was asked to stop.
package struct TaskCancelled: Error, Hashable, Sendable, CustomStringConvertible {
  package init() {}
  package var description: String { "stopped on request" }
}

/// Thins out progress reports and knows the rate so far.
final class ProgressMeter: Sendable {
  private struct State {
    var start: ContinuousClock.Instant?
    var last: ContinuousClock.Instant?
  }
  private let state = Mutex(State())
  private static let interval = Duration.milliseconds(100)

  /// Units per second since the first report, or nil when the last report is too fresh. The end is
  /// always reported.
  func rate(done: Int, total: Int) -> Double? {
    let now = ContinuousClock.now
    return state.withLock { state in
      let start = state.start ?? now
      state.start = start
      if let last = state.last, now - last < Self.interval, done < total { return nil }
      state.last = now
      let seconds = (now - start) / .seconds(1)
      return seconds > 0 ? Double(done) / seconds : 0
    }
  }
}
