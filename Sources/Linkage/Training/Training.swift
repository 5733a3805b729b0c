import Bytes

/// Learns m, u and the prior from counted patterns, without labels.
///
/// Expectation maximization over the patterns. A pair counts for m of a comparison only if some rule
/// that does not use the compared property proposed it: a pair found by its equal name says nothing about
/// how often names of one entity agree. u comes from random pairs, those that look like matches weighed
/// down. Pairs with next to no chance do not count for m: in their thousands they would teach that matches
/// look like them. Every distribution leans on an expert's (a Dirichlet prior), so that twenty records give sensible
/// weights and a million forget the expert.
///
/// Pairs are of three classes, not two: one entity, strangers, and *kin*, which are different entities
/// that have much in common (a household, companies of a group, papers of one author). Among kin the
/// answers are not independent of each other, as they are among strangers; inside each class they
/// nearly are. So the conditional dependence that makes relatives look like one person is learnt from the
/// pattern counts, and the evidence for a match is weighed against strangers and kin together.
///
/// Source: Fellegi and Sunter, "A Theory for Record Linkage", JASA 64 (1969),
/// doi:10.1080/01621459.1969.10501049; Winkler, "Using the EM Algorithm for Weight Computation in the
/// Fellegi-Sunter Model of Record Linkage" (1988).
struct Training {
  let comparisons: [PreparedComparison]
  let rules: [BlockingRule]
  let candidates: PatternCounts
  let random: PatternCounts
  /// All pairs that could be compared.
  let admissiblePairCount: Double
  /// The share of its weight that each comparison adds.
  let evidenceShares: [Double]
  private let threadCount: Int

  private(set) var m: [[Double]]
  private(set) var u: [[Double]]
  /// Usual rarity of each level, in bits.
  private(set) var usual: [[Double]]
  private(set) var prior: Double
  /// Chances of each level between kin, and the chance that two random records are kin.
  private(set) var k: [[Double]]
  private(set) var kinPrior: Double
  private(set) var trainedMatchCount: [Double]
  private(set) var roundCount = 0
  private(set) var hasConverged = false
  /// How candidate pairs compete for their records, where these have at most one match.
  private var competition: MatchingPosteriors?
  private var firstMatches: [Bool] = []

  /// The expert counts as much as this many matches, or random pairs.
  private static let mStrength = 20.0
  private static let uStrength = 4.0
  private static let kStrength = 50.0
  /// What tells kin apart may agree this much more often than the expert says.
  private static let kinGrowthMax = 4.0
  /// No answer is rarer among kin than this share of what the expert says: fathers and sons of one name
  /// are taken for one person by estimates that see few of them.
  private static let kinShareMin = 0.1
  private static let conflictShareMin = 0.5
  private static let roundCountMax = 200
  /// Pairs less likely than this teach nothing about matches.
  fileprivate static let posteriorMin = 0.02
  /// So many rounds start from pairs that are the best of both their records.
  private static let firstRoundCount = 3
  private static let firstOdds = 4.0
  /// What of the kin is left to tell where candidates compete for their records.
  private static let kinShareOfCompeting = 0.1
  /// What a step of a measure takes on from either neighbor.
  private static let smoothing = 0.25
  private static let disagreementMax = 0.25

  init(
    _ comparisons: [PreparedComparison], _ rules: [BlockingRule], candidates: PatternCounts,
    random: PatternCounts, admissiblePairCount: Double, evidenceShares: [Double]? = nil,
    threadCount: Int = 1
  ) {
    self.threadCount = threadCount
    self.comparisons = comparisons
    self.rules = rules
    self.candidates = candidates
    self.random = random
    self.admissiblePairCount = max(1, admissiblePairCount)
    self.evidenceShares = evidenceShares ?? comparisons.map { _ in 1 }
    m = comparisons.map { $0.levels.map(\.mDefault) }
    u = comparisons.map { $0.levels.map(\.uDefault) }
    usual = u.map { $0.map { -fixedLog2($0) } }
    trainedMatchCount = comparisons.map { _ in 0 }
    // To begin with, a tenth of the candidates are taken for matches, but no more than one a record.
    let first = min(candidates.representedCount * 0.1, self.admissiblePairCount.squareRoot())
    prior = max(0.5, first) / self.admissiblePairCount
    prior = min(prior, 0.4)
    k = comparisons.map { $0.levels.map(\.kDefault) }
    kinPrior = prior
    competition = candidates.competition
    run()
  }

  /// What one level weighs in a round.
  private struct LevelTerms {
    /// Without rarity; of levels whose u is the value's own rarity log2 m.
    var base: Double
    var kinDifference: Double
    /// The share of rarity that is added, and the rarity at which nothing is; 0 where none is.
    var share: Double
    var usual: Double
  }

  /// The terms of all levels, at the places of `PatternCounts`: logarithms are taken once a round, not once
  /// a pattern.
  private var terms: [LevelTerms] {
    let none = LevelTerms(base: 0, kinDifference: 0, share: 0, usual: 0)
    var terms = [LevelTerms](repeating: none, count: PatternCounts.placeCount(comparisons.count))
    for comparison in comparisons.indices {
      let counted = evidenceShares[comparison]
      let missing = PatternCounts.place(comparison, Evidence.missingLevel)
      terms[missing].base = missingWeight(comparison)
      for level in m[comparison].indices {
        let fixed = comparisons[comparison].levels[level].fixedWeight
        let share = fixed == nil ? rarityShare(comparison, level) : 0
        let base =
          fixed
          ?? (share == 1 && counted == 1
            ? fixedLog2(m[comparison][level])
            : counted * fixedLog2(m[comparison][level] / u[comparison][level]))
        terms[PatternCounts.place(comparison, UInt8(level))] = LevelTerms(
          base: base,
          kinDifference: counted * fixedLog2(k[comparison][level] / m[comparison][level]),
          share: counted * share,
          usual: share == 1 ? -fixedLog2(u[comparison][level]) : usual[comparison][level])
      }
    }
    return terms
  }

  /// For each pattern the chances that its pairs are one entity, and that they are kin.
  func posteriors(_ patterns: PatternCounts) -> [(match: Double, kin: Double)] {
    let terms = terms
    let matchPrior = fixedLog2(prior / (1 - prior - kinPrior))
    let kinPriorWeight = fixedLog2(kinPrior / (1 - prior - kinPrior))
    return stretchResults(patterns.patternCount, threadCount) { range in
      range.map { pattern in
        Training.posteriors(patterns, pattern, terms, matchPrior, kinPriorWeight)
      }
    }
  }

  @inline(__always) private static func posteriors(
    _ patterns: PatternCounts, _ pattern: Int, _ terms: [LevelTerms], _ matchPrior: Double,
    _ kinPriorWeight: Double
  ) -> (match: Double, kin: Double) {
    var match = matchPrior
    var kin = kinPriorWeight
    for comparison in 0..<patterns.comparisonCount {
      let level = terms[patterns.place(pattern, comparison)]
      var weight = level.base
      if level.share > 0 {
        let rarity = patterns.rarity(pattern, comparison)
        weight +=
          level.share == 1
          ? rarity : min(max(level.share * (rarity - level.usual), -8), 8)
      }
      match += weight
      kin += weight + level.kinDifference
    }
    let top = max(0, match, kin)
    let (one, other) = (fixedExp2(match - top), fixedExp2(kin - top))
    let sum = fixedExp2(-top) + one + other
    return (one / sum, other / sum)
  }

  /// The same for all candidate patterns, those with one match per record in mind: the mean over the
  /// pairs of a pattern.
  private mutating func candidateChances() -> [(match: Double, kin: Double)] {
    var chances = posteriors(candidates)
    guard competition != nil else { return chances }
    var odds = candidates.patternOfPair.map { pattern in
      let match = chances[Int(pattern)].match
      return match / max(1e-15, 1 - match)
    }
    if roundCount <= Training.firstRoundCount {
      // What is best for both of two records is a match in most cases, whatever the experts say.
      if roundCount == 1, let competition { firstMatches = competition.areBest(odds) }
      for pair in odds.indices { odds[pair] = firstMatches[pair] ? Training.firstOdds : 0.01 }
    } else {
      competition?.compete(&odds, priorOdds: prior / (1 - prior), roundCount: 2, passCount: 2)
    }
    var sums = [Double](repeating: 0, count: chances.count)
    for (pair, pattern) in candidates.patternOfPair.enumerated() {
      sums[Int(pattern)] += odds[pair] / (1 + odds[pair])
    }
    for pattern in chances.indices {
      let match = min(1, sums[pattern] / max(1, candidates.counts[pattern]))
      let others = max(1e-15, 1 - chances[pattern].match)
      chances[pattern] = (match, chances[pattern].kin / others * (1 - match))
    }
    return chances
  }

  func missingWeight(_ comparison: Int) -> Double {
    guard comparisons[comparison].settings.missing == .disagreement else { return 0 }
    var common = 0
    for level in comparisons[comparison].levels.indices
    where u[comparison][level] > u[comparison][common] { common = level }
    return evidenceShares[comparison]
      * fixedLog2(m[comparison][common] / u[comparison][common])
  }

  func rarityShare(_ comparison: Int, _ level: Int) -> Double {
    guard comparisons[comparison].settings.usesTermFrequency else { return 0 }
    switch comparisons[comparison].levels[level].rarity {
    case .none: return 0
    case .replacesU: return 1
    case .share(let share): return share
    }
  }

  private mutating func run() {
    while roundCount < Training.roundCountMax, !hasConverged {
      roundCount += 1
      let old = m + k
      let oldPriors = (prior, kinPrior)
      step()
      var change =
        max(abs(fixedLog2(prior / oldPriors.0)), abs(fixedLog2(kinPrior / oldPriors.1))) * 0.01
      for (new, old) in zip(m + k, old) {
        for (one, other) in zip(new, old) { change = max(change, abs(one - other)) }
      }
      hasConverged =
        change < 1e-4 && (competition == nil || roundCount > Training.firstRoundCount + 1)
    }
  }

  /// One round: posterior of every pattern, then new estimates. Sums run in pattern order, stretch by
  /// stretch, whatever the threads.
  private mutating func step() {
    let usable = comparisons.map { prepared in rulesWithout(prepared.settings.property) }
    let (patterns, chances) = (candidates, candidateChances())
    let scale = patterns.representedCount / max(1, Double(patterns.pairCount))
    let sums = CandidateSums.joining(
      stretches(patterns.patternCount) {
        CandidateSums(patterns, $0, chances, usable, scale: scale)
      })
    let (others, otherChances) = (random, posteriors(random))
    let strangers = StrangerSums.joining(
      stretches(others.patternCount) { StrangerSums(others, $0, otherChances) })
    prior = min(max((sums.matches + 0.5) / (admissiblePairCount + 1), 1e-12), 0.4)
    kinPrior = min(max((sums.kin + 0.5) / (admissiblePairCount + 1), 1e-12), 0.4)
    // That a better candidate exists tells most kin from matches: it is not counted twice.
    if competition != nil { kinPrior *= Training.kinShareOfCompeting }
    for comparison in comparisons.indices {
      func own(_ sums: [Double]) -> [Double] {
        m[comparison].indices.map { sums[PatternCounts.place(comparison, UInt8($0))] }
      }
      updateM(comparison, own(sums.ofMatches))
      updateK(comparison, own(sums.ofKin))
      updateU(
        comparison, own(strangers.ofStrangers), own(sums.ofStrangers), own(sums.ofRarity))
    }
  }

  private func stretches<Sums: Sendable>(
    _ patternCount: Int, _ sums: @escaping @Sendable (Range<Int>) -> Sums
  ) -> [Sums] {
    let size = 8_192
    return chunkResults(max(1, (patternCount + size - 1) / size), threadCount) { stretch in
      sums((stretch * size)..<min(patternCount, (stretch + 1) * size))
    }
  }

  /// One bit for each rule that does not choose pairs by the values of the property.
  private func rulesWithout(_ property: String) -> UInt64 {
    var mask: UInt64 = 0
    for (index, rule) in rules.enumerated() where !rule.chooses(byValuesOf: property) {
      mask |= 1 << UInt64(index)
    }
    return mask
  }

  private mutating func updateM(_ comparison: Int, _ counts: [Double]) {
    let levels = comparisons[comparison].levels
    let total = levels.indices.reduce(0) { $0 + (levels[$1].isApart ? 0 : counts[$1]) }
    trainedMatchCount[comparison] = total
    for level in counts.indices where !levels[level].isApart {
      let expert = levels[level].mDefault
      m[comparison][level] = max(
        1e-5, (counts[level] + Training.mStrength * expert) / (total + Training.mStrength))
    }
    smooth(&m[comparison], of: comparison)
    capDisagreement(comparison)
    keepDoubt(comparison)
  }

  /// Levels that are steps of one measure have chances like their neighbors'. Left to themselves, matches
  /// and kin part at a step, and what lies below it is never taken for a match again.
  ///
  /// Source: Silverman et al., "A Smoothed EM Approach to Indirect Estimation Problems", JRSS B 52
  /// (1990).
  private func smooth(_ chances: inout [Double], of comparison: Int) {
    guard comparisons[comparison].settings.kind == .whole else { return }
    // The last level is no step: it holds nearly all pairs.
    let steps = Array(chances.dropLast())
    let share = Training.smoothing
    for step in steps.indices {
      let one = steps[max(0, step - 1)]
      let other = steps[min(steps.count - 1, step + 1)]
      chances[step] = (1 - 2 * share) * steps[step] + share * (one + other)
    }
  }

  /// Kin seldom agree in what tells them apart; where the estimates say otherwise, they have taken
  /// matches for kin.
  private mutating func updateK(_ comparison: Int, _ counts: [Double]) {
    let levels = comparisons[comparison].levels
    let trained = levels.indices.filter { !levels[$0].isApart }
    let total = trained.reduce(0) { $0 + counts[$1] }
    var bounded = 0.0
    var isBounded = levels.map { _ in false }
    for level in trained {
      let expert = levels[level].kDefault
      let estimate = (counts[level] + Training.kStrength * expert) / (total + Training.kStrength)
      let most =
        expert < levels[level].mDefault / 4 ? Training.kinGrowthMax * expert : Double.infinity
      // A code or number that differs is what tells models of a series and volumes of a work apart.
      let isTold = comparisons[comparison].settings.kind == .text && levels[level].isConflict
      let least = expert * (isTold ? Training.conflictShareMin : Training.kinShareMin)
      k[comparison][level] = max(1e-5, min(max(estimate, least), most))
      isBounded[level] = k[comparison][level] != estimate
      if isBounded[level] { bounded += k[comparison][level] }
    }
    let free = trained.reduce(0) { $0 + (isBounded[$1] ? 0 : k[comparison][$1]) }
    guard bounded > 0, free > 0 else { return }
    for level in trained where !isBounded[level] {
      k[comparison][level] *= (1 - bounded) / free
    }
  }

  /// Sources that copy from each other teach that values never vary, and neighbors in a series that
  /// slips of the pen are frequent. What the expert knows of other sources bounds both.
  private mutating func keepDoubt(_ comparison: Int) {
    let levels = comparisons[comparison].levels
    for level in levels.indices where !levels[level].isApart {
      let expert = levels[level].mDefault
      switch comparisons[comparison].settings.kind {
      case .organization:
        // Families of companies share sites and towns, and teach that names agree in part.
        m[comparison][level] =
          levels[level].rarity == .replacesU
          ? max(m[comparison][level], expert / 3) : min(m[comparison][level], 2 * expert)
      case .exact, .address, .postalCode, .identifier, .url, .email, .phone:
        if levels[level].uDefault > 0.5 {
          m[comparison][level] = max(m[comparison][level], expert / 2)
        } else if comparisons[comparison].settings.kind == .identifier,
          levels[level].rarity == .none
        {
          m[comparison][level] = min(m[comparison][level], 2 * expert)
        }
      case .text:
        if levels[level].isConflict { m[comparison][level] = min(m[comparison][level], 2 * expert) }
      case .person, .date, .number, .whole: break
      }
    }
  }

  /// Most values of one entity agree. Where estimates say otherwise, they have taken another relation
  /// for identity: papers of one author, people of one year.
  private mutating func capDisagreement(_ comparison: Int) {
    let levels = comparisons[comparison].levels
    cap(comparison, levels.indices.filter { levels[$0].uDefault > 0.5 })
    // Of what identifies by its rarity, such as a name, more than one weak level may be taken wrong.
    if levels.contains(where: { $0.rarity == .replacesU }) {
      cap(comparison, levels.indices.filter { levels[$0].rarity != .replacesU })
    }
  }

  private mutating func cap(_ comparison: Int, _ weak: [Int]) {
    let levels = comparisons[comparison].levels
    let expert = weak.reduce(0) { $0 + levels[$1].mDefault }
    let most = max(expert, min(0.5, max(Training.disagreementMax, 2 * expert)))
    let sum = weak.reduce(0) { $0 + m[comparison][$1] }
    guard sum > most, sum < 1 else { return }
    for level in levels.indices where !levels[level].isApart {
      m[comparison][level] *= weak.contains(level) ? most / sum : (1 - most) / (1 - sum)
    }
  }

  private mutating func updateU(
    _ comparison: Int, _ counts: [Double], _ candidateCounts: [Double], _ raritySums: [Double]
  ) {
    let total = counts.reduce(0, +)
    // Random pairs of which both have a value, as a share of all.
    let filled = total / max(1, Double(random.pairCount))
    let represented = max(1, admissiblePairCount * filled)
    for level in counts.indices {
      let expert = comparisons[comparison].levels[level].uDefault
      var estimate =
        (counts[level] + Training.uStrength * expert) / (total + Training.uStrength)
      if counts[level] < 20, total > 1_000 {
        // Seldom seen at random: pairs at that level are candidates, and those are counted.
        estimate = max(
          min(estimate, 20 / total), candidateCounts[level] / represented, 0.3 / total)
      }
      // An expert's u of a weak level is hardly ever eight times too high: what was never seen in small
      // data is not impossible.
      let bound = comparisons[comparison].settings.kind == .organization ? expert / 4 : expert / 8
      if rarityShare(comparison, level) < 1 { estimate = max(estimate, bound) }
      u[comparison][level] = min(max(estimate, 1e-9), 1)
      let seen = candidateCounts[level]
      let fallback = -fixedLog2(u[comparison][level])
      usual[comparison][level] = (raritySums[level] + 5 * min(fallback, 12)) / (seen + 5)
    }
  }
}

/// What a round adds up over candidate patterns, level by level, at the places of `PatternCounts`.
private struct CandidateSums: Sendable {
  private(set) var matches = 0.0
  private(set) var kin = 0.0
  private(set) var ofMatches: [Double]
  private(set) var ofKin: [Double]
  private(set) var ofStrangers: [Double]
  /// Rarity in bits, of strangers.
  private(set) var ofRarity: [Double]

  /// - Parameters:
  ///   - usable: For each comparison the rules whose pairs it may learn from, one bit each.
  ///   - scale: The pairs that one pair of a sample stands for.
  init(
    _ patterns: PatternCounts, _ range: Range<Int>, _ chances: [(match: Double, kin: Double)],
    _ usable: [UInt64], scale: Double
  ) {
    let zeros = [Double](repeating: 0, count: PatternCounts.placeCount(patterns.comparisonCount))
    var (allOfMatches, allOfKin, allOfStrangers, allOfRarity) = (zeros, zeros, zeros, zeros)
    var ofMatches = allOfMatches.mutableSpan
    var ofKin = allOfKin.mutableSpan
    var ofStrangers = allOfStrangers.mutableSpan
    var ofRarity = allOfRarity.mutableSpan
    for pattern in range {
      let (posterior, kinPosterior) = chances[pattern]
      let count = patterns.counts[pattern] * scale
      let strangers = max(0, 1 - posterior - kinPosterior) * count
      matches += posterior * count
      kin += kinPosterior * count
      let mask = patterns.ruleMasks[pattern]
      for comparison in 0..<patterns.comparisonCount {
        let place = patterns.place(pattern, comparison)
        if mask & usable[comparison] != 0 {
          if posterior >= Training.posteriorMin { ofMatches[place] += posterior * count }
          ofKin[place] += kinPosterior * count
        }
        ofStrangers[place] += strangers
        ofRarity[place] += strangers * patterns.rarity(pattern, comparison)
      }
    }
    (self.ofMatches, self.ofKin) = (allOfMatches, allOfKin)
    (self.ofStrangers, self.ofRarity) = (allOfStrangers, allOfRarity)
  }

  static func joining(_ parts: [CandidateSums]) -> CandidateSums {
    parts.dropFirst().reduce(into: parts[0]) { all, part in
      all.matches += part.matches
      all.kin += part.kin
      for place in all.ofMatches.indices {
        all.ofMatches[place] += part.ofMatches[place]
        all.ofKin[place] += part.ofKin[place]
        all.ofStrangers[place] += part.ofStrangers[place]
        all.ofRarity[place] += part.ofRarity[place]
      }
    }
  }
}

/// The same over the patterns of random pairs.
private struct StrangerSums: Sendable {
  private(set) var ofStrangers: [Double]

  init(
    _ patterns: PatternCounts, _ range: Range<Int>, _ chances: [(match: Double, kin: Double)]
  ) {
    ofStrangers = Array(repeating: 0, count: PatternCounts.placeCount(patterns.comparisonCount))
    for pattern in range {
      let (posterior, kinPosterior) = chances[pattern]
      let count = patterns.counts[pattern] * max(0, 1 - posterior - kinPosterior)
      for comparison in 0..<patterns.comparisonCount {
        ofStrangers[patterns.place(pattern, comparison)] += count
      }
    }
  }

  static func joining(_ parts: [StrangerSums]) -> StrangerSums {
    parts.dropFirst().reduce(into: parts[0]) { all, part in
      for place in all.ofStrangers.indices { all.ofStrangers[place] += part.ofStrangers[place] }
    }
  }
}
