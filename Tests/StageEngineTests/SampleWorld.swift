import Bytes
import Foundation
import Glibc
import StageEngine
import Synchronization

/// A workspace and a small pipeline over text files: three partitions, and a stage that continues the
/// base night.
struct SampleWorld: Sendable, Codable {
  let root: String
  var linkVersion = 1
  var fuseSettings = "most_trusted"
  var names = ["a.csv", "b.csv", "deep/c d.csv"]
  /// The task that throws, by its description, and after which of its files.
  var failing: String?
  /// The task in which the process kills itself.
  var killing: String?
  var workspaceOverride: String?

  init(_ label: String = #function) {
    let name = label.filter { $0.isLetter }
    root = NSTemporaryDirectory() + "/engine-\(name)-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    for (index, name) in names.enumerated() {
      write("row \(index)\nshared row\nrow \(index * 7)\n", to: name)
    }
  }

  var workspace: String { workspaceOverride ?? root + "/out" }
  func path(_ name: String) -> String { root + "/data/" + name }

  func write(_ text: String, to name: String) {
    let path = path(name)
    do {
      try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      try AtomicFile.write(text, to: path)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  func remove() {
    do { try removeTree(root) } catch { preconditionFailure("\(error)") }
  }

  static let export = TaskID("export")

  var tasks: [StageTask] {
    var tasks: [StageTask] = []
    for name in names {
      let ingest = TaskID("ingest", name)
      tasks.append(
        task(ingest, files: [SourceFile(path: path(name), name: name)]) { context in
          ["rows.txt": try text(context.files[0].path)]
        })
      tasks.append(
        task(TaskID("normalize", name), inputs: [ingest]) { context in
          ["rows.txt": try text(context.folder(of: ingest) + "/rows.txt").uppercased()]
        })
    }
    let normalized = names.map { TaskID("normalize", $0) }
    tasks.append(
      task(TaskID("link"), version: linkVersion, inputs: normalized) { context in
        let rows = try normalized.flatMap {
          try text(context.folder(of: $0) + "/rows.txt").split(separator: "\n")
        }
        return ["clusters.txt": Set(rows).sorted().joined(separator: "\n"), "model.json": "{}"]
      })
    tasks.append(
      task(TaskID("fuse"), settings: fuseSettings, inputs: [TaskID("link")], readsBase: true) {
        context in
        let entities = try text(context.folder(of: TaskID("link")) + "/clusters.txt")
        let old = try context.baseNightFolder.map { try text($0 + "/entities.txt") } ?? ""
        let oldEntities = Set(old.split(separator: "\n"))
        let added = entities.split(separator: "\n").filter { !oldEntities.contains($0) }
        return ["entities.txt": entities, "changes.txt": added.joined(separator: "\n")]
      })
    tasks.append(
      task(Self.export, inputs: [TaskID("fuse")]) { context in
        let fused = context.folder(of: TaskID("fuse"))
        return [
          "entities.txt": try text(fused + "/entities.txt"),
          "changes/part-00000.txt": try text(fused + "/changes.txt"),
        ]
      })
    return tasks
  }

  private func task(
    _ id: TaskID, version: Int = 1, settings: String = "", inputs: [TaskID] = [],
    files: [SourceFile] = [], readsBase: Bool = false,
    _ body: @escaping @Sendable (TaskContext) throws -> [String: String]
  ) -> StageTask {
    StageTask(
      id, codeVersion: version, settings: settings, inputs: inputs, files: files,
      readsBaseNight: readsBase
    ) { [failing, killing] context in
      let outputs = try body(context)
      for (index, name) in outputs.keys.sorted().enumerated() {
        let path = context.outputFolder + "/" + name
        if let slash = name.lastIndex(of: "/") {
          try makeFolder(context.outputFolder + "/" + name[..<slash])
        }
        try AtomicFile.write(outputs[name] ?? "", to: path)
        if failing == id.description && index == outputs.count - 1 { throw SampleFailure() }
        if killing == id.description { kill(getpid(), SIGKILL) }
      }
      let rowCount = outputs.values.reduce(0) { $0 + $1.split(separator: "\n").count }
      return TaskCounts(rowsIn: rowCount, rowsOut: rowCount, extra: ["left_out": 1])
    }
  }

  @discardableResult
  func run(
    _ selection: StageSelection = .all, isForced: Bool = false, threadCount: Int = 2,
    observer: @escaping @Sendable (EngineEvent) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false },
    gate: @Sendable (Engine.NightCandidate) throws -> Void = { _ in }
  ) throws -> Engine.Summary {
    try Engine(
      workspace: workspace,
      options: EngineOptions(
        pipeline: "sample", selection: selection, isForced: isForced, threadCount: threadCount),
      observer: observer, isCancelled: isCancelled
    ).run(tasks, publishing: Self.export, gate: gate)
  }

  func engine(_ selection: StageSelection = .all, isForced: Bool = false) -> Engine {
    Engine(
      workspace: workspace,
      options: EngineOptions(selection: selection, isForced: isForced, threadCount: 2))
  }

  func plan(_ selection: StageSelection = .all, isForced: Bool = false) throws -> [String: String] {
    let plan = try engine(selection, isForced: isForced).plan(tasks, publishing: Self.export)
    return Dictionary(
      uniqueKeysWithValues: plan.tasks.map { task in
        (task.id.description, task.reasons.map(\.description).joined(separator: "; "))
      })
  }

  /// Digests of all artifacts and nights and the targets of links, by path.
  func tree() throws -> [String: String] {
    var tree: [String: String] = [:]
    func visit(_ path: String, _ relative: String) throws {
      switch try FileStatus.of(path, followingLinks: false).kind {
      case .link: tree[relative] = try linkTarget(path)
      case .file: tree[relative] = try fileDigest(path).digest.description
      default:
        for name in try folderEntries(path) { try visit(path + "/" + name, relative + "/" + name) }
      }
    }
    for name in ["artifacts", "nights", "current"] { try visit(workspace + "/" + name, name) }
    return tree
  }
}

struct SampleFailure: Error, Equatable {}

func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

extension Engine.Summary {
  var ran: [String] { tasks.filter { $0.state == .ran }.map(\.id.description) }
}
