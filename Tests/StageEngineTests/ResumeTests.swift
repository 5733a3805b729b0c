import Bytes
import Foundation
import Glibc
import StageEngine
import Synchronization
import Testing

@Suite("Resume") struct ResumeTests {
  static let taskNames = [
    "ingest/a.csv", "normalize/a.csv", "ingest/deep/c d.csv", "link", "fuse", "export",
  ]

  /// The tree of two undisturbed nights over the same data.
  static func undisturbed() throws -> [String: String] {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    world.write("second night\n", to: "a.csv")
    try world.run()
    return try world.tree()
  }

  @Test("a run that fails in a stage, then goes on, gives the bytes of an undisturbed run")
  func failingTask() throws {
    let expected = try Self.undisturbed()
    for name in Self.taskNames {
      var world = SampleWorld()
      defer { world.remove() }
      try world.run()
      world.write("second night\n", to: "a.csv")
      world.failing = name
      // Partitions that the change does not reach do not run, and so cannot fail.
      let fails = !name.contains("deep")
      if fails {
        #expect {
          try world.run(threadCount: 2)
        } throws: {
          "\($0)" == "\(name): SampleFailure()" && ($0 as? EngineError)?.underlying is SampleFailure
        }
        #expect(try world.engine().verify().findings.isEmpty)
        #expect(try world.engine().currentNight()?.id.hasPrefix("0001") == true)
      }
      world.failing = nil
      let rest = try world.run()
      if name == "export" { #expect(rest.ran == ["export"]) }
      #expect(try world.tree() == expected)
    }
  }

  @Test("a process killed while a task writes leaves nothing that is seen, and a rerun resumes")
  func killed() async throws {
    let expected = try Self.undisturbed()
    for name in ["ingest/a.csv", "normalize/a.csv", "link", "fuse", "export"] {
      var world = SampleWorld()
      defer { world.remove() }
      try world.run()
      world.write("second night\n", to: "a.csv")
      world.killing = name
      let child = world
      await #expect(processExitsWith: .signal(SIGKILL)) { [child = child as SampleWorld] in
        try child.run()
      }
      world.killing = nil
      let left = try world.engine().verify().findings
      #expect(left.count == 1)
      #expect(left.allSatisfy { $0.path.contains(".partial-") })
      #expect(try world.engine().holder() == nil)
      try world.run()
      #expect(try world.tree() == expected)
      #expect(try world.engine().verify().findings.isEmpty)
    }
  }

  @Test("the killed run is marked as interrupted by the next one")
  func interruptedRun() async throws {
    var world = SampleWorld()
    defer { world.remove() }
    world.killing = "link"
    let child = world
    await #expect(processExitsWith: .signal(SIGKILL)) { [child = child as SampleWorld] in
      try child.run()
    }
    let killed = try #require(try world.engine().lastRun())
    #expect(killed.state == .running)
    world.killing = nil
    try world.run()
    let record = try text(world.workspace + "/runs/\(killed.id)/run.json")
    #expect(record.contains("\"interrupted\""))
  }

  @Test("kills at random moments, night after night, end with the bytes of undisturbed nights")
  func randomKills() async throws {
    let expected = try Self.undisturbed()
    let world = SampleWorld()
    defer { world.remove() }
    for night in 0..<2 {
      if night == 1 { world.write("second night\n", to: "a.csv") }
      for attempt in 0..<6 {
        let microseconds = UInt32(500 + attempt * 9000 + Int.random(in: 0..<4000))
        await #expect(processExitsWith: .signal(SIGKILL)) {
          [world = world as SampleWorld, microseconds = microseconds as UInt32] in
          Thread.detachNewThread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
          }
          while true { try world.run() }
        }
      }
      try world.run()
    }
    #expect(try world.tree() == expected)
    #expect(try world.engine().verify().findings.isEmpty)
  }

  @Test("a run that is asked to stop keeps what is finished and goes on later")
  func cancelled() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let stop = Atomic<Bool>(false)
    #expect {
      try world.run(
        threadCount: 1,
        observer: {
          if case .taskFinished(let task) = $0, task.id == TaskID("link") {
            stop.store(true, ordering: .relaxed)
          }
        }, isCancelled: { stop.load(ordering: .relaxed) })
    } throws: {
      if case .cancelled? = $0 as? EngineError { true } else { false }
    }
    #expect(try world.engine().lastRun()?.state == .cancelled)
    #expect(try world.run().ran == ["fuse", "export"])
  }

  @Test("a source file replaced while it is read is an error, and the artifact is not kept")
  func sourceChanges() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let id = TaskID("ingest", "a.csv")
    let task = StageTask(
      id, codeVersion: 1, files: [SourceFile(path: world.path("a.csv"), name: "a.csv")]
    ) { context in
      world.write("replaced while read\n", to: "a.csv")
      return TaskCounts()
    }
    #expect {
      try world.engine().run([task], publishing: nil)
    } throws: {
      "\($0)".hasSuffix("a.csv was changed while it was read; run again")
    }
    #expect(try world.engine().plan([task], publishing: nil).tasks[0].reasons == [.neverRan])
  }
}
