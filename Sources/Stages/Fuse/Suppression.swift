import Bytes
import CSV
import Fusion
import Normalization
import Records
import StageEngine

/// The suppression list of a pipeline, with its names in comparable form.
struct Suppression {
  let list: SuppressionList
  let names: NameSuppression

  /// - Throws: `StageError.badList` for a list that cannot be understood: a run must stop at it, or what
  ///   it meant to hide would be published.
  init(file: SourceFile?) throws {
    guard let file else {
      list = SuppressionList(rows: [])
      names = NameSuppression(comparableNames: [])
      return
    }
    let content = try FileBytes.reading(file.path).unpacked()
    var rows: [(kind: String, value: String, reason: String)] = []
    var lines: [Int] = []
    var flaw: StageError?
    _ = try ListColumns(names: ["kind", "value"]).reader(content, file: file.name).read(
      fields: ["kind", "value", "reason"], batchRowCount: 1024,
      onBatch: { batch in
        for row in 0..<batch.rowCount {
          let cells = batch.fields.map { field in
            field.range(row).first.map { field.values[$0] } ?? ""
          }
          rows.append((cells[0], cells[1], cells[2]))
          lines.append(batch.lines[row])
        }
      },
      onIssue: { issue in
        flaw =
          flaw
          ?? .badList(file: file.name, line: issue.location.line, reason: issue.kind.sentence)
      })
    if let flaw { throw flaw }
    // `Person:Jane Roe` is the name Jane Roe, read as a person's.
    let schemata = Schemata()
    var groupOfName: [String: LinkGroup] = [:]
    rows = rows.map { row in
      guard trimmed(row.kind) == "name", let colon = row.value.firstIndex(of: ":"),
        schemata[trimmed(String(row.value[..<colon]))] != nil
      else { return row }
      let name = trimmed(String(row.value[row.value.index(after: colon)...]))
      groupOfName[name] = schemata.group(of: trimmed(String(row.value[..<colon])))
      return (row.kind, name, row.reason)
    }
    list = SuppressionList(rows: rows)
    if let error = list.errors.first {
      throw StageError.badList(
        file: file.name, line: lines[error.row - 1], reason: error.description)
    }
    names = NameSuppression(comparableNames: Self.comparableForms(of: list.names, groupOfName))
  }

  /// Each name as an organization's and as a person's, or as what the list says it is.
  private static func comparableForms(
    of names: [String], _ groupOfName: [String: LinkGroup]
  ) -> [[String]] {
    let normalizer = Normalizer()
    let property = Property("name", .name)
    return names.map { name in
      let groups = groupOfName[name].map { [$0] } ?? [.organization, .person]
      return groups.map { group in
        normalizer.normalized(StringArray([name]), of: property, group: group).comparables[0]
      }
    }
  }
}

extension SuppressionError {
  /// The row of the list at fault, from 1.
  fileprivate var row: Int {
    switch self {
    case .unknownKind(let row, _), .emptyValue(let row), .malformedIdentifier(let row): row
    }
  }
}
