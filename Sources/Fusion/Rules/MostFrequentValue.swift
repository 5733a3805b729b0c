/// Keeps the value that most sources claim. Ties fall to trust, then to the number of records.
package struct MostFrequentValue: SurvivorshipRule {
  package static let name = "most_frequent"

  package init() {}

  package func precedes(_ left: ValueSupport, _ right: ValueSupport) -> Bool {
    if left.sourceCount != right.sourceCount { return left.sourceCount > right.sourceCount }
    if left.trust != right.trust { return left.trust > right.trust }
    if left.recordCount != right.recordCount { return left.recordCount > right.recordCount }
    return left.rank < right.rank
  }
}
