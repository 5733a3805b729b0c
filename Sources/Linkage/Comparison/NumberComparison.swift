import Bytes

/// Compares numbers by their relative difference, and years by how many lie between them.
struct NumberComparison: ValueComparison {
  /// NaN where a value is no number.
  private let numbers: [Double]
  private let rarity: [Int32]
  private let areYears: Bool

  static let definition = ComparisonDefinition(
    kind: .number,
    levels: [
      .init("exact", m: 0.70, u: 0.02, k: 0.05, .share(0.5), "The same number."),
      .init("close", m: 0.10, u: 0.03, k: 0.05, .none, "Within one percent; years: one apart."),
      .init("near", m: 0.06, u: 0.07, k: 0.10, .none, "Within five percent; years: three apart."),
      .init("roughly", m: 0.05, u: 0.13, k: 0.20, .none, "Within a fifth; years: ten apart."),
      .init("different", m: 0.09, u: 0.75, k: 0.60, .none, "Different numbers."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  static var isQuick: Bool { true }

  init(_ field: LinkageField, rarity: ValueRarity) {
    numbers = (0..<field.valueCount).map { Double(field.values[$0]) ?? .nan }
    self.rarity = rarity.ofValue
    // All but one in a hundred look like a year, and not all like the same one.
    let yearCount = numbers.count { $0 >= 1_000 && $0 <= 2_100 && $0 == $0.rounded() }
    areYears = yearCount > 1 && yearCount * 100 >= numbers.count * 99
  }

  @inline(__always) func evidence(
    _ left: Int, _ right: Int, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    let one = numbers[left]
    let other = numbers[right]
    let difference = abs(one - other)
    if difference == 0 { return Evidence(level: 0, rarity: min(rarity[left], rarity[right])) }
    let unit = areYears ? 100 : max(abs(one), abs(other))
    if difference <= unit * 0.01 { return Evidence(level: 1) }
    if difference <= unit * (areYears ? 0.03 : 0.05) { return Evidence(level: 2) }
    return Evidence(level: difference <= unit * (areYears ? 0.1 : 0.2) ? 3 : 4)
  }
}
