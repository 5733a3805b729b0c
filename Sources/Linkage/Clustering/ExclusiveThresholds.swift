/// The link threshold of pairs between exclusive sources.
///
/// The prior says how seldom two random records match. Between sources that list an entity once, and of
/// which one covers most of the other, there is more to know: a record either matches its best
/// candidate or it is one of the few without a match. If a share q of the records of a source match in an
/// exclusive one, the odds of the only good candidate are not q to 1 but q to 1 - q, so the threshold
/// of such a pair falls by -log2(1 - q). It must be the best match of both records, clearly.
struct ExclusiveThresholds: Sendable {
  private let links: Links
  private let weightMin: Int32
  private let reliefs: [Int32]

  /// What counts as clearly better than the second best, in weight units.
  private static let margin: Int32 = 2 * weightUnitsPerBit
  /// q is taken to be at most 0.95.
  private static let reliefMax = 4.32

  init(_ records: LinkageRecords, _ links: Links, _ settings: LinkageSettings, weightMin: Int32) {
    self.links = links
    self.weightMin = weightMin
    let isExclusive = records.sourceNames.map { settings.exclusiveSources.contains($0) }
    var relief = [Int32](repeating: 0, count: links.count)
    guard isExclusive.contains(true) else {
      reliefs = relief
      return
    }
    let sources = UInt64(records.sourceNames.count)
    // Best and second best of each record in each exclusive source.
    var best: [UInt64: (first: Int32, second: Int32, link: Int)] = [:]
    func visit(_ record: UInt32, _ other: UInt32, _ link: Int) {
      let source = records.sourceOfRecord[Int(other)]
      guard isExclusive[Int(source)] else { return }
      let key = UInt64(record) * sources + UInt64(source)
      let weight = links.weights[link]
      guard let known = best[key] else {
        best[key] = (weight, .min / 2, link)
        return
      }
      if weight > known.first {
        best[key] = (weight, known.first, link)
      } else {
        best[key] = (known.first, max(known.second, weight), known.link)
      }
    }
    for link in 0..<links.count {
      visit(links.lefts[link], links.rights[link], link)
      visit(links.rights[link], links.lefts[link], link)
    }
    var sizes = [Double](repeating: 0, count: records.sourceNames.count)
    for source in records.sourceOfRecord { sizes[Int(source)] += 1 }
    // Expected share of the records of one source that match in another, in order of the links.
    var matched: [UInt64: Double] = [:]
    for link in 0..<links.count {
      for (record, other) in [
        (links.lefts[link], links.rights[link]), (links.rights[link], links.lefts[link]),
      ] {
        let from = records.sourceOfRecord[Int(record)]
        let to = records.sourceOfRecord[Int(other)]
        if from != to, best[UInt64(record) * sources + UInt64(to)]?.link == link {
          matched[UInt64(from) * sources + UInt64(to), default: 0] += links.probabilities[link]
        }
      }
    }
    for link in 0..<links.count {
      let left = links.lefts[link]
      let right = links.rights[link]
      let from = records.sourceOfRecord[Int(left)]
      let to = records.sourceOfRecord[Int(right)]
      guard from != to, isExclusive[Int(from)], isExclusive[Int(to)],
        ExclusiveThresholds.isClear(best[UInt64(left) * sources + UInt64(to)], link),
        ExclusiveThresholds.isClear(best[UInt64(right) * sources + UInt64(from)], link)
      else { continue }
      let one = (matched[UInt64(from) * sources + UInt64(to)] ?? 0) / max(1, sizes[Int(from)])
      let other = (matched[UInt64(to) * sources + UInt64(from)] ?? 0) / max(1, sizes[Int(to)])
      let share = min(max(one, other), 0.95)
      let bits = min(-fixedLog2(1 - share), ExclusiveThresholds.reliefMax)
      relief[link] = quantizedWeight(bits)
    }
    reliefs = relief
  }

  private static func isClear(_ best: (first: Int32, second: Int32, link: Int)?, _ link: Int)
    -> Bool
  {
    guard let best, best.link == link else { return false }
    return best.first - best.second >= margin
  }

  /// How much the threshold of a link is lowered, in weight units.
  func relief(_ link: Int) -> Int32 { reliefs[link] }

  func accepts(_ link: Int) -> Bool { links.weights[link] >= weightMin - reliefs[link] }
}
