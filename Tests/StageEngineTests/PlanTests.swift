import Bytes
import StageEngine
import Testing

@Suite("Plan") struct PlanTests {
  @Test("a first plan says that nothing ever ran, and writes nothing")
  func firstPlan() throws {
    let world = SampleWorld()
    defer { world.remove() }
    #expect(try world.plan().values.allSatisfy { $0 == "never ran" })
    #expect(try FileStatus.ifPresent(world.workspace) == nil)
  }

  @Test("after a run nothing is left to do")
  func upToDate() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let first = try world.run()
    #expect(first.ran.count == 9)
    #expect(first.publishedNight?.id.hasPrefix("0001-") == true)
    #expect(try world.plan().values.allSatisfy(\.isEmpty))
    let second = try world.run()
    #expect(second.isUnchanged)
  }

  @Test("a changed source file re-does its own partition and what reads it, and the plan says so")
  func changedFile() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    world.write("another row\n", to: "b.csv")
    let plan = try world.plan()
    #expect(plan["ingest/b.csv"] == "b.csv changed")
    #expect(plan["normalize/b.csv"] == "input ingest/b.csv will run")
    #expect(plan["ingest/a.csv"] == "")
    #expect(plan["link"] == "input normalize/b.csv will run")
    #expect(plan["fuse"] == "input link will run; base night changed")
    let run = try world.run()
    #expect(run.ran == ["ingest/b.csv", "normalize/b.csv", "link", "fuse", "export"])
  }

  @Test("a file that is touched, moved or linked but keeps its bytes changes nothing")
  func touchedFile() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    world.write(try text(world.path("a.csv")), to: "a.csv")
    #expect(try world.plan().values.allSatisfy(\.isEmpty))
    let other = SampleWorld()
    defer { other.remove() }
    try other.run()
    #expect(try world.tree() == other.tree())
  }

  @Test("settings, code and added or removed partitions are named as the reason")
  func otherReasons() throws {
    var world = SampleWorld()
    defer { world.remove() }
    try world.run()
    world.linkVersion = 3
    #expect(try world.plan()["link"] == "code version 1 -> 3")
    world.linkVersion = 1
    world.fuseSettings = "most_recent"
    #expect(try world.plan()["fuse"] == "settings changed; base night changed")
    #expect(try world.plan()["export"] == "input fuse will run")
    world.fuseSettings = "most_trusted"
    world.names = ["a.csv", "b.csv"]
    #expect(
      try world.plan()["link"] == "input normalize/deep/c d.csv is no longer read")
    try world.run()
    world.names = ["a.csv", "b.csv", "deep/c d.csv"]
    #expect(try world.plan()["link"] == "input normalize/deep/c d.csv will run")
    #expect(try world.plan()["ingest/deep/c d.csv"] == "never ran")
  }

  @Test("the base rule: the current night as soon as anything changed, its own base until then")
  func baseRule() throws {
    var world = SampleWorld()
    defer { world.remove() }
    let first = try world.run()
    world.fuseSettings = "other"
    let plan = try world.engine().plan(world.tasks, publishing: SampleWorld.export)
    #expect(plan.baseID == first.publishedNight?.id)
    let second = try world.run()
    #expect(second.publishedNight?.baseID == first.publishedNight?.id)
    let after = try world.engine().plan(world.tasks, publishing: SampleWorld.export)
    #expect(after.baseID == first.publishedNight?.id)
    #expect(try world.run().isUnchanged)
    #expect(try world.run(isForced: true).publishedNight == nil)
    world.fuseSettings = "most_trusted"
    let third = try world.run()
    #expect(third.ran == ["fuse", "export"])
    #expect(third.publishedNight?.baseID == second.publishedNight?.id)
  }

  @Test("forcing re-does the selected stages under the same base and gives the same bytes")
  func forced() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    world.write("x\n", to: "a.csv")
    try world.run()
    let before = try world.tree()
    #expect(try world.plan(isForced: true).values.allSatisfy { $0 == "forced" })
    let forced = try world.run(isForced: true)
    #expect(forced.ran.count == 9)
    #expect(forced.publishedNight == nil)
    #expect(try world.tree() == before)
    #expect(try world.run(.only("fuse"), isForced: true).ran == ["fuse"])
    #expect(try world.tree() == before)
  }

  @Test("an artifact that is re-done anyway is not read, and comes back whole")
  func forcedOverDamage() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let before = try world.tree()
    let folder = try #require(
      try world.engine().plan(world.tasks, publishing: SampleWorld.export).tasks.first?.folder)
    let name = try #require(try filesBelow(folder).first { $0 != "manifest.json" })
    var bytes = try FileBytes.reading(folder + "/" + name).array
    bytes[0] ^= 1
    try AtomicFile.write(bytes, to: folder + "/" + name)
    #expect(try world.plan(isForced: true).values.allSatisfy { $0 == "forced" })
    #expect(try world.plan().values.contains { $0.contains("checksum differs") })
    try world.run(isForced: true)
    #expect(try world.tree() == before)
  }

  @Test("until stops after a stage and publishes nothing; from and only go on from there")
  func selections() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let until = try world.run(.until("link"))
    #expect(until.ran.last == "link")
    #expect(until.publishedNight == nil)
    #expect(try world.engine().currentNight() == nil)
    #expect(try world.run(.only("fuse")).ran == ["fuse"])
    let from = try world.run(.from("fuse"))
    #expect(from.ran == ["export"])
    #expect(from.publishedNight != nil)
  }

  @Test("a stage asked for alone whose inputs are stale is an error that says what to run")
  func staleInputs() throws {
    let world = SampleWorld()
    defer { world.remove() }
    #expect {
      try world.run(.only("link"))
    } throws: {
      "\($0)".contains(
        "normalize/a.csv, which is not up to date (never ran); run from stage normalize")
    }
    try world.run()
    world.write("x\n", to: "a.csv")
    #expect(throws: EngineError.self) { try world.run(.from("link")) }
  }

  @Test("an unknown stage is an error that lists the stages")
  func unknownStage() throws {
    let world = SampleWorld()
    defer { world.remove() }
    #expect {
      try world.plan(.only("lnik"))
    } throws: {
      "\($0)" == "there is no stage \"lnik\"; the stages are ingest, normalize, link, fuse, export"
    }
  }

  @Test("from and until together select a range, and a range the wrong way round is an error")
  func ranges() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run(.until("normalize"))
    #expect(try world.run(.range(from: "link", until: "fuse")).ran == ["link", "fuse"])
    #expect {
      try world.run(.range(from: "fuse", until: "link"))
    } throws: {
      "\($0)" == "nothing would run: stage link comes before stage fuse"
    }
  }

  @Test("source files that cannot be read are all named before anything runs")
  func missingSources() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try removeTree(world.path("a.csv"))
    try removeTree(world.path("b.csv"))
    try makeFolder(world.path("b.csv"))
    #expect {
      try world.run()
    } throws: {
      "\($0)".contains("a.csv: No such file or directory")
        && "\($0)".contains("b.csv: Is a directory")
    }
    #expect(try FileStatus.ifPresent(world.workspace + "/artifacts") == nil)
  }
}
