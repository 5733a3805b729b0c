import Bytes

/// What share of right links and of found matches a threshold promises, as far as the model is right.
///
/// The chances of all links say how many of those above a threshold are right, and how many matches lie
/// below it. So the threshold that promises the best balance (F1) is found without labels.
struct ExpectedQuality {
  let threshold: Double
  let precision: Double
  let recall: Double

  /// The range in which a threshold is looked for.
  static let range = 0.25...0.9

  /// - Parameter threshold: The one to judge; nil: the best.
  init(
    _ competing: ExclusiveThresholds, _ links: Links, _ threshold: Double?, threadCount: Int
  ) {
    let size = 131_072
    let count = links.count
    let table = ProbabilityTable(links.weights)
    let parts = chunkResults((count + size - 1) / size, threadCount) { chunk in
      ChanceCounts(competing, (chunk * size)..<min(count, (chunk + 1) * size), table)
    }
    var chances = ChanceCounts()
    for part in parts { chances.add(part) }
    let (counts, sums) = (chances.counts, chances.sums)
    let all = sums.reduce(0, +)
    var best = (f1: -1.0, place: 500, precision: 1.0, recall: 1.0)
    var above = (count: 0.0, sum: 0.0)
    for place in counts.indices.reversed() {
      above.count += counts[place]
      above.sum += sums[place]
      let limit = Double(place) / 1_000
      let isAsked = threshold.map { Int(($0 * 1_000).rounded()) == place }
      guard isAsked ?? ExpectedQuality.range.contains(limit), above.count > 0 else { continue }
      let f1 = 2 * above.sum / (above.count + all)
      if f1 > best.f1 { best = (f1, place, above.sum / above.count, above.sum / max(all, 1e-9)) }
    }
    self.threshold = threshold ?? Double(best.place) / 1_000
    precision = best.precision
    recall = min(1, best.recall)
  }
}

/// The chances of links by thousandths: a threshold is no finer than that.
private struct ChanceCounts: Sendable {
  private(set) var counts = [Double](repeating: 0, count: 1_001)
  private(set) var sums = [Double](repeating: 0, count: 1_001)

  init() {}

  init(_ competing: ExclusiveThresholds, _ links: Range<Int>, _ table: ProbabilityTable) {
    for link in links where !competing.isExcluded(link) {
      let chance = table[competing.weight(link)]
      let place = Int((chance * 1_000).rounded(.down))
      counts[place] += 1
      sums[place] += chance
    }
  }

  mutating func add(_ other: ChanceCounts) {
    for place in counts.indices {
      counts[place] += other.counts[place]
      sums[place] += other.sums[place]
    }
  }
}
