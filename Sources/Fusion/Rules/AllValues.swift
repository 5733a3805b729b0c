/// Keeps all values, by bytes.
package struct AllValues: SurvivorshipRule {
  package static let name = "all"

  package init() {}

  package var keepsAll: Bool { true }

  package func precedes(_ left: ValueSupport, _ right: ValueSupport) -> Bool {
    left.rank < right.rank
  }
}
