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
  /// pairs never teach. Sums to 1 over the levels of a comparison.
  let kDefault: Double
  /// How the rarity of what agrees enters the weight.
  let rarity: RarityUse
  /// The weight in bits where random pairs cannot teach it: kin agree in all but this answer.
  let fixedWeight: Double?

  init(
    _ name: String, m: Double, u: Double, k: Double, _ rarity: RarityUse = .none, _ summary: String,
    fixedWeight: Double? = nil
  ) {
    self.fixedWeight = fixedWeight
    self.name = name
    self.summary = summary
    self.mDefault = m
    self.uDefault = u
    self.kDefault = k
    self.rarity = rarity
  }
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
  case organization, person, date, identifier, exact, address, url, email, phone, text, number
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

/// Compares the values of one field, named by their ids.
protocol ValueComparison: Sendable {
  var definition: ComparisonDefinition { get }

  /// No evidence has more rarity than this.
  var rarityMax: Int32 { get }

  /// The evidence of one pair of values; symmetric.
  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence

  /// The best evidence of each pair of records: one call per batch, so that the loop inside is
  /// compiled for the concrete comparison.
  func fill(
    _ field: LinkageField, _ lefts: [UInt32], _ rights: [UInt32], _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch, into evidence: inout [UInt32])
}

extension ValueComparison {
  var rarityMax: Int32 { 65_535 }

  func fill(
    _ field: LinkageField, _ lefts: [UInt32], _ rights: [UInt32], _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch, into evidence: inout [UInt32]
  ) {
    for pair in 0..<lefts.count {
      evidence[pair] = best(field, Int(lefts[pair]), Int(rights[pair]), &memo, &scratch)
    }
  }

  /// The best evidence between the values of two records.
  @inline(__always) func best(
    _ field: LinkageField, _ leftRecord: Int, _ rightRecord: Int, _ memo: inout EvidenceMemo,
    _ scratch: inout SimilarityScratch
  ) -> UInt32 {
    var best = Evidence.missing.rank
    let rights = field.range(rightRecord)
    for leftIndex in field.range(leftRecord) {
      let left = field.ids[leftIndex]
      for rightIndex in rights {
        let right = field.ids[rightIndex]
        let low = min(left, right)
        let high = max(left, right)
        let slot = memo.slot(low, high)
        var rank: UInt32
        if let known = memo.known(slot, low, high) {
          rank = known
        } else {
          rank = evidence(Int(low), Int(high), &scratch).rank
          memo.store(slot, low, high, rank)
        }
        if rank < best { best = rank }
      }
    }
    return best
  }
}

/// Remembers the evidence of pairs of values: a direct-mapped cache of fixed size, where a newer pair
/// replaces an older one of the same slot. Only speed depends on it.
struct EvidenceMemo {
  private var keys: [UInt64]
  private var ranks: [UInt32]
  private let mask: Int

  init(slotCountLog2: Int = 15) {
    keys = Array(repeating: UInt64.max, count: 1 << slotCountLog2)
    ranks = Array(repeating: 0, count: 1 << slotCountLog2)
    mask = (1 << slotCountLog2) - 1
  }

  @inline(__always) func slot(_ low: UInt32, _ high: UInt32) -> Int {
    let key = UInt64(low) << 32 | UInt64(high)
    return Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
  }

  @inline(__always) func known(_ slot: Int, _ low: UInt32, _ high: UInt32) -> UInt32? {
    keys[slot] == UInt64(low) << 32 | UInt64(high) ? ranks[slot] : nil
  }

  @inline(__always) mutating func store(
    _ slot: Int, _ low: UInt32, _ high: UInt32, _ rank: UInt32
  ) {
    keys[slot] = UInt64(low) << 32 | UInt64(high)
    ranks[slot] = rank
  }
}
