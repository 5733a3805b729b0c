import Bytes

/// Compares telephone numbers by their last digits: prefixes are written in many ways.
struct PhoneComparison: ValueComparison {
  private let numbers: [DigitRow]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .phone,
    levels: [
      .init("exact", m: 0.70, u: 1e-5, k: 0.45, .replacesU, "The same number."),
      .init("sameEnd", m: 0.10, u: 1e-5, k: 0.05, .none, "The last eight digits agree."),
      .init("oneOff", m: 0.05, u: 1e-4, k: 0.02, .none, "The numbers differ by one digit."),
      .init("different", m: 0.15, u: 0.9999, k: 0.48, .none, "Different numbers."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  static var isQuick: Bool { true }

  @inline(__always) func touchForGlance(_ value: Int) -> UInt32 { numbers[value].lowestBits }

  var touchedCount: Int { numbers.count }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    numbers = (0..<field.valueCount).map { DigitRow(bytes, field.values.range($0)) }
    self.rarity = rarity.ofValue
  }

  @inline(__always) func evidence(
    _ left: Int, _ right: Int, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    let one = numbers[left]
    let other = numbers[right]
    let shorter = min(one.count, other.count)
    if shorter < 7 { return Evidence(level: 3) }
    if one.endsLike(other, length: min(8, shorter)) { return Evidence(level: 1) }
    return Evidence(level: one.isOneOff(other) ? 2 : 3)
  }
}
