import Bytes
import Linkage
import Records

/// Puts the values of a field's properties, from all files, into one column of ranks.
struct FieldBuilder {
  private var dictionary = ValueDictionary()
  /// The record and the id of each value.
  private var records: [UInt32] = []
  private var ids: [UInt32] = []
  private var present = Set<String>()

  /// The field, and which of its properties hold a value at all.
  static func field(
    _ plan: FieldPlan, _ group: LinkGroup, _ parts: [LinkagePart], recordCount: Int
  ) throws -> (field: LinkageField, present: Set<String>) {
    var builder = FieldBuilder()
    let isComposed = group == .person && plan.name == "name"
    for part in parts {
      var partsOfNames: [String: PartValues] = [:]
      var hasWholeNames = false
      for name in plan.properties {
        let isPartOfName = FieldPlan.givenAndFamily.contains(name)
        guard let values = try part.values(of: name, onlyFirst: isPartOfName), values.isFilled
        else { continue }
        builder.present.insert(name)
        if isPartOfName {
          partsOfNames[name] = values
        } else {
          builder.append(values, part)
          hasWholeNames = true
        }
      }
      if isComposed {
        builder.appendComposedNames(partsOfNames, part, isWhole: hasWholeNames)
      }
    }
    if plan.type == .country { builder.appendStates() }
    return (builder.field(plan, recordCount: recordCount), builder.present)
  }

  private mutating func append(_ values: PartValues, _ part: LinkagePart) {
    let idOfText = dictionary.ids(of: values.texts)
    records.reserveCapacity(records.count + values.rows.count)
    ids.reserveCapacity(ids.count + values.rows.count)
    for row in values.rows { records.append(part.recordOfRow[Int(row)]) }
    for id in values.ids { ids.append(idOfText[Int(id)]) }
  }

  /// A territory with a code of its own counts as its state, too.
  private mutating func appendStates() {
    var stateOfID = [UInt32?](repeating: nil, count: dictionary.count)
    for id in stateOfID.indices {
      if let state = FieldPlan.stateOfTerritory[dictionary.values[id]] {
        stateOfID[id] = dictionary.id(of: state)
      }
    }
    for index in ids.indices {
      if let state = stateOfID[Int(ids[index])] {
        records.append(records[index])
        ids.append(state)
      }
    }
  }

  /// Names put together from given and family names, whose order is certain.
  ///
  /// - Parameter isWhole: Whether rows with one of the two alone make no name: the source writes
  ///   whole names as well.
  private mutating func appendComposedNames(
    _ names: [String: PartValues], _ part: LinkagePart, isWhole: Bool
  ) {
    let family = names["lastName"].map(NameTokens.init)
    let given = ["firstName", "middleName", "secondName"].compactMap { names[$0] }
      .map(NameTokens.init)
    if family == nil, given.isEmpty || isWhole { return }
    var places = [Int](repeating: 0, count: given.count)
    var familyPlace = 0
    var composed = StringArray()
    var text: [UInt8] = []
    for row in 0..<UInt32(part.recordOfRow.count) {
      text.removeAll(keepingCapacity: true)
      // The first value of each row.
      for index in given.indices {
        places[index] = given[index].firstValue(of: row, from: places[index])
        given[index].append(places[index], of: row, to: &text)
      }
      text.append(0x1F)
      let givenCount = text.count
      if let family {
        familyPlace = family.firstValue(of: row, from: familyPlace)
        family.append(familyPlace, of: row, to: &text)
      }
      let isPartial = givenCount == 1 || text.count == givenCount
      if text.count == 1 || isPartial && isWhole { continue }
      composed.append(text)
      records.append(part.recordOfRow[Int(row)])
    }
    dictionary.append(idsOf: composed, 0..<composed.count, to: &ids)
  }

  private consuming func field(_ plan: FieldPlan, recordCount: Int) -> LinkageField {
    let (values, ranks) = dictionary.ranked()
    dictionary = ValueDictionary()
    // By record: a counting sort. The ids of one record then ascend, each once.
    var offsets = [UInt32](repeating: 0, count: recordCount + 1)
    for record in records { offsets[Int(record) + 1] += 1 }
    for record in 0..<recordCount { offsets[record + 1] += offsets[record] }
    var next = offsets
    var sorted = [UInt32](repeating: 0, count: ids.count)
    for index in ids.indices {
      let record = Int(records[index])
      sorted[Int(next[record])] = ranks[Int(ids[index])]
      next[record] += 1
    }
    var count = 0
    var start = 0
    for record in 0..<recordCount {
      let end = Int(offsets[record + 1])
      if end - start == 1 {
        sorted[count] = sorted[start]
        count += 1
      } else if end > start {
        sorted[start..<end].sort()
        let first = count
        for index in start..<end where count == first || sorted[count - 1] != sorted[index] {
          sorted[count] = sorted[index]
          count += 1
        }
      }
      start = end
      offsets[record + 1] = UInt32(count)
    }
    sorted.removeLast(sorted.count - count)
    return LinkageField(
      name: plan.name, type: plan.type, offsets: offsets, ids: sorted, values: values)
  }
}

/// Comparable names of one property as their tokens, each between single blanks.
private struct NameTokens {
  let values: PartValues
  /// Per text of `values`: given and family tokens, one after the other.
  private let tokens: StringArray

  init(_ values: PartValues) {
    self.values = values
    var tokens = StringArray()
    for index in 0..<values.texts.count {
      let parts = values.texts.slice(index).split(
        separator: 0x1F, maxSplits: .max, omittingEmptySubsequences: false)
      tokens.append(
        [UInt8](
          parts.prefix(2).flatMap { $0.split(separator: UInt8(ascii: " ")) }
            .joined(separator: [UInt8(ascii: " ")])))
    }
    self.tokens = tokens
  }

  /// The first value at or after `place` that stands in this row or a later one.
  func firstValue(of row: UInt32, from place: Int) -> Int {
    var place = place
    while place < values.rows.count, values.rows[place] < row { place += 1 }
    return place
  }

  /// Appends the tokens of a value, if it is one of this row.
  func append(_ place: Int, of row: UInt32, to text: inout [UInt8]) {
    guard place < values.rows.count, values.rows[place] == row else { return }
    let own = tokens.slice(Int(values.ids[place]))
    if own.isEmpty { return }
    if let last = text.last, last != 0x1F { text.append(UInt8(ascii: " ")) }
    text.append(contentsOf: own)
  }
}
