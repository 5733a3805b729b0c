import Foundation
import Testing

/// What a newcomer does: draft, run, measure.
@Suite("First steps", .enabled(if: Program.isBuilt, "needs the program"), .serialized)
struct FirstStepsTests {
  private static let given = ["Ada", "Bo", "Cyra", "Dag", "Elin", "Finn", "Greta", "Hugo"]
  private static let family = ["Holm", "Lind", "Bergstrand", "Dahl", "Ekdal", "Falk", "Grimsby"]

  /// Two registers of the same people; the second one writes names the other way round.
  private func writeRegisters(into world: SmallWorld) throws -> Int {
    var north = "id,first_name,last_name,birthday,town\n"
    var south = "nr;full name;geboren;Ort\n"
    var truth = "left_id,right_id\n"
    var count = 0
    for (one, given) in Self.given.enumerated() {
      for (other, family) in Self.family.enumerated() {
        let born = "19\(50 + one * 5)-0\(other + 1)-1\(one)"
        north += "n\(count),\(given),\(family),\(born),Norlund\n"
        south += "s\(900 - count);\"\(family), \(given)\";\(born);Norlund\n"
        truth += "n\(count),s\(900 - count)\n"
        count += 1
      }
    }
    try world.write(north, to: "north.csv")
    try world.write(south, to: "south.csv")
    try world.write(truth, to: "truth.csv")
    return count
  }

  private func colligate(_ world: SmallWorld, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(Program.path, arguments, in: world.folder)
  }

  @Test("what init drafts runs as it is, and evaluate measures it")
  func draftRunEvaluate() throws {
    let world = try SmallWorld()
    let count = try writeRegisters(into: world)
    let draft = try colligate(
      world, "init", "north.csv", "south.csv", "--output", "people.yml", "--name", "people")
    #expect(draft.status == 0, "\(draft.errors)")
    #expect(try world.text("people.yml").contains("schema: Person"))
    let run = try colligate(world, "run", "people.yml")
    #expect(run.status == 0, "\(run.errors)")
    let measured = try colligate(world, "evaluate", "people.yml", "--truth", "truth.csv", "--json")
    #expect(measured.status == 0, "\(measured.errors)")
    let result = try #require(
      try JSONSerialization.jsonObject(with: Data(measured.output.utf8)) as? [String: Any])
    #expect(result["true_pairs"] as? Int == count)
    #expect(result["pairs_completeness"] as? Double == 1)
    let pairs = try #require(result["pairs"] as? [String: Double])
    #expect(pairs["f1"] ?? 0 > 0.9, "\(pairs)")
  }

  @Test("init never overwrites a file unasked, and evaluate wants a truth about these records")
  func refusals() throws {
    let world = try SmallWorld()
    _ = try writeRegisters(into: world)
    try world.write("mine", to: "people.yml")
    let draft = try colligate(world, "init", "north.csv", "--output", "people.yml")
    #expect(draft.status == 64)
    #expect(try world.text("people.yml") == "mine")
    #expect(
      try colligate(world, "init", "north.csv", "--output", "people.yml", "--force").status == 0)
    #expect(try colligate(world, "init", "nowhere.csv").status == 66)
    let early = try colligate(world, "evaluate", "people.yml", "--truth", "truth.csv")
    #expect(early.status == 66)
    #expect(try colligate(world, "run", "people.yml").status == 0)
    try world.write("id,cluster\nzz,1\nyy,1\n", to: "other.csv")
    let foreign = try colligate(world, "evaluate", "people.yml", "--truth", "other.csv")
    #expect(foreign.status == 65)
    #expect(foreign.errors.contains("none of its ids is a key"))
  }

  @Test("cat and inspect read the standard input as -, files and pipes alike")
  func standardInput() throws {
    let world = try SmallWorld()
    try world.write("id,name\n1,Ada\n2,e\u{369}\n", to: "people.csv")
    func shell(_ line: String) throws -> Program.Outcome {
      try Program.run(
        "/bin/sh", ["-c", line.replacingOccurrences(of: "colligate", with: "'\(Program.path)'")],
        in: world.folder)
    }
    let found = try shell("colligate cat - --where name=Ada < people.csv")
    #expect(found.output == "id,name\n1,Ada\n", "\(found.errors)")
    let head = try shell(
      "cat people.csv | colligate cat - --format parquet | colligate inspect - --head 1")
    #expect(head.output == "id: 1\nname: Ada\n\n", "\(head.errors)")
    #expect(try shell("colligate cat - - < people.csv").status == 64)
    // The = and the accent behind it are one character.
    let accented = try shell("colligate cat people.csv --where 'name=\u{369}'")
    #expect(accented.output == "id,name\n", "\(accented.errors)")
  }
}
