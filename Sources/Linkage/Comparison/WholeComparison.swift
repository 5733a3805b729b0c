import Bytes

/// Compares records by all that they say, as one text: the cosine of their groups of three letters,
/// weighed by rarity.
///
/// A title and a description that repeats it are one piece of evidence, not two, and what one source
/// writes into the title another writes beside it. So everything is held against everything, and the
/// single answers are not multiplied.
struct WholeComparison: ValueComparison {
  private let grams: TextVectors

  /// The lowest cosine of each level but the last.
  private static let bounds: [Float] = [
    0.95, 0.85, 0.75, 0.65, 0.55, 0.45, 0.35, 0.25, 0.15,
  ]
  /// Inside a level the cosine counts as well: so many bits of rarity for all of 0...1, of which
  /// half are added.
  private static let rarityOfOne: Float = 40

  static let definition = ComparisonDefinition(
    kind: .whole,
    levels: [
      level("same", m: 0.12, u: 1e-7, k: 0.001, "Next to all of what the records say agrees."),
      level("over85", m: 0.12, u: 1e-7, k: 0.004, "Cosine 0.85 and more."),
      level("over75", m: 0.13, u: 2e-7, k: 0.01, "Cosine 0.75 and more."),
      level("over65", m: 0.14, u: 1e-6, k: 0.03, "Cosine 0.65 and more."),
      level("over55", m: 0.14, u: 4e-6, k: 0.08, "Cosine 0.55 and more."),
      level("over45", m: 0.13, u: 2e-5, k: 0.15, "Cosine 0.45 and more."),
      level("over35", m: 0.10, u: 2e-4, k: 0.20, "Cosine 0.35 and more."),
      level("over25", m: 0.06, u: 2e-3, k: 0.215, "Cosine 0.25 and more."),
      level("over15", m: 0.04, u: 0.02, k: 0.16, "Cosine 0.15 and more."),
      .init("different", m: 0.02, u: 0.977, k: 0.15, .none, "The records hardly share a word."),
    ])

  private static func level(
    _ name: String, m: Double, u: Double, k: Double, _ summary: String
  ) -> LevelDefinition { .init(name, m: m, u: u, k: k, .share(0.5), summary) }

  var definition: ComparisonDefinition { Self.definition }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence {
    Evidence(level: 0, rarity: Int32(Self.rarityOfOne * Float(rarityUnitsPerBit)))
  }

  init(_ field: LinkageField) { grams = TextVectors(field.values) }

  @inline(__always) func touch(_ value: Int) -> UInt32 { grams.touch(value) }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let cosine = left == right ? 1 : grams.cosine(left, right)
    for (level, bound) in Self.bounds.enumerated() where cosine >= bound {
      return Evidence(
        level: level,
        rarity: Int32(min(1, cosine) * Self.rarityOfOne * Float(rarityUnitsPerBit)))
    }
    return Evidence(level: Self.bounds.count)
  }

  /// How near two values are, 0...1.
  func cosine(_ left: Int, _ right: Int) -> Float { grams.cosine(left, right) }
}

/// Texts as vectors of their groups of three letters, blanks included, weighed by number and rarity.
///
/// 8 bytes per group. Source: Salton and Buckley, "Term-weighting approaches in automatic text
/// retrieval", Information Processing and Management 24 (1988), doi:10.1016/0306-4573(88)90021-0.
struct TextVectors: Sendable {
  private let offsets: [UInt32]
  /// Ascending in each value.
  private let grams: [UInt32]
  /// Of length one together, in each value.
  private let weights: [Float]

  private static let tableBits: UInt64 = 20
  /// Of longer texts the first groups count.
  private static let countMax = 2_048

  init(_ values: StringArray) {
    var offsets: [UInt32] = [0]
    var grams: [UInt32] = []
    var counts: [Float] = []
    var holders = [UInt32](repeating: 0, count: 1 << Int(TextVectors.tableBits))
    let bytes = values.bytes
    var own: [UInt32] = []
    for value in 0..<values.count {
      own.removeAll(keepingCapacity: true)
      var gram: UInt64 = 0
      var length = 0
      for index in values.range(value) {
        let byte = bytes[index]
        gram = (gram << 8 | UInt64(byte == 0x1F ? 0x20 : byte)) & 0xFF_FFFF
        length += 1
        if length < 3 { continue }
        if own.count == TextVectors.countMax { break }
        own.append(UInt32(mixed(gram, 11) >> (64 - TextVectors.tableBits)))
      }
      own.sort()
      for gram in own {
        if grams.count > Int(offsets[value]), let last = grams.last, last == gram {
          counts[counts.count - 1] += 1
        } else {
          grams.append(gram)
          counts.append(1)
          holders[Int(gram)] += 1
        }
      }
      offsets.append(UInt32(grams.count))
    }
    let total = Double(values.count)
    let rarity = holders.map { count in
      Float(1 + 0.693_147_180_559_945_3 * fixedLog2((1 + total) / (1 + Double(count))))
    }
    for value in 0..<values.count {
      let range = Int(offsets[value])..<Int(offsets[value + 1])
      var sum: Float = 0
      for index in range {
        counts[index] *= rarity[Int(grams[index])]
        sum += counts[index] * counts[index]
      }
      let norm = sum.squareRoot()
      for index in range { counts[index] /= norm }
    }
    self.offsets = offsets
    self.grams = grams
    weights = counts
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 {
    let place = Int(offsets[value])
    return place < grams.count ? grams[place] : 0
  }

  /// The cosine of the angle between two values, 0...1.
  func cosine(_ left: Int, _ right: Int) -> Float {
    var i = Int(offsets[left])
    var j = Int(offsets[right])
    let leftEnd = Int(offsets[left + 1])
    let rightEnd = Int(offsets[right + 1])
    var sum: Float = 0
    while i < leftEnd, j < rightEnd {
      let one = grams[i]
      let other = grams[j]
      if one == other { sum += weights[i] * weights[j] }
      i &+= one <= other ? 1 : 0
      j &+= other <= one ? 1 : 0
    }
    return sum
  }
}
