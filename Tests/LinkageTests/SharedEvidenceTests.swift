import Records
import Testing

@testable import Linkage

@Suite("Shared evidence") struct SharedEvidenceTests {
  private func shares(sources: [String]) throws -> [String: Double] {
    let rows = (0..<100).map { number in
      TestRecord(
        "r\(1_000 + number)", sources[number % sources.count],
        [
          "name": ["on joining \(number)"], "authors": ["author \(number)"],
          "pages": ["\(number)"],
        ])
    }
    let fields: [(name: String, type: PropertyType)] = [
      ("name", .name), ("authors", .text), ("pages", .number),
    ]
    let plain = linkageRecords(rows, fields)
    let whole = try #require(LinkageField.whole(plain.fields, recordCount: plain.count))
    let records = LinkageRecords(
      recordIDs: plain.recordIDs, sourceOfRecord: plain.sourceOfRecord,
      sourceNames: plain.sourceNames, fields: plain.fields + [whole])
    let comparer = PairComparer(
      records, try LinkageSettings(group: .own("Paper")).prepared(records))
    let names = comparer.comparisons.map(\.settings.property)
    return Dictionary(uniqueKeysWithValues: zip(names, comparer.evidenceShares))
  }

  @Test("inside one source, texts and the whole that holds them too share their weight")
  func oneSource() throws {
    let shares = try shares(sources: ["a"])
    #expect(shares == ["name": 0.75, "authors": 0.5, "pages": 1, "all fields": 0.5])
  }

  @Test("between sources texts are compared in the whole alone, and nothing is shared")
  func twoSources() throws {
    let shares = try shares(sources: ["a", "b"])
    #expect(shares == ["name": 1, "pages": 1, "all fields": 1])
  }
}
