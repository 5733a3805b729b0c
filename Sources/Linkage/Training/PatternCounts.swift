import Bytes

/// How often each combination of answers occurs: what training works on instead of pairs.
struct PatternCounts: Sendable {
  /// For each pattern the rules that propose its pairs, one bit each; 0 for random pairs.
  private(set) var ruleMasks: [UInt64] = []
  /// Levels, `comparisonCount` per pattern.
  private(set) var levels: [UInt8] = []
  /// Rarities in steps of `rarityStep` units, `comparisonCount` per pattern.
  private(set) var rarities: [UInt8] = []
  private(set) var counts: [Double] = []
  let comparisonCount: Int
  /// Pairs that were counted, and pairs for which they stand.
  private(set) var pairCount = 0
  var representedCount = 0.0
  /// The pattern of each pair, in the order of the tallies.
  private(set) var patternOfPair: [UInt32] = []

  /// How the pairs compete, where they do.
  var competition: MatchingPosteriors?

  var patternCount: Int { counts.count }

  /// Two bits: a pattern's rarity is known to one bit.
  static let rarityStep: Int32 = 128

  /// Merges tallies and puts patterns in byte order, so that sums never depend on who counted first.
  init(_ tallies: [PatternTally], comparisonCount: Int) {
    self.comparisonCount = comparisonCount
    var merged = ValueDictionary()
    var counts: [Double] = []
    for tally in tallies {
      let bytes = tally.patterns.values.bytes
      var idOfPattern: [UInt32] = []
      for pattern in 0..<tally.patterns.count {
        let id = Int(merged.id(of: bytes.span, tally.patterns.values.range(pattern)))
        if id == counts.count { counts.append(0) }
        counts[id] += Double(tally.counts[pattern])
        pairCount += tally.counts[pattern]
        idOfPattern.append(UInt32(id))
      }
      for pattern in tally.patternOfPair { patternOfPair.append(idOfPattern[Int(pattern)]) }
    }
    let (values, rankOfID) = merged.ranked()
    self.counts = Array(repeating: 0, count: counts.count)
    for pair in patternOfPair.indices {
      patternOfPair[pair] = rankOfID[Int(patternOfPair[pair])]
    }
    for (id, rank) in rankOfID.enumerated() { self.counts[Int(rank)] = counts[id] }
    for pattern in 0..<values.count {
      let row = Array(values.slice(pattern))
      var mask: UInt64 = 0
      for index in 0..<8 { mask |= UInt64(row[index]) << UInt64(8 * index) }
      ruleMasks.append(mask)
      for comparison in 0..<comparisonCount {
        levels.append(row[8 + 2 * comparison])
        rarities.append(row[9 + 2 * comparison])
      }
    }
    representedCount = Double(pairCount)
  }

  /// Where tables of all levels of all comparisons have one of them; a missing answer is a level as well.
  @inline(__always) static func place(_ comparison: Int, _ level: UInt8) -> Int {
    comparison &* 256 &+ Int(level)
  }

  static func placeCount(_ comparisonCount: Int) -> Int { comparisonCount * 256 }

  @inline(__always) func place(_ pattern: Int, _ comparison: Int) -> Int {
    PatternCounts.place(comparison, levels[pattern &* comparisonCount &+ comparison])
  }

  /// The rarity of an answer in bits.
  @inline(__always) func rarity(_ pattern: Int, _ comparison: Int) -> Double {
    let rarity = rarities[pattern &* comparisonCount &+ comparison]
    let step = Double(PatternCounts.rarityStep) / rarityUnitsPerBit
    return rarity == 0 ? 0 : (Double(rarity) + 0.5) * step
  }
}

/// The patterns of one chunk of pairs.
struct PatternTally: Sendable {
  private(set) var patterns = ValueDictionary()
  private(set) var counts: [Int] = []
  /// Only where asked for.
  private(set) var patternOfPair: [UInt32] = []

  /// - Parameter columns: The evidence, one column per comparison.
  mutating func add(
    _ columns: [[UInt32]], masks: [UInt64], pairCount: Int, keepsPairs: Bool = false
  ) {
    var row = [UInt8](repeating: 0, count: 8 + 2 * columns.count)
    for pair in 0..<pairCount {
      let mask = masks.isEmpty ? 0 : masks[pair]
      for index in 0..<8 { row[index] = UInt8(truncatingIfNeeded: mask >> UInt64(8 * index)) }
      for (index, column) in columns.enumerated() {
        let evidence = Evidence(rank: column[pair])
        row[8 + 2 * index] = evidence.level
        row[9 + 2 * index] = UInt8(min(255, evidence.rarity / PatternCounts.rarityStep))
      }
      let id = Int(patterns.id(of: row.span, 0..<row.count))
      if id == counts.count { counts.append(0) }
      counts[id] += 1
      if keepsPairs { patternOfPair.append(UInt32(id)) }
    }
  }
}
