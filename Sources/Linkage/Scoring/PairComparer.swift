import Synchronization

/// Compares batches of pairs under all comparisons.
struct PairComparer: Sendable {
  let records: LinkageRecords
  let comparisons: [PreparedComparison]
  private let pool: MemoryPool

  init(_ records: LinkageRecords, _ comparisons: [PreparedComparison]) {
    self.records = records
    self.comparisons = comparisons
    pool = MemoryPool()
  }

  /// The evidence of all pairs, one column per comparison.
  func evidence(_ lefts: [UInt32], _ rights: [UInt32]) -> [[UInt32]] {
    var memory = pool.take() ?? ComparerMemory(comparisonCount: comparisons.count)
    var columns: [[UInt32]] = []
    for (index, prepared) in comparisons.enumerated() {
      var column = [UInt32](repeating: Evidence.missing.rank, count: lefts.count)
      prepared.comparison.fill(
        records.fields[prepared.fieldIndex], lefts, rights, &memory.memos[index], &memory.scratch,
        into: &column)
      if let places = prepared.placeOfLevel {
        for pair in column.indices where column[pair] != Evidence.missing.rank {
          let evidence = Evidence(rank: column[pair])
          column[pair] =
            Evidence(level: Int(places[Int(evidence.level)]), rarity: evidence.rarity).rank
        }
      }
      columns.append(column)
    }
    pool.put(memory)
    return columns
  }
}

/// What one thread remembers from batch to batch. Only speed depends on it.
struct ComparerMemory: Sendable {
  var memos: [EvidenceMemo]
  var scratch = SimilarityScratch()

  init(comparisonCount: Int) {
    memos = (0..<comparisonCount).map { _ in EvidenceMemo() }
  }
}

/// Memories that no batch uses at the moment: as many as ever ran at once.
private final class MemoryPool: Sendable {
  private let free = Mutex<[ComparerMemory]>([])

  func take() -> ComparerMemory? { free.withLock { $0.popLast() } }

  func put(_ memory: consuming ComparerMemory) {
    let kept = memory
    free.withLock { $0.append(kept) }
  }
}
