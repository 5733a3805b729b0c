import Bytes

// The order is made in two steps. Entity and property are one number, and a radix sort by it is
// skipped where the statements already come by entity. What is left to sort are the few
// statements of one property of one entity, whose texts are compared where they lie: no rank of
// every text of a night is needed, and statements may come in ranges of entities.

/// The statements of entities, sorted by entity, property, value, record, file and row; entities in
/// the order of their ids, properties and values by bytes.
package struct StatementOrder: Sendable {
  /// Index of each statement in the input; statements without an entity are left out.
  package let indices: [UInt32]
  /// The entity of each.
  package let entities: [UInt32]
  /// Oldest and newest date on which a dump held this value of this record, as indices into
  /// `dates`.
  package let firstSeen: [UInt32]
  package let lastSeen: [UInt32]
  /// Distinct dates, ascending; the first is empty and means "not known".
  package let dates: [String]
  /// Ascending numbers, one for each value of a property of an entity; statements of one value share
  /// it.
  let valueRanks: [UInt32]

  /// - Parameters:
  ///   - entityOfRecord: An entity's rank among the ids, or `noIndex`.
  ///   - propertyNames: Of the properties that the statements refer to.
  /// - Complexity: a stable radix sort by entity and property, and a sort of each property's few values.
  package init(
    _ statements: FusionStatements, entityOfRecord: [UInt32], propertyNames: [String]
  ) {
    let propertyRanks = propertyNames.indices.map { index in
      UInt64(propertyNames.count { $0 < propertyNames[index] })
    }
    var order: [UInt32] = []
    var keys: [UInt64] = []
    order.reserveCapacity(statements.count)
    keys.reserveCapacity(statements.count)
    var isAscending = true
    for index in 0..<statements.count {
      let entity = entityOfRecord[Int(statements.records[index])]
      guard entity != noIndex else { continue }
      let key = UInt64(entity) << 16 | propertyRanks[Int(statements.properties[index])]
      if let last = keys.last, last > key { isAscending = false }
      keys.append(key)
      order.append(UInt32(truncatingIfNeeded: index))
    }
    if !isAscending { radixSort(&keys, &order) }

    dates = [""] + Set(statements.fileDates.filter { !$0.isEmpty }).sorted()
    let known = dates
    let dateOfFile = statements.fileDates.map { UInt32(known.firstIndex(of: $0) ?? 0) }
    var first = [UInt32](repeating: 0, count: order.count)
    var last = first
    var ranks = first
    var rank: UInt32 = 0
    let comparison = StatementComparison(statements: statements)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[end] == keys[start] { end += 1 }
      if end - start > 1 { comparison.sort(&order, start..<end) }
      // From here on, stretches of one value, and in them of one record.
      var position = start
      while position < end {
        let head = Int(order[position])
        var stop = position
        var oldest: UInt32 = 0
        var newest: UInt32 = 0
        while stop < end {
          let index = Int(order[stop])
          guard statements.records[index] == statements.records[head],
            comparison.isSameValue(index, head)
          else { break }
          let date = dateOfFile[Int(statements.files[index])]
          if date != 0 { oldest = oldest == 0 ? date : min(oldest, date) }
          newest = max(newest, date)
          stop += 1
        }
        for place in position..<stop {
          first[place] = oldest
          last[place] = newest
          ranks[place] = rank
        }
        if stop == end || !comparison.isSameValue(Int(order[stop]), head) { rank += 1 }
        position = stop
      }
      start = end
    }
    entities = keys.map { UInt32(truncatingIfNeeded: $0 >> 16) }
    indices = order
    firstSeen = first
    lastSeen = last
    valueRanks = ranks
  }
}

/// Compares statements of one property of one entity.
private struct StatementComparison {
  let statements: FusionStatements

  /// Up to this length stretches are sorted by insertion: most have one to five statements.
  private static let insertedCountMax = 16

  func isSameValue(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (statements.values[left], statements.values[right])
    return one == other || statements.valueTexts.order(Int(one), Int(other)) == 0
  }

  /// By value, record, file, row and, where all are equal, by place in the input.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (one, other) = (Int(left), Int(right))
    let (value, otherValue) = (statements.values[one], statements.values[other])
    if value != otherValue {
      let order = statements.valueTexts.order(Int(value), Int(otherValue))
      if order != 0 { return order < 0 }
    }
    if statements.records[one] != statements.records[other] {
      return statements.records[one] < statements.records[other]
    }
    if statements.files[one] != statements.files[other] {
      return statements.files[one] < statements.files[other]
    }
    if statements.rows[one] != statements.rows[other] {
      return statements.rows[one] < statements.rows[other]
    }
    return left < right
  }

  func sort(_ order: inout [UInt32], _ range: Range<Int>) {
    guard range.count <= Self.insertedCountMax else {
      order[range].sort(by: precedes)
      return
    }
    for index in (range.lowerBound + 1)..<range.upperBound {
      let statement = order[index]
      var place = index
      while place > range.lowerBound, precedes(statement, order[place - 1]) {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = statement
    }
  }
}
