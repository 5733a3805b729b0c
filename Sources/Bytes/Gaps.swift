extension [Range<Int>] {
  /// The stretches of `0..<count` between these ranges, which ascend and do not overlap, and how far each moves to the
  /// front once the ranges are taken out.
  package func gaps(in count: Int) -> [(range: Range<Int>, shift: Int)] {
    var gaps: [(range: Range<Int>, shift: Int)] = []
    var start = 0
    var shift = 0
    for range in self where !range.isEmpty {
      if start < range.lowerBound { gaps.append((start..<range.lowerBound, shift)) }
      start = range.upperBound
      shift += range.count
    }
    if start < count { gaps.append((start..<count, shift)) }
    return gaps
  }
}
