import Foundation
import Testing

/// Damaged dumps: what `colligate-bench mutations` finds, with few seeds.
@Suite("Damaged dumps", .enabled(if: Program.isBenchBuilt, "build the programs first: make build"))
struct MutationTests {
  @Test("each row of a damaged dump is handed out or reported")
  func fixtures() throws {
    let fixtures = [
      "companies.csv", "handelsregister.csv", "listings.tsv.gz", "officers.jsonl", "sanctions.xml",
      "csv/mixed-line-ends.csv", "csv/quoted-newline.csv", "csv/stray-quote.csv", "csv/ragged.csv",
    ]
    let outcome = try Program.run(
      Program.bench, ["mutations", "--count", "1800"] + fixtures.map { "fixtures/" + $0 },
      in: Program.root)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("1800 damages, 0 that do not add up"))
  }
}
