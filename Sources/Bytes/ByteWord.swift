/// Eight bytes as one number, the first byte in the lowest bits: what is asked of bytes is answered for all
/// eight at once, by the high bit of each.
@usableFromInline package enum ByteWord {
  @usableFromInline static var ones: UInt64 { @inlinable get { 0x0101_0101_0101_0101 } }
  @usableFromInline static var highs: UInt64 { @inlinable get { 0x8080_8080_8080_8080 } }

  /// The ASCII letters.
  @inlinable package static func letters(_ word: UInt64) -> UInt64 {
    // Without the high bit no sum carries into the next byte.
    let small = word & ~highs | ones &* 0x20
    return (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x7B)) & ~word & highs
  }

  /// The ASCII digits.
  @inlinable package static func digits(_ word: UInt64) -> UInt64 {
    let low = word & ~highs
    return (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A)) & ~word & highs
  }

  /// The bytes that are `byte`.
  @inlinable package static func equals(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let other = word ^ ones &* UInt64(byte)
    return ~(((other & ~highs) &+ ~highs) | other) & highs
  }

  /// The bytes that are `byte` or less.
  ///
  /// - Precondition: `byte < 128`
  @inlinable package static func notAbove(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    ~((word & ~highs) &+ ones &* UInt64(0x7F &- byte)) & ~word & highs
  }

  /// Of the letters those that are capitals.
  @inlinable package static func capitals(_ word: UInt64, _ letters: UInt64) -> UInt64 {
    letters & ~(word << 2)
  }

  /// The bytes with their capitals made small.
  @inlinable package static func lowercased(_ word: UInt64, _ letters: UInt64) -> UInt64 {
    word | letters >> 2
  }

  /// How many bytes from the first one on have their bit set.
  @inlinable package static func leadingCount(_ bits: UInt64) -> Int {
    (~bits & highs).trailingZeroBitCount >> 3
  }

  /// The first `count` bytes, zeros behind them.
  @inlinable package static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
    count < 8 ? word & ((1 << UInt64(8 &* count)) &- 1) : word
  }
}

extension Span where Element == UInt8 {
  /// The eight bytes from `place` on, zeros for those that are not before `end`.
  ///
  /// - Precondition: `0 <= place <= end <= count`
  @inlinable package func word(at place: Int, before end: Int) -> UInt64 {
    precondition(place >= 0 && place <= end && end <= count, "bytes that are not there")
    if count &- place >= 8 {
      // Safety: eight bytes lie at `place`.
      let word = unsafe withUnsafeBytes {
        UInt64(littleEndian: unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      return ByteWord.prefix(word, end &- place)
    }
    var word: UInt64 = 0
    for index in place..<end { word |= UInt64(self[index]) << UInt64(8 &* (index &- place)) }
    return word
  }
}

extension MutableSpan where Element == UInt8 {
  /// Writes eight bytes from `place` on.
  ///
  /// - Precondition: `0 <= place`, and eight bytes lie there.
  @inlinable package mutating func write(_ word: UInt64, at place: Int) {
    precondition(place >= 0 && place <= count &- 8, "bytes that are not there")
    // Safety: eight bytes lie at `place`.
    unsafe withUnsafeMutableBytes {
      unsafe $0.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
    }
  }
}
