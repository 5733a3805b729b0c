import Bytes

/// Compares numbers by their relative difference.
struct NumberComparison: ValueComparison {
  private let numbers: [Double?]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .number,
    levels: [
      .init("exact", m: 0.70, u: 0.02, k: 0.05, .share(0.5), "The same number."),
      .init("close", m: 0.12, u: 0.03, k: 0.05, .none, "Within one percent."),
      .init("near", m: 0.08, u: 0.10, k: 0.15, .none, "Within ten percent."),
      .init("different", m: 0.10, u: 0.85, k: 0.75, .none, "Different numbers."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  static var isQuick: Bool { true }

  init(_ field: LinkageField, rarity: ValueRarity) {
    numbers = (0..<field.values.count).map { Double(field.values[$0]) }
    self.rarity = rarity.ofValue
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    guard let one = numbers[left], let other = numbers[right] else { return Evidence(level: 3) }
    let larger = max(abs(one), abs(other))
    let difference = abs(one - other)
    if difference == 0 { return Evidence(level: 0, rarity: min(rarity[left], rarity[right])) }
    if difference <= larger * 0.01 { return Evidence(level: 1) }
    return Evidence(level: difference <= larger * 0.1 ? 2 : 3)
  }
}
