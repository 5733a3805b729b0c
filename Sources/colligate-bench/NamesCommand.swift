import ArgumentParser
import Bytes
import CSV
import Foundation
import Linkage
import Normalization
import Records

/// Names of one bearer or of two, told apart by the names alone.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Scores how pairs of names are told apart, on a CSV file of labelled pairs.",
    discussion: """
      The file has the columns schema, name1, name2 and is_match. A pair counts as a match where \
      the default weight of its level reaches the threshold. Beside it the threshold is chosen on \
      four fifths of the pairs and held against the fifth that took no part, five times.
      """)

  @Argument(help: "A CSV file of pairs.")
  var file: String

  @Option(help: "Bits from which on two names are one.")
  var threshold = 5.0

  @Flag(help: "List the pairs that are told wrong.")
  var wrong = false

  @Flag(help: "List all pairs.")
  var all = false

  /// One labelled pair.
  private struct Pair {
    let isPerson: Bool
    let names: [String]
    let isMatch: Bool
    var keys: [String] = []
    var grade = NamePairGrades.Grade.missing
  }

  func run() throws {
    var pairs = try Self.pairs(file)
    for group in [LinkGroup.person, .organization] {
      let places = pairs.indices.filter { pairs[$0].isPerson == (group == .person) }
      let keys = (0..<2).map { side in
        Normalizer().normalized(
          StringArray(places.map { pairs[$0].names[side] }), of: Property("name", .name),
          group: group
        ).comparables
      }
      let sides = keys.map { side in places.indices.map { side[$0] } }
      let grades = NamePairGrades(sides[0], sides[1], group: group).grades
      for (index, place) in places.enumerated() {
        pairs[place].grade = grades[index]
        pairs[place].keys = [sides[0][index], sides[1][index]]
      }
    }
    for pair in pairs where all || wrong && (pair.grade.weight >= threshold) != pair.isMatch {
      let keys = pair.keys.map { $0.replacingOccurrences(of: "\u{1F}", with: "|") }
      print(
        pair.isMatch ? "same " : "other", pair.grade.level, pair.names.joined(separator: " = "),
        "[\(keys.joined(separator: " = "))]")
    }
    print("level                   same  other")
    let levels = Dictionary(grouping: pairs) { ($0.isPerson ? "person " : "org ") + $0.grade.level }
    for (level, held) in levels.sorted(by: { $0.key < $1.key }) {
      let same = held.count { $0.isMatch }
      let padding = String(repeating: " ", count: max(1, 24 - level.count))
      print("\(level)\(padding)\(same)  \(held.count - same)")
    }
    print("all: \(Self.line(pairs, threshold))")
    print("persons: \(Self.line(pairs.filter(\.isPerson), threshold))")
    print("organizations: \(Self.line(pairs.filter { !$0.isPerson }, threshold))")
    print("five folds: F1 \(Self.text(Self.folded(pairs)))")
  }

  private static func pairs(_ file: String) throws -> [Pair] {
    let fields = ["schema", "name1", "name2", "is_match"]
    let reader = CSVReader(try FileBytes.reading(file).unpacked(), file: file)
    let names = try reader.fieldNames()
    for field in fields where !names.contains(field) {
      throw ValidationError(
        "\(file) has no column \(field); wanted are \(fields.joined(separator: ", "))")
    }
    var pairs: [Pair] = []
    var issues: [DataIssue] = []
    _ = try reader.read(
      fields: fields, batchRowCount: 65_536,
      onBatch: { batch in
        for row in 0..<batch.rowCount {
          let cells = batch.fields.map { field in
            field.range(row).first.map { field.values[$0] } ?? ""
          }
          pairs.append(
            Pair(
              isPerson: cells[0] == "Person", names: [cells[1], cells[2]],
              isMatch: cells[3] == "true"))
        }
      }, onIssue: { issues.append($0) })
    for issue in issues { print("left out: \(issue)") }
    return pairs
  }

  private static func f1(_ pairs: some Collection<Pair>, _ threshold: Double) -> Double {
    let found = pairs.count { $0.grade.weight >= threshold }
    let right = pairs.count { $0.grade.weight >= threshold && $0.isMatch }
    let wanted = pairs.count { $0.isMatch }
    return found + wanted == 0 ? 0 : 2 * Double(right) / Double(found + wanted)
  }

  private static func line(_ pairs: [Pair], _ threshold: Double) -> String {
    let found = pairs.count { $0.grade.weight >= threshold }
    let right = pairs.count { $0.grade.weight >= threshold && $0.isMatch }
    let wanted = pairs.count { $0.isMatch }
    let precision = Double(right) / Double(max(found, 1))
    let recall = Double(right) / Double(max(wanted, 1))
    return [
      "\(pairs.count) pairs", "F1 \(text(f1(pairs, threshold)))",
      "precision \(text(precision))", "recall \(text(recall))",
    ].joined(separator: ", ")
  }

  /// Each fifth is judged with the threshold that is best for the other four.
  private static func folded(_ pairs: [Pair]) -> Double {
    let thresholds = Set(pairs.map(\.grade.weight)).sorted()
    var right = 0
    var found = 0
    for fold in 0..<5 {
      let rest = pairs.indices.filter { $0 % 5 != fold }.map { pairs[$0] }
      let best = thresholds.max { f1(rest, $0) < f1(rest, $1) } ?? 0
      for place in pairs.indices where place % 5 == fold && pairs[place].grade.weight >= best {
        found += 1
        if pairs[place].isMatch { right += 1 }
      }
    }
    return 2 * Double(right) / Double(max(1, found + pairs.count { $0.isMatch }))
  }

  private static func text(_ value: Double) -> String { String(format: "%.3f", value) }
}
