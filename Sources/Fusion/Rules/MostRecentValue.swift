/// Keeps the value that the newest dump held; values of dumps without a date come last.
package struct MostRecentValue: SurvivorshipRule {
  package static let name = "most_recent"

  package init() {}

  package func precedes(_ left: ValueSupport, _ right: ValueSupport) -> Bool {
    left.lastSeen != right.lastSeen
      ? left.lastSeen > right.lastSeen : left.precedesByTrust(right)
  }
}
