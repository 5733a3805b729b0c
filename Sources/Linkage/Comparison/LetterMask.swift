/// Which bytes occur in a text, and which of them more than once: a bound on the edit distance.
///
/// Bytes fall into 32 classes, each with one bit for "once at least" and one for "twice at least". An edit
/// takes one byte away or adds one or both, and so changes two bits at most.
struct LetterMask: Sendable {
  private var bits: UInt64 = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    for index in range {
      let bit = UInt64(1) << UInt64(bytes[index] & 31)
      bits |= bits & bit != 0 ? bit << 32 : bit
    }
  }

  /// False if the two texts are more than `editMax` edits apart.
  @inline(__always) func areWithin(_ editMax: Int, _ other: LetterMask) -> Bool {
    (bits ^ other.bits).nonzeroBitCount <= 2 * editMax
  }
}
