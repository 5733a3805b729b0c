import Foundation
import Testing

/// The real pipelines over the real dumps, where they lie beside the project.
@Suite(
  "Real dumps",
  .enabled(
    if: Program.isBuilt && Program.sharedData != nil, "needs the program and ../shared/data"),
  .serialized)
struct RealDataTests {
  @Test(
    "a night ends well, its books balance, and a second run has nothing to do",
    arguments: ["watchlist", "officials"])
  func night(_ name: String) throws {
    let world = try SmallWorld()
    let data = try #require(Program.sharedData).path
    let arguments = [
      "run", "pipelines/\(name).yml", "--set", "DATA=\(data)", "--workspace", "out",
    ]
    let outcome = try Program.run(Program.path, arguments, in: world.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for row in try world.rows("sources") {
      let counts = ["used", "quarantined", "left_out"].compactMap { row[$0].flatMap { Int($0) } }
      #expect(row["rows"].flatMap { Int($0) } == counts.reduce(0, +), "\(row)")
    }
    let again = try Program.run(Program.path, arguments, in: world.folder)
    #expect(again.output.contains("Nothing to do"))
    if let python = Program.python {
      let script = Program.root.appendingPathComponent("Tests/PythonReaders/read_everything.py")
      let read = try Program.run(
        python, [script.path, world.workspace.path + "/nights"], in: world.folder)
      #expect(read.status == 0, "\(read.output)\(read.errors)")
    }
  }
}
