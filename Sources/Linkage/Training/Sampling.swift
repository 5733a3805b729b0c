import Bytes

extension Blocking {
  /// Counts the answers of the proposed pairs, or of the pairs of a sample of records chosen by hash.
  func candidatePatterns(
    _ comparer: PairComparer, _ settings: LinkageSettings, sampleMax: Int = 400_000
  ) -> PatternCounts {
    let bound = pairCountBounds.reduce(0, +)
    let share = bound <= sampleMax ? 1 : Double(sampleMax) / Double(bound)
    let limit = share == 1 ? UInt64.max : UInt64(Double(UInt64.max) * share)
    let seed = settings.seed
    let keepsPairs = isPassedOver.contains(true)
    let isSampled: @Sendable (UInt32) -> Bool = { mixed(UInt64($0), seed) <= limit }
    let parts = candidateResults(
      threadCount: settings.threadCount, wantsMasks: true, isSampled: isSampled
    ) { pairs -> (PatternTally, [UInt32], [UInt32]) in
      var tally = PatternTally()
      if pairs.count == 0 { return (tally, [], []) }
      tally.add(
        comparer.evidence(pairs.lefts, pairs.rights), masks: pairs.ruleMasks,
        pairCount: pairs.count, keepsPairs: keepsPairs)
      return keepsPairs ? (tally, pairs.lefts, pairs.rights) : (tally, [], [])
    }
    var counts = PatternCounts(parts.map(\.0), comparisonCount: comparer.comparisons.count)
    counts.representedCount = Double(counts.pairCount) / share
    if keepsPairs {
      counts.competition = MatchingPosteriors(
        lefts: parts.flatMap(\.1), rights: parts.flatMap(\.2), sourceOfRecord: sourceOfRecord,
        isExclusive: isPassedOver, sampledShare: share)
    }
    return counts
  }

  /// Counts the answers of random pairs: of all admissible ones where they are few.
  ///
  /// Records take turns, and each meets others that are chosen by hashing a running number: the same records and
  /// seed give the same pairs on any number of threads. 400,000 put the standard error of a 1 % level at 0.016
  /// points.
  func randomPatterns(
    _ comparer: PairComparer, _ settings: LinkageSettings, sampleMax: Int = 400_000
  ) -> PatternCounts {
    let count = comparer.records.count
    let chunkSize = 16_384
    let all = count < 3_000 ? count * (count - 1) / 2 : Int.max
    let takesAll = all <= sampleMax
    let chunkCount = takesAll ? count : (sampleMax + chunkSize - 1) / chunkSize
    let seed = settings.seed
    let tallies = chunkResults(chunkCount, settings.threadCount) { chunk in
      var lefts: [UInt32] = []
      var rights: [UInt32] = []
      if takesAll {
        for right in (chunk + 1)..<max(count, chunk + 1)
        where isAdmissible(UInt32(chunk), UInt32(right)) {
          lefts.append(UInt32(chunk))
          rights.append(UInt32(right))
        }
      } else {
        for number in (chunk * chunkSize)..<min((chunk + 1) * chunkSize, sampleMax) {
          let hash = mixed(UInt64(number) + 1, seed)
          let left = UInt32(number * count / sampleMax)
          let right = UInt32(hash.multipliedFullWidth(by: UInt64(count)).high)
          guard left != right, isAdmissible(left, right) else { continue }
          lefts.append(min(left, right))
          rights.append(max(left, right))
        }
      }
      var tally = PatternTally()
      tally.add(comparer.evidence(lefts, rights), masks: [], pairCount: lefts.count)
      return tally
    }
    return PatternCounts(tallies, comparisonCount: comparer.comparisons.count)
  }
}

/// One result per chunk, in chunk order.
func chunkResults<Value: Sendable>(
  _ chunkCount: Int, _ threadCount: Int, _ body: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let slots = ChunkSlots<Value>(count: chunkCount)
  parallelChunks(chunkCount, threadCount: threadCount) { slots.set($0, body($0)) }
  return slots.taken()
}

/// Two things made side by side.
func bothResults<One: Sendable, Other: Sendable>(
  _ threadCount: Int, _ one: @escaping @Sendable () -> One,
  _ other: @escaping @Sendable () -> Other
) -> (One, Other) {
  let ones = ChunkSlots<One>(count: 1)
  let others = ChunkSlots<Other>(count: 1)
  parallelChunks(2, threadCount: threadCount) { chunk in
    if chunk == 0 { ones.set(0, one()) } else { others.set(0, other()) }
  }
  return (ones.taken()[0], others.taken()[0])
}

/// One value for each of so many numbers, in their order; `body` makes those of a stretch.
func stretchResults<Value: BitwiseCopyable & Sendable>(
  _ count: Int, _ threadCount: Int, _ body: @escaping @Sendable (Range<Int>) -> [Value]
) -> [Value] {
  let size = 16_384
  let parts = chunkResults((count + size - 1) / size, threadCount) { chunk in
    body(chunk * size..<min(count, (chunk + 1) * size))
  }
  return joined(parts, threadCount: threadCount)
}
