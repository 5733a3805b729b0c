/// Keeps the shortest value, in characters.
package struct ShortestValue: SurvivorshipRule {
  package static let name = "shortest"

  package init() {}

  package func precedes(_ left: ValueSupport, _ right: ValueSupport) -> Bool {
    left.length != right.length ? left.length < right.length : left.precedesByTrust(right)
  }
}
