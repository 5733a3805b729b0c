import Bytes
import Records
import TestSupport

@testable import Linkage

/// A record as tests write it: id, source, values per field.
struct TestRecord {
  var id: String
  var source: String
  var values: [String: [String]]

  init(_ id: String, _ source: String = "a", _ values: [String: [String]]) {
    self.id = id
    self.source = source
    self.values = values
  }
}

/// Builds records from rows in any order.
func linkageRecords(
  _ rows: [TestRecord], _ fields: [(name: String, type: PropertyType)]
) -> LinkageRecords {
  let sorted = rows.sorted { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
  let sources = Set(rows.map(\.source)).sorted()
  return LinkageRecords(
    recordIDs: StringArray(sorted.map(\.id)),
    sourceOfRecord: sorted.map { row in UInt32(sources.firstIndex(of: row.source) ?? 0) },
    sourceNames: sources,
    fields: fields.map { field in
      LinkageField(
        name: field.name, type: field.type, texts: sorted.map { $0.values[field.name] ?? [] })
    })
}

extension BatchValues {
  /// The values of pairs of records, as `PairComparer` lays them side by side.
  init(_ field: LinkageField, _ lefts: [UInt32], _ rights: [UInt32]) {
    func id(_ record: UInt32) -> UInt32 {
      let range = field.range(Int(record))
      switch range.count {
      case 0: return BatchValues.noValue
      case 1: return field.ids[range.lowerBound]
      default: return BatchValues.severalValues
      }
    }
    self.init(
      leftIDs: lefts.map(id), rightIDs: rights.map(id), field: field, lefts: lefts, rights: rights,
      count: lefts.count)
  }
}

let personFields: [(name: String, type: PropertyType)] = [
  ("name", .name), ("birthDate", .date), ("country", .country),
]

/// Persons of whom some stand in both sources, some with a typing error.
func syntheticPersons(count: Int, seed: UInt64) -> (rows: [TestRecord], entity: [String: Int]) {
  var random = SeededGenerator(seed: seed)
  let syllables = ["ka", "lo", "mi", "ren", "tas", "vo", "bel", "dor", "fin", "gar", "hol", "jun"]
  func word(_ length: Int) -> String {
    (0..<length).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
  }
  let families = (0..<(count / 2)).map { _ in word(3) }
  let givens = (0..<40).map { _ in word(2) }
  var rows: [TestRecord] = []
  var entity: [String: Int] = [:]
  for person in 0..<count {
    var given = givens.randomElement(using: &random) ?? ""
    var family = families.randomElement(using: &random) ?? ""
    let date =
      "19\(Int.random(in: 40...89, using: &random))-0\(Int.random(in: 1...9, using: &random))-"
      + "1\(Int.random(in: 0...9, using: &random))"
    let country = ["de", "fr", "us"].randomElement(using: &random) ?? ""
    for source in ["a", "b"] where source == "a" || person % 2 == 0 {
      if source == "b", Int.random(in: 0..<5, using: &random) == 0 { family.removeLast() }
      if source == "b", Int.random(in: 0..<8, using: &random) == 0 {
        given = String(given.prefix(1))
      }
      let id = "\(source)\(UInt64.random(in: 0...UInt64.max, using: &random))"
      entity[id] = person
      rows.append(
        TestRecord(
          id, source,
          [
            "name": ["\(given)\u{1F}\(family)"],
            "birthDate": Int.random(in: 0..<10, using: &random) == 0 ? [] : [date],
            "country": [country],
          ]))
    }
  }
  return (rows, entity)
}

extension LinkageRecords {
  /// The same records with their values under other ids.
  func withValuesRenumbered(seed: UInt64) -> LinkageRecords {
    var random = SeededGenerator(seed: seed)
    let fields = fields.map { field -> LinkageField in
      let order = (0..<UInt32(field.values.count)).shuffled(using: &random)
      var newID = order
      for (id, old) in order.enumerated() { newID[Int(old)] = UInt32(id) }
      return LinkageField(
        name: field.name, type: field.type, offsets: field.offsets,
        ids: field.ids.map { newID[Int($0)] }, values: field.values.picking(order))
    }
    return LinkageRecords(
      recordIDs: recordIDs, sourceOfRecord: sourceOfRecord, sourceNames: sourceNames,
      fields: fields)
  }
}

extension Links {
  /// Adds one link that nobody has judged.
  mutating func append(
    _ left: UInt32, _ right: UInt32, weight: Int32, rule: UInt8, levels: [UInt8]
  ) {
    lefts.append(left)
    rights.append(right)
    weights.append(weight)
    self.levels += levels
    rules.append(rule)
    judgements.append(nil)
  }
}
