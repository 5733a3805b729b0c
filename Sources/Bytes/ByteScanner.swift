import CBytes

/// Finds every place of a few byte values: the safe face of the wide comparison in `CBytes`.
///
/// Readers jump from hit to hit instead of looking at each byte.
package struct ByteScanner: Sendable {
  /// The byte values looked for, at most eight.
  package let needles: [UInt8]
  private var masks: [UInt64]

  /// Blocks compared per call of the C kernel; the masks then stay in the first-level cache.
  private static let blockCountMax = 64

  package init(needles: [UInt8]) {
    precondition((1...8).contains(needles.count), "one to eight needles")
    self.needles = needles
    masks = [UInt64](repeating: 0, count: Self.blockCountMax * needles.count)
  }

  /// Writes the offsets, from `range.lowerBound`, of all hits in `bytes[range]` to the front of
  /// `hits`, ascending, and returns how many.
  ///
  /// - Precondition: `hits` has an entry for each byte of the range.
  package mutating func scan(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into hits: inout [UInt32]
  ) -> Int {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= bytes.count, "range outside the bytes")
    precondition(hits.count >= range.count, "one entry per byte")
    let needleCount = needles.count
    let blockCount = range.count / 64
    var count = 0
    // Safety: whole blocks end at or before range.upperBound; at most one hit is written per byte of
    // the range, and `hits` has room for that; `masks` holds blockCountMax blocks of masks.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe hits.withUnsafeMutableBufferPointer { target in
        unsafe masks.withUnsafeMutableBufferPointer { masks in
          var block = 0
          while block < blockCount {
            let piece = min(Self.blockCountMax, blockCount - block)
            unsafe cbytes_equal_masks(
              source.baseAddress! + range.lowerBound + block * 64, piece, needles, needleCount,
              masks.baseAddress!)
            for inner in 0..<piece {
              var mask: UInt64 = 0
              for needle in 0..<needleCount { mask |= unsafe masks[inner &* needleCount &+ needle] }
              let base = UInt32(truncatingIfNeeded: (block &+ inner) &* 64)
              while mask != 0 {
                unsafe target[count] = base &+ UInt32(truncatingIfNeeded: mask.trailingZeroBitCount)
                count &+= 1
                mask &= mask &- 1
              }
            }
            block += piece
          }
          for index in (range.lowerBound + blockCount * 64)..<range.upperBound
          where needles.contains(unsafe source[index]) {
            unsafe target[count] = UInt32(truncatingIfNeeded: index - range.lowerBound)
            count += 1
          }
        }
      }
    }
    return count
  }
}
