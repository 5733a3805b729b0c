/// A model as integers, ready for the loop over pairs.
struct CompiledModel: Sendable {
  /// What each level of all comparisons weighs, 256 slots each, so that a missing value needs no branch.
  private var slots: [LevelWeight]
  /// log2 odds of a match, and of kin against a match, before any answer.
  let priorWeight: Int32
  let kinPriorDifference: Int32
  let comparisonCount: Int
  /// How many levels each comparison has.
  let levelCounts: [Int]

  init(_ model: LinkageModel) {
    comparisonCount = model.comparisons.count
    levelCounts = model.comparisons.map(\.levels.count)
    slots = Array(repeating: LevelWeight(), count: model.comparisons.count * 256)
    for (index, comparison) in model.comparisons.enumerated() {
      for (level, definition) in comparison.levels.enumerated() {
        slots[index * 256 + level] = LevelWeight(
          base: quantizedWeight(definition.weight),
          share: Int32(
            (definition.rarityShare * Double(weightUnitsPerBit) / rarityUnitsPerBit).rounded()),
          usual: Int32((definition.usualRarity * rarityUnitsPerBit).rounded()),
          kinDifference: quantizedWeight(definition.kinDifference))
      }
      slots[index * 256 + Int(Evidence.missingLevel)].base = quantizedWeight(
        comparison.missingWeight)
    }
    let strangers = max(1e-12, 1 - model.prior - model.kinPrior)
    priorWeight = quantizedWeight(fixedLog2(max(model.prior, 1e-12) / strangers))
    kinPriorDifference =
      model.kinPrior > 0
      ? quantizedWeight(fixedLog2(model.kinPrior / max(model.prior, 1e-12))) : -1_000_000
  }

  /// What a level weighs.
  @inline(__always) subscript(comparison: Int, level: Int) -> LevelWeight {
    slots[comparison &* 256 &+ level]
  }

  /// What one answer adds to the weight of a pair.
  @inline(__always) func weight(_ comparison: Int, _ evidence: Evidence) -> Int32 {
    self[comparison, Int(evidence.level)].weight(rarity: evidence.rarity)
  }

  /// The weight of the level, and what rarity adds to it.
  @inline(__always) func parts(
    _ comparison: Int, _ evidence: Evidence
  ) -> (base: Int32, adjustment: Int32) {
    let level = self[comparison, Int(evidence.level)]
    return (level.base, level.adjustment(rarity: evidence.rarity))
  }

  /// How much likelier the answer is between kin than within one entity.
  @inline(__always) func kinDifference(_ comparison: Int, _ evidence: Evidence) -> Int32 {
    self[comparison, Int(evidence.level)].kinDifference
  }

  /// The log2 odds of a match against strangers and kin together.
  ///
  /// - Parameters:
  ///   - weight: The log2 odds against strangers.
  ///   - difference: The log2 odds of kin against a match.
  @inline(__always) static func total(_ weight: Int32, kinDifference difference: Int32) -> Int32 {
    weight &- softPlus(weight &+ difference)
  }

  /// log2(1 + 2^x) in weight units.
  @inline(__always) private static func softPlus(_ x: Int32) -> Int32 {
    if x > softPlusBound { return x }
    if x < -softPlusBound { return 0 }
    return softPlusTable[Int((x &+ softPlusBound) >> softPlusShift)]
  }

  private static let softPlusBound: Int32 = 12 * weightUnitsPerBit
  /// A step of 1/64 bit.
  private static let softPlusShift: Int32 = 4
  private static let softPlusTable: [Int32] = (0...(2 * 12 * 64)).map { step in
    let x = Double(step) / 64 - 12
    return quantizedWeight(fixedLog2(1 + fixedExp2(x)))
  }
}

/// What one level adds to the weight of a pair.
struct LevelWeight: Sendable {
  var base: Int32 = 0
  /// Weight units per rarity unit.
  var share: Int32 = 0
  /// The rarity, in 1/64 bit, at which the level weighs its base.
  var usual: Int32 = 0
  /// What the level adds to the weight of kin over that of a match.
  var kinDifference: Int32 = 0
  /// What rarity may add or take at most.
  private var adjustmentMax: Int32 = 0

  init() {}

  init(base: Int32, share: Int32, usual: Int32, kinDifference: Int32) {
    self.base = base
    self.share = share
    self.usual = usual
    self.kinDifference = kinDifference
    adjustmentMax = share >= LevelWeight.wholeShare ? .max : 8 * weightUnitsPerBit
  }

  /// The share from which on rarity is not bounded.
  private static let wholeShare: Int32 = weightUnitsPerBit / Int32(rarityUnitsPerBit)

  @inline(__always) func weight(rarity: Int32) -> Int32 { base &+ adjustment(rarity: rarity) }

  /// Without a branch: which level comes next is not to be foreseen.
  @inline(__always) func adjustment(rarity: Int32) -> Int32 {
    min(max(share &* (rarity &- usual), 0 &- adjustmentMax), adjustmentMax)
  }
}
