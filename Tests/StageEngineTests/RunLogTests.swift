import Bytes
import Foundation
import StageEngine
import Synchronization
import Testing

@Suite("Run log") struct RunLogTests {
  private func lines(_ world: SampleWorld, _ name: String) throws -> [[String: Any]] {
    let run = try #require(try world.engine().lastRun())
    return try text(world.workspace + "/runs/\(run.id)/\(name)").split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("a run leaves its record with states, reasons, counts and the published night")
  func record() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let summary = try world.run()
    let record = try #require(try world.engine().lastRun())
    #expect(record.id == summary.runID)
    #expect(record.state == .succeeded)
    #expect(record.publishedNight == summary.publishedNight?.id)
    #expect(record.tasks.count == 9)
    let fuse = try #require(record.tasks.first { $0.id == TaskID("fuse") })
    #expect(fuse.reasons == ["never ran"])
    #expect((fuse.counts?.rowsOut ?? 0) > 0)
    #expect(fuse.seconds != nil && (fuse.peakMemoryByteCount ?? 0) > 1 << 20)
    #expect(record.start.count == 24 && record.end?.hasSuffix("Z") == true)
    try world.run()
    let second = try #require(try world.engine().lastRun())
    #expect(second.id > record.id && second.tasks.allSatisfy { $0.state == .upToDate })
  }

  @Test("the log has one JSON object per event, and a failure with its words")
  func log() throws {
    var world = SampleWorld()
    defer { world.remove() }
    world.failing = "link"
    #expect(throws: EngineError.self) { try world.run() }
    let events = try lines(world, "log.jsonl").compactMap { $0["event"] as? String }
    #expect(events.first == "runStarted" && events.last == "runFinished")
    #expect(events.filter { $0 == "taskFinished" }.count == 7)
    let record = try #require(try world.engine().lastRun())
    #expect(record.state == .failed && record.error == "link: SampleFailure()")
    let status = try world.engine().status(world.tasks, publishing: SampleWorld.export)
    #expect(status.map(\.state) == [.upToDate, .upToDate, .failed, .neverRan, .neverRan])
    #expect(status[2].error == "SampleFailure()")
  }

  @Test("each stage starts and ends once as an OpenLineage run event")
  func lineage() throws {
    var world = SampleWorld()
    defer { world.remove() }
    world.failing = "fuse"
    #expect(throws: EngineError.self) { try world.run() }
    let events = try lines(world, "events.jsonl")
    let kinds = events.map { event in
      let job = event["job"] as? [String: String]
      return "\(job?["name"] ?? "") \(event["eventType"] ?? "")"
    }
    #expect(
      kinds.sorted() == [
        "sample.fuse FAIL", "sample.fuse START", "sample.ingest COMPLETE", "sample.ingest START",
        "sample.link COMPLETE", "sample.link START", "sample.normalize COMPLETE",
        "sample.normalize START",
      ])
    for event in events {
      for key in ["eventTime", "producer", "schemaURL", "run", "job", "inputs", "outputs"] {
        #expect(event[key] != nil)
      }
      let run = try #require(event["run"] as? [String: Any])
      #expect(UUID(uuidString: run["runId"] as? String ?? "") != nil)
    }
  }

  @Test("status says rows, time and memory of what is there, and why the rest would run")
  func status() throws {
    let world = SampleWorld()
    defer { world.remove() }
    #expect(
      try world.engine().status(world.tasks, publishing: SampleWorld.export)
        .allSatisfy { $0.state == .neverRan })
    try world.run()
    try world.run()
    var status = try world.engine().status(world.tasks, publishing: SampleWorld.export)
    #expect(status.map(\.stage) == ["ingest", "normalize", "link", "fuse", "export"])
    #expect(status.allSatisfy { $0.state == .upToDate && $0.reasons.isEmpty && $0.seconds != nil })
    #expect(status[0].counts.rowsOut == 9 && status[0].counts.extra == ["left_out": 3])
    world.write("x\n", to: "b.csv")
    status = try world.engine().status(world.tasks, publishing: SampleWorld.export)
    #expect(status[0].state == .stale && status[0].upToDateTaskCount == 2)
    #expect(status[0].reasons == ["b.csv: b.csv changed"])
  }

  @Test("progress is passed on with its rate, thinned out, the end always")
  func progress() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let seen = Mutex<[TaskProgress]>([])
    let engine = Engine(
      workspace: world.workspace,
      observer: { event in
        if case .progress(let progress) = event { seen.withLock { $0.append(progress) } }
      })
    let task = StageTask(TaskID("count"), codeVersion: 1) { context in
      for done in 0...10_000 { context.progress(done: done, total: 10_000, unit: "rows") }
      return TaskCounts()
    }
    _ = try engine.run([task], publishing: nil)
    let reports = seen.withLock { $0 }
    #expect(reports.first?.fraction == 0 && reports.last?.fraction == 1)
    #expect(reports.count < 50)
  }
}
