import Bytes

/// How long each kernel of a linkage takes, one after the other on one thread, for benchmarks.
///
/// `link` does the same work, but chunk by chunk and interleaved on several threads.
package struct KernelTimings: Sendable {
  /// A kernel, and how much it did.
  package struct Kernel: Sendable {
    package let name: String
    package let seconds: Double
    package let amount: Int
    /// What `amount` counts.
    package let unit: String
  }

  package private(set) var kernels: [Kernel] = []

  /// Pairs that are scored: enough that the first ones do not count, few enough to be kept.
  private static let pairCountMax = 4_000_000

  package init(
    _ outer: LinkageRecords, _ settings: LinkageSettings
  ) throws(LinkageError) {
    var settings = settings
    settings.threadCount = 1
    let (records, words) = measure("records in local order", "records") {
      let words = TokenCache()
      return ((LocalRecords(outer, words, threadCount: 1).records, words), outer.count)
    }
    let rules = settings.block ?? derivedRules(records, settings)
    for rule in rules {
      for key in rule.keys where records.fieldIndex(key.property) == nil {
        throw .unknownProperty(name: key.property, known: records.fields.map(\.name))
      }
    }
    let keys = measure("keys", "keys") {
      let keys = KernelTimings.keys(records, settings, rules)
      return (keys, keys.joined().reduce(0) { $0 + $1.count })
    }
    _ = measure("sort", "keys") {
      let sorted = keys.map { sortedByUpperHalf(joining: $0) }
      return (sorted, keys.joined().reduce(0) { $0 + $1.count })
    }
    var start = ContinuousClock.now
    let blocking = try Blocking(records, settings, words)
    add("blocks, refined and numbered", since: start, records.count, "records")
    _ = measure("pairs", "pairs") {
      let counts = blocking.proposedCounts(threadCount: 1)
      return (counts, counts.reduce(0, +))
    }
    start = .now
    let prepared = try settings.prepared(records, words)
    let comparer = PairComparer(records, prepared)
    add("tables of values", since: start, records.count, "records")
    let model = measure("training", "pairs") {
      KernelTimings.training(blocking, comparer, settings)
    }

    // Pairs in the order in which `link` asks for them; the first pass warms what remembers.
    var pairs: [CandidatePairs] = []
    var pairCount = 0
    for some in blocking.candidateResults(threadCount: 1, { $0 })
    where pairCount < KernelTimings.pairCountMax {
      pairs.append(some)
      pairCount += some.count
    }
    let weightMin = quantizedWeight(logOdds(ofProbability: model.thresholdReview))
    let scorer = PairScorer(
      comparer: comparer, model: CompiledModel(model), weightMin: weightMin)
    _ = pairs.map { scorer.links($0) }
    _ = measure("levels, \(prepared.count) comparisons", "pairs") {
      (pairs.map { comparer.evidence($0.lefts, $0.rights).count }, pairCount)
    }
    let parts = measure("scoring, pairs left early", "pairs") {
      (pairs.map { scorer.links($0) }, pairCount)
    }
    let links = measure("links in order", "links") {
      let links = Links(joining: parts, comparisonCount: prepared.count)
      let order = links.order(Array(0..<UInt32(records.count)), threadCount: 1) { _ in true }
      return (links.inOrder(order, threadCount: 1), links.count)
    }
    let linkWeight = quantizedWeight(logOdds(ofProbability: model.thresholdLink))
    _ = measure("clusters", "links") {
      let thresholds = ExclusiveThresholds(records, links, settings, prior: model.prior)
      let clustering = Clustering(
        records, links, settings, thresholds.with(weightMin: linkWeight),
        weigh: scorer.consistencies)
      return (clustering, links.count)
    }
  }

  /// The keys of each rule, and the record of each.
  private static func keys(
    _ records: LinkageRecords, _ settings: LinkageSettings, _ rules: [BlockingRule]
  ) -> [[[UInt64]]] {
    let keys = BlockingKeys(records, settings, rules, TokenCache())
    return rules.map { keys.keys(of: $0).assignments(threadCount: 1) }
  }

  private static func training(
    _ blocking: Blocking, _ comparer: PairComparer, _ settings: LinkageSettings
  ) -> (LinkageModel, Int) {
    let training = train(blocking, comparer, settings)
    return (
      training.model(settings), training.candidates.pairCount + training.random.pairCount
    )
  }

  /// - Parameter body: Does the work and says how much it was.
  private mutating func measure<Value>(
    _ name: String, _ unit: String, _ body: () -> (Value, Int)
  ) -> Value {
    let start = ContinuousClock.now
    let (value, amount) = body()
    add(name, since: start, amount, unit)
    return value
  }

  private mutating func add(
    _ name: String, since start: ContinuousClock.Instant, _ amount: Int, _ unit: String
  ) {
    kernels.append(
      Kernel(
        name: name, seconds: (ContinuousClock.now - start) / .seconds(1), amount: amount,
        unit: unit))
  }
}
