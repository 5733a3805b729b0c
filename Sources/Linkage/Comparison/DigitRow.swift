/// The last sixteen digits of a number, four bits each, so that one operation compares them all.
struct DigitRow: Sendable {
  /// The last digit lowest.
  private(set) var digits: UInt64 = 0
  /// How many there are, at most sixteen.
  private(set) var count = 0

  /// Takes the digits and passes over everything else.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    for index in range where bytes[index] >= 0x30 && bytes[index] <= 0x39 {
      append(bytes[index] - 0x30)
    }
  }

  /// Takes digits that are packed already.
  @inline(__always) init(digits: UInt64, count: Int) {
    self.digits = digits
    self.count = count
  }

  private mutating func append(_ digit: UInt8) {
    digits = digits << 4 | UInt64(digit)
    count = min(count + 1, 16)
  }

  /// Some of what comparing it reads.
  @inline(__always) var lowestBits: UInt32 { UInt32(truncatingIfNeeded: digits) }

  /// Whether the last `length` digits agree, 1...16.
  @inline(__always) func endsLike(_ other: DigitRow, length: Int) -> Bool {
    (digits ^ other.digits) << UInt64(64 - 4 * length) == 0
  }

  /// Whether one digit is wrong, missing or too many, or two neighbors are swapped.
  @inline(__always) func isOneOff(_ other: DigitRow) -> Bool {
    let difference = digits ^ other.digits
    if count == other.count {
      if difference == 0 { return true }
      let low = UInt64(difference.trailingZeroBitCount & ~3)
      let rest = difference >> low
      if rest < 16 { return true }
      if rest >= 256 { return false }
      let one = digits >> low
      let two = other.digits >> low
      return one & 15 == two >> 4 & 15 && one >> 4 & 15 == two & 15
    }
    let longer = count > other.count ? self : other
    let shorter = count > other.count ? other : self
    guard longer.count == shorter.count + 1 else { return false }
    // What follows the digit that is too many agrees as it stands, what precedes it one place lower.
    let after = difference == 0 ? 64 : UInt64(difference.trailingZeroBitCount & ~3)
    return after >= 60 || longer.digits >> (after + 4) == shorter.digits >> after
  }
}
