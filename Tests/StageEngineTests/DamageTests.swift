import Bytes
import Foundation
import StageEngine
import Synchronization
import Testing

@Suite("Damage") struct DamageTests {
  /// Every cut of the bytes, and every byte with one bit flipped.
  static func variants(of bytes: [UInt8]) -> [[UInt8]] {
    var variants = (0..<bytes.count).map { Array(bytes[..<$0]) }
    for index in bytes.indices {
      var copy = bytes
      copy[index] ^= 1 << UInt8(index % 8)
      variants.append(copy)
    }
    return variants
  }

  static func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    try removeTree(path)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private func manifestPath(_ world: SampleWorld) throws -> String {
    let plan = try world.engine().plan(world.tasks, publishing: SampleWorld.export)
    return (plan.task(TaskID("ingest", "a.csv"))?.folder ?? "") + "/manifest.json"
  }

  @Test("a manifest cut or flipped at any byte is noticed")
  func manifest() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let path = try manifestPath(world)
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    // Looked at by `verify` alone: planning the whole world a thousand times takes a minute in debug.
    for bytes in Self.variants(of: whole) {
      try Self.overwrite(path, bytes)
      #expect(try world.engine().verify().findings.count == 1)
    }
    #expect(try world.plan()["ingest/a.csv"]?.hasPrefix("artifact damaged: manifest.json") == true)
    #expect(try world.run().ran == ["ingest/a.csv"])
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))) == whole)
  }

  @Test("a manifest of another version is told from a damaged one")
  func foreignManifest() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let path = try manifestPath(world)
    let parts = try text(path).replacing(#""digest""#, with: #""checksum""#)
      .split(separator: #""seal" : ""#).map(String.init)
    let unsealed = [parts[0], String(parts[1].dropFirst(64))].joined(separator: #""seal" : ""#)
    let seal = SHA256.digest(of: unsealed).description
    let sealed = unsealed.replacing(#""seal" : ""#, with: #""seal" : ""# + seal)
    try Self.overwrite(path, Array(sealed.utf8))
    #expect(try world.engine().verify().findings.map(\.problem) == ["another version wrote it"])
    try Self.overwrite(path, Array(sealed.replacing("checksum", with: "checksun").utf8))
    #expect(try world.engine().verify().findings.map(\.problem) == ["checksum differs"])
  }

  @Test("a file of an artifact cut or flipped at any byte is rebuilt, and nothing else is")
  func artifact() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let before = try world.tree()
    let folder =
      try world.engine().plan(world.tasks, publishing: SampleWorld.export)
      .task(TaskID("normalize", "b.csv"))?.folder ?? ""
    let whole = Array(try text(folder + "/rows.txt").utf8)
    for bytes in Self.variants(of: whole) {
      try Self.overwrite(folder + "/rows.txt", bytes)
      #expect(try world.run().ran == ["normalize/b.csv"])
      #expect(try world.tree() == before)
    }
    try removeTree(folder + "/rows.txt")
    #expect(
      try world.plan()["normalize/b.csv"]
        == "artifact damaged: rows.txt: it is missing, will be rebuilt")
    try world.run()
    #expect(try world.tree() == before)
  }

  @Test("a dataset damaged through its link is rebuilt, and the published night restored")
  func publishedNight() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let before = try world.tree()
    // Written in place: artifact and night are two names of one file.
    let handle = try #require(
      FileHandle(forUpdatingAtPath: world.workspace + "/current/entities.txt"))
    try handle.write(contentsOf: Data("?".utf8))
    try handle.close()
    #expect(try world.engine().verify().findings.count == 2)
    #expect(try world.run().ran == ["export"])
    #expect(try world.tree() == before)
    #expect(try world.engine().verify().findings.isEmpty)
  }

  @Test("a night's record cut or flipped at any byte is an error that names the night")
  func nightRecord() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    let path = world.workspace + "/current/night.json"
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for bytes in Self.variants(of: whole) {
      try Self.overwrite(path, bytes)
      #expect {
        try world.engine().currentNight()
      } throws: {
        "\($0)".hasPrefix("night 0001-")
      }
    }
  }

  @Test("a stage that gives other bytes for the same inputs is noticed, and its readers are redone")
  func inexactStage() throws {
    let world = SampleWorld()
    defer { world.remove() }
    let sequence = Counter()
    let tasks = [
      StageTask(TaskID("one"), codeVersion: 1) { context in
        try AtomicFile.write("\(sequence.next())", to: context.outputFolder + "/x")
        return TaskCounts()
      },
      StageTask(TaskID("two"), codeVersion: 1, inputs: [TaskID("one")]) { context in
        try AtomicFile.write(
          text(context.folder(of: TaskID("one")) + "/x"), to: context.outputFolder + "/y")
        return TaskCounts()
      },
    ]
    let engine = world.engine()
    _ = try engine.run(tasks, publishing: TaskID("two"))
    let folder = try engine.plan(tasks, publishing: nil).tasks[0].folder
    try removeTree(folder + "/x")
    #expect(try engine.run(tasks, publishing: TaskID("two")).ran == ["one", "two"])
    #expect(try text(world.workspace + "/current/y") == "2")
  }

  @Test("replay finds nothing in an exact pipeline, and names each file that comes out different")
  func replay() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    world.write("second night\n", to: "a.csv")
    try world.run()
    let before = try world.tree()
    #expect(try world.engine().replay(world.tasks, publishing: SampleWorld.export).isEmpty)
    #expect(try world.tree() == before)
    let sequence = Counter()
    let inexact = StageTask(TaskID("one"), codeVersion: 1) { context in
      try AtomicFile.write("\(sequence.next())", to: context.outputFolder + "/x")
      return TaskCounts()
    }
    let other = SampleWorld()
    defer { other.remove() }
    _ = try other.engine().run([inexact], publishing: nil)
    #expect(
      try other.engine().replay([inexact], publishing: nil).map(\.description)
        == ["one/x: replay: checksum differs"])
  }

  @Test("a file that no manifest knows, and a folder left behind, are findings of verify")
  func strangers() throws {
    let world = SampleWorld()
    defer { world.remove() }
    try world.run()
    try AtomicFile.write("?", to: world.workspace + "/current/stray.txt")
    try makeFolder(world.workspace + "/artifacts/link/all/.partial-x")
    let findings = try world.engine().verify().findings.map(\.description)
    #expect(findings.count == 2)
    #expect(findings.contains { $0.hasSuffix("stray.txt: no manifest knows it") })
    try world.run()
    #expect(try FileStatus.ifPresent(world.workspace + "/artifacts/link/all/.partial-x") == nil)
  }
}

final class Counter: Sendable {
  private let value = Mutex(0)
  func next() -> Int {
    value.withLock {
      $0 += 1
      return $0
    }
  }
}
