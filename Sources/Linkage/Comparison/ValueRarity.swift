import Bytes

/// How rare values are: -log2 of the chance that a record of another entity holds the same value.
struct ValueRarity: Sendable {
  /// Per value id, in 1/64 bit.
  let ofValue: [Int32]
  /// Per value id: records that hold it in the source that repeats it most.
  let repeatCounts: [UInt32]

  /// Counts a value by the source that repeats it most: one entity stands once in each of many
  /// sources, and must not look common for that.
  ///
  /// - Parameter unseen: The chance count given to a value that no other record holds; below 1 where
  ///   values hardly ever repeat inside a source.
  init(_ field: LinkageField, sourceOfRecord: [UInt32], sourceCount: Int) {
    let valueCount = field.values.count
    var most = [UInt32](repeating: 0, count: valueCount)
    var filled = 0
    var repeated = 0
    var order: [UInt64] = []
    order.reserveCapacity(field.ids.count)
    for record in 0..<field.recordCount {
      let range = field.range(record)
      if !range.isEmpty { filled += 1 }
      for index in range {
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
    // With one source the pair at hand is itself among the repeats.
    let isSingle = sourceCount < 2
    let total = Double(max(filled, 2))
    let share = order.isEmpty ? 1 : Double(repeated) / Double(order.count)
    let unseen = min(0.5, max(0.004, isSingle ? 0.05 : share))
    repeatCounts = most
    ofValue = most.map { count in
      let others = Double(count) - (isSingle ? 2 : 1)
      let chance = min(1, (max(0, others) + unseen) / total)
      return Int32((-fixedLog2(chance) * rarityUnitsPerBit).rounded())
    }
  }
}
