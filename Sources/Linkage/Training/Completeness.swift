extension Training {
  /// The estimated share of all matches that some blocking rule proposes; nil where too few are known.
  ///
  /// Capture and recapture: each rule is one occasion on which a match may be seen. From the matches
  /// seen by one rule alone (f1) and by exactly two (f2), Chao's estimator tells how many no rule has
  /// seen: at least f1^2 / 2 f2. Rules see the same easy matches, so the share is an upper bound.
  ///
  /// Source: Chao, "Estimating the Population Size for Capture-Recapture Data with Unequal
  /// Catchability", Biometrics 43 (1987), doi:10.2307/2531532.
  var completeness: Double? {
    var seen = 0.0
    var byOne = 0.0
    var byTwo = 0.0
    let scale = candidates.representedCount / max(1, Double(candidates.pairCount))
    for (pattern, chance) in posteriors(candidates).enumerated() {
      let matches = chance.match * candidates.counts[pattern] * scale
      seen += matches
      switch candidates.ruleMasks[pattern].nonzeroBitCount {
      case 1: byOne += matches
      case 2: byTwo += matches
      default: break
      }
    }
    guard seen >= 50, byTwo >= 5 else { return nil }
    return seen / (seen + byOne * byOne / (2 * byTwo))
  }
}
