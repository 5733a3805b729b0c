/// A code that a program took for a number and wrote as a fraction or in powers of ten.
enum WrittenNumber: Equatable {
  /// No such writing: the code is what stands there.
  case none
  /// "12345678.0", "1.2345678E+07": all digits are known.
  case whole([UInt8])
  /// "1.23E+08": digits were lost, and what is left may be anybody's.
  case rounded

  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    self = .none
    guard range.count >= 3, source[range.lowerBound] &- 0x30 < 10 else { return }
    let digitCount = range.prefix { source[$0] &- 0x30 < 10 }.count
    let mark = range.lowerBound + digitCount
    guard mark < range.upperBound else { return }
    switch source[mark] {
    case UInt8(ascii: "."):
      let zeros = mark + 1..<range.upperBound
      if 1...2 ~= zeros.count, zeros.allSatisfy({ source[$0] == 0x30 }) {
        self = .whole((range.lowerBound..<mark).map { source[$0] })
        return
      }
      fallthrough
    case UInt8(ascii: ","), UInt8(ascii: "E"), UInt8(ascii: "e"):
      if digitCount == 1 { readPower(source, range, mark) }
    default: return
    }
  }

  /// One digit, maybe a fraction, "E" with a sign or behind a fraction, and a power of at most two digits.
  private mutating func readPower(_ source: Span<UInt8>, _ range: Range<Int>, _ mark: Int) {
    var digits = [source[range.lowerBound]]
    var place = mark
    if source[place] | 0x20 != UInt8(ascii: "e") {
      place += 1
      while place < range.upperBound, source[place] &- 0x30 < 10 {
        digits.append(source[place])
        place += 1
      }
      guard digits.count > 1 else { return }
    }
    guard place < range.upperBound, source[place] | 0x20 == UInt8(ascii: "e") else { return }
    place += 1
    let hasSign = place < range.upperBound && source[place] == UInt8(ascii: "+")
    if hasSign { place += 1 }
    // "5E12" may be a code.
    guard hasSign || digits.count > 1, 1...2 ~= range.upperBound - place else { return }
    var power = 0
    for index in place..<range.upperBound {
      guard source[index] &- 0x30 < 10 else { return }
      power = power * 10 + Int(source[index] &- 0x30)
    }
    self = digits.count == power + 1 ? .whole(digits) : .rounded
  }
}
