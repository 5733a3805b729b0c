import Bytes

/// Compares postal codes, however they are spaced.
struct PostalCodeComparison: ValueComparison {
  /// Codes and the areas they begin with, without spaces and marks; an area of its own where a code is
  /// too short to have one.
  private let codes: [UInt64]
  private let areas: [UInt64]
  private let letters: [LetterMask]
  private let compact: StringArray
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .postalCode,
    levels: [
      .init("exact", m: 0.78, u: 1e-3, k: 0.75, .share(0.5), "The same postal code."),
      .init(
        "oneOff", m: 0.06, u: 2e-3, k: 0.01, .none,
        "The codes differ in one character or two swapped ones."),
      .init("sameArea", m: 0.05, u: 0.015, k: 0.08, .none, "The codes begin with the same area."),
      .init("different", m: 0.11, u: 0.982, k: 0.16, .none, "Different postal codes."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    var compact = StringArray()
    var code: [UInt8] = []
    var codes: [UInt64] = []
    var areas: [UInt64] = []
    for value in 0..<field.valueCount {
      code.removeAll(keepingCapacity: true)
      var letterCount = 0
      for index in field.values.range(value) {
        let byte = bytes[index] >= 0x61 && bytes[index] <= 0x7A ? bytes[index] - 0x20 : bytes[index]
        if byte >= 0x41 { letterCount += 1 }
        if byte >= 0x41 || byte >= 0x30 && byte <= 0x39 { code.append(byte) }
      }
      compact.append(code)
      codes.append(stableHash(code.span))
      // "TU21 2SA" is in TU21, 75011 in 750.
      let length = code.count - (letterCount > 0 ? 3 : 2)
      areas.append(
        length < 2 ? mixed(UInt64(value), 6) : stableHash(code.span, 0..<length, seed: 1))
    }
    letters = (0..<compact.count).map { LetterMask(compact.bytes, compact.range($0)) }
    self.compact = compact
    self.codes = codes
    self.areas = areas
    self.rarity = rarity.ofValue
  }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    if codes[left] == codes[right] {
      return Evidence(level: 0, rarity: min(rarity[left], rarity[right]))
    }
    if letters[left].areWithin(1, letters[right]) { return nil }
    return Evidence(level: areas[left] == areas[right] ? 2 : 3)
  }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence { Evidence(level: 1) }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let one = compact.range(left)
    let other = compact.range(right)
    if min(one.count, other.count) >= 4, scratch.isWithin(1, compact.bytes, one, other) {
      return Evidence(level: 1)
    }
    return Evidence(level: areas[left] == areas[right] ? 2 : 3)
  }
}
