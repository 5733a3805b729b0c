/// A date of the Gregorian calendar that may lack its day, or its day and month.
struct PartialDate: Equatable {
  var year: Int
  var month: Int?
  var day: Int?

  /// Nil unless such a day exists. A month or day of 0 counts as lacking.
  init?(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    guard 1...2999 ~= year else { return nil }
    self.year = year
    self.month = month == 0 ? nil : month
    self.day = day == 0 || self.month == nil ? nil : day
    if let month = self.month {
      guard 1...12 ~= month else { return nil }
      if let day = self.day {
        guard 1...Self.dayCount(year, month) ~= day else { return nil }
      }
    }
  }

  private static func dayCount(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// What systems write when they know no date.
  var isPlaceholder: Bool { year < 100 || (year == 1900 && month == 1 && day == 1) }

  /// Appends `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.
  func append(to output: inout [UInt8]) {
    output.append(0x30 + UInt8(truncatingIfNeeded: year / 1000))
    output.append(0x30 + UInt8(truncatingIfNeeded: year / 100 % 10))
    append(year % 100, to: &output)
    guard let month else { return }
    output.append(UInt8(ascii: "-"))
    append(month, to: &output)
    guard let day else { return }
    output.append(UInt8(ascii: "-"))
    append(day, to: &output)
  }

  /// Two digits.
  private func append(_ number: Int, to output: inout [UInt8]) {
    output.append(0x30 + UInt8(truncatingIfNeeded: number / 10))
    output.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }
}
