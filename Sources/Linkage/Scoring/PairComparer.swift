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
    var memory = takeMemory()
    var columns: [[UInt32]] = []
    for comparison in comparisons.indices {
      var column: [UInt32] = []
      fill(comparison, lefts, rights, &memory, into: &column)
      columns.append(column)
    }
    returnMemory(memory)
    return columns
  }

  /// The evidence of all pairs under one comparison.
  func fill(
    _ comparison: Int, _ lefts: [UInt32], _ rights: [UInt32], _ memory: inout ComparerMemory,
    into column: inout [UInt32]
  ) {
    let prepared = comparisons[comparison]
    if column.count < lefts.count {
      column.append(
        contentsOf: repeatElement(Evidence.missing.rank, count: lefts.count - column.count))
    }
    prepared.comparison.fill(
      records.fields[prepared.fieldIndex], lefts, rights, &memory.memos[comparison],
      &memory.scratch, into: &column)
    guard let places = prepared.placeOfLevel else { return }
    for pair in lefts.indices where column[pair] != Evidence.missing.rank {
      let evidence = Evidence(rank: column[pair])
      column[pair] =
        Evidence(level: Int(places[Int(evidence.level)]), rarity: evidence.rarity).rank
    }
  }

  func takeMemory() -> ComparerMemory {
    pool.take() ?? ComparerMemory(comparisonCount: comparisons.count)
  }

  func returnMemory(_ memory: consuming ComparerMemory) { pool.put(memory) }
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
