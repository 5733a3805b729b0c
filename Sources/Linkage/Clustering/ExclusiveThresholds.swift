import Bytes

/// Which links are accepted: those whose odds reach the threshold and, between sources that list an
/// entity once, that are the best of both their records.
///
/// Between such sources the odds are those of `MatchingPosteriors`, which weigh a pair against all other
/// candidates of its records.
struct ExclusiveThresholds: Sendable {
  private let links: Links
  private var weightMin: Int32 = 0
  /// What competition adds to the weight of a link, or takes from it; empty where none competes.
  private let reliefs: [Int32]
  private let isBeaten: [Bool]

  init(
    _ records: LinkageRecords, _ links: Links, _ settings: LinkageSettings, prior: Double
  ) {
    self.links = links
    let isExclusive = records.sourceNames.map { settings.exclusiveSources.contains($0) }
    guard isExclusive.contains(true) else {
      (reliefs, isBeaten) = ([], [])
      return
    }
    var matching = MatchingPosteriors(
      lefts: links.lefts, rights: links.rights, sourceOfRecord: records.sourceOfRecord,
      isExclusive: isExclusive)
    var odds = links.weights.map { fixedExp2(Double($0) / Double(weightUnitsPerBit)) }
    matching.compete(&odds, priorOdds: prior / (1 - prior), roundCount: 40, passCount: 4)
    let weights = odds.map { quantizedWeight(fixedLog2(max($0, 1e-15))) }
    reliefs = links.weights.indices.map { weights[$0] - links.weights[$0] }
    // The best link of each record in each exclusive source; of equals the first.
    let sources = UInt64(records.sourceNames.count)
    var best: [UInt64: Int] = [:]
    func keys(_ link: Int) -> [UInt64] {
      let (left, right) = (links.lefts[link], links.rights[link])
      let from = records.sourceOfRecord[Int(left)]
      let to = records.sourceOfRecord[Int(right)]
      guard from != to else { return [] }
      var keys: [UInt64] = []
      if isExclusive[Int(to)] { keys.append(UInt64(left) * sources + UInt64(to)) }
      if isExclusive[Int(from)] { keys.append(UInt64(right) * sources + UInt64(from)) }
      return keys
    }
    for link in 0..<links.count {
      for key in keys(link) {
        if let known = best[key], weights[known] >= weights[link] { continue }
        best[key] = link
      }
    }
    isBeaten = (0..<links.count).map { link in
      keys(link).contains { best[$0] != link }
    }
  }

  /// How much the threshold of a link is lowered, in weight units.
  func relief(_ link: Int) -> Int32 { reliefs.isEmpty ? 0 : reliefs[link] }

  /// The log2 odds of a link in the face of its competitors, in weight units.
  func weight(_ link: Int) -> Int32 { links.weights[link] + relief(link) }

  func accepts(_ link: Int) -> Bool { !isExcluded(link) && weight(link) >= weightMin }

  func with(weightMin: Int32) -> ExclusiveThresholds {
    var copy = self
    copy.weightMin = weightMin
    return copy
  }

  /// Whether a better candidate of one of its records excludes the link.
  func isExcluded(_ link: Int) -> Bool { !isBeaten.isEmpty && isBeaten[link] }
}
