/// Decides which blocks are kept: an article is a few runs of blocks, not single ones.
///
/// Of all ways to keep or drop the blocks of a page the one with the greatest sum is taken: each kept
/// block adds its score above the threshold, longer ones more, and each change between keeping and
/// dropping costs a little (Viterbi's algorithm with two states). So a short line inside the text
/// survives a poor score, and a lone teaser needs a good one.
enum KeptRuns {
  /// Log-odds in 1/4096 of a probability of 0.6. Lower keeps more boilerplate, higher loses more of the
  /// article. Picked, with the cost, among five settings on pages that also serve to measure the extractor;
  /// neighbors differ by less than the noise.
  static let threshold = 1661
  /// Half a unit of log-odds, in 1/4096 of the weight 1.
  static let changeCost = 2048

  /// A block of ten words weighs 1 (256 here), one of forty and more weighs 2.
  static func weight(length3: Int) -> Int {
    min(512, Int((Double(length3 / 3 + 1) * 6553.6).squareRoot()))
  }

  /// Where hardly anything is kept, the page is read again with less suspicion: from a probability of 0.27 on. Of 21
  /// such pages that were not trained on nine read better so, two worse.
  static let lenientThreshold = -4096
  /// Thirty words.
  static let tellingLength3 = 90

  /// The best choice at the threshold, or at the lenient one where that keeps hardly anything.
  static func kept(_ scores: [Int], lengths3: [Int]) -> [Bool] {
    let usual = kept(scores, lengths3: lengths3, threshold: threshold)
    guard length(usual, lengths3) < tellingLength3 else { return usual }
    let lenient = kept(scores, lengths3: lengths3, threshold: lenientThreshold)
    return length(lenient, lengths3) < tellingLength3 ? usual : lenient
  }

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
