import Bytes
import Foundation
import StageEngine
import Testing

@Suite("Nights") struct NightTests {
  @Test("a night holds the export's files and shows them through a relative link")
  func contents() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let night = try #require(try world.run().publishedNight)
    #expect(try linkTarget(world.workspace + "/current") == "nights/\(night.id)")
    #expect(night.files.map(\.name) == ["changes/part-00000.txt", "entities.txt"])
    #expect(try text(world.workspace + "/current/entities.txt").contains("SHARED ROW"))
    #expect(night.id.dropFirst(5) == night.exportFingerprint.prefix(8))
    #expect(night.plan.count == 9)
    let engine = world.engine()
    #expect(try engine.night(night.id) == night)
    #expect(try engine.nights() == [night.id])
    let links = try #require(engine.folder(of: TaskID("link"), in: night))
    #expect(try text(links + "/model.json") == "{}")
    #expect(throws: EngineError.self) { try engine.night("../lock") }
    #expect(throws: EngineError.self) { try engine.night("0009-00000000") }
  }

  @Test("the second night continues the first, whose datasets its tasks can read")
  func base() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let first = try #require(try world.run().publishedNight)
    #expect(first.baseID == nil)
    world.write("row 0\nshared row\nnew row\n", to: "a.csv")
    let second = try #require(try world.run().publishedNight)
    #expect(second.baseID == first.id)
    #expect(second.baseDigest == first.digest)
    #expect(try text(world.workspace + "/current/changes/part-00000.txt") == "NEW ROW")
    #expect(try world.engine().nights() == [first.id, second.id])
    #expect(try world.run().isUnchanged)
  }

  @Test("a night that was complete but not yet shown is shown by the next run, not made again")
  func completeButNotShown() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let first = try #require(try world.run().publishedNight)
    world.write("new row\n", to: "a.csv")
    let second = try #require(try world.run().publishedNight)
    let before = try world.tree()
    try replaceLink(
      world.workspace + "/current", to: "nights/\(first.id)", by: world.workspace + "/link")
    #expect(try world.run().publishedNight == second)
    #expect(try world.tree() == before)
  }

  @Test("a gate that does not hold keeps the old night and all artifacts")
  func gate() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let first = try #require(try world.run().publishedNight)
    world.write("new row\n", to: "a.csv")
    for _ in 0..<2 {
      #expect {
        try world.run(gate: { candidate in
          let rows = try text(candidate.folder + "/entities.txt")
          let old = try text(try #require(candidate.currentFolder) + "/entities.txt")
          throw GateFailure(["\(rows.count) bytes instead of \(old.count)"])
        })
      } throws: {
        if case .gateFailed(let failure)? = $0 as? EngineError {
          failure.sentences.count == 1 && "\($0)".hasPrefix("the night was not published: ")
        } else {
          false
        }
      }
      #expect(try world.engine().currentNight()?.id == first.id)
      #expect(try world.plan().values.allSatisfy(\.isEmpty))
    }
    let later = try world.run()
    #expect(later.ran.isEmpty)
    #expect(later.publishedNight?.baseID == first.id)
  }

  @Test("artifacts that neither the plan nor the night needs are removed after publishing")
  func collection() throws {
    var world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let before = try world.tree().count
    world.fuseSettings = "other"
    try world.run()
    world.names = ["a.csv"]
    try world.run()
    let tree = try world.tree()
    #expect(tree.keys.contains { $0.hasPrefix("artifacts/ingest/a.csv") })
    #expect(!tree.keys.contains { $0.hasPrefix("artifacts/ingest/b.csv") })
    #expect(tree.keys.filter { $0.hasPrefix("artifacts/fuse") }.count == 4)
    #expect(before > 0)
  }

  @Test("a base night that lost a file is an error that names it, when a task has to read it")
  func damagedBase() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let first = try #require(try world.run().publishedNight)
    try removeTree(world.workspace + "/nights/\(first.id)/entities.txt")
    world.write("new row\n", to: "a.csv")
    #expect {
      try world.run()
    } throws: {
      "\($0)".hasPrefix("night \(first.id) is damaged (entities.txt: it is missing)")
    }
    // With the old inputs nothing reads the base, and the night is made whole again.
    world.write("row 0\nshared row\nrow 0\n", to: "a.csv")
    #expect(try world.run().isUnchanged)
    #expect(try world.engine().verify().findings.isEmpty)
  }

  @Test("partition names with slashes, dots, spaces or of great length lie in folders of their own")
  func partitionNames() throws {
    var world = SampleWorld()
    defer { world.remove() }
    world.names = [
      "all", "a/b", "a%2Fb", ".hidden", "企业.csv", String(repeating: "x", count: 100) + "1",
      String(repeating: "长", count: 80) + "1", String(repeating: "长", count: 80) + "2",
    ]
    for name in world.names { world.write(name + "\n", to: name) }
    try world.run()
    let folders = try folderEntries(world.workspace + "/artifacts/ingest")
    #expect(folders.count == world.names.count)
    #expect(folders.contains("%61ll") && folders.contains("a%2Fb") && folders.contains("a%252Fb"))
    #expect(folders.allSatisfy { $0.utf8.count < 250 })
    #expect(try world.run().isUnchanged)
  }
}
