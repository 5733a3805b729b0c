import Bytes
import Foundation
import Records
import TestSupport
import Testing

@testable import Stages

@Suite("Property feeds") struct PropertyFeedTests {
  private static let cells = [
    "", " ", "\t ", "\u{A0}", "a", " a ", "N/A", " n/a", "N/A ", "Ärzte", "Zoë", "1", "2;3",
    "; 4 ;",
    "\u{3000}x\u{3000}", "\u{212A}", "K", "e\u{301}", "é", "-0-", "male;female",
    "long text, longer",
  ]

  @Test("columns give what rows give, cell by cell")
  func twin() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let mappings = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Self.mapping(&random)
      }
      let nulls = Bool.random(using: &random) ? [] : ["N/A", "K", "é", " -0- "]
      let index = ["p": 0, "q": 1, "r": 2]
      var feed = PropertyFeed(
        "name", mappings, fieldIndex: index, nulls: NullTexts(nulls))
      for _ in 0..<2 {
        let batch = Self.batch(&random)
        let isAll = Bool.random(using: &random)
        let rows = (0..<batch.rowCount).filter { _ in isAll || Bool.random(using: &random) }
        let (lists, fieldIDs) = feed.values(batch, UsedRows(rows, of: batch.rowCount))
        let expected = rows.map { row in
          mappings.flatMap { Self.values($0, batch, row, index, Set(nulls.map(trimmed))) }
        }
        let found = rows.indices.map { row in
          (Int(lists.offsets[row])..<Int(lists.offsets[row + 1])).map {
            Value(text: lists.values[$0], field: feed.fields[Int(fieldIDs[$0])])
          }
        }
        #expect(found == expected, "\(mappings) \(nulls)")
      }
    }
  }

  @Test("bytes are trimmed as texts are")
  func trimming() {
    for text in Self.cells + ["\u{200B}a", "a\u{85}", "\u{1680}", "日本 ", "Ø\u{2003}", "  é  "] {
      let bytes = Array(text.utf8)
      let range = trimmedRange(bytes.span, 0..<bytes.count)
      #expect(String(decoding: bytes[range], as: UTF8.self) == trimmed(text), "\(bytes)")
    }
  }

  @Test("a key is the first values of its columns, trimmed, between slashes")
  func keys() {
    var batch = InputBatch(fieldCount: 2)
    for (left, right) in [([" a", "b"], ["1"]), ([" ", "N/A", "c "], []), ([], ["\u{A0}"])] {
      for (field, cells) in [left, right].enumerated() {
        for cell in cells { batch.fields[field].values.append(cell) }
        batch.fields[field].endRow()
      }
      batch.rows.append(batch.rows.count + 1)
    }
    let nulls = NullTexts(["N/A"])
    let both = RowKeys(batch, columns: [0, 1], nulls: nulls, pattern: nil).texts
    #expect(both.strings == ["a/1", "c/", ""])
    let digits = RowKeys(batch, columns: [1], nulls: nulls, pattern: Pattern("[0-9]")).texts
    #expect(digits.strings == ["1", "", ""])
  }

  // MARK: The obvious way

  private struct Value: Equatable {
    let text: String
    let field: String
  }

  private static func values(
    _ mapping: PropertyMapping, _ batch: InputBatch, _ row: Int, _ index: [String: Int],
    _ nulls: Set<String>
  ) -> [Value] {
    for condition in mapping.conditions
    where batch.fields[index[condition.column]!].range(row).isEmpty
      || batch.fields[index[condition.column]!].range(row).allSatisfy({
        trimmed(batch.fields[index[condition.column]!].values[$0]).isEmpty
      })
    { return [] }
    if let constant = mapping.constant { return [Value(text: constant, field: "")] }
    let columns = mapping.columns.map { name in
      let cells = batch.fields[index[name]!]
      return cells.range(row).flatMap { steps(cells.values[$0], mapping, nulls) }
    }
    guard let separator = mapping.join else {
      return zip(mapping.columns, columns).flatMap { name, values in
        values.map { Value(text: $0, field: name) }
      }
    }
    return (0..<(columns.map(\.count).max() ?? 0)).map { place in
      let parts = columns.compactMap { place < $0.count ? $0[place] : nil }
      return Value(
        text: mapping.prefix + parts.joined(separator: separator) + mapping.suffix,
        field: mapping.columns.joined(separator: ", "))
    }
  }

  private static func steps(
    _ raw: String, _ mapping: PropertyMapping, _ nulls: Set<String>
  ) -> [String] {
    let isPlain =
      mapping.split.isEmpty && mapping.values.isEmpty && mapping.prefix.isEmpty
      && mapping.suffix.isEmpty && mapping.join == nil && nulls.isEmpty
    if isPlain { return raw.utf8.allSatisfy(isBlank) ? [] : [raw] }
    guard !nulls.contains(trimmed(raw)) else { return [] }
    var values = [raw]
    for separator in mapping.split {
      values = values.flatMap { $0.components(separatedBy: separator) }
    }
    if !mapping.split.isEmpty { values = values.map(trimmed) }
    if !mapping.values.isEmpty { values = values.map { mapping.values[trimmed($0)] ?? $0 } }
    values = values.filter { !trimmed($0).isEmpty && !nulls.contains(trimmed($0)) }
    return mapping.join == nil ? values.map { mapping.prefix + $0 + mapping.suffix } : values
  }

  // MARK: Random input

  private static func mapping(_ random: inout SeededGenerator) -> PropertyMapping {
    func chance(_ share: Int) -> Bool { Int.random(in: 0..<share, using: &random) == 0 }
    return PropertyMapping(
      property: "name",
      columns: Array(["p", "q", "r"].shuffled(using: &random).prefix(chance(2) ? 1 : 3)),
      constant: chance(6) ? "constant" : nil, split: chance(4) ? [";"] : [],
      join: chance(3) ? ", " : nil, capture: nil,
      values: chance(4) ? ["a": "letter", "1": ""] : [:], prefix: chance(5) ? "<" : "",
      suffix: chance(5) ? ">" : "",
      conditions: chance(4) ? [Condition(column: "q", test: .isNotNull)] : [], dateOrder: nil)
  }

  private static func batch(_ random: inout SeededGenerator) -> InputBatch {
    var batch = InputBatch(fieldCount: 3)
    let isFilled = Bool.random(using: &random)
    for row in 0..<Int.random(in: 0...40, using: &random) {
      for field in 0..<3 {
        for _ in 0..<(isFilled ? 1 : Int.random(in: 0...2, using: &random)) {
          batch.fields[field].values.append(
            isFilled ? "v\(row % 7)" : cells.randomElement(using: &random)!)
        }
        batch.fields[field].endRow()
      }
      batch.rows.append(row + 1)
    }
    return batch
  }
}
