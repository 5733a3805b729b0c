/// Pairs of tokens of two values that agree: equal ones first, then spelling variants. The tokens of
/// either side stand in the order of their ids, so that equal ones are found by one merge.
struct Alignment {
  private(set) var count = 0
  private(set) var equalCount = 0
  private(set) var hasPostalCode = false
  /// Whether both sides have a number of up to four digits that the other has not.
  private(set) var hasNumberConflict = false
  private var shared = CombinedRarity()
  private var matched: Int32 = 0
  private var total: Int32 = 0

  /// How rare what agrees is.
  var rarity: Int32 { shared.total }

  /// The share of what both values say that agrees.
  var cover: Double { Double(2 * matched) / Double(max(1, total)) }

  /// - Parameter needsEqual: Whether spelling variants are looked for only where some word is equal.
  @inline(__always) init(
    _ table: borrowing TokenTable, _ lefts: Range<Int>, _ rights: Range<Int>,
    _ scratch: inout SimilarityScratch, needsEqual: Bool = false
  ) {
    // One bit per token that found no equal.
    var leftOpen: UInt64 = 0
    var rightOpen: UInt64 = 0
    var i = lefts.lowerBound
    var j = rights.lowerBound
    while i < lefts.upperBound, j < rights.upperBound {
      let left = table.slots[i]
      let right = table.slots[j]
      if left.token == right.token {
        count += 1
        matched += left.rarity
        total += 2 * left.rarity
        shared.add(left.rarity)
        if left.isPostalCode { hasPostalCode = true }
        i += 1
        j += 1
      } else if left.token < right.token {
        leftOpen |= 1 << UInt64(i - lefts.lowerBound)
        total += left.rarity
        i += 1
      } else {
        rightOpen |= 1 << UInt64(j - rights.lowerBound)
        total += right.rarity
        j += 1
      }
    }
    while i < lefts.upperBound {
      leftOpen |= 1 << UInt64(i - lefts.lowerBound)
      total += table.slots[i].rarity
      i += 1
    }
    while j < rights.upperBound {
      rightOpen |= 1 << UInt64(j - rights.lowerBound)
      total += table.slots[j].rarity
      j += 1
    }
    equalCount = count
    if needsEqual, equalCount == 0 { return }
    addVariants(table, lefts, rights, &leftOpen, &rightOpen, &scratch)
  }

  private mutating func addVariants(
    _ table: borrowing TokenTable, _ lefts: Range<Int>, _ rights: Range<Int>,
    _ leftOpen: inout UInt64, _ rightOpen: inout UInt64, _ scratch: inout SimilarityScratch
  ) {
    var leftNumber = false
    while leftOpen != 0 {
      let left = table.slots[lefts.lowerBound + leftOpen.trailingZeroBitCount]
      leftOpen &= leftOpen &- 1
      var candidates = rightOpen
      var isFound = false
      while candidates != 0 {
        let place = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        let right = table.slots[rights.lowerBound + place]
        guard table.areAlike(left, right, &scratch) else { continue }
        rightOpen &= ~(1 << UInt64(place))
        let weight = min(left.rarity, right.rarity)
        count += 1
        matched += weight
        // A variant says less by the number of words within its reach, some three bits.
        shared.add(max(0, weight - 3 * 64))
        isFound = true
        break
      }
      if !isFound, left.isHouseNumber { leftNumber = true }
    }
    guard leftNumber else { return }
    while rightOpen != 0 {
      let right = table.slots[rights.lowerBound + rightOpen.trailingZeroBitCount]
      rightOpen &= rightOpen &- 1
      if right.isHouseNumber { hasNumberConflict = true }
    }
  }
}
