import Bytes
import Records

/// What became of the rows of one input file in the published night.
package struct SourceAccount: Sendable, Hashable {
  package let source: String
  package let file: String
  package let rows: Int
  package let used: Int
  package let quarantined: Int
  package let leftOut: Int
  package let warnings: Int

  /// Rows = used + quarantined + left out; anything else is a fault of ours.
  package var isBalanced: Bool { rows == used + quarantined + leftOut }
}

/// Reads the dataset `sources`.
package enum SourceAccounts {
  /// The files of the published night; empty before the first one.
  package static func read(workspace: String) throws -> [SourceAccount] {
    let folder = workspace + "/current"
    guard Folder.kind(of: folder + "/sources.parquet") != nil else { return [] }
    let table = try Datasets.read("sources", in: folder)
    func text(_ name: String, _ row: Int) -> String { table[name]?.values.text(at: row) ?? "" }
    func number(_ name: String, _ row: Int) -> Int { Int(table[name]?.integers[row] ?? 0) }
    return (0..<table.rowCount).map { row in
      SourceAccount(
        source: text("source", row), file: text("file", row), rows: number("rows", row),
        used: number("used", row), quarantined: number("quarantined", row),
        leftOut: number("left_out", row), warnings: number("warnings", row))
    }
  }

  /// All files in one line.
  package static func summary(_ accounts: [SourceAccount]) -> String {
    func sum(_ part: (SourceAccount) -> Int) -> Int { accounts.map(part).reduce(0, +) }
    return "\(accounts.count) files: \(sum(\.rows)) rows = \(sum(\.used)) used "
      + "+ \(sum(\.quarantined)) quarantined + \(sum(\.leftOut)) left out"
  }
}
