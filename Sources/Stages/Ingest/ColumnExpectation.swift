import Bytes
import Records

extension SourceDefinition {
  /// The columns that the pipeline expects of a file of this layout: all of `expect.columns`, or, of a
  /// source with several tables, those that this table reads.
  func expectedColumns(of layout: Layout) -> [String] {
    guard layouts.count > 1 else { return expect.columns }
    let read = Set(RowMapper(layout).fields)
    return expect.columns.filter(read.contains)
  }
}

/// Holds the columns that a pipeline names against those that a file has.
struct ColumnExpectation {
  let source: SourceDefinition
  let layout: SourceDefinition.Layout
  let file: String

  /// Columns that the mapping reads and the table does not have, as warnings; those of the key stop the stage. Trees have no header, and
  /// a path that is rare need not be wrong.
  func missingColumns(_ fields: [String], in reader: any InputReader) throws -> [DataIssue] {
    guard !isTree, layout.format.columns.isEmpty else { return [] }
    let names = try reader.fieldNames()
    let known = Set(names)
    let missing = fields.filter { !known.contains($0) }
    // Without its key a row is another record every night.
    let broken = missing.filter(layout.key.contains).map { describe($0, names) }
    guard broken.isEmpty else { throw StageError.brokenExpectations(broken) }
    return missing.map {
      DataIssue(
        .missingColumn(name: $0, nearest: nearestWord(to: $0, among: names)),
        at: SourceLocation(file: file, line: 1), severity: .warning)
    }
  }

  /// - Throws: `StageError.brokenExpectations` when an expected column is not there; of a tree, when no
  ///   row has a value at the path.
  func check(_ reader: any InputReader) throws {
    let expected = source.expectedColumns(of: layout)
    guard !expected.isEmpty else { return }
    let names = layout.format.columns.isEmpty ? try reader.fieldNames() : layout.format.columns
    var found = Set(names)
    if isTree { found = try filledPaths(expected, in: reader) }
    let broken = expected.filter { !found.contains($0) }.map { describe($0, names) }
    guard broken.isEmpty else { throw StageError.brokenExpectations(broken) }
  }

  private func describe(_ name: String, _ names: [String]) -> String {
    let hint = nearestWord(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    return "\(source.name): \(file) has no column \"\(name)\"\(hint)"
  }

  private func filledPaths(_ paths: [String], in reader: any InputReader) throws -> Set<String> {
    var filled = Set<String>()
    _ = try reader.read(
      fields: paths, batchRowCount: 65_536,
      onBatch: { batch in
        for (path, cells) in zip(paths, batch.fields) where cells.values.count > 0 {
          filled.insert(path)
        }
      }, onIssue: { _ in })
    return filled
  }

  private var isTree: Bool { [.json, .jsonl, .xml].contains(layout.format.kind) }
}
