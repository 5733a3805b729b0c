/// Reads numbers with the separators of either habit: "1,234.5", "1.234,5", "1 234".
enum NumberReader {
  static func number(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    var digits: [UInt8] = []
    var separators: [(byte: UInt8, place: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case UInt8(ascii: "-") where digits.isEmpty, UInt8(ascii: "+") where digits.isEmpty: break
      case UInt8(ascii: "."), UInt8(ascii: ","): separators.append((byte, digits.count))
      case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "_"): break
      default: return NormalizedValue(range.map { source[$0] }, comparable: [], isParsed: false)
      }
      index += 1
    }
    guard !digits.isEmpty else {
      return NormalizedValue(range.map { source[$0] }, comparable: [], isParsed: false)
    }
    var text: [UInt8] = source[range.lowerBound] == UInt8(ascii: "-") ? [UInt8(ascii: "-")] : []
    let point = decimalPlace(separators, digits.count) ?? digits.count
    let whole = digits[..<point].drop { $0 == 0x30 }
    text.append(contentsOf: whole.isEmpty ? [0x30] : Array(whole))
    var fraction = digits[point...]
    while fraction.last == 0x30 { fraction.removeLast() }
    if !fraction.isEmpty { text += [UInt8(ascii: ".")] + fraction }
    return NormalizedValue(text)
  }

  /// Where the fraction starts: at the last separator, unless it groups thousands.
  private static func decimalPlace(
    _ separators: [(byte: UInt8, place: Int)], _ count: Int
  ) -> Int? {
    guard let last = separators.last else { return nil }
    let sameCount = separators.count { $0.byte == last.byte }
    if sameCount > 1 { return nil }
    if separators.count > 1 { return last.place }
    // One separator: three digits behind a comma are thousands, behind a point a fraction.
    if last.byte == UInt8(ascii: ","), count - last.place == 3, 1...3 ~= last.place { return nil }
    return last.place
  }
}
