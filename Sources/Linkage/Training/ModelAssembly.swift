import Bytes

extension Training {
  /// The estimates as a model: weights monotone over levels and quantized, warnings in words.
  func model(_ settings: LinkageSettings) -> LinkageModel {
    var made: [LinkageModel.Comparison] = []
    for comparison in comparisons.indices {
      let counted = evidenceShares[comparison]
      let weights = monotoneWeights(comparison)
      let levels = comparisons[comparison].levels.indices.map { level in
        let share = rarityShare(comparison, level)
        let definition = comparisons[comparison].levels[level]
        return LinkageModel.Level(
          name: definition.name, m: roundedForModel(m[comparison][level]),
          u: roundedForModel(u[comparison][level]), k: roundedForModel(k[comparison][level]),
          kinDifference: Double(
            quantizedWeight(counted * fixedLog2(k[comparison][level] / m[comparison][level])))
            / Double(weightUnitsPerBit),
          weight: Double(quantizedWeight(counted * weights[level])) / Double(weightUnitsPerBit),
          rarityShare: counted * share,
          usualRarity: share == 0
            ? 0
            : share == 1
              ? roundedToRarityUnit(-fixedLog2(u[comparison][level]))
              : roundedToRarityUnit(usual[comparison][level]))
      }
      made.append(
        LinkageModel.Comparison(
          property: comparisons[comparison].settings.property,
          kind: comparisons[comparison].settings.kind,
          missingWeight: Double(quantizedWeight(missingWeight(comparison)))
            / Double(weightUnitsPerBit),
          levels: levels, trainedMatchCount: trainedMatchCount[comparison].rounded()))
    }
    return LinkageModel(
      comparisons: made, prior: roundedForModel(prior),
      kinPrior: roundedForModel(kinPrior),
      thresholdLink: settings.thresholdLink ?? LinkageModel.defaultThresholdLink,
      thresholdReview: min(
        settings.thresholdReview ?? LinkageModel.defaultThresholdReview,
        settings.thresholdLink ?? LinkageModel.defaultThresholdLink),
      blockingRules: rules.map(\.description),
      exclusiveSources: settings.exclusiveSources.sorted(), warnings: warnings())
  }

  private func roundedToRarityUnit(_ bits: Double) -> Double {
    (bits * rarityUnitsPerBit).rounded() / rarityUnitsPerBit
  }

  /// log2(m/u) of each level, with no level above a stronger one. Levels whose u is the value's own
  /// rarity are left as they are: their order is in the rarity.
  private func monotoneWeights(_ comparison: Int) -> [Double] {
    var weights = m[comparison].indices.map { level in
      fixedLog2(m[comparison][level] / u[comparison][level])
    }
    // Pool adjacent violators, weighed by how often a level is seen.
    var blocks: [(sum: Double, mass: Double, levels: [Int])] = []
    for level in weights.indices
    where rarityShare(comparison, level) < 1
      && comparisons[comparison].levels[level].fixedWeight == nil
    {
      let mass = m[comparison][level] + u[comparison][level]
      blocks.append((weights[level] * mass, mass, [level]))
      while blocks.count > 1,
        blocks[blocks.count - 2].sum / blocks[blocks.count - 2].mass
          < blocks[blocks.count - 1].sum / blocks[blocks.count - 1].mass
      {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].mass += last.mass
        blocks[blocks.count - 1].levels += last.levels
      }
    }
    for block in blocks where block.levels.count > 1 {
      for level in block.levels { weights[level] = block.sum / block.mass }
    }
    for level in weights.indices {
      weights[level] = comparisons[comparison].levels[level].fixedWeight ?? weights[level]
    }
    return weights
  }

  private func warnings() -> [String] {
    var warnings: [String] = []
    if !hasConverged {
      warnings.append("Training did not converge in \(roundCount) rounds.")
    }
    let matches = prior * admissiblePairCount
    if matches < 10 {
      warnings.append(
        "Only about \(Int(matches.rounded())) matches are expected; the weights are mostly the "
          + "expert's.")
    }
    for comparison in comparisons.indices {
      let property = comparisons[comparison].settings.property
      if trainedMatchCount[comparison] < 20 {
        warnings.append(
          "\(property): m is the expert's, since hardly any pair was proposed by another property.")
      }
      let levels = comparisons[comparison].levels
      let inverted = levels.indices.filter { level in
        rarityShare(comparison, level) == 0 && levels[level].mDefault > levels[level].uDefault
          && u[comparison][level] >= m[comparison][level]
      }
      for level in inverted {
        warnings.append(
          "\(property): \(levels[level].name) is as frequent between different entities as within one "
            + "(u >= m).")
      }
    }
    return warnings
  }
}
