import Bytes
import Foundation
import Records
import TestSupport
import Testing

@testable import JSON

@Suite("JSON grammar") struct GrammarTests {
  @Test("a document cut at any byte hands out its whole rows and reports the cut")
  func cuts() throws {
    let whole = Array("[{\"a\":\"é\\u00e9\",\"b\":[1.5e-3,true]},{\"a\":null},{\"a\":{}}]".utf8)
    for length in 1..<whole.count {
      let json = try JSONReading(JSONReader(FileBytes(Array(whole[..<length])), file: "t.json"))
      #expect(json.issues.count == 1, "cut at \(length)")
      #expect(json.byteRanges.allSatisfy { $0.upperBound <= length })
    }
  }

  @Test("nesting beyond the limit is refused, below it is read")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSONReading(nested(400)).issues.isEmpty)
    #expect(try JSONReading(nested(100_000)).issues.count == 1)
    #expect(try JSONReading("[" + String(repeating: "{\"a\":", count: 100_000)).issues.count == 1)
  }

  @Test("random bytes never crash the reader", arguments: 0..<20)
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]\":,\\u0aeE-.1 \ntrue\u{1F600}".utf8)
    for _ in 0..<40 {
      let count = Int.random(in: 0...80, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let isLines = Bool.random(using: &random)
      _ = try JSONReading(JSONReader(FileBytes(bytes), file: "t.json", isLines: isLines))
    }
  }

  @Test("valid documents are accepted and invalid ones refused", .enabled(if: hasSharedData))
  func suite() throws {
    let folder = sharedData + "/hostile/json_test_suite"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    for path in names {
      let content = try FileBytes.reading(folder + "/" + path)
      let issues = try JSONReading(JSONReader(content, file: path)).issues
      let name = path.split(separator: "/").last ?? ""
      if name.hasPrefix("y_") { #expect(issues.isEmpty, "\(name)") }
      if name.hasPrefix("n_") { #expect(!issues.isEmpty, "\(name)") }
    }
  }

  @Test(
    "every row of the shared documents is read", .enabled(if: hasSharedData),
    arguments: [
      ("registries/us_sec_company_tickers.json", nil, 10_338),
      ("registries/wikidata_companies.json.gz", "entities", 15_538),
      ("registries/wikidata_companies.json.gz", "facts", 2331),
      ("officials/us_legislators_current.json.gz", nil, 537),
      ("officials/us_executive.json", nil, 80),
      ("officials/us_congress_opensanctions.jsonl", nil, 1319),
      ("officials/uk_ministers.json.gz", "memberships", 2890),
      ("officials/uk_mps_popolo.json.gz", "persons", 1337),
    ] as [(String, String?, Int)])
  func rowCounts(file: String, rows: String?, rowCount: Int) throws {
    let content = try FileBytes.reading(sharedData + "/" + file).unpacked()
    let reader = JSONReader(content, file: file, rows: rows, isLines: file.hasSuffix("jsonl"))
    let summary = try reader.read(
      fields: ["name"], batchRowCount: 1000, onBatch: { _ in }, onIssue: { _ in })
    #expect(summary.rowCount == rowCount)
    #expect(summary.quarantinedCount == 0)
  }
}
