import Bytes
import CSV
import Records

/// What people said about pairs of records: `left,right,judgement,who,when,why`.
struct Judgements: Sendable {
  struct Judgement: Sendable, Hashable {
    enum Verdict: String, Sendable { case positive, negative, unsure }
    let left: String
    let right: String
    let verdict: Verdict
  }

  let list: [Judgement]

  /// - Throws: `StageError.badList` for a row that is no judgement.
  init(path: String, file: String) throws {
    let content = try FileBytes.reading(path).unpacked()
    let columns = ["left", "right", "judgement"]
    let reader = try ListColumns(names: columns).reader(content, file: file)
    var found: [Judgement] = []
    var flaw: StageError?
    _ = try reader.read(
      fields: columns, batchRowCount: 1024,
      onBatch: { batch in
        for row in 0..<batch.rowCount {
          let cells = batch.fields.map { field in
            field.range(row).first.map { trimmed(field.values[$0]) } ?? ""
          }
          guard let verdict = Judgement.Verdict(rawValue: cells[2]), !cells[0].isEmpty,
            !cells[1].isEmpty
          else {
            flaw =
              flaw
              ?? .badList(
                file: file, line: batch.lines[row],
                reason: "a judgement needs left, right and one of positive, negative, unsure")
            continue
          }
          found.append(Judgement(left: cells[0], right: cells[1], verdict: verdict))
        }
      },
      onIssue: { issue in
        flaw = flaw ?? .badList(file: file, line: issue.location.line, reason: issue.kind.sentence)
      })
    if let flaw { throw flaw }
    list = found
  }
}
