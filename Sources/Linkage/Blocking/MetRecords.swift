/// Whom a left record has met: a hash table that stays in the processor's nearest cache, where one mark for each
/// record there is would be waited for. It is never wiped: what earlier left records met counts as empty.
struct MetRecords: Sendable {
  /// The left record above the right one.
  private var tags: [UInt64]
  /// For each place of the table the pair that its right record is of; the caller fills it.
  var pairs: [UInt32]
  private var left: UInt64 = 0
  private var count = 0
  private var shift: UInt32
  /// The pairs of the last stretch of left records.
  var usualPairCount = 0
  private var fresh = [UInt64](repeating: 0, count: freshCountMax + 1)

  /// Room for those whom a left record has newly met.
  static let freshCountMax = 1_023

  /// - Parameter sizeLog2: At most 31.
  init(sizeLog2: UInt32 = 9) {
    tags = [UInt64](repeating: .max, count: 1 << sizeLog2)
    pairs = [UInt32](repeating: .max, count: 1 << sizeLog2)
    shift = 32 - sizeLog2
  }

  /// From now on it is another left record that meets. Each may come once.
  mutating func begin(_ left: UInt32) {
    self.left = UInt64(left) << 32
    count = 0
  }

  /// Meets a right record: its place in the table, and whether that is the first time.
  @inline(__always) mutating func meet(_ right: UInt32) -> (place: Int, isNew: Bool) {
    let tag = left | UInt64(right)
    var place = start(right)
    var found = tags[place]
    // Somebody else of the same left record stands there; hardly ever so.
    while found != tag, found >> 32 == left >> 32 {
      place = (place &+ 1) & (tags.count &- 1)
      found = tags[place]
    }
    let isNew = found != tag
    tags[place] = tag
    count &+= isNew ? 1 : 0
    if count &* 4 > tags.count, isNew { place = grow(keeping: right) }
    return (place, isNew)
  }

  @inline(__always) private func start(_ right: UInt32) -> Int {
    Int((right &* 0x9E37_79B1) >> shift)
  }

  /// Doubles the table, and tells the new place of a right record.
  private mutating func grow(keeping right: UInt32) -> Int {
    let old = self
    let size = tags.count * 2
    shift -= 1
    tags = [UInt64](repeating: .max, count: size)
    pairs = [UInt32](repeating: .max, count: size)
    var kept = 0
    for oldPlace in old.tags.indices where old.tags[oldPlace] >> 32 == left >> 32 {
      let tag = old.tags[oldPlace]
      var place = start(UInt32(truncatingIfNeeded: tag))
      while tags[place] != .max { place = (place + 1) & (size - 1) }
      tags[place] = tag
      pairs[place] = old.pairs[oldPlace]
      if UInt32(truncatingIfNeeded: tag) == right { kept = place }
    }
    return kept
  }

  /// The room for those newly met, until `keep`.
  mutating func takeFresh() -> [UInt64] {
    defer { fresh = [] }
    return fresh
  }

  mutating func keep(_ fresh: consuming [UInt64]) { self.fresh = fresh }
}
