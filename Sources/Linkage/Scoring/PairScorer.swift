/// Scores batches of pairs and keeps those above a weight.
///
/// Each batch is looked at twice. A glance settles most answers and bounds the others: what a name or an
/// address can at best add is known from how rare it is. Pairs that cannot reach the weight even so are
/// dropped; only the rest are compared word by word.
struct PairScorer: Sendable {
  let comparer: PairComparer
  let model: CompiledModel
  let weightMin: Int32
  private let tables: [ScoringTable]
  /// The comparisons that a glance may leave open, those first that may decide most.
  private let order: [Int]

  init(comparer: PairComparer, model: CompiledModel, weightMin: Int32) {
    self.comparer = comparer
    self.model = model
    self.weightMin = weightMin
    let tables = comparer.comparisons.indices.map { index in
      ScoringTable(model, index, placeOfLevel: comparer.comparisons[index].placeOfLevel)
    }
    self.tables = tables
    order = comparer.comparisons.indices.filter { !comparer.comparisons[$0].comparison.isQuick }
      .sorted { (tables[$1].most, $0) < (tables[$0].most, $1) }
  }

  /// Those of some pairs that reach `weightMin`.
  func links(_ pairs: CandidatePairs) -> Links {
    var links = Links(comparisonCount: model.comparisonCount)
    if pairs.count == 0 { return links }
    var memory = comparer.takeMemory()
    var batch = ScoredBatch(comparisonCount: model.comparisonCount)
    var column: [UInt32] = []
    var start = 0
    while start < pairs.count {
      let end = min(start + PairComparer.batchSize, pairs.count)
      batch.start(pairs, start..<end, priorWeight: model.priorWeight)
      comparer.gather(batch.lefts, batch.rights, count: batch.count, &memory)
      for (comparison, table) in tables.enumerated() {
        comparer.glance(
          comparison, batch.lefts, batch.rights, count: batch.count, &memory, into: &column)
        batch.add(column, comparison, table)
      }
      batch.keepAll(from: weightMin)
      for comparison in order {
        batch.gatherOpen(comparison)
        if batch.openCount == 0 { continue }
        comparer.fill(
          comparison, batch.openLefts, batch.openRights, count: batch.openCount, &memory,
          into: &column)
        batch.settle(column, comparison, tables[comparison])
        batch.keep(from: weightMin)
      }
      batch.append(to: &links, model, tables, weightMin: weightMin)
      start = end
    }
    comparer.returnMemory(memory)
    return links
  }

  /// How much each pair speaks against being one entity, or for it: the match weight, but no less than
  /// the sum of what contradicts.
  ///
  /// Two records of one entity that share no filled value say nothing about each other; their match weight
  /// is the prior, which is far below zero, and would part every cluster of sparse records.
  func consistencies(_ lefts: [UInt32], _ rights: [UInt32]) -> [Int32] {
    guard !lefts.isEmpty else { return [] }
    var weights = [Int32](repeating: model.priorWeight, count: lefts.count)
    var contradictions = [Int32](repeating: 0, count: lefts.count)
    var kin = [Int32](repeating: model.kinPriorDifference, count: lefts.count)
    for (comparison, column) in comparer.evidence(lefts, rights).enumerated() {
      for pair in lefts.indices {
        let evidence = Evidence(rank: column[pair])
        let weight = model.weight(comparison, evidence)
        weights[pair] &+= weight
        contradictions[pair] &+= min(0, weight)
        kin[pair] &+= model.kinDifference(comparison, evidence)
      }
    }
    for pair in weights.indices {
      weights[pair] = max(
        CompiledModel.total(weights[pair], kinDifference: kin[pair]), contradictions[pair])
    }
    return weights
  }
}

/// What the answers of one comparison weigh, by its own levels.
private struct ScoringTable: Sendable {
  /// 256 slots, as a level is one byte.
  let weights: [LevelWeight]
  /// The level of the model that each level stands for.
  let places: [UInt8]
  /// The most that a pair can get that is no better than a level and whose rarity lies in a step of two
  /// bits: 64 steps for each of 128 levels, the last step without end.
  private let mosts: [Int32]

  private static let stepShift: Int32 = 7

  init(_ model: CompiledModel, _ comparison: Int, placeOfLevel: [UInt8]?) {
    var places = (0...255).map { UInt8($0) }
    for (level, place) in (placeOfLevel ?? []).enumerated() { places[level] = place }
    let weights = places.map { model[comparison, Int($0)] }
    let levelCount = placeOfLevel?.count ?? model.levelCounts[comparison]
    var mosts = [Int32](repeating: 0, count: 128 * 64)
    for step in 0..<64 {
      let rarity = step == 63 ? 65_535 : Int32(step + 1) << ScoringTable.stepShift
      // A pair may also turn out to be missing.
      var most = weights[Int(Evidence.missingLevel)].base
      for level in (0..<min(128, levelCount)).reversed() {
        most = max(most, weights[level].weight(rarity: 0), weights[level].weight(rarity: rarity))
        mosts[level * 64 + step] = most
      }
    }
    self.places = places
    self.weights = weights
    self.mosts = mosts
  }

  /// The most that any pair can get.
  var most: Int32 { mosts[63] }

  @inline(__always) func most(_ best: Evidence) -> Int32 {
    mosts[Int(best.level & 127) &* 64 &+ Int(min(63, best.rarity >> ScoringTable.stepShift))]
  }
}

/// A batch of pairs on its way through the comparisons.
private struct ScoredBatch {
  private(set) var lefts = [UInt32](repeating: 0, count: PairComparer.batchSize)
  private(set) var rights = [UInt32](repeating: 0, count: PairComparer.batchSize)
  private(set) var count = 0
  /// The first `openCount` are pairs whose answer under one comparison is still open, and whose others
  /// leave it a chance; in the end these rooms serve the kept pairs.
  private(set) var openCount = 0
  private(set) var openLefts = [UInt32](repeating: 0, count: PairComparer.batchSize)
  private(set) var openRights = [UInt32](repeating: 0, count: PairComparer.batchSize)
  private var openPairs = [UInt16](repeating: 0, count: PairComparer.batchSize)
  /// The first `keptCount` are the pairs that may reach the weight.
  private var keptCount = 0
  private var kept = [UInt16](repeating: 0, count: PairComparer.batchSize)
  private var rules = [UInt8](repeating: 0, count: PairComparer.batchSize)
  /// What the kept pairs weigh in the end, and before that their kin.
  private var totals = [Int32](repeating: 0, count: PairComparer.batchSize)
  /// The most that each pair may weigh, kin aside.
  private var weights = [Int32](repeating: 0, count: PairComparer.batchSize)
  /// The level of each answer, eight to a word, comparison by comparison: one word of every pair, then
  /// the next of every pair.
  private var levels: [UInt64]
  /// What each pair was given for an open answer, comparison by comparison.
  private var mosts: [Int32]
  /// The model's levels of the kept pairs in the end, pair by pair.
  private var pickedLevels: [UInt8]
  private let comparisonCount: Int

  private static let openLevel: UInt8 = 254

  init(comparisonCount: Int) {
    self.comparisonCount = comparisonCount
    levels = Array(repeating: 0, count: PairComparer.batchSize * ((comparisonCount + 7) / 8))
    mosts = Array(repeating: 0, count: PairComparer.batchSize * comparisonCount)
    pickedLevels = Array(repeating: 0, count: PairComparer.batchSize * comparisonCount)
  }

  mutating func start(_ pairs: CandidatePairs, _ range: Range<Int>, priorWeight: Int32) {
    count = range.count
    ScoredBatch.copy(pairs.lefts.span.extracting(range), to: &lefts)
    ScoredBatch.copy(pairs.rights.span.extracting(range), to: &rights)
    ScoredBatch.copy(pairs.rules.span.extracting(range), to: &rules)
    for index in 0..<count { weights[index] = priorWeight }
    for slot in levels.indices { levels[slot] = 0 }
  }

  private static func copy<Value: BitwiseCopyable>(_ source: Span<Value>, to target: inout [Value])
  {
    var target = target.mutableSpan
    for index in source.indices { target[index] = source[index] }
  }

  /// Adds what a glance has told.
  mutating func add(_ column: [UInt32], _ comparison: Int, _ table: borrowing ScoringTable) {
    let base = comparison / 8 * PairComparer.batchSize
    let shift = UInt64(comparison % 8 * 8)
    let ownMosts = comparison * PairComparer.batchSize
    ScoredBatch.add(column, count, table, base, shift, ownMosts, &weights, &levels, &mosts)
  }

  /// Arrays of their own, so that none is asked who else holds it at every step.
  @inline(__always) private static func add(
    _ column: [UInt32], _ count: Int, _ table: borrowing ScoringTable, _ base: Int, _ shift: UInt64,
    _ ownMosts: Int, _ weights: inout [Int32], _ levels: inout [UInt64], _ mosts: inout [Int32]
  ) {
    let (column, tableWeights) = (column.span.extracting(..<count), table.weights.span)
    var weights = weights.mutableSpan
    var levels = levels.mutableSpan
    var mosts = mosts.mutableSpan
    precondition(weights.count == PairComparer.batchSize && count <= PairComparer.batchSize)
    precondition(tableWeights.count == 256, "one for each level that a byte can name")
    for pair in column.indices {
      let glance = column[pair]
      let evidence = Evidence(rank: glance)
      if glance & Glance.openFlag == 0 {
        weights[pair] &+= tableWeights[Int(evidence.level)].weight(rarity: evidence.rarity)
        levels[base &+ pair] |= UInt64(evidence.level) &<< shift
      } else {
        let most = table.most(evidence)
        weights[pair] &+= most
        mosts[ownMosts &+ pair] = most
        levels[base &+ pair] |= UInt64(ScoredBatch.openLevel) &<< shift
      }
    }
  }

  /// Keeps the pairs that may reach a weight.
  mutating func keepAll(from limit: Int32) {
    keptCount = count
    for pair in 0..<count { kept[pair] = UInt16(truncatingIfNeeded: pair) }
    keep(from: limit)
  }

  /// Of the kept pairs, keeps those that still may reach a weight.
  mutating func keep(from limit: Int32) {
    keptCount = ScoredBatch.keep(&kept, keptCount, weights, from: limit)
  }

  @inline(__always) private static func keep(
    _ kept: inout [UInt16], _ keptCount: Int, _ weights: [Int32], from limit: Int32
  ) -> Int {
    let weights = weights.span
    var kept = kept.mutableSpan
    precondition(weights.count == PairComparer.batchSize && kept.count >= keptCount)
    var count = 0
    // Each is written, and the next one over it unless it stays: nothing to guess.
    for place in 0..<keptCount {
      let pair = kept[place]
      kept[count] = pair
      count &+= weights[ScoredBatch.place(pair)] >= limit ? 1 : 0
    }
    return count
  }

  /// The place of a pair, which is below `PairComparer.batchSize`, a power of two: told so, nothing checks it.
  @inline(__always) private static func place(_ pair: UInt16) -> Int {
    Int(pair) & (PairComparer.batchSize &- 1)
  }

  mutating func gatherOpen(_ comparison: Int) {
    let base = comparison / 8 * PairComparer.batchSize
    let shift = UInt64(comparison % 8 * 8)
    openCount = ScoredBatch.gatherOpen(
      kept, keptCount, levels, base, shift, lefts, rights, &openPairs, &openLefts, &openRights)
  }

  @inline(__always) private static func gatherOpen(
    _ kept: [UInt16], _ keptCount: Int, _ levels: [UInt64], _ base: Int, _ shift: UInt64,
    _ lefts: [UInt32], _ rights: [UInt32], _ openPairs: inout [UInt16],
    _ openLefts: inout [UInt32], _ openRights: inout [UInt32]
  ) -> Int {
    var count = 0
    let size = PairComparer.batchSize
    let kept = kept.span.extracting(..<keptCount)
    let (lefts, rights) = (lefts.span, rights.span)
    let levels = levels.span.extracting(base..<(base + size))
    var openPairs = openPairs.mutableSpan
    var openLefts = openLefts.mutableSpan
    var openRights = openRights.mutableSpan
    precondition(lefts.count == size && rights.count == size)
    precondition(openPairs.count == size && openLefts.count == size && openRights.count == size)
    for place in kept.indices {
      let pair = ScoredBatch.place(kept[place])
      // As in `keep`.
      openPairs[count] = UInt16(truncatingIfNeeded: pair)
      openLefts[count] = lefts[pair]
      openRights[count] = rights[pair]
      let level = UInt8(truncatingIfNeeded: levels[pair] &>> shift)
      count &+= level == ScoredBatch.openLevel ? 1 : 0
    }
    return count
  }

  /// Puts answers in the place of bounds.
  mutating func settle(_ column: [UInt32], _ comparison: Int, _ table: borrowing ScoringTable) {
    let base = comparison / 8 * PairComparer.batchSize
    let shift = UInt64(comparison % 8 * 8)
    let ownMosts = comparison * PairComparer.batchSize
    for place in 0..<openCount {
      let pair = Int(openPairs[place])
      let evidence = Evidence(rank: column[place])
      let weight = table.weights[Int(evidence.level)].weight(rarity: evidence.rarity)
      weights[pair] &+= weight &- mosts[ownMosts &+ pair]
      levels[base &+ pair] ^= UInt64(ScoredBatch.openLevel ^ evidence.level) << shift
    }
  }

  /// Adds the kept pairs that reach a weight.
  mutating func append(
    to links: inout Links, _ model: borrowing CompiledModel, _ tables: [ScoringTable],
    weightMin: Int32
  ) {
    for place in 0..<keptCount { totals[place] = model.kinPriorDifference }
    for comparison in tables.indices {
      ScoredBatch.addKin(&totals, kept, keptCount, levels, comparison, tables[comparison])
    }
    var count = 0
    for place in 0..<keptCount {
      let pair = kept[place]
      let total = CompiledModel.total(weights[Int(pair)], kinDifference: totals[place])
      kept[count] = pair
      totals[count] = total
      count &+= total >= weightMin ? 1 : 0
    }
    keptCount = count
    // Into the rooms of open pairs, of which there are none any more; that of rules is written over from the front,
    // where kept pairs, which ascend, have been read.
    for place in 0..<count {
      let pair = Int(kept[place])
      openLefts[place] = lefts[pair]
      openRights[place] = rights[pair]
      rules[place] = rules[pair]
    }
    for comparison in tables.indices {
      ScoredBatch.pick(
        &pickedLevels, kept, count, levels, comparison, tables[comparison], comparisonCount)
    }
    links.lefts += openLefts[..<count]
    links.rights += openRights[..<count]
    links.weights += totals[..<count]
    links.rules += rules[..<count]
    links.judgements.append(contentsOf: repeatElement(nil, count: count))
    links.levels += pickedLevels[..<(count * comparisonCount)]
  }

  /// Adds how much each kept pair looks like kin rather than one entity under a comparison.
  private static func addKin(
    _ totals: inout [Int32], _ kept: [UInt16], _ keptCount: Int, _ levels: [UInt64],
    _ comparison: Int, _ table: borrowing ScoringTable
  ) {
    let kept = kept.span.extracting(..<keptCount)
    let levels = ScoredBatch.word(levels, comparison)
    let weights = table.weights.span
    var totals = totals.mutableSpan
    for place in kept.indices {
      let word = levels[Int(kept[place])]
      totals[place] &+= weights[ScoredBatch.level(word, comparison)].kinDifference
    }
  }

  /// Writes the levels of the model under a comparison, pair by pair.
  private static func pick(
    _ picked: inout [UInt8], _ kept: [UInt16], _ keptCount: Int, _ levels: [UInt64],
    _ comparison: Int, _ table: borrowing ScoringTable, _ comparisonCount: Int
  ) {
    let kept = kept.span.extracting(..<keptCount)
    let levels = ScoredBatch.word(levels, comparison)
    let places = table.places.span
    var picked = picked.mutableSpan
    var target = comparison
    for place in kept.indices {
      let word = levels[Int(kept[place])]
      picked[target] = places[ScoredBatch.level(word, comparison)]
      target &+= comparisonCount
    }
  }

  /// Of each pair the word that holds its level under a comparison.
  @_lifetime(borrow levels)
  @inline(__always) private static func word(
    _ levels: borrowing [UInt64], _ comparison: Int
  ) -> Span<UInt64> {
    let start = comparison / 8 * PairComparer.batchSize
    return levels.span.extracting(start..<(start + PairComparer.batchSize))
  }

  @inline(__always) private static func level(_ word: UInt64, _ comparison: Int) -> Int {
    Int(truncatingIfNeeded: word &>> UInt64(comparison % 8 * 8) & 255)
  }
}
