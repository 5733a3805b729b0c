import Bytes

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
  /// The rank of each value text in byte order; equal texts share one.
  let valueRanks: [UInt32]

  /// - Parameters:
  ///   - entityOfRecord: An entity's rank among the ids, or `noIndex`.
  ///   - propertyNames: Of the properties that the statements refer to.
  /// - Complexity: a stable radix sort by three 64-bit keys.
  package init(
    _ statements: FusionStatements, entityOfRecord: [UInt32], propertyNames: [String]
  ) {
    let ranks = denseRanks(of: statements.valueTexts)
    let records = statements.records
    let properties = statements.properties
    let values = statements.values
    let propertyRanks = propertyNames.indices.map { index in
      UInt64(propertyNames.count { $0 < propertyNames[index] })
    }
    var order: [UInt32] = []
    for index in 0..<statements.count
    where entityOfRecord[Int(statements.records[index])] != noIndex {
      order.append(UInt32(index))
    }
    // Least significant key first; the sort is stable.
    var keys = [UInt64](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() {
      keys[place] =
        UInt64(statements.files[Int(index)]) << 32 | UInt64(statements.rows[Int(index)])
    }
    radixSort(&keys, &order)
    for (place, index) in order.enumerated() {
      keys[place] = UInt64(ranks[Int(values[Int(index)])]) << 32 | UInt64(records[Int(index)])
    }
    radixSort(&keys, &order)
    for (place, index) in order.enumerated() {
      keys[place] =
        UInt64(entityOfRecord[Int(records[Int(index)])]) << 32
        | propertyRanks[Int(properties[Int(index)])]
    }
    radixSort(&keys, &order)

    let known = Set(statements.fileDates.filter { !$0.isEmpty }).sorted()
    let dates = [""] + known
    let dateOfFile = statements.fileDates.map { date in
      UInt32(dates.firstIndex(of: date) ?? 0)
    }
    var first = [UInt32](repeating: 0, count: order.count)
    var last = first
    var start = 0
    while start < order.count {
      let head = Int(order[start])
      var end = start
      var oldest: UInt32 = 0
      var newest: UInt32 = 0
      while end < order.count {
        let index = Int(order[end])
        guard statements.records[index] == statements.records[head],
          statements.properties[index] == statements.properties[head],
          ranks[Int(statements.values[index])] == ranks[Int(statements.values[head])]
        else { break }
        let date = dateOfFile[Int(statements.files[index])]
        if date != 0 { oldest = oldest == 0 ? date : min(oldest, date) }
        newest = max(newest, date)
        end += 1
      }
      for position in start..<end {
        first[position] = oldest
        last[position] = newest
      }
      start = end
    }
    indices = order
    entities = order.map { entityOfRecord[Int(statements.records[Int($0)])] }
    firstSeen = first
    lastSeen = last
    self.dates = dates
    valueRanks = ranks
  }
}

/// The rank of each text in byte order; equal texts share one, so equality of ranks is equality.
/// Linear when the texts already ascend, as ids of a merged dictionary do.
func denseRanks(of texts: StringArray) -> [UInt32] {
  var isAscending = true
  for index in 1..<max(1, texts.count) where !texts.precedes(index - 1, index) {
    isAscending = false
    break
  }
  if isAscending { return (0..<texts.count).map { UInt32($0) } }
  let order = (0..<texts.count).sorted { texts.precedes($0, $1) }
  var ranks = [UInt32](repeating: 0, count: texts.count)
  var rank: UInt32 = 0
  for (position, index) in order.enumerated() {
    if position > 0, texts.precedes(order[position - 1], index) { rank += 1 }
    ranks[index] = rank
  }
  return ranks
}
