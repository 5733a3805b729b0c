/// A model as integers, ready for the loop over pairs.
struct CompiledModel: Sendable {
  /// Level weights of all comparisons, 256 slots each, so that a missing value needs no branch.
  private(set) var base: [Int32]
  /// Weight units per rarity unit.
  private(set) var share: [Int32]
  private(set) var usual: [Int32]
  /// What a level adds to the weight of kin over that of a match.
  private(set) var kinDifference: [Int32]
  /// log2 odds of a match, and of kin against a match, before any answer.
  let priorWeight: Int32
  let kinPriorDifference: Int32
  let comparisonCount: Int

  /// What rarity may add to or take from a level that it only adjusts, in weight units.
  static let adjustmentMax: Int32 = 8 * weightUnitsPerBit
  /// The share from which on rarity is not bounded.
  static let wholeShare: Int32 = weightUnitsPerBit / Int32(rarityUnitsPerBit)

  init(_ model: LinkageModel) {
    comparisonCount = model.comparisons.count
    let slots = model.comparisons.count * 256
    base = Array(repeating: 0, count: slots)
    share = base
    usual = base
    kinDifference = base
    for (index, comparison) in model.comparisons.enumerated() {
      for (level, definition) in comparison.levels.enumerated() {
        let slot = index * 256 + level
        base[slot] = quantizedWeight(definition.weight)
        share[slot] = Int32(
          (definition.rarityShare * Double(weightUnitsPerBit) / rarityUnitsPerBit).rounded())
        usual[slot] = Int32((definition.usualRarity * rarityUnitsPerBit).rounded())
        kinDifference[slot] = quantizedWeight(definition.kinDifference)
      }
      base[index * 256 + Int(Evidence.missingLevel)] = quantizedWeight(comparison.missingWeight)
    }
    let strangers = max(1e-12, 1 - model.prior - model.kinPrior)
    priorWeight = quantizedWeight(fixedLog2(max(model.prior, 1e-12) / strangers))
    kinPriorDifference =
      model.kinPrior > 0
      ? quantizedWeight(fixedLog2(model.kinPrior / max(model.prior, 1e-12))) : -1_000_000
  }

  /// What one answer adds to the weight of a pair.
  @inline(__always) func weight(_ comparison: Int, _ evidence: Evidence) -> Int32 {
    let (fixed, adjustment) = parts(comparison, evidence)
    return fixed + adjustment
  }

  /// The weight of the level, and what rarity adds to it.
  @inline(__always) func parts(
    _ comparison: Int, _ evidence: Evidence
  ) -> (base: Int32, adjustment: Int32) {
    let slot = comparison &* 256 &+ Int(evidence.level)
    let units = share[slot]
    guard units != 0 else { return (base[slot], 0) }
    let adjustment = units &* (evidence.rarity &- usual[slot])
    if units >= CompiledModel.wholeShare { return (base[slot], adjustment) }
    return (
      base[slot], min(max(adjustment, -CompiledModel.adjustmentMax), CompiledModel.adjustmentMax)
    )
  }

  /// How much likelier the answer is between kin than within one entity.
  @inline(__always) func kinDifference(_ comparison: Int, _ evidence: Evidence) -> Int32 {
    kinDifference[comparison &* 256 &+ Int(evidence.level)]
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
