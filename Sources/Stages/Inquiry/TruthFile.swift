import Bytes
import CSV
import Records

/// What is known about which records are one entity: a file that people or a benchmark made.
///
/// Told apart by its header: `left_id,right_id` lists pairs, with a `label` only those pairs are
/// known; `id,cluster` or `record_id,entity_id` gives each record its entity.
struct TruthFile: Sendable {
  struct Pair: Sendable, Hashable {
    let left: String
    let right: String
  }

  enum Content: Sendable {
    /// All true pairs.
    case pairs([Pair])
    /// The pairs that were judged, and which of them are true.
    case judged([(pair: Pair, isTrue: Bool)])
    /// Each record with the name of its entity.
    case clusters([(record: String, entity: String)])
  }

  let content: Content

  /// Columns that may hold what they are named for, the first one found counts.
  private static let pairColumns = (["left_id", "left"], ["right_id", "right"])
  private static let clusterColumns = (
    ["record_id", "id", "unique_id", "key"], ["entity_id", "cluster", "cluster_id", "entity"]
  )
  private static let labelColumns = ["label", "judgement"]

  /// - Throws: `TruthError` for a file that is no truth, `SystemError` when it cannot be read.
  init(path: String) throws {
    let input = try OpenedInput(path: path, name: path)
    let reader = CSVReader(input.content, file: path, dialect: CSVDialect(hasHeader: true))
    let names = try reader.fieldNames()
    func column(_ candidates: [String]) -> String? { candidates.first { names.contains($0) } }
    let isPairs: Bool
    var fields: [String]
    if let left = column(Self.pairColumns.0), let right = column(Self.pairColumns.1) {
      fields = [left, right] + [column(Self.labelColumns)].compactMap { $0 }
      isPairs = true
    } else if let record = column(Self.clusterColumns.0),
      let entity = column(Self.clusterColumns.1)
    {
      fields = [record, entity]
      isPairs = false
    } else {
      throw TruthError.unknownHeader(file: path, columns: names)
    }
    let rows = try TruthFile.rows(reader, fields, file: path)
    if !isPairs {
      content = .clusters(rows.map { ($0.cells[0], $0.cells[1]) })
    } else if fields.count == 3 {
      content = .judged(try TruthFile.judged(rows, file: path))
    } else {
      var seen = Set<Pair>()
      content = .pairs(
        rows.map { Pair(left: $0.cells[0], right: $0.cells[1]) }.filter { seen.insert($0).inserted }
      )
    }
  }

  private static func rows(
    _ reader: CSVReader, _ fields: [String], file: String
  ) throws -> [(cells: [String], line: Int)] {
    var rows: [(cells: [String], line: Int)] = []
    var flaw: TruthError?
    _ = try reader.read(
      fields: fields, batchRowCount: 8_192,
      onBatch: { batch in
        for row in 0..<batch.rowCount {
          let cells = batch.fields.map { field in
            field.range(row).first.map { trimmed(field.values[$0]) } ?? ""
          }
          if let empty = cells.firstIndex(of: "") {
            flaw =
              flaw
              ?? .badRow(file: file, line: batch.lines[row], reason: "\(fields[empty]) is empty")
          }
          rows.append((cells, batch.lines[row]))
        }
      },
      onIssue: { issue in
        flaw =
          flaw ?? .badRow(file: file, line: issue.location.line, reason: issue.kind.sentence)
      })
    if let flaw { throw flaw }
    if rows.isEmpty { throw TruthError.noRows(file: file) }
    return rows
  }

  private static func judged(
    _ rows: [(cells: [String], line: Int)], file: String
  ) throws(TruthError) -> [(pair: Pair, isTrue: Bool)] {
    var judged: [(pair: Pair, isTrue: Bool)] = []
    for row in rows {
      let pair = Pair(left: row.cells[0], right: row.cells[1])
      switch row.cells[2].lowercased() {
      case "1", "true", "yes", "positive", "match": judged.append((pair, true))
      case "0", "false", "no", "negative", "non-match": judged.append((pair, false))
      case "unsure", "uncertain": continue
      default:
        throw .badRow(
          file: file, line: row.line,
          reason: "\"\(row.cells[2])\" is no label; known are 1, 0, true, false, positive, "
            + "negative and unsure")
      }
    }
    return judged
  }
}

/// Why a file cannot serve as the truth.
package enum TruthError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownHeader(file: String, columns: [String])
  case badRow(file: String, line: Int, reason: String)
  case noRows(file: String)
  case noneKnown(file: String, example: String)

  package var description: String {
    switch self {
    case .unknownHeader(let file, let columns):
      "\(file):1: columns \(columns.joined(separator: ", ")) are no truth; pairs need left_id and "
        + "right_id (and a label where only some are known), clusters id and cluster or record_id "
        + "and entity_id"
    case .badRow(let file, let line, let reason): "\(file):\(line): \(reason)"
    case .noRows(let file): "\(file): there is no row in it"
    case .noneKnown(let file, let example):
      "\(file): none of its ids is a key of the published records, such as \"\(example)\"; ids are "
        + "keys of the dumps, or record ids (source/key)"
    }
  }
}
