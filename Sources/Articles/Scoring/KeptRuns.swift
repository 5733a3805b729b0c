/// Decides which blocks are kept: an article is a few runs of blocks, not single ones.
///
/// Of all ways to keep or drop the blocks of a page the one with the greatest sum is taken: each kept
/// block adds its score above the threshold, longer ones more, and each change between keeping and
/// dropping costs a little (Viterbi's algorithm with two states). So a short line inside the text
/// survives a poor score, and a lone teaser needs a good one.
///
/// One threshold does not fit all pages: of one unlike those that were trained on every block scores low. So
/// a page is read at a few thresholds, and the reading that promises the best F1 is taken.
enum KeptRuns {
  /// Log-odds in 1/4096 of a probability of 0.6, for pages whose text is plain to see. Lower keeps more boilerplate,
  /// higher loses more of the article; neighbors differ by less than the noise.
  static let threshold = 1661
  /// The others, down to a probability of 0.27.
  static let lenientThresholds = [0, -2048, -4096]
  /// An eighth unit of log-odds, in 1/4096 of the weight 1. The forests see the neighbors themselves; a greater cost keeps
  /// and loses more short lines for the sake of others.
  static let changeCost = 512
  /// A lenient reading must find thirty words.
  static let tellingLength3 = 90

  /// A block of ten words weighs 1 (256 here), one sixteen times as long weighs 2, and none more.
  static func weight(length3: Int) -> Int {
    min(512, Int((Double(length3 / 3 + 1) * 429_496_729.6).squareRoot().squareRoot()))
  }

  /// The choice at the usual threshold, and the one of a lenient threshold where that promises a better F1.
  static func readings(
    _ scores: [Int], lengths3: [Int]
  ) -> (usual: [Bool], lenient: [Bool]?) {
    let expected = zip(scores, lengths3).map { chance($0) * Double($1) }
    let usual = kept(scores, lengths3: lengths3, threshold: threshold)
    var lenient: [Bool]?
    var best = promise(usual, expected, lengths3)
    for threshold in lenientThresholds {
      let other = kept(scores, lengths3: lengths3, threshold: threshold)
      let promise = promise(other, expected, lengths3)
      if promise > best && length(other, lengths3) >= tellingLength3 {
        (lenient, best) = (other, promise)
      }
    }
    return (usual, lenient)
  }

  /// The F1 to expect of a choice, where `expected` has the length of each block times its chance.
  static func promise(_ isKept: [Bool], _ expected: [Double], _ lengths3: [Int]) -> Double {
    var both = 0.0
    var all = 0.0
    for (isKept, value) in zip(isKept, expected) {
      all += value
      if isKept { both += value }
    }
    let sum = Double(length(isKept, lengths3)) + all
    return sum > 0 ? 2 * both / sum : 0
  }

  /// The probability that a block of this score belongs to the article. Training gives the boilerplate of a page more
  /// weight than its text, yet pages that were not trained on score a unit too high.
  static func chance(_ score: Int) -> Double {
    let odds = odds[min(512, abs(score - 4096) >> 6)]
    return score >= 4096 ? 1 / (1 + odds) : odds / (1 + odds)
  }

  /// e to the minus n/64, by multiplication: the same on every machine.
  private static let odds: [Double] = {
    var odds = [1.0]
    while odds.count <= 512 { odds.append(odds[odds.count - 1] * 0.984_496_437_005_408) }
    return odds
  }()

  /// The best choice; where it gives up more than half of what single blocks would keep, the costs of
  /// change have eaten a page of scattered text, and the single blocks win.
  private static func kept(_ scores: [Int], lengths3: [Int], threshold: Int) -> [Bool] {
    let runs = best(scores, lengths3: lengths3, threshold: threshold)
    let single = scores.map { $0 >= threshold }
    return length(runs, lengths3) * 2 < length(single, lengths3) ? single : runs
  }

  private static func length(_ isKept: [Bool], _ lengths3: [Int]) -> Int {
    zip(isKept, lengths3).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
  }

  static func best(
    _ scores: [Int], lengths3: [Int], threshold: Int = KeptRuns.threshold
  ) -> [Bool] {
    var dropped = 0
    var kept = -changeCost
    var cameFromKept: [(ifDropped: Bool, ifKept: Bool)] = []
    cameFromKept.reserveCapacity(scores.count)
    for (score, length3) in zip(scores, lengths3) {
      let gain = (score - threshold) * weight(length3: length3) / 256
      let toDropped = kept - changeCost > dropped
      let toKept = kept >= dropped - changeCost
      cameFromKept.append((toDropped, toKept))
      let nextDropped = toDropped ? kept - changeCost : dropped
      kept = (toKept ? kept : dropped - changeCost) + gain
      dropped = nextDropped
    }
    var isKept = [Bool](repeating: false, count: scores.count)
    var state = kept > dropped
    for block in scores.indices.reversed() {
      isKept[block] = state
      state = state ? cameFromKept[block].ifKept : cameFromKept[block].ifDropped
    }
    return isKept
  }
}
