import Synchronization

/// Compares batches of pairs under all comparisons.
struct PairComparer: Sendable {
  let records: LinkageRecords
  let comparisons: [PreparedComparison]
  /// For each record its only value under each comparison, in one row: a pair reads two places of
  /// memory, however many comparisons there are. 4 bytes per record and comparison.
  private let rows: [UInt32]
  private let pool: MemoryPool

  /// Pairs that are looked at together: few enough that their values stay in the cache from one
  /// comparison to the next.
  static let batchSize = 512

  init(_ records: LinkageRecords, _ comparisons: [PreparedComparison]) {
    self.records = records
    self.comparisons = comparisons
    pool = MemoryPool()
    var rows = [UInt32](
      repeating: BatchValues.noValue, count: records.count * comparisons.count)
    for (place, prepared) in comparisons.enumerated() {
      let field = records.fields[prepared.fieldIndex]
      for record in 0..<records.count {
        let range = field.range(record)
        if range.isEmpty { continue }
        rows[record * comparisons.count + place] =
          range.count == 1 ? field.ids[range.lowerBound] : BatchValues.severalValues
      }
    }
    self.rows = rows
  }

  /// The evidence of all pairs, one column per comparison.
  func evidence(_ lefts: [UInt32], _ rights: [UInt32]) -> [[UInt32]] {
    var memory = takeMemory()
    var columns = comparisons.map { _ in [UInt32]() }
    for index in columns.indices { columns[index].reserveCapacity(lefts.count) }
    var column: [UInt32] = []
    var start = 0
    while start < lefts.count {
      let end = min(start + PairComparer.batchSize, lefts.count)
      let someLefts = Array(lefts[start..<end])
      let someRights = Array(rights[start..<end])
      for comparison in comparisons.indices {
        fill(comparison, someLefts, someRights, count: end - start, &memory, into: &column)
        columns[comparison].append(contentsOf: column[0..<(end - start)])
      }
      start = end
    }
    returnMemory(memory)
    return columns
  }

  /// The evidence of the first `count` pairs under one comparison.
  func fill(
    _ comparison: Int, _ lefts: [UInt32], _ rights: [UInt32], count: Int,
    _ memory: inout ComparerMemory, into column: inout [UInt32]
  ) {
    let prepared = comparisons[comparison]
    while column.count < count { column.append(Evidence.missing.rank) }
    var leftIDs = memory.leftIDs
    var rightIDs = memory.rightIDs
    memory.leftIDs = []
    memory.rightIDs = []
    while leftIDs.count < count {
      leftIDs.append(0)
      rightIDs.append(0)
    }
    let width = comparisons.count
    for index in 0..<count {
      leftIDs[index] = rows[Int(lefts[index]) &* width &+ comparison]
      rightIDs[index] = rows[Int(rights[index]) &* width &+ comparison]
    }
    let values = BatchValues(
      leftIDs: leftIDs, rightIDs: rightIDs, field: records.fields[prepared.fieldIndex],
      lefts: lefts, rights: rights, count: count)
    prepared.comparison.fill(values, &memory.memos[comparison], &memory.scratch, into: &column)
    memory.leftIDs = leftIDs
    memory.rightIDs = rightIDs
    guard let places = prepared.placeOfLevel else { return }
    for pair in 0..<count where column[pair] != Evidence.missing.rank {
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
  /// Room for the ids of a batch.
  var leftIDs: [UInt32] = []
  var rightIDs: [UInt32] = []

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
