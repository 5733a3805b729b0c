import Bytes

/// Compares identifiers. Agreement is worth as much as the value is rare: a number that many records
/// share, such as a placeholder, loses its weight by itself.
struct IdentifierComparison: ValueComparison {
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .identifier,
    levels: [
      .init("exact", m: 0.85, u: 1e-5, .replacesU, "The same identifier."),
      .init(
        "oneOff", m: 0.04, u: 1e-4, .none,
        "The identifiers differ in one character or two swapped ones."),
      .init("different", m: 0.11, u: 0.9999, .none, "Different identifiers."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    bytes = field.values.bytes
    offsets = field.values.offsets
    self.rarity = rarity.ofValue
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    let one = Int(offsets[left])..<Int(offsets[left + 1])
    let other = Int(offsets[right])..<Int(offsets[right + 1])
    // Neighbors in a dense range of short numbers differ in one digit as well.
    guard min(one.count, other.count) >= 6, abs(one.count - other.count) <= 1 else {
      return Evidence(level: 2)
    }
    return Evidence(level: scratch.alignmentDistance(bytes, one, other) <= 1 ? 1 : 2)
  }
}
