import Foundation
import Testing

/// What goes wrong at night: each with its exit code, a sentence that names the place, nothing published,
/// and a rerun that succeeds once the cause is gone.
@Suite("Hostile nights", .enabled(if: Program.isBuilt, "build the program first: make build"))
struct HostileTests {
  /// A way to spoil one dump.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let status: Int32
    let sentence: String
    /// New bytes for old; nil removes the file.
    let change: @Sendable (Data) -> Data?
  }

  static let damages = [
    Damage(
      testDescription: "a missing file", file: "companies.csv", status: 66,
      sentence: "missing source file", change: { _ in nil }),
    Damage(
      testDescription: "an empty file", file: "companies.csv", status: 65,
      sentence: "the file is empty", change: { _ in Data() }),
    Damage(
      testDescription: "a cut archive", file: "listings.tsv.gz", status: 65,
      sentence: "is cut at byte", change: { $0.prefix(200) }),
    Damage(
      testDescription: "garbage in an archive", file: "listings.tsv.gz", status: 65,
      sentence: "is damaged at byte",
      change: { $0.prefix(60) + Data((0..<30).map { UInt8($0) }) + $0.dropFirst(90) }),
    Damage(
      testDescription: "a document that breaks off", file: "sanctions.xml", status: 65,
      sentence: "what follows is lost", change: { $0.prefix($0.count / 2) }),
    Damage(
      testDescription: "too few rows", file: "companies.csv", status: 65,
      sentence: "south: 3 rows, at least 10 expected",
      change: { Data($0.split(separator: 10).prefix(4).joined(separator: [10])) + [10] }),
    Damage(
      testDescription: "a column renamed", file: "companies.csv", status: 65,
      sentence: "has no column \"name\"",
      change: {
        Data(
          String(decoding: $0, as: UTF8.self)
            .replacingOccurrences(of: "type,name,former_name", with: "type,nom,former_name").utf8)
      }),
  ]

  @Test(
    "a spoilt dump stops the night, and nothing is published until it is whole", arguments: damages)
  func dump(_ damage: Damage) throws {
    let world = try SmallWorld()
    let file = world.data.appendingPathComponent(damage.file)
    let whole = try Data(contentsOf: file)
    if let changed = damage.change(whole) {
      try changed.write(to: file)
    } else {
      try FileManager.default.removeItem(at: file)
    }
    let outcome = try world.colligate("run")
    #expect(outcome.status == damage.status, "\(outcome.errors)")
    #expect(outcome.errors.contains(damage.sentence), "\(outcome.errors)")
    #expect(outcome.errors.contains(damage.file) || outcome.errors.contains("  south: "))
    #expect(world.currentNight == nil)
    try whole.write(to: file)
    #expect(try world.colligate("run").status == 0)
    #expect(world.currentNight != nil)
  }

  @Test("all errors of a pipeline file are told at once, with places and suggestions")
  func eightErrors() throws {
    let world = try SmallWorld()
    try world.write(
      """
      name: eight
      sorces: {}
      sources:
        north:
          files: ${DATA}/handelsregister.csv
          delimeter: ";"
          schema: Compny
          map:
            nmae: Firma
            country: {constnt: de}
          expect: {rows: {mim: 10}}
        south:
          files: ${DATUM}/companies.csv
          schema: Company
          map: {name: name}
      link:
        organization:
          compare: {name: organisation}
      """, to: "pipelines/nightly.yml")
    let outcome = try world.colligate("run")
    #expect(outcome.status == 78)
    for (place, suggestion) in [
      ("2:1", "sources"), ("6:5", "delimiter"), ("7:13", "Company"), ("9:7", "name"),
      ("10:17", "constant"), ("11:21", "min"), ("13:12", "${DATA}"), ("18:21", "organization"),
    ] {
      let line = outcome.errors.split(separator: "\n").first {
        $0.contains("nightly.yml:\(place):")
      }
      #expect(line?.contains(suggestion) ?? false, "\(place): \(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: world.workspace.path))
  }

  @Test("lists that are none are refused: a suppression must not be forgotten")
  func lists() throws {
    for (file, text) in [
      ("suppress.csv", ""), ("suppress.csv", "kynd,value\nrecord,x\n"),
      ("suppress.csv", "kind,value\nrecord,x\nfoo,y\n"), ("judgements.csv", "a,b\n1,2\n"),
      ("judgements.csv", "left,right,judgement\nx/1,x/2,maybe\n"),
    ] {
      let world = try SmallWorld()
      try world.write(text, to: "fixtures/\(file)")
      let outcome = try world.colligate("run")
      #expect(outcome.status == 65 && outcome.errors.contains("\(file):"), "\(outcome.errors)")
      #expect(world.currentNight == nil)
    }
  }

  @Test("a gate holds the night back and leaves the published one in place")
  func gate() throws {
    let world = try SmallWorld()
    #expect(try world.colligate("run").status == 0)
    let night = world.currentNight
    let pipeline = try world.text("pipelines/nightly.yml")
    try world.write(
      pipeline.replacingOccurrences(of: "id_churn: 0.5", with: "id_churn: 0.01"),
      to: "pipelines/nightly.yml")
    let outcome = try world.colligate("run", data: "fixtures/night2")
    #expect(outcome.status == 3 && outcome.errors.contains("id_churn"), "\(outcome.errors)")
    #expect(world.currentNight == night)
    try world.write(pipeline, to: "pipelines/nightly.yml")
    #expect(try world.colligate("run", data: "fixtures/night2").status == 0)
    #expect(world.currentNight != night)
  }

  @Test("a flipped bit in any artifact or dataset is found and mended, byte for byte")
  func flippedBits() throws {
    let world = try SmallWorld()
    #expect(try world.colligate("run").status == 0)
    let expected = try world.contents()
    let names = expected.keys.sorted().filter {
      ($0.hasSuffix(".parquet") || $0.hasSuffix("manifest.json")) && !$0.contains("/latest")
    }
    for (index, name) in names.enumerated()
    where index % 13 == 0 || name.hasPrefix("nights") && index % 5 == 0 {
      let file = world.workspace.appendingPathComponent(name)
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2] ^= 4
      try bytes.write(to: file)
      #expect(try world.colligate("verify").status == 65, "\(name)")
      #expect(try world.colligate("run").status == 0, "\(name)")
      #expect(try world.contents() == expected, "\(name)")
    }
  }

  @Test("a workspace that is a file, and words that mean nothing, are told apart by exit code")
  func usage() throws {
    let world = try SmallWorld()
    try world.write("here first", to: "out")
    #expect(try world.colligate("run").status == 73)
    #expect(try world.text("out") == "here first")
    for arguments in [
      ["nope"], ["run"], ["run", "pipelines/nightly.yml", "--from", "nope"],
      ["run", "pipelines/nightly.yml", "--nope"],
      ["run", "pipelines/nightly.yml", "--memory", "x"],
      ["run", "pipelines/nightly.yml", "--as-of", "2026-13-01"],
    ] {
      #expect(
        try Program.run(Program.path, arguments, in: world.folder).status == 64, "\(arguments)")
    }
    #expect(try Program.run(Program.path, ["run", "no.yml"], in: world.folder).status == 66)
    #expect(
      try Program.run(Program.path, ["inspect", "pipelines/nightly.yml"], in: world.folder).status
        == 65)
  }

  @Test("a run that outgrows its memory budget stops with 75, and resumes with more")
  func memoryBudget() throws {
    let world = try SmallWorld()
    let outcome = try world.colligate("run", "--memory", "10M")
    #expect(outcome.status == 75 && outcome.errors.contains("--memory allows"), "\(outcome.errors)")
    #expect(try world.colligate("run", "--memory", "256M").status == 0)
  }

  @Test("a file that somebody cuts while it is read ends the program with a sentence")
  func cutWhileRead() throws {
    let world = try SmallWorld()
    let file = world.folder.appendingPathComponent("large.csv")
    let row = "4711,Hanseklipper Werft,Ostermoor,2001-02-03\n"
    try ("number,name,town,founded\n" + String(repeating: row, count: 300_000))
      .write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["cat", file.path, "--format", "csv", "--threads", "1"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // The pipe is full long before the file is read to its end: the program waits for its reader.
    #expect(output.fileHandleForReading.readData(ofLength: 1).count == 1)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 4_096)
    try handle.close()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    let sentence = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    #expect(String(decoding: sentence, as: UTF8.self).contains("made shorter while it was read"))
  }
}
