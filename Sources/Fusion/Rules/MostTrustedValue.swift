/// Keeps the value of the most trusted source. Ties fall to the number of sources.
package struct MostTrustedValue: SurvivorshipRule {
  package static let name = "most_trusted"

  package init() {}

  package func precedes(_ left: ValueSupport, _ right: ValueSupport) -> Bool {
    if left.trust != right.trust { return left.trust > right.trust }
    if left.sourceCount != right.sourceCount { return left.sourceCount > right.sourceCount }
    return left.rank < right.rank
  }
}
