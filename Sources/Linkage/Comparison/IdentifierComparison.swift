import Bytes

/// Compares identifiers. Agreement is worth as much as the value is rare: a number that many records
/// share, such as a placeholder, loses its weight by itself.
struct IdentifierComparison: ValueComparison {
  private let letters: [LetterMask]
  /// Of the digits of a value that has five or more of them; else one that no other value has.
  private let digits: [UInt64]
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .identifier,
    levels: [
      .init("exact", m: 0.83, u: 1e-5, k: 0.02, .replacesU, "The same identifier."),
      .init(
        "sameDigits", m: 0.02, u: 3e-5, k: 0.005, .none,
        "The digits agree, letters or leading zeros around them do not."),
      .init(
        "oneOff", m: 0.02, u: 1e-4, k: 0.01, .none,
        "The identifiers differ in one character or two swapped ones."),
      .init("different", m: 0.13, u: 0.9999, k: 0.965, .none, "Different identifiers."),
    ])

  /// An organization has several securities and each of them a code per exchange: that two of these
  /// differ says next to nothing.
  static let ofSecurities = ComparisonDefinition(
    kind: .identifier,
    levels: [
      .init("exact", m: 0.35, u: 1e-5, k: 0.02, .replacesU, "The same identifier."),
      .init(
        "sameDigits", m: 0.01, u: 1e-3, k: 0.005, .none,
        "The digits agree, letters or leading zeros around them do not."),
      .init(
        "oneOff", m: 0.01, u: 1e-3, k: 0.01, .none,
        "The identifiers differ in one character or two swapped ones."),
      .init(
        "different", m: 0.63, u: 0.998, k: 0.965, .none,
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
    letters = (0..<field.valueCount).map { LetterMask(bytes, field.values.range($0)) }
    digits = (0..<field.valueCount).map { value in
      let row = DigitRow(bytes, field.values.range(value))
      return row.count >= 5 && row.count < 16
        ? mixed(row.digits, 0) : mixed(UInt64(value), 1)
    }
    self.rarity = rarity.ofValue
  }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    if digits[left] == digits[right] { return Evidence(level: 1) }
    return letters[left].areWithin(1, letters[right]) ? nil : Evidence(level: 3)
  }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence { Evidence(level: 2) }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let one = Int(offsets[left])..<Int(offsets[left + 1])
    let other = Int(offsets[right])..<Int(offsets[right + 1])
    // Neighbors in a dense range of short numbers differ in one digit as well.
    guard min(one.count, other.count) >= 6 else { return Evidence(level: 3) }
    return Evidence(level: scratch.isWithin(1, bytes, one, other) ? 2 : 3)
  }
}
