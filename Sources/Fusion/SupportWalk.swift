import Bytes

/// Walks over sorted statements and sums up what supports each value.
struct SupportWalk {
  let statements: FusionStatements
  let order: StatementOrder
  let records: FusionRecords
  let sources: [FusionSource]

  /// Appends the supports of one entity's values to those of their properties; entities come in the
  /// order of the statements. Returns the oldest and newest date of its statements, 0 for none.
  ///
  /// - Parameters:
  ///   - position: Where the entity's statements begin; is moved to where they end.
  ///   - usedSources: Room that is used again.
  func next(
    _ entity: UInt32, _ position: inout Int, _ supports: inout [[ValueSupport]],
    _ usedSources: inout [UInt16]
  ) -> (oldest: UInt32, newest: UInt32) {
    let (entities, indices, ranks) = (
      order.entities.span, order.indices.span, order.valueRanks.span
    )
    let (firsts, lasts) = (order.firstSeen.span, order.lastSeen.span)
    let (claimants, sourceOfRecord) = (statements.records.span, records.sources.span)
    let texts = statements.valueTexts.span
    let count = entities.count
    var oldest: UInt32 = 0
    var newest: UInt32 = 0
    while position < count, entities[position] == entity {
      let head = Int(indices[position])
      let rank = ranks[position]
      let value = statements.values[head]
      var support = ValueSupport(
        value: value, rank: rank, sourceCount: 0, recordCount: 0, trust: 0, lastSeen: 0, length: 0)
      usedSources.removeAll(keepingCapacity: true)
      var lastRecord = noIndex
      while position < count, ranks[position] == rank {
        let record = claimants[Int(indices[position])]
        if record != lastRecord {
          support.recordCount += 1
          lastRecord = record
          let source = sourceOfRecord[Int(record)]
          if !usedSources.contains(source) { usedSources.append(source) }
          support.trust = max(support.trust, sources[Int(source)].trust)
        }
        let first = firsts[position]
        if first != 0 { oldest = oldest == 0 ? first : min(oldest, first) }
        support.lastSeen = max(support.lastSeen, lasts[position])
        position += 1
      }
      newest = max(newest, support.lastSeen)
      support.sourceCount = usedSources.count
      for place in statements.valueTexts.range(Int(value)) where texts[place] & 0xC0 != 0x80 {
        support.length += 1
      }
      supports[Int(statements.properties[head])].append(support)
    }
    return (oldest, newest)
  }
}
