import Bytes
import Foundation
import StageEngine
import Testing

/// A full disk, for real: the suite starts itself again with a small tmpfs as its temporary folder.
@Suite("Small disk") struct SmallDiskTests {
  static let folder = ProcessInfo.processInfo.environment["COLLIGATE_SMALL_DISK"]
  static let canMount = status("unshare", ["-rm", "true"]) == 0

  static func status(_ command: String, _ arguments: [String], _ more: [String: String] = [:])
    -> Int32
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(more) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "a disk that fills up at any point leaves nothing half-written, and a rerun resumes",
    .enabled(if: canMount && folder == nil))
  func outer() throws {
    let folder = NSTemporaryDirectory() + "/small-disk-\(UInt32.random(in: 0 ... .max))"
    try makeFolder(folder)
    defer { do { try removeTree(folder) } catch { Issue.record(error) } }
    let own = CommandLine.arguments[0]
    let script =
      "mount -t tmpfs -o size=4m small \(folder) && exec '\(own)' --testing-library swift-testing "
      + "--filter SmallDiskTests/inner"
    #expect(
      Self.status("unshare", ["-rm", "sh", "-c", script], ["COLLIGATE_SMALL_DISK": folder]) == 0)
  }

  @Test("inside the small disk", .enabled(if: folder != nil))
  func inner() throws {
    let folder = try #require(Self.folder)
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let expected = try world.tree()
    var failureCount = 0
    for pageCount in 1..<60 {
      let small = folder + "/out"
      try removeTree(small)
      try makeFolder(small)
      #expect(Self.status("mount", ["-o", "remount,size=\(pageCount * 4)k", "small", folder]) == 0)
      let engine = Engine(workspace: small, options: EngineOptions(threadCount: 2))
      do {
        _ = try engine.run(world.tasks, publishing: SampleWorld.export)
      } catch {
        failureCount += 1
        #expect("\(error)".contains(folder))
        #expect((error.underlying as? SystemError)?.isOutOfSpace == true, "\(error)")
        #expect(try engine.verify().findings.allSatisfy { $0.path.contains(".partial-") })
      }
      #expect(Self.status("mount", ["-o", "remount,size=4m", "small", folder]) == 0)
      _ = try engine.run(world.tasks, publishing: SampleWorld.export)
      #expect(try digests(small) == expected)
      #expect(try engine.verify().findings.isEmpty)
    }
    #expect(failureCount > 20)
  }

  private func digests(_ workspace: String) throws -> [String: String] {
    var world = SampleWorld()
    world.workspaceOverride = workspace
    return try world.tree()
  }
}
