import Bytes
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
  /// comparison to the next. A power of two: whoever scores a batch cuts places to it.
  static let batchSize = 1 << 9

  init(
    _ records: LinkageRecords, _ comparisons: [PreparedComparison], threadCount: Int = 1
  ) {
    self.records = records
    self.comparisons = comparisons
    pool = MemoryPool()
    let width = comparisons.count
    let fields = comparisons.map { records.fields[$0.fieldIndex] }
    rows = filledChunks(
      records.count * width, chunkSize: max(1, 65_536 * width), threadCount: threadCount
    ) { places, rows in
      let some = places.lowerBound / width..<places.upperBound / width
      for (place, field) in fields.enumerated() {
        var slot = place
        for record in some {
          rows[slot] = field.onlyValue(record)
          slot += width
        }
      }
    }
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
        toldApart(&column, comparison, count: end - start)
        columns[comparison].append(contentsOf: column[0..<(end - start)])
      }
      start = end
    }
    returnMemory(memory)
    return columns
  }

  /// Turns the comparison's own levels into those that are told apart.
  private func toldApart(_ column: inout [UInt32], _ comparison: Int, count: Int) {
    guard let places = comparisons[comparison].placeOfLevel else { return }
    for pair in 0..<count where column[pair] != Evidence.missing.rank {
      let evidence = Evidence(rank: column[pair])
      column[pair] =
        Evidence(level: Int(places[Int(evidence.level)]), rarity: evidence.rarity).rank
    }
  }

  /// The evidence of the first `count` pairs under one comparison, by the comparison's own levels.
  func fill(
    _ comparison: Int, _ lefts: [UInt32], _ rights: [UInt32], count: Int,
    _ memory: inout ComparerMemory, into column: inout [UInt32]
  ) {
    let values = values(comparison, lefts, rights, count, &memory, &column)
    comparisons[comparison].comparison.fill(
      values, &memory.memos[comparison], &memory.scratch, into: &column)
    memory.keep(values)
  }

  /// Takes the values of the first `count` pairs, `batchSize` at most, for `glance`: each record is
  /// looked up once for all comparisons.
  func gather(
    _ lefts: [UInt32], _ rights: [UInt32], count: Int, _ memory: inout ComparerMemory
  ) {
    gather(lefts, count, into: &memory.allLeftIDs)
    gather(rights, count, into: &memory.allRightIDs)
  }

  private func gather(_ side: [UInt32], _ count: Int, into ids: inout [UInt32]) {
    let width = comparisons.count
    if width == 0 { return }
    while ids.count < width * PairComparer.batchSize { ids.append(BatchValues.noValue) }
    let (rows, side) = (rows.span, side.span.extracting(..<count))
    var sum: UInt32 = 0
    for index in side.indices { sum |= rows[Int(side[index]) &* width] }
    observe(sum)
    var ids = ids.mutableSpan
    for index in side.indices {
      let start = Int(side[index]) &* width
      let row = rows.extracting(start..<(start &+ width))
      var place = index
      for column in row.indices {
        ids[place] = row[column]
        place &+= PairComparer.batchSize
      }
    }
  }

  /// What a glance tells of the gathered pairs under one comparison; see `Glance`.
  func glance(
    _ comparison: Int, _ lefts: [UInt32], _ rights: [UInt32], count: Int,
    _ memory: inout ComparerMemory, into column: inout [UInt32]
  ) {
    while column.count < count { column.append(Evidence.missing.rank) }
    let values = BatchValues(
      leftIDs: memory.allLeftIDs, rightIDs: memory.allRightIDs,
      start: comparison * PairComparer.batchSize,
      field: records.fields[comparisons[comparison].fieldIndex], lefts: lefts, rights: rights,
      count: count)
    comparisons[comparison].comparison.glance(values, &memory.scratch, into: &column)
  }

  private func values(
    _ comparison: Int, _ lefts: [UInt32], _ rights: [UInt32], _ count: Int,
    _ memory: inout ComparerMemory, _ column: inout [UInt32]
  ) -> BatchValues {
    while column.count < count { column.append(Evidence.missing.rank) }
    var (leftIDs, rightIDs) = memory.takeIDs(count: count)
    let width = comparisons.count
    var leftSpan = leftIDs.mutableSpan
    for index in 0..<count {
      leftSpan[index] = rows[Int(lefts[index]) &* width &+ comparison]
    }
    var rightSpan = rightIDs.mutableSpan
    for index in 0..<count {
      rightSpan[index] = rows[Int(rights[index]) &* width &+ comparison]
    }
    return BatchValues(
      leftIDs: leftIDs, rightIDs: rightIDs,
      field: records.fields[comparisons[comparison].fieldIndex], lefts: lefts, rights: rights,
      count: count)
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
  /// The values of a batch under all comparisons, `PairComparer.batchSize` places for each.
  fileprivate var allLeftIDs: [UInt32] = []
  fileprivate var allRightIDs: [UInt32] = []
  /// Room for the ids of a batch under one comparison.
  private var leftIDs: [UInt32] = []
  private var rightIDs: [UInt32] = []

  init(comparisonCount: Int) {
    memos = (0..<comparisonCount).map { _ in EvidenceMemo() }
  }

  /// Room for `count` ids on each side, until `keep`.
  mutating func takeIDs(count: Int) -> (lefts: [UInt32], rights: [UInt32]) {
    var (lefts, rights) = (leftIDs, rightIDs)
    leftIDs = []
    rightIDs = []
    while lefts.count < count {
      lefts.append(0)
      rights.append(0)
    }
    return (lefts, rights)
  }

  mutating func keep(_ values: BatchValues) {
    leftIDs = values.leftIDs
    rightIDs = values.rightIDs
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
