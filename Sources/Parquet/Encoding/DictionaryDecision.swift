/// When a chunk is written as a dictionary and indices into it, and when plainly.
///
/// The rule sees the values alone, never how they came, so that equal values give equal bytes.
/// A dictionary pays when it takes less than three quarters of the plain size: indices compress worse
/// than repeated plain values do, and cost readers a step.
struct DictionaryDecision {
  let valueCount: Int
  /// Bytes of all values, written plainly.
  let plainByteCount: Int

  /// After so many values a dictionary that has hardly repeated is given up: it saves hashing the rest
  /// of a column of unique values.
  static let probeCount = 16_384
  /// Larger dictionaries are not written: readers hold them whole.
  static let byteCountMax = 64 << 20

  /// Whether going on is pointless: `seenCount` values have been given ids.
  func isHopeless(seenCount: Int, distinctCount: Int, dictionaryByteCount: Int) -> Bool {
    if seenCount == Self.probeCount && distinctCount > Self.probeCount / 16 * 15 { return true }
    return dictionaryByteCount * 4 >= plainByteCount * 3 || dictionaryByteCount > Self.byteCountMax
  }

  /// Whether the dictionary pays in the end.
  func pays(distinctCount: Int, dictionaryByteCount: Int) -> Bool {
    guard valueCount > 0 else { return false }
    let width = max(1, RunLengthHybrid.width(of: distinctCount - 1))
    let byteCount = dictionaryByteCount + (valueCount * width + 7) / 8
    return byteCount * 4 < plainByteCount * 3 && dictionaryByteCount <= Self.byteCountMax
  }
}
