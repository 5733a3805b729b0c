import Bytes

/// Why two records were linked or not, for the analyst.
package struct PairExplanation: Sendable, Hashable, Codable {
  /// One step of the waterfall: a comparison, its answer and what that is worth.
  package struct Step: Sendable, Hashable, Codable {
    package let property: String
    package let leftValues: [String]
    package let rightValues: [String]
    /// The level's name; "missing" where a side has no value.
    package let level: String
    /// What the level means, in one sentence.
    package let summary: String
    /// Chance of the level within one entity and between different ones; nil for a missing value.
    package let m: Double?
    package let u: Double?
    /// In bits: of the level, and what the rarity of the value adds.
    package let weight: Double
    package let rarityAdjustment: Double
  }

  package let leftID: String
  package let rightID: String
  /// log2 odds that two random records match.
  package let priorWeight: Double
  package let steps: [Step]
  /// In bits, never above 0: what is taken off because related entities would agree like that too.
  package let kinWeight: Double
  /// The prior, all steps and what kin take off, in bits.
  package let totalWeight: Double
  package let probability: Double
  /// Whether the pair reaches the link threshold.
  package let isAboveLinkThreshold: Bool
  package let isAboveReviewThreshold: Bool
  /// The first rule that proposes the pair, or why it is never compared.
  package let proposal: String
  package let isCompared: Bool
  /// What forbids one cluster: conflicting unique values, a judgement, an exclusive source.
  package let obstacles: [String]
}

/// Explains a pair under a model. The same numbers as in `link`, since the same code computes them.
package func explain(
  _ one: UInt32, _ other: UInt32, _ outer: LinkageRecords, _ model: LinkageModel,
  _ settings: LinkageSettings
) throws(LinkageError) -> PairExplanation {
  for index in [one, other] where Int(index) >= outer.count {
    throw .judgementOutside(index: index, recordCount: outer.count)
  }
  let words = TokenCache(threadCount: settings.threadCount)
  let local = LocalRecords(outer, words, threadCount: settings.threadCount)
  let (records, left, right) = (local.records, local.places[Int(one)], local.places[Int(other)])
  var settings = local.localized(settings)
  settings.model = model
  let prepared = try settings.prepared(records, words)
  _ = try settings.checkedModel(prepared)
  if settings.detectsExclusiveSources {
    settings.exclusiveSources.formUnion(model.exclusiveSources)
  }
  let compiled = CompiledModel(model)
  let columns = PairComparer(records, prepared).evidence([min(left, right)], [max(left, right)])
  var total = compiled.priorWeight
  var kinDifference = compiled.kinPriorDifference
  var steps: [PairExplanation.Step] = []
  for (index, column) in columns.enumerated() {
    let evidence = Evidence(rank: column[0])
    let parts = compiled.parts(index, evidence)
    total += parts.base + parts.adjustment
    kinDifference += compiled.kinDifference(index, evidence)
    let field = records.fields[prepared[index].fieldIndex]
    let isMissing = evidence.level == Evidence.missingLevel
    let level = Int(evidence.level)
    steps.append(
      PairExplanation.Step(
        property: field.name, leftValues: field.texts(of: left),
        rightValues: field.texts(of: right),
        level: isMissing ? "missing" : prepared[index].levels[level].name,
        summary: isMissing
          ? "A value is missing, which says nothing." : prepared[index].levels[level].summary,
        m: isMissing ? nil : model.comparisons[index].levels[level].m,
        u: isMissing ? nil : model.comparisons[index].levels[level].u,
        weight: bits(parts.base), rarityAdjustment: bits(parts.adjustment)))
  }
  let againstStrangers = total
  total = CompiledModel.total(total, kinDifference: kinDifference)
  let blocking = try Blocking(records, settings, words)
  let rule = left == right ? nil : blocking.firstRule(min(left, right), max(left, right))
  let chance = probability(ofLogOdds: bits(total))
  return PairExplanation(
    leftID: records.recordID(Int(left)), rightID: records.recordID(Int(right)),
    priorWeight: bits(compiled.priorWeight), steps: steps,
    kinWeight: bits(total - againstStrangers), totalWeight: bits(total),
    probability: chance,
    isAboveLinkThreshold: total
      >= quantizedWeight(logOdds(ofProbability: settings.thresholdLink ?? model.thresholdLink)),
    isAboveReviewThreshold: total
      >= quantizedWeight(logOdds(ofProbability: settings.thresholdReview ?? model.thresholdReview)),
    proposal: rule.map { "proposed by \(blocking.rules[$0])" }
      ?? blocking.reasonNotCompared(left, right), isCompared: rule != nil,
    obstacles: settings.obstacles(left, right, records))
}

private func bits(_ weight: Int32) -> Double { Double(weight) / Double(weightUnitsPerBit) }

extension LinkageField {
  /// The values of a record, the unit separator of names shown as a comma.
  func texts(of record: UInt32) -> [String] {
    range(Int(record)).map { index in
      let text = values[Int(ids[index])]
      let parts = text.split(separator: "\u{1F}", omittingEmptySubsequences: true)
      return parts.joined(separator: ", ")
    }
  }
}

extension Blocking {
  /// Why no rule proposes the pair.
  func reasonNotCompared(_ left: UInt32, _ right: UInt32) -> String {
    if left == right { return "never compared, because it is one record" }
    if !isAdmissible(left, right) {
      return "never compared, because both are of one source that lists an entity once"
    }
    for (rule, blocks) in zip(rules, oversized) {
      for block in 0..<blocks.count {
        guard blocks.holds(block, left, right) else { continue }
        return "never compared: cut from an oversized block of \(blocks.size(block)) "
          + "records of the rule \(rule)"
      }
    }
    return rules.allSatisfy(\.missing.isEmpty)
      ? "never compared, because no blocking key is shared"
      : "never compared, because no blocking key is shared, or only one of a rule that asks for a "
        + "missing value, and neither record lacks it"
  }
}

extension LinkageSettings {
  /// What keeps two records apart whatever their weight is.
  func obstacles(_ left: UInt32, _ right: UInt32, _ records: LinkageRecords) -> [String] {
    var obstacles: [String] = []
    for judgement in judgements
    where judgement.left == min(left, right) && judgement.right == max(left, right)
      && judgement.verdict == .negative
    {
      obstacles.append("judged to be different")
    }
    for field in records.fields where uniqueFields.contains(field.name) {
      let one = Set(field.ids[field.range(Int(left))])
      let other = Set(field.ids[field.range(Int(right))])
      if !one.isEmpty, !other.isEmpty, one.isDisjoint(with: other) {
        obstacles.append("different values of \(field.name), which is unique")
      }
    }
    let source = records.sourceOfRecord[Int(left)]
    if source == records.sourceOfRecord[Int(right)],
      exclusiveSources.contains(records.sourceNames[Int(source)])
    {
      obstacles.append(
        "both are of \(records.sourceNames[Int(source)]), which lists an entity once")
    }
    return obstacles
  }
}
