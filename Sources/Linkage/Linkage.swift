import Bytes

/// What a linkage counted.
package struct LinkageStatistics: Sendable, Hashable {
  package let recordCount: Int
  /// Pairs that could be compared at all.
  package let admissiblePairCount: Double
  /// Pairs that each rule was the first to propose.
  package let pairCountOfRule: [Int]
  package var pairCount: Int { pairCountOfRule.reduce(0, +) }
  package let linkCount: Int
  package let clusterCount: Int
  /// Expected share of right ones among the links above the threshold, and of all matches among the
  /// candidates how many are above it, as far as the model is right.
  package let expectedPrecision: Double
  package let expectedRecall: Double
  /// Estimated share of all matches that some rule proposes; nil with a frozen model, or where too few
  /// matches are known.
  package let blockingCompleteness: Double?
}

/// Which records are one entity, and why.
package struct LinkageResult: Sendable {
  package let model: LinkageModel
  package let links: Links
  /// For each record the smallest record index of its cluster.
  package let clusters: [UInt32]
  package let ledger: CutLedger
  package let refusedMerges: [RefusedMerge]
  package let statistics: LinkageStatistics
  package let warnings: [String]
}

/// Finds which records are one entity: keys, training, scoring, clustering.
///
/// Pairs are streamed chunk by chunk and only those are kept that can be shown or linked; where the
/// threshold is still to be found, or candidates compete, also what lies a little below. The result
/// depends on the records and the settings alone, not on threads.
///
/// - Parameter isCancelled: Asked before each phase and stretch of pairs; once it says yes, the linkage ends with
///   `LinkageError.cancelled`.
package func link(
  _ outer: consuming LinkageRecords, _ settings: LinkageSettings,
  progress: @Sendable (LinkageProgress) -> Void = { _ in },
  isCancelled: @escaping @Sendable () -> Bool = { false }
) throws(LinkageError) -> LinkageResult {
  func begin(_ phase: LinkageProgress.Phase? = nil) throws(LinkageError) {
    if isCancelled() { throw .cancelled }
    if let phase { progress(LinkageProgress(phase: phase, done: 0, total: 1)) }
  }
  try settings.check(outer)
  try begin(.keys)
  let words = TokenCache(threadCount: settings.threadCount)
  let wordsAlone = settings.fieldsOfWordsAlone(outer)
  let local = LocalRecords(
    consume outer, words, wordsOf: settings.fieldsOfWords, alone: wordsAlone,
    threadCount: settings.threadCount)
  let records = local.records
  var settings = local.localized(settings)
  // Blocks first: the tables of comparisons are larger, and need not be there while keys are sorted.
  try begin()
  var blocking = try Blocking(records, settings, words)
  try begin()
  let prepared = try settings.prepared(records, words)
  words.forget()
  let comparer = PairComparer(records, prepared, threadCount: settings.threadCount)
  try begin(.training)
  var model: LinkageModel
  var completeness: Double?
  if let frozen = try settings.checkedModel(prepared) {
    model = frozen
    if settings.detectsExclusiveSources {
      settings.exclusiveSources.formUnion(frozen.exclusiveSources)
    }
  } else {
    var seen =
      settings.detectsExclusiveSources ? blocking.sourcesWithoutCopies(comparer, settings) : []
    settings.exclusiveSources.formUnion(seen)
    blocking.passOver(seen, records)
    var training = train(blocking, comparer, settings)
    model = training.model(settings)
    if settings.detectsExclusiveSources, seen.isEmpty, !comparer.hasWhole {
      seen = blocking.sourcesWithoutDuplicates(comparer, model, settings)
      settings.exclusiveSources.formUnion(seen)
      blocking.passOver(seen, records)
      if !seen.isEmpty {
        training = train(blocking, comparer, settings)
        model = training.model(settings)
      }
    }
    completeness = training.completeness
  }
  blocking.passOver(settings.exclusiveSources, records)
  let reviewWeight = quantizedWeight(
    logOdds(
      ofProbability: min(
        settings.thresholdReview ?? model.thresholdReview,
        settings.thresholdLink ?? model.thresholdLink)))
  // Candidates below the threshold compete, and say what it misses.
  let choosesThreshold = settings.thresholdLink == nil && settings.model == nil
  let furtherBits =
    if !settings.exclusiveSources.isEmpty { -10.0 } else if choosesThreshold { -4.0 } else { 0.0 }
  let keptWeight = furtherBits == 0 ? reviewWeight : min(reviewWeight, quantizedWeight(furtherBits))

  let scorer = PairScorer(
    comparer: comparer, model: CompiledModel(model), weightMin: keptWeight)
  try begin(.scoring)
  var results = blocking.candidateResults(threadCount: settings.threadCount) { pairs in
    let links = isCancelled() ? Links(comparisonCount: prepared.count) : scorer.links(pairs)
    return (links, pairs.proposedCounts)
  }
  let ledger = blocking.ledger
  let rules = blocking.rules
  let admissiblePairCount = blocking.admissiblePairCount
  var pairCounts = rules.map { _ in 0 }
  for result in results {
    for (rule, count) in result.1.enumerated() { pairCounts[rule] += count }
  }
  let parts = results.map(\.0)
  results = []
  blocking.forget()
  let links = settings.judged(
    Links(joining: parts, comparisonCount: prepared.count, threadCount: settings.threadCount),
    scorer)
  try begin(.clustering)
  let competing = ExclusiveThresholds(records, links, settings, prior: model.prior)
  let expected = ExpectedQuality(
    competing, links, settings.thresholdLink ?? (choosesThreshold ? nil : model.thresholdLink),
    threadCount: settings.threadCount)
  if settings.model == nil { model = model.with(expected) }
  let linkWeight = quantizedWeight(logOdds(ofProbability: expected.threshold))
  let thresholds = competing.with(weightMin: linkWeight)
  try begin()
  let (components, order) = bothResults(
    settings.threadCount,
    { LinkedComponents(links, thresholds, recordCount: records.count) },
    {
      links.order(local.originals, threadCount: 1) {
        thresholds.accepts($0) || links.weights[$0] >= reviewWeight || links.judgements[$0] != nil
      }
    })
  let clustering = Clustering(
    records, links, components, settings, thresholds, weigh: scorer.consistencies)
  let linkCount = (0..<links.count).reduce(0) { $0 + (thresholds.accepts($1) ? 1 : 0) }

  let statistics = LinkageStatistics(
    recordCount: records.count, admissiblePairCount: admissiblePairCount,
    pairCountOfRule: pairCounts, linkCount: linkCount,
    clusterCount: clustering.clusters.indices.count {
      clustering.clusters[$0] == UInt32($0)
    },
    expectedPrecision: expected.precision, expectedRecall: expected.recall,
    blockingCompleteness: completeness)
  return LinkageResult(
    model: model,
    links: links.inOrder(order, threadCount: settings.threadCount),
    clusters: local.original(clustering.clusters, threadCount: settings.threadCount),
    ledger: ledger,
    refusedMerges: local.original(clustering.refused),
    statistics: statistics, warnings: blocking.warnings + model.warnings)
}

/// Learns the model of the records from their own pairs.
func train(
  _ blocking: Blocking, _ comparer: PairComparer, _ settings: LinkageSettings
) -> Training {
  Training(
    comparer.comparisons, blocking.rules,
    candidates: blocking.candidatePatterns(comparer, settings),
    random: blocking.randomPatterns(comparer, settings),
    admissiblePairCount: blocking.admissiblePairCount,
    evidenceShares: comparer.evidenceShares, threadCount: settings.threadCount)
}

extension LinkageSettings {
  /// Fields whose words the rules or comparisons that are written down ask for.
  fileprivate var fieldsOfWords: Set<String> {
    let keys = (block ?? []).flatMap(\.keys).filter(\.transform.isOfWords).map(\.property)
    let compared = (compare ?? []).filter(\.kind.isOfWords).map(\.property)
    return Set(keys + compared)
  }

  /// Those of them of which nothing else is asked for. Rules that are not written down may be made of anything.
  func fieldsOfWordsAlone(_ records: borrowing LinkageRecords) -> Set<String> {
    // What is wrong with comparisons is told where they are prepared.
    guard let block, let compared = try? comparisons(of: records) else { return [] }
    let keys = block.flatMap(\.keys)
    let wanted = fieldsOfWords
    return Set(
      records.fields.filter { field in
        wanted.contains(field.name)
          && Refinements.transform(field.type).map(\.isOfWords) != false
          && keys.allSatisfy { $0.property != field.name || $0.transform.isOfWords }
          && compared.allSatisfy { $0.property != field.name || $0.kind.isOfWordsAlone }
      }.map(\.name))
  }

  func check(_ records: LinkageRecords) throws(LinkageError) {
    for threshold in [thresholdLink, thresholdReview] {
      if let threshold, !(0...1).contains(threshold) { throw .invalidThreshold(value: threshold) }
    }
    for judgement in judgements where Int(judgement.right) >= records.count {
      throw .judgementOutside(index: judgement.right, recordCount: records.count)
    }
  }

  /// The model that was handed in, if it fits the comparisons.
  func checkedModel(_ prepared: [PreparedComparison]) throws(LinkageError) -> LinkageModel? {
    guard let model else { return nil }
    for (index, comparison) in prepared.enumerated() {
      guard index < model.comparisons.count,
        model.comparisons[index].property == comparison.settings.property,
        model.comparisons[index].kind == comparison.settings.kind,
        model.comparisons[index].levels.map(\.name) == comparison.levels.map(\.name)
      else { throw .foreignModel(property: comparison.settings.property) }
    }
    if model.comparisons.count > prepared.count {
      throw .foreignModel(property: model.comparisons[prepared.count].property)
    }
    return model
  }

  /// The links with verdicts; judged pairs that no rule proposed are added.
  func judged(_ links: Links, _ scorer: PairScorer) -> Links {
    if judgements.isEmpty { return links }
    var verdicts: [UInt64: Verdict] = [:]
    for judgement in judgements {
      verdicts[UInt64(judgement.left) << 32 | UInt64(judgement.right)] = judgement.verdict
    }
    var links = links
    for index in 0..<links.count {
      let key = UInt64(links.lefts[index]) << 32 | UInt64(links.rights[index])
      links.judgements[index] = verdicts.removeValue(forKey: key)
    }
    let missing = verdicts.keys.sorted()
    let all = PairScorer(comparer: scorer.comparer, model: scorer.model, weightMin: .min)
    var added = all.links(
      CandidatePairs(
        lefts: missing.map { UInt32($0 >> 32) },
        rights: missing.map { UInt32(truncatingIfNeeded: $0) }, rule: 255))
    for index in 0..<added.count { added.judgements[index] = verdicts[missing[index]] }
    return Links(joining: [links, added], comparisonCount: links.comparisonCount)
  }
}
