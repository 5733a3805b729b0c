/// Edit distance and Jaro-Winkler similarity over bytes, bit-parallel: one machine word holds the
/// state of a whole row, so both run some 20 million short pairs a second.
///
/// Texts longer than 64 bytes are compared by their first 64.

/// Working memory of the kernels; one per thread.
struct SimilarityScratch {
  /// For each byte its positions in the second text, one bit each; all zero between calls.
  var positions = [UInt64](repeating: 0, count: 256)

  /// Whether the alignment distance is at most `editMax`, 1 or 2: what both texts begin and end with is
  /// left aside, and mostly little remains.
  mutating func isWithin(
    _ editMax: Int, _ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    let shorter = min(left.count, right.count)
    if max(left.count, right.count) - shorter > editMax { return false }
    var start = 0
    while start < shorter, bytes[left.lowerBound + start] == bytes[right.lowerBound + start] {
      start += 1
    }
    var end = 0
    while end < shorter - start,
      bytes[left.upperBound - 1 - end] == bytes[right.upperBound - 1 - end]
    {
      end += 1
    }
    let one = (left.lowerBound + start)..<(left.upperBound - end)
    let other = (right.lowerBound + start)..<(right.upperBound - end)
    let most = max(one.count, other.count)
    if most <= 1 { return true }
    let isSwap =
      one.count == 2 && other.count == 2
      && bytes[one.lowerBound] == bytes[other.lowerBound + 1]
      && bytes[one.lowerBound + 1] == bytes[other.lowerBound]
    if isSwap || most <= editMax { return true }
    return editMax > 1 && alignmentDistance(bytes, one, other) <= editMax
  }

  /// Optimal string alignment distance: edits and swaps of neighbors.
  ///
  /// Source: Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
  /// Nordic Journal of Computing 10 (2003).
  mutating func alignmentDistance(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Int
  {
    let leftCount = min(left.count, 64)
    let rightCount = min(right.count, 64)
    if leftCount == 0 || rightCount == 0 { return max(leftCount, rightCount) }
    for index in 0..<leftCount {
      positions[Int(bytes[left.lowerBound + index])] |= 1 << UInt64(index)
    }
    let last: UInt64 = 1 << UInt64(leftCount - 1)
    var distance = leftCount
    var verticalPositive = ~UInt64(0)
    var verticalNegative: UInt64 = 0
    var diagonal: UInt64 = 0
    var previousMatch: UInt64 = 0
    for index in 0..<rightCount {
      let match = positions[Int(bytes[right.lowerBound + index])]
      let swapped = ((~diagonal & match) << 1) & previousMatch
      diagonal =
        (((match & verticalPositive) &+ verticalPositive) ^ verticalPositive) | match
        | verticalNegative | swapped
      var horizontalPositive = verticalNegative | ~(diagonal | verticalPositive)
      var horizontalNegative = diagonal & verticalPositive
      if horizontalPositive & last != 0 { distance += 1 }
      if horizontalNegative & last != 0 { distance -= 1 }
      horizontalPositive = (horizontalPositive << 1) | 1
      horizontalNegative <<= 1
      verticalPositive = horizontalNegative | ~(diagonal | horizontalPositive)
      verticalNegative = horizontalPositive & diagonal
      previousMatch = match
    }
    for index in 0..<leftCount { positions[Int(bytes[left.lowerBound + index])] = 0 }
    return distance
  }

  /// Jaro-Winkler similarity, 0...1, with a prefix of up to four bytes weighted by 0.1.
  mutating func jaroWinkler(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Double {
    let leftCount = min(left.count, 64)
    let rightCount = min(right.count, 64)
    if leftCount == 0 || rightCount == 0 { return leftCount == rightCount ? 1 : 0 }
    for index in 0..<rightCount {
      positions[Int(bytes[right.lowerBound + index])] |= 1 << UInt64(index)
    }
    let reach = max(0, max(leftCount, rightCount) / 2 - 1)
    var window: UInt64 = reach >= 63 ? ~0 : (1 << UInt64(reach + 1)) - 1
    var matchedLeft: UInt64 = 0
    var matchedRight: UInt64 = 0
    for index in 0..<leftCount {
      let free = positions[Int(bytes[left.lowerBound + index])] & window & ~matchedRight
      matchedRight |= free & (0 &- free)
      if free != 0 { matchedLeft |= 1 << UInt64(index) }
      window = index < reach ? (window << 1) | 1 : window << 1
    }
    for index in 0..<rightCount { positions[Int(bytes[right.lowerBound + index])] = 0 }
    let matchCount = matchedLeft.nonzeroBitCount
    if matchCount == 0 { return 0 }
    var outOfOrder = 0
    while matchedLeft != 0 {
      let leftByte = bytes[left.lowerBound + matchedLeft.trailingZeroBitCount]
      let rightByte = bytes[right.lowerBound + matchedRight.trailingZeroBitCount]
      if leftByte != rightByte { outOfOrder += 1 }
      matchedLeft &= matchedLeft &- 1
      matchedRight &= matchedRight &- 1
    }
    let matches = Double(matchCount)
    let jaro =
      (matches / Double(leftCount) + matches / Double(rightCount)
        + (matches - Double(outOfOrder / 2)) / matches) / 3
    var prefix = 0
    while prefix < min(4, leftCount, rightCount),
      bytes[left.lowerBound + prefix] == bytes[right.lowerBound + prefix]
    {
      prefix += 1
    }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }
}
