import Testing

@testable import Stages

@Suite("Parts of datasets") struct PartListTests {
  static let list = PartList(
    key: "entity_id",
    parts: [
      .init(file: "a", rows: 4, least: "b", greatest: "f"),
      .init(file: "b", rows: 4, least: "f", greatest: "m"),
      .init(file: "c", rows: 1, least: "t", greatest: "t"),
    ])

  @Test(
    "a key is looked for in the parts that may hold it",
    arguments: [
      ("a", []), ("b", ["a"]), ("f", ["a", "b"]), ("g", ["b"]), ("p", []), ("t", ["c"]), ("tt", []),
    ])
  func files(_ key: String, _ expected: [String]) {
    #expect(Self.list.files(holding: key) == expected)
  }

  @Test("the list lies beside its folder and comes back")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/entities.parquet"
    #expect(try PartList.reading(path) == nil)
    try Self.list.write(to: path)
    #expect(PartList.path(of: path) == folder.path + "/entities.parts.json")
    #expect(try PartList.reading(path) == Self.list)
  }
}
