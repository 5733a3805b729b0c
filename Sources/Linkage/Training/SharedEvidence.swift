extension PairComparer {
  /// The share of its weight that each comparison adds.
  ///
  /// Inside one source texts are compared one by one and once more in the whole of the record: two
  /// opinions on the same agreement. Their weights are averaged and not added, or papers of one author and
  /// models of one series would be taken for one. The name tells most and keeps more of its weight.
  ///
  /// Source: Genest and Zidek, "Combining Probability Distributions: A Critique and an Annotated
  /// Bibliography", Statistical Science 1 (1986), doi:10.1214/ss/1177013825 (logarithmic pools).
  var evidenceShares: [Double] {
    let isShared = hasWhole && records.sourceNames.count < 2
    return comparisons.map { comparison in
      guard isShared else { return 1 }
      switch comparison.settings.kind {
      case .whole: return 0.5
      case .text: return comparison.settings.property == "name" ? 0.75 : 0.5
      default: return 1
      }
    }
  }
}
