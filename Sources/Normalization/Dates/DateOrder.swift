package import Bytes

/// In which order a column writes day and month beside a year of four digits.
package enum DateOrder: String, Sendable, Hashable, CaseIterable, Codable {
  case dayFirst, monthFirst

  /// The order that the unambiguous values of a column agree on: those with a number above 12.
  ///
  /// Nil without such values, or when fewer than nine in ten of them agree.
  package static func inferred(from values: StringArray) -> DateOrder? {
    var dayFirstCount = 0
    var monthFirstCount = 0
    let bytes = values.span
    for index in 0..<values.count {
      guard let (first, second) = leadingPair(bytes, values.range(index)) else { continue }
      if first > 12 && second <= 12 { dayFirstCount += 1 }
      if second > 12 && first <= 12 { monthFirstCount += 1 }
    }
    let total = dayFirstCount + monthFirstCount
    guard total > 0 else { return nil }
    if dayFirstCount * 10 >= total * 9 { return .dayFirst }
    return monthFirstCount * 10 >= total * 9 ? .monthFirst : nil
  }
}

/// The two numbers before the year of "31/12/1999"; nil for anything else.
private func leadingPair(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (Int, Int)? {
  var numbers: [Int] = []
  var digits = 0
  var value = 0
  for index in range {
    let byte = bytes[index]
    if byte &- 0x30 < 10 {
      digits += 1
      if digits > 4 { return nil }
      value = value * 10 + Int(byte &- 0x30)
    } else {
      if digits > 0 { numbers.append(value) }
      if numbers.count == 3 { break }
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 { return nil }
      digits = 0
      value = 0
    }
  }
  if digits > 0, numbers.count < 3 { numbers.append(value) }
  guard numbers.count == 3, numbers[2] >= 1000, 1...31 ~= numbers[0], 1...31 ~= numbers[1] else {
    return nil
  }
  return (numbers[0], numbers[1])
}
