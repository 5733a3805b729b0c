import Bytes
import Foundation
import Glibc
import StageEngine
import Testing

@Suite("Workspace lock") struct LockTests {
  @Test("a second run at once is told who holds the workspace")
  func secondRun() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let task = StageTask(TaskID("slow"), codeVersion: 1) { _ in
      let holder = try world.engine().holder()
      #expect(holder?.hasPrefix("process \(getpid()) on ") == true)
      try expectLocked(world)
      return TaskCounts()
    }
    _ = try world.engine().run([task], publishing: nil)
    #expect(try world.engine().holder() == nil)
    try world.run()
  }

  private func expectLocked(_ world: SampleWorld) throws {
    #expect {
      try world.run()
    } throws: {
      "\($0)".contains("is in use by another run (process \(getpid()) on ")
    }
  }

  @Test("a workspace whose path is a file is an error that names it")
  func workspaceIsFile() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try AtomicFile.write("", to: world.workspace)
    #expect {
      try world.run()
    } throws: {
      "\($0)" == "make folder \(world.workspace): Not a directory"
    }
  }

  @Test("a workspace that cannot be written is an error that names it", .enabled(if: getuid() == 0))
  func readOnlyWorkspace() async throws {
    let world = SampleWorld()
    defer { world.remove() }
    try makeFolder(world.workspace)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: world.workspace)
    await #expect(processExitsWith: .success) { [world = world as SampleWorld] in
      setgid(65534)
      setuid(65534)
      #expect {
        try world.run()
      } throws: {
        "\($0)" == "lock \(world.workspace)/lock: Permission denied"
      }
    }
  }
}
