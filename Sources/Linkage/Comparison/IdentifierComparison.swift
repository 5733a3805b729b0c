import Bytes

/// Compares identifiers. Agreement is worth as much as the value is rare: a number that many records
/// share, such as a placeholder, loses its weight by itself.
struct IdentifierComparison: ValueComparison {
  private let letters: [LetterMask]
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .identifier,
    levels: [
      .init("exact", m: 0.85, u: 1e-5, k: 0.02, .replacesU, "The same identifier."),
      .init(
        "oneOff", m: 0.02, u: 1e-4, k: 0.01, .none,
        "The identifiers differ in one character or two swapped ones."),
      .init("different", m: 0.13, u: 0.9999, k: 0.97, .none, "Different identifiers."),
    ])

  /// An organization has several securities and each of them a code per exchange: that two of these
  /// differ says next to nothing.
  static let ofSecurities = ComparisonDefinition(
    kind: .identifier,
    levels: [
      .init("exact", m: 0.35, u: 1e-5, k: 0.02, .replacesU, "The same identifier."),
      .init(
        "oneOff", m: 0.01, u: 1e-3, k: 0.01, .none,
        "The identifiers differ in one character or two swapped ones."),
      .init(
        "different", m: 0.64, u: 0.999, k: 0.97, .none,
        "Different identifiers, of which one organization may have several."),
    ])

  private static let securityProperties: Set<String> = [
    "isin", "figi", "ticker", "stockCode", "swiftBic",
  ]

  let definition: ComparisonDefinition

  init(_ field: LinkageField, rarity: ValueRarity) {
    definition =
      Self.securityProperties.contains(field.name) ? Self.ofSecurities : Self.definition
    let bytes = field.values.bytes
    self.bytes = bytes
    offsets = field.values.offsets
    letters = (0..<field.values.count).map { LetterMask(bytes, field.values.range($0)) }
    self.rarity = rarity.ofValue
  }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    return letters[left].areWithin(1, letters[right]) ? nil : Evidence(level: 2)
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let one = Int(offsets[left])..<Int(offsets[left + 1])
    let other = Int(offsets[right])..<Int(offsets[right + 1])
    // Neighbors in a dense range of short numbers differ in one digit as well.
    guard min(one.count, other.count) >= 6 else { return Evidence(level: 2) }
    return Evidence(level: scratch.isWithin(1, bytes, one, other) ? 1 : 2)
  }
}
