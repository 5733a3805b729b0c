import Foundation
import Testing

/// The built program as a child process, the way people run it.
enum Program {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `COLLIGATE`, else what `make build` leaves.
  static let path: String =
    ProcessInfo.processInfo.environment["COLLIGATE"]
    ?? root.appendingPathComponent(".build/release/colligate").path

  static let isBuilt = FileManager.default.isExecutableFile(atPath: path)

  /// `colligate-bench`, which is built with the tests.
  static let bench = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("colligate-bench").path

  static let isBenchBuilt = FileManager.default.isExecutableFile(atPath: bench)

  /// `COLLIGATE_PYTHON`, else that of `.venv`.
  static let python: String? = {
    if let path = ProcessInfo.processInfo.environment["COLLIGATE_PYTHON"] { return path }
    let path = root.appendingPathComponent(".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  static let sharedData: URL? = {
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared/data")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a program to its end. What it prints goes through files, so that no pipe can fill up.
  static func run(_ executable: String, _ arguments: [String], in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let files = try (0..<2).map { _ in
      let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try Data().write(to: url)
      return (url, try FileHandle(forWritingTo: url))
    }
    process.standardOutput = files[0].1
    process.standardError = files[1].1
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { url, handle in
      try handle.close()
      defer { try? FileManager.default.removeItem(at: url) }
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}

/// A folder of its own with copies of the pipelines and of the first and second night's dumps.
final class SmallWorld {
  let folder: URL
  var data: URL { folder.appendingPathComponent("dumps") }
  var pipeline: URL { folder.appendingPathComponent("pipelines/nightly.yml") }
  var workspace: URL { folder.appendingPathComponent("out") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "colligate-\(UUID().uuidString)")
    let files = FileManager.default
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for (from, to) in [("fixtures", "fixtures"), ("fixtures", "dumps"), ("pipelines", "pipelines")]
    {
      try files.copyItem(
        at: Program.root.appendingPathComponent(from), to: folder.appendingPathComponent(to))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func colligate(
    _ command: String, _ arguments: String..., data: String = "dumps", workspace: String = "out"
  ) throws -> Program.Outcome {
    try Program.run(
      Program.path,
      [command, "pipelines/nightly.yml"] + arguments
        + ["--set", "DATA=\(data)", "--workspace", workspace], in: folder)
  }

  /// The rows of a dataset of the published night, as text.
  func rows(_ dataset: String, workspace: String = "out") throws -> [[String: String]] {
    let file = folder.appendingPathComponent("\(workspace)/current/\(dataset).parquet").path
    let outcome = try Program.run(
      Program.path, ["inspect", file, "--head", "1000000", "--json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map { line in
      try JSONDecoder().decode([String: Cell].self, from: Data(line.utf8))
        .compactMapValues(\.text)
    }
  }

  /// A value of a dataset: elements of lists with `; ` between them, nothing for null.
  private struct Cell: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        text = nil
      } else if let flag = try? value.decode(Bool.self) {
        text = String(flag)
      } else if let number = try? value.decode(Int.self) {
        text = String(number)
      } else if let number = try? value.decode(Double.self) {
        text = String(number)
      } else if let cells = try? value.decode([Cell].self) {
        text = cells.map { $0.text ?? "" }.joined(separator: "; ")
      } else {
        text = try value.decode(String.self)
      }
    }
  }

  /// Path to bytes of everything under artifacts/ and nights/; links by their target.
  func contents(workspace: String = "out") throws -> [String: Data] {
    var found: [String: Data] = [:]
    for top in ["artifacts", "nights"] {
      let start = folder.appendingPathComponent("\(workspace)/\(top)").path
      for case let name as String in FileManager.default.enumerator(atPath: start)
        ?? FileManager.DirectoryEnumerator()
      {
        let path = "\(start)/\(name)"
        let type =
          try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        if type == .typeSymbolicLink {
          let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
          found["\(top)/\(name)"] = Data(target.utf8)
        } else if type == .typeRegular {
          found["\(top)/\(name)"] = try Data(contentsOf: URL(fileURLWithPath: path))
        }
      }
    }
    return found
  }

  /// Bytes of what the newest run of linkage left, by group and file; manifests aside, which name the
  /// inputs.
  func links(workspace: String = "out") throws -> [String: Data] {
    let link = folder.appendingPathComponent("\(workspace)/artifacts/link")
    var found: [String: Data] = [:]
    for group in try FileManager.default.contentsOfDirectory(atPath: link.path) {
      let latest = link.appendingPathComponent("\(group)/latest").resolvingSymlinksInPath()
      for name in try FileManager.default.contentsOfDirectory(atPath: latest.path)
      where name != "manifest.json" {
        found["\(group)/\(name)"] = try Data(contentsOf: latest.appendingPathComponent(name))
      }
    }
    return found
  }

  var currentNight: String? {
    try? FileManager.default.destinationOfSymbolicLink(
      atPath: workspace.appendingPathComponent("current").path)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }
}
