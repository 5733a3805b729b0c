/// A date of the Gregorian calendar that may lack its day, or its day and month.
struct PartialDate: Equatable {
  var year: Int
  var month: Int?
  var day: Int?

  /// Nil unless such a day exists. A month or day of 0 counts as lacking.
  init?(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    guard 1...Self.yearMax ~= year else { return nil }
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

  /// Later years are of the Buddhist era, or stand for "never": neither is a date by itself.
  private static let yearMax = 2400

  private static func dayCount(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// What systems write when they know no date.
  var isPlaceholder: Bool { year < 100 || (year == 1900 && month == 1 && day == 1) }

  /// Whether a whole date that was read from `source[range]` stands there as `yyyy-mm-dd`.
  func isWritten(in source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == Self.byteCountMax && day != nil
      && source[range.lowerBound + 4] == UInt8(ascii: "-")
      && source[range.lowerBound + 7] == UInt8(ascii: "-")
  }

  /// The bytes of a whole date.
  static let byteCountMax = 10

  /// Writes `yyyy`, `yyyy-mm` or `yyyy-mm-dd` over the first bytes of `output`, which has ten at least;
  /// returns how many.
  func write(to output: inout [UInt8]) -> Int {
    var bytes = output.mutableSpan
    write(year / 100, to: &bytes, at: 0)
    write(year % 100, to: &bytes, at: 2)
    guard let month else { return 4 }
    bytes[4] = UInt8(ascii: "-")
    write(month, to: &bytes, at: 5)
    guard let day else { return 7 }
    bytes[7] = UInt8(ascii: "-")
    write(day, to: &bytes, at: 8)
    return Self.byteCountMax
  }

  /// Two digits.
  private func write(_ number: Int, to bytes: inout MutableSpan<UInt8>, at place: Int) {
    bytes[place] = 0x30 + UInt8(truncatingIfNeeded: number / 10)
    bytes[place + 1] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
  }
}
