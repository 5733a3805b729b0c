/// Keeps the longest value, in characters.
package struct LongestValue: SurvivorshipRule {
  package static let name = "longest"

  package init() {}

  package func precedes(_ left: ValueSupport, _ right: ValueSupport) -> Bool {
    left.length != right.length ? left.length > right.length : left.precedesByTrust(right)
  }
}
