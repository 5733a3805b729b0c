import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

/// Scoring beside the plain sum of what the model says.
@Suite("Scoring") struct ScoringTests {
  private let records: LinkageRecords
  private let settings: LinkageSettings

  init() {
    var (rows, _) = syntheticPersons(count: 120, seed: 51)
    var random = SeededGenerator(seed: 52)
    for row in rows.indices {
      // Some have several names, some none.
      let other = rows.randomElement(using: &random)?.values["name"] ?? []
      if row % 7 == 0 { rows[row].values["name"]?.append(contentsOf: other) }
      if row % 11 == 0 { rows[row].values["name"] = [] }
      if row % 3 == 0 { rows[row].values["email"] = ["p\(row / 6)@example.org"] }
      for place in 0..<6 where row % (place + 2) != 0 {
        rows[row].values["q\(place)"] = ["\(row / 2 % (place + 3))"]
      }
    }
    let further = (0..<6).map { (name: "q\($0)", type: PropertyType.text) }
    records = linkageRecords(rows, personFields + [("email", .email)] + further)
    var settings = LinkageSettings(group: .person)
    settings.compare = [
      ComparisonSettings(property: "name", kind: .person),
      ComparisonSettings(property: "birthDate", kind: .date, missing: .disagreement),
      ComparisonSettings(property: "country", kind: .exact),
      ComparisonSettings(property: "email", kind: .email, usesTermFrequency: false),
    ]
    self.settings = settings
  }

  private func allPairs() -> (lefts: [UInt32], rights: [UInt32]) {
    let count = UInt32(records.count)
    var pairs: (lefts: [UInt32], rights: [UInt32]) = ([], [])
    for left in 0..<count {
      for right in (left + 1)..<max(count, left + 1) {
        pairs.lefts.append(left)
        pairs.rights.append(right)
      }
    }
    return pairs
  }

  /// The log2 odds of a pair in bits, from the numbers of the model and one comparison of values after
  /// the other.
  private func plainWeight(
    _ left: UInt32, _ right: UInt32, _ model: LinkageModel, _ prepared: [PreparedComparison]
  ) -> (total: Double, contradictions: Double, levels: [UInt8]) {
    let strangers = 1 - model.prior - model.kinPrior
    var match = fixedLog2(model.prior / strangers)
    var kin = fixedLog2(model.kinPrior / strangers)
    var contradictions = 0.0
    var levels: [UInt8] = []
    var scratch = SimilarityScratch()
    for (comparison, prepared) in zip(model.comparisons, prepared) {
      let field = records.fields[prepared.fieldIndex]
      var best = Evidence.missing
      for one in field.ids[field.range(Int(left))] {
        for other in field.ids[field.range(Int(right))] {
          let found = prepared.comparison.evidence(
            Int(min(one, other)), Int(max(one, other)), &scratch)
          if found.rank < best.rank { best = found }
        }
      }
      levels.append(best.level)
      if best.level == Evidence.missingLevel {
        match += comparison.missingWeight
        kin += comparison.missingWeight
        contradictions += min(0, comparison.missingWeight)
        continue
      }
      let level = comparison.levels[Int(best.level)]
      let rarity = Double(best.rarity) / rarityUnitsPerBit - level.usualRarity
      let bound = level.rarityShare < 1 ? 8.0 : Double.infinity
      let weight = level.weight + min(max(level.rarityShare * rarity, -bound), bound)
      match += weight
      kin += weight + level.kinDifference
      contradictions += min(0, weight)
    }
    return (match - fixedLog2(1 + fixedExp2(kin)), contradictions, levels)
  }

  @Test(
    "leaving pairs early keeps exactly those whose plain sum reaches the weight",
    arguments: [false, true])
  func earlyExit(withMany: Bool) throws {
    var settings = settings
    // More than a word has room for levels.
    if withMany {
      settings.compare? += (0..<6).map { ComparisonSettings(property: "q\($0)", kind: .exact) }
    }
    let model = try link(records, settings).model
    let prepared = try settings.prepared(records)
    let comparer = PairComparer(records, prepared)
    let (lefts, rights) = allPairs()
    let all = PairScorer(comparer: comparer, model: CompiledModel(model), weightMin: .min)
    let weights = all.links(CandidatePairs(lefts: lefts, rights: rights, rule: 0)).weights
    #expect(weights.count == lefts.count)
    let plain = lefts.indices.map { plainWeight(lefts[$0], rights[$0], model, prepared) }
    for pair in lefts.indices {
      // Steps of the table of kin are 1/64 bit, and shares of rarity are rounded.
      #expect(abs(Double(weights[pair]) / 1_024 - plain[pair].total) < 0.05)
    }
    for (found, plain) in zip(all.consistencies(lefts, rights), plain) {
      #expect(abs(Double(found) / 1_024 - max(plain.total, plain.contradictions)) < 0.05)
    }
    for bits in [-30, -8, -2, 0, 3, 9] as [Int32] {
      let scorer = PairScorer(
        comparer: comparer, model: CompiledModel(model), weightMin: bits * weightUnitsPerBit)
      let links = scorer.links(CandidatePairs(lefts: lefts, rights: rights, rule: 3))
      let kept = lefts.indices.filter { weights[$0] >= bits * weightUnitsPerBit }
      #expect(!kept.isEmpty && links.rules.allSatisfy { $0 == 3 })
      #expect(links.lefts == kept.map { lefts[$0] })
      #expect(links.rights == kept.map { rights[$0] })
      #expect(links.weights == kept.map { weights[$0] })
      #expect(links.levels == kept.flatMap { plain[$0].levels })
    }
  }

  @Test("a judged pair that no rule proposes is scored and linked")
  func judgedAlone() throws {
    var settings = settings
    let blocking = try Blocking(records, settings)
    let (lefts, rights) = allPairs()
    let apart = try #require(
      lefts.indices.first { blocking.firstRule(lefts[$0], rights[$0]) == nil })
    settings.judgements = [
      PairJudgement(left: lefts[apart], right: rights[apart], verdict: .positive)
    ]
    let result = try link(records, settings)
    let index = try #require(result.links.rules.firstIndex(of: 255))
    #expect(result.links.lefts[index] == lefts[apart])
    #expect(result.links.rights[index] == rights[apart])
    #expect(result.links.judgements[index] == .positive)
    #expect(result.clusters[Int(lefts[apart])] == result.clusters[Int(rights[apart])])
  }

  @Test("what kin take off is log2 of one plus their odds against a match")
  func kinWeight() throws {
    let model = try link(records, settings).model
    let prepared = try settings.prepared(records)
    let (lefts, rights) = allPairs()
    for pair in stride(from: 0, to: lefts.count, by: 97) {
      let found = try explain(lefts[pair], rights[pair], records, model, settings)
      #expect(found.kinWeight <= 0)
      let sum = found.steps.reduce(found.priorWeight + found.kinWeight) {
        $0 + $1.weight + $1.rarityAdjustment
      }
      #expect(sum == found.totalWeight)
      let plain = plainWeight(lefts[pair], rights[pair], model, prepared).total
      #expect(abs(found.totalWeight - plain) < 0.05)
    }
  }

  @Test("links are put in the order of left and right with all that belongs to them")
  func sortedLinks() {
    var random = SeededGenerator(seed: 53)
    var links = Links(comparisonCount: 3)
    var seen: Set<UInt64> = []
    while links.count < 5_000 {
      let left = UInt32.random(in: 0..<90_000, using: &random)
      let right = UInt32.random(in: (left + 1)...100_000, using: &random)
      guard seen.insert(UInt64(left) << 32 | UInt64(right)).inserted else { continue }
      links.append(
        left, right, weight: Int32.random(in: -9_000...9_000, using: &random),
        rule: UInt8.random(in: 0...9, using: &random),
        levels: (0..<3).map { _ in UInt8.random(in: 0...255, using: &random) })
      links.judgements[links.count - 1] =
        [nil, .positive, .negative].randomElement(using: &random) ?? nil
    }
    // Any other numbers for the records.
    let numbers = (0...100_000 as ClosedRange<UInt32>).shuffled(using: &random)
    func pair(_ link: Int) -> (UInt32, UInt32) {
      let left = numbers[Int(links.lefts[link])]
      let right = numbers[Int(links.rights[link])]
      return (min(left, right), max(left, right))
    }
    let order = links.lefts.indices.filter { $0 % 7 != 3 }.sorted { pair($0) < pair($1) }
    let cuts = [0, 0, 1_200, 1_201, 4_000, 5_000]
    for threads in 1...3 {
      let parts = zip(cuts, cuts.dropFirst()).map { start, end in
        var part = Links(comparisonCount: 3)
        for link in start..<end {
          part.append(
            links.lefts[link], links.rights[link], weight: links.weights[link],
            rule: links.rules[link], levels: Array(links.levels[(link * 3)..<(link * 3 + 3)]))
          part.judgements[part.count - 1] = links.judgements[link]
        }
        return part
      }
      let joined = Links(joining: parts, comparisonCount: 3)
      #expect(joined == links)
      let found = joined.order(numbers, threadCount: threads) { $0 % 7 != 3 }
      let sorted = joined.inOrder(found, threadCount: threads)
      #expect(sorted.lefts == order.map { pair($0).0 })
      #expect(sorted.rights == order.map { pair($0).1 })
      #expect(sorted.weights == order.map { links.weights[$0] })
      #expect(sorted.rules == order.map { links.rules[$0] })
      #expect(sorted.judgements == order.map { links.judgements[$0] })
      #expect(sorted.levels == order.flatMap { links.levels[($0 * 3)..<($0 * 3 + 3)] })
    }
  }
}
