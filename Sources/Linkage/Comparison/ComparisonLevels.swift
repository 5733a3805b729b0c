/// One graded answer of a comparison.
struct LevelDefinition: Sendable {
  let name: String
  /// For the analyst, as `explain` shows it: what this level means for the two values.
  let summary: String
  /// Where training starts, and where it stays as long as the data say nothing.
  let mDefault: Double
  let uDefault: Double
  /// The expert's chance of this level between *kin*: two entities that are not one but related, such
  /// as members of a household or companies of a group. They share what relatives share, which random
  /// pairs never teach. Sums to 1 over the levels of a comparison that are not apart.
  let kDefault: Double
  /// How the rarity of what agrees enters the weight.
  let rarity: RarityUse
  /// The weight in bits where random pairs cannot teach it: kin agree in all but this answer.
  let fixedWeight: Double?
  /// Whether values that can be on this level can be on no other: theirs are chances among such values,
  /// apart from the sums of the other levels, and nothing teaches them.
  let isApart: Bool

  init(
    _ name: String, m: Double, u: Double, k: Double, _ rarity: RarityUse = .none, _ summary: String,
    fixedWeight: Double? = nil, isApart: Bool = false
  ) {
    self.fixedWeight = fixedWeight
    self.isApart = isApart
    self.name = name
    self.summary = summary
    self.mDefault = m
    self.uDefault = u
    self.kDefault = k
    self.rarity = rarity
  }
}

extension LevelDefinition {
  /// Values that agree in part and contradict each other in the rest.
  var isConflict: Bool { rarity == .none && uDefault < 0.5 && mDefault < kDefault }
}

/// How much rarity counts on a level.
enum RarityUse: Sendable, Hashable {
  /// The level weighs the same for every value.
  case none
  /// The rarity of the agreeing value stands for 1/u: two records of different entities share this
  /// very value that seldom.
  case replacesU
  /// A share of the difference between this value's rarity and the usual one of the level.
  case share(Double)
}

/// A comparison's name, and its levels, strongest first. Values that are missing have no level.
struct ComparisonDefinition: Sendable {
  let kind: ComparisonKind
  let levels: [LevelDefinition]
}

/// The kinds of comparison, as pipeline files spell them.
package enum ComparisonKind: String, Sendable, Hashable, CaseIterable, Codable {
  case organization, person, date, identifier, exact, address, postalCode, url, email, phone, text
  case number, whole
}

/// The level of two values and how rare what agrees is, packed so that the better one is smaller:
/// the level above 16 bits of "how common".
struct Evidence: Hashable, Sendable {
  let rank: UInt32

  /// - Parameter rarity: In 1/64 bit: -log2 of how often two different entities agree like that.
  @inline(__always) init(level: Int, rarity: Int32 = 0) {
    rank = UInt32(level) << 16 | UInt32(65_535 - min(max(rarity, 0), 65_535))
  }

  @inline(__always) init(rank: UInt32) { self.rank = rank }

  static let missing = Evidence(rank: 255 << 16 | 65_535)
  static let missingLevel: UInt8 = 255

  @inline(__always) var level: UInt8 { UInt8(truncatingIfNeeded: rank >> 16) }
  @inline(__always) var rarity: Int32 { 65_535 - Int32(rank & 65_535) }
}

/// Rarities are counted in 1/64 bit.
let rarityUnitsPerBit: Double = 64
