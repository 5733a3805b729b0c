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
    _ records: LinkageRecords, _ settings: LinkageSettings
  ) throws(LinkageError) {
    var settings = settings
    settings.threadCount = 1
    let rules = settings.block ?? derivedRules(records, settings)
    for rule in rules {
      for key in rule.keys where records.fieldIndex(key.property) == nil {
        throw .unknownProperty(name: key.property, known: records.fields.map(\.name))
      }
    }
    let keys = measure("keys", "keys") {
      let keys = KernelTimings.keys(records, settings, rules)
      return (keys, keys.reduce(0) { $0 + $1.keys.count })
    }
    _ = measure("sort", "keys") {
      let sorted = keys.map { made in
        var (keys, owners) = made
        radixSort(&keys, &owners)
        return owners
      }
      return (sorted, keys.reduce(0) { $0 + $1.keys.count })
    }
    var start = ContinuousClock.now
    let blocking = try Blocking(records, settings)
    add("blocks, refined and numbered", since: start, records.count, "records")
    let chunks = blocking.chunks()
    _ = measure("pairs", "pairs") {
      let counts = chunks.map { blocking.pairs($0).proposedCount }
      return (counts, counts.reduce(0, +))
    }
    start = .now
    let prepared = try settings.prepared(records)
    let comparer = PairComparer(records, prepared)
    add("tables of values", since: start, records.count, "records")
    let model = measure("training", "pairs") {
      KernelTimings.training(blocking, comparer, settings)
    }

    // Pairs in the order in which `link` asks for them; the first pass warms what remembers.
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    for chunk in chunks where lefts.count < KernelTimings.pairCountMax {
      let pairs = blocking.pairs(chunk)
      lefts += pairs.lefts
      rights += pairs.rights
    }
    let weightMin = quantizedWeight(logOdds(ofProbability: model.thresholdReview))
    let scorer = PairScorer(
      comparer: comparer, model: CompiledModel(model), weightMin: weightMin)
    _ = scorer.links(lefts, rights, rule: 0)
    _ = measure("levels, \(prepared.count) comparisons", "pairs") {
      (comparer.evidence(lefts, rights), lefts.count)
    }
    _ = measure("scoring, pairs left early", "pairs") {
      (scorer.links(lefts, rights, rule: 0), lefts.count)
    }
    let parts = chunks.map { chunk in
      let pairs = blocking.pairs(chunk)
      return scorer.links(pairs.lefts, pairs.rights, rule: UInt8(chunk.rule))
    }
    let links = measure("links in order", "links") {
      let links = Links(merging: parts, comparisonCount: prepared.count, threadCount: 1)
      return (links, links.count)
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
  ) -> [(keys: [UInt64], owners: [UInt32])] {
    rules.map { rule in
      let parts = rule.keys.compactMap { key in
        records.fieldIndex(key.property).map { index in
          KeyPart(
            records.fields[index], key.transform,
            usesSecondPart: settings.usesSecondPart(of: records.fields[index]))
        }
      }
      return parts.isEmpty ? ([], []) : RuleKeys(parts: parts).assignments(threadCount: 1)
    }
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
