import Bytes

/// How rare values are: -log2 of the chance that a record of another entity holds the same value.
struct ValueRarity: Sendable {
  /// Per value id, in 1/64 bit.
  let ofValue: [Int32]
  /// Per value id: records that hold it in the source that repeats it most.
  let repeatCounts: [UInt32]

  /// Counts a value by the source that repeats it most: one entity stands once in each of many
  /// sources, and must not look common for that.
  init(_ field: LinkageField, sourceOfRecord: [UInt32], sourceCount: Int) {
    let repeats =
      field.valueCount * sourceCount <= 4 * field.ids.count + 65_536
      ? ValueRepeats(counting: field, sourceOfRecord, sourceCount)
      : ValueRepeats(sorting: field, sourceOfRecord)
    let filled = (0..<field.recordCount).reduce(0) { $0 + (field.range($1).isEmpty ? 0 : 1) }
    // With one source the pair at hand is itself among the repeats.
    let isSingle = sourceCount < 2
    let total = Double(max(filled, 2))
    let share = field.ids.isEmpty ? 1 : Double(repeats.repeated) / Double(field.ids.count)
    // The chance count of a value that no other record holds; below 1 where values hardly ever repeat
    // inside a source.
    let unseen = min(0.5, max(0.004, isSingle ? 0.05 : share))
    func rarity(_ count: UInt32) -> Int32 {
      let others = Double(count) - (isSingle ? 2 : 1)
      let chance = min(1, (max(0, others) + unseen) / total)
      return Int32((-fixedLog2(chance) * rarityUnitsPerBit).rounded())
    }
    let rarityOfFew = (0..<64).map { rarity($0) }
    repeatCounts = repeats.most
    ofValue = repeats.most.map { $0 < 64 ? rarityOfFew[Int($0)] : rarity($0) }
  }
}

/// How often sources repeat the values of a field.
struct ValueRepeats {
  /// Per value: records that hold it in the source that repeats it most.
  private(set) var most: [UInt32]
  /// Records that hold what another one of their source holds before them.
  private(set) var repeated = 0

  /// A count per value and source; for few sources.
  init(counting field: LinkageField, _ sourceOfRecord: [UInt32], _ sourceCount: Int) {
    most = [UInt32](repeating: 0, count: field.valueCount)
    var counts = [UInt32](repeating: 0, count: field.valueCount * sourceCount)
    for record in 0..<field.recordCount {
      for index in field.range(record) {
        let value = Int(field.ids[index])
        let place = value * sourceCount + Int(sourceOfRecord[record])
        if counts[place] > 0 { repeated += 1 }
        counts[place] += 1
        most[value] = max(most[value], counts[place])
      }
    }
  }

  /// The same by sorting, for any number of sources.
  init(sorting field: LinkageField, _ sourceOfRecord: [UInt32]) {
    most = [UInt32](repeating: 0, count: field.valueCount)
    var order: [UInt64] = []
    order.reserveCapacity(field.ids.count)
    for record in 0..<field.recordCount {
      for index in field.range(record) {
        order.append(UInt64(field.ids[index]) << 32 | UInt64(sourceOfRecord[record]))
      }
    }
    var ignored = [UInt32](repeating: 0, count: order.count)
    radixSort(&order, &ignored)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, order[end] == order[start] { end += 1 }
      let value = Int(order[start] >> 32)
      most[value] = max(most[value], UInt32(end - start))
      repeated += end - start - 1
      start = end
    }
  }
}
