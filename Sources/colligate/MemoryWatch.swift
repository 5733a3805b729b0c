import Bytes
import Foundation
import Synchronization

/// Holds a run to its memory budget: what would grow past it is stopped, with everything finished kept.
///
/// The engine shares the budget among tasks; this watch sees to it that the sum is true. A task that
/// does not hear the request in time ends with the process: a workspace survives that at any instant.
final class MemoryWatch: Sendable {
  let budget: Int
  /// The most that was seen above the budget; 0 while it holds.
  private let excess = Atomic<Int>(0)

  /// How often the process is measured, and how long a task may take to end once asked.
  private static let interval = 0.05
  private static let patience = 3.0

  init(budget: Int) {
    self.budget = budget
    let watch = Thread { [self] in
      var secondsAbove = 0.0
      while secondsAbove <= Self.patience {
        let held = ProcessMemory.residentByteCount
        if held > budget {
          excess.store(max(held, excess.load(ordering: .relaxed)), ordering: .relaxed)
        }
        if isExceeded { secondsAbove += Self.interval }
        Thread.sleep(forTimeInterval: Self.interval)
      }
      Terminal.error.write("colligate: \(failure)")
      exit(Exit.tryAgain.rawValue)
    }
    watch.start()
  }

  var isExceeded: Bool { excess.load(ordering: .relaxed) > 0 }

  var failure: MemoryBudgetExceeded {
    MemoryBudgetExceeded(budget: budget, held: excess.load(ordering: .relaxed))
  }
}

/// A run needed more memory than it was given.
struct MemoryBudgetExceeded: Error, CustomStringConvertible {
  let budget: Int
  let held: Int

  var description: String {
    "stopped at \(Figures.bytes(held)) of memory; --memory allows \(Figures.bytes(budget)). "
      + "Finished stages are kept: run again with more"
  }
}
