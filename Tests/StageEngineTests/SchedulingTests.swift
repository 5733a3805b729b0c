import Bytes
import Foundation
import StageEngine
import Synchronization
import Testing

@Suite("Scheduling") struct SchedulingTests {
  @Test("any number of threads leaves the same artifacts and nights")
  func threadCounts() throws {
    var trees: [[String: String]] = []
    for threadCount in 1...4 {
      let world = SampleWorld()
      defer { world.remove() }
      try world.run(threadCount: threadCount)
      world.write("x\n", to: "a.csv")
      try world.run(threadCount: threadCount)
      trees.append(try world.tree())
    }
    #expect(trees.allSatisfy { $0 == trees[0] })
    #expect(trees[0].count > 30)
  }

  @Test("tasks side by side share the threads, a task alone has them all")
  func threadShares() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let seen = Mutex<[String: Int]>([:])
    let running = Mutex((now: 0, most: 0))
    func task(_ id: TaskID, _ inputs: [TaskID] = []) -> StageTask {
      StageTask(id, codeVersion: 1, inputs: inputs) { context in
        seen.withLock { $0[id.description] = context.threadCount }
        running.withLock {
          $0.now += context.threadCount
          $0.most = max($0.most, $0.now)
        }
        Thread.sleep(forTimeInterval: 0.01)
        running.withLock { $0.now -= context.threadCount }
        return TaskCounts()
      }
    }
    let parts = (0..<8).map { TaskID("part", "\($0)") }
    let engine = Engine(workspace: world.workspace, options: EngineOptions(threadCount: 3))
    _ = try engine.run(parts.map { task($0) } + [task(TaskID("whole"), parts)], publishing: nil)
    #expect(seen.withLock { $0["whole"] } == 3)
    #expect(seen.withLock { $0["part/0"] } == 1)
    #expect(running.withLock { $0.most } <= 3)
  }

  @Test("under a memory budget only as many tasks run at once as fit")
  func memoryBudget() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let running = Mutex((now: 0, most: 0, granted: 0, mostGranted: 0))
    let tasks = (0..<6).map { index in
      StageTask(TaskID("part", "\(index)"), codeVersion: 1, memoryEstimate: 40) { context in
        let granted = context.memoryByteCountMax ?? 0
        running.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
          $0.granted += granted
          $0.mostGranted = max($0.mostGranted, $0.granted)
        }
        Thread.sleep(forTimeInterval: 0.01)
        running.withLock {
          $0.now -= 1
          $0.granted -= granted
        }
        return TaskCounts()
      }
    }
    let engine = Engine(
      workspace: world.workspace, options: EngineOptions(threadCount: 4, memoryByteCountMax: 100))
    _ = try engine.run(tasks, publishing: nil)
    #expect(running.withLock { $0.most } <= 2)
    #expect(running.withLock { $0.mostGranted } <= 100)
  }

  @Test("the failure reported is the first in order, whatever the timing")
  func firstFailure() throws {
    for threadCount in [1, 2, 4] {
      let world = SampleWorld()
      defer { world.remove() }
      let tasks = (0..<6).map { index in
        StageTask(TaskID("part", "\(index)"), codeVersion: 1) { _ in
          // Later ones fail sooner.
          Thread.sleep(forTimeInterval: Double(6 - index) * 0.004)
          if index >= 2 { throw SampleFailure() }
          return TaskCounts()
        }
      }
      let engine = Engine(
        workspace: world.workspace, options: EngineOptions(threadCount: threadCount))
      #expect {
        try engine.run(tasks, publishing: nil)
      } throws: {
        if case .taskFailed(let id, _)? = $0 as? EngineError { id.partition == "2" } else { false }
      }
      let plan = try engine.plan(tasks, publishing: nil)
      #expect(plan.tasks.prefix(2).allSatisfy { $0.state == .upToDate })
    }
  }

  @Test("two hundred artifacts that are up to date stay as they are")
  func manyPartitions() throws {
    let world = SampleWorld()
    defer { world.remove() }
    var many = world
    many.names = (0..<100).map { "part-\($0).csv" }
    for name in many.names { many.write(name, to: name) }
    try many.run()
    #expect(try many.run().isUnchanged)
  }
}
