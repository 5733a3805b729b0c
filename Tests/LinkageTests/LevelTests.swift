import Bytes
import Records
import Testing

@testable import Linkage

@Suite("Comparison levels") struct LevelTests {
  private let records: LinkageRecords = {
    let names = (0..<40).map { ["firm \($0 / 2) works\u{1F}ltd"] }
    let dates = (0..<40).map { ["19\(50 + $0 / 2)-03-\($0 % 4 == 1 ? "04" : "05")"] }
    return LinkageRecords(
      recordIDs: StringArray((0..<40).map { "s/\($0 < 10 ? "0" : "")\($0)" }),
      sourceOfRecord: Array(repeating: 0, count: 40), sourceNames: ["s"],
      fields: [
        LinkageField(name: "name", type: .name, texts: names),
        LinkageField(name: "birthDate", type: .date, texts: dates),
      ])
  }()

  private func settings(_ levels: [String]?) -> LinkageSettings {
    var settings = LinkageSettings(group: .organization)
    settings.compare = [
      ComparisonSettings(property: "name", kind: .organization),
      ComparisonSettings(property: "birthDate", kind: .date, levels: levels),
    ]
    return settings
  }

  @Test("levels that are not named fall to the next weaker one that is, the last always stays")
  func merging() throws {
    let all = ComparisonKind.date.levelNames
    let prepared = try settings([all[2]]).prepared(records)[1]
    #expect(prepared.levels.map(\.name) == [all[2], all[all.count - 1]])
    let places = try #require(prepared.placeOfLevel)
    #expect(places.count == all.count)
    #expect(places.prefix(3).allSatisfy { $0 == 0 } && places.dropFirst(3).allSatisfy { $0 == 1 })
    let total = { (levels: [LevelDefinition]) in levels.reduce(0) { $0 + $1.mDefault } }
    #expect(abs(total(prepared.levels) - total(ComparisonKind.date.definition.levels)) < 1e-9)
  }

  @Test("of every comparison the expert's chances among kin are all there and sum to 1")
  func kin() {
    for kind in ComparisonKind.allCases {
      let levels = kind.definition.levels
      #expect(levels.allSatisfy { $0.kDefault > 0 }, "\(kind)")
      let summed = levels.filter { !$0.isApart }
      #expect(abs(summed.reduce(0) { $0 + $1.kDefault } - 1) < 1e-9, "\(kind)")
    }
  }

  @Test("a model trained on fewer levels names only those, and links all the same")
  func linking() throws {
    let name = ComparisonKind.date.levelNames[0]
    let result = try link(records, settings([name]))
    let levels = result.model.comparisons[1].levels.map(\.name)
    #expect(levels == [name, ComparisonKind.date.levelNames.last ?? ""])
    #expect(result.clusters.count == 40)
  }

  @Test("an unknown level is refused with those that exist")
  func unknown() {
    #expect(throws: LinkageError.self) { try link(records, settings(["nearly"])) }
  }
}
