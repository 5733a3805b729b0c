internal import Bytes

/// When a chunk is written as a dictionary and indices into it, and when plainly.
///
/// The rule sees the values alone, never how they came, so that equal values give equal bytes.
struct DictionaryDecision {
  let valueCount: Int
  /// Bytes of all values, written plainly.
  let plainByteCount: Int
  /// A dictionary pays when it takes less than so many quarters of the plain size.
  var quarters = usualQuarters
  /// Only a glance at the first values tells whether a dictionary is built.
  var isQuick = false

  /// Indices compress worse than repeated plain values do, and cost readers a step.
  static let usualQuarters = 3
  /// Of texts behind their lengths that zstd goes over: it finds the texts that repeat by itself. Names half of
  /// which are distinct take 5 % more bytes so, half the time to write, and less to read.
  static let compressedTextQuarters = 2

  /// After so many values a dictionary that has hardly repeated is given up: it saves hashing the rest
  /// of a column of unique values. One that has repeated often is built without asking further.
  static let probeCount = 16_384
  static let fewCount = probeCount / 8
  /// What a glance takes in. Where half of 65,536 values that are all as frequent are distinct, 19 of 20 are among
  /// so many.
  static let glanceCount = 4_096
  /// Larger dictionaries are not written: readers hold them whole.
  static let byteCountMax = 64 << 20

  /// Whether going on is pointless: `seenCount` values have been given ids.
  func isHopeless(seenCount: Int, distinctCount: Int, dictionaryByteCount: Int) -> Bool {
    if seenCount == Self.probeCount && distinctCount > Self.probeCount / 16 * 15 { return true }
    return dictionaryByteCount * 4 >= plainByteCount * quarters
      || dictionaryByteCount > Self.byteCountMax
  }

  /// Whether the dictionary pays in the end.
  func pays(distinctCount: Int, dictionaryByteCount: Int) -> Bool {
    guard valueCount > 0 else { return false }
    let width = max(1, RunLengthHybrid.width(of: distinctCount - 1))
    let byteCount = dictionaryByteCount + (valueCount * width + 7) / 8
    return byteCount * 4 < plainByteCount * quarters && dictionaryByteCount <= Self.byteCountMax
  }

  /// Whether building the dictionary is worth while, and how many distinct values to expect, told from
  /// an estimate that `add` puts a stretch of the values into.
  ///
  /// - Parameter byteCount: Of the dictionary page, from an estimate.
  func expected(
    byteCount: (DistinctEstimate) -> Int, adding add: (inout DistinctEstimate, Range<Int>) -> Void
  ) -> Int? {
    if isQuick { return glance(add) }
    var estimate = DistinctEstimate(valueCount: valueCount)
    let probed = min(valueCount, Self.probeCount)
    add(&estimate, 0..<probed)
    if estimate.takenCount <= Self.fewCount { return estimate.distinctCount }
    if probed < valueCount {
      guard
        !isHopeless(
          seenCount: probed, distinctCount: estimate.distinctCount,
          dictionaryByteCount: byteCount(estimate))
      else { return nil }
      add(&estimate, probed..<valueCount)
    }
    let isWorthWhile = pays(
      distinctCount: estimate.distinctCount, dictionaryByteCount: byteCount(estimate))
    return isWorthWhile ? estimate.distinctCount : nil
  }

  private func glance(_ add: (inout DistinctEstimate, Range<Int>) -> Void) -> Int? {
    let seenCount = min(valueCount, Self.glanceCount)
    var estimate = DistinctEstimate(valueCount: seenCount)
    add(&estimate, 0..<seenCount)
    let distinctCount = estimate.distinctCount
    guard distinctCount * 20 <= seenCount * 19 else { return nil }
    // Few of the first are few in the end as a rule; a table that proves too small grows.
    return distinctCount * 8 <= seenCount ? distinctCount * 2 : valueCount / 2
  }
}
