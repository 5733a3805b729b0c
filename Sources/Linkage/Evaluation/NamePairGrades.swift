package import Records

/// How alike two names are where nothing else is known about who bears them.
///
/// The levels are those that `link` finds; the weight of a level is its default one, since pairs that
/// somebody chose teach nothing about how often names agree.
package struct NamePairGrades: Sendable {
  /// The grade of one pair.
  package struct Grade: Sendable, Hashable {
    /// The level of the comparison, as `explain` names it.
    package let level: String
    /// Bits for or against, by the defaults of the level.
    package let weight: Double

    /// What is said of two names of which one is empty.
    package static let missing = Grade(level: "missing", weight: 0)
  }

  /// One per pair.
  package let grades: [Grade]

  /// - Parameters:
  ///   - lefts: Comparable names, as normalization writes them; of several forms the best pair counts.
  ///   - rights: As many.
  ///   - group: Which comparison is asked.
  package init(_ lefts: [String], _ rights: [String], group: LinkGroup) {
    precondition(lefts.count == rights.count, "a pair has two names")
    let count = UInt32(lefts.count)
    // A left name is a record of its own, so is a right one: all of them tell which words are rare.
    let texts = (lefts + rights).map { ComparableName.alternatives($0).map(String.init) }
    let field = LinkageField(name: "name", type: .name, texts: texts)
    let comparison: any ValueComparison =
      group == .person
      ? PersonNameComparison(FieldTokens(field.values))
      : OrganizationNameComparison(
        field, FieldTokens(field.values), sourceOfRecord: texts.map { _ in 0 })
    let levels = comparison.definition.levels
    var scratch = SimilarityScratch()
    grades = (0..<count).map { pair in
      let left = field.range(Int(pair))
      let right = field.range(Int(pair + count))
      var best: Grade?
      for one in left {
        for other in right {
          let low = Int(min(field.ids[one], field.ids[other]))
          let high = Int(max(field.ids[one], field.ids[other]))
          let evidence = comparison.evidence(low, high, &scratch)
          guard evidence.level != Evidence.missingLevel else { continue }
          let level = levels[Int(evidence.level)]
          let weight = level.fixedWeight ?? fixedLog2(level.mDefault) - fixedLog2(level.uDefault)
          if weight > best?.weight ?? -.infinity { best = Grade(level: level.name, weight: weight) }
        }
      }
      return best ?? .missing
    }
  }
}
