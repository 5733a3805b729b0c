/// About how many distinct values there are and how many bytes they take: a bit per hash, a fraction of
/// what giving them ids costs. Depends on the values alone, in their order.
///
/// Source: Whang et al., "A Linear-Time Probabilistic Counting Algorithm for Database Applications", TODS 15
/// (1990), doi:10.1145/78922.78925.
package struct DistinctEstimate: Sendable {
  @usableFromInline var bits: [UInt64]
  private let placeCount: Int
  /// Places that are taken; never more than there are distinct values.
  @usableFromInline package private(set) var takenCount = 0
  private var takenByteCount = 0

  /// More places than this fall out of every cache.
  private static let placeCountMax = 1 << 26

  /// - Parameter valueCount: At most so many values are added, distinct or not.
  package init(valueCount: Int) {
    // With eight places for a value, fewer than one in eight is taken, and the error stays below 1 %.
    var placeCount = 1024
    while placeCount < valueCount * 8, placeCount < Self.placeCountMax { placeCount *= 2 }
    self.placeCount = placeCount
    bits = Array(repeating: 0, count: placeCount / 64)
  }

  package var distinctCount: Int { Int(Double(takenCount) * sharing) }

  /// The bytes of the distinct texts; of numbers nothing is counted.
  package var byteCount: Int { Int(Double(takenByteCount) * sharing) }

  /// How many distinct values a taken place stands for: `-ln(1 - x) / x` of the share that is taken, by its
  /// first terms, so that no library decides what is written.
  private var sharing: Double {
    let taken = Double(takenCount) / Double(placeCount)
    return 1 + taken * (1 / 2 + taken * (1 / 3 + taken * (1 / 4 + taken / 5)))
  }

  /// Adds the texts that `ids` has at `places`.
  package mutating func add(_ texts: StringArray, _ ids: Span<UInt32>, _ places: Range<Int>) {
    precondition(places.lowerBound >= 0 && places.upperBound <= ids.count, "ids that are not there")
    let source = texts.span
    let offsets = texts.offsets.span
    var taken = 0
    var byteCount = 0
    let mask = UInt64(placeCount - 1)
    var words = bits.mutableSpan
    for place in places {
      let id = Int(ids[place])
      let text = Int(offsets[id])..<Int(offsets[id + 1])
      let hash = shortHash(source, text) & mask
      let index = Int(truncatingIfNeeded: hash >> 6)
      let bit = UInt64(1) << (hash & 63)
      if words[index] & bit == 0 {
        words[index] |= bit
        taken &+= 1
        byteCount &+= text.count
      }
    }
    takenCount += taken
    takenByteCount += byteCount
  }

  /// Adds numbers, each as its bits.
  @inlinable package mutating func add(_ places: Range<Int>, _ word: (Int) -> UInt64) {
    var taken = 0
    let mask = UInt64(bits.count &* 64 &- 1)
    var words = bits.mutableSpan
    for place in places {
      let hash = mixed(word(place), 0x9e37_79b9_7f4a_7c15) & mask
      let index = Int(truncatingIfNeeded: hash >> 6)
      let bit = UInt64(1) << (hash & 63)
      if words[index] & bit == 0 {
        words[index] |= bit
        taken &+= 1
      }
    }
    note(taken)
  }

  @usableFromInline mutating func note(_ taken: Int) { takenCount += taken }
}
